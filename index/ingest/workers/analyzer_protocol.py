"""What the library's process and the preparer's say to each other: plain data, no code."""

import json
import pkgutil
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from index.ingest.workers.analysis import AnalyzedArticle, ArticleAnalyzer
from index.ingest.workers.main import RequestHandler
from index.model import Article
from index.spans import Acronym, Analysis, EventSpan, QuotationSpan
from index.storage.encoding import decode_segmentation, encode_segmentation

_PARTS_PER_ARTICLE: Final = 2  # parts of a message


_PARTS_PER_ANALYSIS: Final = 4


def encode_analysis_request(articles: Iterable[Article]) -> list[bytes]:
    """Articles as the parts of a message: what preparing them needs of them."""
    return [part for article in articles for part in (_encode_head(article), article.text.encode())]


def decode_analysis_request(parts: Sequence[bytes]) -> list[Article]:
    """The articles that `encode_analysis_request` made a message of."""
    heads = map(json.loads, parts[::_PARTS_PER_ARTICLE])
    return [
        Article(title, text.decode(), date.fromisoformat(day) if day else None)
        for (title, day), text in zip(heads, parts[1::_PARTS_PER_ARTICLE], strict=True)
    ]


def encode_analysis_reply(found: Iterable[AnalyzedArticle]) -> list[bytes]:
    """What was found in articles as the parts of a message."""
    return [part for each in found for part in _encode_analysis(each)]


def encode_analysis_fault(error: Exception) -> list[bytes]:
    """What went wrong instead, as the parts of a message."""
    return [f"{type(error).__name__}: {error}".encode(errors="replace")]


def decode_analysis_reply(parts: Sequence[bytes]) -> list[AnalyzedArticle]:
    """What was found in articles, of which `encode_analysis_reply` made a message.

    Raises:
        RuntimeError: It went wrong; the message says what.
        ValueError: It is no such message.
    """
    if len(parts) == 1:
        raise RuntimeError(parts[0].decode())
    return [
        _decode_analysis(*parts[place : place + _PARTS_PER_ANALYSIS])
        for place in range(0, len(parts), _PARTS_PER_ANALYSIS)
    ]


def _encode_head(article: Article) -> bytes:
    return _to_json_bytes([article.title, article.published.isoformat() if article.published else None])


def _encode_analysis(found: AnalyzedArticle) -> Sequence[bytes]:
    outline, short_forms, events, names, quotations = found.analysis
    rows = [short_forms, events, list(names.items()), quotations]
    return [*encode_segmentation(outline), "\n".join(found.passage_terms).encode(), _to_json_bytes(rows)]


def _decode_analysis(sentences: bytes, passages: bytes, indexed: bytes, rows: bytes) -> AnalyzedArticle:
    outline = decode_segmentation(sentences, passages)
    short_forms, events, names, quotations = json.loads(rows)
    analysis = Analysis(
        outline,
        _decode_rows(Acronym, short_forms),
        _decode_rows(EventSpan, events),
        dict(names),
        _decode_rows(QuotationSpan, quotations),
    )
    return AnalyzedArticle(analysis, indexed.decode().split("\n") if outline.passages else [])


def _decode_rows(kind: Any, rows: Iterable[Any]) -> list[Any]:
    return list(map(kind._make, rows))


def _to_json_bytes(data: object) -> bytes:
    return json.dumps(data).encode("ascii")


def make_analysis_handler(function: str) -> RequestHandler:
    """Make what prepares articles.

    Args:
        function: The name of the function that does it, "module:function".
    """
    return partial(handle_analysis_request, pkgutil.resolve_name(function))


def handle_analysis_request(analyze: ArticleAnalyzer, parts: Sequence[bytes]) -> Sequence[bytes]:
    """Prepare the articles of a message, or say what went wrong.

    Args:
        analyze: Prepares them.
        parts: The message's parts.
    """
    try:
        return encode_analysis_reply(analyze(decode_analysis_request(parts)))
    except MemoryError:
        raise  # that is the end: the process had better be replaced
    except Exception as error:  # noqa: BLE001 - a fault of ours, which is told where it can be logged
        return encode_analysis_fault(error)
