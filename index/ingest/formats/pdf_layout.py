"""Layout analysis of PDF lines: paragraphs, with their places and type, and title."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from index.ingest.formats.pdf_lines import LINE_END_HYPHEN, PdfLine
from index.ingest.formats.text_blocks import LIST_MARKER
from index.languages.en.compound_words import COMPOUND_FIRST_PARTS

_HEADING_SIZE_RATIO: Final = 1.15  # font sizes of two lines of which one is a heading
_TITLE_SIZE_RATIO: Final = 1.25  # font size of a title to that of the text
_PARAGRAPH_GAP_RATIO: Final = 1.3  # line distance between paragraphs to the median
_MIN_INDENT_RATIO: Final = 0.7  # indentation of a paragraph to the font size
_SHORT_LINE_RATIO: Final = 0.85  # width of a paragraph's last line to the column's
_MAX_PDF_TITLE_CHARS: Final = 200

_SENTENCE_END: Final = re.compile(r"[.!?:…\u3002\uff01\uff1f]['\"’”»)\]]*\Z")
_HYPHENATED_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FINAL_WORD: Final = re.compile(r"[^\W\d_]+\Z")
_MIN_COMPOUND_PART_CHARS: Final = 4
_MAX_DIVIDED_WORD_CHARS: Final = 60
_DIVISION_POINT: Final = re.compile(f"{LINE_END_HYPHEN} ?")
_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


class PdfParagraph(NamedTuple):
    """A paragraph with its layout.

    Attributes:
        text: Its text on one line.
        font_size: Median font size of its lines.
        is_bold: Whether all of it is in bold type.
        indent: Distance of its first line from the left edge of the column, in points.
        row: The line, if it is a row of a table.
    """

    text: str
    font_size: float
    is_bold: bool
    indent: float
    row: PdfLine | None = None


def build_paragraphs(lines: Sequence[PdfLine]) -> list[PdfParagraph]:
    """Join lines to paragraphs, and rejoin hyphenated words.

    Args:
        lines: The lines of all pages, in reading order.
    """
    if not lines:
        return []
    distance = _median_line_distance(lines)
    paragraphs = [[lines[0]]]
    columns = _column_edges(lines)
    indents = [lines[0].left - columns[0][0]]
    for (before, line), (column, own_column) in zip(pairwise(lines), pairwise(columns), strict=True):
        if _starts_paragraph(before, line, distance, column):
            paragraphs.append([])
            indents.append(line.left - own_column[0])
        paragraphs[-1].append(line)
    texts = [_join_lines([line.text for line in paragraph]) for paragraph in paragraphs]
    words = Counter(word for text in texts for word in _HYPHENATED_WORD.findall(text.casefold()))
    return [
        PdfParagraph(
            _rejoin_divided_words(text, words),
            median(line.font_size for line in paragraph),
            all(line.is_bold for line in paragraph),
            indent,
            paragraph[0] if paragraph[0].is_row else None,
        )
        for text, paragraph, indent in zip(texts, paragraphs, indents, strict=True)
    ]


def find_largest_title(lines: Sequence[PdfLine]) -> str | None:
    """Return the first page's text in the largest font if that is much larger than the usual one, or None."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.font_size, 1)] += len(line.text)
    first = [line for line in lines if line.page == lines[0].page]
    largest = max((line.font_size for line in first), default=0.0)
    if not first or largest < _TITLE_SIZE_RATIO * sizes.most_common(1)[0][0]:
        return None
    title = _rejoin_divided_words(
        _join_lines([line.text for line in first if line.font_size > largest / _HEADING_SIZE_RATIO]),
        Counter(),
    )
    return title if len(title) <= _MAX_PDF_TITLE_CHARS and sum(map(str.isalpha, title)) > 2 else None


