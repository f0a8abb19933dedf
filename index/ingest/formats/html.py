"""HTML → article: the main content of a page, by trafilatura."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any, Final

from lxml import html
from trafilatura import bare_extraction
from trafilatura.metadata import extract_opengraph, extract_url
from trafilatura.settings import Document

from index.errors import UnreadableFile
from index.ingest.formats.blocks import HEADING_ELEMENTS, HtmlBlock, iter_blocks, parse_html
from index.ingest.formats.declared_metadata import normalize_language_tag
from index.ingest.formats.encodings import declared_encoding, decode_text
from index.ingest.formats.file_types import display_name
from index.ingest.formats.html_structure import mark_faq_blocks, restore_structure
from index.ingest.formats.page_authors import find_authors
from index.ingest.formats.page_date import find_publication_day
from index.ingest.formats.page_layout import PageLayout
from index.ingest.formats.page_notices import refuse_notice, remove_overlays
from index.ingest.formats.page_source import PageSource
from index.ingest.formats.page_title import find_site_name, find_title
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

_DOUBLE_LINE_BREAK: Final = re.compile(r"<br ?/?>(?=<br)", re.IGNORECASE)  # trafilatura merges them

_MIN_EXTRACTED_SHARE: Final = 0.25
"""Share of a page's prose below which trafilatura is assumed to have missed the article."""

_MIN_PROSE_CHARS: Final = 80
"""Length from which a block without links counts as prose."""


def read_html(data: bytes, name: str, charset: str | None = None, known: PageSource | None = None) -> Article:
    """Read an HTML page.

    Args:
        data: The page's content.
        name: The file's name, from which a title may be made.
        charset: The encoding that a server declares, if any.
        known: What is known of the page otherwise: its URL, and what the feed that announced it states.

    Returns:
        The article, without navigation, notices and comments.

    Raises:
        UnreadableFile: There is no text, or a notice in its place.
    """
    known = known or PageSource()
    shown = display_name(name)
    source = decode_text(data, shown, charset or declared_encoding(data))
    tree = parse_html(source)
    if tree is None:
        raise UnreadableFile(f"{shown} holds no text.")
    if _unwrap_templates(tree) | remove_overlays(tree, shown):
        source = str(html.tostring(tree, encoding="unicode"))
    layout, language = PageLayout(tree), _root_language(tree)
    url, site = _stated_url(tree), find_site_name(tree)
    title = find_title(tree, layout, site, known.title)
    parts = split_title(list(_article_blocks(_extract(source), tree, layout)), title, name, language)
    refuse_notice([title or "", *islice(layout.iter_headings(), 2)], parts.text, shown)
    published = find_publication_day(tree, layout, known._replace(url=url or known.url), language)
    return Article(
        title=parts.title,
        text=parts.text,
        published=published or parts.byline.published,
        author=find_authors(tree, layout, site) or parts.byline.author,
        url=url,
        language=language,
        blocks=parts.blocks,
    )


def _extract(source: str) -> Any:
    """Return the main content of a page as trafilatura's tree; None if there is none."""
    page = bare_extraction(
        _DOUBLE_LINE_BREAK.sub(r"\g<0> ", source),
        favor_precision=True,
        include_comments=False,
        with_metadata=False,
        prune_xpath="//sup[count(a[starts-with(@href,'#')])=1]",
    )
    return page.body if isinstance(page, Document) else None


def _article_blocks(body: Any, tree: Any, layout: PageLayout) -> Iterable[HtmlBlock]:
    """Return the blocks that trafilatura extracts, or all blocks if it misses most of the prose."""
    extracted = [] if body is None else list(iter_blocks(_rename_to_html_tags(body)))
    all_blocks = mark_faq_blocks(list(iter_blocks(tree, frozenset(layout.asides))), tree)
    prose = [
        block.text for block in all_blocks if len(block.text) >= _MIN_PROSE_CHARS and not block.is_link_list
    ]
    extracted_chars = sum(len(block.text) for block in extracted)
    if extracted_chars < max(1, _MIN_EXTRACTED_SHARE * sum(map(len, prose))):
        return [block for block in all_blocks if not block.is_link_list]
    return restore_structure(extracted, all_blocks)


def _unwrap_templates(tree: Any) -> bool:
    """Show the content of declarative shadow roots; return whether there are any."""
    templates = tree.xpath("//template[@shadowrootmode or @shadowroot]")
    for template in templates:
        template.tag = "div"
    return bool(templates)


def _stated_url(tree: Any) -> str | None:
    """Return the URL that a page states as its own, if a citation can link to it."""
    return _citable_url(extract_opengraph(tree)["url"] or extract_url(tree))


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


def _citable_url(value: str | None) -> str | None:
    """Return the URL if a citation can link to it."""
    return value if value and len(value) <= 1_000 and re.match(r"https?://[^\s]+\Z", value) else None
