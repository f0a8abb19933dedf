"""/quotes: who said what, in the words that the articles quote."""

import time
from typing import Final

import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.client import Footnote
from bot.core.interactions import defer_if_slow, send_response
from bot.quotes.buttons import quotes_view
from bot.quotes.embed import quotes_embed
from bot.quotes.query import MAX_QUOTES_TOPIC_CHARS, MAX_SPEAKER_CHARS, Quotes, query_quotes
from bot.ui.markdown import one_line
from bot.ui.options import MAX_CHOICES, offer_choices, option_line, require_articles
from index import Library

_log: Final = structlog.get_logger(__name__)


class QuotesCommand(commands.Cog):
    """Shows quotations with their speakers."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot

    @app_commands.command(description="Shows who said what, word for word, each quotation with its source.")
    @app_commands.describe(
        topic="What about; anything when you leave it out.",
        speaker="Who said it, such as a surname; anybody when you leave it out.",
        private="Show the quotations to you alone.",
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def quotes(
        self,
        interaction: discord.Interaction,
        topic: app_commands.Range[str, 1, MAX_QUOTES_TOPIC_CHARS] | None = None,
        speaker: app_commands.Range[str, 1, MAX_SPEAKER_CHARS] | None = None,
        private: bool = False,
    ) -> None:
        """Answer the slash command."""
        about = option_line(topic, MAX_QUOTES_TOPIC_CHARS, "a topic")
        who = option_line(speaker, MAX_SPEAKER_CHARS, "a speaker")
        self._bot.cooldown.check(interaction.user, interaction.created_at)
        found = await defer_if_slow(
            interaction, self._query_and_log(interaction.guild_id, about, who), private=private
        )
        embed, view = quotes_embed(found), quotes_view(found, None if private else interaction.user.id)
        await send_response(interaction, embed=embed, view=view, private=private)

    @quotes.autocomplete("speaker")
    async def complete_speaker(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The names of those who are quoted; nothing where they can't be found in time."""
        return await offer_choices(
            self._bot.libraries,
            interaction.guild_id,
            lambda library: library.speakers(one_line(typed), MAX_CHOICES),
        )

    async def _query_and_log(self, guild: int | None, topic: str, speaker: str) -> Quotes:
        started = time.perf_counter()
        quotes = await self._bot.libraries.run(
            guild, lambda library: _query_quotes_or_fail(library, topic, speaker)
        )
        _log.info(
            "quotes",
            guild=guild,
            quotations=len(quotes.quotations),
            milliseconds=round(1000 * (time.perf_counter() - started), 1),
        )
        return quotes


async def setup(bot: Footnote) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(QuotesCommand(bot))


def _query_quotes_or_fail(library: Library, topic: str, speaker: str) -> Quotes:
    found = query_quotes(library, topic, speaker)
    if not found.quotations:
        require_articles(library)
    return found
