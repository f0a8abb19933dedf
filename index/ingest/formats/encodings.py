"""Detection of text encodings."""

import codecs
import re
from typing import Final

from charset_normalizer import from_bytes

from index.errors import UnreadableFile
from index.ingest.formats.file_types import detect_binary_type

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is its prefix
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_WESTERN_EUROPEAN_ENCODING: Final = "cp1252"
_CANDIDATE_ENCODINGS: Final = [
    *(_WESTERN_EUROPEAN_ENCODING, "cp1251", "koi8_r", "cp1253"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]
_DECLARED_ENCODING: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
_MAX_DECLARATION_BYTES: Final = 4_096

_NON_ASCII_BYTE: Final = re.compile(rb"[\x80-\xff]")
_CONTROL_BYTES: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE_BYTES: Final = 20_000  # sample by which an encoding is guessed
_MAX_CHAOS_RATIO: Final = 0.1  # charset-normalizer's measure of improbable characters

# A symbol inside a word shows a Central European text decoded as a Western one: "wyp³yn¹³".
_SYMBOL_INSIDE_WORD: Final = re.compile(
    "[a-z\xdf-\xff][\xa1-\xa6\xa8\xac\xaf-\xb3\xb5\xb6\xb8\xb9\xbc-\xbf\xd7\xf7][a-z\xdf-\xff]"
)


def decode_text(data: bytes, name: str, declared: str | None = None) -> str:
    """Decode a file's content.

    Args:
        data: The content.
        name: The file's name, for error messages.
        declared: The declared encoding, if any; may be wrong.

    Returns:
        The text in the first encoding that fits: that of a byte order mark, UTF-8, the declared one, or the
        most probable one by its letters.

    Raises:
        UnreadableFile: The content is binary, or its encoding can't be detected.
    """
    if what := detect_binary_type(data):
        raise UnreadableFile(f"{name} isn't text but {what}; give it its own ending.")
    marked = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    for encoding in filter(None, (marked, "utf-8", declared)):
        try:
            return data.decode(encoding)
        except (ValueError, LookupError):  # malformed, or an unknown encoding
            continue
    if text := _decode_by_guess(data):
        return text
    raise UnreadableFile(f"{name} isn't text in an encoding that can be told; save it as UTF-8.")


def declared_encoding(data: bytes) -> str | None:
    """Return the encoding that an HTML page or an XML file declares at its beginning, or None."""
    match = _DECLARED_ENCODING.search(data[:_MAX_DECLARATION_BYTES])
    return match[1].decode("ascii") if match else None


def _decode_by_guess(data: bytes) -> str | None:
    """Decode by charset-normalizer's guess, from a sample around the first non-ASCII byte."""
    if _CONTROL_BYTES.search(data):
        return None
    first = _NON_ASCII_BYTE.search(data)
    start = max(0, first.start() - _SAMPLE_BYTES // 2) if first else 0
    sample = data[start : start + _SAMPLE_BYTES]
    matches = from_bytes(
        sample, cp_isolation=_CANDIDATE_ENCODINGS, threshold=_MAX_CHAOS_RATIO, enable_fallback=False
    )
    best = matches.best()
    if best is None:
        return None
    # A few letters fit every encoding; prefer the most frequent one unless another is more coherent.
    western = next((match for match in matches if match.encoding == _WESTERN_EUROPEAN_ENCODING), best)
    encoding = best.encoding if best.coherence > western.coherence else western.encoding
    try:
        text = data.decode(encoding)
    except UnicodeError:
        return None
    return None if encoding == _WESTERN_EUROPEAN_ENCODING and _SYMBOL_INSIDE_WORD.search(text) else text
