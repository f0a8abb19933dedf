"""Articles → ZIP archives, each within what the readers take; one article at a time is in memory."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import yaml

from index.errors import UnknownArticle
from index.ingest.formats.limits import FileLimits
from index.model import Article
from index.text.names import split_name_words

_MAX_SLUG_CHARS: Final = 60


_NON_PORTABLE_CHARS: Final = re.compile("[^a-z0-9]+")


_MIN_NUMBER_DIGITS: Final = 4


def export_file_name(number: int, total: int, title: str) -> str:
    """The name of an article's file, such as "0001-first-ascent.md".

    Args:
        number: Its number among the articles, from 1, which keeps their order where names are sorted.
        total: How many there are; it says how many digits the numbers have.
        title: Its title; of one in another script than the Latin, the number alone is left.

    Returns:
        A name in ASCII of at most 100 characters, which no system reserves for something else.
    """
    words = _NON_PORTABLE_CHARS.sub("-", " ".join(split_name_words(title))).strip("-")
    if len(words) > _MAX_SLUG_CHARS:
        words = words[: _MAX_SLUG_CHARS + 1].rpartition("-")[0] or words[:_MAX_SLUG_CHARS]
    counted = str(number).zfill(max(_MIN_NUMBER_DIGITS, len(str(total))))
    return f"{counted}-{words}.md" if words else f"{counted}.md"


_MAX_MARKDOWN_TOKENS: Final = 100_000
"""Paragraphs and backslashes, beyond which a text stands in one fence: a Markdown parser makes an object or
two of each, which would be 200 MB here."""


_PARAGRAPH_BREAK: Final = re.compile(r"(?<=\S)\n\n(?=\S)")


_INLINE_MARKUP: Final = re.compile(r"[\\`*_~\[<]|&(?=#?\w{1,32};)")  # emphasis, code, links, HTML, entities


_BLOCK_MARKUP: Final = re.compile(  # headings, quotations, lists, rulers; "1." and "1)"
    r"^(?:(?=[#>+=-])|(?P<number>[0-9]{1,9})(?=[.)](?:\s|$)))", re.MULTILINE
)


_BACKTICK_RUNS: Final = re.compile("`{3,}")


def to_markdown(article: Article) -> str:
    """An article as a Markdown file.

    Args:
        article: The article, as a library or a reader gives it.

    Returns:
        Its front matter (title, author, published, url, language; what isn't known is left out) and its text.
    """
    known = (
        ("title", article.title),
        ("author", article.author),
        ("published", article.published),
        ("url", article.url),
        ("language", article.language),
    )
    stated = {key: value for key, value in known if value}
    head = yaml.safe_dump(stated, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{head}---\n\n{_format_body(article.text)}\n"


def _format_body(text: str) -> str:
    text = text.strip("\n")
    pieces = _PARAGRAPH_BREAK.split(text)
    if len(pieces) <= _MAX_MARKDOWN_TOKENS:
        body = "\n\n".join(
            _escape_prose(piece) if _is_prose(piece) else _fence_text(piece) for piece in pieces
        )
        if len(pieces) + body.count("\\") <= _MAX_MARKDOWN_TOKENS:
            return body
    return _fence_text(text)


def _is_prose(piece: str) -> bool:
    """Whether lines of words with one space between them are all there is."""
    return all(line and line == " ".join(line.split()) for line in piece.split("\n"))


def _escape_prose(piece: str) -> str:
    escaped = _BLOCK_MARKUP.sub(r"\g<number>\\", _INLINE_MARKUP.sub(r"\\\g<0>", piece))
    return escaped.replace("\n", "\\\n")


def _fence_text(piece: str) -> str:
    longest = max(map(len, _BACKTICK_RUNS.findall(piece)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{piece}\n{fence}"


_IMPORT_LIMITS: Final = FileLimits()


MAX_ARCHIVE_BYTES: Final = _IMPORT_LIMITS.file_bytes
"""Bytes of the largest archive that the readers take."""


_ZIP_HEADER_BYTES: Final = 30 + 46  # bytes of a file's two entries in an archive, beside its name in each


_ZIP_END_BYTES: Final = 22  # bytes of what an archive ends with


_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # ZIP's first moment, so that the same articles give the same bytes


_ZIP_FILE_MODE: Final = 0o644 << 16


class ExportArchive(NamedTuple):
    """A ZIP archive of articles.

    Attributes:
        data: The archive.
        idents: The numbers of the articles in it, in its order.
    """

    data: bytes
    idents: tuple[int, ...]


class _ExportFile(NamedTuple):
    """An article as a file that is to be packed.

    Attributes:
        info: Its name, and how it is packed.
        content: Its content.
        archive_bytes: Bytes that it takes in an archive.
    """

    info: zipfile.ZipInfo
    content: bytes
    archive_bytes: int


def export_archives(
    load: Callable[[int], Article], idents: Sequence[int], max_bytes: int = MAX_ARCHIVE_BYTES
) -> Iterator[ExportArchive]:
    """Pack articles into as few archives as their order and the limits allow.

    Args:
        load: Gives an article by its number; called once for each, when its turn comes.
        idents: The numbers of the articles, in the order in which they are to be read back.
        max_bytes: Bytes of an archive at most. An article that takes more has an archive of its own, larger
            than that.

    Yields:
        The archives, none of them empty: the same articles give the same bytes. An article that was removed
        before its turn came is left out.
    """
    packing = _ArchiveBuilder()
    for number, ident in enumerate(idents, start=1):
        try:
            article = load(ident)
        except UnknownArticle:
            continue
        file = _compress_file(
            export_file_name(number, len(idents), article.title), to_markdown(article).encode()
        )
        if packing.idents and not packing.has_room_for(file, max_bytes):
            yield packing.build()
            packing = _ArchiveBuilder()
        packing.add(file, ident)
    if packing.idents:
        yield packing.build()


def _compress_file(name: str, content: bytes) -> _ExportFile:
    """A file, packed unless that would make it look like a bomb to the readers."""
    deflating = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = len(deflating.compress(content)) + len(deflating.flush())
    entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
    entry.create_system = 3  # Unix, wherever this runs
    entry.external_attr = _ZIP_FILE_MODE
    too_tight = len(content) > _IMPORT_LIMITS.compression_ratio * packed
    entry.compress_type = zipfile.ZIP_STORED if too_tight else zipfile.ZIP_DEFLATED
    return _ExportFile(
        entry, content, _ZIP_HEADER_BYTES + 2 * len(name) + (len(content) if too_tight else packed)
    )


class _ArchiveBuilder:
    """An archive that is being filled."""

    def __init__(self) -> None:
        self.idents: list[int] = []
        self._data = io.BytesIO()
        self._archive = zipfile.ZipFile(self._data, "w")
        self._size = _ZIP_END_BYTES
        self._unpacked = 0

    def has_room_for(self, file: _ExportFile, max_bytes: int) -> bool:
        """Whether the archive stays within the limits with one more file."""
        return (
            len(self.idents) < _IMPORT_LIMITS.articles
            and self._unpacked + len(file.content) <= _IMPORT_LIMITS.unpacked_bytes
            and self._size + file.archive_bytes <= max_bytes
        )

    def add(self, file: _ExportFile, ident: int) -> None:
        self._archive.writestr(file.info, file.content)
        self.idents.append(ident)
        self._size += file.archive_bytes
        self._unpacked += len(file.content)

    def build(self) -> ExportArchive:
        self._archive.close()
        return ExportArchive(self._data.getvalue(), tuple(self.idents))
