"""The checks of what a bot sends: each rule, broken once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.discord.limits import check_command, check_message
from tests.discord.openapi import check_body, needs_description
from tests.discord.request_checks import check_request
from tests.discord.rest import RestRequest

if TYPE_CHECKING:
    from tests.discord.component_limits import Payload

MESSAGES_PATH = "/channels/1/messages"
NO_PINGS: Payload = {"allowed_mentions": {"parse": []}}
ASK_COMMAND: Payload = {
    "name": "ask",
    "type": 1,
    "description": "Ask the articles",
    "options": [
        {"name": "question", "type": 3, "description": "What to ask", "required": True},
        {"name": "private", "type": 5, "description": "Whether only you see it"},
    ],
}


def message_body(**body: Any) -> Payload:
    """A message that breaks no rule but those in the body."""
    return NO_PINGS | {"content": "hi"} | body


def button_rows(*buttons: Payload, width: int = 5) -> list[Payload]:
    """Buttons in rows; each is a plain one but for what it's given."""
    plain = [
        {"type": 2, "style": 1, "label": "More", "custom_id": f"more:{number}"} | button
        for number, button in enumerate(buttons)
    ]
    return [{"type": 1, "components": plain[at : at + width]} for at in range(0, len(plain), width)]


def embeds_of(**parts: Any) -> list[Payload]:
    return [{"title": "Found", **parts}]


def embed_field(name: str = "name", value: str = "value") -> Payload:
    return {"name": name, "value": value}


def link_button(**parts: Any) -> Payload:
    return {"style": 5, "custom_id": None, "url": "https://example.org", **parts}


ALLOWED_MESSAGES = {
    "text": message_body(content="x" * 2000),
    "embed": message_body(content="", embeds=embeds_of(description="x" * 4096, fields=[embed_field()] * 25)),
    "buttons": message_body(components=button_rows(*[{}] * 24, link_button())),
    "emoji for a label": message_body(components=button_rows({"label": None, "emoji": {"name": "🗑"}})),
    "file": NO_PINGS | {"attachments": [{"id": 0, "filename": "a.txt"}]},
    "components V2": NO_PINGS | {"flags": 1 << 15, "components": [{"type": 10, "content": "x" * 4000}]},
    "mention": message_body(content="<@1>", allowed_mentions={"parse": [], "users": [1]}),
    "reply": message_body(message_reference={"message_id": 1, "channel_id": 2, "fail_if_not_exists": False}),
}
REFUSED_MESSAGES = {
    "long content": (message_body(content="x" * 2001), "2001 characters"),
    "empty": (NO_PINGS | {"tts": False}, "an empty message"),
    "no allowed_mentions": ({"content": "hi"}, "without allowed_mentions"),
    "pings users": (message_body(allowed_mentions={"parse": ["users"]}), "parses"),
    "pings a person in passing": (
        message_body(content="Hello <@1>", allowed_mentions={"parse": [], "users": [1]}),
        "lets a message ping",
    ),
    "pings several": (
        message_body(content="<@1>", allowed_mentions={"parse": [], "users": [1, 2]}),
        "several",
    ),
    "pings the asker": (message_body(allowed_mentions={"parse": [], "replied_user": True}), "replied_user"),
    "11 embeds": (message_body(embeds=embeds_of() * 11), "11 embeds"),
    "6001 in embeds": (
        message_body(embeds=embeds_of(description="x" * 2996) * 2 + embeds_of()),
        "6007 characters",
    ),
    "long title": (message_body(embeds=embeds_of(title="x" * 257)), "an embed's title"),
    "long description": (message_body(embeds=embeds_of(description="x" * 4097)), "an embed's description"),
    "long footer": (message_body(embeds=embeds_of(footer={"text": "x" * 2049})), "an embed's footer"),
    "long author": (message_body(embeds=embeds_of(author={"name": "x" * 257})), "an embed's author"),
    "26 fields": (message_body(embeds=embeds_of(fields=[embed_field()] * 26)), "26 fields"),
    "long field name": (
        message_body(embeds=embeds_of(fields=[embed_field(name="x" * 257)])),
        "a field's name",
    ),
    "long field value": (
        message_body(embeds=embeds_of(fields=[embed_field(value="x" * 1025)])),
        "a field's value",
    ),
    "empty field": (
        message_body(embeds=embeds_of(fields=[embed_field(value="")])),
        "a field's value is empty",
    ),
    "empty embed": (message_body(embeds=[{"color": 1}]), "says nothing"),
    "6 rows": (message_body(components=button_rows(*[{}] * 6, width=1)), "6 rows"),
    "6 in a row": (message_body(components=button_rows(*[{}] * 6, width=6)), "a row of 6"),
    "same custom_id": (message_body(components=button_rows(*[{"custom_id": "x"}] * 2)), "used twice"),
    "long custom_id": (message_body(components=button_rows({"custom_id": "x" * 101})), "custom_id of 101"),
    "no custom_id": (message_body(components=button_rows({"custom_id": ""})), "custom_id of 0"),
    "long label": (message_body(components=button_rows({"label": "x" * 81})), "label of 81"),
    "no label": (message_body(components=button_rows({"label": ""})), "neither label nor emoji"),
    "link without URL": (message_body(components=button_rows(link_button(url=None))), "URL has 0"),
    "long URL": (message_body(components=button_rows(link_button(url="x" * 513))), "URL has 513"),
    "URL on a plain button": (
        message_body(components=button_rows({"url": "https://example.org"})),
        "isn't a link",
    ),
    "content in V2": (message_body(flags=1 << 15, components=[{"type": 10, "content": "x"}]), "neither"),
    "27 options": (
        message_body(components=button_rows({"type": 3, "options": [{"label": "a", "value": "a"}] * 27})),
        "27 options",
    ),
}
REFUSED_COMMANDS = {
    "upper case": ({"name": "Ask"}, "isn't lower case"),
    "spaces": ({"name": "ask me"}, "no name"),
    "no description": ({"description": ""}, "is empty"),
    "long description": ({"description": "x" * 101}, "101 characters"),
    "required last": ({"options": ASK_COMMAND["options"][::-1]}, "required options come first"),
    "26 options": (
        {"options": [ASK_COMMAND["options"][1] | {"name": f"o{number}"} for number in range(26)]},
        "26 options",
    ),
    "same option twice": ({"options": ASK_COMMAND["options"][:1] * 2}, "two options of one name"),
    "upper-case option": ({"options": [ASK_COMMAND["options"][0] | {"name": "Q"}]}, "isn't lower case"),
    "8000 in all": (
        {
            "options": [
                ASK_COMMAND["options"][1]
                | {"name": f"o{at}", "choices": [{"name": "x" * 99, "value": "x" * 99}] * 25}
                for at in range(2)
            ]
        },
        "in all",
    ),
}


