"""What the preparer's process does with each request: `index.ingest.workers.main` asks it."""

import pkgutil
from collections.abc import Sequence
from functools import partial

from index.ingest.workers.analyzer_protocol import articles_of, fault_parts, reply_parts
from index.ingest.workers.main import Answer
from index.preparing.prepared import Prepare


def preparer(prepare: str) -> Answer:
    """Make what prepares articles.

    Args:
        prepare: The name of the function that does it, "module:function".
    """
    return partial(answer, pkgutil.resolve_name(prepare))


def answer(prepare: Prepare, parts: Sequence[bytes]) -> Sequence[bytes]:
    """Prepare the articles of a message, or say what went wrong.

    Args:
        prepare: Prepares them.
        parts: The message's parts.
    """
    try:
        return reply_parts(prepare(articles_of(parts)))
    except MemoryError:
        raise  # that is the end: the process had better be replaced
    except Exception as error:  # noqa: BLE001 - a fault of ours, which is told where it can be logged
        return fault_parts(error)
