"""Entry point of a worker process: answers requests from standard input until it is closed.

Started as `python -m index.ingest.workers.main FACTORY MEMORY NICENESS ARGUMENT…`. FACTORY is the import name
of a function, "module:function", that is called with the arguments and returns a `FrameHandler`. A request's
first frame is its time limit (`TIMEOUT_STRUCT`), the others go to the handler; replies go to standard output.
"""

import os
import pkgutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from math import ceil
from pathlib import Path

from index.ingest.workers.framing import TIMEOUT_STRUCT, read_message, write_message

if sys.platform != "win32":
    import resource


FrameHandler = Callable[[Sequence[bytes]], Sequence[bytes]]
"""Computes the frames of a reply, one at least, from those of a request."""


def main() -> None:
    """Answer requests until standard input is closed."""
    factory, memory_bytes, niceness, *arguments = sys.argv[1:]
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is handled by the parent
    with os.fdopen(os.dup(1), "wb") as replies:
        os.dup2(2, 1)  # output of libraries must not mix with replies
        handler: FrameHandler = pkgutil.resolve_name(factory)(*arguments)
        _lower_priority(int(niceness))
        _limit_memory_growth(int(memory_bytes))
        write_message(replies, [b"ready"])
        while request := read_message(sys.stdin.buffer):
            _limit_cpu_time(*TIMEOUT_STRUCT.unpack(request[0]))
            write_message(replies, handler(request[1:]))


def _lower_priority(niceness: int) -> None:
    """Raise the process's niceness, where the platform has one."""
    if sys.platform != "win32":
        os.nice(niceness)


def _limit_memory_growth(extra_bytes: int) -> None:
    """Limit the address space to its present size and `extra_bytes`; on Linux only."""
    statm = Path("/proc/self/statm")
    if sys.platform != "win32" and statm.exists():
        now = int(statm.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + extra_bytes, now + extra_bytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_cpu_time(extra_seconds: float) -> None:
    """Limit further CPU time, where the platform can: the process must end even if its parent is gone."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (ceil(time.process_time() + extra_seconds) + 1, hard))


if __name__ == "__main__":
    main()
