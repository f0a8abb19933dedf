"""What the library's process and the preparer's say to each other: plain data, no code."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from index.ingest.workers.analysis import Analysis
from index.model import Article, DatedSpan, QuotedSpan
from index.preparing.prepared import Prepared
from index.storage.encoding import pack_outline, unpack_outline
from index.text.acronyms import ShortForm

_OF_AN_ARTICLE: Final = 2  # parts of a message
_OF_PREPARED: Final = 4


def request_parts(articles: Iterable[Article]) -> list[bytes]:
    """Articles as the parts of a message: what preparing them needs of them."""
    return [part for article in articles for part in (_head(article), article.text.encode())]


def articles_of(parts: Sequence[bytes]) -> list[Article]:
    """The articles that `request_parts` made a message of."""
    heads = map(json.loads, parts[::_OF_AN_ARTICLE])
    return [
        Article(title, text.decode(), date.fromisoformat(day) if day else None)
        for (title, day), text in zip(heads, parts[1::_OF_AN_ARTICLE], strict=True)
    ]


def reply_parts(found: Iterable[Prepared]) -> list[bytes]:
    """What was found in articles as the parts of a message."""
    return [part for each in found for part in _parts(each)]


def fault_parts(error: Exception) -> list[bytes]:
    """What went wrong instead, as the parts of a message."""
    return [f"{type(error).__name__}: {error}".encode(errors="replace")]


def prepared_of(parts: Sequence[bytes]) -> list[Prepared]:
    """What was found in articles, of which `reply_parts` made a message.

    Raises:
        RuntimeError: It went wrong; the message says what.
        ValueError: It is no such message.
    """
    if len(parts) == 1:
        raise RuntimeError(parts[0].decode())
    return [_prepared(*parts[place : place + _OF_PREPARED]) for place in range(0, len(parts), _OF_PREPARED)]


def _head(article: Article) -> bytes:
    return _packed([article.title, article.published.isoformat() if article.published else None])


def _parts(found: Prepared) -> Sequence[bytes]:
    outline, short_forms, events, names, quotations = found.analysis
    rows = [short_forms, events, list(names.items()), quotations]
    return [*pack_outline(outline), "\n".join(found.indexed).encode(), _packed(rows)]


def _prepared(sentences: bytes, passages: bytes, indexed: bytes, rows: bytes) -> Prepared:
    outline = unpack_outline(sentences, passages)
    short_forms, events, names, quotations = json.loads(rows)
    analysis = Analysis(
        outline,
        _made(ShortForm, short_forms),
        _made(DatedSpan, events),
        dict(names),
        _made(QuotedSpan, quotations),
    )
    return Prepared(analysis, indexed.decode().split("\n") if outline.passages else [])


def _made(kind: Any, rows: Iterable[Any]) -> list[Any]:
    return list(map(kind._make, rows))


def _packed(data: object) -> bytes:
    return json.dumps(data).encode("ascii")
