"""Statements: the dates, durations or numbers that a sentence gives in answer to a question.

A value must be about the question's subject, not about a part of it or another one of its kind; each of these
has a check of its own below. A statement's limits, places, openings and repetition tell occasions apart.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple, Self

from index.answers.answer_spans import new_spans
from index.answers.answer_type import AnswerType
from index.answers.patterns import CURRENCY_OR_SHARE, FORMER_VALUE
from index.answers.question import Question, TermMask
from index.answers.ranking import RankedSentence
from index.answers.sentence_analysis import AnalyzedToken, analyze_sentence
from index.languages.en.grammar_words import DETERMINERS
from index.languages.en.question_words import (
    LIMITING_PREPOSITIONS,
    MEASURE_ADJECTIVES,
    PLACING_PREPOSITIONS,
    REPETITION_WORDS,
    SOURCE_NOUNS,
)
from index.text.normalization import stem
from index.text.tokens import extract_terms, first_word

_MIN_COVERAGE: Final = 0.5
"""Share of the question's terms, in a sentence and its title, from which it is compared."""

_MISSABLE_FROM_TERMS: Final = 3
"""Number of terms from which one may be missing in a sentence and its context."""

_CLAUSE_BOUNDARY: Final = re.compile(r"[;:()—–]|,(?=\s)|\b(?:and|but|while|whereas|which)\b")


class Value(NamedTuple):
    """A date, a duration or a number.

    Attributes:
        terms: Its terms.
        unit: The term of a number's unit or the sign of its currency; empty if it has none, and for dates.
        is_former: Whether its clause says that it held before.
    """

    terms: frozenset[str]
    unit: str
    is_former: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """The values that a sentence states in answer to a question.

    Attributes:
        ranked: The sentence.
        answer_type: The type of the values.
        values: The values that answer, in order; those in a clause without the question's terms are missing.
        mentioned: The values of the type, except former ones.
        is_complete: Whether the sentence with its context has the question's terms; see `_is_complete`.
        limits: Terms that limit what a value holds for: "for children".
        places: Terms that say where it holds, or of what: "in the gallery".
        openings: Terms other than the question's that the clauses of its values open with.
        is_repetition: Whether it says that something happened again.
    """

    ranked: RankedSentence
    answer_type: AnswerType
    values: Sequence[Value]
    mentioned: Sequence[Value]
    is_complete: bool
    limits: frozenset[str]
    places: frozenset[str]
    openings: frozenset[str]
    is_repetition: bool

    @classmethod
    def from_sentence(
        cls, question: Question, answer_type: AnswerType, ranked: RankedSentence
    ) -> Self | None:
        """Read a sentence; None if it states no value about the question's subject."""
        sentence, text = ranked.candidate.sentence, ranked.candidate.citation.text
        own = sentence.expanded_mask | sentence.title_mask
        context = own | sentence.nearby_expanded_mask | sentence.earlier_mask
        asked = _subject_mask(question)
        has_subject = (own & asked).bit_count() >= _MIN_COVERAGE * asked.bit_count()
        if question.number_mask & ~context or _is_of_another(question, sentence.analysis.tokens):
            return None
        values: list[Value] = []
        clauses: list[Sequence[AnalyzedToken]] = []
        for start, end in new_spans(question, text, answer_type):
            clause, adjunct = _clause_around(question, text, start, end)
            tokens = analyze_sentence(clause).tokens
            if clause and not _has_other_subject(question, tokens):
                values.append(_read_value(text, start, end, answer_type, clause))
                clauses += [tokens, analyze_sentence(adjunct).tokens]
        mentioned = [value for value in values if not value.is_former] or values
        values = _values_asked_for(question, mentioned)
        if not values:
            return None
        own_terms = frozenset(question.expanded_indices).union(
            *(value.terms for value in values), {value.unit for value in values}
        )
        return cls(
            ranked=ranked,
            answer_type=answer_type,
            values=values,
            mentioned=mentioned,
            is_complete=has_subject
            and _is_complete(question, asked & ~context)
            and (answer_type is not AnswerType.DATE or bool(own & question.last_term_mask)),
            limits=_terms_after(clauses, LIMITING_PREPOSITIONS) - own_terms,
            places=_terms_after(clauses, PLACING_PREPOSITIONS) - own_terms,
            openings=frozenset(term for clause in clauses for term in _opening_terms(clause)) - own_terms,
            is_repetition=any(token.lower in REPETITION_WORDS for clause in clauses for token in clause),
        )


def _subject_mask(question: Question) -> TermMask:
    """Return the question's terms without those of "how many"; all if there are no others."""
    measures = {term for word in MEASURE_ADJECTIVES for term in extract_terms(word)}
    every = (1 << len(question.terms)) - 1
    return (every & ~question.term_mask(measures) if "how" in question.words else 0) or every


def _is_complete(question: Question, missing: TermMask) -> bool:
    """Whether no number or name of a question is missing, and of several terms at most one."""
    may_miss = int(_subject_mask(question).bit_count() >= _MISSABLE_FROM_TERMS)
    needed = question.number_mask | question.name_mask
    return missing.bit_count() <= may_miss and not missing & needed


