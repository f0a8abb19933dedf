"""Settings and fixtures of all tests."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.index.ingest.web.local_web import LocalWeb

# No test measures time. On CI the examples are the same in every run; elsewhere each run tries new ones.
settings.register_profile("project", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("project")


@pytest.fixture
def site() -> Iterator[LocalWeb]:
    """A web server on this machine."""
    with LocalWeb() as served:
        yield served
