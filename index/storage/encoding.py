"""Binary encoding of segmentations, as little-endian u32, and digests of texts."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

import numpy as np

from index.blocks import encode_blocks
from index.spans import PassageSpan, Segmentation, SentenceSpan
from index.structure import Block

_Span = TypeVar("_Span", SentenceSpan, PassageSpan)


def encode_segmentation(segmentation: Segmentation) -> tuple[bytes, bytes, str | None]:
    """Encode sentences (start, end, paragraph), passages (first, last) and blocks; None for no blocks."""
    blocks = encode_blocks(segmentation.blocks) if segmentation.blocks else None
    return _encode_spans(segmentation.sentences, 3), _encode_spans(segmentation.passages, 2), blocks


def decode_segmentation(sentences: bytes, passages: bytes, blocks: tuple[Block, ...] = ()) -> Segmentation:
    """Decode the spans that `encode_segmentation` returned; they are unpacked lazily.

    Args:
        sentences: The encoded sentences.
        passages: The encoded passages.
        blocks: The decoded blocks.
    """
    return Segmentation(_LazySpans(sentences, SentenceSpan, 3), _LazySpans(passages, PassageSpan, 2), blocks)


def _encode_spans(rows: Sequence[tuple[int, ...]], width: int) -> bytes:
    if isinstance(rows, _LazySpans):
        return rows.encoded
    return np.array(rows, dtype="<u4").reshape(-1, width).tobytes()


class _LazySpans(Sequence[_Span], Generic[_Span]):
    """Encoded spans, unpacked on access: a question needs few of a long article's."""

    def __init__(self, encoded: bytes, span_type: Callable[..., _Span], width: int) -> None:
        self.encoded = encoded
        self._rows = np.frombuffer(encoded, dtype="<u4").reshape(-1, width)
        self._span_type: Callable[..., _Span] = span_type

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[_Span]:
        return iter(self[:])

    @overload
    def __getitem__(self, index: int) -> _Span: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[_Span]: ...
    def __getitem__(self, index: int | slice) -> _Span | Sequence[_Span]:
        rows = self._rows[index].tolist()
        return [self._span_type(*row) for row in rows] if isinstance(index, slice) else self._span_type(*rows)


def text_digest(text: str) -> bytes:
    """Return the SHA-256 of a text with its white space normalised, which identifies the text."""
    return hashlib.sha256(" ".join(text.split()).encode()).digest()
