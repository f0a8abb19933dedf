"""The lines of a PDF → its paragraphs and its title."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from index.ingest.formats.pdf_lines import HYPHEN, Line

_LARGER: Final = 1.15  # letters of another size than the line's before: a heading
_TITLE: Final = 1.25  # letters so much larger than the text's
_WIDER: Final = 1.3  # a distance between lines so much wider than most
_INDENT: Final = 0.7  # of a letter's height
_SHORT: Final = 0.85  # of a column's width: a line that ends a paragraph
_LONGEST_TITLE: Final = 200

_ENDED: Final = re.compile(r"[.!?:…\u3002\uff01\uff1f]['\"’”»)\]]*\Z")
_BULLET: Final = re.compile(r"(?:[•●○▪◦‣∙·–]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+\Z")
_LONGEST_WORD: Final = 60
_DIVIDED: Final = re.compile(f"{HYPHEN} ?")
_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def paragraphs_of(lines: Sequence[Line]) -> list[str]:
    """Join lines to paragraphs: the words that a hyphen divided too.

    Args:
        lines: The lines of all pages, in the order of reading.
    """
    if not lines:
        return []
    usual = _usual_distance(lines)
    paragraphs = [[lines[0].text]]
    columns = _columns(lines)
    for (before, line), (column, _) in zip(pairwise(lines), pairwise(columns), strict=True):
        if _begins(before, line, usual, column):
            paragraphs.append([])
        paragraphs[-1].append(line.text)
    texts = [_joined(paragraph) for paragraph in paragraphs]
    words = Counter(word for text in texts for word in _WORD.findall(text.casefold()))
    return [_undivided(text, words) for text in texts]


def title_of_page(lines: Sequence[Line]) -> str | None:
    """The first page's words in the largest letters, where these are larger than the text's by far."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    first = [line for line in lines if line.page == lines[0].page]
    largest = max((line.size for line in first), default=0.0)
    if not first or largest < _TITLE * sizes.most_common(1)[0][0]:
        return None
    title = _undivided(_joined([line.text for line in first if line.size > largest / _LARGER]), Counter())
    return title if len(title) <= _LONGEST_TITLE and sum(map(str.isalpha, title)) > 2 else None


def _begins(before: Line, line: Line, usual: float, column: tuple[float, float]) -> bool:
    """Whether a line begins a paragraph.

    Args:
        before: The line before.
        line: The line.
        usual: The distance between two lines of one paragraph, of a letter's height.
        column: Where the column of the line before begins and ends.
    """
    if _is_beside(before, line):
        return False
    if max(line.size, before.size) > _LARGER * min(line.size, before.size) or _BULLET.match(line.text):
        return True
    ended = bool(_ENDED.search(before.text))
    if line.page != before.page or line.base > before.base:
        return ended and not line.text[0].islower()
    if before.last_base - line.base > _WIDER * usual * line.size:
        return True
    left, right = column
    indented = line.left > max(before.left, left) + _INDENT * line.size
    return ended and (indented or before.right < left + _SHORT * (right - left))


def _is_beside(before: Line, line: Line) -> bool:
    """Whether a line goes on where the one before ends, as a raised number does and what follows it."""
    gap = line.left - before.right
    size = max(line.size, before.size)
    return line.page == before.page and abs(line.base - before.last_base) < size / 2 and abs(gap) < size


def _usual_distance(lines: Sequence[Line]) -> float:
    """The median distance from a line to the next, as a multiple of the letters' height."""
    distances = [
        (before.last_base - line.base) / line.size
        for before, line in pairwise(lines)
        if line.page == before.page and line.size > 0 and 0 < before.last_base - line.base < 3 * line.size
    ]
    return max(1.0, median(distances)) if distances else 1.2


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """For each line, the left and right edges of its column, which lasts until the lines go up again."""
    found: list[tuple[float, float]] = []
    run: list[Line] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        run.append(line)
        if after is None or after.page != line.page or after.base > line.base:
            found += [(min(each.left for each in run), max(each.right for each in run))] * len(run)
            run = []
    return found


def _joined(texts: Sequence[str]) -> str:
    """Lines as one; a hyphen at a line's end is marked where it may divide a word."""
    pieces: list[str] = []
    for text in texts:
        if pieces and pieces[-1][-1:] in "-‐" and pieces[-1][-2:-1].isalnum() and text[:1].isalnum():
            pieces[-1] = pieces[-1][:-1] + HYPHEN
        pieces.append(text)
    return " ".join(pieces).translate(_LIGATURES)


def _undivided(text: str, words: Counter[str]) -> str:
    """A text with its divided words in one; each keeps its hyphen where it is a part of it."""
    first, *others = _DIVIDED.split(text)
    pieces = [first]
    for piece in others:
        before, after = _LAST_WORD.search(pieces[-1][-_LONGEST_WORD:]), _WORD.match(piece[:_LONGEST_WORD])
        hyphen = "" if before and after and _is_one_word(before[0], after[0], words) else "-"
        pieces += [hyphen, piece]
    return "".join(pieces)


def _is_one_word(first: str, second: str, words: Counter[str]) -> bool:
    """Whether two halves make a word without a hyphen: the text writes it so, or never with one."""
    with_hyphen, without = f"{first}-{second}".casefold(), f"{first}{second}".casefold()
    return second[0].islower() and words[with_hyphen] <= words[without]
