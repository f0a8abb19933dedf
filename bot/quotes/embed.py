"""Embeds of quotations."""

from collections.abc import Iterator
from typing import Final

import discord

from bot.quotes.query import Quotes
from bot.quotes.quotation_text import (
    MAX_QUOTE_CHARS,
    is_speaker_inferred,
    no_quotes,
    quotation_words,
    quotes_heading,
    speaker_line,
)
from bot.ui.citations import fit_footnotes, footnote_lines, legend_line
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR
from bot.ui.empty_state import empty_state_markdown
from bot.ui.markdown import escape_markdown, superscript
from bot.ui.pages import Page
from bot.ui.reply_state import ReplyKind, encode_state
from bot.ui.strings import INFERRED_SPEAKER_NOTE
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate_rendered, utf16_length
from index import Quotation

_ENTRY_SEPARATOR: Final = "\n\n"


def quotes_embed(quotes: Quotes, page: int = 0) -> discord.Embed:
    """Create the embed of a page of quotations, or of the lack of any.

    Args:
        quotes: The quotations of all pages.
        page: The number of the page, from 0.

    Returns:
        An embed with the topic and the speaker in its author's name and in its URL.
    """
    shown = quotes.page(page)
    foot = legend_line(INFERRED_SPEAKER_NOTE, needed=any(map(is_speaker_inferred, shown.items)))
    entries = _quotation_entries(shown, MAX_EMBED_DESCRIPTION_CHARS - utf16_length(foot))
    embed = discord.Embed(
        description=_ENTRY_SEPARATOR.join(entries) + foot
        if shown.items
        else empty_state_markdown(no_quotes(quotes)),
        colour=CONFIDENT_COLOUR if shown.items else NEUTRAL_COLOUR,
        url=encode_state(ReplyKind.QUOTES, [quotes.topic, quotes.speaker]),
    )
    return embed.set_author(name=quotes_heading(quotes.topic, quotes.speaker))


def _quotation_entries(page: Page[Quotation], room: int) -> Iterator[str]:
    """Yield the quotations of a page; quoted words share the room that footnotes leave.

    Args:
        page: The page; not empty.
        room: UTF-16 code units for the whole page.
    """
    footnotes = fit_footnotes(
        lambda brief: [
            _quotation_footnote(quotation, number, brief=brief)
            for number, quotation in enumerate(page.items, page.start + 1)
        ],
        room,
    )
    left = room - sum(utf16_length(footnote + _ENTRY_SEPARATOR) for footnote in footnotes)
    for quotation, footnote in zip(page.items, footnotes, strict=True):
        yield _quotation_markdown(quotation, min(MAX_QUOTE_CHARS, left // len(footnotes))) + footnote


def _quotation_markdown(quotation: Quotation, room: int) -> str:
    """Render the quoted words as a block quote, between quotation marks."""
    return (
        truncate_rendered(
            quotation_words(quotation), room - len("”"), lambda part: f"> “{_block_quote_lines(part)}"
        )
        + "”"
    )


def _block_quote_lines(text: str) -> str:
    return escape_markdown(text).replace("\n", "\n> ")


def _quotation_footnote(quotation: Quotation, number: int, *, brief: bool) -> str:
    """Render what follows the quoted words: their number, the speaker and the source."""
    name, rest = speaker_line(quotation)
    speaker = f"**{escape_markdown(name)}**{escape_markdown(rest)}" if name else escape_markdown(rest)
    return f" {superscript(number)}\n{speaker}\n{footnote_lines(quotation, number, brief=brief)}"
