"""Discord's limits on buttons, selects and Components V2."""

from __future__ import annotations

import enum
from collections import Counter
from typing import Any

Payload = dict[str, Any]


class ComponentType(enum.IntEnum):
    """The components that have rules of their own here, by Discord's numbers."""

    ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    TEXT = 10


LINK_STYLE, PREMIUM_STYLE = 5, 6  # styles of buttons that have no custom_id
SELECT_TYPES = (
    ComponentType.STRING_SELECT,
    ComponentType.USER_SELECT,
    ComponentType.ROLE_SELECT,
    ComponentType.MENTIONABLE_SELECT,
    ComponentType.CHANNEL_SELECT,
)


def flatten_components(components: list[Payload]) -> list[Payload]:
    """All components, those inside others too, in reading order."""
    flat: list[Payload] = []
    for part in components:
        inner = [*part.get("components", []), *([part["accessory"]] if "accessory" in part else [])]
        flat += [part, *flatten_components(inner)]
    return flat


def check_components(components: list[Payload], *, is_v2: bool = False) -> None:
    """Fail if Discord would refuse a message's components."""
    flat = flatten_components(components)
    if is_v2:
        text = sum(len(part["content"]) for part in flat if part["type"] == ComponentType.TEXT)
        assert len(flat) <= 40, f"{len(flat)} components; Discord allows 40"
        assert text <= 4000, f"components with {text} characters of text; Discord allows 4000"
    else:
        assert len(components) <= 5, f"{len(components)} rows of components; Discord allows 5"
        assert all(part["type"] == ComponentType.ROW for part in components), "a component outside a row"
    twice = [name for name, count in Counter(part.get("custom_id") for part in flat).items() if count > 1]
    assert not any(twice), f"custom_id used twice: {twice}"
    for part in flat:
        _check_component(part)


def _check_component(part: Payload) -> None:
    if part["type"] == ComponentType.ROW:
        _check_row(part["components"])
    elif part["type"] == ComponentType.BUTTON:
        _check_button(part)
    elif part["type"] in SELECT_TYPES:
        _check_select(part)


def _check_row(inside: list[Payload]) -> None:
    assert inside, "an empty row of components"
    if any(part["type"] in SELECT_TYPES for part in inside):
        assert len(inside) == 1, "a select shares its row"
    assert len(inside) <= 5, f"a row of {len(inside)} buttons; Discord allows 5"


def _check_button(button: Payload) -> None:
    label = button.get("label") or ""
    assert len(label) <= 80, f"a button's label of {len(label)} characters; Discord allows 80"
    style = button["style"]
    if style == PREMIUM_STYLE:
        return
    assert label or button.get("emoji"), f"a button with neither label nor emoji: {button}"
    if style == LINK_STYLE:
        url = button.get("url") or ""
        assert 0 < len(url) <= 512, f"a link button's URL has {len(url)} characters; Discord allows 1 to 512"
        assert not button.get("custom_id"), "a link button with a custom_id"
    else:
        assert not button.get("url"), f"the button {label!r} has a URL but isn't a link button"
        _check_custom_id(button)


def _check_select(select: Payload) -> None:
    _check_custom_id(select)
    placeholder = select.get("placeholder") or ""
    assert len(placeholder) <= 150, f"a placeholder of {len(placeholder)} characters; Discord allows 150"
    if select["type"] == ComponentType.STRING_SELECT:
        options = select.get("options") or []
        assert 0 < len(options) <= 25, f"a select of {len(options)} options; Discord allows 1 to 25"
        longest = max(len(str(option[key])) for option in options for key in ("label", "value"))
        assert longest <= 100, f"a select's option of {longest} characters; Discord allows 100"


def _check_custom_id(part: Payload) -> None:
    custom_id = part.get("custom_id") or ""
    assert 0 < len(custom_id) <= 100, f"a custom_id of {len(custom_id)} characters; Discord allows 1 to 100"
