"""/timeline: dated events by topic and date range, with a chart."""

import time
from typing import Final

import discord
import structlog
from discord import app_commands
from discord.ext import commands
from discord.utils import MISSING

from bot.client import Footnote
from bot.core.interactions import defer_if_slow, reply_locale, send_response
from bot.locale.translation import msgid, use_language
from bot.timeline.buttons import timeline_view
from bot.timeline.chart.render import render_attachment
from bot.timeline.date_range import DateRange, parse_date_range
from bot.timeline.embed import timeline_embed
from bot.timeline.query import MAX_TIMELINE_TOPIC_CHARS, Timeline, query_timeline
from bot.ui.direct_replies import show_library
from bot.ui.markdown import one_line
from bot.ui.options import MAX_CHOICE_CHARS, MAX_CHOICES, offer_choices, option_line
from bot.ui.queries import milliseconds_since, run_query
from bot.ui.strings import TOPIC_TOO_LONG

_log: Final = structlog.get_logger(__name__)


class TimelineCommand(commands.Cog):
    """Shows dated events, as a list and as a chart."""

    def __init__(self, bot: Footnote) -> None:
        self._bot = bot

    @app_commands.command(
        description=msgid("Shows what happened when, each event with its source, and a picture.")
    )
    @app_commands.describe(
        topic=msgid("What about; everything when you leave it out."),
        since=msgid("From when on, such as 2019, March 2021 or last year."),
        until=msgid("Until when, such as 2024, 9 March 2021 or today."),
        private=msgid("Show the timeline to you alone."),
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
        """Show the timeline."""
        topic_line = option_line(topic, MAX_TIMELINE_TOPIC_CHARS, TOPIC_TOO_LONG)
        date_range = parse_date_range(since, until, interaction.created_at.date())
        self._bot.cooldown.check(interaction.user, interaction.created_at)
        can_attach = interaction.guild_id is None or interaction.app_permissions.attach_files
        reached = await self._bot.direct_libraries.reach(interaction.guild_id, interaction.user.id)
        locale = reply_locale(interaction, private=private)
        chart_locale = locale if can_attach else None
        work = self._find_timeline(reached.guild_id, topic_line, date_range, chart_locale)
        timeline, chart = await defer_if_slow(interaction, work, private=private)
        with use_language(locale):
            view = timeline_view(timeline, asker=None if private else interaction.user.id)
            embed = show_library(timeline_embed(timeline), reached)
        await send_response(interaction, embed=embed, view=view, file=chart, private=private)

    @timeline.autocomplete("topic")
    async def complete_topic(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer topics with events."""
        reached = await self._bot.direct_libraries.reach(interaction.guild_id, interaction.user.id)
        return await offer_choices(
            self._bot.libraries,
            reached.guild_id,
            lambda library: library.topics(one_line(typed), MAX_CHOICES),
        )

    async def _find_timeline(
        self, guild: int | None, topic: str, date_range: DateRange, chart_locale: str | None
    ) -> tuple[Timeline, discord.File]:
        """Query the guild's library, render the chart of the events and log the outcome.

        Returns:
            The timeline, and the chart; `MISSING` without events or a locale for it.
        """
        started = time.perf_counter()
        timeline = await run_query(
            self._bot.libraries,
            guild,
            lambda library: query_timeline(library, topic, date_range),
            has_results=lambda timeline: bool(timeline.events),
        )
        chart = MISSING
        if timeline.events and chart_locale:
            with use_language(chart_locale):
                chart = await render_attachment(timeline)
        _log.info(
            "timeline", guild=guild, events=len(timeline.events), milliseconds=milliseconds_since(started)
        )
        return timeline, chart


async def setup(bot: Footnote) -> None:
    """Load the extension."""
    await bot.add_cog(TimelineCommand(bot))
