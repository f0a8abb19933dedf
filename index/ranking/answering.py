"""Which words of a sentence answer: the date for "when", the number for "how many", the name for "who"."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from index.ranking.cues import DATE, DURATION, NAMES, NUMBER, PLACES
from index.ranking.kinds import Kind
from index.ranking.question import Question
from index.words import matching_spans, terms

Span = tuple[int, int]
"""Characters of a sentence, half-open."""

_DECAY: Final = 0.85
_FORMS: Final[Mapping[Kind, re.Pattern[str]]] = {
    Kind.DATE: DATE,
    Kind.DURATION: DURATION,
    Kind.NUMBER: NUMBER,
    Kind.PERSON: NAMES,
    Kind.PLACE: PLACES,
    Kind.NAME: NAMES,
}
_TIMES: Final = frozenset({Kind.DATE, Kind.DURATION})
_COMPARABLE: Final = _TIMES | {Kind.NUMBER}


def answering_span(question: Question, text: str) -> Span | None:
    """The words of a sentence that answer a question.

    Args:
        question: What was asked.
        text: The sentence.

    Returns:
        Of what has the kind that is asked for and is new to the question, what stands closest to the
        question's words; nothing where there is none, or where the question doesn't tell its kind.
    """
    near = _nearness(text, matching_spans(text, question.idf))

    def fitness(span: Span) -> tuple[bool, float]:
        is_new = question.idf.keys().isdisjoint(terms(text[slice(*span)]))
        return is_new, near(span)

    return max(_candidates(question, text), key=fitness, default=None)


def values(question: Question, text: str) -> list[frozenset[str]]:
    """The terms of everything that may answer, where such answers can be compared: dates and numbers."""
    if question.kind not in _COMPARABLE:
        return []
    return [frozenset(terms(text[start:end])) for start, end in _candidates(question, text)]


def highlights(question: Question, text: str) -> tuple[Span, ...]:
    """What of a sentence is to stand out: what answers, else the words that match the question."""
    span = answering_span(question, text)
    return (span,) if span else matching_spans(text, question.sought)


def _candidates(question: Question, text: str) -> Iterator[Span]:
    """What has the kind that a question asks for, and is not the question's own."""
    form = _FORMS.get(question.kind)
    if form is None:
        return
    dates = [] if question.kind in _TIMES else [match.span() for match in DATE.finditer(text)]
    for match in form.finditer(text):
        span = match.span("answer" if "answer" in form.groupindex else 0)
        words = text[slice(*span)]
        in_date = any(start <= span[0] < end for start, end in dates)
        if not (in_date or _is_verb(words) or set(terms(words)) <= question.idf.keys()):
            yield span


def _is_verb(word: str) -> bool:
    """Whether what looks like a month is "may" or "march" in a sentence's middle."""
    return word in ("may", "march", "mar")


def _nearness(text: str, matches: tuple[Span, ...]) -> Callable[[Span], float]:
    """How close the question's words stand to a span: each counts less for every word between."""

    def near(span: Span) -> float:
        gaps = (text[end : span[0]] if end <= span[0] else text[span[1] : start] for start, end in matches)
        return sum(_DECAY ** gap.count(" ") for gap in gaps)

    return near
