"""Article analysis in worker processes, so that it doesn't delay answers."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Final, Self

from index.errors import InvalidArticle
from index.ingest.workers.analysis import AnalyzedArticle, batch_by_chars
from index.ingest.workers.errors import WorkerError, WorkerTimeout
from index.ingest.workers.protocol import WorkerProtocol
from index.ingest.workers.worker import Worker, WorkerSpec
from index.model import Article

ANALYSIS_PROTOCOL: Final = WorkerProtocol(
    "index.ingest.workers.analyzers:ANALYSIS_PROTOCOL", list[Article], list[AnalyzedArticle]
)
"""Protocol between `Analyzers` and their processes."""

ANALYZE_FUNCTION: Final = "index.ingest.workers.analysis:analyze_articles"
"""Import name of the function that runs in the processes."""

ANALYZER_NICENESS: Final = 10
"""Lowers the priority of analysis below that of answers."""

_MAX_ANALYZER_BYTES: Final = 1_000_000_000  # analysing 5 million characters takes 320 million bytes
_REQUEST_CHARS: Final = 60_000  # characters per request: a tenth of a second's work, so the pipe costs little
_BASE_TIMEOUT_SECONDS: Final = 30.0
_MIN_CHARS_PER_SECOND: Final = 20_000  # beyond the base timeout; about 1/20 of an idle machine's speed
_IDLE_SECONDS: Final = 300.0  # an idle process holds about 80 MB


class Analyzers:
    """An `ArticleAnalyzer` that works in one or more processes; thread-safe.

    Processes start on demand, and are replaced when a text makes them hang or crash.
    """

    def __init__(
        self,
        function: str = ANALYZE_FUNCTION,
        *,
        count: int = 1,
        timeout_seconds: float = _BASE_TIMEOUT_SECONDS,
        idle_seconds: float = _IDLE_SECONDS,
        niceness: int = ANALYZER_NICENESS,
    ) -> None:
        """Make the analyzers; nothing is started yet.

        Args:
            function: Import name of the function that runs in the processes, "module:function".
            count: Number of processes.
            timeout_seconds: Time limit of a request, beside what long texts need.
            idle_seconds: A process ends when it had no request for so long.
            niceness: Scheduling priority of the processes, from 0 (normal) to 19 (lowest).
        """
        spec = WorkerSpec(ANALYSIS_PROTOCOL, function, _MAX_ANALYZER_BYTES, niceness, idle_seconds)
        self._timeout_seconds = timeout_seconds
        self._workers = [Worker(spec) for _ in range(count)]
        self._free_workers: SimpleQueue[Worker[list[Article], list[AnalyzedArticle]]] = SimpleQueue()
        for worker in self._workers:
            self._free_workers.put(worker)

    def __call__(self, articles: Sequence[Article]) -> list[AnalyzedArticle]:
        """Analyse articles, in requests that the processes share.

        Args:
            articles: Articles of valid Unicode.

        Returns:
            The analysis of each, in order.

        Raises:
            InvalidArticle: An article takes too much time or memory or crashes the process, or no process
                can be started.
        """
        batches = list(batch_by_chars(articles, _REQUEST_CHARS))
        with ThreadPoolExecutor(len(self._workers), thread_name_prefix="analyzing") as threads:
            return [analyzed for batch in threads.map(self._analyze_batch, batches) for analyzed in batch]

    def close(self) -> None:
        """End the processes after their current requests; the next request starts them again."""
        for worker in self._workers:
            worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _analyze_batch(self, batch: list[Article]) -> list[AnalyzedArticle]:
        """Analyse a batch in one request; if that fails, each of its articles in a request of its own."""
        try:
            return self._request_analysis(batch)
        except WorkerError as error:
            if len(batch) == 1:
                return self._retry_analysis(batch, error)
        return [analyzed for article in batch for analyzed in self._analyze_batch([article])]

    def _retry_analysis(self, batch: list[Article], error: WorkerError) -> list[AnalyzedArticle]:
        """Repeat the request for one article: the process may have been lost before it came."""
        try:
            if not isinstance(error, WorkerTimeout):
                return self._request_analysis(batch)
        except WorkerError as repeated:
            error = repeated
        if isinstance(error, WorkerTimeout):
            raise InvalidArticle("The article takes too long to analyse; add it in parts.") from error
        raise InvalidArticle(
            "The article can't be analysed: that takes too much memory, or fails; add it in parts."
        ) from error

    def _request_analysis(self, batch: list[Article]) -> list[AnalyzedArticle]:
        chars = sum(len(article.text) for article in batch)
        worker = self._free_workers.get()
        try:
            return worker.request(batch, self._timeout_seconds + chars / _MIN_CHARS_PER_SECOND)
        finally:
            self._free_workers.put(worker)
