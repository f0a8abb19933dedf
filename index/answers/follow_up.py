"""Follow-up questions: their classification by wording, and their search with the terms of earlier questions.

"And who signed it?" depends on the question before; "When did Chang'e 5 land?" is complete in itself.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from itertools import dropwhile, islice
from typing import Final

from index.answers.answer_spans import find_answer_span
from index.answers.answer_type import AnswerType
from index.answers.confidence import ANSWER_THRESHOLD, estimate_confidence
from index.answers.question import Question
from index.answers.ranking import SearchResult, search_sentences
from index.answers.sentence_analysis import SentenceAnalysis, analyze_sentence
from index.answers.understanding import MAX_QUESTION_TERMS, understand
from index.languages.en.calendar_names import SEASON_CODES, TIME_UNITS
from index.languages.en.grammar_words import (
    CLAUSE_OPENERS,
    NONPERSONAL_ANAPHORS,
    PERSONAL_ANAPHORS,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
)
from index.languages.en.question_words import (
    INTERJECTIONS,
    INTERROGATIVES,
    MEASURES_OF_HOW,
    QUESTION_AUXILIARIES,
)
from index.search.engine import Engine
from index.storage.language_list import WHOLE_LIBRARY, Scope
from index.storage.store import Store
from index.text.tokens import extract_terms, lowercase_words

MAX_PREVIOUS_QUESTIONS: Final = 4
"""Maximum number of earlier questions that are considered."""

_NAME_FACTOR: Final = 0.7
"""Weight factor of the previous question's names, applied once per further question."""

_TERM_FACTOR: Final = 0.3
"""Weight factor of the previous question's other terms: a follow-up asks something else about the same."""

_TITLE_FACTOR: Final = 0.5
"""Weight factor of a title's term, of the article that answered the previous question."""

_TITLE_WEIGHT: Final = 1.0
"""Maximum sum of the weight factors of that title: a long one must not drown the question's own terms."""

_NAMED_TYPES: Final = frozenset({AnswerType.PERSON, AnswerType.PLACE, AnswerType.NAME})
"""Types of questions whose answer a pronoun may refer to."""

_FOLLOW_UP_OPENING: Final = re.compile(
    r"\W*(?:and|but|or|so|then|also|what about|how about|what else)\b", re.IGNORECASE
)
_PRONOUN_THAT: Final = re.compile(
    r"\b(?:is|was|are|were|did|does|do|of|about|for|to|in|on|at|after|before|with|from|by|than) that\b"
    r"|\bthat\W*$",
    re.IGNORECASE,
)
_NO_ANAPHOR: Final = re.compile(
    r"\b(?:is|are|was|were|will|has|have|had|isn't|aren't) there\b(?!\W*$)"
    r"|\bthere(?:'s| is| are| was| were)\b"
    r"|\bis it (?:really )?true\b|\bis it \w+ (?:that|to|for|if|when)\b"
    r"|\b(?:does|do|did|will|would) it (?:take|cost|need) .*\bto\b"
    rf"|\b(?:this|these|the other) (?:{'|'.join(sorted({*TIME_UNITS, *SEASON_CODES}))})\b"
    r"|\bthose (?:who|that|which)\b|\b(?:no|any|some|every)[ -]?one\b",
    re.IGNORECASE,
)
"""Phrases whose pronoun refers to nothing: "is there a café", "is it true that", "this year"."""

_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")

_SELF_CONTAINED_TERMS: Final = 5
"""Number of terms from which a question without a name is complete in itself."""

_MIN_FULL_QUESTION_WORDS: Final = 3
"""Number of words from which a question with an interrogative and a term can be a whole clause."""

_MAX_FRAGMENT_WORDS: Final = 3
"""Maximum number of words of a prepositional phrase that is a question's rest: "for children?"."""

_MIN_ANTECEDENT_TERMS: Final = 2
"""Number of terms before a pronoun from which it may refer to one of them."""


