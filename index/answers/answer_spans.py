"""Which words of a sentence answer: the date for "when", the number for "how many", the name for "who"."""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from typing import Final

from index.answers.answer_type import Kind
from index.answers.patterns import NAMES, NUMBER, PLACES
from index.answers.question import Question
from index.dates import find_dates
from index.dates.intervals import join_intervals
from index.text.tokens import matching_spans, terms

Span = tuple[int, int]
"""Characters of a sentence, half-open."""

_DECAY: Final = 0.85
_FORMS: Final[Mapping[Kind, re.Pattern[str]]] = {
    Kind.NUMBER: NUMBER,
    Kind.PERSON: NAMES,
    Kind.PLACE: PLACES,
    Kind.NAME: NAMES,
}
_TIMES: Final[Mapping[Kind, frozenset[str]]] = {
    Kind.DATE: frozenset({"DATE", "TIME"}),
    Kind.DURATION: frozenset({"DURATION"}),
}
"""The types of TIMEX3 that answer."""

_COMPARABLE: Final = {*_TIMES, Kind.NUMBER}


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
    for span in _of_kind(question.kind, text):
        if not set(terms(text[slice(*span)])) <= question.idf.keys():
            yield span


def _of_kind(kind: Kind, text: str) -> Iterator[Span]:
    """What has a kind; a number or a name in a date is none."""
    if kind in _TIMES:
        yield from _times(text, _TIMES[kind])
    elif form := _FORMS.get(kind):
        dates = list(_times(text, _TIMES[Kind.DATE]))
        for match in form.finditer(text):
            start, end = match.span("answer" if "answer" in form.groupindex else 0)
            if not any(first <= start < last for first, last in dates):
                yield start, end


def _times(text: str, types: Container[str]) -> Iterator[Span]:
    """The expressions of some types; "recently" tells no time."""
    for found in join_intervals(text, find_dates(text, None)):
        if found.type in types and not found.value.endswith("_REF"):
            yield found.start, found.end


def _nearness(text: str, matches: tuple[Span, ...]) -> Callable[[Span], float]:
    """How close the question's words stand to a span: each counts less for every word between."""

    def near(span: Span) -> float:
        gaps = (text[end : span[0]] if end <= span[0] else text[span[1] : start] for start, end in matches)
        return sum(_DECAY ** gap.count(" ") for gap in gaps)

    return near
