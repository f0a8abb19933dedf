"""The local Discord's channels and messages, as the bot's requests see and change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.discord import payloads
from tests.discord.rest import RefusalError
from tests.discord.state import EPHEMERAL

if TYPE_CHECKING:
    from tests.discord.gateway import Gateway
    from tests.discord.rest import Request, Wire
    from tests.discord.state import Channel, Message, Payload, World

CHANNEL = "/channels/{channel}"
MESSAGES = CHANNEL + "/messages"
MESSAGE = MESSAGES + "/{message}"


class Messages:
    """Keeps a list of what the bot has said, and tells the gateway of every change."""

    def __init__(self, world: World, gateway: Gateway, wire: Wire) -> None:
        self.by_bot: list[Message] = []  # to channels, in order; interactions keep their own answers
        self._world = world
        self._gateway = gateway
        wire.route("GET", CHANNEL, self._show_channel)
        wire.route("POST", CHANNEL + "/typing", self._typing)
        wire.route("GET", MESSAGES, self._list)
        wire.route("POST", MESSAGES, self._create)
        wire.route("GET", MESSAGE, self._show)
        wire.route("PATCH", MESSAGE, self._edit)
        wire.route("DELETE", MESSAGE, self._delete)
        wire.route("PUT", MESSAGE + "/reactions/{emoji}/@me", self._react)
        wire.route("DELETE", MESSAGE + "/reactions/{emoji}/@me", self._unreact)
        wire.route("POST", "/users/@me/channels", self._open_direct)

    async def publish(self, message: Message) -> None:
        """Tell of a new message; an ephemeral one is nobody's business."""
        if not message.ephemeral:
            await self._gateway.dispatch_message("MESSAGE_CREATE", message)

    async def edit(self, message: Message, request: Request, body: Payload) -> None:
        """Change a message, and tell of it."""
        message.change(body, self.uploads(message.channel, request))
        message.edited = payloads.now()
        if not message.ephemeral:
            await self._gateway.dispatch_message("MESSAGE_UPDATE", message)

    async def delete(self, message: Message) -> None:
        """Take a message away, and tell of it."""
        message.deleted = True
        if not message.ephemeral:
            await self._gateway.dispatch_removal(message)

    def uploads(self, channel: Channel, request: Request) -> list[Payload]:
        """The attachments that a request's files become."""
        return [self._world.add_file(channel, name, data) for name, data in request.files.items()]

    async def _typing(self, request: Request) -> None:
        self._channel(request)

    async def _show_channel(self, request: Request) -> Payload:
        return payloads.channel(self._channel(request))

    async def _list(self, request: Request) -> list[Payload]:
        newest_first = reversed(self._world.history(self._channel(request)))
        return [payloads.message(message, self._world.bot) for message in newest_first]

    async def _create(self, request: Request) -> Payload:
        channel = self._channel(request)
        message = self._world.add_message(channel, self._world.bot)
        message.change(request.json, self.uploads(channel, request))
        message.flags = request.json.get("flags") or 0
        reference = request.json.get("message_reference")
        if reference:
            message.reply_to = self._world.messages.get(int(reference["message_id"]))
        self.by_bot.append(message)
        await self.publish(message)
        return payloads.message(message)

    async def _show(self, request: Request) -> Payload:
        return payloads.message(self._message(request), self._world.bot)

    async def _edit(self, request: Request) -> Payload:
        message = self._message(request)
        if message.author != self._world.bot:
            raise RefusalError(403, 50005, "Cannot edit a message authored by another user")
        await self.edit(message, request, request.json)
        return payloads.message(message)

    async def _delete(self, request: Request) -> None:
        message = self._message(request)
        guild = message.channel.guild
        may = guild is not None and guild.permissions_of(self._world.bot).manage_messages
        if message.author != self._world.bot and not may:
            raise RefusalError(403, 50013, "Missing Permissions")
        await self.delete(message)

    async def _react(self, request: Request) -> None:
        self._message(request).reactions.append(request.names["emoji"])

    async def _unreact(self, request: Request) -> None:
        self._message(request).reactions.remove(request.names["emoji"])

    async def _open_direct(self, request: Request) -> Payload:
        user = self._world.users[int(request.json["recipient_id"])]
        return payloads.channel(self._world.direct(user))

    def _channel(self, request: Request) -> Channel:
        """The channel in the path, if the bot may use it."""
        channel = self._world.channels.get(request.id("channel"))
        if channel is None:
            raise RefusalError(404, 10003, "Unknown Channel")
        if channel.guild is not None and channel.guild.id not in self._world.guilds:
            raise RefusalError(403, 50001, "Missing Access")
        return channel

    def _message(self, request: Request) -> Message:
        """The message in the path; an ephemeral one is out of reach here."""
        message = self._world.messages.get(request.id("message"))
        channel = self._channel(request)
        if message is None or message.deleted or message.flags & EPHEMERAL or message.channel is not channel:
            raise RefusalError(404, 10008, "Unknown Message")
        return message
