"""Rules for weekdays: "Monday", "last Monday", "Monday of next week", "the last Monday of May", "Mondays"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from index.dates.expressions import (
    DIRECTION_PATTERN,
    DateRule,
    Expression,
    MergeRole,
    alternation,
    compile_rule,
    date_expression,
    group_text,
    parse_direction,
    set_expression,
)
from index.dates.normalizers import Weekday
from index.dates.numbers import parse_ordinal
from index.dates.timex import parse_period
from index.dates.underspecified import PartOfYear
from index.languages.en.calendar_names import MONTH_NUMBERS, WEEKDAY_NUMBERS, WEEKDAYS
from index.languages.en.date_words import WORDS_AFTER_NAMED_DAYS, WORDS_BEFORE_NAMED_DAYS

_WEEKDAY_NAMES: Final = "|".join(name.title() for name in WEEKDAYS)
_WEEKDAY_PATTERN: Final = (
    rf"(?P<weekday>(?-i:{_WEEKDAY_NAMES}|{_WEEKDAY_NAMES.upper()}|{_WEEKDAY_NAMES.lower()}"
    r"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?=,? (?:\d|[A-Z][a-z]{2}))))"
)
_ORDINAL: Final = r"(?P<number>first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th|5th)"
_WEEK_OFFSETS: Final = {"last": -1, "this": 0, "next": 1}

_NEWSPAPER_NAME: Final = re.compile(r"(?<=The )\w+ (?=[A-Z])")
_NAMED_DAY_BEFORE: Final = re.compile(
    rf"\b(?:{'|'.join(word.title() for word in WORDS_BEFORE_NAMED_DAYS)}) $"
)
_NAMED_DAY_AFTER: Final = re.compile(
    rf" (?:Night )?(?:{alternation(word.title() for word in WORDS_AFTER_NAMED_DAYS)}"
    r"|schools?|roasts?|Night (?:Live|Football|Lights))\b"
)
_ORDINAL_BEFORE: Final = re.compile(
    r"\b(?:first|second|third|fourth|fifth|final|other|[1-5](?:st|nd|rd|th)) $", re.IGNORECASE
)
_OTHER_OCCASION_AFTER: Final = re.compile(r" (?:of|in|before|after) (?!last |next |this |that )")


def _interpret_weekday(match: re.Match[str]) -> Expression | None:
    text, direction = match.string, parse_direction(match)
    if _NEWSPAPER_NAME.match(text, match.start()) or _is_name_or_nth(match):
        return None
    week = group_text(match, "week").split()
    number = WEEKDAY_NUMBERS[group_text(match, "weekday").rstrip(".")]
    return date_expression(
        match, Weekday(number, direction, _WEEK_OFFSETS[week[-2]] if week else None), MergeRole.WEEKDAY
    )


def _is_name_or_nth(match: re.Match[str]) -> bool:
    """Whether a weekday is part of a name, or one of several of an occasion: "the last Sunday of Advent"."""
    text = match.string
    before = text[max(0, match.start() - 20) : match.start()]
    if _NAMED_DAY_BEFORE.search(before) or _NAMED_DAY_AFTER.match(text, match.end()):
        return True
    is_last = group_text(match, "direction") == "last" and not group_text(match, "week")
    return _ORDINAL_BEFORE.search(before) is not None or (
        is_last and before.endswith("the ") and _OTHER_OCCASION_AFTER.match(text, match.end()) is not None
    )


def _interpret_weekday_of_month(match: re.Match[str]) -> Expression:
    """The n-th weekday of a month, in the year that the month's would be in."""
    number = -1 if group_text(match, "number") in ("last", "final") else parse_ordinal(match["number"])
    month = MONTH_NUMBERS[group_text(match, "month")]
    value_in_year = _nth_weekday_in_year(month, WEEKDAY_NUMBERS[group_text(match, "weekday")], number)
    return date_expression(match, PartOfYear(value_in_year), MergeRole.PART_OF_YEAR)


def _nth_weekday_in_year(month: int, iso_weekday: int, number: int) -> Callable[[str], str]:
    """Return a function from a year's value to the n-th weekday of its month; number -1 is the last."""

    def value_in_year(year: str) -> str:
        days = parse_period(f"{year}-{month:02d}")
        if days is None:
            return f"{year}-{month:02d}-XX"
        if number < 0:
            return (days.last - timedelta((days.last.isoweekday() - iso_weekday) % 7)).isoformat()
        day = 1 + (iso_weekday - days.first.isoweekday()) % 7 + 7 * (number - 1)
        in_month = day <= days.last.day
        return date(days.first.year, month, day).isoformat() if in_month else f"{year}-{month:02d}"

    return value_in_year


def _interpret_recurring_weekday(match: re.Match[str]) -> Expression:
    time = "TNI" if match.groupdict().get("night") else ""
    return set_expression(match, f"XXXX-WXX-{WEEKDAY_NUMBERS[group_text(match, 'weekday')]}{time}")


RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "weekday",
        rf"(?:the )?{_ORDINAL} (?P<weekday>{_WEEKDAY_NAMES}) (?:of|in) "
        rf"(?P<month>{alternation(MONTH_NUMBERS)})",
        _interpret_weekday_of_month,
    ),
    compile_rule(
        "weekday",
        rf"(?:the |every |each ){_ORDINAL} (?P<weekday>{_WEEKDAY_NAMES}) (?:of|in) "
        r"(?:the|each|every|a) month",
        _interpret_recurring_weekday,
    ),
    compile_rule(
        "weekday",
        rf"(?:every|each) (?:other|{_ORDINAL}) (?P<weekday>{_WEEKDAY_NAMES})",
        _interpret_recurring_weekday,
    ),
    compile_rule(
        "weekday",
        rf"{DIRECTION_PATTERN}{_WEEKDAY_PATTERN}(?P<week> (?:of )?(?:last|next|this) week)?",
        _interpret_weekday,
    ),
    compile_rule(
        "weekday",
        rf"(?:on )?(?P<weekday>{_WEEKDAY_NAMES})(?:s|(?P<night> nights))",
        _interpret_recurring_weekday,
    ),
)
