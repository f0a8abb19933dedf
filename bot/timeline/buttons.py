"""The buttons under a timeline: the context of each event, the pages before and after, and Delete."""

import re
from functools import partial
from typing import Any, Final, Self

import discord

from bot.core.interactions import in_time
from bot.timeline.date_range import Bounds
from bot.timeline.embed import timeline_embed
from bot.timeline.query import Timeline, find_timeline
from bot.ui.buttons import ReplyButton, client_of, deletable, paged_view, turn_page
from bot.ui.pages import MAX_PAGES, PAGE, last_page, page_of
from bot.ui.reply_state import topic_of

_VALUE: Final = r"[0-9A-Z/-]{0,24}"
_NO_TOPIC: Final = "The topic of this timeline can't be read any more; please use `/timeline` again."


class TimelineButton(
    ReplyButton, template=rf"footnote:timeline:(?P<page>\d{{1,2}}):(?P<since>{_VALUE}):(?P<until>{_VALUE})"
):
    """Shows another page of a timeline: to the presser alone, and in place where the message is theirs alone.

    The page and the bounds stand in the `custom_id`, the topic in the reply.
    """

    def __init__(self, bounds: Bounds, page: int, label: str = "More") -> None:
        super().__init__(label, f"footnote:timeline:{page}:{bounds.since}:{bounds.until}")
        self._page = page
        self._bounds = bounds

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(Bounds(match["since"], match["until"]), min(int(match["page"]), MAX_PAGES - 1))

    async def press(self, interaction: discord.Interaction) -> None:
        """Ask again, and show the page; the picture stays above the first one."""
        topic = topic_of(interaction.message) if interaction.message else None
        if topic is None:
            await interaction.response.send_message(_NO_TOPIC, ephemeral=True)
            return
        work = client_of(interaction).libraries.run(
            interaction.guild_id, lambda library: find_timeline(library, topic, self._bounds)
        )
        timeline = await in_time(interaction, work, private=True)
        page = min(self._page, last_page(timeline.events))
        await turn_page(interaction, timeline_embed(timeline, page), page_view(timeline, page))


def timeline_view(timeline: Timeline, asker: int | None) -> discord.ui.View:
    """The buttons under a timeline.

    Args:
        timeline: The timeline that is shown from its first page.
        asker: Who may delete the reply; none where the reply is seen by them alone.
    """
    return deletable(page_view(timeline, 0), asker)


def page_view(timeline: Timeline, page: int) -> discord.ui.View:
    """The buttons under one page of a timeline: an event's context each, the pages before and after."""
    shown = [event.citation for event in page_of(timeline.events, page)]
    leaf = partial(TimelineButton, timeline.bounds)
    return paged_view(shown, page * PAGE + 1, page, last_page(timeline.events), leaf)
