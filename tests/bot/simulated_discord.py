"""A simulated Discord with the real bot, and actions of its users."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.client import Footnote
from bot.core.libraries import Libraries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simcord import ChannelHandle, Env, GuildHandle, InteractionResult, MemberActor, ResponseMessage

    from bot.answers.conversations import Conversations
    from bot.core.settings import Settings
    from bot.core.source_reader import SourceReader
    from index import Article


def make_bot(
    settings: Settings,
    libraries: Libraries,
    conversations: Conversations | None = None,
    sources: SourceReader | None = None,
) -> Footnote:
    """A bot of one shard that isn't connected yet; it doesn't wait 2 s for late servers, as is usual."""
    return Footnote(settings, libraries, conversations, sources, shard_count=1, guild_ready_timeout=0.05)


_BUTTON, _STRING_SELECT = 2, 3
"""Discord's numbers of components."""


class SimulatedDiscord:
    """A server with a channel and two people, Alice and Bob."""

    def __init__(self, env: Env, bot: Footnote) -> None:
        self.env = env
        self.bot = bot
        self.guild = env.create_guild("Velm")
        self.channel = self.guild.create_text_channel("general")
        self.alice = self.add_person("alice")
        self.bob = self.add_person("bob")

    @property
    def bot_mention(self) -> str:
        """The mention of the bot."""
        assert self.bot.user is not None
        return self.bot.user.mention

    def add_person(self, name: str, guild: GuildHandle | None = None) -> MemberActor:
        """A new person, a member of a server."""
        return (guild or self.guild).add_member(self.env.create_user(name))

    def add_manager(self, name: str = "mia", guild: GuildHandle | None = None) -> MemberActor:
        """A new person who may manage a server."""
        place = guild or self.guild
        role = place.create_role("managers", permissions=discord.Permissions(manage_guild=True))
        return place.add_member(self.env.create_user(name), roles=[role])

    async def add_articles(self, guild: int | None, articles: Iterable[Article]) -> list[int]:
        """Add articles to a server's library, or to the default one; returns their numbers."""
        wanted = list(articles)
        return await self.bot.libraries.run(guild, lambda library: library.add_all(wanted))

    async def ask(self, question: str, *, private: bool = False) -> ResponseMessage:
        """Alice uses /ask in the channel."""
        return response_message(
            await self.alice.slash(self.channel, "ask", question=question, private=private)
        )

    async def say(self, content: str, channel: ChannelHandle | None = None) -> list[discord.Message]:
        """Post a message as Alice; return the bot's public replies."""
        place = channel or self.channel
        before = len(place.history())
        await self.alice.send(place, content)
        return place.history()[before + 1 :]

    async def restart(self, settings: Settings, libraries: Libraries | None = None) -> None:
        """Replace the bot by another one without its memory."""
        await self.bot.close()
        self.bot = make_bot(settings, libraries or Libraries.in_folder(settings.data, None))
        await self.env.restart_bot(self.bot)

    def command_errors(self) -> list[str]:
        """Errors raised by slash commands, by name; errors that are never read here fail the test."""
        return [type(_unwrap_error(error)).__name__ for error in self.env.errors]


def response_message(result: InteractionResult) -> ResponseMessage:
    """The message that an interaction was answered with."""
    assert result.response is not None, result
    return result.response


def embed_text(message: ResponseMessage | discord.Message) -> str:
    """The text of a message's only embed."""
    (embed,) = message.embeds
    return embed.description or ""


def button_labels(message: ResponseMessage) -> list[str]:
    """The labels of a message's buttons, in reading order."""
    return [str(button["label"]) for row in message.components for button in _row_buttons(row)]


def menu_options(message: ResponseMessage) -> list[dict[str, Any]]:
    """The options of a message's only menu."""
    (menu,) = (
        part for row in message.components for part in row["components"] if part["type"] == _STRING_SELECT
    )
    return list(menu["options"])


def button_custom_id(message: ResponseMessage, label: str) -> str:
    """The state of a button."""
    (found,) = (
        button["custom_id"]
        for row in message.components
        for button in _row_buttons(row)
        if button["label"] == label
    )
    return str(found)


def _row_buttons(row: dict[str, Any]) -> list[dict[str, Any]]:
    return [part for part in row["components"] if part["type"] == _BUTTON]


def _unwrap_error(error: BaseException) -> BaseException:
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error
