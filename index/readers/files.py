"""A file → an article, by the kind of file."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from index.errors import UnreadableFile
from index.model import Article
from index.readers.markdown import read_markdown
from index.readers.plain import read_plain

MAX_BYTES: Final = 20_000_000
"""Bytes of a file at most."""

_READERS: Final[Mapping[str, Callable[[str, str], Article]]] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".txt": read_plain,
}


def read_article(file: Path) -> Article:
    """Read one article from a file.

    Args:
        file: A Markdown file, with or without front matter, or a plain text; in UTF-8.

    Returns:
        The article, with the title, author, date and URL that the file has.

    Raises:
        UnreadableFile: The file isn't there, isn't text, is too large or holds no article.
    """
    if not file.exists():
        raise UnreadableFile(f"{file} doesn't exist.")
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        raise UnreadableFile(f"{file.name} can't be read: the files known are {', '.join(_READERS)}.")
    return reader(_content(file), file.stem)


def article_files(folder: Path) -> Iterator[Path]:
    """The files of a folder and its folders that `read_article` knows, by name; hidden ones are left out."""
    return (
        file
        for file in sorted(folder.rglob("*"))
        if file.suffix.lower() in _READERS
        and file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    )


def _content(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            content = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableFile(f"{file} can't be read: {error.strerror}.") from error
    if len(content) > MAX_BYTES:
        raise UnreadableFile(f"{file.name} has more than {MAX_BYTES // 1_000_000} MB; split it.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile(f"{file.name} isn't text in UTF-8; save it as UTF-8.") from None
