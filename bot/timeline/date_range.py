"""Date ranges of timelines, parsed from dates in words or figures."""

import itertools
import re
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from bot.locale.command_translator import OPTION_CONTEXT
from bot.locale.translation import ENGLISH, current_language, gettext, pgettext
from bot.ui.dates import format_timex_in_sentence
from bot.ui.markdown import one_line
from bot.ui.truncate import truncate
from index import FootnoteError
from index.dates import find_dates
from index.dates.timex import parse_period
from index.languages.en.calendar_names import (
    MONTH_ABBREVIATIONS,
    MONTHS,
    SEASON_CODES,
    WEEKDAY_NUMBERS,
)

MAX_DATE_INPUT_CHARS: Final = 60

_WEEKDAYS: Final = tuple(name for name in WEEKDAY_NUMBERS if name.endswith("day"))
_RECURRING_NAMES: Final = frozenset((*MONTHS, *MONTH_ABBREVIATIONS, *_WEEKDAYS, *SEASON_CODES))
"""Names of recurring dates, resolved to the last occurrence: timelines look back."""

_ISO_DATE_START: Final = re.compile(r"[0-9]{4}(?:-|$)")
_DAY_NUMBER: Final = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?")

_RECURRENCE_LOOK_BACK: Final = (timedelta(7), timedelta(366))
"""Periods of recurring dates: of weekdays, and of days, months and seasons of a year."""


class InvalidDateRange(FootnoteError):
    """A bound is no date, or the bounds are in the wrong order."""


class DateRange(NamedTuple):
    """Bounds as TIMEX3 values, both inclusive; an empty one leaves its side open."""

    since: str = ""
    until: str = ""

    @property
    def first_day(self) -> date | None:
        """The first day of `since`; None where that side is open or no period."""
        days = parse_period(self.since)
        return days.first if days else None

    @property
    def last_day(self) -> date | None:
        """The last day of `until`; None where that side is open or no period."""
        days = parse_period(self.until)
        return days.last if days else None

    def __str__(self) -> str:
        """Return the range in words, such as "from March 2021 to 2024"; empty where both sides are open."""
        since, until = format_timex_in_sentence(self.since), format_timex_in_sentence(self.until)
        if since and until:
            return gettext("from {since} to {until}", since=since, until=until)
        if since:
            return gettext("since {since}", since=since)
        return gettext("until {until}", until=until) if until else ""


def parse_date_range(since: str | None, until: str | None, today: date) -> DateRange:
    """Parse the bounds of a date range.

    Args:
        since: The lower bound: a date of any precision in words or figures; empty or None for none.
        until: The upper bound, likewise.
        today: Reference date of relative dates such as "last year".

    Raises:
        InvalidDateRange: A bound is no date, or the bounds are in the wrong order.
    """
    date_range = DateRange(_parse_bound("since", since, today), _parse_bound("until", until, today))
    first, last = date_range.first_day, date_range.last_day
    if first and last and first > last:
        since_words, until_words = map(format_timex_in_sentence, date_range)
        raise InvalidDateRange(
            gettext(
                "“since” ({since}) lies after “until” ({until}); swap the two.",
                since=since_words,
                until=until_words,
            )
        )
    return date_range


def _parse_bound(name: str, typed: str | None, today: date) -> str:
    """Return the TIMEX3 value of a bound; empty where nothing was typed."""
    line = one_line(typed or "")
    if not line:
        return ""
    value = _resolve_bound(line, today) if len(line) <= MAX_DATE_INPUT_CHARS else None
    if not value:
        raise InvalidDateRange(
            gettext(
                "“{typed}” isn't a date that I can read for “{option}”; write one such as 2019, March 2021,"
                " 9 March 2021, 2021-03-09, last year or yesterday.",
                typed=truncate(line, MAX_DATE_INPUT_CHARS),
                option=pgettext(OPTION_CONTEXT, name),
            )
        )
    return value


def _resolve_bound(line: str, today: date) -> str | None:
    """Return the TIMEX3 value of a line, of recurring dates the last one; None if it is no date."""
    if _ISO_DATE_START.match(line) and parse_period(line):
        return line
    value = _timex_of_line(line, today)
    if value and _is_after(today, value) and _is_recurring(line):
        earlier = filter(None, (_timex_of_line(line, today - back) for back in _RECURRENCE_LOOK_BACK))
        return next((each for each in earlier if not _is_after(today, each)), value)
    return value


def _timex_of_line(line: str, today: date) -> str | None:
    """Return the value of the one date expression that spans a line, in one of several spellings."""
    spellings = [("", line), ("", line.title()), ("in ", line.title()), ("in ", line)]
    code = current_language().code
    languages = [code, ENGLISH.code] if code != ENGLISH.code else [code]
    for language, (lead, words) in itertools.product(languages, spellings):
        expressions = find_dates(lead + words, today, language)
        spans = [(each.start, each.end) for each in expressions]
        if spans == [(len(lead), len(lead + words))] and parse_period(expressions[0].value):
            return expressions[0].value.partition("T")[0]  # of a time of day, the day
    return None


def _is_after(today: date, value: str) -> bool:
    days = parse_period(value)
    return days is not None and days.first > today


def _is_recurring(line: str) -> bool:
    """Return whether a line consists of recurring names, and maybe the number of a day."""
    words = [word for word in re.split(r"[\s.,]+", line.lower()) if word]
    return any(word in _RECURRING_NAMES for word in words) and all(
        word in _RECURRING_NAMES or _DAY_NUMBER.fullmatch(word) for word in words
    )


def local_today() -> date:
    """Return the current date in the local time zone."""
    return datetime.now().astimezone().date()
