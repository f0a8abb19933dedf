"""Pairing of the quotation marks of all languages.

Which of a pair opens follows from the context, as »…« and «…», “…” and „…“ share signs. Marks within others
are part of the outer quotation. A quotation of several paragraphs, each of which begins with a mark, is a
span for each.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from index.quotes.quotation_marks import MarkedQuotation

_DOUBLE_MARKS: Final = r",,(?=\S)|''|[\"“”„‟«»「」『』｢｣〝〞〟\uff02]"
_DOUBLE_MARK: Final = re.compile(_DOUBLE_MARKS)
_ANY_MARK: Final = re.compile(rf"{_DOUBLE_MARKS}|[‘’']")
_PARAGRAPH: Final = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")

_CLOSING_MARKS: Final = {
    "“": '”"‟',
    "”": "”",
    "„": '“”"',
    "‟": "”",
    '"': '"”“',
    "«": "»",
    "»": "«»",
    "「": "」",
    "『": "』",
    "｢": "｣",
    "〝": "〞〟",
    "\N{FULLWIDTH QUOTATION MARK}": "\N{FULLWIDTH QUOTATION MARK}",
    ",,": "”“''\"",
    "''": "''",
    "‘": "’'",
    "'": "'’",
}  # fmt: skip
_CERTAIN_OPENING_MARKS: Final = frozenset("„「『｢〝")
_SINGLE_MARKS: Final = frozenset("‘’'")
_OPENING_CONTEXT: Final = frozenset("([{—–-/:,;“„«‘\"'¿¡\uff08【\uff1a\uff0c。、\uff01\uff1f")
_ELIDED_WORD: Final = re.compile(r"['‘’](?:[stnkmr]|ns|\d\d)\b")
_MAX_DEPTH: Final = 4
"""Maximum number of open marks; further ones are ignored."""


class _Mark(NamedTuple):
    start: int
    end: int
    sign: str


def pair_quotation_marks(text: str, *, has_single_marks: bool) -> list[MarkedQuotation]:
    """Find the outermost spans between quotation marks.

    Args:
        text: Any text; paragraphs are separated by blank lines.
        has_single_marks: Whether ‘…’ and '…' are quotation marks too, rather than apostrophes alone.

    Returns:
        The spans that contain a letter or digit, in order, none within another.
    """
    pattern = _ANY_MARK if has_single_marks else _DOUBLE_MARK
    found: list[MarkedQuotation] = []
    unclosed: _Mark | None = None
    continued: list[MarkedQuotation] = []
    for paragraph in _PARAGRAPH.finditer(text):
        marks = [_Mark(*match.span(), match[0]) for match in pattern.finditer(text, *paragraph.span())]
        if unclosed and marks and marks[0].start == paragraph.start():
            marks[0] = marks[0]._replace(sign=unclosed.sign)
        else:
            continued = []
        pairs, unclosed = _pair_paragraph(text, marks)
        if pairs:
            found += continued if pairs[0].opening_start == paragraph.start() else []
            continued = []
        if unclosed and pairs and pairs[-1].opening_start > unclosed.start:
            unclosed = None
        if unclosed:
            continued += _strip_span(text, unclosed, paragraph.end(), paragraph.end())
        found += pairs
    return found


def _pair_paragraph(text: str, marks: Sequence[_Mark]) -> tuple[list[MarkedQuotation], _Mark | None]:
    """Return the outermost pairs of a paragraph, and the last outer mark that is open at its end."""
    opened: list[_Mark] = []
    pairs: list[tuple[_Mark, _Mark]] = []
    for position, mark in enumerate(marks):
        following = marks[position + 1] if position + 1 < len(marks) else None
        level = _find_opened(text, mark, opened, following)
        if level >= 0:
            pairs.append((opened[level], mark))
            del opened[level:]
        elif len(opened) < _MAX_DEPTH and _is_opening(text, mark, opened):
            opened.append(mark)
    return list(_outermost(text, pairs)), opened[0] if opened else None


def _outermost(text: str, pairs: Iterable[tuple[_Mark, _Mark]]) -> Iterator[MarkedQuotation]:
    end = -1
    for opening, closing in sorted(pairs):
        if opening.start >= end:
            end = closing.end
            yield from _strip_span(text, opening, closing.start, closing.end)


def _strip_span(text: str, opening: _Mark, end: int, closing_end: int) -> Iterator[MarkedQuotation]:
    inside = text[opening.end : end]
    if any(map(str.isalnum, inside)):
        start = opening.end + len(inside) - len(inside.lstrip())
        yield MarkedQuotation(start, opening.end + len(inside.rstrip()), opening.start, closing_end)


def _find_opened(text: str, mark: _Mark, opened: Sequence[_Mark], following: _Mark | None) -> int:
    """Return the index of the open mark that a mark closes; -1 if it closes none."""
    if not opened or _looks_opening(text, mark):
        return -1
    for level in range(len(opened) - 1, -1, -1):
        if mark.sign in _closing_signs(opened[level].sign):
            is_apostrophe = mark.sign in _SINGLE_MARKS and _is_apostrophe(text, mark, following)
            return -1 if is_apostrophe else level
    return -1


def _closing_signs(sign: str) -> str:
    return _CLOSING_MARKS.get(sign, "")


def _looks_opening(text: str, mark: _Mark) -> bool:
    """Whether a mark stands at the start of a word, after a space."""
    before, after = _neighbours(text, mark)
    return before.isspace() and (after.isalnum() or after in "¿¡…") and mark.sign not in ("”", "’")


def _is_opening(text: str, mark: _Mark, opened: Sequence[_Mark]) -> bool:
    before, after = _neighbours(text, mark)
    is_free = before.isspace() or before in _OPENING_CONTEXT
    if mark.sign in _CERTAIN_OPENING_MARKS:
        return True
    if mark.sign in ("“", "‟"):
        return not after.isspace()
    if mark.sign == "«":
        return is_free or not before.isalnum()
    if mark.sign == "”":
        return not opened and before.isspace() and not after.isspace()
    if mark.sign in _SINGLE_MARKS:
        is_word = mark.sign != "’" and is_free and not after.isspace()
        return is_word and not _ELIDED_WORD.match(text, mark.start)
    return mark.sign in _CLOSING_MARKS and is_free and not after.isspace()


def _is_apostrophe(text: str, mark: _Mark, following: _Mark | None) -> bool:
    """Whether a single mark is within a word, or ends one whose quotation ends later."""
    before, after = _neighbours(text, mark)
    if before.isspace() or after.isalnum():
        return True
    if before.lower() not in "sxz" or not text[mark.end + 1 : mark.end + 2].islower():
        return False
    return following is not None and following.sign in _SINGLE_MARKS and not _looks_opening(text, following)


def _neighbours(text: str, mark: _Mark) -> tuple[str, str]:
    """Return the characters before and after a mark; a space at an end of the text."""
    return text[mark.start - 1 : mark.start] if mark.start else " ", text[mark.end : mark.end + 1] or " "
