"""Store and engine together, where the engine promises no more than its contract."""

from collections.abc import Callable, Collection, Iterable

import pytest

from index import Library
from index.search.engine import IndexedPassage
from index.search.memory_engine import MemoryEngine
from index.storage.sqlite.store import SqliteStore
from tests.index.samples import MOON, cited_article_ids, make_article

FERRY = "The ferry left the harbour at dawn."
LONG_FERRY = "\n\n".join([f"{FERRY} " * 20] * 3)


class NetworkedEngine(MemoryEngine):
    """An engine that takes in passages one by one, until its connection breaks.

    Attributes:
        passages_left: The number of passages that it still takes in; below 0, it removes nothing either.
        on_update: Called in the middle of each update.
    """

    def __init__(self) -> None:
        super().__init__()
        self.passages_left = 10**6
        self.on_update: Callable[[], object] = lambda: None

    def update(self, added: Iterable[IndexedPassage] = (), removed: Collection[int] = ()) -> None:
        self.on_update()
        if self.passages_left < 0:
            raise ConnectionError("no engine")
        super().update(removed=removed)
        for passage in added:
            self.passages_left -= 1
            if self.passages_left < 0:
                raise ConnectionError("engine lost")
            super().update([passage])


@pytest.fixture
def engine() -> NetworkedEngine:
    return NetworkedEngine()


@pytest.fixture
def store() -> SqliteStore:
    return SqliteStore.in_memory()


@pytest.fixture
def networked_library(store: SqliteStore, engine: NetworkedEngine) -> Library:
    return Library(store, engine)


def test_an_article_indexed_in_part_is_not_kept(networked_library: Library, engine: NetworkedEngine) -> None:
    moon = networked_library.add(make_article(MOON))
    engine.passages_left = 1
    with pytest.raises(ConnectionError):
        networked_library.add(make_article(LONG_FERRY))
    assert [article.id for article in networked_library.articles()] == [moon]
    assert not networked_library.ask("When did the ferry leave?").answered
    engine.passages_left = 10
    ferry = networked_library.add(make_article(LONG_FERRY))
    assert cited_article_ids(networked_library.ask("When did the ferry leave?")) == {ferry}


def test_passages_without_an_article_are_dropped_and_removed_at_the_next_opening(
    networked_library: Library, store: SqliteStore, engine: NetworkedEngine
) -> None:
    moon, ferry = networked_library.add_all([make_article(MOON), make_article(LONG_FERRY)])
    engine.passages_left = -1
    with pytest.raises(ConnectionError):
        networked_library.remove(ferry)
    assert ferry in engine.passage_counts()
    assert [entry.id for entry in networked_library.catalogue().entries] == [moon]
    assert not networked_library.ask("When did the ferry leave?").answered
    engine.passages_left = 10
    Library(store, engine)
    assert set(engine.passage_counts()) == {moon}


def test_an_opening_that_was_cut_off_is_repaired_by_the_next(
    networked_library: Library, store: SqliteStore, engine: NetworkedEngine
) -> None:
    moon, ferry = networked_library.add_all([make_article(MOON), make_article(LONG_FERRY)])
    engine.rebuild(())
    engine.passages_left = 2
    with pytest.raises(ConnectionError):
        Library(store, engine)
    engine.passages_left = 10
    library = Library(store, engine)
    assert engine.passage_counts() == store.passage_counts()
    assert cited_article_ids(library.ask("When did the ferry leave?")) == {ferry}
    assert cited_article_ids(library.ask("Who signed the agreement?")) == {moon}


def test_lists_drop_an_article_that_could_not_be_indexed(
    networked_library: Library, engine: NetworkedEngine
) -> None:
    moon = networked_library.add(make_article(MOON))
    engine.on_update = networked_library.catalogue  # listed while it is being indexed
    engine.passages_left = -1
    with pytest.raises(ConnectionError):
        networked_library.add(make_article(FERRY))
    assert [entry.id for entry in networked_library.catalogue().entries] == [moon]
