"""HTML → visible blocks of text with their roles: headings, list items, table rows and others."""

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from lxml import etree, html

from index.ingest.formats.html_tables import (
    TABLE_CELL_ELEMENTS,
    HtmlTable,
    TableCell,
    has_unmarked_header,
    read_span,
)
from index.ingest.formats.text_blocks import LOWEST_HEADING_LEVEL, TextBlock, is_heading_line
from index.structure import BlockKind

BLOCK_ELEMENTS: Final = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section
    summary table tbody tfoot thead tr ul
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
"""Elements that begin and end a block."""

HEADING_ELEMENTS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

LIST_ELEMENTS: Final = frozenset({"ul", "ol", "menu", "dir"})

_ROLES: Final = {
    **dict.fromkeys(HEADING_ELEMENTS, "heading"),
    **dict.fromkeys(("summary", "dt"), "question"),  # answered or explained by what follows
    **dict.fromkeys(("caption", "figcaption"), "caption"),
    **dict.fromkeys(("b", "strong"), "bold"),
    "blockquote": "quote",
    "pre": "code",
}
"""Roles that elements give the text in them."""

HIDDEN_ELEMENTS: Final = frozenset(
    """
    audio button canvas datalist dialog head iframe input map math nav noscript object rp rt script select
    style svg template textarea title video
    """.split()  # noqa: SIM905 - as above
)
"""Elements without visible text, or without text of the article."""

SEMANTIC_TYPE_ATTRIBUTES: Final = ("role", "epub:type", "{http://www.idpf.org/2007/ops}type")
"""Attributes in which an EPUB states the semantic type of an element."""

NOTE_LINK_TYPES: Final = frozenset({"noteref", "doc-noteref", "backlink", "doc-backlink"})
"""Semantic types of links between a text and its notes."""

BACKLINK_SYMBOLS: Final = frozenset({"↑", "↩", "↩︎", "↵", "⏎"})
"""Texts of links from a note back to the text."""


class HtmlBlock(NamedTuple):
    """A block of text.

    Attributes:
        content: Its text, on one line unless preformatted, and its role.
        ids: Ids of the elements that began since the previous block: link targets.
        is_link_list: Whether all of its text is in links, as in a table of contents.
        is_faq: Whether it is of a question and its answers that are marked up as such (schema.org).
        is_aside: Whether it stands beside the article.
    """

    content: TextBlock
    ids: tuple[str, ...] = ()
    is_link_list: bool = False
    is_faq: bool = False
    is_aside: bool = False

    @property
    def text(self) -> str:
        """Its text."""
        return self.content.text

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.content.kind is BlockKind.HEADING


@dataclass(slots=True)
class _BlockBuilder:
    """State of the block that is being read."""

    pieces: list[str] = field(default_factory=list)
    cells: list[TableCell] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    all_linked: bool = True  # all text of the block so far is in links
    all_bold: bool = True  # all text of the block so far is bold
    line_is_blank: bool = True  # the current line so far
    roles: Counter[str] = field(default_factory=Counter)  # number of open elements by their role
    heading_level: int = 0  # of the last heading that began
    link_depth: int = 0
    faq_depth: int = 0  # open elements marked as a question and its answers
    aside_depth: int = 0  # open elements beside the article
    faq_name_depth: int = 0  # open elements marked as such a question's words
    lists: list[bool] = field(default_factory=list)  # whether each open list is ordered
    item_begins: bool = False  # the open list item has no text so far
    tables: list[HtmlTable] = field(default_factory=list)  # the open tables
    table_row: Any = None  # the open table row, if it becomes one block

    def append_text(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            if not text.isspace():
                self.line_is_blank = False
                self.all_linked = self.all_linked and bool(self.link_depth)
                self.all_bold = self.all_bold and bool(self.roles["bold"])

    def break_line(self) -> Iterator[HtmlBlock]:
        """End the line; a blank line ends the block, and a bold one that is a heading."""
        if self.table_row is None and (self.line_is_blank or self._is_bold_heading()):
            yield from self.end_block()
        self.pieces.append("\n")
        self.line_is_blank = True

    def _is_bold_heading(self) -> bool:
        is_plain = not self.lists and not any(self.roles[role] for role in ("heading", "quote", "code"))
        return self.all_bold and is_plain and is_heading_line(" ".join("".join(self.pieces).split()))

    def end_cell(self, cell: Any, tag: str) -> None:
        text = " ".join("".join(self.pieces).split())
        columns, rows = read_span(cell, "colspan"), read_span(cell, "rowspan")
        self.cells.append(TableCell(text, tag == "th", columns, rows))
        self.pieces.clear()

    def end_block(self) -> Iterator[HtmlBlock]:
        """Yield the block so far if it has text, and begin the next one."""
        text = "".join(self.pieces)
        text = text.strip("\n") if self.roles["code"] else " ".join(text.split())
        if self.cells:
            table = self.tables[-1] if self.tables else HtmlTable()
            content = table.read_row([*self.cells, *([TableCell(text)] if text.strip() else [])])
        else:
            content = self._make_content(text) if text else TextBlock("")
        if content.text.strip():
            is_faq, is_aside = bool(self.faq_depth), bool(self.aside_depth)
            yield HtmlBlock(content, tuple(self.ids), self.all_linked, is_faq, is_aside)
            self.ids.clear()
            self.item_begins = self.item_begins and content.kind is BlockKind.HEADING
        self.pieces.clear()
        self.cells.clear()
        self.all_linked = self.all_bold = self.line_is_blank = True

    def _make_content(self, text: str) -> TextBlock:
        """Return the block with the role that the open elements give it."""
        roles, depth = self.roles, len(self.lists)
        kind, level = BlockKind.PARAGRAPH, depth
        if roles["code"]:
            kind = BlockKind.CODE
        elif roles["question"] or (self.faq_depth and self.faq_name_depth):
            kind = BlockKind.QUESTION
        elif roles["caption"]:
            kind = BlockKind.CAPTION
        elif roles["heading"] and not roles["quote"]:
            kind, level = BlockKind.HEADING, self.heading_level
        elif depth and self.item_begins:
            kind = BlockKind.LIST_ITEM
        elif roles["quote"]:
            kind = BlockKind.BLOCK_QUOTE
        elif self.all_bold and not depth and is_heading_line(text):
            kind, level = BlockKind.HEADING, LOWEST_HEADING_LEVEL
        return TextBlock(text, kind, level, kind is BlockKind.LIST_ITEM and self.lists[-1])


def parse_html(text: str) -> Any:
    """Parse HTML, however malformed; None if it has no element.

    Elements nested deeper than libxml2 allows are dropped.
    """
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def iter_blocks(root: Any, asides: Container[Any] = ()) -> Iterator[HtmlBlock]:
    """Yield the visible blocks of an HTML tree, in order, without navigation and controls.

    Args:
        root: An HTML or XHTML element, with or without a namespace.
        asides: Elements in it that stand beside the article, whose blocks are marked.
    """
    builder = _BlockBuilder()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = _html_tag(element)
        is_hidden = not tag or _is_note_link(element, tag)
        if tag in HIDDEN_ELEMENTS:
            is_hidden = tag != "button" or not builder.roles["heading"]
        if tag in BLOCK_ELEMENTS and builder.table_row in (None, element):
            yield from builder.end_block()
        if event == "start":
            if is_hidden:
                walk.skip_subtree()
            else:
                builder.aside_depth += element in asides
                _enter_element(builder, element, tag)
            continue
        if not is_hidden:
            _leave_element(builder, element, tag)
            builder.aside_depth -= element in asides
        if tag == "br":
            yield from builder.break_line()
        if element is not root:
            builder.append_text(element.tail)
    yield from builder.end_block()


def _enter_element(builder: _BlockBuilder, element: Any, tag: str) -> None:
    if tag == "tr" and builder.table_row is None and all(_is_single_paragraph_cell(cell) for cell in element):
        builder.table_row = element
    elif tag == "table":
        builder.tables.append(HtmlTable(has_unmarked_header=has_unmarked_header(element)))
    elif tag in LIST_ELEMENTS:
        builder.lists.append(tag == "ol")
    elif tag == "li":
        builder.item_begins = True
    if name := element.get("id"):
        builder.ids.append(name)
    builder.link_depth += tag == "a" and bool(element.get("href"))
    if role := _ROLES.get(tag):
        builder.roles[role] += 1
    if tag in HEADING_ELEMENTS:
        builder.heading_level = int(tag[1])
    builder.faq_depth += _is_faq_question(element)
    builder.faq_name_depth += element.get("itemprop") == "name"
    builder.append_text(element.text)


def _leave_element(builder: _BlockBuilder, element: Any, tag: str) -> None:
    builder.link_depth -= tag == "a" and bool(element.get("href"))
    if role := _ROLES.get(tag):
        builder.roles[role] -= 1
    builder.faq_depth -= _is_faq_question(element)
    builder.faq_name_depth -= element.get("itemprop") == "name"
    if tag == "table":
        builder.tables.pop()
    elif tag in LIST_ELEMENTS:
        builder.lists.pop()
    elif tag == "li":
        builder.item_begins = False
    elif tag in TABLE_CELL_ELEMENTS and builder.table_row is not None:
        builder.end_cell(element, tag)
    if element is builder.table_row:
        builder.table_row = None


def _html_tag(element: Any) -> str:
    """Return an element's name without namespace, in lower case; empty for a comment."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _is_faq_question(element: Any) -> bool:
    """Whether an element is a question with its answers, by schema.org's microdata."""
    item_type = element.get("itemtype")
    return bool(item_type) and item_type.rstrip("/").endswith("schema.org/Question")


def _is_single_paragraph_cell(cell: Any) -> bool:
    """Whether a table cell has at most one paragraph, which a cell of a layout table has not."""
    tags = [tag for each in cell.iterdescendants() if (tag := _html_tag(each)) in BLOCK_ELEMENTS]
    return len(tags) <= 1 and "table" not in tags


def _is_note_link(element: Any, tag: str) -> bool:
    """Whether an element links to a note or back from it, and so is no part of the text."""
    if tag == "a":
        return (element.text or "").strip() in BACKLINK_SYMBOLS or bool(
            {*map(element.get, SEMANTIC_TYPE_ATTRIBUTES)} & NOTE_LINK_TYPES
        )
    if tag != "sup" or len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
        return False
    return str(element[0].get("href") or "").startswith("#")
