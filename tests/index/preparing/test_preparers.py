"""Several processes prepare articles together."""

import pytest

from index import InvalidArticle
from index.preparing.prepared import prepare
from index.preparing.preparers import Preparers
from tests.index.ingest.workers.test_analyzer_protocol import plain
from tests.index.samples import MOON, article, words_of


def test_they_find_in_order_what_is_found_here() -> None:
    articles = [article(f"{MOON} {words_of(number)} " * 50 * number) for number in range(12)]
    with Preparers(2) as preparers:
        assert plain(preparers(articles)) == plain(prepare(articles))
        assert preparers([]) == []


def test_what_one_of_them_cannot_prepare_is_one_error() -> None:
    with Preparers(2, "tests.index.ingest.workers.faulty_analysis:misbehave") as preparers:
        with pytest.raises(InvalidArticle):
            preparers([article(MOON), article("crash"), article(MOON)])
        assert len(preparers([article(MOON)])) == 1
