"""HTML → article: the main content of a page, by trafilatura."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from trafilatura import bare_extraction
from trafilatura.settings import Document

from index.ingest.formats.blocks import HEADING_ELEMENTS, HtmlBlock, iter_blocks, parse_html
from index.ingest.formats.clean import clean_line
from index.ingest.formats.declared_metadata import normalize_language_tag
from index.ingest.formats.encodings import declared_encoding, decode_text
from index.ingest.formats.file_types import display_name
from index.ingest.formats.html_structure import mark_faq_blocks, restore_structure
from index.ingest.formats.title import split_title
from index.model import Article

# Elements of trafilatura's output → HTML elements; headings, lists and items say more in an attribute.
_HTML_TAGS_BY_TRAFILATURA: Final = {
    "head": "summary",
    "list": "ul",
    "item": "li",
    "quote": "blockquote",
    "row": "tr",
    "cell": "td",
    "lb": "br",
}

_SITE_NAME_SEPARATOR: Final = re.compile(r" (?:[|–—·-]|--) (?=[^|–—]+\Z)")

_DOUBLE_LINE_BREAK: Final = re.compile(r"<br ?/?>(?=<br)", re.IGNORECASE)  # trafilatura merges them

_MIN_EXTRACTED_SHARE: Final = 0.25
"""Share of a page's prose below which trafilatura is assumed to have missed the article."""

_MIN_PROSE_CHARS: Final = 80
"""Length from which a block without links counts as prose."""


def read_html(data: bytes, name: str, charset: str | None = None) -> Article:
    """Read an HTML page.

    Args:
        data: The page's content.
        name: The file's name, from which a title may be made.
        charset: The encoding that a server declares, if any.

    Returns:
        The article, without navigation, notices and comments.

    Raises:
        UnreadableFile: There is no text.
    """
    source = decode_text(data, display_name(name), charset or declared_encoding(data))
    page = bare_extraction(
        _DOUBLE_LINE_BREAK.sub(r"\g<0> ", source),
        favor_precision=True,
        include_comments=False,
        with_metadata=True,
        prune_xpath="//sup[count(a[starts-with(@href,'#')])=1]",
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    tree = parse_html(source)
    blocks = list(_article_blocks(page, tree))
    language = _root_language(tree)
    if not isinstance(page, Document):
        page = Document()
    parts = split_title(blocks, _page_title(page), name, language)
    return Article(
        title=parts.title,
        text=parts.text,
        published=_metadata_date(page.date) or parts.byline.published,
        author=clean_line((page.author or "").replace("; ", ", ")) or parts.byline.author,
        url=_citable_url(page.url),
        language=language,
        blocks=parts.blocks,
    )


def _article_blocks(page: object, tree: Any) -> Iterable[HtmlBlock]:
    """Return the blocks that trafilatura extracts, or all blocks if it misses most of the prose."""
    extracted = list(iter_blocks(_rename_to_html_tags(page.body))) if isinstance(page, Document) else []
    all_blocks = [] if tree is None else [block for block in iter_blocks(tree) if not block.is_link_list]
    all_blocks = mark_faq_blocks(all_blocks, tree)
    prose_chars = sum(len(block.text) for block in all_blocks if len(block.text) >= _MIN_PROSE_CHARS)
    extracted_chars = sum(len(block.text) for block in extracted)
    return (
        all_blocks
        if extracted_chars < max(1, _MIN_EXTRACTED_SHARE * prose_chars)
        else (restore_structure(extracted, all_blocks))
    )


def _page_title(page: Document) -> str | None:
    """Return the page's title without the site's name after it."""
    title = clean_line(page.title) or ""
    parts = _SITE_NAME_SEPARATOR.split(title)
    site = (page.sitename or "").removeprefix("@").casefold()
    return (parts[0] if len(parts) == 2 and site and site in parts[1].casefold() else title) or None


def _root_language(tree: Any) -> str | None:
    """Return the language that the root element declares."""
    return None if tree is None else normalize_language_tag(tree.get("lang") or tree.get("xml:lang"))


def _rename_to_html_tags(body: Any) -> Any:
    for element in body.iter():
        element.tag = _html_tag(element)
    return body


def _html_tag(element: Any) -> str:
    tag, rendition = str(element.tag), str(element.get("rend") or "")
    match tag:
        case "head" if rendition in HEADING_ELEMENTS:
            return rendition
        case "list" if rendition in ("ol", "dl"):
            return rendition
        case "item" if rendition[:2] in ("dt", "dd"):
            return rendition[:2]
        case "cell" if element.get("role") == "head":
            return "th"
        case _:
            return _HTML_TAGS_BY_TRAFILATURA.get(tag, tag)


def _metadata_date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


def _citable_url(value: str | None) -> str | None:
    """Return the URL if a citation can link to it."""
    return value if value and len(value) <= 1_000 and re.match(r"https?://[^\s]+\Z", value) else None
