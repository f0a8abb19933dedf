"""A file's name as it is shown to a person."""

import re
from pathlib import PurePosixPath
from typing import Final

from index.ingest.formats.clean import clean_line

_MAX_DISPLAY_NAME_CHARS: Final = 120


def base_name(name: str) -> str:
    """The last part of a path or of an address, without the folders before it or the query behind it."""
    path = re.split(r"[?#]", name, maxsplit=1)[0] if "://" in name else name
    return PurePosixPath(path.replace("\\", "/")).name


def display_name(name: str) -> str:
    """A name on one line, without what can't be seen, its middle left out where it is very long."""
    line = clean_line(name) or "The file"
    return (
        line
        if len(line) <= _MAX_DISPLAY_NAME_CHARS
        else f"{line[: _MAX_DISPLAY_NAME_CHARS // 2]}…{line[-_MAX_DISPLAY_NAME_CHARS // 2 + 1 :]}"
    )


def file_stem(name: str) -> str:
    """A file's name without folders and ending, from which a title may be made."""
    return PurePosixPath(base_name(clean_line(name) or "")).stem
