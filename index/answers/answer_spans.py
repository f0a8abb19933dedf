"""Spans of a sentence that have the type a question asks for; follow-ups and statements are read by them."""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from typing import Final

from index.answers.answer_type import AnswerType
from index.answers.patterns import NAME_PHRASE, NUMBER_PHRASE, PLACE_PHRASE
from index.answers.question import Question
from index.dates import find_dates
from index.dates.intervals import join_intervals
from index.text.tokens import extract_terms, find_term_spans

AnswerSpan = tuple[int, int]
"""Half-open span of a sentence in characters."""

_GAP_DECAY: Final = 0.85
"""Factor by which the influence of a matched term decays per word of distance."""

_TYPE_PATTERNS: Final[Mapping[AnswerType, re.Pattern[str]]] = {
    AnswerType.NUMBER: NUMBER_PHRASE,
    AnswerType.PERSON: NAME_PHRASE,
    AnswerType.PLACE: PLACE_PHRASE,
    AnswerType.NAME: NAME_PHRASE,
}
_TIMEX_TYPES: Final[Mapping[AnswerType, frozenset[str]]] = {
    AnswerType.DATE: frozenset({"DATE", "TIME"}),
    AnswerType.DURATION: frozenset({"DURATION"}),
}
"""TIMEX3 types of the date expressions that have an answer type."""


def find_answer_span(question: Question, text: str) -> AnswerSpan | None:
    """Find the words of a sentence that answer a question.

    Args:
        question: The question.
        text: The sentence.

    Returns:
        Among the spans of the answer type that the question does not already contain, the one closest to the
        question's terms; None if there is none, or if the answer type is unknown.
    """
    near = _make_proximity(text, find_term_spans(text, question.idf, question.language))

    def fitness(span: AnswerSpan) -> tuple[bool, float]:
        is_new = question.idf.keys().isdisjoint(extract_terms(text[slice(*span)], question.language))
        return is_new, near(span)

    return max(new_spans(question, text), key=fitness, default=None)


def new_spans(question: Question, text: str, answer_type: AnswerType | None = None) -> Iterator[AnswerSpan]:
    """Yield the spans of an answer type that have a term not in the question.

    Args:
        question: The question.
        text: The sentence.
        answer_type: The type; by default the question's.
    """
    for span in _spans_of_type(answer_type or question.answer_type, text, question.language.code):
        if not set(extract_terms(text[slice(*span)], question.language)) <= question.idf.keys():
            yield span


def _spans_of_type(answer_type: AnswerType, text: str, language: str) -> Iterator[AnswerSpan]:
    """Yield the spans of an answer type; numbers and names within dates don't count."""
    if answer_type in _TIMEX_TYPES:
        yield from _timex_spans(text, _TIMEX_TYPES[answer_type], language)
    elif form := _TYPE_PATTERNS.get(answer_type):
        dates = list(_timex_spans(text, _TIMEX_TYPES[AnswerType.DATE], language))
        for match in form.finditer(text):
            start, end = match.span("answer" if "answer" in form.groupindex else 0)
            if not any(first <= start < last for first, last in dates):
                yield start, end


def _timex_spans(text: str, types: Container[str], language: str) -> Iterator[AnswerSpan]:
    """Yield the date expressions of these TIMEX3 types, except vague references such as "recently"."""
    for timex in join_intervals(text, find_dates(text, None, language), language):
        if timex.type in types and not timex.value.endswith("_REF"):
            yield timex.start, timex.end


def _make_proximity(text: str, matches: tuple[AnswerSpan, ...]) -> Callable[[AnswerSpan], float]:
    """Return a function for the summed proximity of matches to a span, with exponential decay per word."""

    def near(span: AnswerSpan) -> float:
        gaps = (text[end : span[0]] if end <= span[0] else text[span[1] : start] for start, end in matches)
        return sum(_GAP_DECAY ** gap.count(" ") for gap in gaps)

    return near
