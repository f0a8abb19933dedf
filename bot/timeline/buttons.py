"""The buttons under a timeline: the context of each event, the pages before and after, and Delete."""

import re
from functools import partial
from typing import Any, Final, Self

import discord

from bot.core.interactions import defer_if_slow
from bot.timeline.date_range import DateRange
from bot.timeline.embed import timeline_embed
from bot.timeline.query import Timeline, query_timeline
from bot.ui.buttons import ReplyButton, add_delete_button, client_of, paged_view, turn_page
from bot.ui.pages import ITEMS_PER_PAGE, MAX_ITEM_PAGES, items_on_page, last_item_page
from bot.ui.reply_state import timeline_topic

_TIMEX_PATTERN: Final = r"[0-9A-Z/-]{0,24}"
_TOPIC_UNREADABLE: Final = "The topic of this timeline can't be read any more; please use `/timeline` again."


class TimelineButton(
    ReplyButton,
    template=rf"footnote:timeline:(?P<page>\d{{1,2}}):(?P<since>{_TIMEX_PATTERN}):(?P<until>{_TIMEX_PATTERN})",
):
    """Shows another page of a timeline: to the presser alone, and in place where the message is theirs alone.

    The page and the bounds stand in the `custom_id`, the topic in the reply.
    """

    def __init__(self, date_range: DateRange, page: int, label: str = "More") -> None:
        super().__init__(label, f"footnote:timeline:{page}:{date_range.since}:{date_range.until}")
        self._page = page
        self._date_range = date_range

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(DateRange(match["since"], match["until"]), min(int(match["page"]), MAX_ITEM_PAGES - 1))

    async def press(self, interaction: discord.Interaction) -> None:
        """Ask again, and show the page; the picture stays above the first one."""
        topic = timeline_topic(interaction.message) if interaction.message else None
        if topic is None:
            await interaction.response.send_message(_TOPIC_UNREADABLE, ephemeral=True)
            return
        work = client_of(interaction).libraries.run(
            interaction.guild_id, lambda library: query_timeline(library, topic, self._date_range)
        )
        timeline = await defer_if_slow(interaction, work, private=True)
        page = min(self._page, last_item_page(timeline.events))
        await turn_page(interaction, timeline_embed(timeline, page), timeline_page_view(timeline, page))


def timeline_view(timeline: Timeline, asker: int | None) -> discord.ui.View:
    """The buttons under a timeline.

    Args:
        timeline: The timeline that is shown from its first page.
        asker: Who may delete the reply; none where the reply is seen by them alone.
    """
    return add_delete_button(timeline_page_view(timeline, 0), asker)


def timeline_page_view(timeline: Timeline, page: int) -> discord.ui.View:
    """The buttons under one page of a timeline: an event's context each, the pages before and after."""
    shown = [event.citation for event in items_on_page(timeline.events, page)]
    leaf = partial(TimelineButton, timeline.date_range)
    return paged_view(shown, page * ITEMS_PER_PAGE + 1, page, last_item_page(timeline.events), leaf)
