"""The files of a folder that can be read."""

from collections.abc import Iterator
from pathlib import Path

from index.ingest.formats.file_types import FILE_TYPES_BY_SUFFIX


def find_article_files(folder: Path) -> Iterator[Path]:
    """The files of a folder and its folders that are of a known kind, by name; hidden ones are left out."""
    return (
        file
        for file in sorted(folder.rglob("*"))
        if file.suffix.lower() in FILE_TYPES_BY_SUFFIX
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )
