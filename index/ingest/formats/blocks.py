"""HTML → visible blocks of text: paragraphs, headings, list items, table rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from lxml import etree, html

BLOCK_ELEMENTS: Final = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section
    summary table tbody tfoot thead tr ul
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
"""Elements that begin and end a block."""

HEADING_ELEMENTS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

TABLE_CELL_ELEMENTS: Final = frozenset({"td", "th"})

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
        text: Its text on one line; preformatted text keeps its lines.
        is_heading: Whether it is a heading.
        ids: Ids of the elements that began since the previous block: link targets.
        is_link_list: Whether all of its text is in links, as in a table of contents.
    """

    text: str
    is_heading: bool
    ids: tuple[str, ...]
    is_link_list: bool


@dataclass(slots=True)
class _BlockBuilder:
    """State of the block that is being read."""

    pieces: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    all_linked: bool = True  # all text of the block so far is in links
    line_is_blank: bool = True  # the current line so far
    link_depth: int = 0  # open elements of each kind
    heading_depth: int = 0
    preformatted_depth: int = 0
    table_row: Any = None  # the open table row, if it becomes one block

    def append_text(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            if not text.isspace():
                self.line_is_blank = False
                self.all_linked = self.all_linked and bool(self.link_depth)

    def break_line(self) -> Iterator[HtmlBlock]:
        """End the line; a blank line ends the block."""
        if self.line_is_blank and self.table_row is None:
            yield from self.end_block()
        self.pieces.append("\n")
        self.line_is_blank = True

    def end_cell(self) -> None:
        self.cells.append(" ".join("".join(self.pieces).split()))
        self.pieces.clear()

    def end_block(self) -> Iterator[HtmlBlock]:
        """Yield the block so far if it has text, and begin the next one."""
        text = "".join(self.pieces)
        self.cells.append(text.strip("\n") if self.preformatted_depth else " ".join(text.split()))
        if block_text := " | ".join(cell for cell in self.cells if cell.strip()):
            yield HtmlBlock(block_text, bool(self.heading_depth), tuple(self.ids), self.all_linked)
            self.ids.clear()
        self.pieces.clear()
        self.cells.clear()
        self.all_linked = self.line_is_blank = True


def parse_html(text: str) -> Any:
    """Parse HTML, however malformed; None if it has no element.

    Elements nested deeper than libxml2 allows are dropped.
    """
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def iter_blocks(root: Any) -> Iterator[HtmlBlock]:
    """Yield the visible blocks of an HTML tree, in order, without navigation and controls.

    Args:
        root: An HTML or XHTML element, with or without a namespace.
    """
    builder = _BlockBuilder()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = _html_tag(element)
        is_hidden = not tag or tag in HIDDEN_ELEMENTS or _is_note_link(element, tag)
        if tag in BLOCK_ELEMENTS and builder.table_row in (None, element):
            yield from builder.end_block()
        if event == "start":
            if is_hidden:
                walk.skip_subtree()
            else:
                _enter_element(builder, element, tag)
            continue
        if not is_hidden:
            _leave_element(builder, element, tag)
        if tag == "br":
            yield from builder.break_line()
        if element is not root:
            builder.append_text(element.tail)
    yield from builder.end_block()


def _enter_element(builder: _BlockBuilder, element: Any, tag: str) -> None:
    if tag == "tr" and builder.table_row is None and all(_is_single_paragraph_cell(cell) for cell in element):
        builder.table_row = element
    if name := element.get("id"):
        builder.ids.append(name)
    builder.link_depth += tag == "a" and bool(element.get("href"))
    builder.heading_depth += tag in HEADING_ELEMENTS
    builder.preformatted_depth += tag == "pre"
    builder.append_text(element.text)


def _leave_element(builder: _BlockBuilder, element: Any, tag: str) -> None:
    builder.link_depth -= tag == "a" and bool(element.get("href"))
    builder.heading_depth -= tag in HEADING_ELEMENTS
    builder.preformatted_depth -= tag == "pre"
    if tag in TABLE_CELL_ELEMENTS and builder.table_row is not None:
        builder.end_cell()
    if element is builder.table_row:
        builder.table_row = None


def _html_tag(element: Any) -> str:
    """Return an element's name without namespace, in lower case; empty for a comment."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


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
