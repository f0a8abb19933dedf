"""Embeds, and parts of them, that several features share."""

import re
from collections.abc import Sequence
from typing import Final

import discord

from bot.locale.translation import format_number, gettext
from bot.ui.citations import citation_markdown, display_title
from bot.ui.markdown import escape_markdown, escape_with_bold, replace_control_characters
from bot.ui.pages import Page
from bot.ui.shown_parts import parts_markdown
from bot.ui.truncate import (
    MAX_EMBED_DESCRIPTION_CHARS,
    MAX_EMBED_TITLE_CHARS,
    truncate_rendered,
    utf16_length,
    window_around,
)
from index import Citation, ShownPart

MAX_CONTEXT_CHARS: Final = 1800

CONFIDENT_COLOUR: Final = discord.Colour(0x4F8A8B)
UNCERTAIN_COLOUR: Final = discord.Colour(0xC2A14D)
NEUTRAL_COLOUR: Final = discord.Colour(0x80848E)

_LINE_CONTENT: Final = re.compile(r"\S(?:[^\n]*\S)?")


def context_embed(paragraph: Citation, start: int, end: int) -> discord.Embed:
    """Create the embed of one or several paragraphs with a span in bold, below the article's title.

    Args:
        paragraph: The citation of the paragraphs.
        start: Start of the span, in characters of the article's text.
        end: Its end, exclusive; a part outside the paragraphs is left out.
    """
    text, offset = paragraph.text, paragraph.start
    span = max(0, min(start - offset, len(text))), max(0, min(end - offset, len(text)))
    first, last = window_around(text, *span, MAX_CONTEXT_CHARS)
    bold = _split_span_at_newlines(text[first:last], max(span[0], first) - first, min(span[1], last) - first)
    before, after = "… " if first else "", " …" if last < len(text) else ""
    source = f"\n\n-# {citation_markdown(paragraph)}"
    lines = "\n".join(map(replace_control_characters, text[first:last].split("\n")))
    room = MAX_EMBED_DESCRIPTION_CHARS - utf16_length(before + after + source)
    body = truncate_rendered(lines, room, lambda part: escape_with_bold(part, bold))
    return discord.Embed(
        title=truncate_rendered(display_title(paragraph.article), MAX_EMBED_TITLE_CHARS, escape_markdown),
        description=f"{before}{body}{after}{source}",
        colour=CONFIDENT_COLOUR,
    )


def structured_context_embed(parts: Sequence[ShownPart], start: int, end: int) -> discord.Embed:
    """Create the embed of the blocks around a span, which is in bold, below the article's title.

    Args:
        parts: The blocks, of which at least one is the core.
        start: Start of the span, in characters of the article's text.
        end: Its end, exclusive.
    """
    core = next(part.citation for part in parts if part.is_core)
    source = f"\n\n-# {citation_markdown(core)}"
    room = min(MAX_CONTEXT_CHARS, MAX_EMBED_DESCRIPTION_CHARS - utf16_length(source))
    return discord.Embed(
        title=truncate_rendered(display_title(core.article), MAX_EMBED_TITLE_CHARS, escape_markdown),
        description=parts_markdown(parts, [(start, end)], "", room) + source,
        colour=CONFIDENT_COLOUR,
    )


def set_page_footer(embed: discord.Embed, page: Page[object]) -> discord.Embed:
    """Number a page in the embed's footer, unless it is the only one."""
    if not page.last:
        return embed
    number, last = format_number(page.number + 1), format_number(page.last + 1)
    return embed.set_footer(text=gettext("Page {page} of {last}", page=number, last=last))


def _split_span_at_newlines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split a span into one for each of its lines, since bold text ends with its line."""
    return [match.span() for match in _LINE_CONTENT.finditer(text, start, end)]
