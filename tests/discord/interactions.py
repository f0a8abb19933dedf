"""Interactions of the local Discord: slash commands, autocompletion and buttons, and the bot's answers."""

from __future__ import annotations

import asyncio
import enum
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.discord import payloads
from tests.discord.rest import ApiError
from tests.discord.state import LOADING_FLAG

if TYPE_CHECKING:
    import discord

    from tests.discord.component_limits import Payload
    from tests.discord.gateway import Gateway
    from tests.discord.messages import MessagesApi
    from tests.discord.rest import ChangeSignal, RestRequest, RestServer
    from tests.discord.state import Channel, DiscordState, Message, User

RESPONSE_TIME_SECONDS = 3.0  # seconds until Discord says that the application did not respond
ORIGINAL_MESSAGE = "@original"
CALLBACK_ROUTE = "/interactions/{interaction}/{token}/callback"
WEBHOOK_ROUTE = "/webhooks/{app}/{token}"


class CallbackType(enum.IntEnum):
    """The ways to answer an interaction, by Discord's own numbers."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass(eq=False, slots=True)
class LocalInteraction:
    """Something a user did, and everything that the bot answered."""

    id: int
    kind: discord.InteractionType
    user: User
    channel: Channel
    data: Payload
    source: Message | None  # the message whose button was pressed
    changes: ChangeSignal
    started_at: float
    token: str = field(default_factory=lambda: secrets.token_hex(16))
    callback: Payload | None = None  # the bot's first answer, as it was sent
    is_answered: bool = False  # once that answer has taken effect
    response: Message | None = None
    followups: list[Message] = field(default_factory=list)

    @property
    def is_deferred(self) -> bool:
        """Whether the bot began with "is thinking"."""
        return self.callback is not None and self.callback["type"] == CallbackType.DEFERRED_MESSAGE

    @property
    def choices(self) -> list[Payload]:
        """The choices that autocompletion offers."""
        assert self.callback is not None
        return list(self.callback["data"]["choices"])

    async def wait_for_reply(self, within: float = RESPONSE_TIME_SECONDS) -> Message:
        """The response once it says something; right after a deferral it doesn't yet."""
        await self.changes.wait_until(
            lambda: self.response is not None and not self.response.is_loading, within
        )
        assert self.response is not None
        return self.response


class InteractionsApi:
    """Starts interactions, and serves the bot's answers to them."""

    def __init__(
        self,
        state: DiscordState,
        gateway: Gateway,
        messages: MessagesApi,
        rest: RestServer,
        response_time: float,
    ) -> None:
        self._state = state
        self._changes = rest.changes
        self._response_time = response_time
        self._gateway = gateway
        self._messages = messages
        self._by_token: dict[str, LocalInteraction] = {}  # by token
        one = WEBHOOK_ROUTE + "/messages/{message}"
        rest.route("POST", CALLBACK_ROUTE, self._call_back, public=True)
        rest.route("POST", WEBHOOK_ROUTE, self._follow_up, public=True)
        rest.route("GET", one, self._show, public=True)
        rest.route("PATCH", one, self._edit, public=True)
        rest.route("DELETE", one, self._delete, public=True)

    async def start(
        self,
        kind: discord.InteractionType,
        user: User,
        channel: Channel,
        data: Payload,
        source: Message | None = None,
    ) -> LocalInteraction:
        """Tell the bot, and wait for its first answer as long as Discord would."""
        started_at = asyncio.get_running_loop().time()
        interaction = LocalInteraction(
            self._state.new_id(), kind, user, channel, data, source, self._changes, started_at
        )
        self._by_token[interaction.token] = interaction
        payload = payloads.interaction(interaction, self._state.bot)
        await self._gateway.dispatch("INTERACTION_CREATE", payload, channel.guild, in_guild=0)
        try:
            await self._changes.wait_until(lambda: interaction.is_answered, self._response_time)
        except TimeoutError:
            raise TimeoutError("the application did not respond") from None
        return interaction

    async def _call_back(self, request: RestRequest) -> Payload:
        interaction = self._by_token.get(request.path_params["token"])
        now = asyncio.get_running_loop().time()
        if interaction is None or now - interaction.started_at > self._response_time:
            raise ApiError(404, 10062, "Unknown interaction")
        if interaction.callback is not None:
            raise ApiError(400, 40060, "Interaction has already been acknowledged.")
        interaction.callback = request.json
        data = request.json.get("data") or {}
        match request.json["type"]:
            case CallbackType.MESSAGE:
                interaction.response = await self._send_message(interaction, request, data)
            case CallbackType.DEFERRED_MESSAGE:
                flags = LOADING_FLAG | data.get("flags", 0)
                interaction.response = await self._send_message(interaction, request, {"flags": flags})
            case CallbackType.DEFERRED_UPDATE:
                interaction.response = interaction.source
            case CallbackType.UPDATE:
                assert interaction.source is not None
                interaction.response = interaction.source
                await self._messages.edit(interaction.source, request, data)
        interaction.is_answered = True
        return payloads.callback_response(interaction)

    async def _follow_up(self, request: RestRequest) -> Payload:
        """A further message; the first one after "is thinking" takes its place."""
        interaction = self._find_interaction(request)
        if interaction.response is not None and interaction.response.is_loading:
            await self._edit_message(interaction.response, request)
            return payloads.message(interaction.response)
        message = await self._send_message(interaction, request, request.json)
        interaction.followups.append(message)
        return payloads.message(message)

    async def _show(self, request: RestRequest) -> Payload:
        return payloads.message(self._find_message(request))

    async def _edit(self, request: RestRequest) -> Payload:
        message = self._find_message(request)
        await self._edit_message(message, request)
        return payloads.message(message)

    async def _delete(self, request: RestRequest) -> None:
        await self._messages.delete(self._find_message(request))

    async def _edit_message(self, message: Message, request: RestRequest) -> None:
        message.flags &= ~LOADING_FLAG
        await self._messages.edit(message, request, request.json)

    async def _send_message(
        self, interaction: LocalInteraction, request: RestRequest, body: Payload
    ) -> Message:
        message = self._state.add_message(interaction.channel, self._state.bot)
        message.interaction_metadata = payloads.interaction_metadata(interaction)
        message.flags = body.get("flags", 0)
        message.apply_edit(body, self._messages.uploads(interaction.channel, request))
        await self._messages.publish(message)
        return message

    def _find_interaction(self, request: RestRequest) -> LocalInteraction:
        interaction = self._by_token.get(request.path_params["token"])
        if interaction is None or interaction.callback is None:
            raise ApiError(404, 10015, "Unknown Webhook")
        return interaction

    def _find_message(self, request: RestRequest) -> Message:
        """The interaction's message in the path."""
        interaction = self._find_interaction(request)
        name = request.path_params["message"]
        later = [] if name == ORIGINAL_MESSAGE else interaction.followups
        for message in (interaction.response, *later):
            if message is not None and not message.is_deleted and name in (ORIGINAL_MESSAGE, str(message.id)):
                return message
        raise ApiError(404, 10008, "Unknown Message")
