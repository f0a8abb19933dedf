"""The gateway of the local Discord: sessions over WebSockets, with events, heartbeats and RESUME."""

from __future__ import annotations

import asyncio
import contextlib
import enum
import json
import secrets
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import discord
from aiohttp import WSCloseCode, web

from tests.discord import payloads
from tests.discord.rest import BOT_TOKEN

if TYPE_CHECKING:
    from tests.discord.component_limits import Payload
    from tests.discord.rest import ChangeSignal
    from tests.discord.state import DiscordState, Guild, Message

PRIVILEGED_INTENTS = discord.Intents(message_content=True, members=True, presences=True).value
MESSAGE_CONTENT_INTENT = discord.Intents(message_content=True).value
GUILDS_INTENT = discord.Intents(guilds=True).value
GUILD_MESSAGES_INTENT = discord.Intents(guild_messages=True).value
DIRECT_MESSAGES_INTENT = discord.Intents(dm_messages=True).value


class Opcode(enum.IntEnum):
    """Opcodes of gateway frames."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    RESUME = 6
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class CloseCode(enum.IntEnum):
    """Codes by which the gateway closes a connection."""

    UNKNOWN_OPCODE = 4001
    AUTHENTICATION_FAILED = 4004
    DISALLOWED_INTENTS = 4014


class GatewaySocket:
    """One connection; frames are compressed when the client asked for that."""

    def __init__(self, request: web.Request) -> None:
        self.ws = web.WebSocketResponse()
        self._request = request
        self._deflate = zlib.compressobj() if request.query.get("compress") == "zlib-stream" else None

    async def send(self, frame: Payload) -> None:
        text = json.dumps(frame)
        with contextlib.suppress(ConnectionError):  # an event for a lost connection waits for RESUME
            if self._deflate is None:
                await self.ws.send_str(text)
            else:
                packed = self._deflate.compress(text.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
                await self.ws.send_bytes(packed)

    def abort(self) -> None:
        """Lose the connection, without a word to the client."""
        if self._request.transport is not None:
            self._request.transport.abort()


@dataclass(eq=False, slots=True)
class GatewaySession:
    """One identified session: it outlives its connection, and keeps all events for RESUME."""

    shard: int
    shards: int
    intents: int
    socket: GatewaySocket | None
    id: str = field(default_factory=lambda: secrets.token_hex(8))
    events: list[Payload] = field(default_factory=list)
    sent_count: int = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    def receives(self, guild: Guild | None, in_guild: int, in_direct: int) -> bool:
        """Whether this shard gets an event that needs one of these intents."""
        if guild is None:
            return self.shard == 0 and self.intents & in_direct == in_direct
        return (guild.id >> 22) % self.shards == self.shard and self.intents & in_guild == in_guild

    async def dispatch(self, event: str, data: Payload) -> None:
        number = len(self.events) + 1
        self.events.append({"op": Opcode.DISPATCH, "t": event, "s": number, "d": data})
        await self.flush()

    async def flush(self) -> None:
        """Send, in order, what hasn't been sent."""
        async with self.lock:
            while self.socket is not None and self.sent_count < len(self.events):
                self.sent_count += 1
                await self.socket.send(self.events[self.sent_count - 1])


