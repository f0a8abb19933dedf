"""Parse a file of any format; runs in the parser process, which alone imports the parsers."""

from collections.abc import Sequence

from index.errors import UnreadableFile
from index.ingest.formats.docx import read_docx
from index.ingest.formats.epub import read_epub
from index.ingest.formats.feed import parse_feed
from index.ingest.formats.file_types import FileType, display_name
from index.ingest.formats.html import read_html
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.pdf import read_pdf
from index.ingest.formats.text import read_text_file
from index.ingest.formats.zip_archive import unpack_archive
from index.ingest.workers.reader_protocol import ParseRequest, ParseResult
from index.model import Article


def parse_file(request: ParseRequest) -> ParseResult:
    """Parse a file of any format.

    Returns:
        Its articles; of an archive, its files; of a feed, its entries.

    Raises:
        UnreadableFile: It has no readable article, or exceeds the limits.
    """
    match request.file_type:
        case FileType.ZIP:
            contents = unpack_archive(request.data, request.name, request.limits)
            return ParseResult(members=contents.files, rejected=contents.rejected)
        case FileType.FEED:
            return ParseResult(feed=parse_feed(request.data, request.name, request.charset))
    articles = _parse_articles(request)
    _check_limits(articles, display_name(request.name), request.limits)
    return ParseResult(articles)


def _parse_articles(request: ParseRequest) -> Sequence[Article]:
    name, data, charset = request.name, request.data, request.charset
    match request.file_type:
        case FileType.EPUB:
            return read_epub(data, name, request.limits)
        case FileType.HTML:
            return [read_html(data, name, charset, request.known)]
        case FileType.PDF:
            return [read_pdf(data, name, request.limits)]
        case FileType.DOCX:
            return [read_docx(data, name, request.limits)]
        case _:
            return [read_text_file(request.file_type, data, name, charset)]


def _check_limits(articles: Sequence[Article], name: str, limits: FileLimits) -> None:
    if len(articles) > limits.articles:
        raise UnreadableFile(f"{name} gives more than {limits.articles:,} articles; split it.")
    if sum(len(article.text) for article in articles) > limits.characters:
        raise UnreadableFile(f"{name} has more than {limits.characters:,} characters; split it.")
