"""Date intervals: "2025–2034", "from March to May 2021", "between 9 and 12 March".

The two dates become one expression whose value is an ISO 8601 interval: two values joined by a slash.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from typing import Final

from index.dates.context import detect_tense
from index.dates.localized.intervals import is_localized_interval
from index.dates.timex import Timex, parse_period
from index.languages.cldr_dates import find_date_words
from index.languages.en.calendar_names import WEEKDAYS

_INTERVAL_CONTEXT_CHARS: Final = 60
"""Characters before the first date that are searched for "between" or a verb of rescheduling."""

_RANGE_SEPARATOR: Final = re.compile(
    r"[^\S\n]?[–/][^\S\n]?|[-—]|[^\S\n]-[^\S\n]|\s?(?:to|until|till|through|thru)\s(?:the\s)?"
)
_AND_SEPARATOR: Final = re.compile(r"\sand\s(?:the\s)?")
_BETWEEN_BEFORE: Final = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_RESCHEDULED_BEFORE: Final = re.compile(
    r"\b(?:postpon|mov|delay|push|reschedul|brought|bring|shift|chang|put|slip)\w*\W[^.,;]{0,40}$",
    re.IGNORECASE,
)
"""Context before two dates that form no interval: "postponed from March to May"."""

_WEEKDAY: Final = re.compile("|".join(WEEKDAYS), re.IGNORECASE)
_FOUR_DIGITS: Final = re.compile(r"\d{4}")
_MONTH_OR_DAY_VALUE: Final = re.compile(r"\d{4}(-\d\d(?:-\d\d)?)")


def join_intervals(text: str, expressions: Sequence[Timex], language: str | None = None) -> list[Timex]:
    """Join the expressions that bound an interval.

    Args:
        text: The text.
        expressions: Its date expressions, in order, none overlapping another.
        language: The text's language as a BCP 47 tag; English by default.

    Returns:
        The expressions, in order, none overlapping another.
    """
    words = find_date_words(language) if language else None
    is_interval = partial(is_localized_interval, words) if words else _is_interval
    return list(_join_neighbours(text, expressions, is_interval))


def _join_neighbours(
    text: str, expressions: Sequence[Timex], is_interval: Callable[[str, Timex, Timex], bool]
) -> Iterator[Timex]:
    position = 0
    while position < len(expressions):
        pair = expressions[position : position + 2]
        is_pair = (
            len(pair) == 2 and pair[0].type == pair[1].type == "DATE" and is_interval(text, pair[0], pair[1])
        )
        interval = _join_pair(text, pair[0], pair[1]) if is_pair else None
        yield interval or pair[0]
        position += 2 if interval else 1


def _join_pair(text: str, start: Timex, end: Timex) -> Timex | None:
    """Two neighbouring dates as an interval; None if they are not in order."""
    start, end = _order_weekdays(text, start, _complete_end_year(start, end))
    first, last = parse_period(start.value), parse_period(end.value)
    if first is None or last is None or first.first >= last.first:
        return None
    words, value = text[start.start : end.end], f"{start.value}/{end.value}"
    return Timex(start.start, end.end, words, "DATE", value, inferred=start.inferred or end.inferred)


def _is_interval(text: str, start: Timex, end: Timex) -> bool:
    """Whether a dash or "to" separates two dates, or "and" after "between"."""
    before = text[max(0, start.start - _INTERVAL_CONTEXT_CHARS) : start.start]
    if _AND_SEPARATOR.fullmatch(text, start.end, end.start):
        return _BETWEEN_BEFORE.search(before) is not None
    is_range = _RANGE_SEPARATOR.fullmatch(text, start.end, end.start) is not None
    return is_range and not _RESCHEDULED_BEFORE.search(before)


def _order_weekdays(text: str, start: Timex, end: Timex) -> tuple[Timex, Timex]:
    """Two weekdays with the first before the second: a week earlier, or the second later in the future."""
    if not (_WEEKDAY.fullmatch(start.text) and _WEEKDAY.fullmatch(end.text)):
        return start, end
    first, last = parse_period(start.value), parse_period(end.value)
    if first is None or last is None or first.first <= last.first:
        return start, end
    if detect_tense(text, start.start, end.end) == "future":
        return start, end._replace(value=(last.first + timedelta(7)).isoformat())
    return start._replace(value=(first.first - timedelta(7)).isoformat()), end


def _complete_end_year(start: Timex, end: Timex) -> Timex:
    """The end date, in the first possible year where only the start states one: "May 2019 to June"."""
    first, last = _MONTH_OR_DAY_VALUE.fullmatch(start.value), _MONTH_OR_DAY_VALUE.fullmatch(end.value)
    if not first or not last or not _FOUR_DIGITS.search(start.text) or _FOUR_DIGITS.search(end.text):
        return end
    year = int(start.value[:4]) + (last[1] < first[1])
    return end._replace(value=f"{year:04d}{last[1]}", inferred=start.inferred)