class Gateway:
    """Takes connections and hands out events."""

    def __init__(
        self, state: DiscordState, changes: ChangeSignal, *, heartbeat: float, approved: int
    ) -> None:
        self.url = ""
        self.identify_count = 0
        self.resume_count = 0
        self.heartbeat_count = 0
        self.is_open = asyncio.Event()  # while it isn't set, new connections are kept waiting
        self.is_open.set()
        self.sessions: dict[str, GatewaySession] = {}
        self._sockets: set[GatewaySocket] = set()
        self._state = state
        self._changes = changes
        self._heartbeat = heartbeat
        self._approved = approved

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Talk with one client until it or we hang up."""
        await self.is_open.wait()
        socket = GatewaySocket(request)
        await socket.ws.prepare(request)
        self._sockets.add(socket)
        try:
            await socket.send({"op": Opcode.HELLO, "d": {"heartbeat_interval": int(self._heartbeat * 1000)}})
            async for frame in socket.ws:
                await self._receive(socket, frame.json())
                self._changes.notify()
        finally:
            self._sockets.discard(socket)
            self._detach(socket)
        return socket.ws

    async def dispatch(
        self,
        event: str,
        data: Payload,
        guild: Guild | None,
        *,
        in_guild: int = GUILDS_INTENT,
        in_direct: int = 0,
    ) -> None:
        """Send an event to the shard that it concerns."""
        for session in tuple(self.sessions.values()):
            if session.receives(guild, in_guild, in_direct):
                await session.dispatch(event, data)

    async def dispatch_message(self, event: str, message: Message) -> None:
        """Send a message, as far as each session's intents go."""
        guild = message.channel.guild
        for session in tuple(self.sessions.values()):
            if session.receives(guild, GUILD_MESSAGES_INTENT, DIRECT_MESSAGES_INTENT):
                reader = None if session.intents & MESSAGE_CONTENT_INTENT else self._state.bot
                await session.dispatch(event, payloads.message(message, reader))

    async def dispatch_delete(self, message: Message) -> None:
        """Tell that a message is gone."""
        guild = message.channel.guild
        data = {"id": str(message.id), "channel_id": str(message.channel.id)}
        if guild is not None:
            data["guild_id"] = str(guild.id)
        intents = {"in_guild": GUILD_MESSAGES_INTENT, "in_direct": DIRECT_MESSAGES_INTENT}
        await self.dispatch("MESSAGE_DELETE", data, guild, **intents)

    def abort_connections(self) -> None:
        """Lose all connections; the sessions live on."""
        for session in self.sessions.values():
            session.socket = None
        for socket in tuple(self._sockets):
            socket.abort()

    async def close(self) -> None:
        self.is_open.set()
        for socket in tuple(self._sockets):
            await socket.ws.close(code=WSCloseCode.GOING_AWAY)

    async def _receive(self, socket: GatewaySocket, frame: Payload) -> None:
        match frame["op"]:
            case Opcode.HEARTBEAT:
                self.heartbeat_count += 1
                await socket.send({"op": Opcode.HEARTBEAT_ACK, "d": None})
            case Opcode.IDENTIFY:
                await self._identify(socket, frame["d"])
            case Opcode.RESUME:
                await self._resume(socket, frame["d"])
            case Opcode.PRESENCE:
                pass
            case _:
                await socket.ws.close(code=CloseCode.UNKNOWN_OPCODE)

    async def _identify(self, socket: GatewaySocket, payload: Payload) -> None:
        if payload["token"] != BOT_TOKEN:
            await socket.ws.close(code=CloseCode.AUTHENTICATION_FAILED)
            return
        if payload["intents"] & PRIVILEGED_INTENTS & ~self._approved:
            await socket.ws.close(code=CloseCode.DISALLOWED_INTENTS)
            return
        shard, shards = payload.get("shard", (0, 1))
        session = GatewaySession(shard, shards, payload["intents"], socket)
        self.sessions[session.id] = session
        self.identify_count += 1
        await self._send_ready(session)

    async def _send_ready(self, session: GatewaySession) -> None:
        """READY, then the shard's guilds one by one."""
        bot = self._state.bot
        guilds = [each for each in self._state.guilds.values() if session.receives(each, 0, 0)]
        ready = {
            "v": 10,
            "user": payloads.user(bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "shard": [session.shard, session.shards],
            "application": {"id": str(bot.id), "flags": 0},
        }
        await session.dispatch("READY", ready)
        for guild in (each for each in guilds if not each.unavailable):
            await session.dispatch("GUILD_CREATE", payloads.guild(guild, bot, joined=False))

    async def _resume(self, socket: GatewaySocket, payload: Payload) -> None:
        session = self.sessions.get(payload["session_id"])
        if session is None or payload["token"] != BOT_TOKEN:
            await socket.send({"op": Opcode.INVALID_SESSION, "d": False})
            return
        session.socket, session.sent_count = socket, payload["seq"]
        self.resume_count += 1
        await session.dispatch("RESUMED", {})

    def _detach(self, socket: GatewaySocket) -> None:
        """Forget a session that its client has ended; keep one whose connection was lost."""
        ended = socket.ws.close_code in (WSCloseCode.OK, WSCloseCode.GOING_AWAY)
        for session in tuple(self.sessions.values()):
            if session.socket is socket:
                session.socket = None
                if ended:
                    del self.sessions[session.id]
        self._changes.notify()
