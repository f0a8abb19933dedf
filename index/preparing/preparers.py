"""Articles prepared in several processes at once, where nothing else needs the processors."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Final, Self

from index.batches import batch_by_chars
from index.ingest.workers.analyzers import ANALYZE_FUNCTION, AnalyzerProcess
from index.model import Article
from index.preparing.prepared import AnalyzedArticle

_POOL_REQUEST_CHARS: Final = 60_000
"""Characters that one of them is given at once."""


class AnalyzerPool:
    """Several preparers, which share the work."""

    def __init__(self, count: int, prepare: str = ANALYZE_FUNCTION) -> None:
        """Make some; their processes are started when they are needed.

        Args:
            count: How many.
            prepare: The function, "module:function", that prepares in the processes.
        """
        self._all = [AnalyzerProcess(prepare, niceness=0) for _ in range(count)]
        self._free: SimpleQueue[AnalyzerProcess] = SimpleQueue()
        for preparer in self._all:
            self._free.put(preparer)
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="preparing")

    def __call__(self, articles: Sequence[Article]) -> list[AnalyzedArticle]:
        """See `AnalyzerProcess`."""
        return [
            each
            for found in self._threads.map(self._prepared, batch_by_chars(articles, _POOL_REQUEST_CHARS))
            for each in found
        ]

    def close(self) -> None:
        """End the processes, when the work at hand is done."""
        self._threads.shutdown()
        for preparer in self._all:
            preparer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _prepared(self, chunk: Sequence[Article]) -> Sequence[AnalyzedArticle]:
        preparer = self._free.get()
        try:
            return preparer(chunk)
        finally:
            self._free.put(preparer)
