"""The elements of HTML, by what they are to a reader."""

from typing import Final

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
