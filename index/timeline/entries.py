"""Entries without a verb that a date sets off: lines of chronicles, list items, rows of tables.

"1921 – Ferry launched", "Deadline: 14 March 2026", "12 May | Ashby – Kelder | 2–1".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from index.dates.expressions import alternation
from index.dates.timex import Timex, parse_period
from index.languages.en.calendar_names import MONTH_NUMBERS, WEEKDAY_NUMBERS
from index.structure import Block

_MIN_ENTRY_WORDS: Final = 2
"""Minimum number of words of an entry besides its date; an item of a list needs one."""

_YEAR_VALUE_CHARS: Final = 4
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_LABEL_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_BULLETS: Final = " \t*•·*-–|("
_MARK_AFTER: Final = re.compile(r"\)?\s*[:|·•–—-]\s")
_ITEM_MARK_AFTER: Final = re.compile(r"\)?\s*(?:[:|·•–—,;-]\s|\s(?=[^\W\d_]))")
_LABEL_BEFORE: Final = re.compile(r"\W*[^\W\d_][^:.\n]{3,50}:\s(?:on |from |by )?")
_MARK_BEFORE: Final = re.compile(r"[:(|·•–—-]\s*(?:on |from |since |until |by )?$")
_MARK_OR_COMMA_BEFORE: Final = re.compile(r"[:(|·•,;–—-]\s*(?:on |from |since |until |by )?$")
_MONTH: Final = alternation(MONTH_NUMBERS)
_DAY_AND_MONTH: Final = re.compile(
    rf"\d(?:st|nd|rd|th)?(?:\sof)?[\s-](?:{_MONTH})|(?:{_MONTH})\.?\s\d",
    re.IGNORECASE,
)
_ENTRY_PARTS: Final = re.compile(r"\s?[|·]\s|(?<=\d)\s?[:–—-]\s|(?:^|(?<=\s))\d{1,2}[:.]\d\d\s(?:[–—-]\s)?")
"""Separators of cells, and of a date or a time from what it dates."""

_WORDS_BESIDE_DATE: Final = re.compile(
    r"\b(?:ca?|circa|from|since|until|till|by|to|on|in|about|around|after|before|early|late|mid|"
    rf"am|pm|noon|midnight|o'clock|hrs?|hours?|h|{alternation(WEEKDAY_NUMBERS)})\b\.?",
    re.IGNORECASE,
)


def split_entry(line: str) -> list[str]:
    """Return the cells of a row, and what stands before and after a date or a time: each opens anew."""
    return [part for part in _ENTRY_PARTS.split(line) if part.strip()]


def is_entry(line: str) -> bool:
    """Return whether a line below a date has enough words to be an entry."""
    return len(_WORD.findall(line)) >= _MIN_ENTRY_WORDS


def is_chronicle_line(line: str, timex: Timex, start: int) -> bool:
    """Return whether a line is a date, a mark and words: "1921 – Ferry launched".

    Args:
        line: The line.
        timex: Its first date expression.
        start: The line's start, in characters of the text.
    """
    before, after = line[: timex.start - start], line[timex.end - start :]
    is_set_off = not before.strip(_BULLETS) and _MARK_AFTER.match(after) is not None
    return is_set_off and is_stated_day(timex) and is_entry(after)


def is_labelled_date(line: str, timex: Timex, start: int) -> bool:
    """Return whether a line is a label and a stated date: "Next meeting: 13 January 2026, 7.30 pm"."""
    before, after = line[: timex.start - start], line[timex.end - start :]
    is_label = _LABEL_BEFORE.fullmatch(before) is not None and is_entry(before)
    return is_label and not timex.inferred and not _has_words(after)


def is_dated_item(line: str, timex: Timex, start: int) -> bool:
    """Return whether a date stands at an edge of a list item, apart from its words."""
    before, after = line[: timex.start - start], line[timex.end - start :]
    if not is_stated_day(timex) or not _LABEL_WORD.search(f"{before} {after}"):
        return False
    is_year = len(timex.value) == _YEAR_VALUE_CHARS
    if not before.strip(_BULLETS):
        return (_MARK_AFTER if is_year else _ITEM_MARK_AFTER).match(after) is not None
    if _has_words(after):
        return False
    return (_MARK_BEFORE if is_year else _MARK_OR_COMMA_BEFORE).search(before) is not None


def find_row_dates(text: str, row: Block, dates: Sequence[Timex]) -> Iterator[Timex]:
    """Yield the dates that fill a cell of a table's row, if other cells say what they date.

    Args:
        text: The text.
        row: The row.
        dates: The date expressions in the row, in order.
    """
    filled = {cell: list(_dates_filling(text, *cell, dates)) for cell in row.cells}
    others = [cell for cell in row.cells if not filled[cell]]
    is_labelled = any(_LABEL_WORD.search(text, *cell) for cell in others)
    for timex in (timex for each in filled.values() for timex in each):
        if is_stated_day(timex) and (
            is_labelled or (others and row.header and len(timex.value) > len("YYYY"))
        ):
            yield timex


def find_header_dates(text: str, header_row: Block, dates: Sequence[Timex]) -> dict[str, Timex]:
    """Return the dates that fill the cells of a table's header row, by the cells' text."""
    cells = ((cell, list(_dates_filling(text, *cell, dates))) for cell in header_row.cells)
    return {text[slice(*cell)]: found[0] for cell, found in cells if found and is_stated_day(found[0])}


def is_stated_day(timex: Timex) -> bool:
    """Return whether an expression states its year, or at least a month's day: "2021", "May 2021", "12 May".

    Weekdays, months and seasons alone name a part of every week or year in tables and lists.
    """
    if not timex.inferred:
        return True
    days = parse_period(timex.value)
    return days is not None and days.precision == "day" and _DAY_AND_MONTH.search(timex.text) is not None


def _dates_filling(text: str, start: int, end: int, dates: Sequence[Timex]) -> Iterator[Timex]:
    """Yield the dates of a cell if they are all that it says."""
    within = [timex for timex in dates if start <= timex.start and timex.end <= end]
    rest, position = [], start
    for timex in within:
        rest.append(text[position : timex.start])
        position = timex.end
    if within and not _has_words(" ".join([*rest, text[position:end]])):
        yield from within


def _has_words(text: str) -> bool:
    """Whether a text has words other than those that accompany a date or a time."""
    return _WORD.search(_WORDS_BESIDE_DATE.sub("", text)) is not None
