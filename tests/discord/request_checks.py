"""One check for every request of the bot: against Discord's description, its limits, and our own rule.

It takes whatever has a method, a path and a body: a request in the local Discord's log, or an entry of
simcord's `env.http_requests`, whose `path` too begins after the API's version, and whose `json` is the body
(for uploads, the part that is JSON).
"""

from __future__ import annotations

import re
from typing import Any, Protocol

from tests.discord.limits import check_choices, check_command, check_message
from tests.discord.openapi import check_body, has_description

CREATE_MESSAGE_PATH = re.compile(r"/channels/\d+/messages|/webhooks/\d+/[^/]+")
EDIT_MESSAGE_PATH = re.compile(r"/channels/\d+/messages/\d+|/webhooks/\d+/[^/]+/messages/[^/]+")
CALLBACK_PATH = re.compile(r"/interactions/\d+/[^/]+/callback")
COMMANDS_PATH = re.compile(r"/applications/\d+(/guilds/\d+)?/commands")
MESSAGE, UPDATE, CHOICES = 4, 7, 8  # the callbacks that carry something to check


class SentRequest(Protocol):
    """A request that was sent."""

    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def json(self) -> Any: ...


def check_request(sent: SentRequest) -> None:
    """Fail with a clear text if this request breaks a rule."""
    try:
        _check_limits(sent.method, sent.path, sent.json)
        if has_description() and sent.method not in {"GET", "DELETE"}:
            check_body(sent.method, sent.path, sent.json)
    except AssertionError as fault:
        raise AssertionError(f"{sent.method} {sent.path}: {fault}\n{sent.json}") from None


def _check_limits(method: str, path: str, body: Any) -> None:
    match method:
        case "POST" if CREATE_MESSAGE_PATH.fullmatch(path):
            check_message(body)
        case "PATCH" if EDIT_MESSAGE_PATH.fullmatch(path):
            check_message(body, edit=True)
        case "POST" if CALLBACK_PATH.fullmatch(path):
            _check_callback(body["type"], body.get("data") or {})
        case "PUT" | "POST" if COMMANDS_PATH.fullmatch(path):
            for command in body if isinstance(body, list) else [body]:
                check_command(command)


def _check_callback(kind: int, data: dict[str, Any]) -> None:
    if kind in {MESSAGE, UPDATE}:
        check_message(data, edit=kind == UPDATE)
    elif kind == CHOICES:
        check_choices(data["choices"])
