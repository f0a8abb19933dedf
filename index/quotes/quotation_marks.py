"""Where quotation marks open and close.

English “…”, "…", ‘…’, '…', ``…'', German „…“ and »…«, French «…», Swedish ”…”. Straight marks look the same
on both sides, so what stands beside one tells what it does. Marks within a quotation belong to its words. A
quotation of several paragraphs opens each with a mark and closes once: each of its paragraphs is a span of
its own. An opening mark that is never closed loses its quotation, not those after it.
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
"""Marks that may have spaces inside."""

_OPENING_CONTEXT_CHARS: Final = "([{—–-/'‘“:;,.…*_>|"
_MAX_UNCLOSED_CHARS: Final = 300
"""Characters of a quotation that may lack its closing mark."""

_POSSESSIVE_APOSTROPHE: Final = re.compile(r"(?:(?<=s)|(?<=in))['’]\s[a-z]")


class MarkedQuotation(NamedTuple):
    """Words between quotation marks.

    Attributes:
        start: The first character between the marks.
        end: The character after the last between them.
        opening_start: Where the opening mark starts.
        closing_end: Where the closing mark ends; where it is missing, because the next paragraph goes on, `end`.
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
    """Find the outermost stretches between quotation marks.

    Single marks count where they hold more of the text than double ones do; elsewhere they are apostrophes,
    or quotations within quotations.

    Args:
        text: Any text; a blank line ends its paragraphs.

    Returns:
        The stretches that hold a letter or a digit, in order, none within another.
    """
    double = list(_pair_marks(text, _find_double_marks(text)))
    single = list(_pair_marks(text, _find_single_marks(text)))
    if single and _count_chars_outside(single, double) > _count_chars_outside(double, single):
        return single
    return double


def _count_chars_outside(some: Sequence[MarkedQuotation], others: Sequence[MarkedQuotation]) -> int:
    """How many characters some stretches hold that don't lie within others."""
    total, place = 0, 0
    for quoted in some:
        while place < len(others) and others[place].end < quoted.end:
            place += 1
        if place == len(others) or others[place].start > quoted.start:
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
    for place, mark in enumerate(marks):
        following = marks[place + 1 : place + 3]
        if opened is not None and (end := _find_paragraph_cut(text, opened, marks[place - 1], mark, ends)):
            if end > 0 and _classify_mark(text, mark, None) == "open":
                earlier += _continued_paragraph_span(text, opened, end)
            else:
                earlier = []
            opened, depth = None, 0
        turn = _classify_mark(text, mark, opened, following)
        curly = mark.sign == "“" and opened is not None and opened.sign == "“"
        nested = surplus[place] > 1 if curly else _is_nested(text, opened, following)
        if turn == "open" and opened is not None and nested:
            depth += 1
        elif turn == "open":
            if opened is not None:
                yield from _unclosed_span(text, opened, mark)
                earlier = []
            opened, depth = mark, 0
        elif turn == "close" and depth:
            depth -= 1
        elif turn == "close" and opened is not None:
            yield from earlier
            yield from _strip_marked_quotation(text, opened, mark.start, mark.end)
            opened, earlier = None, []


def _paragraph_ends(text: str) -> list[int]:
    """Where blank lines start, from the last to the first: to be popped."""
    return [match.start() for match in _MARKED_PARAGRAPH_BREAK.finditer(text)][::-1]


def _find_paragraph_cut(
    text: str, opened: _QuotationMark, previous: _QuotationMark, mark: _QuotationMark, ends: list[int]
) -> int:
    """Where the opened paragraph ends before a mark: 0 for nowhere, -1 if the mark doesn't start the next."""
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
    """What a mark does, given the mark that is open."""
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
    """Whether a mark opens a quotation where none is open."""
    if sign in ("“", "„", "``", "‘‘", "‘", "«"):
        return True
    free = before.isspace() or before in _OPENING_CONTEXT_CHARS
    if sign in ('"', "''", "'"):
        return free and (not after.isspace() or before.isspace())
    return (before.isspace() or before in "([") and not after.isspace() and sign != "’"


def _is_false_closing(text: str, mark: _QuotationMark, following: Sequence[_QuotationMark]) -> bool:
    """Whether a closing mark is an apostrophe or stands for inches, since another one closes after it."""
    if not following or "\n" in text[mark.end : following[0].start]:
        return False
    if _classify_mark(text, following[0], None) == "open":
        return False
    if mark.sign in ("'", "’"):
        return _POSSESSIVE_APOSTROPHE.match(text, mark.start) is not None
    return mark.sign in ('"', "”") and text[mark.start - 1 : mark.start].isdigit()


def _count_closing_surplus(text: str, marks: Sequence[_QuotationMark]) -> list[int]:
    """For each mark, by how many closing curly marks outnumber opening ones in the rest of its line.

    Two, after an opening mark within a quotation, close both.
    """
    surplus, found = 0, [0] * len(marks)
    for place in range(len(marks) - 2, -1, -1):
        following = marks[place + 1]
        if "\n" in text[marks[place].end : following.start]:
            surplus = 0
        else:
            surplus += (following.sign == "”") - (following.sign == "“")
        found[place] = surplus
    return found


def _is_nested(text: str, opened: _QuotationMark | None, following: Sequence[_QuotationMark]) -> bool:
    """Whether an opening mark within a quotation is closed before that: two closing marks follow in turn."""
    if (
        opened is None
        or len(following) < 2
        or any(_classify_mark(text, mark, opened) != "close" for mark in following)
    ):
        return False
    return not any("\n" in text[one.end : other.start] for one, other in pairwise(following))


def _continued_paragraph_span(text: str, opened: _QuotationMark, end: int) -> Iterator[MarkedQuotation]:
    """A paragraph of a quotation that the next one goes on with.

    The turns of transcripts are none, nor are words that the text itself gives to somebody: there, the
    closing mark is missing.
    """
    if not _TRANSCRIPT_TURN.match(text, opened.end) and not _REPORTING_CLAUSE.search(text, opened.end, end):
        yield from _strip_marked_quotation(text, opened, end, end)


def _unclosed_span(text: str, opened: _QuotationMark, following: _QuotationMark) -> Iterator[MarkedQuotation]:
    """A quotation whose closing mark is missing where the next one opens: "“It broke. “It broke twice.”"."""
    if following.start - opened.end > _MAX_UNCLOSED_CHARS:
        return
    end = opened.end + len(text[opened.end : following.start].rstrip())
    if text[end - 1 : end] in (".", "!", "?", "…") and "\n" not in text[opened.end : end]:
        yield from _continued_paragraph_span(text, opened, end)


def _strip_marked_quotation(
    text: str, opened: _QuotationMark, end: int, right: int
) -> Iterator[MarkedQuotation]:
    """The stretch without the white space at its edges, unless nothing is left to read."""
    inside = text[opened.end : end]
    if any(map(str.isalnum, inside)):
        start = opened.end + len(inside) - len(inside.lstrip())
        end = opened.end + len(inside.rstrip())
        yield MarkedQuotation(start, end, opened.start, right)
