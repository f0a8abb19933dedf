"""Fixtures of libraries with each engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.search.tantivy_engine import TantivyEngine
from tests.index.answers.factories import LibraryUnderTest


@pytest.fixture(params=["disk", "memory"])
def library_under_test(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[LibraryUnderTest]:
    with LibraryUnderTest(
        TantivyEngine.open(tmp_path / "search") if request.param == "disk" else None
    ) as opened:
        yield opened