def _starts_paragraph(before: PdfLine, line: PdfLine, distance: float, column: tuple[float, float]) -> bool:
    """Whether a line starts a paragraph.

    Args:
        before: The previous line.
        line: The line.
        distance: Line distance within a paragraph, as a multiple of the font size.
        column: Left and right edge of the column of the previous line.
    """
    if _continues_line(before, line) and not (before.is_row or line.is_row):
        return False
    if (
        before.is_row
        or line.is_row
        or max(line.font_size, before.font_size) > _HEADING_SIZE_RATIO * min(line.font_size, before.font_size)
        or LIST_MARKER.match(line.text)
    ):
        return True
    is_sentence_end = bool(_SENTENCE_END.search(before.text))
    if line.page != before.page or line.baseline > before.baseline:
        return is_sentence_end and not line.text[0].islower()
    if before.last_baseline - line.baseline > _PARAGRAPH_GAP_RATIO * distance * line.font_size:
        return True
    left, right = column
    is_short = before.right < left + _SHORT_LINE_RATIO * (right - left)
    if before.is_bold and not line.is_bold and is_short:
        return True
    is_indented = line.left > max(before.left, left) + _MIN_INDENT_RATIO * line.font_size
    return is_sentence_end and (is_indented or is_short or (line.is_bold and not before.is_bold))


def _continues_line(before: PdfLine, line: PdfLine) -> bool:
    """Whether a line continues the previous one on the same baseline, as around a superscript."""
    gap = line.left - before.right
    size = max(line.font_size, before.font_size)
    return (
        line.page == before.page and abs(line.baseline - before.last_baseline) < size / 2 and abs(gap) < size
    )


def _median_line_distance(lines: Sequence[PdfLine]) -> float:
    """Return the median line distance, as a multiple of the font size; at least 1."""
    distances = [
        (before.last_baseline - line.baseline) / line.font_size
        for before, line in pairwise(lines)
        if line.page == before.page
        and line.font_size > 0
        and 0 < before.last_baseline - line.baseline < 3 * line.font_size
    ]
    return max(1.0, median(distances)) if distances else 1.2


def _column_edges(lines: Sequence[PdfLine]) -> list[tuple[float, float]]:
    """Return the left and right edge of each line's column; a column ends where the next line is higher."""
    edges: list[tuple[float, float]] = []
    run: list[PdfLine] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        run.append(line)
        if after is None or after.page != line.page or after.baseline > line.baseline:
            edges += [(min(each.left for each in run), max(each.right for each in run))] * len(run)
            run = []
    return edges


def _join_lines(texts: Sequence[str]) -> str:
    """Join lines to one; mark the hyphens at line ends that may divide a word."""
    pieces: list[str] = []
    for text in texts:
        if pieces and pieces[-1][-1:] in "-‐" and pieces[-1][-2:-1].isalnum() and text[:1].isalnum():
            pieces[-1] = pieces[-1][:-1] + LINE_END_HYPHEN
        pieces.append(text)
    return " ".join(pieces).translate(_LIGATURES)


def _rejoin_divided_words(text: str, words: Counter[str]) -> str:
    """Rejoin the divided words of a text; each keeps its hyphen if that is part of the word."""
    first, *others = _DIVISION_POINT.split(text)
    pieces = [first]
    for piece in others:
        before, after = (
            _FINAL_WORD.search(pieces[-1][-_MAX_DIVIDED_WORD_CHARS:]),
            _HYPHENATED_WORD.match(piece[:_MAX_DIVIDED_WORD_CHARS]),
        )
        hyphen = "" if before and after and _is_one_word(before[0], after[0], words) else "-"
        pieces += [hyphen, piece]
    return "".join(pieces)


def _is_one_word(first: str, second: str, words: Counter[str]) -> bool:
    """Whether two parts form a word without a hyphen.

    They do if the text has it so more often than with one, or neither and it is no usual compound.
    """
    counts = [words[f"{first}{hyphen}{second}".casefold()] for hyphen in ("", "-")]
    is_compound = first.casefold() in COMPOUND_FIRST_PARTS and len(second) >= _MIN_COMPOUND_PART_CHARS
    return second[0].islower() and (counts[0] > counts[1] or (counts[0] == counts[1] and not is_compound))
