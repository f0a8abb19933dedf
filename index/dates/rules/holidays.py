"""Feasts and holidays: "Christmas", "Easter Monday 2016", "Thanksgiving"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, dated, given, rule
from index.dates.normalizers import Fixed
from index.dates.rules.fragments import TOWARDS, towards
from index.dates.underspecified import InYear

_GREGORIAN: Final = re.compile(r"1[6-9]\d\d|[2-9]\d{3}")
"""The years in which the calendar is the present one."""


def easter(year: int) -> date:
    """Easter Sunday, Gregorian (the anonymous algorithm, as in Meeus, Astronomical Algorithms, 1991)."""
    cycle, (century, rest) = year % 19, divmod(year, 100)
    leaps, odd = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * cycle + century - leaps - moon + 15) % 30
    quarter, left = divmod(rest, 4)
    weekday = (32 + 2 * odd + 2 * quarter - epact - left) % 7
    correction = (cycle + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def _after_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


def _on(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, number: int) -> Callable[[int], date]:
    """So many weekdays (Monday is 0) into a month; -1 is the last."""

    def of(year: int) -> date:
        if number < 0:
            end = date(year, month + 1, 1) - timedelta(1)
            return end - timedelta((end.weekday() - weekday) % 7)
        start = date(year, month, 1)
        return start + timedelta((weekday - start.weekday()) % 7 + 7 * (number - 1))

    return of


HOLIDAYS: Final[dict[str, Callable[[int], date]]] = {
    "christmas eve": _on(12, 24),
    "christmas day": _on(12, 25),
    "christmas": _on(12, 25),
    "boxing day": _on(12, 26),
    "new year's eve": _on(12, 31),
    "new year's day": _on(1, 1),
    "valentine's day": _on(2, 14),
    "st. patrick's day": _on(3, 17),
    "april fools' day": _on(4, 1),
    "may day": _on(5, 1),
    "halloween": _on(10, 31),
    "veterans day": _on(11, 11),
    "armistice day": _on(11, 11),
    "independence day": _on(7, 4),
    "martin luther king day": _nth(1, 0, 3),
    "presidents' day": _nth(2, 0, 3),
    "memorial day": _nth(5, 0, -1),
    "labor day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "thanksgiving day": _nth(11, 3, 4),
    "thanksgiving": _nth(11, 3, 4),
    "palm sunday": _after_easter(-7),
    "maundy thursday": _after_easter(-3),
    "good friday": _after_easter(-2),
    "easter sunday": _after_easter(0),
    "easter monday": _after_easter(1),
    "easter": _after_easter(0),
    "pentecost": _after_easter(49),
}
"""Each holiday's day in a year. Where countries differ, as on Independence Day, the United States' day."""


def _holiday(match: re.Match[str]) -> Expression:
    day = HOLIDAYS[given(match, "holiday").replace("’", "'")]

    def of(year: str) -> str:
        return day(int(year)).isoformat() if _GREGORIAN.fullmatch(year) else "XXXX-XX-XX"

    return dated(match, InYear(of, towards=towards(match)), Shape.PART)


_NAMES: Final = "|".join(
    name.title().replace("'S", "['’]s").replace("s' ", "s['’] ").replace(".", r"\.")
    for name in sorted(HOLIDAYS, key=len, reverse=True)
)


def _eleventh_of_september(match: re.Match[str]) -> Expression:
    """The attacks of 2001 are called by their day, whichever year it is."""
    return dated(match, Fixed("2001-09-11"), Shape.DAY)


RULES: Final[tuple[Rule, ...]] = (
    rule("holiday", rf"{TOWARDS}(?P<holiday>(?-i:{_NAMES}))", _holiday),
    rule("number", r"9/11(?!/)", _eleventh_of_september),
    rule("month", r"Sept(?:ember|\.) 11(?:th)?(?= (?:terror(?:ist)? )?attacks?\b)", _eleventh_of_september),
)
