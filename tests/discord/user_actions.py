"""Actions of the local Discord's users, and changes of its guilds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import discord

from tests.discord import payloads
from tests.discord.command_input import CommandInput
from tests.discord.component_limits import flatten_components

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.discord.application_commands import CommandsApi
    from tests.discord.component_limits import Payload
    from tests.discord.gateway import Gateway
    from tests.discord.interactions import InteractionsApi, LocalInteraction
    from tests.discord.messages import MessagesApi
    from tests.discord.state import Channel, DiscordState, Guild, Message, User

InteractionType = discord.InteractionType
MENTION = re.compile(r"<@!?(\d+)>")


class UserActions:
    """The verbs of a test: each takes place as it would in Discord's client, and reaches the bot."""

    state: DiscordState
    gateway: Gateway
    commands: CommandsApi
    messages: MessagesApi
    interactions: InteractionsApi

    async def say(
        self,
        channel: Channel,
        author: User,
        content: str,
        *,
        mentions: Iterable[User] = (),
        reply_to: Message | None = None,
        withhold_reference: bool = False,
        pings: bool = True,
        files: Mapping[str, bytes] | None = None,
    ) -> Message:
        """A user posts a message; `<@id>` in it mentions, and so does a reply that `pings`.

        Discord sends along what a message replies to, unless the message `withhold_reference` it.
        """
        message = self.state.add_message(channel, author, content)
        named = [self.state.users[int(ident)] for ident in MENTION.findall(content)]
        pinged = [] if reply_to is None or not pings else [reply_to.author]
        message.mentions = list(dict.fromkeys([*named, *mentions, *pinged]))
        message.reply_to = reply_to
        message.withholds_reference = withhold_reference
        message.attachments = [
            self.state.add_file(channel, name, data) for name, data in (files or {}).items()
        ]
        await self.messages.publish(message)
        return message

    async def slash(self, channel: Channel, user: User, name: str, /, **options: Any) -> LocalInteraction:
        """A user runs a slash command ("articles add" for a subcommand), and waits for the first answer.

        Options are given as Discord's client takes them: a User, a Channel, or (name, bytes) for a file.
        """
        filling = CommandInput(self.state, channel, options)
        return await self._run_command(InteractionType.application_command, user, name, filling)

    async def autocomplete(
        self, channel: Channel, user: User, name: str, option: str, typed: str, /, **other_options: Any
    ) -> list[Payload]:
        """A user types into an option; returns the choices that the bot offers."""
        filling = CommandInput(self.state, channel, other_options | {option: typed}, focused_option=option)
        return (await self._run_command(InteractionType.autocomplete, user, name, filling)).choices

    async def press(self, message: Message, user: User, custom_id: str) -> LocalInteraction:
        """A user presses a button (see Message.button), and waits for the first answer."""
        return await self._use_component(message, user, custom_id, {})

    async def choose(self, message: Message, user: User, custom_id: str, *values: str) -> LocalInteraction:
        """A user chooses from a select, and waits for the first answer."""
        return await self._use_component(message, user, custom_id, {"values": list(values)})

    async def delete(self, message: Message) -> None:
        """A user deletes a message."""
        await self.messages.delete(message)

    def direct_channel(self, user: User) -> Channel:
        """The direct messages between a user and the bot."""
        return self.state.direct_channel(user)

    def add_user(self, name: str, locale: str = "en-US") -> User:
        """A user who is in no guild yet, with the language of their client."""
        return self.state.add_user(name, locale=locale)

    async def add_member(self, guild: Guild, user: User, **permissions: bool) -> None:
        """A user joins a guild, and gets these permissions beyond those of everyone."""
        member = self.state.add_member(guild, user, discord.Permissions(**permissions))
        if permissions:
            data = {"guild_id": str(guild.id), "role": payloads.own_role(member)}
            await self.gateway.dispatch("GUILD_ROLE_CREATE", data, guild)

    async def add_guild(self, name: str, owner: User) -> Guild:
        """The bot joins another guild, of one channel; `guild.channels[0]` is that channel."""
        guild = self.state.add_guild(name, owner)
        self.state.add_channel(guild, "general")
        await self.join_guild(guild)
        return guild

    async def join_guild(self, guild: Guild) -> None:
        """The bot joins a guild, perhaps one that it was thrown out of."""
        self.state.guilds[guild.id] = guild
        data = payloads.guild(guild, self.state.bot, joined=True)
        await self.gateway.dispatch("GUILD_CREATE", data, guild)

    async def remove_guild(self, guild: Guild) -> None:
        """The bot is thrown out of a guild."""
        del self.state.guilds[guild.id]
        await self.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild)

    async def make_guild_unavailable(self, guild: Guild) -> None:
        """A guild can't be reached, by a fault of Discord's: neither now nor by a bot that logs in."""
        guild.unavailable = True
        await self.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id), "unavailable": True}, guild)

    async def add_channel(self, guild: Guild, name: str) -> Channel:
        channel = self.state.add_channel(guild, name)
        await self.gateway.dispatch("CHANNEL_CREATE", payloads.channel(channel), guild)
        return channel

    async def add_thread(self, parent: Channel, name: str) -> Channel:
        assert parent.guild is not None, "direct messages have no threads"
        thread = self.state.add_channel(parent.guild, name, parent)
        await self.gateway.dispatch("THREAD_CREATE", payloads.channel(thread), parent.guild)
        return thread

    async def _run_command(
        self, kind: discord.InteractionType, user: User, name: str, filling: CommandInput
    ) -> LocalInteraction:
        first, *path = name.split()
        command = self.commands.find_offered(first, filling.channel, user)
        return await self.interactions.start(
            kind, user, filling.channel, filling.interaction_data(command, path)
        )

    async def _use_component(
        self, message: Message, user: User, custom_id: str, more: Payload
    ) -> LocalInteraction:
        """Use a component that is there and isn't disabled."""
        usable = {
            part["custom_id"]: part["type"]
            for part in flatten_components(message.components)
            if part.get("custom_id") and not part.get("disabled")
        }
        assert custom_id in usable, f"no component {custom_id!r} to use among {list(usable)}"
        data = {"custom_id": custom_id, "component_type": usable[custom_id], "id": 1} | more
        return await self.interactions.start(
            InteractionType.component, user, message.channel, data, source=message
        )
