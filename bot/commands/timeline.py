"""/timeline: what happened when, in the articles' own sentences, with a picture."""

import time
from typing import Final

import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.client import Footnote
from bot.core.interactions import defer_if_slow, send_response
from bot.timeline.buttons import timeline_view
from bot.timeline.chart.render import render_attachment
from bot.timeline.date_range import DateRange, parse_date_range
from bot.timeline.embed import timeline_embed
from bot.timeline.query import MAX_TIMELINE_TOPIC_CHARS, Timeline, query_timeline
from bot.ui.markdown import one_line
from bot.ui.options import MAX_CHOICE_CHARS, MAX_CHOICES, offer_choices, option_line, require_articles
from index import Library

_log: Final = structlog.get_logger(__name__)


class TimelineCommand(commands.Cog):
    """Lists dated events, and draws them."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot

    @app_commands.command(description="Shows what happened when, each event with its source, and a picture.")
    @app_commands.describe(
        topic="What about; everything when you leave it out.",
        since="From when on, such as 2019, March 2021 or last year.",
        until="Until when, such as 2024, 9 March 2021 or today.",
        private="Show the timeline to you alone.",
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=False)
    async def timeline(
        self,
        interaction: discord.Interaction,
        topic: app_commands.Range[str, 1, MAX_TIMELINE_TOPIC_CHARS] | None = None,
        since: app_commands.Range[str, 1, MAX_CHOICE_CHARS] | None = None,
        until: app_commands.Range[str, 1, MAX_CHOICE_CHARS] | None = None,
        private: bool = False,
    ) -> None:
        """Answer the slash command."""
        about = option_line(topic, MAX_TIMELINE_TOPIC_CHARS, "a topic")
        bounds = parse_date_range(since, until, interaction.created_at.date())
        self._bot.cooldown.check(interaction.user, interaction.created_at)
        pictured = interaction.guild_id is None or interaction.app_permissions.attach_files
        work = self._query_and_draw(interaction.guild_id, about, bounds, pictured=pictured)
        timeline, picture = await defer_if_slow(interaction, work, private=private)
        embed, view = (
            timeline_embed(timeline),
            timeline_view(timeline, None if private else interaction.user.id),
        )
        await send_response(interaction, embed=embed, view=view, file=picture, private=private)

    @timeline.autocomplete("topic")
    async def complete_topic(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """The names and titles that have events; nothing where they can't be found in time."""
        return await offer_choices(
            self._bot.libraries,
            interaction.guild_id,
            lambda library: library.topics(one_line(typed), MAX_CHOICES),
        )

    async def _query_and_draw(
        self, guild: int | None, topic: str, bounds: DateRange, *, pictured: bool
    ) -> tuple[Timeline, discord.File]:
        """The timeline, and its picture where there is something to draw and it may be attached."""
        started = time.perf_counter()
        timeline = await self._bot.libraries.run(
            guild, lambda library: _query_timeline_or_fail(library, topic, bounds)
        )
        picture = await render_attachment(timeline) if timeline.events and pictured else discord.utils.MISSING
        _log.info(
            "timeline",
            guild=guild,
            events=len(timeline.events),
            milliseconds=round(1000 * (time.perf_counter() - started), 1),
        )
        return timeline, picture


async def setup(bot: Footnote) -> None:
    """Called by discord.py when it loads this file."""
    await bot.add_cog(TimelineCommand(bot))


def _query_timeline_or_fail(library: Library, topic: str, bounds: DateRange) -> Timeline:
    found = query_timeline(library, topic, bounds)
    if not found.events:
        require_articles(library)
    return found
