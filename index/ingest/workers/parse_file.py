"""A file → its articles, by its kind: what runs in the readers' process."""

from index.errors import UnreadableFile
from index.ingest.formats.docx import read_word
from index.ingest.formats.epub import read_epub
from index.ingest.formats.feed import read_feed
from index.ingest.formats.file_types import Kind
from index.ingest.formats.html import read_html
from index.ingest.formats.limits import Limits
from index.ingest.formats.pdf import read_pdf
from index.ingest.formats.zip_archive import unpack
from index.ingest.workers.reader_protocol import Parsed, Request
from index.readers.naming import shown_name
from index.readers.texts import read_text


def parse(request: Request, limits: Limits) -> Parsed:
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
        case Kind.ARCHIVE:
            unpacked = unpack(data, name, limits)
            return Parsed(files=unpacked.files, refused=unpacked.refused)
        case Kind.FEED:
            return Parsed(feed=read_feed(data, name, charset))
        case Kind.EPUB:
            articles = read_epub(data, name, limits)
        case Kind.HTML:
            articles = [read_html(data, name, charset)]
        case Kind.PDF:
            articles = [read_pdf(data, name, limits)]
        case Kind.WORD:
            articles = [read_word(data, name, limits)]
        case _:
            articles = [read_text(kind, data, name, charset)]
    if len(articles) > limits.articles:
        raise UnreadableFile(f"{shown_name(name)} gives more than {limits.articles:,} articles; split it.")
    if sum(len(article.text) for article in articles) > limits.characters:
        raise UnreadableFile(f"{shown_name(name)} has more than {limits.characters:,} characters; split it.")
    return Parsed(articles)
