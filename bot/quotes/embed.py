"""Embeds of quotations."""

from typing import Final

import discord

from bot.locale.translation import gettext
from bot.quotes.query import Quotes
from bot.quotes.quotation_text import (
    MAX_QUOTE_CHARS,
    is_speaker_inferred,
    no_quotes,
    quotation_words,
    quotes_heading,
    speaker_line,
)
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR
from bot.ui.empty_state import empty_state_markdown
from bot.ui.footnotes import collect_footnotes, fit_footnotes, legend_line, number_articles, with_mark
from bot.ui.markdown import escape_markdown
from bot.ui.pages import Page
from bot.ui.reply_state import ReplyKind, encode_state
from bot.ui.strings import INFERRED_SPEAKER_NOTE, in_quotation_marks
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate_rendered, utf16_length
from index import Quotation

_MARK_CHARS: Final = 8
"""UTF-16 code units of the mark of a footnote and of what separates entries."""


def quotes_embed(quotes: Quotes, page: int = 0) -> discord.Embed:
    """Create the embed of a page of quotations, or of the lack of any.

    Args:
        quotes: The quotations of all pages.
        page: The number of the page, from 0.

    Returns:
        An embed with the topic and the speaker in its author's name and in its URL.
    """
    shown = quotes.page(page)
    foot = legend_line(gettext(INFERRED_SPEAKER_NOTE), needed=any(map(is_speaker_inferred, shown.items)))
    room = MAX_EMBED_DESCRIPTION_CHARS - utf16_length(foot)
    embed = discord.Embed(
        description=(_page_markdown(quotes, shown, room) + foot)
        if shown.items
        else empty_state_markdown(no_quotes(quotes)),
        colour=CONFIDENT_COLOUR if shown.items else NEUTRAL_COLOUR,
        url=encode_state(ReplyKind.QUOTES, [quotes.topic, quotes.speaker]),
    )
    return embed.set_author(name=quotes_heading(quotes.topic, quotes.speaker))


def _page_markdown(quotes: Quotes, page: Page[Quotation], room: int) -> str:
    """Render the quotations of a page; quoted words share the room that speakers and footnotes leave.

    Args:
        quotes: The quotations of all pages.
        page: The page; not empty.
        room: UTF-16 code units for the whole page.
    """
    numbers = number_articles(quotes.quotations)
    footnotes = collect_footnotes(page.items, numbers)
    speakers = list(map(_speaker_markdown, page.items))
    render = fit_footnotes(footnotes, len(page.items), room - sum(map(utf16_length, speakers)))
    notes = "\n".join(map(render, footnotes))
    left = room - utf16_length(notes) - 2 - sum(utf16_length(each) + _MARK_CHARS for each in speakers)
    share = min(MAX_QUOTE_CHARS, left // len(page.items))
    entries = (
        f"{with_mark(_quotation_markdown(quotation, share), numbers[quotation.citation.article])}\n{speaker}"
        for quotation, speaker in zip(page.items, speakers, strict=True)
    )
    return "\n\n".join([*entries, notes])


def _quotation_markdown(quotation: Quotation, room: int) -> str:
    """Render the quoted words as a block quote, between quotation marks."""
    opening, closing = in_quotation_marks("\n").split("\n")
    return (
        truncate_rendered(
            quotation_words(quotation),
            room - len(closing),
            lambda part: f"> {opening}{_block_quote_lines(part)}",
        )
        + closing
    )


def _block_quote_lines(text: str) -> str:
    return escape_markdown(text).replace("\n", "\n> ")


def _speaker_markdown(quotation: Quotation) -> str:
    name, rest = speaker_line(quotation)
    return f"**{escape_markdown(name)}**{escape_markdown(rest)}" if name else escape_markdown(rest)
