"""Verification of a library: what is stored is compared with its checksums, what is derived is made anew."""

from collections.abc import Mapping
from dataclasses import dataclass

from index.indexer import Indexer
from index.search.engine import Engine
from index.storage.store import Store


@dataclass(frozen=True, slots=True)
class Verification:
    """State of a library after its verification.

    Attributes:
        articles: Number of articles.
        damaged: Titles of the articles that are not what was stored, by id.
        faults: What is wrong with the database otherwise, in SQLite's words.
        index_mended: Whether the search index held other passages than the store.
    """

    articles: int
    damaged: Mapping[int, str]
    faults: tuple[str, ...]
    index_mended: bool

    @property
    def is_sound(self) -> bool:
        """Whether nothing is damaged any more."""
        return not (self.damaged or self.faults)


def verify(store: Store, engine: Engine, indexer: Indexer) -> Verification:
    """Verify a library; see `Library.verify`.

    Args:
        store: The source of truth.
        engine: The index of its passages.
        indexer: Derives annotations and index anew.
    """
    indexed = dict(engine.passage_counts())
    faults = store.check_database()
    damaged = set(store.damaged_ids())
    titles = {entry.id: entry.title for entry in store.article_entries() if entry.id in damaged}
    differs = indexed != {ident: count for ident, count in store.passage_counts().items() if count}
    indexer.mend()
    return Verification(store.count(), titles, tuple(faults), differs)
