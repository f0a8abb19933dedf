"""Every engine in turn, for the contract tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.search.engine import Engine
from index.search.memory_engine import MemoryEngine
from index.search.tantivy_engine import TantivyEngine
from tests.index.search.strategies import MOON


def _on_disk(folder: Path) -> Engine:
    return TantivyEngine.open(folder / "search")


def _in_memory(_: Path) -> Engine:
    return MemoryEngine()


@pytest.fixture(params=[pytest.param(_on_disk, id="disk"), pytest.param(_in_memory, id="memory")])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty engine."""
    create: Callable[[Path], Engine] = request.param
    engine = create(tmp_path)
    yield engine
    engine.close()


@pytest.fixture
def moon(engine: Engine) -> Engine:
    """An engine that holds a few passages."""
    engine.update(MOON)
    return engine
