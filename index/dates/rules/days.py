"""Months and days: "9 March 2021", "March 9", "March", "2021-03-09", "the 9th"."""

import re
from datetime import date
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, dated, given, rule
from index.dates.normalizers import DayOfMonth, Fixed
from index.dates.numbers import ordinal
from index.dates.rules.fragments import TOWARDS, YEAR, any_of, in_year, towards
from index.dates.underspecified import InYear
from index.languages.en.calendar_names import MONTHS
from index.languages.en.date_words import MONTH_NUMBERS, ORDINALS

_NAMES: Final = any_of(name.title() for name in MONTHS)
_SHORT: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_LOWER: Final = any_of(name for name in MONTHS if name not in ("march", "may", "august"))
_MONTH: Final = rf"(?P<month>(?-i:{_NAMES}|{_NAMES.upper()}|{_LOWER}|(?:{_SHORT}|{_SHORT.upper()})(?:\.|\b)))"

_DAY: Final = r"(?P<day>3[01]|[12]\d|0?[1-9])(?: ?(?:st|nd|rd|th)\b)?"
_DAY_IN_WORDS: Final = rf"(?P<day>{any_of(ORDINALS)})"
_NO_COUNT: Final = r"(?!\d|,\d{3}\b|:\d|%|\.\d| ?(?:per ?cent|people|degrees|[ap]\.?m\b))"

_FORENAMES: Final = frozenset({"april", "may", "june", "jan", "august"})
_WORDS: Final = frozenset({"may", "march", "mar", "jan", "jun"})
"""Month names that are words, or short for something else, besides."""

_TEMPORAL: Final = re.compile(
    r"\b(?:in|since|until|till|by|during|before|after|throughout|early|late|mid|last|next|this|each|every|that)"
    r"[ -](?:the )?$",
    re.IGNORECASE,
)
_PERHAPS_TEMPORAL: Final = re.compile(
    r"\b(?:of|from|to|through|and|for|between|or|on)[ -](?:the )?$|[,–—(/] ?$", re.IGNORECASE
)
_NO_MONTH_AFTER: Final = re.compile(
    r"(?-i: (?:I|we|you|he|she|they|it|[A-Z]\w+)\b)| (?:be|have|not|also)\b|['’]s [A-Z]"
)
_NAMED: Final = re.compile(r"\bLong March$")
_SURNAME: Final = re.compile(r" [A-Z][a-z]+")
_SAID_YEAR: Final = re.compile(rf"(?:,| of)? {YEAR}\b")


def _month_and_day(match: re.Match[str]) -> Expression | None:
    if _NAMED.search(match.string[max(0, match.start("month") - 8) : match.end("month")]):
        return None
    form = f"{_month_number(match):02d}-{ordinal(match['day']):02d}"
    return dated(match, InYear(in_year(form), towards=towards(match)), Shape.PART)


def _month(match: re.Match[str]) -> Expression | None:
    if not _is_month(match):
        return None
    return dated(match, InYear(in_year(f"{_month_number(match):02d}"), towards=towards(match)), Shape.PART)


def _month_number(match: re.Match[str]) -> int:
    return MONTH_NUMBERS[given(match, "month").rstrip(".")]


def _is_month(match: re.Match[str]) -> bool:
    """Whether a name is meant as a month, and not as a verb or a forename: by the words beside it."""
    text, end, word = match.string, match.end(), given(match, "month").rstrip(".")
    before = text[max(0, match.start("month") - 14) : match.start("month")]
    if given(match, "towards") or _SAID_YEAR.match(text, end) or _TEMPORAL.search(before):
        return True
    if word in _WORDS:
        return bool(_PERHAPS_TEMPORAL.search(before)) and not _NO_MONTH_AFTER.match(text, end)
    return word not in _FORENAMES or not _SURNAME.match(text, end)


def _numeric(match: re.Match[str]) -> Expression | None:
    """A date in digits; where either may be the month, the second is with dots, and the first without."""
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    if len(match["year"]) == 2:
        year += 2000 if year < 50 else 1900
    day_first = (
        match["dash"] == "." and len(match["year"]) > len(match["first"]) and second <= 12
    ) or first > 12
    return _calendar_day(match, year, *((second, first) if day_first else (first, second)))


def _iso(match: re.Match[str]) -> Expression | None:
    return _calendar_day(match, *(int(match[name]) for name in ("year", "month", "day")))


def _iso_month(match: re.Match[str]) -> Expression | None:
    """A month in digits; "2010-11" is two years, as seasons are written."""
    year, month = int(match["year"]), int(match["month"])
    if month == year % 100 + 1:
        return None
    return dated(match, Fixed(f"{year}-{month:02d}"), Shape.SPAN)


def _calendar_day(match: re.Match[str], year: int, month: int, day: int) -> Expression | None:
    try:
        return dated(match, Fixed(date(year, month, day).isoformat()), Shape.DAY)
    except ValueError:
        return None


def _day_of_month(match: re.Match[str]) -> Expression:
    return dated(match, DayOfMonth(ordinal(match["day"])), Shape.DAY)


RULES: Final[tuple[Rule, ...]] = (
    rule("month", rf"{TOWARDS}{_MONTH} ?(?:the )?{_DAY}{_NO_COUNT}", _month_and_day),
    rule(
        "month", rf"{_MONTH} (?:the )?{_DAY_IN_WORDS}(?! (?!(?:and|at|in|was|were)\b)[a-z])", _month_and_day
    ),
    rule("month", rf"(?:the )?{_DAY}(?: day)?(?: of|-)? ?{_MONTH}", _month_and_day),
    rule("month", rf"(?:the )?{_DAY_IN_WORDS}(?: day)?(?: of)? {_MONTH}", _month_and_day),
    rule("month", rf"{TOWARDS}(?:the month of )?{_MONTH}(?! ?\d\d?(?:st|nd|rd|th)?\b(?!:))", _month),
    rule(
        "year",
        rf"(?P<year>{YEAR})(?P<dash>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=dash)(?P<day>\d\d?)(?:T[\d:]{{4,8}}Z?)?",
        _iso,
    ),
    rule("year", rf"(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?![-–/\d])", _iso_month),
    rule(
        "number",
        rf"(?P<first>\d\d?)(?P<dash>[-/.])(?P<second>\d\d?)(?P=dash)(?P<year>{YEAR}|\d\d)(?![/.-]\d)",
        _numeric,
    ),
    rule(
        "number",
        r"(?<=[Tt]he )(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)"
        r"(?= (?:of (?:that|the|this|last|next) month)|[,.;]|$)",
        _day_of_month,
    ),
)
