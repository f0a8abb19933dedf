"""HTML → an article: what a page says, without what stands around it."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from trafilatura import bare_extraction
from trafilatura.settings import Document

from index.ingest.formats.blocks import Block, blocks_of, parsed
from index.ingest.formats.clean import tidy_line
from index.ingest.formats.encodings import decoded, stated_encoding
from index.ingest.formats.title import title_and_text
from index.model import Article
from index.readers.languages import language_tag
from index.readers.naming import shown_name

# trafilatura's names of elements → HTML's
_TAGS: Final = {
    "head": "h2",
    "list": "ul",
    "item": "li",
    "quote": "blockquote",
    "row": "tr",
    "cell": "td",
    "lb": "br",
}

_SITE: Final = re.compile(r" (?:[|–—·-]|--) (?=[^|–—]+\Z)")

_TWO_BREAKS: Final = re.compile(r"<br ?/?>(?=<br)", re.IGNORECASE)  # which trafilatura takes for one

_MUCH_LESS: Final = 0.25
"""The share of a page's plain paragraphs below which trafilatura is held to have missed the article."""

_PROSE: Final = 80
"""Characters of a paragraph, no link, from which it counts as one of the article's."""


def read_html(data: bytes, name: str, charset: str | None = None) -> Article:
    """Read an HTML page.

    Args:
        data: The page.
        name: Its file's name, from which a title may be made.
        charset: The encoding that the server said it has, if it did.

    Returns:
        The article: its own paragraphs, without navigation, notices and comments.

    Raises:
        UnreadableFile: There is no text.
    """
    source = decoded(data, shown_name(name), charset or stated_encoding(data))
    page = bare_extraction(
        _TWO_BREAKS.sub(r"\g<0> ", source),
        favor_precision=True,
        include_comments=False,
        with_metadata=True,
        prune_xpath="//sup[count(a[starts-with(@href,'#')])=1]",
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    tree = parsed(source)
    blocks = list(_blocks(page, tree))
    language = _language(tree)
    if not isinstance(page, Document):
        return Article(*title_and_text(blocks, None, name), language=language)
    title, text = title_and_text(blocks, _title(page), name)
    return Article(
        title=title,
        text=text,
        published=_day(page.date),
        author=tidy_line((page.author or "").replace("; ", ", ")),
        url=_address(page.url),
        language=language,
    )


def _blocks(page: object, tree: Any) -> Iterable[Block]:
    """The article's blocks as trafilatura finds them, or all of the page's where it misses the most."""
    found = list(blocks_of(_as_html(page.body))) if isinstance(page, Document) else []
    every = [] if tree is None else [block for block in blocks_of(tree) if not block.linked]
    prose = sum(len(block.text) for block in every if len(block.text) >= _PROSE)
    return every if sum(len(block.text) for block in found) < max(1, _MUCH_LESS * prose) else found


def _title(page: Document) -> str | None:
    """The page's title, without the site's name behind it."""
    title = tidy_line(page.title) or ""
    parts = _SITE.split(title)
    site = (page.sitename or "").removeprefix("@").casefold()
    return (parts[0] if len(parts) == 2 and site and site in parts[1].casefold() else title) or None


def _language(tree: Any) -> str | None:
    """The language that the page's root element states."""
    return None if tree is None else language_tag(tree.get("lang") or tree.get("xml:lang"))


def _as_html(body: Any) -> Any:
    for element in body.iter():
        element.tag = _TAGS.get(element.tag, element.tag)
    return body


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


def _address(value: str | None) -> str | None:
    """An address that a citation can link to."""
    return value if value and len(value) <= 1_000 and re.match(r"https?://[^\s]+\Z", value) else None
