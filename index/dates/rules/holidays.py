"""Rules for holidays: "Christmas", "Easter Monday", "Thanksgiving"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from index.dates.expressions import (
    DIRECTION_PATTERN,
    DateRule,
    Expression,
    MergeRole,
    compile_rule,
    date_expression,
    group_text,
    parse_direction,
)
from index.dates.normalizers import FixedValue
from index.dates.underspecified import PartOfYear

_GREGORIAN_YEAR: Final = re.compile(r"1[6-9]\d\d|[2-9]\d{3}")
"""Years from 1600, after the Gregorian reform."""


def easter_sunday(year: int) -> date:
    """Compute the Gregorian Easter Sunday (anonymous algorithm; Meeus, Astronomical Algorithms, ch. 8)."""
    cycle, (century, rest) = year % 19, divmod(year, 100)
    leaps, odd = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * cycle + century - leaps - moon + 15) % 30
    quarter, left = divmod(rest, 4)
    weekday = (32 + 2 * odd + 2 * quarter - epact - left) % 7
    correction = (cycle + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def _days_after_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter_sunday(year) + timedelta(days)


def _fixed_day(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth_weekday(month: int, weekday: int, number: int) -> Callable[[int], date]:
    """The n-th weekday (Monday is 0) of a month; number -1 is the last."""

    def day_in_year(year: int) -> date:
        if number < 0:
            end = date(year, month + 1, 1) - timedelta(1)
            return end - timedelta((end.weekday() - weekday) % 7)
        start = date(year, month, 1)
        return start + timedelta((weekday - start.weekday()) % 7 + 7 * (number - 1))

    return day_in_year


HOLIDAYS: Final[dict[str, Callable[[int], date]]] = {
    "christmas eve": _fixed_day(12, 24),
    "christmas day": _fixed_day(12, 25),
    "christmas": _fixed_day(12, 25),
    "boxing day": _fixed_day(12, 26),
    "new year's eve": _fixed_day(12, 31),
    "new year's day": _fixed_day(1, 1),
    "valentine's day": _fixed_day(2, 14),
    "st. patrick's day": _fixed_day(3, 17),
    "april fools' day": _fixed_day(4, 1),
    "may day": _fixed_day(5, 1),
    "halloween": _fixed_day(10, 31),
    "veterans day": _fixed_day(11, 11),
    "armistice day": _fixed_day(11, 11),
    "independence day": _fixed_day(7, 4),
    "martin luther king day": _nth_weekday(1, 0, 3),
    "presidents' day": _nth_weekday(2, 0, 3),
    "memorial day": _nth_weekday(5, 0, -1),
    "labor day": _nth_weekday(9, 0, 1),
    "columbus day": _nth_weekday(10, 0, 2),
    "thanksgiving day": _nth_weekday(11, 3, 4),
    "thanksgiving": _nth_weekday(11, 3, 4),
    "palm sunday": _days_after_easter(-7),
    "maundy thursday": _days_after_easter(-3),
    "good friday": _days_after_easter(-2),
    "easter sunday": _days_after_easter(0),
    "easter monday": _days_after_easter(1),
    "easter": _days_after_easter(0),
    "pentecost": _days_after_easter(49),
}
"""Holidays to functions from a year to the day; the United States' day where countries differ."""


def _interpret_holiday(match: re.Match[str]) -> Expression:
    day = HOLIDAYS[group_text(match, "holiday").replace("’", "'")]

    def value_in_year(year: str) -> str:
        return day(int(year)).isoformat() if _GREGORIAN_YEAR.fullmatch(year) else "XXXX-XX-XX"

    return date_expression(
        match, PartOfYear(value_in_year, direction=parse_direction(match)), MergeRole.PART_OF_YEAR
    )


_HOLIDAY_NAMES: Final = "|".join(
    name.title().replace("'S", "['’]s").replace("s' ", "s['’] ").replace(".", r"\.")
    for name in sorted(HOLIDAYS, key=len, reverse=True)
)


def _interpret_september_11(match: re.Match[str]) -> Expression:
    """The attacks of 2001, named by their day."""
    return date_expression(match, FixedValue("2001-09-11"), MergeRole.DAY)


RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "holiday",
        rf"{DIRECTION_PATTERN}(?P<holiday>(?-i:{_HOLIDAY_NAMES}))"
        r"(?! (?:Agreement|Accords?|Islands?|Massacre|Rising|Offensive)\b)",
        _interpret_holiday,
    ),
    compile_rule("number", r"9/11(?!/)", _interpret_september_11),
    compile_rule(
        "month", r"Sept(?:ember|\.) 11(?:th)?(?= (?:terror(?:ist)? )?attacks?\b)", _interpret_september_11
    ),
)
