"""Errors of worker processes; they are handled by whoever sends the request, and never shown."""


class WorkerError(Exception):
    """A request to a worker process failed."""


class WorkerLost(WorkerError):
    """The process ended before it replied, or its reply is malformed."""


class WorkerTimeout(WorkerLost):
    """The process was killed because a request exceeded its time limit."""


class WorkerStartError(WorkerLost):
    """The process doesn't start, or doesn't find its handler."""


class WorkerStopped(WorkerLost):
    """The worker was stopped for good and accepts no requests."""


class HandlerError(WorkerError):
    """The handler raised an exception; the process goes on unless it ran out of memory.

    Attributes:
        type_name: Name of the exception's class, such as "KeyError".
        message: Text of the exception.
    """

    def __init__(self, type_name: str, message: str) -> None:
        super().__init__(f"{type_name}: {message}")
        self.type_name = type_name
        self.message = message
