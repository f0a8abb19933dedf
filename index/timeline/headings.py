"""Headings by the looks of their lines, and the dates that head what stands below.

Release notes, chronicles and diaries date their sections: "2.1.0 (4 May 2021)", "June 1940".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from index.dates.timex import Timex, parse_period
from index.structure import Block, BlockKind
from index.text.blocks import HEADING_KINDS, block_index, section_end

_MIN_HEADING_CHARS: Final = 3
_MAX_HEADING_CHARS: Final = 80
_MIN_GAP_CHARS: Final = 1
"""Number of characters between adjacent lines; a blank line has more."""

_MAX_HEADING_BEFORE_LINE_CHARS: Final = 60
"""Maximum length of a heading with no blank line below: longer lines are wrapped text."""

_MIN_DATED_HEADINGS: Final = 2
"""Minimum number of dated headings of a text: a single one is a byline."""

_MAX_DATED_SECTION_CHARS: Final = 3_000

_HEADING_LINE: Final = re.compile(r"[A-ZÀ-ÖØ-ÞΑ-ΩА-Я0-9\[#“\"][^|]*[^\s.!?:;,…|]")
_NEXT_LINE: Final = re.compile(r"[A-ZÀ-ÖØ-ÞΑ-ΩА-Я0-9\[“\"•*–-]")
_MARGIN: Final = re.compile(r"[\W_]*(?:on |of |released )?[\W_]*", re.IGNORECASE)
_YEAR: Final = re.compile(r"\d{4}")
_LONE_YEAR: Final = re.compile(r"\W*(1[5-9]\d\d|20\d\d)\W*")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")


class Heading(NamedTuple):
    """A heading: its span, in characters of the text."""

    start: int
    end: int


class DatedSection(NamedTuple):
    """A section with the date in its heading.

    Attributes:
        timex: The date.
        start: The start of what stands below the heading, in characters of the text.
        end: The end of the section, exclusive.
    """

    timex: Timex
    start: int
    end: int


def find_headings(text: str) -> list[Heading]:
    """Find the short lines without final punctuation above others, in order."""
    headings: list[Heading] = []
    above, start = None, 0
    for line in text.split("\n"):
        content = line.strip()
        if content and above:
            is_apart = start - above.end > _MIN_GAP_CHARS
            is_short = above.end - above.start <= _MAX_HEADING_BEFORE_LINE_CHARS
            if (is_apart or is_short) and _NEXT_LINE.match(content):
                headings.append(above)
        if content:
            is_heading = _MIN_HEADING_CHARS <= len(content) <= _MAX_HEADING_CHARS
            is_heading = is_heading and _HEADING_LINE.fullmatch(content) is not None
            above = Heading(start, start + len(line.rstrip())) if is_heading else None
        start += len(line) + 1
    return headings


def heading_above(headings: Sequence[Heading], position: int) -> Heading | None:
    """Return the last heading that ends before a position of the text; None if there is none."""
    index = bisect_right(headings, position, key=lambda each: each.end) - 1
    return headings[index] if index >= 0 else None


def dated_heading_above(text: str, headings: Sequence[Heading], position: int) -> Heading | None:
    """Return the last heading with a year that ends before a position of the text; None if there is none."""
    index = bisect_right(headings, position, key=lambda each: each.end)
    above = reversed(headings[:index])
    return next((each for each in above if _YEAR.search(text, each.start, each.end)), None)


def find_dated_sections(
    text: str, expressions: Sequence[Timex], blocks: Sequence[Block] = ()
) -> list[DatedSection]:
    """Find the sections that are dated by their headings.

    Args:
        text: The text.
        expressions: Its date expressions, in order.
        blocks: Its blocks, in order.

    Returns:
        The sections, in order. A section lasts to the next dated heading, or the next one of its level or a
        higher one, at most `_MAX_DATED_SECTION_CHARS`. A single dated heading counts above a list or a table
        only: else it is a byline.
    """
    dated = list(_match_dates(text, all_headings(text, blocks), expressions))
    if len(dated) < _MIN_DATED_HEADINGS:
        dated = [each for each in dated if _is_above_entries(blocks, each[0])]
    starts = [*(heading.start for heading, _ in dated), len(text)]
    return [
        DatedSection(
            timex,
            heading.end,
            min(end, _section_end(text, blocks, heading), heading.end + _MAX_DATED_SECTION_CHARS),
        )
        for (heading, timex), (_, end) in zip(dated, pairwise(starts), strict=True)
    ]


def block_headings(blocks: Sequence[Block]) -> list[Heading]:
    """Return the headings, questions and terms among blocks, in order."""
    return [Heading(block.start, block.end) for block in blocks if block.kind in HEADING_KINDS]


def all_headings(text: str, blocks: Sequence[Block]) -> list[Heading]:
    """Return the headings among the blocks, and lines of its paragraphs that look like headings."""
    by_looks = (
        each
        for each in find_headings(text)
        if (index := block_index(blocks, each.start)) < 0 or blocks[index].kind is BlockKind.PARAGRAPH
    )
    return sorted({*block_headings(blocks), *by_looks})


def _section_end(text: str, blocks: Sequence[Block], heading: Heading) -> int:
    """The end of what stands below a heading, by the levels of blocks; the text's end without them."""
    index = block_index(blocks, heading.start)
    if index < 0 or blocks[index].kind not in HEADING_KINDS:
        return len(text)
    last = section_end(blocks, index)
    return blocks[last].start if last < len(blocks) else len(text)


def _is_above_entries(blocks: Sequence[Block], heading: Heading) -> bool:
    index = block_index(blocks, heading.start)
    return (
        0 <= index < len(blocks) - 1
        and blocks[index].kind is BlockKind.HEADING
        and blocks[index + 1].kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
    )


def _match_dates(
    text: str, headings: Sequence[Heading], expressions: Sequence[Timex]
) -> Iterator[tuple[Heading, Timex]]:
    """The headings that begin or end with their only date, a stated one."""
    starts = [timex.start for timex in expressions]
    for heading in headings:
        first, last = bisect_right(starts, heading.start - 1), bisect_right(starts, heading.end)
        if last - first == 1 and _dates_heading(text, heading, expressions[first]):
            yield heading, expressions[first]
        elif last == first and (year := _LONE_YEAR.fullmatch(text, heading.start, heading.end)):
            yield heading, Timex(*year.span(1), year[1], "DATE", year[1])


def _dates_heading(text: str, heading: Heading, timex: Timex) -> bool:
    days = parse_period(timex.value)
    if timex.inferred or timex.type != "DATE" or days is None or timex.end > heading.end:
        return False
    before, after = text[heading.start : timex.start], text[timex.end : heading.end]
    is_at_margin = _MARGIN.fullmatch(before) is not None or _MARGIN.fullmatch(after) is not None
    return is_at_margin and (days.precision == "day" or not _LETTERS.search(before + after))
