"""The query behind an answer: asked, carried in the reply, and read from it; the pages of its result."""

from collections.abc import Sequence
from typing import Final

import discord

from bot.answers.notices import MAX_FOLLOWED_QUESTIONS
from bot.ui.legacy_headings import legacy_answer, legacy_reply
from bot.ui.pages import Page, paginate
from bot.ui.reply_state import ReplyKind, ReplyState, encode_state, read_state
from index import Answer, CitedSentence, Library

SENTENCES_PER_PAGE: Final = 3

MAX_ANSWER_PAGES: Final = 5

MAX_PAGED_SENTENCES: Final = MAX_ANSWER_PAGES * SENTENCES_PER_PAGE
"""Limit of every query, whichever page is shown, so that all pages are cut from the same sentences."""

MAX_DIFFERING_SENTENCES: Final = 5
"""Number of contradicting sentences on the first page at most."""


def query_answer(library: Library, question: str, previous: Sequence[str], threshold: float) -> Answer:
    """Ask a library for all pages of an answer.

    Args:
        library: The library.
        question: The question, as one line.
        previous: Earlier questions that it may refer to, newest last.
        threshold: Confidence from which sentences are an answer, 0.0–1.0.
    """
    return library.ask(question, limit=MAX_PAGED_SENTENCES, previous=previous, threshold=threshold)


def differing_count(answer: Answer) -> int:
    """Return how many of the first sentences contradict each other; 0, or at least 2."""
    differing = min(answer.differing, len(answer.leading), MAX_DIFFERING_SENTENCES)
    return differing if differing > 1 else 0


def leading_count(answer: Answer) -> int:
    """Return how many of the first sentences answer: the best one, or all that differ or answer a part."""
    return max(1, differing_count(answer), min(answer.parts, len(answer.leading), SENTENCES_PER_PAGE))


def answer_page(answer: Answer, number: int) -> Page[CitedSentence]:
    """Cut a page from an answer; contradicting sentences share the first one.

    Args:
        answer: The answer with the sentences of all pages.
        number: The number of the page, from 0; beyond the last page, the last one is returned.
    """
    return paginate(
        answer.leading,
        number,
        SENTENCES_PER_PAGE,
        first_size=max(SENTENCES_PER_PAGE, differing_count(answer)),
        max_pages=MAX_ANSWER_PAGES,
    )


def answer_url(answer: Answer) -> str:
    """Encode an answer's questions, the newest first, as the URL of its embed."""
    earlier = answer.leaned_on[-MAX_FOLLOWED_QUESTIONS:]
    return encode_state(ReplyKind.ANSWER, [answer.question, *reversed(earlier)])


def read_questions(message: discord.Message | None) -> tuple[str, ...]:
    """Read the questions of an answer's reply.

    Returns:
        The question after the earlier ones that it refers to; empty where the message is no answer's reply.
    """
    match read_state(message) or legacy_answer(message):
        case ReplyState(ReplyKind.ANSWER, (question, *earlier)) if question:
            return (*filter(None, reversed(earlier[:MAX_FOLLOWED_QUESTIONS])), question)
        case _:
            return ()


def read_follow_up_context(message: discord.Message) -> tuple[str, ...]:
    """Read the texts that a follow-up question may refer to when it replies to a message.

    Returns:
        An answer's questions, newest last; or one text of a timeline's topic, or of the speaker and the topic
        of quotations. Empty where the message is no such reply.
    """
    match read_state(message) or legacy_reply(message):
        case ReplyState(ReplyKind.TIMELINE, (topic,)):
            return (topic,) if topic else ()
        case ReplyState(ReplyKind.QUOTES, (topic, speaker)):
            text = ": ".join(filter(None, (speaker, topic)))
            return (text,) if text else ()
        case _:
            return read_questions(message)