class FollowUpLevel(Enum):
    """Dependence of a question on earlier ones; the value is the weight factor of their terms."""

    NONE = 0.0
    SLIGHT = 0.3
    FULL = 1.0


def classify_follow_up(question: str) -> FollowUpLevel:
    """Classify how much a question depends on earlier ones.

    Returns:
        FULL if it opens like a continuation, is the rest of a question ("why", "how much for children"), or
        has an anaphor but no name; NONE if it has a name, many terms, or is a whole interrogative clause with
        a term of its own; SLIGHT for other key words, and if an anaphor has an antecedent in the question.
    """
    analysis = analyze_sentence(question)
    size = len(analysis.vocabulary)
    words = _drop_interjections(lowercase_words(question))
    if not size or _FOLLOW_UP_OPENING.match(question) or _is_fragment(words):
        return FollowUpLevel.FULL
    named = _has_name_or_number(analysis)
    if anaphors := list(_find_anaphors(question)):
        return _classify_anaphors(anaphors, is_complete=named and size >= _SELF_CONTAINED_TERMS)
    if named or size >= _SELF_CONTAINED_TERMS or _is_full_question(words):
        return FollowUpLevel.NONE
    return FollowUpLevel.SLIGHT


def _classify_anaphors(anaphors: Sequence[tuple[str, bool]], *, is_complete: bool) -> FollowUpLevel:
    """Classify a question with anaphors; see `_find_anaphors`.

    Args:
        anaphors: The anaphors; at least one.
        is_complete: Whether the question has a name and many terms.
    """
    if all(has_antecedent for _, has_antecedent in anaphors):
        return FollowUpLevel.SLIGHT
    if not is_complete:
        return FollowUpLevel.FULL
    is_personal = any(word in PERSONAL_ANAPHORS for word, _ in anaphors)
    return FollowUpLevel.SLIGHT if is_personal else FollowUpLevel.NONE


def _drop_interjections(words: Sequence[str]) -> Sequence[str]:
    """Return words without the interjections that open a message: "ok how do I fix it"."""
    return list(dropwhile(INTERJECTIONS.__contains__, words))


def _is_fragment(words: Sequence[str]) -> bool:
    """Whether words are the rest of a question: "why", "who won", "how much for children", "in winter"."""
    if _FOLLOW_UP_OPENING.match(" ".join(words)):
        return True
    if words and words[0] in PREPOSITIONS:
        return len(words) <= _MAX_FRAGMENT_WORDS and not INTERROGATIVES & set(words)
    if not words or words[0] not in INTERROGATIVES:
        return False
    rest = words[1:]
    is_measure = words[0] == "how" and bool(rest) and rest[0] in MEASURES_OF_HOW
    if is_measure:
        rest = rest[1:]
    return not rest or rest[0] in PREPOSITIONS or (len(rest) == 1 and not is_measure)


def _is_full_question(words: Sequence[str]) -> bool:
    """Whether words open with an interrogative or an auxiliary and go on; see `_is_fragment`."""
    if len(words) < _MIN_FULL_QUESTION_WORDS:
        return False
    opening = words[1] if words[0] in PREPOSITIONS else words[0]
    return opening in INTERROGATIVES | QUESTION_AUXILIARIES


def _find_anaphors(question: str) -> Iterator[tuple[str, bool]]:
    """Yield the anaphors of a question in lower case, and whether the question may have the antecedent.

    It may if two terms and the opening of a clause precede the pronoun; a possessive needs no clause.
    """
    text = _NO_ANAPHOR.sub(" ", question)
    clause = False
    for match in _WORD.finditer(text):
        word = match[0].lower()
        clause = clause or word in CLAUSE_OPENERS
        if word in PERSONAL_ANAPHORS | NONPERSONAL_ANAPHORS:
            has_terms = len(set(extract_terms(text[: match.start()]))) >= _MIN_ANTECEDENT_TERMS
            yield word, has_terms and (clause or word in POSSESSIVE_PRONOUNS)
    if _PRONOUN_THAT.search(text):
        yield "that", False


