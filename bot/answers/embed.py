"""An answer as Discord embeds: the reply, its further pages, the context of a sentence."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

import discord

from bot.answers.notices import corrected, follow_up, followed
from bot.answers.pages import page_of, start_of, together
from bot.replies.notes import fitting, note
from bot.ui.citations import footnote, title
from bot.ui.empty_state import Nothing, nothing_markdown
from bot.ui.markdown import bold, escape, one_line, printable, superscript
from bot.ui.strings import DIFFER, DONT_SAY, FURTHER, NEAREST, PERHAPS, PERHAPS_DIFFER
from bot.ui.truncate import EMBED_AUTHOR, EMBED_DESCRIPTION, EMBED_TITLE, clip, excerpt, fit, length
from index import Answer, Article, Citation, CitedSentence

SENTENCE: Final = 800
BEFORE: Final = 300
CONTEXT: Final = 1800
SURE: Final = discord.Colour(0x4F8A8B)
UNSURE: Final = discord.Colour(0xC2A14D)
SILENT: Final = discord.Colour(0x80848E)


def answer_embed(answer: Answer, page: int = 0) -> discord.Embed:
    """One page of an answer, or that the articles don't say.

    Args:
        answer: The answer, with the sentences up to this page at least.
        page: Which page, from 0.

    Returns:
        An embed that carries the question as its author's name, and in its footer the earlier questions that
        the answer leans on.
    """
    head = "".join(f"{line}\n" for line in _notices(answer)) if page == 0 else ""
    entries = "\n\n".join(_entries(answer, page, EMBED_DESCRIPTION - length(head)))
    colour = SURE if answer.sure else UNSURE
    embed = discord.Embed(
        description=head + (entries or _dont_say(answer.nearest)), colour=colour if entries else SILENT
    )
    embed.set_author(name=clip(one_line(answer.question), EMBED_AUTHOR) or "…")
    if text := follow_up(answer.leaned_on):
        embed.set_footer(text=text)
    return embed


def questions_of(message: discord.Message) -> tuple[str, ...]:
    """The question that one of our replies answers, after those that it leans on; none in other messages."""
    if not message.embeds or not message.embeds[0].author.name:
        return ()
    return (*followed(message.embeds[0].footer.text), message.embeds[0].author.name)


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
    first, last = excerpt(text, *here, CONTEXT)
    spans = _in_lines(text[first:last], max(here[0], first) - first, min(here[1], last) - first)
    before, after = "… " if first else "", " …" if last < len(text) else ""
    source = f"-# {footnote(paragraph)}"
    lines = "\n".join(map(printable, text[first:last].split("\n")))
    room = EMBED_DESCRIPTION - length(source) - length(before + after + "\n\n")
    return discord.Embed(
        title=fit(title(paragraph.article), EMBED_TITLE, escape),
        description=f"{before}{fit(lines, room, lambda part: bold(part, spans))}{after}\n\n{source}",
        colour=SURE,
    )


def _in_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A span, divided at the ends of lines: what is bold has to end there."""
    return [line.span() for line in re.compile(r"\S(?:[^\n]*\S)?").finditer(text, start, end)]


def _notices(answer: Answer) -> Iterator[str]:
    """The lines above an answer, each where it applies."""
    if pieces := corrected(answer):
        line = "".join(f"**{escape(text)}**" if stands_out else escape(text) for text, stands_out in pieces)
        yield f"-# {line}"
    if together(answer):
        yield f"**{DIFFER if answer.sure else PERHAPS_DIFFER}**"
    elif answer.leading and not answer.sure:
        yield f"-# {PERHAPS}"


def _entries(answer: Answer, page: int, room: int) -> Iterator[str]:
    """The sentences of a page with their footnotes; they share the room that is left.

    What answers stands out: the best sentence, or those that differ. Only sentences are cut where the room
    doesn't suffice, never a footnote.
    """
    shown, first, standing_out = page_of(answer, page), start_of(answer, page) + 1, max(1, together(answer))
    heading = f"**{FURTHER}**\n"
    notes = fitting(
        lambda brief: [
            _note(each, number, dated=number <= together(answer), brief=brief)
            for number, each in enumerate(shown, first)
        ],
        room,
    )
    left = room - length(heading) - sum(length(f"\n\n> \n> {foot}") for foot in notes)
    for number, (sentence, foot) in enumerate(zip(shown, notes, strict=True), first):
        lead = "> " if number <= standing_out else ""
        words = _words(sentence, lead, left // len(notes))
        yield (heading if number == standing_out + 1 else "") + words + foot


def _words(sentence: CitedSentence, lead: str, room: int) -> str:
    """A sentence, what answers in bold, after the one before it, in small print, where it needs that."""
    before = ""
    # Either sentence may be megabytes long.
    if sentence.before and (words := printable(sentence.before.text[: 4 * BEFORE]).strip()):
        before = f"-# {fit(words, min(BEFORE, room // 2), escape)}"
    rest = min(SENTENCE, room - length(before))
    head = fit(printable(sentence.text[: 4 * SENTENCE]), rest, partial(bold, spans=sentence.highlights))
    return f"{lead}{before}\n{lead}{head}" if before else f"{lead}{head}"


def _note(sentence: CitedSentence, number: int, *, dated: bool, brief: bool) -> str:
    """What follows a sentence: its number, and on the next line the footnote."""
    lines = note(sentence, number, brief=brief, citation=sentence.whole, dated=dated)
    return f" {superscript(number)}\n{lines}"


def _dont_say(nearest: Sequence[Article]) -> str:
    """What stands in place of an answer; the nearest titles are no answer and say so."""
    titles = [title(article) for article in nearest]
    return nothing_markdown(Nothing(DONT_SAY, NEAREST if titles else "", titles))
