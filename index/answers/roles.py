"""Roles of names about a verb that relates two: who bought whom."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from index.answers.sentence_analysis import AnalyzedToken, SentenceAnalysis
from index.languages.en.grammar_words import ARTICLES_AND_POSSESSIVES, PREPOSITIONS
from index.languages.language import Language
from index.text.tokens import extract_terms

_MAX_DISTANCE_TOKENS: Final = 6
"""Maximum distance of a name from its verb."""


@lru_cache
def load_relation_terms(language: Language) -> frozenset[str]:
    """Return the terms of a language's verbs whose subject and object are of the same kind."""
    return frozenset(extract_terms(" ".join(sorted(language.conflicts.relation_verbs)), language))


class _Roles(NamedTuple):
    """The terms of the names on either side of what happens."""

    agents: frozenset[str]
    patients: frozenset[str]


def has_swapped_roles(question: SentenceAnalysis, sentence: SentenceAnalysis) -> bool:
    """Whether a name does in a sentence what is done to it in the question, or the other way round.

    In "Who bought Acme?" something is done to Acme, in "Acme bought Bolt" it is Acme that does it. Passives
    count by what they mean.

    Args:
        question: The question.
        sentence: The sentence.
    """
    verbs = question.vocabulary & sentence.vocabulary & load_relation_terms(sentence.language)
    return any(_is_swapped(verb, question, sentence) for verb in verbs)


def _is_swapped(verb: str, question: SentenceAnalysis, sentence: SentenceAnalysis) -> bool:
    names = sentence.name_terms | question.name_terms
    asked = _find_roles(question, verb, names)
    told = _find_roles(sentence, verb, names)
    crossed = (asked.agents & told.patients) | (asked.patients & told.agents)
    agreed = (asked.agents & told.agents) | (asked.patients & told.patients)
    return bool(crossed) and not agreed


def _find_roles(analysis: SentenceAnalysis, verb: str, names: frozenset[str]) -> _Roles:
    """Return the names that do what the first form of a verb says, and those that it is done to."""
    tokens, words = analysis.tokens, analysis.language.conflicts
    verbs = (place for place, token in enumerate(tokens) if verb in token.terms and not token.is_name)
    at = next(verbs, None)
    if at is None:
        return _Roles(frozenset(), frozenset())
    before = _name_before(tokens[max(0, at - _MAX_DISTANCE_TOKENS) : at], names)
    after = tokens[at + 1 : at + 1 + _MAX_DISTANCE_TOKENS]
    is_passive = _opens_with(after, words.agent_preposition) or (
        not tokens[at].lower.endswith("ing")
        and any(
            token.lower in words.passive_auxiliaries
            for token in tokens[max(0, at - _MAX_DISTANCE_TOKENS) : at]
        )
    )
    if is_passive:
        by = next(
            (place for place, token in enumerate(after) if token.lower == words.agent_preposition), len(after)
        )
        behind = _name_after(after[:by], names)
        return _Roles(_name_after(after[by + 1 :], names), before or behind)
    return _Roles(before, _name_after(after, names))


def _opens_with(tokens: Sequence[AnalyzedToken], word: str) -> bool:
    return bool(tokens) and tokens[0].lower == word


def _name_before(tokens: Sequence[AnalyzedToken], names: frozenset[str]) -> frozenset[str]:
    """Return the terms of the last name, unless a preposition governs it."""
    found: set[str] = set()
    for token in reversed(tokens):
        held = names.intersection(token.terms)
        if held:
            found |= held
        elif found and token.lower not in ARTICLES_AND_POSSESSIVES:
            return frozenset() if token.lower in PREPOSITIONS else frozenset(found)
    return frozenset(found)


def _name_after(tokens: Sequence[AnalyzedToken], names: frozenset[str]) -> frozenset[str]:
    """Return the terms of the next name up to a preposition."""
    found: set[str] = set()
    for token in tokens:
        held = names.intersection(token.terms)
        if held:
            found |= held
        elif found or token.lower in PREPOSITIONS:
            break
    return frozenset(found)
