"""/quotes: quotations by topic and speaker."""

import time
from typing import Final

import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.client import Footnote
from bot.core.interactions import defer_if_slow, reply_locale, send_response
from bot.locale.translation import msgid, use_language
from bot.quotes.buttons import quotes_view
from bot.quotes.embed import quotes_embed
from bot.quotes.query import MAX_QUOTES_TOPIC_CHARS, MAX_SPEAKER_CHARS, Quotes, query_quotes
from bot.ui.direct_replies import show_library
from bot.ui.markdown import one_line
from bot.ui.options import MAX_CHOICES, offer_choices, option_line
from bot.ui.queries import milliseconds_since, run_query
from bot.ui.strings import SPEAKER_TOO_LONG, TOPIC_TOO_LONG

_log: Final = structlog.get_logger(__name__)


class QuotesCommand(commands.Cog):
    """Shows quotations with their speakers."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot

    @app_commands.command(
        description=msgid("Shows who said what, word for word, each quotation with its source.")
    )
    @app_commands.describe(
        topic=msgid("What about; anything when you leave it out."),
        speaker=msgid("Who said it, such as a surname; anybody when you leave it out."),
        private=msgid("Show the quotations to you alone."),
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def quotes(
        self,
        interaction: discord.Interaction,
        topic: app_commands.Range[str, 1, MAX_QUOTES_TOPIC_CHARS] | None = None,
        speaker: app_commands.Range[str, 1, MAX_SPEAKER_CHARS] | None = None,
        private: bool = False,
    ) -> None:
        """Show the quotations."""
        topic_line = option_line(topic, MAX_QUOTES_TOPIC_CHARS, TOPIC_TOO_LONG)
        speaker_line = option_line(speaker, MAX_SPEAKER_CHARS, SPEAKER_TOO_LONG)
        self._bot.cooldown.check(interaction.user, interaction.created_at)
        reached = await self._bot.direct_libraries.reach(interaction.guild_id, interaction.user.id)
        work = self._find_quotes(reached.guild_id, topic_line, speaker_line)
        quotes = await defer_if_slow(interaction, work, private=private)
        with use_language(reply_locale(interaction, private=private)):
            embed = show_library(quotes_embed(quotes), reached)
            view = quotes_view(quotes, asker=None if private else interaction.user.id)
        await send_response(interaction, embed=embed, view=view, private=private)

    @quotes.autocomplete("speaker")
    async def complete_speaker(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer speakers."""
        reached = await self._bot.direct_libraries.reach(interaction.guild_id, interaction.user.id)
        return await offer_choices(
            self._bot.libraries,
            reached.guild_id,
            lambda library: library.speakers(one_line(typed), MAX_CHOICES),
        )

    async def _find_quotes(self, guild: int | None, topic: str, speaker: str) -> Quotes:
        """Query the guild's library and log the outcome."""
        started = time.perf_counter()
        quotes = await run_query(
            self._bot.libraries,
            guild,
            lambda library: query_quotes(library, topic, speaker),
            has_results=lambda quotes: bool(quotes.quotations),
        )
        _log.info(
            "quotes", guild=guild, quotations=len(quotes.quotations), milliseconds=milliseconds_since(started)
        )
        return quotes


async def setup(bot: Footnote) -> None:
    """Load the extension."""
    await bot.add_cog(QuotesCommand(bot))
