"""Fixtures of libraries: on disk and in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from index import Library

settings.register_profile("footnote", deadline=None)  # a slow machine is no failure
settings.load_profile("footnote")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Path of a folder that doesn't exist yet."""
    return tmp_path / "library"


@pytest.fixture(params=["disk", "memory"])
def library(request: pytest.FixtureRequest, folder: Path) -> Iterator[Library]:
    with Library.open(folder) if request.param == "disk" else Library.in_memory() as opened:
        yield opened
