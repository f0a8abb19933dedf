"""Answers as rich text for the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from bot.answers.notices import corrections_line, follow_up_lines
from bot.answers.query import differing_count, leading_count
from bot.answers.small_talk import CHAT_FORMS, ExampleForms, small_talk_text
from bot.locale.translation import gettext
from bot.ui.citations import display_title
from bot.ui.dates import format_day
from bot.ui.empty_state import EmptyState
from bot.ui.footnotes import collect_footnotes, number_articles
from bot.ui.markdown import replace_control_characters, superscript
from bot.ui.shown_parts import parts_text
from bot.ui.strings import (
    ARTICLES_DIFFER,
    FURTHER_SENTENCES,
    NEAREST_TITLES,
    NO_ANSWER,
    PERHAPS_ANSWERED,
    PERHAPS_ARTICLES_DIFFER,
)
from bot.ui.terminal_text import IndentedBlock, empty_state_text, footnotes_text
from index import Answer, Article, CitedSentence


def answer_text(answer: Answer, forms: ExampleForms = CHAT_FORMS) -> RenderableType:
    """Render an answer's sentences with footnotes, or the lack of an answer.

    Args:
        answer: The answer.
        forms: How commands are written in a reply to small talk.
    """
    if answer.small_talk:
        return small_talk_text(answer.small_talk, forms)
    notices = (IndentedBlock(notice, 2) for notice in _notice_texts(answer))
    return Group(
        *notices,
        *(_sentence_texts(answer) if answer.leading else empty_state_text(_no_answer(answer.nearest))),
    )


def _notice_texts(answer: Answer) -> Iterator[Text]:
    """Yield the lines above an answer."""
    if lines := follow_up_lines(answer.leaned_on):
        yield Text(lines, style="dim")
    if pieces := corrections_line(answer):
        yield Text.assemble(*((text, "bold" if bold else "dim") for text, bold in pieces))
    if differing_count(answer):
        yield Text(gettext(ARTICLES_DIFFER if answer.sure else PERHAPS_ARTICLES_DIFFER), style="bold")
    elif answer.leading and not answer.sure:
        yield Text(gettext(PERHAPS_ANSWERED), style="yellow")


def _sentence_texts(answer: Answer) -> Iterator[RenderableType]:
    """Yield the sentences, then their footnotes; those of contradicting sentences name their dates."""
    quoted_count, numbers = leading_count(answer), number_articles(answer.leading)
    differing = answer.leading[: differing_count(answer)]
    for place, sentence in enumerate(answer.leading):
        if place == quoted_count > 1:
            yield IndentedBlock(Text(f"{gettext(FURTHER_SENTENCES)}:\n", style="bold"), 2)
        mark = superscript(numbers[sentence.citation.article])
        yield IndentedBlock(Text.assemble(_sentence_text(sentence), (f" {mark}\n", "cyan")), 2)
    dated = [sentence.citation.article for sentence in differing]
    yield IndentedBlock(footnotes_text(collect_footnotes(answer.leading, numbers, dated)), 4)


def _sentence_text(sentence: CitedSentence) -> Text:
    """Render a sentence with its answer in bold, with what it can't stand without."""
    if sentence.parts:
        offset = sentence.citation.start
        spans = [(start + offset, end + offset) for start, end in sentence.highlights]
        return parts_text(sentence.parts, spans, is_cut=sentence.is_cut)
    words = Text(replace_control_characters(sentence.text))
    for start, end in sentence.highlights:
        words.stylize("bold", start, end)
    before = f"{replace_control_characters(sentence.before.text)} " if sentence.before else ""
    return Text.assemble((before, "dim"), words)


def _no_answer(nearest: Sequence[Article]) -> EmptyState:
    """Describe the lack of an answer, with the nearest titles and their dates."""
    dates = (f" · {format_day(article.published)}" if article.published else "" for article in nearest)
    names = [display_title(article) + published for article, published in zip(nearest, dates, strict=True)]
    return EmptyState(gettext(NO_ANSWER), gettext(NEAREST_TITLES) if names else "", names)
