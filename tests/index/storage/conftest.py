"""Every store in turn, for the contract tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.storage.sqlite.store import SqliteStore
from index.storage.store import Store


def _on_disk(folder: Path) -> Store:
    return SqliteStore.open(folder)


def _in_memory(_: Path) -> Store:
    return SqliteStore.in_memory()


@pytest.fixture(params=[pytest.param(_on_disk, id="disk"), pytest.param(_in_memory, id="memory")])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    create: Callable[[Path], Store] = request.param
    store = create(tmp_path)
    yield store
    store.close()
