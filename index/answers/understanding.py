"""A question's text, and what was asked before → the question as the ranking sees it in a library."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from index.answers.question import Question, load_synonyms
from index.search.engine import Engine
from index.storage.store import Store
from index.text.tokens import extract_terms

_MIN_CORRECTED_CHARS: Final = 5
"""Letters of a term that is taken for another: shorter ones have too many neighbours."""


_TWO_EDITS_FROM_CHARS: Final = 8
"""Letters from which two of them may be wrong."""


_TRUSTED_PREFIX_CHARS: Final = 2
"""Letters at the beginning that are taken to be right: a large library has too many terms to look at all."""


_MAX_SUGGESTIONS: Final = 20


def correct_spelling(unknown: Iterable[str], engine: Engine) -> dict[str, str]:
    """What misspelled terms were probably meant to be.

    One letter may be wrong, missing, added or swapped with its neighbour, two in a long term (Damerau 1964);
    the first two are taken to be right. Of terms equally near, the commonest is chosen.

    Args:
        unknown: Terms that no article holds.
        engine: Knows those that are held.

    Returns:
        The terms meant, by the unknown ones; those that are like none, or that are English, are left out.
    """
    found = {
        term: _closest_term(term, engine.terms_with_prefix(term[:_TRUSTED_PREFIX_CHARS]))
        for term in unknown
        if _is_correctable(term)
    }
    return {term: nearest for term, nearest in found.items() if nearest}


def _is_correctable(term: str) -> bool:
    return len(term) >= _MIN_CORRECTED_CHARS and term.isalpha() and term not in load_synonyms()


def _closest_term(term: str, vocabulary: Collection[str]) -> str | None:
    allowed = 2 if len(term) >= _TWO_EDITS_FROM_CHARS else 1
    near = extract(term, vocabulary, scorer=OSA.distance, score_cutoff=allowed, limit=_MAX_SUGGESTIONS)
    return next((found for found, _, _ in near if found.isalpha()), None)


MAX_QUESTION_TERMS: Final = 64
"""Different terms of a question that count."""


_STANDS_FOR: Final = re.compile(r"\bstands? for\b", re.IGNORECASE)


_MAX_LONG_FORM_TERMS: Final = 8
"""Terms of an abbreviation's long form that are recognised in a question."""


def understand(text: str, engine: Engine, store: Store) -> Question:
    """Interpret a question on its own, whatever was asked before.

    Misspelled terms are corrected, and acronyms that the articles introduce become aliases.

    Args:
        text: The question as typed.
        engine: Supplies the indexed terms and their IDF.
        store: Supplies the acronyms that the articles introduce.

    Returns:
        The question, with at most `MAX_QUESTION_TERMS` distinct terms.
    """
    asked = list(dict.fromkeys(extract_terms(_STANDS_FOR.sub(" ", text))))[:MAX_QUESTION_TERMS]
    unknown = frozenset(asked) - engine.existing_terms(asked)
    corrected = correct_spelling(unknown, engine)
    own = list(dict.fromkeys(corrected.get(term, term) for term in asked))
    return Question(
        text=text,
        idf=engine.idf(own),
        unknown_terms=unknown - corrected.keys(),
        spelling_corrections=corrected,
        aliases=_find_aliases(own, store),
    )


def _find_aliases(question_terms: Sequence[str], store: Store) -> Mapping[str, Collection[frozenset[str]]]:
    """Other ways to say a question's terms: the abbreviations that the articles introduce, either way."""
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
