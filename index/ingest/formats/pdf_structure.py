"""Roles of a PDF's paragraphs, by font size, weight, indentation and list markers, where these are clear."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from index.ingest.formats.pdf_layout import PdfParagraph
from index.ingest.formats.pdf_tables import build_rows
from index.ingest.formats.text_blocks import (
    BULLETS,
    DASHES,
    LIST_MARKER,
    LOWEST_HEADING_LEVEL,
    TextBlock,
    is_heading_line,
)
from index.structure import BlockKind

_HEADING_SIZE_RATIO: Final = 1.15  # font size of a heading to that of the text
_INDENT_TOLERANCE_POINTS: Final = 4.0  # indentations that differ by less are of one depth


def classify_paragraphs(paragraphs: Sequence[PdfParagraph]) -> list[TextBlock]:
    """Return the paragraphs as blocks.

    A heading is set larger than most of the text, the largest at level 1, or in bold type; a list item has a
    marker, which stays in its text. Its depth is by indentation. Rows of tables have headers above their
    cells.
    """
    if not paragraphs:
        return []
    size, is_bold = _usual_type(paragraphs)
    larger = {_round_size(each.font_size) for each in paragraphs if _is_larger(each, size)}
    levels = {each: level for level, each in enumerate(sorted(larger, reverse=True), start=1)}
    items = _list_items(paragraphs)
    blocks: list[TextBlock] = []
    rows = _table_rows(paragraphs)
    for place, paragraph in enumerate(paragraphs):
        if place in rows:
            blocks.append(rows[place])
            continue
        level = levels.get(_round_size(paragraph.font_size), 0)
        if is_heading_line(paragraph.text) and (level or (paragraph.is_bold and not is_bold)):
            level = min(level or LOWEST_HEADING_LEVEL, LOWEST_HEADING_LEVEL)
            blocks.append(TextBlock(paragraph.text, BlockKind.HEADING, level))
        else:
            blocks.append(items.get(place, TextBlock(paragraph.text)))
    return blocks


def _usual_type(paragraphs: Iterable[PdfParagraph]) -> tuple[float, bool]:
    """Return the font size of most of the text, and whether most of it is bold."""
    sizes = Counter[float]()
    weights = Counter[bool]()
    for paragraph in paragraphs:
        sizes[_round_size(paragraph.font_size)] += len(paragraph.text)
        weights[paragraph.is_bold] += len(paragraph.text)
    return sizes.most_common(1)[0][0], weights[True] > weights[False]


def _round_size(font_size: float) -> float:
    return round(2 * font_size) / 2


def _is_larger(paragraph: PdfParagraph, size: float) -> bool:
    return paragraph.font_size >= _HEADING_SIZE_RATIO * size and is_heading_line(paragraph.text)


def _list_items(paragraphs: Sequence[PdfParagraph]) -> dict[int, TextBlock]:
    """Return the list items by their place among the paragraphs."""
    items: dict[int, TextBlock] = {}
    marked = groupby(range(len(paragraphs)), lambda place: bool(LIST_MARKER.match(paragraphs[place].text)))
    for is_list, places in marked:
        run = list(places)
        if is_list and _is_clear_list([paragraphs[place].text for place in run]):
            for place, depth in zip(run, _depths([paragraphs[place].indent for place in run]), strict=True):
                text = paragraphs[place].text
                items[place] = TextBlock(text, BlockKind.LIST_ITEM, depth, not _has_bullet(text))
    return items


def _is_clear_list(texts: Sequence[str]) -> bool:
    """Whether adjacent paragraphs with markers are a list: one with bullets, or more than one."""
    return len(texts) > 1 or texts[0][0] in BULLETS


def _table_rows(paragraphs: Sequence[PdfParagraph]) -> dict[int, TextBlock]:
    """Return the rows of tables by their place among the paragraphs."""
    rows: dict[int, TextBlock] = {}
    for is_table, places in groupby(range(len(paragraphs)), lambda place: paragraphs[place].row is not None):
        run = list(places)
        if is_table:
            lines = [row for place in run if (row := paragraphs[place].row)]
            rows.update(zip(run, build_rows(lines), strict=True))
    return rows


def _has_bullet(text: str) -> bool:
    return text[0] in BULLETS + DASHES


def _depths(indents: Sequence[float]) -> Iterator[int]:
    """Yield the depth of each item of a list, from 1."""
    edges: list[float] = []
    for indent in sorted(indents):
        if not edges or indent > edges[-1] + _INDENT_TOLERANCE_POINTS:
            edges.append(indent)
    for indent in indents:
        yield sum(edge <= indent for edge in edges)
