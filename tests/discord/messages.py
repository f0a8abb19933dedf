"""The local Discord's channels and messages, as the bot's requests see and change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.discord import payloads
from tests.discord.rest import ApiError
from tests.discord.state import EPHEMERAL_FLAG

if TYPE_CHECKING:
    from tests.discord.component_limits import Payload
    from tests.discord.gateway import Gateway
    from tests.discord.rest import RestRequest, RestServer
    from tests.discord.state import Channel, DiscordState, Message

CHANNEL_ROUTE = "/channels/{channel}"
MESSAGES_ROUTE = CHANNEL_ROUTE + "/messages"
MESSAGE_ROUTE = MESSAGES_ROUTE + "/{message}"


class MessagesApi:
    """Keeps a list of what the bot has said, and tells the gateway of every change."""

    def __init__(self, state: DiscordState, gateway: Gateway, rest: RestServer) -> None:
        self.sent_by_bot: list[Message] = []  # to channels, in order; interactions keep their own answers
        self._state = state
        self._gateway = gateway
        rest.route("GET", CHANNEL_ROUTE, self._show_channel)
        rest.route("POST", CHANNEL_ROUTE + "/typing", self._typing)
        rest.route("GET", MESSAGES_ROUTE, self._list)
        rest.route("POST", MESSAGES_ROUTE, self._create)
        rest.route("GET", MESSAGE_ROUTE, self._show)
        rest.route("PATCH", MESSAGE_ROUTE, self._edit)
        rest.route("DELETE", MESSAGE_ROUTE, self._delete)
        rest.route("PUT", MESSAGE_ROUTE + "/reactions/{emoji}/@me", self._react)
        rest.route("DELETE", MESSAGE_ROUTE + "/reactions/{emoji}/@me", self._unreact)
        rest.route("POST", "/users/@me/channels", self._open_direct)

    async def publish(self, message: Message) -> None:
        """Tell of a new message; an ephemeral one is nobody's business."""
        if not message.is_ephemeral:
            await self._gateway.dispatch_message("MESSAGE_CREATE", message)

    async def edit(self, message: Message, request: RestRequest, body: Payload) -> None:
        """Change a message, and tell of it."""
        message.apply_edit(body, self.uploads(message.channel, request))
        message.edited_at = payloads.current_time()
        if not message.is_ephemeral:
            await self._gateway.dispatch_message("MESSAGE_UPDATE", message)

    async def delete(self, message: Message) -> None:
        """Take a message away, and tell of it."""
        message.is_deleted = True
        if not message.is_ephemeral:
            await self._gateway.dispatch_delete(message)

    def uploads(self, channel: Channel, request: RestRequest) -> list[Payload]:
        """The attachments that a request's files become."""
        return [self._state.add_file(channel, name, data) for name, data in request.files.items()]

    async def _typing(self, request: RestRequest) -> None:
        self._find_channel(request)

    async def _show_channel(self, request: RestRequest) -> Payload:
        return payloads.channel(self._find_channel(request))

    async def _list(self, request: RestRequest) -> list[Payload]:
        newest_first = reversed(self._state.history(self._find_channel(request)))
        return [payloads.message(message, self._state.bot) for message in newest_first]

    async def _create(self, request: RestRequest) -> Payload:
        channel = self._find_channel(request)
        message = self._state.add_message(channel, self._state.bot)
        message.apply_edit(request.json, self.uploads(channel, request))
        message.flags = request.json.get("flags") or 0
        reference = request.json.get("message_reference")
        if reference:
            message.reply_to = self._state.messages.get(int(reference["message_id"]))
        self.sent_by_bot.append(message)
        await self.publish(message)
        return payloads.message(message)

    async def _show(self, request: RestRequest) -> Payload:
        return payloads.message(self._find_message(request), self._state.bot)

    async def _edit(self, request: RestRequest) -> Payload:
        message = self._find_message(request)
        if message.author != self._state.bot:
            raise ApiError(403, 50005, "Cannot edit a message authored by another user")
        await self.edit(message, request, request.json)
        return payloads.message(message)

    async def _delete(self, request: RestRequest) -> None:
        message = self._find_message(request)
        guild = message.channel.guild
        may = guild is not None and guild.permissions_of(self._state.bot).manage_messages
        if message.author != self._state.bot and not may:
            raise ApiError(403, 50013, "Missing Permissions")
        await self.delete(message)

    async def _react(self, request: RestRequest) -> None:
        self._find_message(request).reactions.append(request.path_params["emoji"])

    async def _unreact(self, request: RestRequest) -> None:
        self._find_message(request).reactions.remove(request.path_params["emoji"])

    async def _open_direct(self, request: RestRequest) -> Payload:
        user = self._state.users[int(request.json["recipient_id"])]
        return payloads.channel(self._state.direct_channel(user))

    def _find_channel(self, request: RestRequest) -> Channel:
        """The channel in the path, if the bot may use it."""
        channel = self._state.channels.get(request.path_id("channel"))
        if channel is None:
            raise ApiError(404, 10003, "Unknown Channel")
        if channel.guild is not None and channel.guild.id not in self._state.guilds:
            raise ApiError(403, 50001, "Missing Access")
        return channel

    def _find_message(self, request: RestRequest) -> Message:
        """The message in the path; an ephemeral one is out of reach here."""
        message = self._state.messages.get(request.path_id("message"))
        channel = self._find_channel(request)
        if (
            message is None
            or message.is_deleted
            or message.flags & EPHEMERAL_FLAG
            or message.channel is not channel
        ):
            raise ApiError(404, 10008, "Unknown Message")
        return message
