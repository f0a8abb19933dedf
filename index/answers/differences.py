"""Contradictions: sentences that answer a question with different dates, durations or numbers.

Two sentences contradict each other if they state values of one kind about the same thing and no value of one
agrees with a value of the other. What is compared must be about the question's subject, not about a part of
it, another one of its kind, or another occasion; each of these has a check of its own below.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final, NamedTuple, Self

from index.answers.answer_spans import new_spans
from index.answers.answer_type import AnswerType
from index.answers.patterns import CURRENCY_OR_SHARE, FORMER_VALUE
from index.answers.question import Question, TermMask
from index.answers.ranking import RankedSentence
from index.answers.sentence_analysis import AnalyzedToken, analyze_sentence
from index.languages.en.calendar_names import MONTHS
from index.languages.en.grammar_words import DETERMINERS
from index.languages.en.question_words import (
    INTERROGATIVES,
    LIMITING_PREPOSITIONS,
    MEASURE_ADJECTIVES,
    PLACING_PREPOSITIONS,
    QUESTION_AUXILIARIES,
    REPETITION_WORDS,
    SOURCE_NOUNS,
)
from index.text.normalization import stem
from index.text.similarity import jaccard_index
from index.text.tokens import extract_terms, first_word, lowercase_words

MAX_COMPARED_SENTENCES: Final = 10
"""Number of best sentences that are compared."""

MAX_DIFFERING_ANSWERS: Final = 3
"""Maximum number of contradicting sentences."""

_MAX_RANK_OF_FIRST: Final = 3
"""Number of best sentences of which one must state a value."""

_SAME_SUBJECT_SIMILARITY: Final = 0.5
"""Jaccard index of their other terms from which two sentences are about the same subject."""

_MIN_COVERAGE: Final = 0.5
"""Share of the question's terms, in a sentence and its title, from which it is compared."""

_MISSABLE_FROM_TERMS: Final = 3
"""Number of terms from which one may be missing in a sentence and its context."""

_COMPARED_TYPES: Final = frozenset({AnswerType.DATE, AnswerType.DURATION, AnswerType.NUMBER})

_WHAT_IS: Final = re.compile(r"\W*(?:what(?:'s|’s|s| is| are| was| were))\b", re.IGNORECASE)

_CLAUSE_BOUNDARY: Final = re.compile(r"[;:()—–]|,(?=\s)|\b(?:and|but|while|whereas|which)\b")

_YEAR: Final = re.compile(r"\d{4}")

_MONTH_TERMS: Final = frozenset(map(stem, MONTHS))


def find_differing(
    question: Question, best: Sequence[RankedSentence], others: Sequence[RankedSentence] = ()
) -> list[RankedSentence]:
    """Return sentences that contradict each other, best first; none or at least two.

    Args:
        question: The question; one for the latest or the earliest has one answer only.
        best: The best sentences without near-duplicates, best first.
        others: Further ones, of which those that resemble the first one are compared.
    """
    answer_type = _compared_type(question)
    if answer_type is None:
        return []
    statements = [Statement.from_sentence(question, answer_type, each) for each in best]
    chosen = list(filter(None, statements[:_MAX_RANK_OF_FIRST]))[:1]
    if not chosen:
        return []
    later = statements[statements.index(chosen[0]) + 1 :]
    alike = (each for each in others if _resemble(each, chosen[0].ranked))
    for other in chain(later, (Statement.from_sentence(question, answer_type, each) for each in alike)):
        if other is None or not (other.is_complete or _resemble(other.ranked, chosen[0].ranked)):
            continue
        if all(other.contradicts(each) for each in chosen):
            chosen.append(other)
    return [each.ranked for each in chosen[:MAX_DIFFERING_ANSWERS]] if len(chosen) > 1 else []


def _resemble(one: RankedSentence, two: RankedSentence) -> bool:
    """Whether the words of two sentences other than numbers are much the same."""
    words = [
        frozenset(term for term in each.candidate.sentence.analysis.vocabulary if not term[0].isdigit())
        for each in (one, two)
    ]
    return jaccard_index(*words) >= _SAME_SUBJECT_SIMILARITY


