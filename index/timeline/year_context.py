"""Years that headings, captions and introductions give to the dates below: "Fixtures 2025/26", "12 May"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from index.dates.timex import Timex
from index.structure import Block, BlockKind
from index.text.blocks import HEADING_KINDS, block_index, headings_above
from index.timeline.headings import Heading, find_headings
from index.timeline.recurring import is_calendar_name

_ENTRY_KINDS: Final = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
_MAX_INTRODUCTION_CHARS: Final = 120
_MAX_ENTRIES: Final = 200
"""Maximum number of entries above a date up to what introduces them."""

_SEASON_START_MONTH: Final = 7
"""First month of the first year of a season such as 2025/26."""

_LINE_START: Final = re.compile(r"(?:\n|\A)[\s•*–-]*(?:\w{2,9}\.?,?\s)?\Z")
_DAY_START: Final = re.compile(r"(?:\w{2,9}\.?,?\s)?\d{1,2}\W|[A-Z][a-z]{2,8}\.?\s\d")
_YEAR_OR_SEASON: Final = re.compile(r"(?<![\d.-])(1[5-9]\d\d|20\d\d)(?:\s?[/–-]\s?(\d\d|\d{4}))?(?![\d.])")
_YEARLESS_VALUE: Final = re.compile(r"(?:\d{4}|XXXX)-(\d\d)((?:-\d\d)?(?:T\S*)?)")


def complete_years(text: str, expressions: Sequence[Timex], blocks: Sequence[Block]) -> list[Timex]:
    """Date the months and days of headings, items and rows by the year that is stated above them.

    Args:
        text: The text.
        expressions: Its date expressions, in order.
        blocks: Its blocks, in order.

    Returns:
        The expressions, in order; those that were dated count as stated.
    """
    if not any(each.inferred and is_calendar_name(each.text) for each in expressions):
        return list(expressions)
    seasons = _Seasons(text, blocks)
    return [_complete(each, seasons) or each for each in expressions]


def _complete(timex: Timex, seasons: "_Seasons") -> Timex | None:
    """The expression in the year above it; None if it is no such date, or no year is stated."""
    if not timex.inferred or not is_calendar_name(timex.text):
        return None
    parts = [_YEARLESS_VALUE.fullmatch(part) for part in timex.value.split("/")]
    season = seasons.above(timex.start) if all(parts) else None
    if season is None:
        return None
    values = [f"{_year_in_season(season, part[1]):04d}-{part[1]}{part[2]}" for part in parts if part]
    if len(values) < len(parts) or values != sorted(values):
        return None
    return timex._replace(value="/".join(values), inferred=False)


class _Seasons:
    """The years and seasons that the headings and introductions of a text state."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text, self._blocks = text, blocks

    def above(self, position: int) -> tuple[int, int] | None:
        """Return the first and the last year of the season above a position; None if there is none."""
        index = block_index(self._blocks, position)
        kind = self._blocks[index].kind if index >= 0 else BlockKind.PARAGRAPH
        if kind in (*_ENTRY_KINDS, *HEADING_KINDS):
            seasons = map(_find_season, self._texts_above(index))
            return next(filter(None, seasons), None)
        if kind is BlockKind.PARAGRAPH and _LINE_START.search(self._text, max(0, position - 8), position):
            return self._season_of_lines_above(position)
        return None

    def _texts_above(self, index: int) -> Iterator[str]:
        """The texts that may state a block's year: the table's header, the introduction, the headings."""
        text, blocks, own = self._text, self._blocks, self._blocks[index]
        yield " ".join(own.header)
        if own.kind in _ENTRY_KINDS:
            first = index
            while first > max(0, index - _MAX_ENTRIES) and blocks[first].kind is own.kind:
                first -= 1
            introduction = blocks[first]
            is_short = introduction.end - introduction.start <= _MAX_INTRODUCTION_CHARS
            if is_short and introduction.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION):
                yield text[introduction.start : introduction.end]
        for number in headings_above(blocks, index):
            yield text[blocks[number].start : blocks[number].end]

    @cached_property
    def _headings(self) -> Sequence[Heading]:
        return find_headings(self._text)

    def _season_of_lines_above(self, position: int) -> tuple[int, int] | None:
        """The season of the last line like a heading; lines that open with a day are no headings."""
        last = bisect_left(self._headings, position, key=lambda each: each.start)
        for heading in reversed(self._headings[max(0, last - _MAX_ENTRIES) : last]):
            line = self._text[heading.start : heading.end]
            if (season := _find_season(line)) or not _DAY_START.match(line):
                return season
        return None


def _find_season(text: str) -> tuple[int, int] | None:
    """The only year or season that a text states, as its first and last year."""
    found = {match.groups() for match in _YEAR_OR_SEASON.finditer(text)}
    if len(found) != 1:
        return None
    first, last = found.pop()
    end = int(first[: 4 - len(last)] + last) if last else int(first)
    return (int(first), end) if end - int(first) in (0, 1) else None


def _year_in_season(season: tuple[int, int], month: str) -> int:
    return season[0] if int(month) >= _SEASON_START_MONTH else season[1]
