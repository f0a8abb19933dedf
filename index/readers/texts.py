"""Text files → an article: what is read without a process of its own where it is short."""

from collections.abc import Mapping
from typing import Final

from index.ingest.formats.encodings import decode_text
from index.ingest.formats.file_types import FileType
from index.ingest.formats.markdown import read_markdown
from index.ingest.formats.text import read_plain_text
from index.model import Article
from index.readers.naming import display_name, file_stem

_MAX_IN_PROCESS_BYTES: Final[Mapping[FileType, int]] = {FileType.TEXT: 1_000_000, FileType.MARKDOWN: 4_000}
"""Bytes up to which a file is read in place: longer Markdown may nest too deep for the stack."""


def is_safe_in_process(kind: FileType, data: bytes) -> bool:
    """Whether reading a file can neither take long nor crash the process."""
    return len(data) <= _MAX_IN_PROCESS_BYTES.get(kind, -1)


def read_text_file(kind: FileType, data: bytes, name: str, charset: str | None = None) -> Article:
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
    reader = read_markdown if kind is FileType.MARKDOWN else read_plain_text
    return reader(decode_text(data, display_name(name), charset), file_stem(name))
