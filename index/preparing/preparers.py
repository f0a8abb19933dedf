"""Articles prepared in several processes at once, where nothing else needs the processors."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Final, Self

from index.batches import batches
from index.ingest.workers.analyzers import PREPARE, Preparer
from index.model import Article
from index.preparing.prepared import Prepared

_CHUNK: Final = 60_000
"""Characters that one of them is given at once."""


class Preparers:
    """Several preparers, which share the work."""

    def __init__(self, count: int, prepare: str = PREPARE) -> None:
        """Make some; their processes are started when they are needed.

        Args:
            count: How many.
            prepare: The function, "module:function", that prepares in the processes.
        """
        self._all = [Preparer(prepare, niceness=0) for _ in range(count)]
        self._free: SimpleQueue[Preparer] = SimpleQueue()
        for preparer in self._all:
            self._free.put(preparer)
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="preparing")

    def __call__(self, articles: Sequence[Article]) -> list[Prepared]:
        """See `Preparer`."""
        return [
            each for found in self._threads.map(self._prepared, batches(articles, _CHUNK)) for each in found
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

    def _prepared(self, chunk: Sequence[Article]) -> Sequence[Prepared]:
        preparer = self._free.get()
        try:
            return preparer(chunk)
        finally:
            self._free.put(preparer)
