"""Interpretation of a question's text: terms and weights, spelling corrections, acronyms."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from index.answers.question import Question, load_synonyms, spell_question_word
from index.languages.en.question_words import SHORT_YEAR
from index.languages.language import Language
from index.languages.registry import ENGLISH
from index.search.engine import Engine
from index.storage.language_list import WHOLE_LIBRARY, Scope
from index.storage.store import Store
from index.text.tokens import extract_terms, token_terms, tokenize, whole_term

MAX_QUESTION_TERMS: Final = 64
"""Maximum number of distinct terms of a question; the rest is ignored."""

_MIN_CORRECTED_CHARS: Final = 5
"""Minimum length in characters of a term to correct; shorter ones have too many neighbours."""

_TWO_EDITS_FROM_CHARS: Final = 8
"""Length in characters from which a term may have two edits."""

_TRUSTED_PREFIX_CHARS: Final = 2
"""Characters at the start that must agree, as a large vocabulary cannot be compared as a whole."""

_MAX_SUGGESTIONS: Final = 20
"""Number of nearest terms that are considered."""

_MAX_LONG_FORM_TERMS: Final = 8
"""Maximum number of terms of an acronym's long form that is recognised in a question."""


def understand(text: str, engine: Engine, store: Store, scope: Scope = WHOLE_LIBRARY) -> Question:
    """Interpret a question on its own, whatever was asked before.

    Misspelled terms are corrected, and acronyms that the articles introduce become aliases.

    Args:
        text: The question as typed.
        engine: Supplies the indexed terms and their IDF.
        store: Supplies the acronyms that the articles introduce.
        scope: The articles to search, and the language to understand it in.

    Returns:
        The question, with at most `MAX_QUESTION_TERMS` distinct terms.
    """
    language = scope.language
    phrase = language.answers.asking_phrase
    spelt = spell_question_word(text)
    topic = phrase.sub(" ", spelt) if phrase else spelt
    typed = list(dict.fromkeys(extract_terms(topic, language)))[:MAX_QUESTION_TERMS]
    existing = engine.existing_terms(typed)
    spare = _spare_terms(text, existing, language)
    typed = [term for term in typed if term not in spare]
    unknown = [term for term in typed if term not in existing]
    corrections = correct_spelling(unknown, engine, language)
    terms = list(dict.fromkeys(corrections.get(term, term) for term in typed))
    return Question(
        text=text,
        idf=engine.idf(terms),
        unknown_terms=frozenset(unknown) - corrections.keys(),
        spelling_corrections=corrections,
        aliases={**_find_aliases(terms, store), **_find_years(text, engine)},
        language=language,
        articles=scope.articles,
    )


def _spare_terms(text: str, existing: Collection[str], language: Language) -> frozenset[str]:
    """Return the terms of compounds that can be done without.

    If articles have the whole, these are the parts that no article has, and all parts of a word in camelCase;
    if they have all parts, the whole.
    """
    spare: set[str] = set()
    for token in tokenize(text):
        if whole := whole_term(token, language):
            parts = set(token_terms(token, language)) - {whole}
            if whole in existing:
                spare |= parts if token.isalpha() else parts.difference(existing)
            elif parts and parts.issubset(existing):
                spare.add(whole)
    return frozenset(spare)


def _find_years(text: str, engine: Engine) -> Mapping[str, Collection[frozenset[str]]]:
    """Return the indexed years that the question's years without a century may be: "84" is 1984."""
    short = {match[1] for match in SHORT_YEAR.finditer(text)}
    years = {digits: {f"19{digits}", f"20{digits}"} for digits in sorted(short)}
    indexed = engine.existing_terms(frozenset().union(*years.values())) if years else set()
    return {
        digits: [frozenset({year}) for year in sorted(candidates & indexed)]
        for digits, candidates in years.items()
        if candidates & indexed
    }


def _find_aliases(question_terms: Sequence[str], store: Store) -> Mapping[str, Collection[frozenset[str]]]:
    """Return the aliases of terms: long forms of acronyms, and acronyms of long forms in the question."""
    runs = [
        " ".join(question_terms[at : at + size])
        for size in range(2, _MAX_LONG_FORM_TERMS + 1)
        for at in range(len(question_terms) - size + 1)
    ]
    aliases: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
    for short, long in store.acronym_counts(question_terms, runs):
        parts = frozenset(long.split())
        if short in question_terms:
            aliases[short].add(parts)
        if parts <= set(question_terms):
            for part in parts:
                aliases[part].add(frozenset({short}))
    return aliases


def correct_spelling(unknown: Iterable[str], engine: Engine, language: Language = ENGLISH) -> dict[str, str]:
    """Correct misspelled terms to indexed ones.

    A term may have one edit, a long one two: a character wrong, missing, added or transposed with its
    neighbour (Damerau 1964; optimal string alignment). The first two characters must agree. Among equally
    near terms the most frequent is chosen.

    Args:
        unknown: Terms that no article contains.
        engine: Supplies the indexed terms.
        language: The language of the terms, for its table of synonyms.

    Returns:
        The corrected terms mapped to indexed ones; terms without a near neighbour, and those in the table of
        synonyms, are missing.
    """
    nearest_terms = {
        term: _closest_term(term, engine.terms_with_prefix(term[:_TRUSTED_PREFIX_CHARS]))
        for term in unknown
        if _is_correctable(term) and term not in load_synonyms(language)
    }
    return {term: nearest for term, nearest in nearest_terms.items() if nearest}


def _is_correctable(term: str) -> bool:
    return len(term) >= _MIN_CORRECTED_CHARS and term.isalpha()


def _closest_term(term: str, vocabulary: Collection[str]) -> str | None:
    max_edits = 2 if len(term) >= _TWO_EDITS_FROM_CHARS else 1
    nearest = extract(term, vocabulary, scorer=OSA.distance, score_cutoff=max_edits, limit=_MAX_SUGGESTIONS)
    return next((candidate for candidate, _, _ in nearest if candidate.isalpha()), None)
