"""The checks of what a bot sends: each rule, broken once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.discord.limits import check_command, check_message
from tests.discord.openapi import check_body, needs_description
from tests.discord.request_checks import check_request
from tests.discord.rest import Request

Payload = dict[str, Any]

MESSAGES = "/channels/1/messages"
SILENT: Payload = {"allowed_mentions": {"parse": []}}
ASK: Payload = {
    "name": "ask",
    "type": 1,
    "description": "Ask the articles",
    "options": [
        {"name": "question", "type": 3, "description": "What to ask", "required": True},
        {"name": "private", "type": 5, "description": "Whether only you see it"},
    ],
}


def message(**body: Any) -> Payload:
    """A message that breaks no rule but those in the body."""
    return SILENT | {"content": "hi"} | body


def rows(*buttons: Payload, width: int = 5) -> list[Payload]:
    """Buttons in rows; each is a plain one but for what it's given."""
    plain = [
        {"type": 2, "style": 1, "label": "More", "custom_id": f"more:{number}"} | button
        for number, button in enumerate(buttons)
    ]
    return [{"type": 1, "components": plain[at : at + width]} for at in range(0, len(plain), width)]


def embed(**parts: Any) -> list[Payload]:
    return [{"title": "Found", **parts}]


def field(name: str = "name", value: str = "value") -> Payload:
    return {"name": name, "value": value}


def link(**parts: Any) -> Payload:
    return {"style": 5, "custom_id": None, "url": "https://example.org", **parts}


GOOD = {
    "text": message(content="x" * 2000),
    "embed": message(content="", embeds=embed(description="x" * 4096, fields=[field()] * 25)),
    "buttons": message(components=rows(*[{}] * 24, link())),
    "emoji for a label": message(components=rows({"label": None, "emoji": {"name": "🗑"}})),
    "file": SILENT | {"attachments": [{"id": 0, "filename": "a.txt"}]},
    "components V2": SILENT | {"flags": 1 << 15, "components": [{"type": 10, "content": "x" * 4000}]},
    "mention": message(content="<@1>", allowed_mentions={"parse": [], "users": [1]}),
    "reply": message(message_reference={"message_id": 1, "channel_id": 2, "fail_if_not_exists": False}),
}
BAD = {
    "long content": (message(content="x" * 2001), "2001 characters"),
    "empty": (SILENT | {"tts": False}, "an empty message"),
    "no allowed_mentions": ({"content": "hi"}, "without allowed_mentions"),
    "pings users": (message(allowed_mentions={"parse": ["users"]}), "parses"),
    "pings a person in passing": (
        message(content="Hello <@1>", allowed_mentions={"parse": [], "users": [1]}),
        "lets a message ping",
    ),
    "pings several": (
        message(content="<@1>", allowed_mentions={"parse": [], "users": [1, 2]}),
        "several",
    ),
    "pings the asker": (message(allowed_mentions={"parse": [], "replied_user": True}), "replied_user"),
    "11 embeds": (message(embeds=embed() * 11), "11 embeds"),
    "6001 in embeds": (message(embeds=embed(description="x" * 2996) * 2 + embed()), "6007 characters"),
    "long title": (message(embeds=embed(title="x" * 257)), "an embed's title"),
    "long description": (message(embeds=embed(description="x" * 4097)), "an embed's description"),
    "long footer": (message(embeds=embed(footer={"text": "x" * 2049})), "an embed's footer"),
    "long author": (message(embeds=embed(author={"name": "x" * 257})), "an embed's author"),
    "26 fields": (message(embeds=embed(fields=[field()] * 26)), "26 fields"),
    "long field name": (message(embeds=embed(fields=[field(name="x" * 257)])), "a field's name"),
    "long field value": (message(embeds=embed(fields=[field(value="x" * 1025)])), "a field's value"),
    "empty field": (message(embeds=embed(fields=[field(value="")])), "a field's value is empty"),
    "empty embed": (message(embeds=[{"color": 1}]), "says nothing"),
    "6 rows": (message(components=rows(*[{}] * 6, width=1)), "6 rows"),
    "6 in a row": (message(components=rows(*[{}] * 6, width=6)), "a row of 6"),
    "same custom_id": (message(components=rows(*[{"custom_id": "x"}] * 2)), "used twice"),
    "long custom_id": (message(components=rows({"custom_id": "x" * 101})), "custom_id of 101"),
    "no custom_id": (message(components=rows({"custom_id": ""})), "custom_id of 0"),
    "long label": (message(components=rows({"label": "x" * 81})), "label of 81"),
    "no label": (message(components=rows({"label": ""})), "neither label nor emoji"),
    "link without URL": (message(components=rows(link(url=None))), "URL has 0"),
    "long URL": (message(components=rows(link(url="x" * 513))), "URL has 513"),
    "URL on a plain button": (message(components=rows({"url": "https://example.org"})), "isn't a link"),
    "content in V2": (message(flags=1 << 15, components=[{"type": 10, "content": "x"}]), "neither"),
    "27 options": (
        message(components=rows({"type": 3, "options": [{"label": "a", "value": "a"}] * 27})),
        "27 options",
    ),
}
BAD_COMMANDS = {
    "upper case": ({"name": "Ask"}, "isn't lower case"),
    "spaces": ({"name": "ask me"}, "no name"),
    "no description": ({"description": ""}, "is empty"),
    "long description": ({"description": "x" * 101}, "101 characters"),
    "required last": ({"options": ASK["options"][::-1]}, "required options come first"),
    "26 options": (
        {"options": [ASK["options"][1] | {"name": f"o{number}"} for number in range(26)]},
        "26 options",
    ),
    "same option twice": ({"options": ASK["options"][:1] * 2}, "two options of one name"),
    "upper-case option": ({"options": [ASK["options"][0] | {"name": "Q"}]}, "isn't lower case"),
    "8000 in all": (
        {
            "options": [
                ASK["options"][1]
                | {"name": f"o{at}", "choices": [{"name": "x" * 99, "value": "x" * 99}] * 25}
                for at in range(2)
            ]
        },
        "in all",
    ),
}


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD)
def test_a_good_message_passes(body: Payload) -> None:
    check_request(Request("POST", MESSAGES, body))


