"""Speaker and topic → the quotations that are shown.

Those that fit the topic best stand first; without a topic, a speaker's newest, or the most salient of the
library. A mere word or two, and words that nobody is known to have said, stand behind all others.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from index.model import Quotation
from index.quotes.deduplicate import QuotationWording, merge_duplicates
from index.quotes.relevance import rank_by_relevance, sort_by_salience, sort_newest_first
from index.search.engine import Engine
from index.storage.annotations import StoredQuotation
from index.storage.store import Store

_MAX_QUOTATIONS: Final = 200
"""Quotations at most."""

_MERGE_CANDIDATE_FACTOR: Final = 4
"""How many times the quotations wanted are looked at, and a hundred more: some are the same as others."""


def search_quotations(
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
        ranked = rank_by_relevance(topic, engine, store, speakers)
    elif speakers is not None:
        ranked = sort_newest_first(store.quotations(speakers=speakers), store.publication_dates())
    else:
        ranked = sort_by_salience(store.quotations(), store.publication_dates())
    wanted = min(limit, _MAX_QUOTATIONS)
    return merge_duplicates(_load_wordings(ranked[: _MERGE_CANDIDATE_FACTOR * wanted + 100], store), wanted)


def _load_wordings(ranked: Sequence[StoredQuotation], store: Store) -> Iterator[QuotationWording]:
    """Quotations with their words; those of an article that was removed meanwhile are passed over."""
    stored = store.load({each.article for each in ranked})
    return (
        QuotationWording.from_stored(each, stored[each.article]) for each in ranked if each.article in stored
    )
