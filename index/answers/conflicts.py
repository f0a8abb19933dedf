"""Signals that the best sentence answers another question than the one asked.

Each is a function of the evidence, 0.0 if nothing speaks against the sentence; its name is its key in
`weights.json`.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from index.answers.answer_type import AnswerType
from index.answers.evidence import Evidence
from index.answers.roles import has_swapped_roles
from index.languages.language import Language
from index.text.tokens import extract_terms


@lru_cache
def load_opposites(language: Language) -> Mapping[str, frozenset[str]]:
    """Load a language's table of opposites as terms.

    Returns:
        Each term in the table mapped to the terms on the other sides of its lines.
    """
    opposites: defaultdict[str, set[str]] = defaultdict(set)
    for pair in language.conflicts.opposites:
        one, other = (frozenset(extract_terms(" ".join(side), language)) for side in pair)
        for side, across in ((one - other, other - one), (other - one, one - other)):
            for term in side:
                opposites[term] |= across
    return {term: frozenset(others) for term, others in opposites.items()}


def lacks_measure(evidence: Evidence) -> float:
    """For "how tall": 1 if none of the first sentences has such a value, 0.5 if only the best lacks it."""
    text = evidence.question.text
    value = next((each.value for each in evidence.words.measures if each.asked.search(text)), None)
    if value is None or value.search(evidence.introduced_text):
        return 0.0
    return 0.5 if any(value.search(other) for other in evidence.first_texts[1:]) else 1.0


def says_opposite(evidence: Evidence) -> float:
    """Whether it has the opposite of a term that it lacks, "sold" for "bought"; 0 or 1."""
    terms = evidence.analysis.vocabulary
    opposites = load_opposites(evidence.question.language)
    return float(
        any(
            term not in terms and not opposites.get(term, _NOTHING).isdisjoint(terms)
            for term in evidence.question.terms
        )
    )


def swaps_roles(evidence: Evidence) -> float:
    """Whether who does it and to whom it is done are the other way round, 0 or 1."""
    return float(has_swapped_roles(evidence.asked, evidence.analysis))


def has_other_year(evidence: Evidence) -> float:
    """Whether it has years and lacks one that is asked about, 0 or 1."""
    asked = evidence.asked.years
    return float(bool(asked and evidence.analysis.years and not asked <= evidence.analysis.years))


def lacks_year(evidence: Evidence) -> float:
    """Whether it and what stands above it lack a year that is asked about, 0 or 1."""
    asked = evidence.asked.years
    return float(any(year not in evidence.introduced_text for year in asked))


def lacks_number(evidence: Evidence) -> float:
    """Whether it lacks a number of the question, 0 or 1."""
    return float(evidence.question.number_mask & ~evidence.covered > 0)


def lacks_order(evidence: Evidence) -> float:
    """Whether "before" or "after" is asked and nothing in it tells of what came earlier or later, 0 or 1."""
    asked, told = evidence.asked.padded_text, evidence.introduced_text
    return float(
        any(order.asked.search(asked) and not order.told.search(told) for order in evidence.words.orders)
    )


def lacks_negation(evidence: Evidence) -> float:
    """Whether the question has a negation or an exclusion and it has none, 0 or 1."""
    pattern = evidence.words.exclusion
    return float(
        pattern is not None
        and bool(pattern.search(evidence.asked.padded_text))
        and not pattern.search(evidence.introduced_text)
    )


def lacks_superlative(evidence: Evidence) -> float:
    """Whether it lacks a superlative or an ordinal of the question, 0 or 1."""
    pattern, told = evidence.words.superlative, evidence.introduced_text
    asked = pattern.findall(evidence.asked.padded_text) if pattern else []
    return float(any(each not in told for each in asked))


def lacks_reason(evidence: Evidence) -> float:
    """For "why": whether nothing in it is a reason, 0 or 1."""
    return _lacks_type(evidence, AnswerType.REASON)


def lacks_person(evidence: Evidence) -> float:
    """For "who": whether it has no other name, 0 or 1."""
    return _lacks_type(evidence, AnswerType.PERSON)


def lacks_date(evidence: Evidence) -> float:
    """For "when": whether it has no other date, 0 or 1."""
    return _lacks_type(evidence, AnswerType.DATE)


def lacks_place(evidence: Evidence) -> float:
    """For "where": whether it has no other place, 0 or 1."""
    return _lacks_type(evidence, AnswerType.PLACE)


def lacks_amount(evidence: Evidence) -> float:
    """For "how many": whether it has no other number, 0 or 1."""
    return _lacks_type(evidence, AnswerType.NUMBER)


def lacks_instruction(evidence: Evidence) -> float:
    """For "how do I": whether nothing in it sounds like an instruction, 0 or 1."""
    words = evidence.words
    return float(
        words.procedure is not None
        and words.instruction is not None
        and bool(words.procedure.search(evidence.question.text))
        and not words.instruction.search(evidence.introduced_text)
    )


def splits_pairs(evidence: Evidence) -> float:
    """Share of the question's adjacent content words of which it has one and nothing near it has the other.

    "Parking fine" is split by a sentence on another fine. 0.0 to 1.0.
    """
    pairs = evidence.word_pairs
    covered, here = evidence.covered, evidence.sentence.expanded_mask
    split = sum(
        bool((one | other) & here) and not (one & covered and other & covered) for one, other in pairs
    )
    return split / len(pairs) if pairs else 0.0


def _lacks_type(evidence: Evidence, answer_type: AnswerType) -> float:
    return evidence.feature("lacks_kind") if evidence.question.answer_type is answer_type else 0.0


_NOTHING: Final[frozenset[str]] = frozenset()

CONFLICTS: Final[Sequence[Callable[[Evidence], float]]] = (
    lacks_measure,
    says_opposite,
    swaps_roles,
    has_other_year,
    lacks_year,
    lacks_number,
    lacks_order,
    lacks_negation,
    lacks_superlative,
    lacks_reason,
    lacks_person,
    lacks_date,
    lacks_place,
    lacks_amount,
    lacks_instruction,
    splits_pairs,
)
"""All signals, in the order of their weights."""
