"""Classification of questions by expected answer type and by recency, from their wording."""

import re
from enum import StrEnum
from operator import itemgetter
from typing import Final

from index.languages.language import Language
from index.languages.registry import ENGLISH


class AnswerType(StrEnum):
    """Expected answer types that surface patterns can recognise in a sentence."""

    DATE = "date"
    DURATION = "duration"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    NAME = "name"
    OTHER = "other"


class Recency(StrEnum):
    """Preference of a question for the newest or the oldest articles."""

    NEWEST = "newest"
    OLDEST = "oldest"


_NEWEST_WORDS: Final = re.compile(
    r"\b(?:latest|newest|most recent(?:ly)?|recently|lately|current(?:ly)?|nowadays|now|today|so far)\b",
    re.IGNORECASE,
)

_OLDEST_WORDS: Final = re.compile(
    r"\b(?:earliest|oldest|originally|initially|at first"
    r"|first (?:announced|reported|mentioned|proposed|planned|said))\b",
    re.IGNORECASE,
)


def classify_answer_type(question: str, language: Language = ENGLISH) -> AnswerType:
    """Return the type of the leftmost question phrase; `AnswerType.OTHER` if there is none."""
    matches = [
        (match.start(), AnswerType(answer_type))
        for answer_type, pattern in language.answers.question_patterns
        if (match := pattern.search(question))
    ]
    return min(matches, key=itemgetter(0))[1] if matches else AnswerType.OTHER


def classify_recency(question: str) -> Recency | None:
    """Return whether a question asks for the latest or the earliest; None if for neither."""
    if _NEWEST_WORDS.search(question):
        return Recency.NEWEST
    return Recency.OLDEST if _OLDEST_WORDS.search(question) else None
