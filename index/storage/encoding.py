"""Outlines as bytes: little-endian numbers of four bytes, unpacked when they are asked for."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

import numpy as np

from index.spans import PassageSpan, Segmentation, SentenceSpan

_Span = TypeVar("_Span", SentenceSpan, PassageSpan)


def encode_segmentation(outline: Segmentation) -> tuple[bytes, bytes]:
    """An outline's sentences and its passages, each as bytes."""
    return _encode_spans(outline.sentences, 3), _encode_spans(outline.passages, 2)


def decode_segmentation(sentences: bytes, passages: bytes) -> Segmentation:
    """The outline that `encode_segmentation` made bytes of."""
    return Segmentation(_LazySpans(sentences, SentenceSpan, 3), _LazySpans(passages, PassageSpan, 2))


def _encode_spans(rows: Sequence[tuple[int, ...]], width: int) -> bytes:
    if isinstance(rows, _LazySpans):
        return rows.encoded
    return np.array(rows, dtype="<u4").reshape(-1, width).tobytes()


class _LazySpans(Sequence[_Span], Generic[_Span]):
    """Spans as they were stored, unpacked when asked for: a question needs few of a long article's."""

    def __init__(self, encoded: bytes, span_type: Callable[..., _Span], width: int) -> None:
        self.encoded = encoded
        self._rows = np.frombuffer(encoded, dtype="<u4").reshape(-1, width)
        self._span_type: Callable[..., _Span] = span_type

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[_Span]:
        return iter(self[:])

    @overload
    def __getitem__(self, place: int) -> _Span: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[_Span]: ...
    def __getitem__(self, place: int | slice) -> _Span | Sequence[_Span]:
        found = self._rows[place].tolist()
        return (
            [self._span_type(*row) for row in found] if isinstance(place, slice) else self._span_type(*found)
        )


def text_digest(text: str) -> bytes:
    """What tells a text from others: the same for texts that differ in white space alone."""
    return hashlib.sha256(" ".join(text.split()).encode()).digest()
