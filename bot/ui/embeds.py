"""Parts that embeds of several features share."""

import re
from typing import Final

import discord

from bot.ui.citations import display_title, footnote_markdown
from bot.ui.markdown import escape_markdown, escape_with_bold, replace_control_characters
from bot.ui.truncate import (
    MAX_EMBED_DESCRIPTION_CHARS,
    MAX_EMBED_TITLE_CHARS,
    truncate_rendered,
    utf16_length,
    window_around,
)
from index import Citation

MAX_CONTEXT_CHARS: Final = 1800


CONFIDENT_COLOUR: Final = discord.Colour(0x4F8A8B)


UNCERTAIN_COLOUR: Final = discord.Colour(0xC2A14D)


NEUTRAL_COLOUR: Final = discord.Colour(0x80848E)


def context_embed(paragraph: Citation, start: int, end: int) -> discord.Embed:
    """A paragraph, or several, with some of the words in bold.

    Args:
        paragraph: The paragraph; of several, the citation holds them all.
        start: Where the words begin, in characters of the article's text.
        end: Where they end.

    Returns:
        An embed with the article's title and the footnote.
    """
    text, offset = paragraph.text, paragraph.start
    here = max(0, min(start - offset, len(text))), max(0, min(end - offset, len(text)))
    first, last = window_around(text, *here, MAX_CONTEXT_CHARS)
    spans = _split_span_at_newlines(text[first:last], max(here[0], first) - first, min(here[1], last) - first)
    before, after = "… " if first else "", " …" if last < len(text) else ""
    source = f"-# {footnote_markdown(paragraph)}"
    lines = "\n".join(map(replace_control_characters, text[first:last].split("\n")))
    room = MAX_EMBED_DESCRIPTION_CHARS - utf16_length(source) - utf16_length(before + after + "\n\n")
    return discord.Embed(
        title=truncate_rendered(display_title(paragraph.article), MAX_EMBED_TITLE_CHARS, escape_markdown),
        description=f"{before}{truncate_rendered(lines, room, lambda part: escape_with_bold(part, spans))}{after}\n\n{source}",
        colour=CONFIDENT_COLOUR,
    )


def _split_span_at_newlines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A span, divided at the ends of lines: what is bold has to end there."""
    return [line.span() for line in re.compile(r"\S(?:[^\n]*\S)?").finditer(text, start, end)]
