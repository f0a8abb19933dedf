"""Expressions that belong together: "March" and "2021", "Friday" and "9 March", "noon" and "yesterday"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from index.dates.expressions import Expression, Shape
from index.dates.normalizers import Fixed, TimeOfDay
from index.dates.rules.fragments import YEAR
from index.dates.underspecified import UNKNOWN_YEAR, InYear
from index.dates.units import year_value, years_from

Join = Callable[[Expression, Expression, str], Expression | None]
"""Makes two neighbours one, where they are; the first has the second's end, the string is what is between."""

_FARTHEST: Final = 16
"""Characters between two expressions that belong together, at most."""

_DAYS: Final = (Shape.DAY, Shape.WEEKDAY, Shape.PART)

_PART_YEAR: Final = re.compile(r",? (?:of |in )?(?:the )?(?:year )?|[,-]")
_YEAR_PART: Final = re.compile(r"(?:['’]s)? ")
_WEEKDAY_DATE: Final = re.compile(r",? (?:the )?")
_TIME_DAY: Final = re.compile(r",? (?:on |of )?(?:the )?|, (?:on )?")
_DAY_TIME: Final = re.compile(r",? (?:at )?(?:about |around )?(?:in )?(?:the )?")

_MONTH_DAY: Final = re.compile(r"XXXX-\d\d-\d\d")
_DAY: Final = r"(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?"
_DAYS_BEFORE: Final = re.compile(rf"(?<![\w.,$£€-]){_DAY}(?: and | or | to | ?[-–] ?|, |/)(?:the )?$")
_DAY_AFTER: Final = re.compile(
    rf"(?: and | or | to | through | ?[-–] ?|, | ?/ ?)(?:the )?{_DAY}(?=(?:,? {YEAR}\b)|[,;.)](?!\d)|\n|$"
    r"| (?:and|the|in|at|to|when|with|a|saw|were|was|of)\b)"
)
_LISTED: Final = re.compile(
    r"(?:, ?| ?[-–/] ?|,? (?:and|or|to|through|until|till) (?:the )?(?:(?:early|late|mid)[- ])?)"
)


def joined(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions of a text, in order, with those that belong together made one."""
    result = _pass(text, list(_days_listed(text, expressions)), _year_joined)
    result = _years_shared(text, result)
    for join in (_date_joined, _time_joined):
        result = _pass(text, result, join)
    return result


def _pass(text: str, expressions: Sequence[Expression], join: Join) -> list[Expression]:
    """The expressions with those neighbours made one that one kind of joining finds."""
    result: list[Expression] = []
    for each in expressions:
        before = result[-1] if result else None
        if before and each.start - before.end <= _FARTHEST:
            between = text[before.end : each.start]
            if one := join(replace(before, end=each.end), each, between):
                result[-1] = one
                continue
        result.append(each)
    return result


def _days_listed(text: str, expressions: Sequence[Expression]) -> Iterator[Expression]:
    """The expressions, and the days that share the month of one: "4 and 5 May", "January 25–29"."""
    earliest = 0
    for number, each in enumerate(expressions):
        latest = expressions[number + 1].start if number + 1 < len(expressions) else len(text)
        month = _month_of(each)
        if month and (before := _DAYS_BEFORE.search(text, max(earliest, each.start - _FARTHEST), each.start)):
            yield _day(month, before)
        yield each
        earliest = each.end
        if month and (after := _DAY_AFTER.match(text, each.end, latest)):
            yield _day(month, after)
            earliest = after.end()


def _month_of(expression: Expression) -> str | None:
    """The month of a day without a year: "-03-"."""
    if expression.shape is Shape.PART and isinstance(expression.meaning, InYear):
        value = expression.meaning.of(UNKNOWN_YEAR)
        return value[4:8] if _MONTH_DAY.fullmatch(value) else None
    return None


def _day(month: str, match: re.Match[str]) -> Expression:
    form = f"{month}{int(match['day']):02d}"
    return Expression(
        match.start("day"), match.end("day"), "DATE", InYear(lambda year: year + form), Shape.PART
    )


def _years_shared(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions; parts in a list or a range are of the year that is said behind the last one."""
    result: list[Expression] = []
    for each in reversed(expressions):
        later = result[-1] if result else None
        shares = later and each.shape is Shape.PART and _LISTED.fullmatch(text[each.end : later.start])
        result.append(_in_year_of(each, later) if shares and later else each)
    return result[::-1]


def _in_year_of(expression: Expression, later: Expression) -> Expression:
    """A part of the year that a later part is said to be in; of the one before where it comes after that."""
    part, other = expression.meaning, later.meaning
    if not isinstance(part, InYear) or not isinstance(other, InYear) or not isinstance(other.year, Fixed):
        return expression
    year = other.year
    if part.of(UNKNOWN_YEAR) > other.of(UNKNOWN_YEAR) and year.text.isdigit():
        year = Fixed(year_value(years_from(int(year.text), -1)))
    return replace(expression, meaning=replace(part, year=year), shape=Shape.DAY)


def _year_joined(one: Expression, other: Expression, between: str) -> Expression | None:
    """A part and its year: "March" and "2021", "last year's" and "third quarter"."""
    part, year = one.meaning, other.meaning
    if one.shape is Shape.PART and other.shape is Shape.YEAR and isinstance(part, InYear):
        return (
            replace(one, meaning=replace(part, year=year), shape=Shape.DAY)
            if _PART_YEAR.fullmatch(between)
            else None
        )
    if one.shape is Shape.YEAR and other.shape is Shape.PART and isinstance(year, InYear):
        return (
            replace(one, meaning=replace(year, year=part), shape=Shape.DAY)
            if _YEAR_PART.fullmatch(between)
            else None
        )
    return None


def _date_joined(one: Expression, other: Expression, between: str) -> Expression | None:
    """A weekday and a date: "Friday" and "9 March"."""
    is_date = (
        one.shape is Shape.WEEKDAY and isinstance(other.meaning, InYear | Fixed) and other.shape in _DAYS
    )
    return (
        replace(one, meaning=other.meaning, shape=other.shape)
        if is_date and _WEEKDAY_DATE.fullmatch(between)
        else None
    )


def _time_joined(one: Expression, other: Expression, between: str) -> Expression | None:
    """A time and its day: "the morning" and "of 9 March", "yesterday" and "at 10:30"."""
    if isinstance(one.meaning, TimeOfDay) and one.shape is Shape.CLOCK and other.shape in _DAYS:
        meaning, pattern = replace(one.meaning, day=other.meaning), _TIME_DAY
    elif isinstance(other.meaning, TimeOfDay) and other.shape is Shape.CLOCK and one.shape in _DAYS:
        meaning, pattern = replace(other.meaning, day=one.meaning), _DAY_TIME
    else:
        return None
    return (
        replace(one, type="TIME", meaning=meaning, shape=Shape.OTHER) if pattern.fullmatch(between) else None
    )
