"""Dates in words: "9 March 2021", "spring 2021", "by 2036", "the 1990s"."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final, Literal, NamedTuple

from babel.dates import format_date, format_skeleton, get_month_names

from bot.locale.translation import current_language, gettext, msgid, pgettext
from bot.ui.date_phrases import FROM_ON, MODIFIED, WITH_ARTICLE, DateKind
from bot.ui.strings import INFERRED_MARK
from index import Event
from index.dates.timex import parse_period
from index.model import Mod, Precision

_SEASONS: Final = {
    "SP": msgid("spring {year}"),
    "SU": msgid("summer {year}"),
    "FA": msgid("autumn {year}"),
    "WI": msgid("winter {year}"),
}
_QUARTERS: Final = (
    msgid("first quarter of {year}"),
    msgid("second quarter of {year}"),
    msgid("third quarter of {year}"),
    msgid("fourth quarter of {year}"),
)
_HALVES: Final = (msgid("first half of {year}"), msgid("second half of {year}"))

_WHOLE_PRECISIONS: Final[frozenset[Precision]] = frozenset({"day", "range"})
"""Precisions of dates that have no beginning, middle and end."""

_ROMAN_NUMERALS: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class _DateName(NamedTuple):
    """The name of a date without its grammatical article, and its kind."""

    text: str
    kind: DateKind = "plain"

    def standalone(self) -> str:
        """Return the name as it stands by itself: decades have their article even there."""
        return self.with_article() if self.kind == "decade" else self.text

    def with_article(self) -> str:
        phrase = WITH_ARTICLE.get(self.kind)
        return pgettext(*phrase, date=self.text) if phrase else self.text


def format_event_date(event: Event) -> str:
    """Return an event's date in words, with a mark if it is inferred.

    An event that starts after the article's publication is in the future: "from 2030 on", not "since 2030".
    """
    published = event.citation.article.published
    if event.mod == "ON_OR_AFTER" and published and event.date > published:
        name = _name_of_value(event.value)
        words = pgettext(*FROM_ON[name.kind], date=name.text) if name else event.value
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
    days, name = parse_period(value), _name_of_value(value)
    if days is None or name is None:
        return value
    phrases = MODIFIED.get(mod, {}) if mod else {}
    is_part = mod in ("START", "MID", "END")
    if name.kind in phrases and not (is_part and days.precision in _WHOLE_PRECISIONS):
        return pgettext(*phrases[name.kind], date=name.text)
    return name.standalone()


def format_timex_in_sentence(value: str) -> str:
    """Return a date in words, with its grammatical article: "the week of 8 March 2021", "2021"."""
    name = _name_of_value(value)
    return name.with_article() if name else value


def format_day(value: date) -> str:
    """Return a day in words: 9 March 2021."""
    return format_date(value, "long", current_language().locale)


def format_month(value: date, *, short: bool = False) -> str:
    """Return a month in words: March 2021, or Mar 2021."""
    return format_skeleton("yMMM" if short else "yMMMM", value, locale=current_language().locale)


def month_name(month: int, *, short: bool = False) -> str:
    """Return the name of a month from its number: March, or Mar; all languages of the bot have one form."""
    width: Literal["abbreviated", "wide"] = "abbreviated" if short else "wide"
    names = get_month_names(width, "format", current_language().locale)
    return str(names[month])


def _name_of_value(value: str) -> _DateName | None:
    """Return the name of a value; None where it covers no days."""
    days = parse_period(value)
    if days is None:
        return None
    return _interval_name(*value.split("/", 1)) if days.precision == "range" else _date_name(value)


def _interval_name(start: str, end: str) -> _DateName:
    """Return the name of an interval, with a common month or year named once."""
    one, other = _date_name(start).standalone(), _date_name(end).standalone()
    if start == end:
        return _DateName(one)
    if _SAME_MONTH_INTERVAL.fullmatch(f"{start}/{end}"):
        # Translators: {since}, the whole first date, may stand instead of {first}.
        form = pgettext("days of a month", "{first}–{until}")
        return _DateName(form.format(first=int(start[8:10]), since=one, until=other))
    if _SAME_YEAR_INTERVAL.fullmatch(f"{start}/{end}"):
        return _DateName(_interval_within_year(start, one, end, other))
    return _DateName(f"{one}–{other}" if one.isdigit() and other.isdigit() else f"{one} – {other}")


def _interval_within_year(start: str, one: str, end: str, other: str) -> str:
    """Join the names of two days or months of a year; the first one need not name it."""
    year, month, *days = map(int, start.split("-"))
    if days:
        first = format_skeleton("MMMMd", date(year, month, *days), locale=current_language().locale)
    else:
        first = month_name(month)
    if len(start) == len(end) == len("2021-03"):
        # Translators: {since}, the whole first date, may stand instead of {first}.
        form = pgettext("months of a year", "{first}–{until}")
    else:
        # Translators: {since}, the whole first date, may stand instead of {first}.
        form = pgettext("days of a year", "{first} – {until}")
    return form.format(first=first, since=one, until=other)


def _date_name(value: str) -> _DateName:
    """Return the name of a single date; its value if no format matches."""
    for pattern, formatter in _TIMEX_FORMATTERS:
        if match := pattern.fullmatch(value):
            return formatter(*match.groups())
    return _DateName(value)


def _day_name(year: str, month: str, day: str) -> _DateName:
    return _DateName(format_day(date(int(year), int(month), int(day))), "day")


def _month_name(year: str, month: str) -> _DateName:
    return _DateName(format_month(date(int(year), int(month), 1)))


def _year_name(year: str) -> _DateName:
    return _DateName(format_skeleton("y", date(int(year), 1, 1), locale=current_language().locale))


def _week_name(year: str, week: str, weekend: str | None) -> _DateName:
    first = format_day(date.fromisocalendar(int(year), int(week), 6 if weekend else 1))
    if weekend:
        return _DateName(gettext("weekend of {day}", day=first), "period")
    return _DateName(gettext("week of {day}", day=first), "week")


def _quarter_name(year: str, quarter: str) -> _DateName:
    return _DateName(gettext(_QUARTERS[int(quarter) - 1], year=int(year)), "period")


def _half_name(year: str, half: str) -> _DateName:
    return _DateName(gettext(_HALVES[int(half) - 1], year=int(year)), "period")


def _season_name(year: str, season: str) -> _DateName:
    return _DateName(gettext(_SEASONS[season], year=int(year)), "season")


def _decade_name(decade: str) -> _DateName:
    return _DateName(gettext("{year}s", year=10 * int(decade)), "decade")


def _century_name(digits: str) -> _DateName:
    """Return the name of a century from the first two digits of its years: 18 is the 19th century."""
    number = int(digits) + 1
    suffixes = {1: "st", 2: "nd", 3: "rd"}
    suffix = "th" if number // 10 == 1 else suffixes.get(number % 10, "th")
    # Translators: {number} or {roman} may stand instead of {ordinal}.
    form = gettext("{ordinal} century")
    return _DateName(
        form.format(ordinal=f"{number}{suffix}", number=number, roman=_roman_numeral(number)), "century"
    )


def _roman_numeral(number: int) -> str:
    numeral = ""
    for value, letters in _ROMAN_NUMERALS:
        numeral += letters * (number // value)
        number %= value
    return numeral


_SAME_MONTH_INTERVAL: Final = re.compile(r"(\d{4}-\d\d-)\d\d/\1\d\d")
_SAME_YEAR_INTERVAL: Final = re.compile(r"(\d{4})-\d\d(?:-\d\d)?/\1-\d\d(?:-\d\d)?")

_TIMEX_FORMATTERS: Final[tuple[tuple[re.Pattern[str], Callable[..., _DateName]], ...]] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"), _day_name),
    (re.compile(r"(\d{4})-(\d\d)"), _month_name),
    (re.compile(r"(\d{4})"), _year_name),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week_name),
    (re.compile(r"(\d{4})-Q([1-4])"), _quarter_name),
    (re.compile(r"(\d{4})-H([12])"), _half_name),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), _season_name),
    (re.compile(r"(\d{3})"), _decade_name),
    (re.compile(r"(\d{2})"), _century_name),
)