def _read_value(text: str, start: int, end: int, answer_type: AnswerType, clause: str) -> Value:
    is_former = FORMER_VALUE.search(clause) is not None
    terms = frozenset(extract_terms(text[start:end]))
    if answer_type is not AnswerType.NUMBER:
        return Value(terms, "", is_former)
    if sign := CURRENCY_OR_SHARE.search(text, start, end):
        return Value(terms, stem(sign[0].lower().replace(" ", "")), is_former)
    following = re.match(r"[ \N{NO-BREAK SPACE}-]?([^\W\d_]+)", text[end:])
    unit = extract_terms(following[1]) if following else []
    return Value(terms, unit[0] if unit else "", is_former)


def _values_asked_for(question: Question, values: Sequence[Value]) -> list[Value]:
    """Return the values that count what the question counts; for "how much", those with a currency."""
    counted = question.counted_terms
    if counting := [value for value in values if value.unit in counted]:
        return counting
    if counted and question.answer_type is AnswerType.NUMBER and "many" in question.words:
        return [value for value in values if not value.unit]
    return [value for value in values if not value.unit.isalpha()] or list(values)


def _clause_around(question: Question, text: str, start: int, end: int) -> tuple[str, str]:
    """Return the clause with a span, together with the one after or before if it has no term of the question.

    Returns:
        The clause or two, empty if they have no term of the question; and the adjunct that opens the sentence
        before them, such as "In the evening", if there is one.
    """
    inner = (match.end() for match in _CLAUSE_BOUNDARY.finditer(text) if not start <= match.start() < end)
    bounds = [0, *inner, len(text)]
    here = max(number for number, bound in enumerate(bounds[:-1]) if bound <= start)
    for first, last in ((here, here + 1), (here, here + 2), (here - 1, here + 1)):
        if first < 0 or last >= len(bounds):
            continue
        clause = text[bounds[first] : bounds[last]]
        if question.expanded_mask(analyze_sentence(clause)):
            opening = text[: bounds[1]] if first else ""
            is_adjunct = first_word(opening).lower() in LIMITING_PREPOSITIONS | PLACING_PREPOSITIONS
            return clause, opening if is_adjunct else ""
    return "", ""


def _is_of_another(question: Question, tokens: Sequence[AnalyzedToken]) -> bool:
    """Whether a sentence names another one of a kind: "the sailing club", "line 3", "the ferry Gannet".

    Of two adjacent words of the question, it has one, and another word in the place of the other.
    """
    asked = frozenset(question.expanded_indices)
    has = frozenset(term for token in tokens for term in token.terms)
    pairs = [
        (one, two) for one, two in pairwise(analyze_sentence(question.text).tokens) if one.terms and two.terms
    ]
    for one, two in pairs:
        for before, after in pairwise(tokens):
            is_new_before = bool(before.terms) and asked.isdisjoint(before.terms)
            is_new_after = bool(after.terms) and asked.isdisjoint(after.terms)
            if is_new_before and not before.is_number and _shares(after, two) and has.isdisjoint(one.terms):
                return True
            names = after.is_name or after.is_number
            if is_new_after and names and _shares(before, one) and has.isdisjoint(two.terms):
                return True
    return False


def _shares(one: AnalyzedToken, two: AnalyzedToken) -> bool:
    return not set(one.terms).isdisjoint(two.terms)


def _has_other_subject(question: Question, tokens: Sequence[AnalyzedToken]) -> bool:
    """Whether a clause opens with a thing of the question's subject: "the trail along the river"."""
    asked = frozenset(question.expanded_indices)
    number = 0
    while number < len(tokens) and not tokens[number].terms:
        number += 1
    opening = number
    while number < len(tokens) and tokens[number].terms and asked.isdisjoint(tokens[number].terms):
        number += 1
    if number in (opening, len(tokens)) or tokens[number].lower not in PLACING_PREPOSITIONS:
        return False
    rest = [token for token in tokens[number:] if token.terms]
    return bool(rest) and not asked.isdisjoint(rest[0].terms)


def _opening_terms(tokens: Sequence[AnalyzedToken]) -> Sequence[str]:
    """Return the terms of the first token of a clause that has any and is no number."""
    return next((token.terms for token in tokens if token.terms and not token.is_number), ())


def _terms_after(clauses: Iterable[Sequence[AnalyzedToken]], prepositions: frozenset[str]) -> frozenset[str]:
    """Return the terms of the noun phrases after some prepositions; not of dates, numbers and sources."""
    return frozenset(term for clause in clauses for term in _iterate_terms_after(clause, prepositions))


def _iterate_terms_after(tokens: Sequence[AnalyzedToken], prepositions: frozenset[str]) -> Iterator[str]:
    in_phrase = False
    for token in tokens:
        if token.lower in prepositions:
            in_phrase = True
        elif token.lower in SOURCE_NOUNS or token.is_date:
            return
        elif in_phrase and token.terms:
            if not token.is_number:
                yield from token.terms
        elif token.lower not in DETERMINERS:
            in_phrase = False
