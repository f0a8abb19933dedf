"""A process that works for the one that started it: one request after the other, until there are no more.

Started as `python -m index.ingest.workers.main MAKER MEMORY NICENESS ARGUMENT…`. MAKER names a function,
"module:function", which is called with the arguments and returns what answers a request: the parts of one
message from those of another. Requests come in by standard input, the seconds that each may take before its
parts; replies go out by standard output.
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


RequestHandler = Callable[[Sequence[bytes]], Sequence[bytes]]
"""What answers a request; a reply has one part at least."""


def main() -> None:
    """Answer requests until there are no more."""
    maker, memory, niceness, *arguments = sys.argv[1:]
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one
    with os.fdopen(os.dup(1), "wb") as replies:
        os.dup2(2, 1)  # what a library prints is no reply
        answer: RequestHandler = pkgutil.resolve_name(maker)(*arguments)
        _lower_priority(int(niceness))
        _limit_memory_growth(int(memory))
        write_message(replies, [b"ready"])
        while request := read_message(sys.stdin.buffer):
            _limit_cpu_time(*TIMEOUT_STRUCT.unpack(request[0]))
            write_message(replies, answer(request[1:]))


def _lower_priority(niceness: int) -> None:
    """Leave the processor to processes that are less nice, where the platform can."""
    if sys.platform != "win32":
        os.nice(niceness)


def _limit_memory_growth(extra_bytes: int) -> None:
    """Let the process grow by so many bytes and no more, where the platform can."""
    statm = Path("/proc/self/statm")
    if sys.platform != "win32" and statm.exists():
        now = int(statm.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + extra_bytes, now + extra_bytes))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_cpu_time(extra_seconds: float) -> None:
    """Let the process compute for so many seconds more, where the platform can: were its parent gone."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (ceil(time.process_time() + extra_seconds) + 1, hard))


if __name__ == "__main__":
    main()
