"""Text files → an article: what is read without a process of its own where it is short."""

from collections.abc import Mapping
from typing import Final

from index.ingest.formats.encodings import decoded
from index.ingest.formats.file_types import Kind
from index.ingest.formats.markdown import read_markdown
from index.ingest.formats.text import read_plain
from index.model import Article
from index.readers.naming import shown_name, stem_of

_SHORT: Final[Mapping[Kind, int]] = {Kind.TEXT: 1_000_000, Kind.MARKDOWN: 4_000}
"""Bytes up to which a file is read in place: longer Markdown may nest too deep for the stack."""


def is_harmless(kind: Kind, data: bytes) -> bool:
    """Whether reading a file can neither take long nor crash the process."""
    return len(data) <= _SHORT.get(kind, -1)


def read_text(kind: Kind, data: bytes, name: str, charset: str | None = None) -> Article:
    """Read a plain text or a Markdown file.

    Args:
        kind: Which of the two.
        data: The content.
        name: The file's name.
        charset: The encoding that a server said it has, if one did.

    Returns:
        The article.

    Raises:
        UnreadableFile: It is no text, or holds none.
    """
    reader = read_markdown if kind is Kind.MARKDOWN else read_plain
    return reader(decoded(data, shown_name(name), charset), stem_of(name))
