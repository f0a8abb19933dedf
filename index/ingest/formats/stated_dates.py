"""Days as people and programs write them in files, pages and feeds: "7 June 2024", "2024/06/07"."""

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from typing import Final, NamedTuple

from dateparser.date import DateDataParser

from index.languages.en.calendar_names import WEEKDAY_NUMBERS

_MAX_DATE_CHARS: Final = 200
_MIN_YEAR: Final = 1450  # before printing, a day is a program's default
_MAX_YEAR: Final = 2100

_DEFAULT_DAYS: Final = frozenset(
    {date(1601, 1, 1), date(1899, 12, 30), date(1899, 12, 31), date(1900, 1, 1), date(1904, 1, 1)}
    | {date(1970, 1, 1), date(1980, 1, 1)}
)
"""Days zero of programs' calendars, written where none is known."""

_YEAR_FIRST: Final = re.compile(
    r"(?<!\d)(\d{4})(?:([-/.])(\d{1,2})\2|\s?[年년]\s?(\d{1,2})\s?[月월]\s?)(\d{1,2})(?!\d)"
)
_DIGITS_ALONE: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_YEAR_LAST: Final = re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_MONTH_WORD: Final = r"(?P<month>[^\W\d_]{3,12})"
_DAY_MONTH_YEAR: Final = re.compile(
    rf"(?<![\d/.–-])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?[\s-]{{1,3}}(?:of\s|de\s)?{_MONTH_WORD}"
    r"[.,]{0,2}[\s-]{1,3}(?:del?\s)?(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_MONTH_DAY_YEAR: Final = re.compile(
    rf"(?<![^\W_]){_MONTH_WORD}\.?[\s-]{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?[\s-]{{1,3}}(?P<year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]{3,12}")

_LANGUAGES_OF_MONTHS: Final = (
    *("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro", "tr", "id"),
    *("ru", "uk", "el"),
)
"""Languages whose months are known where the text's own language is not, in order of precedence."""

_MONTH_FIRST_REGIONS: Final = frozenset({"US", "PH", "PR", "GU", "FM", "PW"})
_MIXED_REGIONS: Final = frozenset({"CA", "GH", "KE", "MY", "PA", "TG"})  # both orders are in use


class DayOrder(Enum):
    """Order of day and month in a date in digits that ends in its year."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class StatedDate(NamedTuple):
    """A day in a text.

    Attributes:
        start: First character of its words.
        end: Character after the last.
        day: The day.
    """

    start: int
    end: int
    day: date


def parse_stated_date(value: str, order: DayOrder | None = None, language: str | None = None) -> date | None:
    """Parse a text that states one day.

    Args:
        value: The text, such as the content of a metadata field; a time and a weekday may stand beside the
            day.
        order: Order of day and month, if it is known; a weekday in the text takes precedence.
        language: Tag of the text's language, if known; its names of months take precedence.

    Returns:
        The day; None if the text has none, several, or one whose month and day could be either.
    """
    text = value.strip()[:_MAX_DATE_CHARS]
    if match := _DIGITS_ALONE.fullmatch(text):
        return _make_day(match[1], match[2], match[3])
    days = {each.day for each in find_stated_dates(text, order, language)}
    return days.pop() if len(days) == 1 else None


def find_stated_dates(
    text: str, order: DayOrder | None = None, language: str | None = None
) -> list[StatedDate]:
    """Find the days that a short text states in full, in order; see `parse_stated_date`."""
    found = [
        StatedDate(match.start(), match.end(), day)
        for match in _YEAR_FIRST.finditer(text)
        if (day := _make_day(match[1], match[3] or match[4], match[5]))
    ]
    for pattern in (_DAY_MONTH_YEAR, _MONTH_DAY_YEAR):
        for match in pattern.finditer(text):
            month = _month_number(match["month"].lower(), (language or "en").split("-")[0].lower())
            if month and (day := _make_day(match["year"], month, match["day"])):
                found.append(StatedDate(match.start(), match.end(), day))
    weekday = _stated_weekday(text)
    found += (
        StatedDate(match.start(), match.end(), day)
        for match in _YEAR_LAST.finditer(text)
        if (day := _resolve_year_last(match, order, weekday))
    )
    return sorted(found)


def detect_day_order(text: str, language: str | None) -> DayOrder | None:
    """Return the order of day and month in a text's dates in digits.

    Args:
        text: The text; a date in it that can be read one way only settles the order of all, unless another
            one contradicts it.
        language: Tag of its language, whose custom decides in a text without such a date. English alone says
            nothing, en-US and en-GB do.
    """
    orders = set(_settled_orders(text))
    if orders:
        return orders.pop() if len(orders) == 1 else None
    code, *subtags = (language or "en").split("-")
    region = next((tag.upper() for tag in subtags if len(tag) == 2), None)
    if region in _MONTH_FIRST_REGIONS:
        return DayOrder.MONTH_FIRST
    if region in _MIXED_REGIONS or (region is None and code.lower() == "en"):
        return None
    return DayOrder.DAY_FIRST


def _settled_orders(text: str) -> Iterator[DayOrder]:
    for match in _YEAR_LAST.finditer(text):
        if match[2] == "/":
            first, second = int(match[1]), int(match[3])
            if 12 < first <= 31 and 1 <= second <= 12:
                yield DayOrder.DAY_FIRST
            elif 12 < second <= 31 and 1 <= first <= 12:
                yield DayOrder.MONTH_FIRST


def _resolve_year_last(match: re.Match[str], order: DayOrder | None, weekday: int | None) -> date | None:
    """Return the day of a date in digits that ends in its year; None if it could be two days."""
    day_first = _make_day(match[4], match[3], match[1])
    month_first = _make_day(match[4], match[1], match[3])
    if match[2] == ".":  # never with the month first
        return day_first
    days = {day for day in (day_first, month_first) if day and weekday in (None, day.isoweekday())}
    if len(days) == 1:
        return days.pop()
    return (
        {DayOrder.DAY_FIRST: day_first, DayOrder.MONTH_FIRST: month_first}[order] if days and order else None
    )


def _stated_weekday(text: str) -> int | None:
    """Return the ISO number of the weekday in a text; None if it has none, or several."""
    numbers = {WEEKDAY_NUMBERS.get(word.lower()) for word in _WORD.findall(text)} - {None}
    return numbers.pop() if len(numbers) == 1 else None


def _make_day(year: str | int, month: str | int, day: str | int) -> date | None:
    """Return a day of the calendar; None for another one, and for a program's default."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if _MIN_YEAR <= found.year <= _MAX_YEAR and found not in _DEFAULT_DAYS else None


@cache
def _month_parser(languages: tuple[str, ...]) -> DateDataParser:
    settings = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "RETURN_AS_TIMEZONE_AWARE": False}
    return DateDataParser(languages=list(languages), settings=settings)


@lru_cache(maxsize=1_000)
def _month_number(name: str, language: str) -> int | None:
    """Return the number of a month by its name or abbreviation, in the language or any other known one."""
    for languages in ((language,), _LANGUAGES_OF_MONTHS):
        try:
            found = _month_parser(languages).get_date_data(f"1 {name} 2000").date_obj
        except ValueError:  # unknown language
            continue
        if found:
            return int(found.month)
    return None
