"""An analysis that goes wrong, as the first word of an article says."""

import ctypes
import os
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from index import Article
from index.ingest.workers.analysis import AnalyzedArticle, analyze_articles


def analyze_or_fail(articles: Sequence[Article]) -> list[AnalyzedArticle]:
    """Analyse articles, with the PID for their terms, unless the first word of one names a fault."""
    for article in articles:
        _FAULTS.get((article.text.split() or [""])[0], lambda: None)()
    return [analyzed._replace(passage_terms=[str(os.getpid())]) for analyzed in analyze_articles(articles)]


_FAULTS: Final[Mapping[str, Callable[[], object]]] = {
    "hang": lambda: time.sleep(600),
    "crash": lambda: ctypes.string_at(0),
    "leave": lambda: os._exit(3),
    "fail": lambda: 1 // 0,
    "grow": lambda: bytearray(4_000_000_000),
}
