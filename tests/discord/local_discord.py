"""A small local Discord on the loopback interface, for tests of the real bot over real sockets.

    async with LocalDiscord() as local, local.run_client(bot):
        await local.say(local.channel, local.alice, f"{local.bot.mention} when was it signed?")
        reply = await local.next_reply()

On leaving, it fails if the bot broke one of Discord's rules, or asked for something that is unknown here.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Self

import discord
import yarl
from aiohttp import web
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.discord import payloads
from tests.discord.application_commands import CommandsApi
from tests.discord.gateway import Gateway
from tests.discord.interactions import RESPONSE_TIME_SECONDS, InteractionsApi
from tests.discord.messages import MessagesApi
from tests.discord.rest import API_PREFIX, BOT_TOKEN, ApiError, ChangeSignal, RestRequest, RestServer, T
from tests.discord.state import DiscordState
from tests.discord.user_actions import UserActions

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from types import TracebackType

    from tests.discord.component_limits import Payload
    from tests.discord.state import Message

DEFAULT_TIMEOUT_SECONDS = 3.0  # seconds a test waits for anything


class LocalDiscord(UserActions):
    """REST and gateway on a port of its own, with a guild that has a channel, an owner and a user, alice.

    Args:
        shards: number of shards that /gateway/bot recommends.
        heartbeat: seconds between the heartbeats that the gateway asks for.
        approved: the privileged intents that the bot may ask for; by default, as for most bots, none.
        response_time: seconds within which the bot has to begin to answer an interaction.
    """

    def __init__(
        self,
        *,
        shards: int = 1,
        heartbeat: float = 41.25,
        approved: discord.Intents | None = None,
        response_time: float = RESPONSE_TIME_SECONDS,
    ) -> None:
        changes = ChangeSignal()
        self.state = DiscordState()
        self.rest = RestServer(changes)
        allowed = approved.value if approved else 0
        self.gateway = Gateway(self.state, changes, heartbeat=heartbeat, approved=allowed)
        self.commands = CommandsApi(self.state, self.rest)
        self.messages = MessagesApi(self.state, self.gateway, self.rest)
        self.interactions = InteractionsApi(self.state, self.gateway, self.messages, self.rest, response_time)
        self._shards = shards
        self._replies_taken = 0
        self._cleanup = contextlib.AsyncExitStack()
        self.bot = self.state.bot
        self.owner = self.state.add_user("Olivia")
        self.alice = self.state.add_user("Alice")
        self.guild = self.state.add_guild("Newsroom", self.owner)
        self.state.add_member(self.guild, self.alice, discord.Permissions.none())
        self.channel = self.state.add_channel(self.guild, "general")

    async def __aenter__(self) -> Self:
        self._add_routes()
        runner = web.AppRunner(self.rest.app, shutdown_timeout=1)
        await runner.setup()
        self._cleanup.push_async_callback(runner.cleanup)
        self._cleanup.push_async_callback(self.gateway.close)
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.state.origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
        self.gateway.url = self.state.origin.replace("http", "ws", 1) + "/gateway"
        self._cleanup.enter_context(redirect_discord_py(self.state.origin, self.gateway.url))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._cleanup.aclose()
        if error is None:
            assert not self.faults, "\n".join(self.faults)

    @contextlib.asynccontextmanager
    async def run_client(self, client: discord.Client, token: str = BOT_TOKEN) -> AsyncIterator[None]:
        """Start a client, wait until it is ready, stop it in the end."""
        async with client:
            await client.login(token)
            connected = asyncio.create_task(client.connect())
            ready = asyncio.create_task(client.wait_until_ready())
            try:
                await asyncio.wait(
                    {connected, ready}, timeout=DEFAULT_TIMEOUT_SECONDS, return_when=asyncio.FIRST_COMPLETED
                )
                assert ready.done() or connected.done(), "the client didn't become ready"
                if ready.done():
                    yield
            finally:
                ready.cancel()
                await client.close()
                await connected  # raises what ended the client, if anything did

    @property
    def faults(self) -> list[str]:
        """Broken rules, Discord's or ours; leaving the context fails if there are any."""
        return self.rest.faults

    @property
    def requests(self) -> list[RestRequest]:
        """Everything that the bot asked for, in order."""
        return self.rest.requests

    def requests_to(self, method: str, path_part: str) -> list[RestRequest]:
        """The bot's requests of this method whose path contains this."""
        return [each for each in self.requests if each.method == method and path_part in each.path]

    async def wait_for(
        self, predicate: Callable[[], T | None], timeout_seconds: float = DEFAULT_TIMEOUT_SECONDS
    ) -> T:
        """Wait until a predicate holds, tested after each request and each frame from the bot."""
        try:
            return await self.rest.changes.wait_until(predicate, timeout_seconds)
        except TimeoutError:
            last = [f"{each.method} {each.path} → {each.status}" for each in self.requests[-5:]]
            raise TimeoutError(f"it didn't come; the bot's last requests: {last}") from None

    async def next_reply(self, timeout_seconds: float = DEFAULT_TIMEOUT_SECONDS) -> Message:
        """The next message that the bot sends to a channel, each once, in order."""
        await self.wait_for(lambda: len(self.messages.sent_by_bot) > self._replies_taken, timeout_seconds)
        self._replies_taken += 1
        return self.messages.sent_by_bot[self._replies_taken - 1]

    def rate_limit_next(self, path_part: str, retry_after: float) -> None:
        """Answer the next request whose path contains this with 429."""
        text = "You are being rate limited."
        self.rest.refuse_next(path_part, ApiError(429, 0, text, retry_after=retry_after, **{"global": False}))

    def refuse_next(self, path_part: str, status: int = 403, code: int = 50013, text: str = "") -> None:
        """Answer the next request whose path contains this with an error; by default, missing permissions."""
        self.rest.refuse_next(path_part, ApiError(status, code, text or "Missing Permissions"))

    def drop_connections(self) -> None:
        """Lose every gateway connection; the bot may come back at once, and RESUME."""
        self.gateway.abort_connections()

    @contextlib.asynccontextmanager
    async def block_connections(self) -> AsyncIterator[None]:
        """Lose every gateway connection, and let no one back in before the block ends."""
        self.gateway.is_open.clear()
        self.gateway.abort_connections()
        try:
            yield
        finally:
            self.gateway.is_open.set()

    def forget_sessions(self) -> None:
        """Let no client RESUME: it gets INVALID_SESSION and has to identify again."""
        self.gateway.sessions.clear()

    def _add_routes(self) -> None:
        self.rest.route("GET", "/users/@me", self._own_user)
        self.rest.route("GET", "/oauth2/applications/@me", self._own_application)
        self.rest.route("GET", "/gateway/bot", self._gateway_bot)
        self.rest.app.router.add_get("/gateway", self.gateway.serve)
        self.rest.app.router.add_get("/cdn/{path:.*}", self._serve_file)
        self.rest.route("*", "/{path:.*}", self.rest.refuse_unknown, public=True)

    async def _own_user(self, _: RestRequest) -> Payload:
        return payloads.user(self.bot)

    async def _own_application(self, _: RestRequest) -> Payload:
        return payloads.application(self.bot, self.owner)

    async def _gateway_bot(self, _: RestRequest) -> Payload:
        left = {"total": 1000, "remaining": 1000 - self.gateway.identify_count}
        limit = left | {"reset_after": 14_400_000, "max_concurrency": 1}
        return {"url": self.gateway.url, "shards": self._shards, "session_start_limit": limit}

    async def _serve_file(self, request: web.Request) -> web.Response:
        data = self.state.files.get(request.path)
        return web.Response(status=404) if data is None else web.Response(body=data)


@contextlib.contextmanager
def redirect_discord_py(origin: str, gateway: str) -> Iterator[None]:
    """Point discord.py at a server; only one at a time, for these are its global settings."""
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE
    Route.BASE = origin + API_PREFIX
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
    discord.Asset.BASE = origin + "/cdn"
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE = before
