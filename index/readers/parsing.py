"""A file → its articles, by its kind: what runs in the readers' process."""

from index.errors import UnreadableFile
from index.readers.archives import unpack
from index.readers.epub import read_epub
from index.readers.feeds.parsing import read_feed
from index.readers.hypertext import read_html
from index.readers.kinds import Kind
from index.readers.limits import Limits
from index.readers.messages import Parsed, Request
from index.readers.naming import shown_name
from index.readers.pdf import read_pdf
from index.readers.texts import read_text
from index.readers.word import read_word


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