def _has_name_or_number(analysis: SentenceAnalysis) -> bool:
    """Whether a question has a name, a year or a number; the capital of its first word doesn't count."""
    return any(token.is_name for token in analysis.tokens[1:] if token.terms) or bool(
        analysis.years | analysis.numbers
    )


def search_in_context(
    text: str,
    engine: Engine,
    store: Store,
    previous: Sequence[str] = (),
    scope: Scope = WHOLE_LIBRARY,
) -> SearchResult:
    """Search for a question, with the terms of earlier questions where it depends on them.

    No question is retrieved and ranked more than once.

    Args:
        text: The question as typed.
        engine: Retrieves the passages.
        store: Holds the articles.
        previous: Earlier questions, newest last.
        scope: The articles to search, and their language.

    Returns:
        The result; for a question that is complete in itself, the same whatever was asked before.
    """
    while previous and _is_same_question(previous[-1], text):
        previous = previous[:-1]
    question = understand(text, engine, store, scope)
    level = classify_follow_up(text) if previous else FollowUpLevel.NONE
    if level is not FollowUpLevel.FULL:
        result = search_sentences(question, engine, store)
        if level is FollowUpLevel.NONE or _is_self_contained(result):
            return result
    before = search_in_context(previous[-1], engine, store, previous[-MAX_PREVIOUS_QUESTIONS:-1], scope)
    return search_sentences(_add_context(question, level, before, engine), engine, store)


def search_after(text: str, before: SearchResult, engine: Engine, store: Store) -> SearchResult:
    """Search for a question that follows another in one message, which is always its context.

    Args:
        text: The question.
        before: The result of the one before it.
        engine: Retrieves the passages.
        store: Holds the articles.
    """
    level = classify_follow_up(text)
    level = FollowUpLevel.SLIGHT if level is FollowUpLevel.NONE else level
    scope = Scope(before.question.language, before.question.articles)
    question = _add_context(understand(text, engine, store, scope), level, before, engine)
    return search_sentences(question, engine, store)


def _is_same_question(one: str, other: str) -> bool:
    return lowercase_words(one) == lowercase_words(other)


def _is_self_contained(result: SearchResult) -> bool:
    """Whether a question is answered on its own, or asks for a term that no article has."""
    return bool(result.question.unknown_terms) or _is_answered(result)


def _is_answered(result: SearchResult) -> bool:
    return estimate_confidence(result) >= ANSWER_THRESHOLD


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
    """Return the weight factors of the previous question's terms, its answer's and that article's title."""
    question = before.question
    factors = {
        term: (_NAME_FACTOR if question.name_mask & 1 << position else _TERM_FACTOR)
        * question.term_factors.get(term, 1.0)
        for position, term in enumerate(question.idf)
    }
    if not before.ranked:
        return factors
    answer = dict.fromkeys(_answer_terms(before), _NAME_FACTOR)
    title = dict.fromkeys(extract_terms(before.ranked[0].candidate.sentence.article.title, question.language))
    title_factor = min(_TITLE_FACTOR, _TITLE_WEIGHT / (len(title) or 1))
    context = dict.fromkeys(title, title_factor) | answer
    room = max(0, MAX_QUESTION_TERMS - len(factors))
    return dict(islice(context.items(), room)) | factors


def _answer_terms(before: SearchResult) -> Sequence[str]:
    """Return the terms of the name that answered the previous question, if it asked for one."""
    if before.question.answer_type not in _NAMED_TYPES or not _is_answered(before):
        return ()
    text = before.ranked[0].candidate.citation.text
    span = find_answer_span(before.question, text)
    return extract_terms(text[slice(*span)], before.question.language) if span else ()