@pytest.mark.parametrize(("body", "complaint"), BAD.values(), ids=BAD)
def test_a_bad_message_fails(body: Payload, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        check_message(body)


def test_an_edit_need_not_say_everything() -> None:
    check_message(SILENT | {"components": []}, edit=True)


def test_a_good_command_passes() -> None:
    check_request(Request("PUT", "/applications/1/commands", [ASK]))


@pytest.mark.parametrize(("change", "complaint"), BAD_COMMANDS.values(), ids=BAD_COMMANDS)
def test_a_bad_command_fails(change: Payload, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        check_command(ASK | change)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        pytest.param("POST", MESSAGES, {"content": "hi"}, id="message"),
        pytest.param("PATCH", MESSAGES + "/2", {"content": "hi"}, id="edit"),
        pytest.param("POST", "/webhooks/1/token", {"content": "hi"}, id="follow-up"),
        pytest.param("PATCH", "/webhooks/1/token/messages/@original", {"content": "hi"}, id="filled in"),
        pytest.param("POST", "/interactions/1/token/callback", {"type": 4, "data": {}}, id="response"),
        pytest.param("PUT", "/applications/1/commands", [ASK | {"name": "Ask"}], id="commands"),
        pytest.param("POST", "/applications/1/guilds/2/commands", {"name": "Ask"}, id="guild command"),
    ],
)
def test_every_path_is_looked_at(method: str, path: str, body: Any) -> None:
    with pytest.raises(AssertionError, match=f"^{method} {path}"):
        check_request(Request(method, path, body))


@needs_description
@pytest.mark.parametrize(
    ("path", "body", "complaint"),
    [
        pytest.param(MESSAGES, {"content": 1}, r"\$\.content: 1 is not", id="wrong type"),
        pytest.param(MESSAGES, {"embeds": [{"url": "no url"}]}, "is not a 'uri'", id="wrong format"),
        pytest.param(MESSAGES, {"sticker_ids": ["x"]}, "sticker_ids", id="no snowflake"),
        pytest.param(MESSAGES + "/1/nothing", {}, "has no POST", id="unknown path"),
        pytest.param("/channels/1/typing", {}, "takes no body", id="needless body"),
    ],
)
def test_the_description_is_heeded(path: str, body: Payload, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        check_body("POST", path, body)


@needs_description
def test_snowflakes_may_be_integers() -> None:
    check_body("POST", MESSAGES, {"sticker_ids": ["1", 2]})
