"""Twenty questions about the articles that come with the project, as people ask them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from index import Correction, Library
from index.readers import article_files, read_article

SEEDS: Final = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("seeds")) as opened:
        opened.add_all(read_article(file) for file in article_files(SEEDS))
        yield opened
