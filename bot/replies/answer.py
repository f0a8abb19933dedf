"""An answer as Discord embeds: the reply, its further pages, the context of a sentence."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

import discord

from bot.replies.clip import EMBED_AUTHOR, EMBED_DESCRIPTION, EMBED_TITLE, clip, excerpt, fit, length
from bot.replies.footnotes import also, footnote, title
from bot.replies.markdown import bold, escape, one_line, printable, superscript
from bot.replies.phrases import DONT_SAY, NEAREST
from index import Answer, Article, Citation, CitedSentence

PAGE: Final = 3
"""Sentences on a page."""

MAX_QUESTION: Final = EMBED_AUTHOR
"""Characters of a question: the reply carries it whole, so that its buttons can ask again."""

SENTENCE: Final = 800
CONTEXT: Final = 1800
ANSWERED: Final = discord.Colour(0x4F8A8B)
SILENT: Final = discord.Colour(0x80848E)
FURTHER: Final = "**Further sentences**\n"


def page_of(answer: Answer, page: int) -> Sequence[CitedSentence]:
    """The sentences on one page of an answer; pages count from 0."""
    return answer.sentences[page * PAGE : (page + 1) * PAGE]


def last_page(answer: Answer) -> int:
    """The last page that an answer has, from 0."""
    return max(0, len(answer.sentences) - 1) // PAGE


def answer_embed(answer: Answer, page: int = 0) -> discord.Embed:
    """One page of an answer, or that the articles don't say.

    Args:
        answer: The answer, with the sentences up to this page at least.
        page: Which page, from 0.

    Returns:
        An embed that carries the question as its author's name.
    """
    shown = page_of(answer, page)
    text = "\n\n".join(_numbered(shown, page * PAGE + 1))
    embed = discord.Embed(description=text or _dont_say(answer.nearest), colour=ANSWERED if shown else SILENT)
    return embed.set_author(name=clip(one_line(answer.question), EMBED_AUTHOR) or "…")


def question_of(message: discord.Message) -> str | None:
    """The question that one of our replies answers."""
    return message.embeds[0].author.name if message.embeds else None


def context_embed(paragraph: Citation, start: int, end: int) -> discord.Embed:
    """A paragraph with one of its sentences in bold.

    Args:
        paragraph: The paragraph.
        start: Where the sentence begins, in characters of the article's text.
        end: Where it ends.

    Returns:
        An embed with the article's title and the footnote.
    """
    text, offset = paragraph.text, paragraph.start
    here = max(0, min(start - offset, len(text))), max(0, min(end - offset, len(text)))
    first, last = excerpt(text, *here, CONTEXT)
    spans = [(max(here[0], first) - first, min(here[1], last) - first)]
    before, after = "… " if first else "", " …" if last < len(text) else ""
    source = f"-# {footnote(paragraph)}"
    lines = "\n".join(map(printable, text[first:last].split("\n")))
    room = EMBED_DESCRIPTION - length(source) - length(before + after + "\n\n")
    return discord.Embed(
        title=fit(title(paragraph.article), EMBED_TITLE, escape),
        description=f"{before}{fit(lines, room, lambda part: bold(part, spans))}{after}\n\n{source}",
        colour=ANSWERED,
    )


def _numbered(sentences: Sequence[CitedSentence], first: int) -> Iterator[str]:
    """Sentences with their footnotes, the best of all standing out; they share the room that is left.

    Only they are cut where it doesn't suffice, never a footnote.
    """
    notes = [_note(sentence, number) for number, sentence in enumerate(sentences, first)]
    room = EMBED_DESCRIPTION - sum(length(note) + len("> ") + len("\n\n") for note in notes) - len(FURTHER)
    for number, (sentence, note) in enumerate(zip(sentences, notes, strict=True), first):
        lead = "> " if number == 1 else FURTHER if number == 2 else ""
        head = printable(sentence.text[: 4 * SENTENCE])  # a sentence may be megabytes long
        yield (
            lead + fit(head, min(SENTENCE, room // len(notes)), partial(bold, spans=sentence.matches)) + note
        )


def _note(sentence: CitedSentence, number: int) -> str:
    """What follows a sentence: its number, and on the next line the footnote."""
    mark = superscript(number)
    lines = [f" {mark}", f"-# {mark} {footnote(sentence.citation)}"]
    if places := also(sentence):
        lines.append(f"-# {escape(places)}")
    return "\n".join(lines)


def _dont_say(nearest: Sequence[Article]) -> str:
    """What stands in place of an answer; the nearest titles are no answer and say so."""
    if not nearest:
        return f"**{DONT_SAY}**"
    titles = "\n".join(f"- {escape(title(article))}" for article in nearest)
    return f"**{DONT_SAY}**\n-# {NEAREST}\n{titles}"
