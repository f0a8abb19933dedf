"""What the preparer's process does with each request: `index.ingest.workers.main` asks it."""

import pkgutil
from collections.abc import Sequence
from functools import partial

from index.ingest.workers.analyzer_protocol import (
    decode_analysis_request,
    encode_analysis_fault,
    encode_analysis_reply,
)
from index.ingest.workers.main import RequestHandler
from index.preparing.prepared import ArticleAnalyzer


def make_analysis_handler(prepare: str) -> RequestHandler:
    """Make what prepares articles.

    Args:
        prepare: The name of the function that does it, "module:function".
    """
    return partial(handle_analysis_request, pkgutil.resolve_name(prepare))


def handle_analysis_request(prepare: ArticleAnalyzer, parts: Sequence[bytes]) -> Sequence[bytes]:
    """Prepare the articles of a message, or say what went wrong.

    Args:
        prepare: Prepares them.
        parts: The message's parts.
    """
    try:
        return encode_analysis_reply(prepare(decode_analysis_request(parts)))
    except MemoryError:
        raise  # that is the end: the process had better be replaced
    except Exception as error:  # noqa: BLE001 - a fault of ours, which is told where it can be logged
        return encode_analysis_fault(error)
