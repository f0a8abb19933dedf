"""What prepares articles, or goes wrong over them, for the preparer's process to run."""

import ctypes
import os
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from index import Article
from index.ingest.workers.analysis import AnalyzedArticle, analyze_articles


def analyze_or_fail(articles: Sequence[Article]) -> list[AnalyzedArticle]:
    """Prepare articles; one whose first word is the name of a way to go wrong makes it go wrong."""
    for article in articles:
        _ACTIONS_BY_WORD.get((article.text.split() or [""])[0], lambda: None)()
    return [each._replace(passage_terms=[str(os.getpid())]) for each in analyze_articles(articles)]


_ACTIONS_BY_WORD: Final[Mapping[str, Callable[[], object]]] = {
    "hang": lambda: time.sleep(600),
    "crash": lambda: ctypes.string_at(0),
    "leave": lambda: os._exit(3),
    "fail": lambda: 1 // 0,
    "grow": lambda: bytearray(4_000_000_000),
}
