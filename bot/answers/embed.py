"""An answer as Discord embeds: the reply, its further pages, the context of a sentence."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

import discord

from bot.answers.notices import corrections_line, follow_up_lines, parse_follow_up_lines
from bot.answers.pages import answer_page_sentences, answer_page_start, differing_count
from bot.ui.citations import display_title, fit_footnotes, footnote_lines
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from bot.ui.empty_state import EmptyState, empty_state_markdown
from bot.ui.markdown import (
    escape_markdown,
    escape_with_bold,
    one_line,
    replace_control_characters,
    superscript,
)
from bot.ui.reply_state import parse_heading_topic, read_heading
from bot.ui.strings import (
    ARTICLES_DIFFER,
    FURTHER_SENTENCES,
    NEAREST_TITLES,
    NO_ANSWER,
    PERHAPS_ANSWERED,
    PERHAPS_ARTICLES_DIFFER,
    QUOTES_BY_HEADING,
    QUOTES_HEADING,
    TIMELINE_HEADING,
)
from bot.ui.truncate import (
    MAX_EMBED_AUTHOR_CHARS,
    MAX_EMBED_DESCRIPTION_CHARS,
    truncate,
    truncate_rendered,
    utf16_length,
)
from index import Answer, Article, CitedSentence

MAX_SENTENCE_CHARS: Final = 800


MAX_SHOWN_PRECEDING_CHARS: Final = 300


def answer_embed(answer: Answer, page: int = 0) -> discord.Embed:
    """One page of an answer, or that the articles don't say.

    Args:
        answer: The answer, with the sentences up to this page at least.
        page: Which page, from 0.

    Returns:
        An embed that carries the question as its author's name, and in its footer the earlier questions that
        the answer leans on.
    """
    head = "".join(f"{line}\n" for line in _notice_lines(answer)) if page == 0 else ""
    entries = "\n\n".join(_answer_entries(answer, page, MAX_EMBED_DESCRIPTION_CHARS - utf16_length(head)))
    colour = CONFIDENT_COLOUR if answer.sure else UNCERTAIN_COLOUR
    embed = discord.Embed(
        description=head + (entries or _no_answer_markdown(answer.nearest)),
        colour=colour if entries else NEUTRAL_COLOUR,
    )
    embed.set_author(name=truncate(one_line(answer.question), MAX_EMBED_AUTHOR_CHARS) or "…")
    if text := follow_up_lines(answer.leaned_on):
        embed.set_footer(text=text)
    return embed


def questions_of(message: discord.Message) -> tuple[str, ...]:
    """The question that one of our replies answers, after those that it leans on; none in other messages."""
    if not message.embeds or not message.embeds[0].author.name:
        return ()
    return (*parse_follow_up_lines(message.embeds[0].footer.text), message.embeds[0].author.name)


def _notice_lines(answer: Answer) -> Iterator[str]:
    """The lines above an answer, each where it applies."""
    if pieces := corrections_line(answer):
        line = "".join(
            f"**{escape_markdown(text)}**" if stands_out else escape_markdown(text)
            for text, stands_out in pieces
        )
        yield f"-# {line}"
    if differing_count(answer):
        yield f"**{ARTICLES_DIFFER if answer.sure else PERHAPS_ARTICLES_DIFFER}**"
    elif answer.leading and not answer.sure:
        yield f"-# {PERHAPS_ANSWERED}"


def _answer_entries(answer: Answer, page: int, room: int) -> Iterator[str]:
    """The sentences of a page with their footnotes; they share the room that is left.

    What answers stands out: the best sentence, or those that differ. Only sentences are cut where the room
    doesn't suffice, never a footnote.
    """
    shown, first, standing_out = (
        answer_page_sentences(answer, page),
        answer_page_start(answer, page) + 1,
        max(1, differing_count(answer)),
    )
    heading = f"**{FURTHER_SENTENCES}**\n"
    notes = fit_footnotes(
        lambda brief: [
            _sentence_footnote(each, number, dated=number <= differing_count(answer), brief=brief)
            for number, each in enumerate(shown, first)
        ],
        room,
    )
    left = room - utf16_length(heading) - sum(utf16_length(f"\n\n> \n> {foot}") for foot in notes)
    for number, (sentence, foot) in enumerate(zip(shown, notes, strict=True), first):
        lead = "> " if number <= standing_out else ""
        words = _sentence_markdown(sentence, lead, left // len(notes))
        yield (heading if number == standing_out + 1 else "") + words + foot


def _sentence_markdown(sentence: CitedSentence, lead: str, room: int) -> str:
    """A sentence, what answers in bold, after the one before it, in small print, where it needs that."""
    before = ""
    # Either sentence may be megabytes long.
    if sentence.before and (
        words := replace_control_characters(sentence.before.text[: 4 * MAX_SHOWN_PRECEDING_CHARS]).strip()
    ):
        before = f"-# {truncate_rendered(words, min(MAX_SHOWN_PRECEDING_CHARS, room // 2), escape_markdown)}"
    rest = min(MAX_SENTENCE_CHARS, room - utf16_length(before))
    head = truncate_rendered(
        replace_control_characters(sentence.text[: 4 * MAX_SENTENCE_CHARS]),
        rest,
        partial(escape_with_bold, spans=sentence.highlights),
    )
    return f"{lead}{before}\n{lead}{head}" if before else f"{lead}{head}"


def _sentence_footnote(sentence: CitedSentence, number: int, *, dated: bool, brief: bool) -> str:
    """What follows a sentence: its number, and on the next line the footnote."""
    lines = footnote_lines(sentence, number, brief=brief, citation=sentence.whole, dated=dated)
    return f" {superscript(number)}\n{lines}"


def _no_answer_markdown(nearest: Sequence[Article]) -> str:
    """What stands in place of an answer; the nearest titles are no answer and say so."""
    titles = [display_title(article) for article in nearest]
    return empty_state_markdown(EmptyState(NO_ANSWER, NEAREST_TITLES if titles else "", titles))


def queries_of(message: discord.Message) -> tuple[str, ...]:
    """What was asked in one of our replies: an answer's questions, a topic or a speaker; else nothing."""
    heading = read_heading(message)
    for what in (TIMELINE_HEADING, QUOTES_HEADING):
        topic = parse_heading_topic(heading, what)
        if topic is not None:
            return (topic,) if topic else ()
    if heading.startswith(QUOTES_BY_HEADING):
        return (heading.removeprefix(QUOTES_BY_HEADING),)
    return questions_of(message)
