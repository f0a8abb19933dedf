"""The lines of a PDF → its paragraphs and its title."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from index.ingest.formats.pdf_lines import LINE_END_HYPHEN, PdfLine

_HEADING_SIZE_RATIO: Final = 1.15  # letters of another size than the line's before: a heading
_TITLE_SIZE_RATIO: Final = 1.25  # letters so much larger than the text's
_PARAGRAPH_GAP_RATIO: Final = 1.3  # a distance between lines so much wider than most
_MIN_INDENT_RATIO: Final = 0.7  # of a letter's height
_SHORT_LINE_RATIO: Final = 0.85  # of a column's width: a line that ends a paragraph
_MAX_PDF_TITLE_CHARS: Final = 200

_SENTENCE_END: Final = re.compile(r"[.!?:…\u3002\uff01\uff1f]['\"’”»)\]]*\Z")
_LIST_MARKER: Final = re.compile(r"(?:[•●○▪◦‣∙·–]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_HYPHENATED_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FINAL_WORD: Final = re.compile(r"[^\W\d_]+\Z")
_MAX_DIVIDED_WORD_CHARS: Final = 60
_DIVISION_POINT: Final = re.compile(f"{LINE_END_HYPHEN} ?")
_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def build_paragraphs(lines: Sequence[PdfLine]) -> list[str]:
    """Join lines to paragraphs: the words that a hyphen divided too.

    Args:
        lines: The lines of all pages, in the order of reading.
    """
    if not lines:
        return []
    usual = _median_line_distance(lines)
    paragraphs = [[lines[0].text]]
    columns = _column_edges(lines)
    for (before, line), (column, _) in zip(pairwise(lines), pairwise(columns), strict=True):
        if _starts_paragraph(before, line, usual, column):
            paragraphs.append([])
        paragraphs[-1].append(line.text)
    texts = [_join_lines(paragraph) for paragraph in paragraphs]
    words = Counter(word for text in texts for word in _HYPHENATED_WORD.findall(text.casefold()))
    return [_rejoin_divided_words(text, words) for text in texts]


def find_largest_title(lines: Sequence[PdfLine]) -> str | None:
    """The first page's words in the largest letters, where these are larger than the text's by far."""
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


def _starts_paragraph(before: PdfLine, line: PdfLine, usual: float, column: tuple[float, float]) -> bool:
    """Whether a line begins a paragraph.

    Args:
        before: The line before.
        line: The line.
        usual: The distance between two lines of one paragraph, of a letter's height.
        column: Where the column of the line before begins and ends.
    """
    if _continues_line(before, line):
        return False
    if max(line.font_size, before.font_size) > _HEADING_SIZE_RATIO * min(
        line.font_size, before.font_size
    ) or _LIST_MARKER.match(line.text):
        return True
    ended = bool(_SENTENCE_END.search(before.text))
    if line.page != before.page or line.baseline > before.baseline:
        return ended and not line.text[0].islower()
    if before.last_baseline - line.baseline > _PARAGRAPH_GAP_RATIO * usual * line.font_size:
        return True
    left, right = column
    indented = line.left > max(before.left, left) + _MIN_INDENT_RATIO * line.font_size
    return ended and (indented or before.right < left + _SHORT_LINE_RATIO * (right - left))


def _continues_line(before: PdfLine, line: PdfLine) -> bool:
    """Whether a line goes on where the one before ends, as a raised number does and what follows it."""
    gap = line.left - before.right
    size = max(line.font_size, before.font_size)
    return (
        line.page == before.page and abs(line.baseline - before.last_baseline) < size / 2 and abs(gap) < size
    )


def _median_line_distance(lines: Sequence[PdfLine]) -> float:
    """The median distance from a line to the next, as a multiple of the letters' height."""
    distances = [
        (before.last_baseline - line.baseline) / line.font_size
        for before, line in pairwise(lines)
        if line.page == before.page
        and line.font_size > 0
        and 0 < before.last_baseline - line.baseline < 3 * line.font_size
    ]
    return max(1.0, median(distances)) if distances else 1.2


def _column_edges(lines: Sequence[PdfLine]) -> list[tuple[float, float]]:
    """For each line, the left and right edges of its column, which lasts until the lines go up again."""
    found: list[tuple[float, float]] = []
    run: list[PdfLine] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        run.append(line)
        if after is None or after.page != line.page or after.baseline > line.baseline:
            found += [(min(each.left for each in run), max(each.right for each in run))] * len(run)
            run = []
    return found


def _join_lines(texts: Sequence[str]) -> str:
    """Lines as one; a hyphen at a line's end is marked where it may divide a word."""
    pieces: list[str] = []
    for text in texts:
        if pieces and pieces[-1][-1:] in "-‐" and pieces[-1][-2:-1].isalnum() and text[:1].isalnum():
            pieces[-1] = pieces[-1][:-1] + LINE_END_HYPHEN
        pieces.append(text)
    return " ".join(pieces).translate(_LIGATURES)


def _rejoin_divided_words(text: str, words: Counter[str]) -> str:
    """A text with its divided words in one; each keeps its hyphen where it is a part of it."""
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
    """Whether two halves make a word without a hyphen: the text writes it so, or never with one."""
    with_hyphen, without = f"{first}-{second}".casefold(), f"{first}{second}".casefold()
    return second[0].islower() and words[with_hyphen] <= words[without]
