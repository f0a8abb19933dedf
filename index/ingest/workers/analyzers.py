"""Articles prepared in a process of their own, so that whoever asks meanwhile notices nothing of it."""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Final, Self

from index.errors import InvalidArticle
from index.ingest.workers.analysis import AnalyzedArticle, batch_by_chars
from index.ingest.workers.analyzer_protocol import decode_analysis_reply, encode_analysis_request
from index.ingest.workers.process import WorkerLost, WorkerProcess, WorkerTimeout
from index.model import Article

ANALYZE_FUNCTION: Final = "index.ingest.workers.analysis:analyze_articles"
"""The function that prepares in the process."""


_MAX_ANALYZER_BYTES: Final = 1_000_000_000
"""Bytes that preparing may take; 5 million characters take 320 million."""


ANALYZER_NICENESS: Final = 10
"""The processor is for answers first."""


_REQUEST_CHARS: Final = 60_000
"""Characters that are sent together: a tenth of a second's work, so that the pipe costs little."""


_BASE_TIMEOUT_SECONDS: Final = 30.0


_MIN_CHARS_PER_SECOND: Final = 20_000
"""How long a chunk may take: about twenty times as long as it does on a machine with little else to do."""


_IDLE_SECONDS: Final = 300.0
"""Seconds after which a process that nobody needs is ended; it holds about 80 MB."""


class AnalyzerProcess:
    """Prepares articles for as many libraries and threads as like to: one chunk after the other.

    The process is started when it is first needed, and anew where a text makes it hang or crash.
    """

    def __init__(
        self,
        function: str = ANALYZE_FUNCTION,
        timeout_seconds: float = _BASE_TIMEOUT_SECONDS,
        idle_seconds: float = _IDLE_SECONDS,
        niceness: int = ANALYZER_NICENESS,
    ) -> None:
        """Make a preparer; nothing is started yet.

        Args:
            function: The function, "module:function", that prepares in the process.
            timeout_seconds: How long preparing may take, beside what long texts need.
            idle_seconds: Seconds after which the process is ended where nobody needs it.
            niceness: How far it stands back where others need the processor: 0 to 19.
        """
        self._function = function
        self._timeout_seconds = timeout_seconds
        self._idle_seconds = idle_seconds
        self._niceness = niceness
        self._process: WorkerProcess | None = None
        self._lock = threading.Lock()
        self._idle_timer: threading.Timer | None = None

    def __call__(self, articles: Sequence[Article]) -> list[AnalyzedArticle]:
        """Prepare articles; they are of valid Unicode.

        Returns:
            What was found in each.

        Raises:
            InvalidArticle: One of them takes too long or too much memory, or makes the process crash; or
                there can be no process.
        """
        return [
            each
            for chunk in batch_by_chars(articles, _REQUEST_CHARS)
            for each in self._analyze_with_retry(chunk)
        ]

    def close(self) -> None:
        """End the process, if there is one; it is started again where it is needed again."""
        with self._lock:
            self._stop_process()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _analyze_with_retry(
        self, chunk: Sequence[Article], *, again: bool = True
    ) -> Sequence[AnalyzedArticle]:
        """What was found in some articles; where they fail together, each has its chance alone."""
        try:
            return self._request_analysis(chunk)
        except (WorkerLost, RuntimeError) as error:
            if len(chunk) > 1:
                return [each for article in chunk for each in self._analyze_with_retry([article])]
            if isinstance(error, WorkerTimeout):
                raise InvalidArticle("The article takes too long to analyse; add it in parts.") from error
            if again:  # the process may have been lost before it was asked
                return self._analyze_with_retry(chunk, again=False)
            raise InvalidArticle(
                "The article can't be analysed: that takes too much memory, or fails; add it in parts."
            ) from error

    def _request_analysis(self, chunk: Sequence[Article]) -> Sequence[AnalyzedArticle]:
        seconds = self._timeout_seconds + sum(len(article.text) for article in chunk) / _MIN_CHARS_PER_SECOND
        with self._lock:
            self._cancel_idle_timer()
            try:
                found = decode_analysis_reply(
                    self._ensure_process().request(encode_analysis_request(chunk), seconds)
                )
            except (WorkerLost, ValueError) as error:
                self._stop_process()
                raise error if isinstance(error, WorkerLost) else WorkerLost from error
            finally:
                self._start_idle_timer()
        return found

    def _ensure_process(self) -> WorkerProcess:
        if self._process is None:
            arguments = [self._function]
            self._process = WorkerProcess(
                "index.ingest.workers.analyzer_protocol:make_analysis_handler",
                arguments,
                memory_bytes=_MAX_ANALYZER_BYTES,
                niceness=self._niceness,
            )
        return self._process

    def _start_idle_timer(self) -> None:
        self._idle_timer = threading.Timer(self._idle_seconds, self.close)
        self._idle_timer.daemon = True
        self._idle_timer.start()

    def _cancel_idle_timer(self) -> None:
        if self._idle_timer:
            self._idle_timer.cancel()

    def _stop_process(self) -> None:
        self._cancel_idle_timer()
        if self._process:
            self._process.close()
            self._process = None


_POOL_REQUEST_CHARS: Final = 60_000
"""Characters that one of them is given at once."""


class AnalyzerPool:
    """Several preparers, which share the work."""

    def __init__(self, count: int, function: str = ANALYZE_FUNCTION) -> None:
        """Make some; their processes are started when they are needed.

        Args:
            count: How many.
            function: The function, "module:function", that prepares in the processes.
        """
        self._analyzers = [AnalyzerProcess(function, niceness=0) for _ in range(count)]
        self._free_analyzers: SimpleQueue[AnalyzerProcess] = SimpleQueue()
        for preparer in self._analyzers:
            self._free_analyzers.put(preparer)
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="preparing")

    def __call__(self, articles: Sequence[Article]) -> list[AnalyzedArticle]:
        """See `AnalyzerProcess`."""
        return [
            each
            for found in self._threads.map(self._analyze_batch, batch_by_chars(articles, _POOL_REQUEST_CHARS))
            for each in found
        ]

    def close(self) -> None:
        """End the processes, when the work at hand is done."""
        self._threads.shutdown()
        for preparer in self._analyzers:
            preparer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _analyze_batch(self, chunk: Sequence[Article]) -> Sequence[AnalyzedArticle]:
        preparer = self._free_analyzers.get()
        try:
            return preparer(chunk)
        finally:
            self._free_analyzers.put(preparer)
