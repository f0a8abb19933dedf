"""Libraries to rank in: each test that asks for a shelf runs with both engines."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.search.tantivy_engine import DiskEngine
from tests.index.answers.factories import Shelf


@pytest.fixture(params=["disk", "memory"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    with Shelf(DiskEngine.open(tmp_path / "search") if request.param == "disk" else None) as opened:
        yield opened