def _compared_type(question: Question) -> AnswerType | None:
    """Return the type of the values to compare; numbers for key words and "what is the …".

    None for questions without such values, for the latest or the earliest, and of several things at once.
    """
    if question.recency or question.side_masks or len(INTERROGATIVES & question.words) > 1:
        return None
    if question.answer_type in _COMPARED_TYPES:
        return question.answer_type
    words = lowercase_words(question.text)
    is_open = not INTERROGATIVES.isdisjoint(words) or bool(words and words[0] in QUESTION_AUXILIARIES)
    is_compared = question.answer_type is AnswerType.OTHER and (not is_open or _WHAT_IS.match(question.text))
    return AnswerType.NUMBER if is_compared else None


class _Value(NamedTuple):
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
    values: Sequence[_Value]
    mentioned: Sequence[_Value]
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
        values: list[_Value] = []
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

    def contradicts(self, other: Self) -> bool:
        """Whether they state different values of one kind about the same thing, in different paragraphs."""
        one, two = self.ranked.candidate.citation, other.ranked.candidate.citation
        if (one.article.id, one.paragraph) == (two.article.id, two.paragraph):
            return False
        if self.is_repetition is not other.is_repetition or not self._has_scope_of(other):
            return False
        agreements = [
            agreement
            for left in self.values
            for right in other.values
            if (agreement := _agree(left, right, self.answer_type)) is not None
        ]
        common = {value.terms for value in self.mentioned} & {value.terms for value in other.mentioned}
        return bool(agreements) and not any(agreements) and not common

    def _has_scope_of(self, other: Self) -> bool:
        """Whether numbers hold for the same; dates are of one event wherever it is said to have been."""
        if self.answer_type is not AnswerType.NUMBER:
            return True
        is_placed_alike = not self.places or not other.places or self.places == other.places
        is_opened_alike = not self.openings or not other.openings or bool(self.openings & other.openings)
        return self.limits == other.limits and is_placed_alike and is_opened_alike


def _subject_mask(question: Question) -> TermMask:
    """Return the question's terms without those of "how many"; all if there are no others."""
    measures = {term for word in MEASURE_ADJECTIVES for term in extract_terms(word)}
    every = (1 << len(question.terms)) - 1
    return (every & ~question.term_mask(measures) if "how" in question.words else 0) or every


def _is_complete(question: Question, missing: TermMask) -> bool:
    """Whether no number of a question is missing, and of several terms at most one."""
    may_miss = int(_subject_mask(question).bit_count() >= _MISSABLE_FROM_TERMS)
    return missing.bit_count() <= may_miss and not missing & question.number_mask


def _agree(one: _Value, two: _Value, answer_type: AnswerType) -> bool | None:
    """Return whether two values agree; None if they cannot be compared."""
    if answer_type is not AnswerType.DATE:
        return one.terms == two.terms if one.unit == two.unit else None
    years = _years(one.terms), _years(two.terms)
    if bool(years[0]) is not bool(years[1]):
        return None
    if not years[0]:
        return one.terms <= two.terms or two.terms <= one.terms
    parts = (years, _months(one.terms, two.terms), _days(one.terms, two.terms))
    return all(not left or not right or left & right for left, right in parts)


def _years(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if _YEAR.fullmatch(term))


def _months(*dates: frozenset[str]) -> tuple[frozenset[str], ...]:
    return tuple(terms & _MONTH_TERMS for terms in dates)


def _days(*dates: frozenset[str]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(term for term in terms if term.isdigit() and len(term) < 3) for terms in dates)


def _read_value(text: str, start: int, end: int, answer_type: AnswerType, clause: str) -> _Value:
    is_former = FORMER_VALUE.search(clause) is not None
    terms = frozenset(extract_terms(text[start:end]))
    if answer_type is not AnswerType.NUMBER:
        return _Value(terms, "", is_former)
    if sign := CURRENCY_OR_SHARE.search(text, start, end):
        return _Value(terms, stem(sign[0].lower().replace(" ", "")), is_former)
    following = re.match(r"[ \N{NO-BREAK SPACE}-]?([^\W\d_]+)", text[end:])
    unit = extract_terms(following[1]) if following else []
    return _Value(terms, unit[0] if unit else "", is_former)


def _values_asked_for(question: Question, values: Sequence[_Value]) -> list[_Value]:
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
