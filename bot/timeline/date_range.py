"""From when until when: the dates that people type for a timeline, in their own words."""

import re
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from bot.ui.dates import format_timex_in_sentence
from bot.ui.markdown import one_line
from bot.ui.truncate import truncate
from index import FootnoteError
from index.dates import find_dates
from index.dates.timex import parse_period
from index.languages.en.calendar_names import MONTH_ABBREVIATIONS, MONTHS

MAX_DATE_INPUT_CHARS: Final = 60
"""Characters of a typed date that are read."""


_RECURRING_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


_RECURRING_SEASONS: Final = ("spring", "summer", "autumn", "fall", "winter")


_RECURRING_NAMES: Final = frozenset(
    (*MONTHS, *MONTH_ABBREVIATIONS, *_RECURRING_WEEKDAYS, *_RECURRING_SEASONS)
)
"""Names that come round again: whoever looks back means the last time."""


_ISO_DATE_START: Final = re.compile(r"[0-9]{4}(?:-|$)")


_DAY_NUMBER: Final = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?")


_RECURRENCE_LOOK_BACK: Final = (timedelta(7), timedelta(366))
"""How far to go back for the last time: to the last Monday, to the last March."""


class InvalidDateRange(FootnoteError):
    """What was typed as a date can't be read as one, or two of them don't go together."""


class DateRange(NamedTuple):
    """From when until when, as TIMEX3 values; an empty one leaves that side open."""

    since: str = ""
    until: str = ""

    @property
    def first_day(self) -> date | None:
        """The first day of `since`."""
        days = parse_period(self.since)
        return days.first if days else None

    @property
    def last_day(self) -> date | None:
        """The last day of `until`."""
        days = parse_period(self.until)
        return days.last if days else None

    def __str__(self) -> str:
        """In words, such as "from March 2021 to 2024"; empty where both sides are open."""
        since, until = format_timex_in_sentence(self.since), format_timex_in_sentence(self.until)
        if since and until:
            return f"from {since} to {until}"
        return f"since {since}" if since else f"until {until}" if until else ""


def parse_date_range(since: str | None, until: str | None, today: date) -> DateRange:
    """What people typed as "since" and "until".

    Args:
        since: A date of any precision in words or figures, or nothing.
        until: Likewise.
        today: What "last year" is counted from.

    Returns:
        The bounds, checked.

    Raises:
        NotADate: One of them is no date, or they are the wrong way round.
    """
    bounds = DateRange(_parse_date_input("since", since, today), _parse_date_input("until", until, today))
    if bounds.first_day and bounds.last_day and bounds.first_day > bounds.last_day:
        raise InvalidDateRange(
            f"“since” ({format_timex_in_sentence(bounds.since)}) lies after “until” ({format_timex_in_sentence(bounds.until)}); swap the two."
        )
    return bounds


def _parse_date_input(name: str, typed: str | None, today: date) -> str:
    """The value of one typed date; empty where nothing was typed."""
    line = one_line(typed or "")
    if not line:
        return ""
    value = _resolve_date_input(line, today) if len(line) <= MAX_DATE_INPUT_CHARS else None
    if not value:
        raise InvalidDateRange(
            f"“{truncate(line, MAX_DATE_INPUT_CHARS)}” isn't a date that I can read for “{name}”; "
            "write one such as 2019, March 2021, 9 March 2021, 2021-03-09, last year or yesterday."
        )
    return value


def _resolve_date_input(line: str, today: date) -> str | None:
    """The value of a date that is the whole line; a recurring name is the last one that isn't to come."""
    if _ISO_DATE_START.match(line) and parse_period(line):
        return line
    value = _timex_of_whole_line(line, today)
    if value and _is_after(today, value) and _is_recurring(line):
        earlier = filter(None, (_timex_of_whole_line(line, today - back) for back in _RECURRENCE_LOOK_BACK))
        return next((each for each in earlier if not _is_after(today, each)), value)
    return value


def _timex_of_whole_line(line: str, today: date) -> str | None:
    """The value of the one expression that covers the line, as it is typed or as it would be written."""
    for lead, words in (("", line), ("", line.title()), ("in ", line.title()), ("in ", line)):
        found = find_dates(lead + words, today)
        spans = [(each.start, each.end) for each in found]
        if spans == [(len(lead), len(lead + words))] and parse_period(found[0].value):
            return found[0].value.partition("T")[0]  # of a time of day, the day
    return None


def _is_after(today: date, value: str) -> bool:
    days = parse_period(value)
    return days is not None and days.first > today


def _is_recurring(line: str) -> bool:
    """Whether a line names a month, a season or a weekday, and says neither the year nor which of them."""
    words = [word for word in re.split(r"[\s.,]+", line.lower()) if word]
    return any(word in _RECURRING_NAMES for word in words) and all(
        word in _RECURRING_NAMES or _DAY_NUMBER.fullmatch(word) for word in words
    )


def local_today() -> date:
    """The day on this machine's calendar."""
    return datetime.now().astimezone().date()
