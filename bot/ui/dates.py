"""Dates in words: "9 March 2021", "spring 2021", "by 2036", "the 1990s"."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from bot.ui.strings import INFERRED_MARK
from index import Event
from index.dates.timex import parse_period
from index.languages.en.calendar_names import MONTHS
from index.model import Mod, Precision

_ORDINAL_WORDS: Final = ("first", "second", "third", "fourth")
_SEASON_NAMES: Final = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_MOD_PREPOSITIONS: Final[dict[Mod, str]] = {
    "BEFORE": "before",
    "AFTER": "after",
    "ON_OR_BEFORE": "by",
    "ON_OR_AFTER": "since",
    "APPROX": "around",
}
_MOD_PART_WORDS: Final[dict[Mod, str]] = {"START": "early", "MID": "mid", "END": "late"}
_DIRECT_PART_PRECISIONS: Final[frozenset[Precision]] = frozenset(
    {"month", "season", "year", "decade", "century"}
)


class _DateName(NamedTuple):
    """The name of a date, and its grammatical article: always used, or behind a preposition only."""

    text: str
    article: str = ""
    always_with_article: bool = False

    def standalone(self) -> str:
        return self.with_article() if self.always_with_article else self.text

    def with_article(self) -> str:
        return f"{self.article} {self.text}".lstrip()


def format_event_date(event: Event) -> str:
    """Return an event's date in words, with a mark if it is inferred.

    An event that starts after the article's publication is in the future: "from 2030 on", not "since 2030".
    """
    published = event.citation.article.published
    if event.mod == "ON_OR_AFTER" and published and event.date > published:
        words = f"from {format_timex(event.value)} on"
    else:
        words = format_timex(event.value, event.mod)
    return words + INFERRED_MARK if event.inferred else words


def format_timex(value: str, mod: Mod | None = None) -> str:
    """Return a date in words, in lower case except for names.

    Args:
        value: A TIMEX3 value of a day or a longer period, or two joined by a slash. Any other value is
            returned unchanged.
        mod: Its TIMEX3 modifier.
    """
    days = parse_period(value)
    if days is None:
        return value
    name = _interval_name(*value.split("/", 1)) if days.precision == "range" else _date_name(value)
    if mod in _MOD_PREPOSITIONS:
        return f"{_MOD_PREPOSITIONS[mod]} {name.with_article()}"
    if mod in _MOD_PART_WORDS and days.precision not in ("day", "range"):
        return _part_of_date(_MOD_PART_WORDS[mod], name, days.precision)
    return name.standalone()


def format_timex_in_sentence(value: str) -> str:
    """Return a date in words, with its grammatical article: "the week of 8 March 2021", "2021"."""
    return format_timex(value, "AFTER").removeprefix("after ")


def format_day(value: date) -> str:
    """Return a day in words: 9 March 2021."""
    return f"{value.day} {_month_name(value.month)} {value.year}"


def _part_of_date(part: str, name: _DateName, precision: Precision) -> str:
    """Return a part of a date: "early 2019", "the late 1990s", "early in the second half of 2021"."""
    if precision not in _DIRECT_PART_PRECISIONS:
        return f"{'in the middle of' if part == 'mid' else f'{part} in'} {name.with_article()}"
    return _DateName(
        f"{part}{'-' if part == 'mid' else ' '}{name.text}", name.article, name.always_with_article
    ).standalone()


def _interval_name(start: str, end: str) -> _DateName:
    """Return the name of an interval, with a common month or year named once."""
    one, other = _date_name(start).standalone(), _date_name(end).standalone()
    if start == end:
        return _DateName(one)
    days, months = (
        re.fullmatch(pattern, f"{start}/{end}") for pattern in (_SAME_MONTH_INTERVAL, _SAME_YEAR_INTERVAL)
    )
    if days:
        return _DateName(f"{int(days[2])}–{other}")
    if months:
        dash = "–" if len(start) == len(end) == len("2021-03") else " – "
        return _DateName(f"{one.rpartition(' ')[0]}{dash}{other}")
    return _DateName(f"{one}–{other}" if one.isdigit() and other.isdigit() else f"{one} – {other}")


def _date_name(value: str) -> _DateName:
    """Return the name of a single date; its value if no format matches."""
    for pattern, formatter in _TIMEX_FORMATTERS:
        if match := pattern.fullmatch(value):
            return formatter(*match.groups())
    return _DateName(value)


def _month_name(number: int) -> str:
    return MONTHS[number - 1].capitalize()


def _week_name(year: str, week: str, weekend: str | None) -> _DateName:
    first = date.fromisocalendar(int(year), int(week), 6 if weekend else 1)
    return _DateName(f"{'weekend' if weekend else 'week'} of {format_day(first)}", "the")


def _century_name(number: int) -> _DateName:
    """Return the name of a century from the first two digits of its years: 18 is the 19th century."""
    suffixes = {1: "st", 2: "nd", 3: "rd"}
    suffix = "th" if (number + 1) // 10 == 1 else suffixes.get((number + 1) % 10, "th")
    return _DateName(f"{number + 1}{suffix} century", "the")


_SAME_MONTH_INTERVAL: Final = re.compile(r"(\d{4}-\d\d-)(\d\d)/\1\d\d")
_SAME_YEAR_INTERVAL: Final = re.compile(r"(\d{4})-\d\d(?:-\d\d)?/\1-\d\d(?:-\d\d)?")

_TIMEX_FORMATTERS: Final[tuple[tuple[re.Pattern[str], Callable[..., _DateName]], ...]] = (
    (
        re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"),
        lambda y, m, d: _DateName(f"{int(d)} {_month_name(int(m))} {int(y)}"),
    ),
    (re.compile(r"(\d{4})-(\d\d)"), lambda y, m: _DateName(f"{_month_name(int(m))} {int(y)}")),
    (re.compile(r"(\d{4})"), lambda y: _DateName(str(int(y)))),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week_name),
    (
        re.compile(r"(\d{4})-Q([1-4])"),
        lambda y, q: _DateName(f"{_ORDINAL_WORDS[int(q) - 1]} quarter of {int(y)}", "the"),
    ),
    (
        re.compile(r"(\d{4})-H([12])"),
        lambda y, h: _DateName(f"{_ORDINAL_WORDS[int(h) - 1]} half of {int(y)}", "the"),
    ),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda y, s: _DateName(f"{_SEASON_NAMES[s]} {int(y)}")),
    (re.compile(r"(\d{3})"), lambda d: _DateName(f"{10 * int(d)}s", "the", always_with_article=True)),
    (re.compile(r"(\d{2})"), lambda c: _century_name(int(c))),
)
