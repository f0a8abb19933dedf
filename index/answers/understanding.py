"""A question's text, and what was asked before → the question as the ranking sees it in a library."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from index.answers.confidence import ANSWER_FROM, confidence
from index.answers.follow_up import Leaning, leaning
from index.answers.question import Question
from index.answers.search_result import find
from index.ranking.spelling import nearest_terms
from index.search.engine import Engine
from index.storage.store import Store
from index.text.tokens import terms

MAX_TERMS: Final = 64
"""Different terms of a question that count."""

HISTORY: Final = 4
"""Earlier questions that are looked at."""

_KEPT: Final = 0.7
"""What a name still counts when one more question was asked."""

_FADED: Final = 0.3
"""And what another term counts: a follow-up asks something else about the same."""

_TITLE: Final = 0.5
"""What the title of the article counts that answered the question before."""

_STANDS_FOR: Final = re.compile(r"\bstands? for\b", re.IGNORECASE)
_LONGEST: Final = 8
"""Terms of an abbreviation's long form that are recognised in a question."""


def understand(text: str, engine: Engine, store: Store, previous: Sequence[str] = ()) -> Question:
    """See a question as the ranking does.

    Args:
        text: What was asked.
        engine: Knows the library's terms and their weights.
        store: Knows the abbreviations that the articles introduce.
        previous: Earlier questions, newest last; a question that isn't complete leans on them.

    Returns:
        The question. A complete one is the same whatever was asked before.
    """
    alone = _alone(text, engine, store)
    lean = leaning(text) if previous else Leaning.NONE
    if lean is Leaning.NONE or (lean is Leaning.SLIGHT and _needs_no_other(alone, engine, store)):
        return alone
    before = understand(previous[-1], engine, store, previous[-HISTORY:-1])
    earlier = _earlier(before, engine, store)
    factors = {term: lean.value * weight for term, weight in earlier.items() if term not in alone.idf}
    weights = engine.idf(factors)
    return replace(
        alone,
        idf={**alone.idf, **{term: weights[term] * factor for term, factor in factors.items()}},
        factors=factors,
        previous=(*before.previous, before.text),
    )


def _alone(text: str, engine: Engine, store: Store) -> Question:
    """A question, whatever was asked before."""
    asked = list(dict.fromkeys(terms(_STANDS_FOR.sub(" ", text))))[:MAX_TERMS]
    unknown = frozenset(asked) - engine.known(asked)
    corrected = nearest_terms(unknown, engine)
    own = list(dict.fromkeys(corrected.get(term, term) for term in asked))
    return Question(
        text=text,
        idf=engine.idf(own),
        unknown=unknown - corrected.keys(),
        corrected=corrected,
        aliases=_aliases(own, store),
    )


def _needs_no_other(question: Question, engine: Engine, store: Store) -> bool:
    """Whether a question is answered alone, or asks for something that no article has a word of."""
    return bool(question.unknown) or confidence(find(question, engine, store)) >= ANSWER_FROM


def _earlier(before: Question, engine: Engine, store: Store) -> Mapping[str, float]:
    """What the terms of the question before count, with those of the article that answered it."""
    names = before.names
    counting = {
        term: (_KEPT if names & 1 << place else _FADED) * before.factors.get(term, 1.0)
        for place, term in enumerate(before.idf)
    }
    found = find(before, engine, store).ranked
    title = terms(found[0].candidate.sentence.article.title) if found else []
    room = MAX_TERMS - len(counting)
    return dict.fromkeys(title[: max(0, room)], _TITLE) | counting


def _aliases(asked: Sequence[str], store: Store) -> Mapping[str, Collection[frozenset[str]]]:
    """Other ways to say a question's terms: the abbreviations that the articles introduce, either way."""
    runs = [
        " ".join(asked[at : at + size])
        for size in range(2, _LONGEST + 1)
        for at in range(len(asked) - size + 1)
    ]
    aliases: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
    for short, long in store.short_forms(asked, runs):
        parts = frozenset(long.split())
        if short in asked:
            aliases[short].add(parts)
        if parts <= set(asked):
            for part in parts:
                aliases[part].add(frozenset({short}))
    return aliases
