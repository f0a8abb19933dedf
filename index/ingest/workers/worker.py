"""Lifecycle of one worker process: started on demand, replaced when it is lost, ended when idle."""

import threading
from dataclasses import dataclass
from typing import Final, Generic, Self, TypeVar

from index.ingest.workers.errors import HandlerError, WorkerLost, WorkerStopped
from index.ingest.workers.process import WorkerProcess
from index.ingest.workers.protocol import WorkerProtocol

_Request = TypeVar("_Request")
_Reply = TypeVar("_Reply")

_FRAME_HANDLER: Final = "index.ingest.workers.protocol:make_frame_handler"


@dataclass(frozen=True, slots=True)
class WorkerSpec(Generic[_Request, _Reply]):
    """A kind of work, and what its process may cost.

    Attributes:
        protocol: Types of request and reply.
        handler: Import name of the function from request to reply, "module:function"; runs in the process.
        memory_bytes: Memory that the work may take beside what the process has when it is ready.
        niceness: Scheduling priority, from 0 (normal) to 19 (lowest).
        idle_seconds: The process ends when it had no request for so long; None keeps it.
    """

    protocol: WorkerProtocol[_Request, _Reply]
    handler: str
    memory_bytes: int
    niceness: int = 0
    idle_seconds: float | None = None


class Worker(Generic[_Request, _Reply]):
    """Answers requests in a process that can be killed; thread-safe, one request at a time."""

    def __init__(self, spec: WorkerSpec[_Request, _Reply]) -> None:
        """Make a worker; the process starts with the first request."""
        self._spec = spec
        self._process: WorkerProcess | None = None
        self._lock = threading.Lock()
        self._idle_timer: threading.Timer | None = None
        self._stopped = False

    def request(self, request: _Request, timeout_seconds: float) -> _Reply:
        """Have a request answered.

        Args:
            request: The request.
            timeout_seconds: The process is killed when it takes longer.

        Returns:
            The handler's reply.

        Raises:
            HandlerError: The handler raised an exception.
            WorkerTimeout: The handler took too long.
            WorkerStartError: The process doesn't start.
            WorkerStopped: `stop` was called before.
            WorkerLost: The process ended without a reply, or its reply is malformed.
        """
        frames = self._spec.protocol.request_codec.encode(request)
        with self._lock:
            self._cancel_idle_timer()
            try:
                return self._spec.protocol.decode_reply(
                    self._ready_process().request(frames, timeout_seconds)
                )
            except HandlerError as error:
                if error.type_name == MemoryError.__name__:  # its memory may be fragmented: start afresh
                    self._close_process()
                raise
            except (ValueError, RecursionError) as error:
                self._close_process()
                raise WorkerLost("The reply is malformed.") from error
            finally:
                self._start_idle_timer()

    def stop(self) -> None:
        """Kill the process at once and accept no more requests; doesn't wait for the current request."""
        self._stopped = True
        if process := self._process:
            process.kill()

    def close(self) -> None:
        """End the process after its current request; the next request starts it again."""
        with self._lock:
            self._cancel_idle_timer()
            self._close_process()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ready_process(self) -> WorkerProcess:
        if self._process and not self._process.is_alive:
            self._close_process()
        if self._process is None and not self._stopped:
            spec = self._spec
            self._process = WorkerProcess(
                _FRAME_HANDLER,
                [spec.protocol.import_name, spec.handler],
                memory_bytes=spec.memory_bytes,
                niceness=spec.niceness,
            )
        if self._process is None or self._stopped:  # perhaps stopped while the process started
            self._close_process()
            raise WorkerStopped("The worker was stopped.")
        return self._process

    def _close_process(self) -> None:
        if self._process:
            self._process.close()
            self._process = None

    def _start_idle_timer(self) -> None:
        if self._process and self._spec.idle_seconds is not None:
            self._idle_timer = threading.Timer(self._spec.idle_seconds, self.close)
            self._idle_timer.daemon = True
            self._idle_timer.start()

    def _cancel_idle_timer(self) -> None:
        if self._idle_timer:
            self._idle_timer.cancel()
            self._idle_timer = None
