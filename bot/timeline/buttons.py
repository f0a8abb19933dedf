"""Buttons under a timeline."""

import re
from functools import partial
from typing import Any, Final, Self

import discord

from bot.timeline.date_range import DateRange
from bot.timeline.embed import timeline_embed
from bot.timeline.query import Timeline, query_timeline
from bot.ui.buttons import (
    MessageUpdate,
    PageButton,
    add_delete_button,
    citation_buttons,
    client_of,
    create_view,
    page_buttons,
)
from bot.ui.legacy_headings import legacy_timeline
from bot.ui.options import CannotShow
from bot.ui.pages import MAX_ITEM_PAGES
from bot.ui.reply_state import ReplyKind, ReplyState, read_state

_TIMEX_PATTERN: Final = r"[0-9A-Z/-]{0,24}"
_TOPIC_UNREADABLE: Final = "The topic of this timeline can't be read any more; please use `/timeline` again."


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
        timeline = await client_of(interaction).libraries.run(
            interaction.guild_id, lambda library: query_timeline(library, topic, self._date_range)
        )
        return MessageUpdate(timeline_embed(timeline, self._page), timeline_page_view(timeline, self._page))


def timeline_view(timeline: Timeline, asker: int | None) -> discord.ui.View:
    """Create the buttons under a timeline's first page.

    Args:
        timeline: The timeline.
        asker: The user who may delete the reply; None where only they see it.
    """
    return add_delete_button(timeline_page_view(timeline, 0), asker)


def timeline_page_view(timeline: Timeline, number: int) -> discord.ui.View:
    """Create the buttons under a page of a timeline.

    Args:
        timeline: The timeline.
        number: The number of the page, from 0.
    """
    page = timeline.page(number)
    citations = [event.citation for event in page.items]
    turning = page_buttons(page, partial(TimelineButton, timeline.date_range))
    return create_view(*citation_buttons(citations, page.start + 1), *turning)


def _read_topic(message: discord.Message | None) -> str:
    match read_state(message) or legacy_timeline(message):
        case ReplyState(ReplyKind.TIMELINE, (topic,)):
            return topic
        case _:
            raise CannotShow(_TOPIC_UNREADABLE)
