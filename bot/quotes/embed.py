"""Quotations as Discord embeds: a page of them, each with its speaker and its footnote."""

from collections.abc import Iterator, Sequence
from typing import Final

import discord

from bot.answers.embed import SILENT, SURE
from bot.quotes.query import Quotes
from bot.quotes.quotation_text import QUOTE, said, said_by, worked_out
from bot.replies.notes import explained, fitting, note
from bot.ui.empty_state import no_quotes, nothing_markdown
from bot.ui.markdown import escape, superscript
from bot.ui.pages import PAGE, page_of
from bot.ui.reply_state import quotes_heading
from bot.ui.strings import SPEAKER_NOTE
from bot.ui.truncate import EMBED_DESCRIPTION, fit, length
from index import Quotation

_BETWEEN: Final = "\n\n"


def quotes_embed(quotes: Quotes, page: int = 0) -> discord.Embed:
    """One page of quotations, or that there are none.

    Args:
        quotes: The quotations, all of them.
        page: Which page, from 0.

    Returns:
        An embed that carries the topic and the speaker in its author's name.
    """
    shown = page_of(quotes.quotations, page)
    foot = explained(SPEAKER_NOTE, needed=any(map(worked_out, shown)))
    entries = _entries(shown, page * PAGE + 1, EMBED_DESCRIPTION - length(foot))
    embed = discord.Embed(
        description=_BETWEEN.join(entries) + foot if shown else nothing_markdown(no_quotes(quotes)),
        colour=SURE if shown else SILENT,
    )
    return embed.set_author(name=quotes_heading(quotes.topic, quotes.speaker))


def _entries(quotations: Sequence[Quotation], first: int, room: int) -> Iterator[str]:
    """The quotations; their words share the room that is left by all the rest."""
    notes = fitting(
        lambda brief: [_note(each, number, brief=brief) for number, each in enumerate(quotations, first)],
        room,
    )
    left = room - sum(length(foot + _BETWEEN) for foot in notes)
    for quotation, foot in zip(quotations, notes, strict=True):
        yield _words(quotation, min(QUOTE, left // len(notes))) + foot


def _words(quotation: Quotation, room: int) -> str:
    """What was said, every line of it quoted as Discord does, the whole between quotation marks."""
    return fit(said(quotation), room - len("”"), lambda part: f"> “{_quoted(part)}") + "”"


def _quoted(text: str) -> str:
    return escape(text).replace("\n", "\n> ")


def _note(quotation: Quotation, number: int, *, brief: bool) -> str:
    """What follows the words: their number, on the next line the speaker, and the footnote."""
    name, rest = said_by(quotation)
    speaker = f"**{escape(name)}**{escape(rest)}" if name else escape(rest)
    return f" {superscript(number)}\n{speaker}\n{note(quotation, number, brief=brief)}"
