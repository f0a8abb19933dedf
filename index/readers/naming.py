"""A file's name as it is shown to a person."""

import re
from pathlib import PurePosixPath
from typing import Final

from index.ingest.formats.clean import tidy_line

_LONGEST: Final = 120


def file_name(name: str) -> str:
    """The last part of a path or of an address, without the folders before it or the query behind it."""
    path = re.split(r"[?#]", name, maxsplit=1)[0] if "://" in name else name
    return PurePosixPath(path.replace("\\", "/")).name


def shown_name(name: str) -> str:
    """A name on one line, without what can't be seen, its middle left out where it is very long."""
    line = tidy_line(name) or "The file"
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST // 2]}…{line[-_LONGEST // 2 + 1 :]}"


def stem_of(name: str) -> str:
    """A file's name without folders and ending, from which a title may be made."""
    return PurePosixPath(file_name(tidy_line(name) or "")).stem
