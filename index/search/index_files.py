"""Checksums of an index's files: tantivy writes a CRC-32 into each, but verifies none."""

import json
import os
import struct
import zlib
from pathlib import Path
from typing import Final

_CHECKSUMS_NAME: Final = "checksums.json"
"""File of the CRC-32 of each file by name: files that were exchanged have valid checksums of their own."""

_FOOTER_STRUCT: Final = struct.Struct("<II")
_FOOTER_MAGIC: Final = 1337
_MAX_FOOTER_BYTES: Final = 4_096


def find_damaged_file(folder: Path) -> Path | None:
    """Return the first file whose content isn't that which was written, or None."""
    known = _read_checksums(folder)
    for file in sorted(folder.glob("*.*")):
        content = file.read_bytes()
        stated = _stated_checksum(content)
        if not _has_valid_checksum(content) or known.get(file.name, stated) != stated:
            return file
    return None


def write_checksums(folder: Path) -> None:
    """Note the checksums of the files that are there now; files are never changed, only made and deleted."""
    checksums = {
        file.name: checksum
        for file in folder.glob("*.*")
        if (checksum := _stated_checksum(_read_end(file))) is not None
    }
    unfinished = folder / f"{_CHECKSUMS_NAME}.new"
    unfinished.write_text(json.dumps(checksums), encoding="ascii")
    unfinished.replace(folder / _CHECKSUMS_NAME)


def _read_checksums(folder: Path) -> dict[str, int]:
    """Return the noted checksums by name; none where they can't be read."""
    try:
        known = json.loads((folder / _CHECKSUMS_NAME).read_bytes())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _read_end(file: Path) -> bytes:
    with file.open("rb") as opened:
        size = opened.seek(0, os.SEEK_END)
        opened.seek(max(0, size - _MAX_FOOTER_BYTES))
        return opened.read()


def _stated_checksum(content: bytes) -> int | None:
    """Return the CRC-32 in a file's footer; None without a readable footer."""
    footer = _footer(content)
    if not footer:
        return None
    try:
        checksum = json.loads(footer)["crc"]
    except (ValueError, KeyError, TypeError):
        return None
    return checksum if isinstance(checksum, int) else None


def _has_valid_checksum(content: bytes) -> bool:
    """Whether a file matches the CRC-32 in its footer; true for files without a footer."""
    footer = _footer(content)
    if footer is None:
        return True
    body = len(content) - _FOOTER_STRUCT.size - len(footer)
    return _stated_checksum(content) == zlib.crc32(memoryview(content)[:body])


def _footer(content: bytes) -> bytes | None:
    """Return the JSON before the last eight bytes, which hold its length and a magic number."""
    if len(content) < _FOOTER_STRUCT.size:
        return None
    length, magic = _FOOTER_STRUCT.unpack(content[-_FOOTER_STRUCT.size :])
    end = len(content) - _FOOTER_STRUCT.size
    return content[end - length : end] if magic == _FOOTER_MAGIC and length <= end else None
