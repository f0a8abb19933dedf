"""Pairing of quotation marks.

Supported are English “…”, "…", ‘…’, '…', ``…'', German „…“ and »…«, French «…», Swedish ”…”. The role of a
straight mark follows from its context. Nested marks are part of the outer quotation. A quotation of several
paragraphs has an opening mark for each and one closing mark: each paragraph is a span of its own. An unclosed
opening mark does not affect subsequent quotations.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

_MarkRole = Literal["open", "close", "neither"]

_DOUBLE_MARK: Final = re.compile(r"``|''|’’|‘‘|[\"“”„«»]")
_SINGLE_MARK: Final = re.compile(r"(?<![\w‘’'])['‘](?=[\w“\"$£€¥…(\[])|(?<=[^\s‘'])['’](?!\w)")
_FEET_AND_INCHES: Final = re.compile(r"\d\s?['’\N{PRIME}]\s?\d{1,2}(?:½|\.\d)?[\"”]")
_ELIDED_WORD: Final = re.compile(r"['‘](?:\d\ds?\b|(?:em|tis|twas|til|cause|n|cos|bout)\b)", re.IGNORECASE)
_TRANSCRIPT_TURN: Final = re.compile(r"\s*(?:(?:[A-Z][A-Z.'’-]{1,30}+\s?+){1,4}+:|\([A-Z]{4})")
_REPORTING_CLAUSE: Final = re.compile(
    r"[,?!] (?:[\w.'’-]{1,20} ){1,3}(?:said|says|told|added|adds|wrote|writes)\b"
)
_MARKED_PARAGRAPH_BREAK: Final = re.compile(r"\n\s*\n")

_CLOSING_MARKS: Final = {
    "“": ("”", '"', "''", "’’"),
    '"': ('"', "”", "''"),
    "''": ("''", "’’", '"', "”"),
    "’’": ("’’", "''", '"', "”"),
    "``": ("''", '"', "’’", "”"),
    "‘‘": ("’’", "”", "''"),
    "„": ("“", "”", '"'),
    "”": ("”",),
    "«": ("»",),
    "»": ("«",),
    "‘": ("’", "'"),
    "'": ("'", "’"),
}
_ENGLISH_MARKS: Final = ("“", '"', "``", "''", "‘‘", "”")
_SPACED_MARKS: Final = ("«", "»")
"""Marks that may be separated from the quoted words by spaces."""

_OPENING_CONTEXT_CHARS: Final = "([{—–-/'‘“:;,.…*_>|"
_MAX_UNCLOSED_CHARS: Final = 300
"""Maximum length of a quotation without a closing mark."""

_POSSESSIVE_APOSTROPHE: Final = re.compile(r"(?:(?<=s)|(?<=in))['’]\s[a-z]")


class MarkedQuotation(NamedTuple):
    """A span between quotation marks, in characters of the text.

    Attributes:
        start: The start of the quoted words, white space excluded.
        end: The end of the quoted words, exclusive.
        opening_start: The start of the opening mark.
        closing_end: The end of the closing mark; `end` if there is none, as before a continued paragraph.
    """

    start: int
    end: int
    opening_start: int
    closing_end: int


class _QuotationMark(NamedTuple):
    start: int
    end: int
    sign: str


def find_marked_quotations(text: str) -> list[MarkedQuotation]:
    """Find the outermost spans between quotation marks.

    Single marks are used if they enclose more of the text than double ones do; otherwise they are apostrophes
    or nested quotations.

    Args:
        text: Any text; paragraphs are separated by blank lines.

    Returns:
        The spans that contain a letter or digit, in order, none within another.
    """
    double = list(_pair_marks(text, _find_double_marks(text)))
    single = list(_pair_marks(text, _find_single_marks(text)))
    if single and _count_chars_outside(single, double) > _count_chars_outside(double, single):
        return single
    return double


def _count_chars_outside(some: Sequence[MarkedQuotation], others: Sequence[MarkedQuotation]) -> int:
    """The number of characters in spans that are not within the other spans."""
    total, position = 0, 0
    for quoted in some:
        while position < len(others) and others[position].end < quoted.end:
            position += 1
        if position == len(others) or others[position].start > quoted.start:
            total += quoted.end - quoted.start
    return total


def _find_double_marks(text: str) -> list[_QuotationMark]:
    inches = {match.end() for match in _FEET_AND_INCHES.finditer(text)}
    return [
        _QuotationMark(match.start(), match.end(), match[0])
        for match in _DOUBLE_MARK.finditer(text)
        if match.end() not in inches
    ]


def _find_single_marks(text: str) -> list[_QuotationMark]:
    return [
        _QuotationMark(match.start(), match.end(), match[0])
        for match in _SINGLE_MARK.finditer(text)
        if not _ELIDED_WORD.match(text, match.start())
    ]


def _pair_marks(text: str, marks: Sequence[_QuotationMark]) -> Iterator[MarkedQuotation]:
    """Pair the marks, paragraph by paragraph; what is still open at the end is lost."""
    opened: _QuotationMark | None = None
    depth = 0
    earlier: list[MarkedQuotation] = []  # paragraphs of a quotation that is still open
    ends = _paragraph_ends(text)
    surplus = _count_closing_surplus(text, marks)
    for position, mark in enumerate(marks):
        following = marks[position + 1 : position + 3]
        if opened is not None and (end := _find_paragraph_cut(text, opened, marks[position - 1], mark, ends)):
            if end > 0 and _classify_mark(text, mark, None) == "open":
                earlier += _continued_paragraph_span(text, opened, end)
            else:
                earlier = []
            opened, depth = None, 0
        role = _classify_mark(text, mark, opened, following)
        is_curly = mark.sign == "“" and opened is not None and opened.sign == "“"
        is_nested = surplus[position] > 1 if is_curly else _is_nested(text, opened, following)
        if role == "open" and opened is not None and is_nested:
            depth += 1
        elif role == "open":
            if opened is not None:
                yield from _unclosed_span(text, opened, mark)
                earlier = []
            opened, depth = mark, 0
        elif role == "close" and depth:
            depth -= 1
        elif role == "close" and opened is not None:
            yield from earlier
            yield from _strip_marked_quotation(text, opened, mark.start, mark.end)
            opened, earlier = None, []


def _paragraph_ends(text: str) -> list[int]:
    """The starts of blank lines, in descending order, to be popped."""
    return [match.start() for match in _MARKED_PARAGRAPH_BREAK.finditer(text)][::-1]


def _find_paragraph_cut(
    text: str, opened: _QuotationMark, previous: _QuotationMark, mark: _QuotationMark, ends: list[int]
) -> int:
    """The paragraph end before a mark: 0 if none, -1 if the mark does not start the next paragraph."""
    while ends and ends[-1] < opened.end:
        ends.pop()
    line = text.rfind("\n", previous.end, mark.start)
    starts_line = line >= 0 and not text[line : mark.start].strip()
    if ends and ends[-1] < mark.start:
        return ends[-1] if starts_line and not text[ends[-1] : mark.start].strip() else -1
    return line if starts_line else 0


def _classify_mark(
    text: str, mark: _QuotationMark, opened: _QuotationMark | None, following: Sequence[_QuotationMark] = ()
) -> _MarkRole:
    """The role of a mark, given the open one and those that follow."""
    before = text[mark.start - 1 : mark.start] if mark.start else " "
    after = text[mark.end : mark.end + 1] or " "
    if opened is None:
        return "open" if _can_open(mark.sign, before, after) else "neither"
    turned = before.isspace() and not after.isspace() and opened.sign not in _SPACED_MARKS
    if mark.sign in _CLOSING_MARKS[opened.sign] and not turned:
        return "neither" if _is_false_closing(text, mark, following) else "close"
    if mark.sign == "“" == opened.sign and not before.isspace() and not after.isalnum():
        return "close"
    return "open" if mark.sign in _ENGLISH_MARKS and opened.sign in _ENGLISH_MARKS else "neither"


def _can_open(sign: str, before: str, after: str) -> bool:
    """Whether a mark can open a quotation outside of one."""
    if sign in ("“", "„", "``", "‘‘", "‘", "«"):
        return True
    free = before.isspace() or before in _OPENING_CONTEXT_CHARS
    if sign in ('"', "''", "'"):
        return free and (not after.isspace() or before.isspace())
    return (before.isspace() or before in "([") and not after.isspace() and sign != "’"


def _is_false_closing(text: str, mark: _QuotationMark, following: Sequence[_QuotationMark]) -> bool:
    """Whether a closing mark is an apostrophe or an inch sign, as another closing mark follows."""
    if not following or "\n" in text[mark.end : following[0].start]:
        return False
    if _classify_mark(text, following[0], None) == "open":
        return False
    if mark.sign in ("'", "’"):
        return _POSSESSIVE_APOSTROPHE.match(text, mark.start) is not None
    return mark.sign in ('"', "”") and text[mark.start - 1 : mark.start].isdigit()


def _count_closing_surplus(text: str, marks: Sequence[_QuotationMark]) -> list[int]:
    """For each mark, the closing minus the opening curly marks in the rest of its line.

    Two after a nested opening mark close both quotations.
    """
    surplus, surpluses = 0, [0] * len(marks)
    for position in range(len(marks) - 2, -1, -1):
        following = marks[position + 1]
        if "\n" in text[marks[position].end : following.start]:
            surplus = 0
        else:
            surplus += (following.sign == "”") - (following.sign == "“")
        surpluses[position] = surplus
    return surpluses


def _is_nested(text: str, opened: _QuotationMark | None, following: Sequence[_QuotationMark]) -> bool:
    """Whether an opening mark within a quotation is closed before it: two closing marks follow."""
    if (
        opened is None
        or len(following) < 2
        or any(_classify_mark(text, mark, opened) != "close" for mark in following)
    ):
        return False
    return not any("\n" in text[one.end : other.start] for one, other in pairwise(following))


def _continued_paragraph_span(text: str, opened: _QuotationMark, end: int) -> Iterator[MarkedQuotation]:
    """A paragraph of a quotation that the next paragraph continues.

    Turns of a transcript, and words followed by a reporting clause, merely lack the closing mark.
    """
    if not _TRANSCRIPT_TURN.match(text, opened.end) and not _REPORTING_CLAUSE.search(text, opened.end, end):
        yield from _strip_marked_quotation(text, opened, end, end)


def _unclosed_span(text: str, opened: _QuotationMark, following: _QuotationMark) -> Iterator[MarkedQuotation]:
    """A quotation without a closing mark before the next opening one: "“It broke. “It broke twice.”"."""
    if following.start - opened.end > _MAX_UNCLOSED_CHARS:
        return
    end = opened.end + len(text[opened.end : following.start].rstrip())
    if text[end - 1 : end] in (".", "!", "?", "…") and "\n" not in text[opened.end : end]:
        yield from _continued_paragraph_span(text, opened, end)


def _strip_marked_quotation(
    text: str, opened: _QuotationMark, end: int, right: int
) -> Iterator[MarkedQuotation]:
    """The span without white space at its ends; none without a letter or digit."""
    inside = text[opened.end : end]
    if any(map(str.isalnum, inside)):
        start = opened.end + len(inside) - len(inside.lstrip())
        end = opened.end + len(inside.rstrip())
        yield MarkedQuotation(start, end, opened.start, right)
