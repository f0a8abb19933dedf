"""Contradictions: sentences that answer a question with different dates, durations or numbers.

Two sentences contradict each other if they state values of one kind about the same thing and no value of one
agrees with a value of the other. Numbers are compared only if they hold for the same, and what happened again
only with what happened again.
"""

import re
from collections.abc import Sequence
from itertools import chain
from typing import Final

from index.answers.answer_type import AnswerType
from index.answers.question import Question
from index.answers.ranking import RankedSentence
from index.answers.statements import Statement, Value
from index.languages.en.calendar_names import MONTHS
from index.languages.en.question_words import INTERROGATIVES, QUESTION_AUXILIARIES
from index.text.normalization import stem
from index.text.similarity import jaccard_index
from index.text.tokens import lowercase_words

MAX_COMPARED_SENTENCES: Final = 10
"""Number of best sentences that are compared."""

MAX_DIFFERING_ANSWERS: Final = 3
"""Maximum number of contradicting sentences."""

_MAX_RANK_OF_FIRST: Final = 3
"""Number of best sentences of which one must state a value."""

_SAME_SUBJECT_SIMILARITY: Final = 0.5
"""Jaccard index of their other terms from which two sentences are about the same subject."""

_COMPARED_TYPES: Final = frozenset({AnswerType.DATE, AnswerType.DURATION, AnswerType.NUMBER})

_WHAT_IS: Final = re.compile(r"\W*(?:what(?:'s|’s|s| is| are| was| were))\b", re.IGNORECASE)

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
        if all(_contradict(other, each) for each in chosen):
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


def _contradict(one: Statement, two: Statement) -> bool:
    """Whether they state different values of one kind about the same thing, in different paragraphs."""
    left, right = one.ranked.candidate.citation, two.ranked.candidate.citation
    if (left.article.id, left.paragraph) == (right.article.id, right.paragraph):
        return False
    if one.is_repetition is not two.is_repetition or not _have_same_scope(one, two):
        return False
    agreements = [
        agreement
        for value in one.values
        for other in two.values
        if (agreement := _agree(value, other, one.answer_type)) is not None
    ]
    common = {value.terms for value in one.mentioned} & {value.terms for value in two.mentioned}
    return bool(agreements) and not any(agreements) and not common


def _have_same_scope(one: Statement, two: Statement) -> bool:
    """Whether numbers hold for the same; dates are of one event wherever it is said to have been."""
    if one.answer_type is not AnswerType.NUMBER:
        return True
    is_placed_alike = not one.places or not two.places or one.places == two.places
    is_opened_alike = not one.openings or not two.openings or bool(one.openings & two.openings)
    return one.limits == two.limits and is_placed_alike and is_opened_alike


def _agree(one: Value, two: Value, answer_type: AnswerType) -> bool | None:
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
