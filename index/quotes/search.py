"""Speaker and topic → the quotations that are shown.

Those that fit the topic best stand first; without a topic, a speaker's newest, or the most salient of the
library. A mere word or two, and words that nobody is known to have said, stand behind all others.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from index.model import Quotation
from index.quotations.salience import by_age, by_salience
from index.quotes.deduplicate import Quoted, merge
from index.quotes.relevance import by_fitness
from index.search.engine import Engine
from index.storage.sqlite.annotation_tables import StoredQuotation
from index.storage.store import Store

_MOST: Final = 200
"""Quotations at most."""

_LOOKED_AT: Final = 4
"""How many times the quotations wanted are looked at, and a hundred more: some are the same as others."""


def find_quoted(
    speakers: Collection[str] | None, topic: str | None, engine: Engine, store: Store, limit: int
) -> list[Quotation]:
    """The quotations of some speakers about a topic.

    Args:
        speakers: Who said them, by their names as they were found; None for anybody.
        topic: What they are about; None or blank for anything.
        engine: Finds the passages.
        store: Holds the articles.
        limit: How many quotations at most; below 1, none.

    Returns:
        The quotations, in the order in which they are to be shown; none where nothing matches.
    """
    if limit < 1 or (speakers is not None and not speakers):
        return []
    if topic is not None and topic.strip():
        ranked = by_fitness(topic, engine, store, speakers)
    elif speakers is not None:
        ranked = by_age(store.quotations(speakers=speakers), store.published())
    else:
        ranked = by_salience(store.quotations(), store.published())
    wanted = min(limit, _MOST)
    return merge(_quoted(ranked[: _LOOKED_AT * wanted + 100], store), wanted)


def _quoted(ranked: Sequence[StoredQuotation], store: Store) -> Iterator[Quoted]:
    """Quotations with their words; those of an article that was removed meanwhile are passed over."""
    stored = store.load({each.article for each in ranked})
    return (Quoted.of(each, stored[each.article]) for each in ranked if each.article in stored)
