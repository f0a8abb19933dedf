"""The readers' process: reads one file after the other for the process that started it, and can be killed.

Started as `python -m index.readers.worker PARSER LIMITS`, with the name of a function, "module:function", and
the limits as JSON. Requests come in by standard input, replies go out by standard output.
"""

import json
import os
import pkgutil
import signal
import sys
import time
from collections.abc import Callable
from math import ceil
from pathlib import Path

from index.errors import UnreadableFile
from index.readers.limits import Limits
from index.readers.messages import Parsed, Refused, Request, read_request, write_reply
from index.readers.naming import shown_name

if sys.platform != "win32":
    import resource


def main() -> None:
    """Answer requests until there are no more."""
    parser, limits = pkgutil.resolve_name(sys.argv[1]), Limits(**json.loads(sys.argv[2]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one
    with os.fdopen(os.dup(1), "wb") as replies:
        os.dup2(2, 1)  # what a library prints is no reply
        _cap_memory(limits.memory)
        write_reply(replies, Parsed())  # ready
        while request := read_request(sys.stdin.buffer):
            _cap_seconds(limits.seconds)
            write_reply(replies, answer(request, limits, parser))


def answer(request: Request, limits: Limits, parser: Callable[[Request, Limits], Parsed]) -> Parsed | Refused:
    """Read a file, or say why it can't be read.

    Args:
        request: The file.
        limits: What reading it may cost.
        parser: Reads it.
    """
    name = shown_name(request.name)
    try:
        return parser(request, limits)
    except UnreadableFile as error:
        return Refused(str(error))
    except MemoryError:
        return Refused(f"{name} needs too much memory to be read; split it.", exhausted=True)
    except Exception as error:  # noqa: BLE001 - a parser may fail in any way over a file that is damaged
        return Refused(f"{name} can't be read; it may be damaged.", f"{type(error).__name__}: {error}")


def _cap_memory(extra: int) -> None:
    """Let the process grow by so many bytes and no more, where the platform can."""
    statm = Path("/proc/self/statm")
    if sys.platform != "win32" and statm.exists():
        now = int(statm.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + extra, now + extra))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _cap_seconds(extra: float) -> None:
    """Let the process compute for so many seconds more, where the platform can: were its parent gone."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (ceil(time.process_time() + extra) + 1, hard))


if __name__ == "__main__":
    main()
