"""Buttons under quotations."""

import re
from typing import Any, Final, Self

import discord

from bot.locale.translation import gettext, msgid
from bot.quotes.embed import quotes_embed
from bot.quotes.query import Quotes, query_quotes
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
from bot.ui.legacy_headings import legacy_quotes
from bot.ui.options import CannotShow
from bot.ui.pages import MAX_ITEM_PAGES
from bot.ui.reply_state import ReplyKind, ReplyState, read_state

_QUOTES_QUERY_UNREADABLE: Final = msgid(
    "What these quotes are about can't be read any more; please use `/quotes` again."
)


class QuotesButton(PageButton, template=r"footnote:quotes:(?P<page>\d{1,2})(?::(?P<speaker_chars>\d{1,3}))?"):
    """Shows another page of quotations.

    The `custom_id` carries the page, the reply's state the topic and the speaker. Up to version 0.1.0 it also
    carried the length of the speaker's name, for `legacy_quotes`.
    """

    def __init__(self, page: int, label: str = "More", *, speaker_chars: int | None = None) -> None:
        suffix = "" if speaker_chars is None else f":{speaker_chars}"
        super().__init__(label, f"footnote:quotes:{page}{suffix}")
        self._page = page
        self._speaker_chars = speaker_chars or 0

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button."""
        page, chars = min(int(match["page"]), MAX_ITEM_PAGES - 1), match["speaker_chars"]
        return cls(page, speaker_chars=int(chars) if chars else None)

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Query the quotations again and build the page."""
        topic, speaker = _read_topic_and_speaker(interaction.message, self._speaker_chars)
        return await query_page(
            interaction,
            lambda library: query_quotes(library, topic, speaker),
            quotes_embed,
            quotes_view,
            self._page,
        )


def quotes_view(quotes: Quotes, number: int = 0, asker: int | None = None) -> discord.ui.View:
    """Create the menu and the buttons under a page of quotations.

    Args:
        quotes: The quotations.
        number: The number of the page, from 0.
        asker: The user who may delete the reply; None where only they see it.
    """
    page = quotes.page(number)
    contexts = context_items(page.items, number_articles(quotes.quotations))
    return create_view(*contexts, *page_buttons(page, QuotesButton), *delete_buttons(asker))


def _read_topic_and_speaker(message: discord.Message | None, speaker_chars: int) -> tuple[str, str]:
    match read_state(message) or legacy_quotes(message, speaker_chars):
        case ReplyState(ReplyKind.QUOTES, (topic, speaker)):
            return topic, speaker
        case _:
            raise CannotShow(gettext(_QUOTES_QUERY_UNREADABLE))
