"""HTML → the blocks of text that a reader sees: paragraphs, headings, list items, rows of tables."""

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
"""What begins a line of its own."""


HEADING_ELEMENTS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


TABLE_CELL_ELEMENTS: Final = frozenset({"td", "th"})


HIDDEN_ELEMENTS: Final = frozenset(
    """
    audio button canvas datalist dialog head iframe input map math nav noscript object rp rt script select
    style svg template textarea title video
    """.split()  # noqa: SIM905 - as above
)
"""What is no text, or none of the article's."""


SEMANTIC_TYPE_ATTRIBUTES: Final = ("role", "epub:type", "{http://www.idpf.org/2007/ops}type")
"""The attributes in which an EPUB says what an element is."""


NOTE_LINK_TYPES: Final = frozenset({"noteref", "doc-noteref", "backlink", "doc-backlink"})
"""What the links between a text and its notes are called there."""


BACKLINK_SYMBOLS: Final = frozenset({"↑", "↩", "↩︎", "↵", "⏎"})
"""What a link back from a note says."""


class HtmlBlock(NamedTuple):
    """A piece of text that stands on its own.

    Attributes:
        text: Its words on one line; the lines of preformatted text stay.
        is_heading: Whether it is a heading.
        ids: The ids of the elements that began since the block before, for links that lead here.
        is_link_list: Whether all of its words are links, as in a list of contents.
    """

    text: str
    is_heading: bool
    ids: tuple[str, ...]
    is_link_list: bool


@dataclass(slots=True)
class _BlockBuilder:
    """The block that is being read: what was found since the last one ended, and where."""

    pieces: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    all_linked: bool = True  # all words so far
    line_is_blank: bool = True  # the line so far
    link_depth: int = 0
    heading_depth: int = 0
    preformatted_depth: int = 0  # preformatted ones
    table_row: Any = None  # the row of a table that becomes one block

    def append_text(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            if not text.isspace():
                self.line_is_blank = False
                self.all_linked = self.all_linked and bool(self.link_depth)

    def break_line(self) -> Iterator[HtmlBlock]:
        """A line ends; where it is blank, the block does."""
        if self.line_is_blank and self.table_row is None:
            yield from self.end_block()
        self.pieces.append("\n")
        self.line_is_blank = True

    def end_cell(self) -> None:
        self.cells.append(" ".join("".join(self.pieces).split()))
        self.pieces.clear()

    def end_block(self) -> Iterator[HtmlBlock]:
        """The block so far, if it has a word."""
        text = "".join(self.pieces)
        self.cells.append(text.strip("\n") if self.preformatted_depth else " ".join(text.split()))
        if words := " | ".join(cell for cell in self.cells if cell.strip()):
            yield HtmlBlock(words, bool(self.heading_depth), tuple(self.ids), self.all_linked)
            self.ids.clear()
        self.pieces.clear()
        self.cells.clear()
        self.all_linked = self.line_is_blank = True


def parse_html(text: str) -> Any:
    """An HTML text as a tree, with whatever mistakes; none where it has no element.

    What is nested deeper than libxml2 allows is cut.
    """
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def iter_blocks(root: Any) -> Iterator[HtmlBlock]:
    """The blocks of an HTML tree that a reader sees, in order; navigation, forms and scripts are left out.

    Args:
        root: An element of HTML or XHTML, with or without a namespace.
    """
    reading = _BlockBuilder()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = _html_tag(element)
        unseen = not tag or tag in HIDDEN_ELEMENTS or _is_note_link(element, tag)
        if tag in BLOCK_ELEMENTS and reading.table_row in (None, element):
            yield from reading.end_block()
        if event == "start":
            if unseen:
                walk.skip_subtree()
            else:
                _enter_element(reading, element, tag)
            continue
        if not unseen:
            _leave_element(reading, element, tag)
        if tag == "br":
            yield from reading.break_line()
        if element is not root:
            reading.append_text(element.tail)
    yield from reading.end_block()


def _enter_element(reading: _BlockBuilder, element: Any, tag: str) -> None:
    if tag == "tr" and reading.table_row is None and all(_is_single_paragraph_cell(cell) for cell in element):
        reading.table_row = element
    if name := element.get("id"):
        reading.ids.append(name)
    reading.link_depth += tag == "a" and bool(element.get("href"))
    reading.heading_depth += tag in HEADING_ELEMENTS
    reading.preformatted_depth += tag == "pre"
    reading.append_text(element.text)


def _leave_element(reading: _BlockBuilder, element: Any, tag: str) -> None:
    reading.link_depth -= tag == "a" and bool(element.get("href"))
    reading.heading_depth -= tag in HEADING_ELEMENTS
    reading.preformatted_depth -= tag == "pre"
    if tag in TABLE_CELL_ELEMENTS and reading.table_row is not None:
        reading.end_cell()
    if element is reading.table_row:
        reading.table_row = None


def _html_tag(element: Any) -> str:
    """An element's name without its namespace; none for a comment."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _is_single_paragraph_cell(cell: Any) -> bool:
    """Whether a cell of a table holds one paragraph at most, and so is no column of a page's layout."""
    blocks = [tag for each in cell.iterdescendants() if (tag := _html_tag(each)) in BLOCK_ELEMENTS]
    return len(blocks) <= 1 and "table" not in blocks


def _is_note_link(element: Any, tag: str) -> bool:
    """Whether an element leads to a note or back from it: no word of the text."""
    if tag == "a":
        return (element.text or "").strip() in BACKLINK_SYMBOLS or bool(
            {*map(element.get, SEMANTIC_TYPE_ATTRIBUTES)} & NOTE_LINK_TYPES
        )
    if tag != "sup" or len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
        return False
    return str(element[0].get("href") or "").startswith("#")
