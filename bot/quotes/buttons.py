"""The buttons under quotations: the context of each, the pages before and after, and Delete."""

import re
from functools import partial
from typing import Any, Final, Self

import discord

from bot.core.interactions import defer_if_slow
from bot.quotes.embed import quotes_embed
from bot.quotes.query import Quotes, query_quotes
from bot.ui.buttons import ReplyButton, add_delete_button, client_of, paged_view, turn_page
from bot.ui.pages import ITEMS_PER_PAGE, MAX_ITEM_PAGES, items_on_page, last_item_page
from bot.ui.reply_state import quotes_topic_and_speaker

_QUOTES_QUERY_UNREADABLE: Final = (
    "What these quotes are about can't be read any more; please use `/quotes` again."
)


class QuotesButton(ReplyButton, template=r"footnote:quotes:(?P<page>\d{1,2}):(?P<letters>\d{1,3})"):
    """Shows another page of quotations: to the presser alone, and in place where the message is theirs alone.

    The page stands in the `custom_id`, and how many characters the speaker's name has; the topic and the name
    stand in the reply.
    """

    def __init__(self, speaker_length: int, page: int, label: str = "More") -> None:
        super().__init__(label, f"footnote:quotes:{page}:{speaker_length}")
        self._page = page
        self._speaker_length = speaker_length

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(int(match["letters"]), min(int(match["page"]), MAX_ITEM_PAGES - 1))

    async def press(self, interaction: discord.Interaction) -> None:
        """Ask again, and show the page."""
        wanted = (
            quotes_topic_and_speaker(interaction.message, self._speaker_length)
            if interaction.message
            else None
        )
        if wanted is None:
            await interaction.response.send_message(_QUOTES_QUERY_UNREADABLE, ephemeral=True)
            return
        work = client_of(interaction).libraries.run(
            interaction.guild_id, lambda library: query_quotes(library, *wanted)
        )
        quotes = await defer_if_slow(interaction, work, private=True)
        page = min(self._page, last_item_page(quotes.quotations))
        await turn_page(interaction, quotes_embed(quotes, page), quotes_page_view(quotes, page))


def quotes_view(quotes: Quotes, asker: int | None) -> discord.ui.View:
    """The buttons under quotations.

    Args:
        quotes: The quotations that are shown from their first page.
        asker: Who may delete the reply; none where the reply is seen by them alone.
    """
    return add_delete_button(quotes_page_view(quotes, 0), asker)


def quotes_page_view(quotes: Quotes, page: int) -> discord.ui.View:
    """The buttons under one page of quotations: the context of each, the pages before and after."""
    shown = [quotation.citation for quotation in items_on_page(quotes.quotations, page)]
    leaf = partial(QuotesButton, len(quotes.speaker))
    return paged_view(shown, page * ITEMS_PER_PAGE + 1, page, last_item_page(quotes.quotations), leaf)
