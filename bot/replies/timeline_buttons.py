"""The buttons under a timeline: the context of each event, the pages before and after, and Delete."""

import re
from typing import Any, Final, Self

import discord

from bot.bounds import Bounds
from bot.patience import answer, in_time
from bot.replies.buttons import DeleteButton, ReplyButton, client_of, context_buttons
from bot.replies.timeline import timeline_embed, topic_of
from bot.timelines import MAX_PAGES, PAGE, Timeline, find_timeline, last_page, page_of

_VALUE: Final = r"[0-9A-Z/-]{0,24}"
_NO_TOPIC: Final = "The topic of this timeline can't be read any more; please use `/timeline` again."


class TimelineButton(
    ReplyButton, template=rf"footnote:timeline:(?P<page>\d{{1,2}}):(?P<since>{_VALUE}):(?P<until>{_VALUE})"
):
    """Shows another page of a timeline: to the presser alone, and in place where the message is theirs alone.

    The page and the bounds stand in the `custom_id`, the topic in the reply.
    """

    def __init__(self, page: int, bounds: Bounds, label: str = "More") -> None:
        super().__init__(label, f"footnote:timeline:{page}:{bounds.since}:{bounds.until}")
        self._page = page
        self._bounds = bounds

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(min(int(match["page"]), MAX_PAGES - 1), Bounds(match["since"], match["until"]))

    async def press(self, interaction: discord.Interaction) -> None:
        """Ask again, and show the page; the picture stays above the first one."""
        message = interaction.message
        topic = topic_of(message) if message else None
        if message is None or topic is None:
            await interaction.response.send_message(_NO_TOPIC, ephemeral=True)
            return
        work = client_of(interaction).libraries.run(
            interaction.guild_id, lambda library: find_timeline(library, topic, self._bounds)
        )
        timeline = await in_time(interaction, work, private=True)
        page = min(self._page, last_page(timeline))
        embed, view = timeline_embed(timeline, page), page_view(timeline, page)
        if message.flags.ephemeral and not interaction.response.is_done():
            await interaction.response.edit_message(embed=embed, view=view)
        else:
            await answer(interaction, embed=embed, view=view, private=True)


def timeline_view(timeline: Timeline, asker: int | None) -> discord.ui.View:
    """The buttons under a timeline.

    Args:
        timeline: The timeline that is shown from its first page.
        asker: Who may delete the reply; none where the reply is seen by them alone.
    """
    view = page_view(timeline, 0)
    if asker is not None:
        view.add_item(DeleteButton(asker))
    return view


def page_view(timeline: Timeline, page: int) -> discord.ui.View:
    """The buttons under one page of a timeline: an event's context each, the pages before and after."""
    view = discord.ui.View(timeout=None)
    citations = [event.citation for event in page_of(timeline, page)]
    for button in context_buttons(list(citations), page * PAGE + 1):
        view.add_item(button)
    if page:
        view.add_item(TimelineButton(page - 1, timeline.bounds, "Back"))
    if page < last_page(timeline):
        view.add_item(TimelineButton(page + 1, timeline.bounds))
    return view
