"""An answer as Discord embeds: the reply, its further pages, the context of a sentence."""

from collections.abc import Sequence
from typing import Final

import discord

from bot.replies.clip import EMBED_AUTHOR, EMBED_DESCRIPTION, clip, excerpt, fit
from bot.replies.footnotes import also, footnote, title
from bot.replies.markdown import bold, escape, one_line, printable, superscript
from index import Answer, Article, Citation, CitedSentence

PAGE: Final = 3
"""Sentences on a page."""

MAX_QUESTION: Final = EMBED_AUTHOR
"""Characters of a question: the reply carries it whole, so that its buttons can ask again."""

SENTENCE: Final = 800
CONTEXT: Final = 1800
ANSWERED: Final = discord.Colour(0x4F8A8B)
SILENT: Final = discord.Colour(0x80848E)
FURTHER: Final = "**Further sentences**"
DONT_SAY: Final = "The articles don't say."


def page_of(answer: Answer, page: int) -> Sequence[CitedSentence]:
    """The sentences on one page of an answer; pages count from 0."""
    return answer.sentences[page * PAGE : (page + 1) * PAGE]


def answer_embed(answer: Answer, page: int = 0) -> discord.Embed:
    """One page of an answer, or that the articles don't say.

    Args:
        answer: The answer, with the sentences up to this page at least.
        page: Which page, from 0.

    Returns:
        An embed that carries the question as its author's name.
    """
    shown = page_of(answer, page)
    numbered = [_numbered(sentence, number) for number, sentence in enumerate(shown, page * PAGE + 1)]
    if page == 0 and len(numbered) > 1:
        numbered[1] = f"{FURTHER}\n{numbered[1]}"
    text = "\n\n".join(numbered)
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
    shown = "\n".join(line.strip() for line in text[first:last].split("\n"))
    body = fit(shown, EMBED_DESCRIPTION - 700, lambda part: bold(part, spans))
    return discord.Embed(
        title=escape(title(paragraph.article)),
        description=f"{before}{body}{after}\n\n-# {footnote(paragraph)}",
        colour=ANSWERED,
    )


def _numbered(sentence: CitedSentence, number: int) -> str:
    """A sentence with its footnote; the best one stands out."""
    mark = superscript(number)
    words = fit(printable(sentence.text), SENTENCE, lambda part: bold(part, sentence.matches))
    lead = "> " if number == 1 else ""
    lines = [f"{lead}{words} {mark}", f"-# {mark} {footnote(sentence.citation)}"]
    if places := also(sentence):
        lines.append(f"-# {escape(places)}")
    return "\n".join(lines)


def _dont_say(nearest: Sequence[Article]) -> str:
    """What stands in place of an answer; the nearest titles are no answer and say so."""
    if not nearest:
        return f"**{DONT_SAY}**"
    titles = "\n".join(f"- {footnote_title(article)}" for article in nearest)
    return f"**{DONT_SAY}**\n-# Nearest titles, not an answer:\n{titles}"


def footnote_title(article: Article) -> str:
    """An article's title as a line of a list."""
    return escape(title(article))
