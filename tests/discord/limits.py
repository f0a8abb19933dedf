"""Discord's limits that its own description leaves out, and the one rule of ours: ping nobody.

`check_message` and `check_command` take the body as it is sent: from the local Discord's log, or the `json`
of an entry of simcord's `env.http_requests` (an interaction's response has the message under "data";
`request_checks.check_request` knows where to look).
"""

from __future__ import annotations

import re

from tests.discord.component_limits import Payload, check_components

COMPONENTS_V2_FLAG = 1 << 15
SLASH_COMMAND_TYPE = 1
COMMAND_NAME = re.compile(r"[-_'\w]{1,32}")
CONTENT_KEYS = ("content", "embeds", "components", "attachments", "sticker_ids", "poll")


def check_message(body: Payload, *, edit: bool = False) -> None:
    """Fail if Discord would refuse this message, or if it could ping anybody."""
    content = body.get("content") or ""
    embeds = body.get("embeds") or []
    components = body.get("components") or []
    new_style = bool((body.get("flags") or 0) & COMPONENTS_V2_FLAG)
    check_length("a message's content", content, 2000)
    assert edit or any(body.get(name) for name in CONTENT_KEYS), "an empty message"
    assert not new_style or not (content or embeds), "Components V2 go with neither content nor embeds"
    check_embeds(embeds)
    check_components(components, is_v2=new_style)
    check_pings_nobody(body)


def check_pings_nobody(body: Payload) -> None:
    """Fail unless the message says that it pings nobody, or the one person whose mention is all its text."""
    allowed = body.get("allowed_mentions")
    assert allowed is not None, 'a message without allowed_mentions: it has to say {"parse": []}'
    assert allowed.get("parse") == [], f"allowed_mentions parses {allowed.get('parse')}, not []"
    named = [name for name in ("users", "roles", "replied_user") if allowed.get(name)]
    if named == ["users"] and body.get("content") == "".join(f"<@{each}>" for each in allowed["users"][:1]):
        named = ["several"] if len(allowed["users"]) > 1 else []
    assert not named, f"allowed_mentions lets a message ping: {named}"


def check_embeds(embeds: list[Payload]) -> None:
    """Fail if there are too many embeds, or one is too long."""
    assert len(embeds) <= 10, f"{len(embeds)} embeds; Discord allows 10"
    total = sum(_check_embed(embed) for embed in embeds)
    assert total <= 6000, f"embeds of {total} characters in all; Discord allows 6000"


def _check_embed(embed: Payload) -> int:
    """Check one embed; returns how many characters of it count."""
    fields = embed.get("fields") or []
    assert len(fields) <= 25, f"an embed of {len(fields)} fields; Discord allows 25"
    length = check_length("an embed's title", embed.get("title"), 256)
    length += check_length("an embed's description", embed.get("description"), 4096)
    length += check_length("an embed's footer", (embed.get("footer") or {}).get("text"), 2048)
    length += check_length("an embed's author", (embed.get("author") or {}).get("name"), 256)
    for field in fields:
        length += check_length("a field's name", field.get("name"), 256, min_chars=1)
        length += check_length("a field's value", field.get("value"), 1024, min_chars=1)
    pictured = any(embed.get(name) for name in ("image", "thumbnail", "video"))
    assert length or pictured, "an embed that says nothing"
    return length


def check_choices(choices: list[Payload]) -> None:
    """Fail if Discord would refuse these choices of an option, or of autocompletion."""
    assert len(choices) <= 25, f"{len(choices)} choices; Discord allows 25"
    for choice in choices:
        check_length("a choice's name", choice.get("name"), 100, min_chars=1)
        if isinstance(choice["value"], str):
            check_length("a choice's value", choice["value"], 100)


def check_command(body: Payload) -> None:
    """Fail if Discord would refuse this application command."""
    if body.get("type", SLASH_COMMAND_TYPE) != SLASH_COMMAND_TYPE:  # a context menu
        check_length("a context menu's name", body.get("name"), 32, min_chars=1)
        assert not body.get("description"), f"the context menu {body['name']!r} has a description"
        return
    _check_name_and_description(body)
    _check_options(body)
    total = _command_chars(body)
    assert total <= 8000, f"/{body['name']} has {total} characters in all; Discord allows 8000"


def _check_options(holder: Payload) -> None:
    options = holder.get("options") or []
    assert len(options) <= 25, f"{holder['name']} has {len(options)} options; Discord allows 25"
    names = [option["name"] for option in options]
    assert len(set(names)) == len(names), f"{holder['name']} has two options of one name: {names}"
    required = [bool(option.get("required")) for option in options]
    assert required == sorted(required, reverse=True), f"{holder['name']}: required options come first"
    for option in options:
        _check_name_and_description(option)
        _check_options(option)
        check_choices(option.get("choices") or [])
        both = option.get("choices") and option.get("autocomplete")
        assert not both, f"{option['name']} has both choices and autocompletion"


def _check_name_and_description(command_or_option: Payload) -> None:
    """Check the name and the description of a command or an option."""
    name = command_or_option.get("name") or ""
    assert COMMAND_NAME.fullmatch(name), f"{name!r} is no name for a command or an option"
    assert name == name.lower(), f"{name!r} isn't lower case"
    check_length(f"the description of {name!r}", command_or_option.get("description"), 100, min_chars=1)


def _command_chars(part: Payload) -> int:
    """The characters that count towards a command's 8000."""
    size = len(part.get("name") or "") + len(part.get("description") or "") + len(str(part.get("value", "")))
    return size + sum(
        _command_chars(inner) for key in ("options", "choices") for inner in part.get(key) or []
    )


def check_length(label: str, text: str | None, max_chars: int, *, min_chars: int = 0) -> int:
    """Fail if a text is too long or too short; returns its length."""
    length = len(text or "")
    assert length <= max_chars, f"{label} has {length} characters; Discord allows {max_chars}"
    assert length >= min_chars, f"{label} is empty"
    return length
