"""What the readers' process does with each request: `index.ingest.workers.main` asks it."""

import json
import pkgutil
from collections.abc import Callable, Sequence

from index.errors import UnreadableFile
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.main import RequestHandler
from index.ingest.workers.reader_protocol import (
    ParseFailure,
    ParseRequest,
    ParseResult,
    decode_parse_request,
    encode_parse_reply,
)
from index.readers.naming import display_name


def make_parse_handler(parser: str, limits: str) -> RequestHandler:
    """Make what reads files.

    Args:
        parser: The name of the function that reads, "module:function".
        limits: What reading one file may cost, as JSON.
    """
    parse, allowed = pkgutil.resolve_name(parser), FileLimits(**json.loads(limits))

    def read(parts: Sequence[bytes]) -> Sequence[bytes]:
        return encode_parse_reply(parse_or_fail(decode_parse_request(parts), allowed, parse))

    return read


def parse_or_fail(
    request: ParseRequest, limits: FileLimits, parser: Callable[[ParseRequest, FileLimits], ParseResult]
) -> ParseResult | ParseFailure:
    """Read a file, or say why it can't be read.

    Args:
        request: The file.
        limits: What reading it may cost.
        parser: Reads it.
    """
    name = display_name(request.name)
    try:
        return parser(request, limits)
    except UnreadableFile as error:
        return ParseFailure(str(error))
    except MemoryError:
        return ParseFailure(f"{name} needs too much memory to be read; split it.", exhausted=True)
    except Exception as error:  # noqa: BLE001 - a parser may fail in any way over a file that is damaged
        return ParseFailure(f"{name} can't be read; it may be damaged.", f"{type(error).__name__}: {error}")
