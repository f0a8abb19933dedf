"""Quotations as Discord embeds: a page of them, each with its speaker and its footnote."""

from collections.abc import Iterator, Sequence
from typing import Final

import discord

from bot.quotes.query import Quotes
from bot.quotes.quotation_text import (
    MAX_QUOTE_CHARS,
    is_speaker_inferred,
    no_quotes,
    quotation_words,
    speaker_line,
)
from bot.ui.citations import fit_footnotes, footnote_lines, legend_line
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR
from bot.ui.empty_state import empty_state_markdown
from bot.ui.markdown import escape_markdown, superscript
from bot.ui.pages import ITEMS_PER_PAGE, items_on_page
from bot.ui.reply_state import quotes_heading
from bot.ui.strings import INFERRED_SPEAKER_NOTE
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate_rendered, utf16_length
from index import Quotation

_ENTRY_SEPARATOR: Final = "\n\n"


def quotes_embed(quotes: Quotes, page: int = 0) -> discord.Embed:
    """One page of quotations, or that there are none.

    Args:
        quotes: The quotations, all of them.
        page: Which page, from 0.

    Returns:
        An embed that carries the topic and the speaker in its author's name.
    """
    shown = items_on_page(quotes.quotations, page)
    foot = legend_line(INFERRED_SPEAKER_NOTE, needed=any(map(is_speaker_inferred, shown)))
    entries = _quotation_entries(
        shown, page * ITEMS_PER_PAGE + 1, MAX_EMBED_DESCRIPTION_CHARS - utf16_length(foot)
    )
    embed = discord.Embed(
        description=_ENTRY_SEPARATOR.join(entries) + foot
        if shown
        else empty_state_markdown(no_quotes(quotes)),
        colour=CONFIDENT_COLOUR if shown else NEUTRAL_COLOUR,
    )
    return embed.set_author(name=quotes_heading(quotes.topic, quotes.speaker))


def _quotation_entries(quotations: Sequence[Quotation], first: int, room: int) -> Iterator[str]:
    """The quotations; their words share the room that is left by all the rest."""
    notes = fit_footnotes(
        lambda brief: [
            _quotation_footnote(each, number, brief=brief) for number, each in enumerate(quotations, first)
        ],
        room,
    )
    left = room - sum(utf16_length(foot + _ENTRY_SEPARATOR) for foot in notes)
    for quotation, foot in zip(quotations, notes, strict=True):
        yield _quotation_markdown(quotation, min(MAX_QUOTE_CHARS, left // len(notes))) + foot


def _quotation_markdown(quotation: Quotation, room: int) -> str:
    """What was said, every line of it quoted as Discord does, the whole between quotation marks."""
    return (
        truncate_rendered(
            quotation_words(quotation), room - len("”"), lambda part: f"> “{_block_quote_lines(part)}"
        )
        + "”"
    )


def _block_quote_lines(text: str) -> str:
    return escape_markdown(text).replace("\n", "\n> ")


def _quotation_footnote(quotation: Quotation, number: int, *, brief: bool) -> str:
    """What follows the words: their number, on the next line the speaker, and the footnote."""
    name, rest = speaker_line(quotation)
    speaker = f"**{escape_markdown(name)}**{escape_markdown(rest)}" if name else escape_markdown(rest)
    return f" {superscript(number)}\n{speaker}\n{footnote_lines(quotation, number, brief=brief)}"
