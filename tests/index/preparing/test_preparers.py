"""Several processes prepare articles together."""

import pytest

from index import InvalidArticle
from index.preparing.prepared import analyze_articles
from index.preparing.preparers import AnalyzerPool
from tests.index.ingest.workers.test_analyzer_protocol import to_comparable
from tests.index.samples import MOON, make_article, number_word


def test_they_find_in_order_what_is_found_here() -> None:
    articles = [make_article(f"{MOON} {number_word(number)} " * 50 * number) for number in range(12)]
    with AnalyzerPool(2) as preparers:
        assert to_comparable(preparers(articles)) == to_comparable(analyze_articles(articles))
        assert preparers([]) == []


def test_what_one_of_them_cannot_prepare_is_one_error() -> None:
    with AnalyzerPool(2, "tests.index.ingest.workers.faulty_analysis:analyze_or_fail") as preparers:
        with pytest.raises(InvalidArticle):
            preparers([make_article(MOON), make_article("crash"), make_article(MOON)])
        assert len(preparers([make_article(MOON)])) == 1
