"""From when until when: the dates that people type for a timeline, in their own words."""

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from bot.ui.dates import named
from bot.ui.markdown import one_line
from bot.ui.truncate import clip
from index import FootnoteError
from index.dates import find_dates
from index.dates.timex import period
from index.languages.en.calendar_names import ABBREVIATED, MONTHS

MAX_TYPED: Final = 60
"""Characters of a typed date that are read."""

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS: Final = ("spring", "summer", "autumn", "fall", "winter")
_RECURRING: Final = frozenset((*MONTHS, *ABBREVIATED, *_WEEKDAYS, *_SEASONS))
"""Names that come round again: whoever looks back means the last time."""

_ISO: Final = re.compile(r"[0-9]{4}(?:-|$)")
_DAY: Final = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?")

_EARLIER: Final = (timedelta(7), timedelta(366))
"""How far to go back for the last time: to the last Monday, to the last March."""


class NotADate(FootnoteError):
    """What was typed as a date can't be read as one, or two of them don't go together."""


class Bounds(NamedTuple):
    """From when until when, as TIMEX3 values; an empty one leaves that side open."""

    since: str = ""
    until: str = ""

    @property
    def first(self) -> date | None:
        """The first day of `since`."""
        days = period(self.since)
        return days.first if days else None

    @property
    def last(self) -> date | None:
        """The last day of `until`."""
        days = period(self.until)
        return days.last if days else None

    def __str__(self) -> str:
        """In words, such as "from March 2021 to 2024"; empty where both sides are open."""
        since, until = named(self.since), named(self.until)
        if since and until:
            return f"from {since} to {until}"
        return f"since {since}" if since else f"until {until}" if until else ""


def read_bounds(since: str | None, until: str | None, today: date) -> Bounds:
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
    bounds = Bounds(_read("since", since, today), _read("until", until, today))
    if bounds.first and bounds.last and bounds.first > bounds.last:
        raise NotADate(
            f"“since” ({named(bounds.since)}) lies after “until” ({named(bounds.until)}); swap the two."
        )
    return bounds


def _read(name: str, typed: str | None, today: date) -> str:
    """The value of one typed date; empty where nothing was typed."""
    line = one_line(typed or "")
    if not line:
        return ""
    value = _value(line, today) if len(line) <= MAX_TYPED else None
    if not value:
        raise NotADate(
            f"“{clip(line, MAX_TYPED)}” isn't a date that I can read for “{name}”; "
            "write one such as 2019, March 2021, 9 March 2021, 2021-03-09, last year or yesterday."
        )
    return value


def _value(line: str, today: date) -> str | None:
    """The value of a date that is the whole line; a recurring name is the last one that isn't to come."""
    if _ISO.match(line) and period(line):
        return line
    value = _whole(line, today)
    if value and _begins_after(today, value) and _comes_round(line):
        earlier = filter(None, (_whole(line, today - back) for back in _EARLIER))
        return next((each for each in earlier if not _begins_after(today, each)), value)
    return value


def _whole(line: str, today: date) -> str | None:
    """The value of the one expression that covers the line, as it is typed or as it would be written."""
    for lead, words in (("", line), ("", line.title()), ("in ", line.title()), ("in ", line)):
        found = find_dates(lead + words, today)
        spans = [(each.start, each.end) for each in found]
        if spans == [(len(lead), len(lead + words))] and period(found[0].value):
            return found[0].value.partition("T")[0]  # of a time of day, the day
    return None


def _begins_after(today: date, value: str) -> bool:
    days = period(value)
    return days is not None and days.first > today


def _comes_round(line: str) -> bool:
    """Whether a line names a month, a season or a weekday, and says neither the year nor which of them."""
    words = [word for word in re.split(r"[\s.,]+", line.lower()) if word]
    return any(word in _RECURRING for word in words) and all(
        word in _RECURRING or _DAY.fullmatch(word) for word in words
    )
