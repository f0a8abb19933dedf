"""Buttons under a timeline."""

import re
from functools import partial
from typing import Any, Final, Self

import discord

from bot.locale.translation import gettext, msgid
from bot.timeline.date_range import DateRange
from bot.timeline.embed import timeline_embed
from bot.timeline.query import Timeline, query_timeline
from bot.ui.buttons import (
    MessageUpdate,
    PageButton,
    create_view,
    delete_buttons,
    page_buttons,
    query_page,
)
from bot.ui.context import context_items
from bot.ui.footnotes import number_articles
from bot.ui.legacy_headings import legacy_timeline
from bot.ui.options import CannotShow
from bot.ui.pages import MAX_ITEM_PAGES
from bot.ui.reply_state import ReplyKind, ReplyState, read_state

_TIMEX_PATTERN: Final = r"[0-9A-Z/-]{0,24}"
_TOPIC_UNREADABLE: Final = msgid(
    "The topic of this timeline can't be read any more; please use `/timeline` again."
)


class TimelineButton(
    PageButton,
    template=rf"footnote:timeline:(?P<page>\d{{1,2}}):(?P<since>{_TIMEX_PATTERN}):(?P<until>{_TIMEX_PATTERN})",
):
    """Shows another page of a timeline.

    The `custom_id` carries the page and the date range, the reply's state the topic.
    """

    def __init__(self, date_range: DateRange, page: int, label: str = "More") -> None:
        super().__init__(label, f"footnote:timeline:{page}:{date_range.since}:{date_range.until}")
        self._page = page
        self._date_range = date_range

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button."""
        return cls(DateRange(match["since"], match["until"]), min(int(match["page"]), MAX_ITEM_PAGES - 1))

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Query the timeline again and build the page; the chart stays with the first one."""
        topic = _read_topic(interaction.message)
        return await query_page(
            interaction,
            lambda library: query_timeline(library, topic, self._date_range),
            timeline_embed,
            timeline_view,
            self._page,
        )


def timeline_view(timeline: Timeline, number: int = 0, asker: int | None = None) -> discord.ui.View:
    """Create the menu and the buttons under a page of a timeline.

    Args:
        timeline: The timeline.
        number: The number of the page, from 0.
        asker: The user who may delete the reply; None where only they see it.
    """
    page = timeline.page(number)
    contexts = context_items(page.items, number_articles(timeline.events_in_pages))
    turning = page_buttons(page, partial(TimelineButton, timeline.date_range))
    return create_view(*contexts, *turning, *delete_buttons(asker))


def _read_topic(message: discord.Message | None) -> str:
    match read_state(message) or legacy_timeline(message):
        case ReplyState(ReplyKind.TIMELINE, (topic,)):
            return topic
        case _:
            raise CannotShow(gettext(_TOPIC_UNREADABLE))
