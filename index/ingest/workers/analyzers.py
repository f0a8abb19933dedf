"""Articles prepared in a process of their own, so that whoever asks meanwhile notices nothing of it."""

import threading
from collections.abc import Sequence
from typing import Final, Self

from index.batches import batches
from index.errors import InvalidArticle
from index.ingest.workers.analyzer_protocol import prepared_of, request_parts
from index.ingest.workers.process import Process, ProcessLost, TookTooLong
from index.model import Article
from index.preparing.prepared import Prepared

PREPARE: Final = "index.preparing.prepared:prepare"
"""The function that prepares in the process."""

_MEMORY: Final = 1_000_000_000
"""Bytes that preparing may take; 5 million characters take 320 million."""

NICENESS: Final = 10
"""The processor is for answers first."""

_CHUNK: Final = 60_000
"""Characters that are sent together: a tenth of a second's work, so that the pipe costs little."""

_SECONDS: Final = 30.0
_CHARACTERS_PER_SECOND: Final = 20_000
"""How long a chunk may take: about twenty times as long as it does on a machine with little else to do."""

_REST: Final = 300.0
"""Seconds after which a process that nobody needs is ended; it holds about 80 MB."""


class Preparer:
    """Prepares articles for as many libraries and threads as like to: one chunk after the other.

    The process is started when it is first needed, and anew where a text makes it hang or crash.
    """

    def __init__(
        self,
        prepare: str = PREPARE,
        seconds: float = _SECONDS,
        rest: float = _REST,
        niceness: int = NICENESS,
    ) -> None:
        """Make a preparer; nothing is started yet.

        Args:
            prepare: The function, "module:function", that prepares in the process.
            seconds: How long preparing may take, beside what long texts need.
            rest: Seconds after which the process is ended where nobody needs it.
            niceness: How far it stands back where others need the processor: 0 to 19.
        """
        self._prepare = prepare
        self._seconds = seconds
        self._rest = rest
        self._niceness = niceness
        self._process: Process | None = None
        self._working = threading.Lock()
        self._resting: threading.Timer | None = None

    def __call__(self, articles: Sequence[Article]) -> list[Prepared]:
        """Prepare articles; they are of valid Unicode.

        Returns:
            What was found in each.

        Raises:
            InvalidArticle: One of them takes too long or too much memory, or makes the process crash; or
                there can be no process.
        """
        return [each for chunk in batches(articles, _CHUNK) for each in self._found(chunk)]

    def close(self) -> None:
        """End the process, if there is one; it is started again where it is needed again."""
        with self._working:
            self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _found(self, chunk: Sequence[Article], *, again: bool = True) -> Sequence[Prepared]:
        """What was found in some articles; where they fail together, each has its chance alone."""
        try:
            return self._asked(chunk)
        except (ProcessLost, RuntimeError) as error:
            if len(chunk) > 1:
                return [each for article in chunk for each in self._found([article])]
            if isinstance(error, TookTooLong):
                raise InvalidArticle("The article takes too long to analyse; add it in parts.") from error
            if again:  # the process may have been lost before it was asked
                return self._found(chunk, again=False)
            raise InvalidArticle(
                "The article can't be analysed: that takes too much memory, or fails; add it in parts."
            ) from error

    def _asked(self, chunk: Sequence[Article]) -> Sequence[Prepared]:
        seconds = self._seconds + sum(len(article.text) for article in chunk) / _CHARACTERS_PER_SECOND
        with self._working:
            self._stay()
            try:
                found = prepared_of(self._started().ask(request_parts(chunk), seconds))
            except (ProcessLost, ValueError) as error:
                self._end()
                raise error if isinstance(error, ProcessLost) else ProcessLost from error
            finally:
                self._begin_rest()
        return found

    def _started(self) -> Process:
        if self._process is None:
            arguments = [self._prepare]
            self._process = Process(
                "index.preparing.worker:preparer", arguments, memory=_MEMORY, niceness=self._niceness
            )
        return self._process

    def _begin_rest(self) -> None:
        self._resting = threading.Timer(self._rest, self.close)
        self._resting.daemon = True
        self._resting.start()

    def _stay(self) -> None:
        if self._resting:
            self._resting.cancel()

    def _end(self) -> None:
        self._stay()
        if self._process:
            self._process.close()
            self._process = None
