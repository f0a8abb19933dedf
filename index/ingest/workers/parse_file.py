"""A file → its articles, by its kind: what runs in the readers' process."""

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


def parse_file(request: ParseRequest, limits: FileLimits) -> ParseResult:
    """Read a file of any kind.

    Args:
        request: The file.
        limits: What reading it may cost.

    Returns:
        Its articles; of an archive, the files in it; of a feed, its items.

    Raises:
        UnreadableFile: It holds no article that can be read, or more than the limits allow.
    """
    kind, name, data, charset = request
    match kind:
        case FileType.ZIP:
            unpacked = unpack_archive(data, name, limits)
            return ParseResult(members=unpacked.files, rejected=unpacked.rejected)
        case FileType.FEED:
            return ParseResult(feed=parse_feed(data, name, charset))
        case FileType.EPUB:
            articles = read_epub(data, name, limits)
        case FileType.HTML:
            articles = [read_html(data, name, charset)]
        case FileType.PDF:
            articles = [read_pdf(data, name, limits)]
        case FileType.DOCX:
            articles = [read_docx(data, name, limits)]
        case _:
            articles = [read_text_file(kind, data, name, charset)]
    if len(articles) > limits.articles:
        raise UnreadableFile(f"{display_name(name)} gives more than {limits.articles:,} articles; split it.")
    if sum(len(article.text) for article in articles) > limits.characters:
        raise UnreadableFile(
            f"{display_name(name)} has more than {limits.characters:,} characters; split it."
        )
    return ParseResult(articles)
