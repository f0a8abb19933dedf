"""A date in words, as precisely as it is known: "9 March 2021", "spring 2021", "by 2036", "the 1990s"."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from bot.ui.strings import WORKED_OUT
from index import Event
from index.dates.timex import Mod, Precision, period
from index.languages.en.calendar_names import MONTHS

_ORDINALS: Final = ("first", "second", "third", "fourth")
_SEASONS: Final = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_BEFORE_IT: Final[dict[Mod, str]] = {
    "BEFORE": "before",
    "AFTER": "after",
    "ON_OR_BEFORE": "by",
    "ON_OR_AFTER": "since",
    "APPROX": "around",
}
_WITHIN: Final[dict[Mod, str]] = {"START": "early", "MID": "mid", "END": "late"}
_ABUTTING: Final[frozenset[Precision]] = frozenset({"month", "season", "year", "decade", "century"})


class _Name(NamedTuple):
    """What a date is called, and the article that it has: always, or behind another word only."""

    text: str
    article: str = ""
    always: bool = False

    def alone(self) -> str:
        return self.behind() if self.always else self.text

    def behind(self) -> str:
        return f"{self.article} {self.text}".lstrip()


def event_date(event: Event) -> str:
    """An event's date in words, marked where it isn't stated in full.

    What begins after the article was published is told as the future: "from 2030 on", not "since 2030".
    """
    published = event.citation.article.published
    if event.mod == "ON_OR_AFTER" and published and event.date > published:
        words = f"from {worded(event.value)} on"
    else:
        words = worded(event.value, event.mod)
    return words + WORKED_OUT if event.inferred else words


def worded(value: str, mod: Mod | None = None) -> str:
    """A date in words.

    Args:
        value: A TIMEX3 value that covers days, or two joined by a slash.
        mod: What narrows or blurs it, by TIMEX3.

    Returns:
        The words, in lower case but for names; the value itself where it covers no days.
    """
    days = period(value)
    if days is None:
        return value
    name = _interval(*value.split("/", 1)) if days.precision == "range" else _name(value)
    if mod in _BEFORE_IT:
        return f"{_BEFORE_IT[mod]} {name.behind()}"
    if mod in _WITHIN and days.precision not in ("day", "range"):
        return _within(_WITHIN[mod], name, days.precision)
    return name.alone()


def named(value: str) -> str:
    """A date in words as it stands in a sentence: "the week of 8 March 2021", "2021"."""
    return worded(value, "AFTER").removeprefix("after ")


def day(value: date) -> str:
    """A day in words: 9 March 2021."""
    return f"{value.day} {_month(value.month)} {value.year}"


def _within(part: str, name: _Name, precision: Precision) -> str:
    """A part of a date: "early 2019", "the late 1990s", "early in the second half of 2021"."""
    if precision not in _ABUTTING:
        return f"{'in the middle of' if part == 'mid' else f'{part} in'} {name.behind()}"
    return _Name(f"{part}{'-' if part == 'mid' else ' '}{name.text}", name.article, name.always).alone()


def _interval(start: str, end: str) -> _Name:
    """From one date to another; what both have in common is said once."""
    one, other = _name(start).alone(), _name(end).alone()
    if start == end:
        return _Name(one)
    days, months = (re.fullmatch(form, f"{start}/{end}") for form in (_SAME_MONTH, _SAME_YEAR))
    if days:
        return _Name(f"{int(days[2])}–{other}")
    if months:
        dash = "–" if len(start) == len(end) == len("2021-03") else " – "
        return _Name(f"{one.rpartition(' ')[0]}{dash}{other}")
    return _Name(f"{one}–{other}" if one.isdigit() and other.isdigit() else f"{one} – {other}")


def _name(value: str) -> _Name:
    """What a single date is called; its value where it has none of the forms."""
    for form, name in _FORMS:
        if found := form.fullmatch(value):
            return name(*found.groups())
    return _Name(value)


def _month(number: int) -> str:
    return MONTHS[number - 1].capitalize()


def _week(year: str, week: str, weekend: str | None) -> _Name:
    first = date.fromisocalendar(int(year), int(week), 6 if weekend else 1)
    return _Name(f"{'weekend' if weekend else 'week'} of {day(first)}", "the")


def _century(number: int) -> _Name:
    """The century of the years that begin with a number: 18 is the 19th."""
    last = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if (number + 1) // 10 == 1 else last.get((number + 1) % 10, "th")
    return _Name(f"{number + 1}{ending} century", "the")


_SAME_MONTH: Final = re.compile(r"(\d{4}-\d\d-)(\d\d)/\1\d\d")
_SAME_YEAR: Final = re.compile(r"(\d{4})-\d\d(?:-\d\d)?/\1-\d\d(?:-\d\d)?")

_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[..., _Name]], ...]] = (
    (
        re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"),
        lambda y, m, d: _Name(f"{int(d)} {_month(int(m))} {int(y)}"),
    ),
    (re.compile(r"(\d{4})-(\d\d)"), lambda y, m: _Name(f"{_month(int(m))} {int(y)}")),
    (re.compile(r"(\d{4})"), lambda y: _Name(str(int(y)))),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
    (
        re.compile(r"(\d{4})-Q([1-4])"),
        lambda y, q: _Name(f"{_ORDINALS[int(q) - 1]} quarter of {int(y)}", "the"),
    ),
    (re.compile(r"(\d{4})-H([12])"), lambda y, h: _Name(f"{_ORDINALS[int(h) - 1]} half of {int(y)}", "the")),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda y, s: _Name(f"{_SEASONS[s]} {int(y)}")),
    (re.compile(r"(\d{3})"), lambda d: _Name(f"{10 * int(d)}s", "the", always=True)),
    (re.compile(r"(\d{2})"), lambda c: _century(int(c))),
)
