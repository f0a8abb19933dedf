"""Several questions in one message: their division, and the answer that gives each its sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, zip_longest
from typing import Final

from index.languages.en.question_words import INTERROGATIVES, QUESTION_AUXILIARIES
from index.model import Answer, CitedSentence
from index.text.tokens import extract_terms, lowercase_words

MAX_PARTS: Final = 3
"""Maximum number of questions in one message; a message with more is one question."""

_OPENER: Final = rf"(?:{'|'.join(sorted(map(re.escape, INTERROGATIVES | QUESTION_AUXILIARIES)))})\b"

_DIVISION: Final = re.compile(
    r"(?<=\?)\s++(?:and\s++|also\s++)*"
    rf"|(?:[,;]|(?<!\s))\s++(?:and|also|plus)\s++(?:also\s++)?(?={_OPENER})"
    rf"|[,;]\s++(?={_OPENER})",
    re.IGNORECASE,
)


def split_questions(text: str) -> tuple[str, ...]:
    """Divide a message into its questions, each of which asks and has a term of its own.

    Returns:
        The questions, at most `MAX_PARTS`; the text alone if it is one question.
    """
    parts = [part.strip() for part in _DIVISION.split(text) if part.strip()]
    if 1 < len(parts) <= MAX_PARTS and all(map(_is_question, parts)):
        return tuple(parts)
    return (text,)


def _is_question(part: str) -> bool:
    return bool(extract_terms(part)) and not (INTERROGATIVES | QUESTION_AUXILIARIES).isdisjoint(
        lowercase_words(part)[:2]
    )


def merge_answers(text: str, answers: Sequence[Answer], limit: int) -> Answer | None:
    """Merge the answers to the questions of a message: the best sentence of each, then the second best.

    Args:
        text: The message.
        answers: The answers, in the order of the questions.
        limit: Maximum number of sentences.

    Returns:
        The answer, with the lowest of the confidences; None if not all are answered.
    """
    if not all(answer.answered for answer in answers):
        return None
    alternating = chain.from_iterable(zip_longest(*(answer.sentences for answer in answers)))
    sentences: dict[tuple[int, int], CitedSentence] = {}
    for sentence in filter(None, alternating):
        sentences.setdefault((sentence.citation.article.id, sentence.citation.start), sentence)
    firsts = {
        (each.citation.article.id, each.citation.start) for each in (one.sentences[0] for one in answers)
    }
    return replace(
        answers[0],
        question=text,
        sentences=tuple(sentences.values())[: max(0, limit)],
        confidence=min(answer.confidence for answer in answers),
        corrections=tuple(dict.fromkeys(chain.from_iterable(answer.corrections for answer in answers))),
        differing=0,
        parts=len(firsts),
    )
