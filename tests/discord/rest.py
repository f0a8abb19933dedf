"""HTTP under the local Discord: routes, the log of requests, refusals, and waiting for what happens."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from aiohttp import BodyPartReader, web

from tests.discord.request_checks import check_request

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

API_PREFIX = "/api/v10"
BOT_TOKEN = "local-discord-token"  # noqa: S105 - opens nothing but the local Discord

T = TypeVar("T")


@dataclass(slots=True)
class RestRequest:
    """One request of the bot. Method, path and json are named as in simcord's HttpLogEntry."""

    method: str
    path: str
    json: Any
    files: dict[str, bytes] = field(default_factory=dict)
    received_at: float = 0.0  # by the event loop's clock
    status: int = 0
    path_params: dict[str, str] = field(default_factory=dict)  # what stands in the path's {places}

    def path_id(self, name: str) -> int:
        """An id in the path."""
        return int(self.path_params[name])


class ApiError(Exception):
    """Discord answers with an error."""

    def __init__(self, status: int, code: int, message: str, **more: Any) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"code": code, "message": message, **more}


class ChangeSignal:
    """Wakes whoever waits for a change of the local Discord's state."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def notify(self) -> None:
        self._event.set()
        self._event = asyncio.Event()

    async def wait_until(self, predicate: Callable[[], T | None], timeout_seconds: float) -> T:
        """The predicate's first value that counts as true."""
        async with asyncio.timeout(timeout_seconds):
            while not (value := predicate()):
                await self._event.wait()
        return value


class RestServer:
    """Registers routes, reads what the bot sends, logs it, checks it, writes the answers."""

    def __init__(self, changes: ChangeSignal) -> None:
        self.app = web.Application()
        self.requests: list[RestRequest] = []
        self.faults: list[str] = []  # which of Discord's rules, or ours, the bot broke
        self.changes = changes
        self._refusals: list[tuple[str, ApiError]] = []

    def route(
        self,
        method: str,
        path: str,
        handler: Callable[[RestRequest], Awaitable[Any]],
        *,
        public: bool = False,
    ) -> None:
        """Answer a request; unless it's public, only with the bot's token."""

        async def serve(request: web.Request) -> web.Response:
            rest_request = await self._log_request(request)
            try:
                self._raise_refusal(request, rest_request.path, public=public)
                response = _json_response(await handler(rest_request))
            except ApiError as refusal:
                response = _json_response(refusal.body, refusal.status)
            except Exception as bug:  # noqa: BLE001 - a 500 would make discord.py retry for half a minute
                self.faults.append(
                    f"{rest_request.method} {rest_request.path}: the local Discord failed with {bug!r}"
                )
                response = _json_response({"code": 0, "message": "400: Bad Request"}, 400)
            rest_request.status = response.status
            self.changes.notify()
            return response

        self.app.router.add_route(method, API_PREFIX + path, serve)

    def refuse_next(self, path_part: str, refusal: ApiError) -> None:
        """Answer the next request whose path contains this with an error."""
        self._refusals.append((path_part, refusal))

    async def refuse_unknown(self, request: RestRequest) -> None:
        """Answer, and remember, a request that this small Discord has no idea of."""
        self.faults.append(f"{request.method} {request.path}: the local Discord doesn't know this path")
        raise ApiError(404, 0, "404: Not Found")

    async def _log_request(self, request: web.Request) -> RestRequest:
        body, files = await _read_body(request)
        path = request.path.removeprefix(API_PREFIX)
        rest_request = RestRequest(request.method, path, body, files, asyncio.get_running_loop().time())
        rest_request.path_params = dict(request.match_info)
        self.requests.append(rest_request)
        try:
            check_request(rest_request)
        except AssertionError as fault:
            self.faults.append(str(fault))
        return rest_request

    def _raise_refusal(self, request: web.Request, path: str, *, public: bool) -> None:
        if not public and request.headers.get("Authorization") != f"Bot {BOT_TOKEN}":
            raise ApiError(401, 0, "401: Unauthorized")
        for index, (part, refusal) in enumerate(self._refusals):
            if part in path:
                del self._refusals[index]
                raise refusal


async def _read_body(request: web.Request) -> tuple[Any, dict[str, bytes]]:
    """The JSON body and the uploaded files."""
    if not request.content_type.startswith("multipart/"):
        text = await request.text()
        return (json.loads(text) if text else None), {}
    body: Any = None
    files: dict[str, bytes] = {}
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        if part.name == "payload_json":
            body = await part.json()
        else:
            files[part.filename or "unnamed"] = bytes(await part.read())
    return body, files


def _json_response(data: Any, status: int = 200) -> web.Response:
    """JSON with the bare content type that discord.py compares with; nothing at all for None."""
    if data is None:
        return web.Response(status=204)
    headers = {"Via": "1.1 local"} if status == 429 else {}  # without it discord.py suspects a ban
    return web.Response(
        body=json.dumps(data).encode(), status=status, content_type="application/json", headers=headers
    )
