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
MESSAGE_CALLBACK, UPDATE_CALLBACK, CHOICES_CALLBACK = 4, 7, 8  # the callbacks that carry something to check


class SentRequest(Protocol):
    """A request that was sent."""

    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def json(self) -> Any: ...


def check_request(request: SentRequest) -> None:
    """Fail with a clear text if this request breaks a rule."""
    try:
        _check_limits(request.method, request.path, request.json)
        if has_description() and request.method not in {"GET", "DELETE"}:
            check_body(request.method, request.path, request.json)
    except AssertionError as fault:
        raise AssertionError(f"{request.method} {request.path}: {fault}\n{request.json}") from None


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


def _check_callback(callback_type: int, data: dict[str, Any]) -> None:
    if callback_type in {MESSAGE_CALLBACK, UPDATE_CALLBACK}:
        check_message(data, edit=callback_type == UPDATE_CALLBACK)
    elif callback_type == CHOICES_CALLBACK:
        check_choices(data["choices"])