@pytest.mark.parametrize("body", ALLOWED_MESSAGES.values(), ids=ALLOWED_MESSAGES)
def test_a_good_message_passes(body: Payload) -> None:
    check_request(RestRequest("POST", MESSAGES_PATH, body))


@pytest.mark.parametrize(("body", "complaint"), REFUSED_MESSAGES.values(), ids=REFUSED_MESSAGES)
def test_a_bad_message_fails(body: Payload, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        check_message(body)


def test_an_edit_need_not_say_everything() -> None:
    check_message(NO_PINGS | {"components": []}, edit=True)


def test_a_good_command_passes() -> None:
    check_request(RestRequest("PUT", "/applications/1/commands", [ASK_COMMAND]))


@pytest.mark.parametrize(("change", "complaint"), REFUSED_COMMANDS.values(), ids=REFUSED_COMMANDS)
def test_a_bad_command_fails(change: Payload, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        check_command(ASK_COMMAND | change)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        pytest.param("POST", MESSAGES_PATH, {"content": "hi"}, id="message"),
        pytest.param("PATCH", MESSAGES_PATH + "/2", {"content": "hi"}, id="edit"),
        pytest.param("POST", "/webhooks/1/token", {"content": "hi"}, id="follow-up"),
        pytest.param("PATCH", "/webhooks/1/token/messages/@original", {"content": "hi"}, id="filled in"),
        pytest.param("POST", "/interactions/1/token/callback", {"type": 4, "data": {}}, id="response"),
        pytest.param("PUT", "/applications/1/commands", [ASK_COMMAND | {"name": "Ask"}], id="commands"),
        pytest.param("POST", "/applications/1/guilds/2/commands", {"name": "Ask"}, id="guild command"),
    ],
)
def test_every_path_is_looked_at(method: str, path: str, body: Any) -> None:
    with pytest.raises(AssertionError, match=f"^{method} {path}"):
        check_request(RestRequest(method, path, body))


@needs_description
@pytest.mark.parametrize(
    ("path", "body", "complaint"),
    [
        pytest.param(MESSAGES_PATH, {"content": 1}, r"\$\.content: 1 is not", id="wrong type"),
        pytest.param(MESSAGES_PATH, {"embeds": [{"url": "no url"}]}, "is not a 'uri'", id="wrong format"),
        pytest.param(MESSAGES_PATH, {"sticker_ids": ["x"]}, "sticker_ids", id="no snowflake"),
        pytest.param(MESSAGES_PATH + "/1/nothing", {}, "has no POST", id="unknown path"),
        pytest.param("/channels/1/typing", {}, "takes no body", id="needless body"),
    ],
)
def test_the_description_is_heeded(path: str, body: Payload, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        check_body("POST", path, body)


@needs_description
def test_snowflakes_may_be_integers() -> None:
    check_body("POST", MESSAGES_PATH, {"sticker_ids": ["1", 2]})
