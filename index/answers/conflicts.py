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
from index.languages.language import AskedAndTold, Language
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
    """Whether it has the opposite of a term that it lacks, "sold" for "bought"; 0 or 1.

    The opposite answers a question for yes or no.
    """
    if evidence.is_polar:
        return 0.0
    question, told = evidence.question, evidence.analysis.vocabulary.difference(evidence.question.terms)
    opposites, covered = load_opposites(question.language), evidence.sentence.expanded_mask
    return float(
        any(
            not covered >> place & 1 and not opposites.get(term, _NOTHING).isdisjoint(told)
            for place, term in enumerate(question.terms)
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


def lacks_order(evidence: Evidence) -> float:
    """Whether "before" or "after" is asked and nothing in it tells of what came earlier or later, 0 or 1."""
    return float(any(_lacks_told(evidence, order) for order in evidence.words.orders))


def lacks_negation(evidence: Evidence) -> float:
    """Whether the question has a negation and nothing in it is one, 0 or 1.

    Either answers a question for yes or no.
    """
    return float(not evidence.is_polar and _lacks_told(evidence, evidence.words.exclusion))


def lacks_superlative(evidence: Evidence) -> float:
    """Whether the question has a superlative or an ordinal and nothing in it ranks, 0 or 1."""
    return float(_lacks_told(evidence, evidence.words.superlative))


def _lacks_told(evidence: Evidence, words: AskedAndTold | None) -> bool:
    return (
        words is not None
        and words.asked.search(evidence.asked.padded_text) is not None
        and not words.told.search(evidence.introduced_text)
    )


def lacks_reason(evidence: Evidence) -> float:
    """For "why": whether nothing in it is a reason, 0 or 1."""
    pattern = evidence.words.possible_reason
    if pattern is not None and pattern.search(evidence.introduced_text):
        return 0.0
    return _lacks_type(evidence, AnswerType.REASON)


def lacks_person(evidence: Evidence) -> float:
    """For "who": whether it has no other name, 0 or 1."""
    return _lacks_type(evidence, AnswerType.PERSON)


def lacks_date(evidence: Evidence) -> float:
    """For "when": whether it has no other date, 0 or 1."""
    return _lacks_type(evidence, AnswerType.DATE)


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
    lacks_order,
    lacks_negation,
    lacks_superlative,
    lacks_reason,
    lacks_person,
    lacks_date,
    lacks_amount,
    lacks_instruction,
    splits_pairs,
)
"""All signals, in the order of their weights."""
