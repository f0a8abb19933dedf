"""Export of articles as Markdown files in ZIP archives that the readers accept again.

One article at a time is held in memory.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import yaml

from index.blocks import encode_text_blocks
from index.errors import ArticleDamaged, UnknownArticle
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.markdown import BLOCKS_KEY
from index.model import Article
from index.text.names import split_name_words

_MAX_SLUG_CHARS: Final = 60
_MIN_NUMBER_DIGITS: Final = 4
_NON_PORTABLE_CHARS: Final = re.compile("[^a-z0-9]+")

_MAX_MARKDOWN_TOKENS: Final = 100_000
"""Number of paragraphs and backslashes above which a text is written as one fenced block: a Markdown parser
creates an object or two for each, 200 MB in total."""

_PARAGRAPH_BREAK: Final = re.compile(r"(?<=\S)\n\n(?=\S)")
_INLINE_MARKUP: Final = re.compile(r"[\\`*_~\[<]|&(?=#?\w{1,32};)")  # emphasis, code, links, HTML, entities
_BLOCK_MARKUP: Final = re.compile(  # headings, block quotes, lists, rules, tables; "1." and "1)"
    r"^(?:(?=[#>+=-]|[|:][|: -]*$)|(?P<number>[0-9]{1,9})(?=[.)](?:\s|$)))", re.MULTILINE
)
_FENCE: Final = "```"
_QUOTE: Final = "'"
_BACKTICK_RUNS: Final = re.compile("`{3,}")

_IMPORT_LIMITS: Final = FileLimits()
_ZIP_HEADER_BYTES: Final = 30 + 46  # a file's two headers, without its name in each
_ZIP_END_BYTES: Final = 22  # end of central directory
_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # ZIP's earliest time: equal articles give equal bytes
_ZIP_FILE_MODE: Final = 0o644 << 16
_ZIP_CREATOR_UNIX: Final = 3

MAX_ARCHIVE_BYTES: Final = _IMPORT_LIMITS.file_bytes
"""Size of the largest archive that the readers accept."""


class ExportArchive(NamedTuple):
    """A ZIP archive of articles.

    Attributes:
        data: The archive's bytes.
        idents: Ids of the articles in it, in its order.
    """

    data: bytes
    idents: tuple[int, ...]


class _ExportFile(NamedTuple):
    """An article as a file to archive.

    Attributes:
        info: Name and compression.
        content: Content, uncompressed.
        archive_bytes: Size of its part of an archive, headers included.
    """

    info: zipfile.ZipInfo
    content: bytes
    archive_bytes: int


def export_archives(
    load: Callable[[int], Article], idents: Sequence[int], max_bytes: int = MAX_ARCHIVE_BYTES
) -> Iterator[ExportArchive]:
    """Pack articles into as few archives as their order and the limits allow.

    Args:
        load: Returns an article by its id; called once for each, in order.
        idents: Ids of the articles, in the order in which they are to be read again.
        max_bytes: Maximum size of an archive. An article that exceeds it gets an archive of its own.

    Yields:
        Archives, none of them empty; equal articles give equal bytes. Articles removed in the meantime and
        damaged ones are left out.
    """
    builder = _ArchiveBuilder()
    for number, ident in enumerate(idents, start=1):
        try:
            article = load(ident)
        except (UnknownArticle, ArticleDamaged):
            continue
        name = export_file_name(number, len(idents), article.title)
        file = _compress_file(name, to_markdown(article).encode())
        if builder.idents and not builder.has_room_for(file, max_bytes):
            yield builder.build()
            builder = _ArchiveBuilder()
        builder.add(file, ident)
    if builder.idents:
        yield builder.build()


def export_file_name(number: int, total: int, title: str) -> str:
    """Return the name of an article's file, such as "0001-first-ascent.md".

    Args:
        number: Position among the articles, from 1; it keeps their order when names are sorted.
        total: Number of articles, which determines the number of digits.
        title: The title; nothing remains of one in a script other than Latin.

    Returns:
        An ASCII name of at most 100 characters that no operating system reserves.
    """
    slug = _NON_PORTABLE_CHARS.sub("-", " ".join(split_name_words(title))).strip("-")
    if len(slug) > _MAX_SLUG_CHARS:
        slug = slug[: _MAX_SLUG_CHARS + 1].rpartition("-")[0] or slug[:_MAX_SLUG_CHARS]
    digits = str(number).zfill(max(_MIN_NUMBER_DIGITS, len(str(total))))
    return f"{digits}-{slug}.md" if slug else f"{digits}.md"


def to_markdown(article: Article) -> str:
    """Convert an article to a Markdown file with YAML front matter.

    The front matter contains title, author, published, url and language, as far as known, and the article's
    blocks: the text stands as plain paragraphs, so that it is read back word for word.
    """
    metadata = {
        "title": article.title,
        "author": article.author,
        "published": article.published,
        "url": article.url,
        "language": article.language,
    }
    known = {key: value for key, value in metadata.items() if value}
    front_matter = yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=float("inf"))
    body = _format_body(article.text)
    if article.blocks or body.startswith(_FENCE) or f"\n\n{_FENCE}" in body:  # a fence would be read as code
        front_matter += _format_blocks(article)
    return f"---\n{front_matter}---\n\n{body}\n"


def _format_blocks(article: Article) -> str:
    """Return the blocks as a line of YAML; written by hand, as the emitter is slow with long values."""
    encoded = encode_text_blocks(article.blocks, article.text.strip("\n"))
    return f"{BLOCKS_KEY}: '{encoded.replace(_QUOTE, 2 * _QUOTE)}'\n"


def _format_body(text: str) -> str:
    text = text.strip("\n")
    paragraphs = _PARAGRAPH_BREAK.split(text)
    if len(paragraphs) <= _MAX_MARKDOWN_TOKENS:
        body = "\n\n".join(
            _escape_prose(paragraph) if _is_prose(paragraph) else _fence_text(paragraph)
            for paragraph in paragraphs
        )
        if len(paragraphs) + body.count("\\") <= _MAX_MARKDOWN_TOKENS:
            return body
    return _fence_text(text)


def _is_prose(paragraph: str) -> bool:
    """Whether each line is words separated by single spaces."""
    return all(line and line == " ".join(line.split()) for line in paragraph.split("\n"))


def _escape_prose(paragraph: str) -> str:
    escaped = _BLOCK_MARKUP.sub(r"\g<number>\\", _INLINE_MARKUP.sub(r"\\\g<0>", paragraph))
    return escaped.replace("\n", "\\\n")


def _fence_text(text: str) -> str:
    longest = max(map(len, _BACKTICK_RUNS.findall(text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _compress_file(name: str, content: bytes) -> _ExportFile:
    """Compress a file, unless its ratio would look like a ZIP bomb to the readers."""
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    compressed_bytes = len(compressor.compress(content)) + len(compressor.flush())
    info = zipfile.ZipInfo(name, _ZIP_EPOCH)
    info.create_system = _ZIP_CREATOR_UNIX  # on every platform
    info.external_attr = _ZIP_FILE_MODE
    is_stored = len(content) > _IMPORT_LIMITS.compression_ratio * compressed_bytes
    info.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    data_bytes = len(content) if is_stored else compressed_bytes
    return _ExportFile(info, content, _ZIP_HEADER_BYTES + 2 * len(name) + data_bytes)


class _ArchiveBuilder:
    """An archive under construction."""

    def __init__(self) -> None:
        self.idents: list[int] = []
        self._data = io.BytesIO()
        self._archive = zipfile.ZipFile(self._data, "w")
        self._archive_bytes = _ZIP_END_BYTES
        self._content_bytes = 0

    def has_room_for(self, file: _ExportFile, max_bytes: int) -> bool:
        """Whether the archive stays within the limits with one more file."""
        return (
            len(self.idents) < _IMPORT_LIMITS.articles
            and self._content_bytes + len(file.content) <= _IMPORT_LIMITS.unpacked_bytes
            and self._archive_bytes + file.archive_bytes <= max_bytes
        )

    def add(self, file: _ExportFile, ident: int) -> None:
        self._archive.writestr(file.info, file.content)
        self.idents.append(ident)
        self._archive_bytes += file.archive_bytes
        self._content_bytes += len(file.content)

    def build(self) -> ExportArchive:
        self._archive.close()
        return ExportArchive(self._data.getvalue(), tuple(self.idents))
