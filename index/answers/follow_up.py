"""Follow-up questions: their classification by wording, and their search with the terms of earlier questions.

"And who signed it?" depends on the question before; "When did Chang'e 5 land?" is complete in itself.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import Final

from index.answers.confidence import ANSWER_THRESHOLD, estimate_confidence
from index.answers.question import Question
from index.answers.ranking import SearchResult, search_sentences
from index.answers.sentence_analysis import SentenceAnalysis, analyze_sentence
from index.answers.understanding import MAX_QUESTION_TERMS, understand
from index.languages.en.grammar_words import NONPERSONAL_ANAPHORS, PERSONAL_ANAPHORS
from index.search.engine import Engine
from index.storage.store import Store
from index.text.tokens import extract_terms

MAX_PREVIOUS_QUESTIONS: Final = 4
"""Maximum number of earlier questions that are considered."""

_NAME_FACTOR: Final = 0.7
"""Weight factor of the previous question's names, applied once per further question."""

_TERM_FACTOR: Final = 0.3
"""Weight factor of the previous question's other terms: a follow-up asks something else about the same."""

_TITLE_FACTOR: Final = 0.5
"""Weight factor of the title of the article that answered the previous question."""

_FOLLOW_UP_OPENING: Final = re.compile(
    r"\W*(?:and|but|or|so|then|also|what about|how about|what else)\b", re.IGNORECASE
)
_PRONOUN_THAT: Final = re.compile(
    r"\b(?:is|was|are|were|did|does|do|of|about|for|to|in|on|at|after|before|with|from|by|than) that\b"
    r"|\bthat\W*$",
    re.IGNORECASE,
)
_SELF_CONTAINED_TERMS: Final = 5
"""Number of terms from which a question without a name is complete in itself."""


class FollowUpLevel(Enum):
    """Dependence of a question on earlier ones; the value is the weight factor of their terms."""

    NONE = 0.0
    SLIGHT = 0.3
    FULL = 1.0


def classify_follow_up(question: str) -> FollowUpLevel:
    """Classify how much a question depends on earlier ones.

    Returns:
        FULL if it opens like a continuation, has at most one term, or has an anaphor but no name; SLIGHT if
        it refers to a person but has a name, too, or is short and has no name; else NONE.
    """
    analysis = analyze_sentence(question)
    size = len(analysis.vocabulary)
    if _FOLLOW_UP_OPENING.match(question) or size <= 1:
        return FollowUpLevel.FULL
    named = _has_name_or_number(analysis)
    if analysis.words & PERSONAL_ANAPHORS:
        return FollowUpLevel.SLIGHT if named and size >= _SELF_CONTAINED_TERMS else FollowUpLevel.FULL
    if analysis.words & NONPERSONAL_ANAPHORS or _PRONOUN_THAT.search(question):
        return FollowUpLevel.NONE if named and size >= _SELF_CONTAINED_TERMS else FollowUpLevel.FULL
    return FollowUpLevel.NONE if named or size >= _SELF_CONTAINED_TERMS else FollowUpLevel.SLIGHT


def _has_name_or_number(analysis: SentenceAnalysis) -> bool:
    """Whether a question has a name, a year or a number; the capital of its first word doesn't count."""
    return any(token.is_name for token in analysis.tokens[1:] if token.terms) or bool(
        analysis.years | analysis.numbers
    )


def search_in_context(text: str, engine: Engine, store: Store, previous: Sequence[str] = ()) -> SearchResult:
    """Search for a question, with the terms of earlier questions where it depends on them.

    No question is retrieved and ranked more than once.

    Args:
        text: The question as typed.
        engine: Retrieves the passages.
        store: Holds the articles.
        previous: Earlier questions, newest last.

    Returns:
        The result; for a question that is complete in itself, the same whatever was asked before.
    """
    question = understand(text, engine, store)
    level = classify_follow_up(text) if previous else FollowUpLevel.NONE
    if level is not FollowUpLevel.FULL:
        result = search_sentences(question, engine, store)
        if level is FollowUpLevel.NONE or _is_self_contained(result):
            return result
    before = search_in_context(previous[-1], engine, store, previous[-MAX_PREVIOUS_QUESTIONS:-1])
    return search_sentences(_add_context(question, level, before, engine), engine, store)


def _is_self_contained(result: SearchResult) -> bool:
    """Whether a question is answered on its own, or asks for a term that no article has."""
    return bool(result.question.unknown_terms) or estimate_confidence(result) >= ANSWER_THRESHOLD


def _add_context(question: Question, level: FollowUpLevel, before: SearchResult, engine: Engine) -> Question:
    """Append the terms of the previous question, with reduced weights, to those of a question."""
    factors = {
        term: level.value * factor
        for term, factor in _context_factors(before).items()
        if term not in question.idf
    }
    idf = engine.idf(factors)
    return replace(
        question,
        idf={**question.idf, **{term: idf[term] * factor for term, factor in factors.items()}},
        term_factors=factors,
        previous_questions=(*before.question.previous_questions, before.question.text),
    )


def _context_factors(before: SearchResult) -> Mapping[str, float]:
    """Return the weight factors of the previous question's terms and of the title that answered it."""
    question = before.question
    factors = {
        term: (_NAME_FACTOR if question.name_mask & 1 << position else _TERM_FACTOR)
        * question.term_factors.get(term, 1.0)
        for position, term in enumerate(question.idf)
    }
    title = extract_terms(before.ranked[0].candidate.sentence.article.title) if before.ranked else []
    room = MAX_QUESTION_TERMS - len(factors)
    return dict.fromkeys(title[: max(0, room)], _TITLE_FACTOR) | factors
