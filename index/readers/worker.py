"""What the readers' process does with each request: `index.ingest.workers.main` asks it."""

import json
import pkgutil
from collections.abc import Callable, Sequence

from index.errors import UnreadableFile
from index.ingest.formats.limits import Limits
from index.ingest.workers.main import Answer
from index.ingest.workers.reader_protocol import Parsed, Refused, Request, reply_parts, request_of
from index.readers.naming import shown_name


def reader(parser: str, limits: str) -> Answer:
    """Make what reads files.

    Args:
        parser: The name of the function that reads, "module:function".
        limits: What reading one file may cost, as JSON.
    """
    parse, allowed = pkgutil.resolve_name(parser), Limits(**json.loads(limits))

    def read(parts: Sequence[bytes]) -> Sequence[bytes]:
        return reply_parts(answer(request_of(parts), allowed, parse))

    return read


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
