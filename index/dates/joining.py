"""Expressions that belong together: "March" and "2021", "Friday" and "9 March", "the morning of" and "yesterday"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from index.dates.expressions import Expression, Shape
from index.dates.lexicon import MODIFIERS
from index.dates.meanings import UNKNOWN_YEAR, Fixed, InYear, TimeOfDay

Join = Callable[[Expression, Expression, str], Expression | None]
"""Makes two neighbours one, where they are; the first has the end of the second, the last is what is between."""

_FARTHEST: Final = 16
"""Characters between two expressions that belong together, at most."""

_DAYS: Final = (Shape.DAY, Shape.WEEKDAY, Shape.PART)

_PART_YEAR: Final = re.compile(r",? (?:of |in )?(?:the )?(?:year )?|,")
_YEAR_PART: Final = re.compile(r"(?:['’]s)? ")
_WEEKDAY_DATE: Final = re.compile(r",? (?:the )?|\. ?")
_TIME_DAY: Final = re.compile(r",? (?:on |of )?(?:the )?|, (?:on )?")
_DAY_TIME: Final = re.compile(r",? (?:at )?(?:about |around )?(?:in )?(?:the )?")

_MONTH_DAY: Final = re.compile(r"XXXX-\d\d-\d\d")
_DAY: Final = r"(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?"
_DAYS_BEFORE: Final = re.compile(rf"(?<![\w.,$£€-]){_DAY}(?: and | or | to | ?[-–] ?|, |/)(?:the )?$")
_DAY_AFTER: Final = re.compile(
    rf"(?: and | or | to | through | ?[-–] ?|, | ?/ ?)(?:the )?{_DAY}(?=(?:,? (?:1\d{{3}}|20\d\d)\b)|[,;.)](?!\d)|\n|$"
    r"| (?:and|the|in|at|to|when|with|a|saw|were|was|of)\b)"
)
_LISTED: Final = re.compile(r"(?:,| ?[-–/] ?|,? (?:and|or|to|through|until|till) (?:the )?(?:(?:early|late|mid)[- ])?)")

_MODIFIER: Final = re.compile(
    r"(?:(?:the )?(?:very )?(?:\b(?:early|late|later|earlier|mid|middle|midst|beginning|start|end|close|dawn|turn"
    r"|early part|latter part|latter half|late part|opening|closing|rest|remainder|middle part|opening days"
    r"|closing days|first days|final days|last days))"
    r"(?:(?: (?:of|in|on))?(?: the)? |-| ?- ?))$",
    re.IGNORECASE,
)
_QUANTIFIER: Final = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|nearly|almost|over|under|more than|less than|at least|at most|up to"
    r"|no more than|no less than|as (?:many|much|long|little) as|only|just|an estimated|circa|ca\.|c\.|some) )$",
    re.IGNORECASE,
)


def joined(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions of a text, in order, with those that belong together made one."""
    result = _pass(text, list(_days_listed(text, expressions)), _year_joined)
    result = _years_shared(text, result)
    for join in (_date_joined, _time_joined):
        result = _pass(text, result, join)
    return [_modified(text, each, before) for each, before in zip(result, _ends(result), strict=True)]


def _ends(expressions: Sequence[Expression]) -> list[int]:
    """Where the expression before each one ends."""
    return [0, *(each.end for each in expressions)][: len(expressions)]


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
    for number, each in enumerate(expressions):
        earliest = expressions[number - 1].end if number else 0
        latest = expressions[number + 1].start if number + 1 < len(expressions) else len(text)
        month = _month_of(each)
        if month and (before := _DAYS_BEFORE.search(text, max(earliest, each.start - _FARTHEST), each.start)):
            yield _day(month, before)
        yield each
        if month and (after := _DAY_AFTER.match(text, each.end, latest)):
            yield _day(month, after)


def _month_of(expression: Expression) -> str | None:
    """The month of a day without a year: "-03-"."""
    if expression.shape is Shape.PART and isinstance(expression.meaning, InYear):
        value = expression.meaning.of(UNKNOWN_YEAR)
        return value[4:8] if _MONTH_DAY.fullmatch(value) else None
    return None


def _day(month: str, match: re.Match[str]) -> Expression:
    form = f"{month}{int(match['day']):02d}"
    return Expression(match.start("day"), match.end("day"), "DATE", InYear(lambda year: year + form), Shape.PART)


def _years_shared(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions; parts of a year that the next one says, in a list or a range, are parts of that year."""
    result: list[Expression] = []
    for each in reversed(expressions):
        later = result[-1] if result else None
        shares = later and each.shape is Shape.PART and _LISTED.fullmatch(text[each.end : later.start])
        result.append(_in_year_of(each, later) if shares and later else each)
    return result[::-1]


def _in_year_of(expression: Expression, later: Expression) -> Expression:
    """A part of the year that a later part is said to be in; of the one before where it comes after that part."""
    part, other = expression.meaning, later.meaning
    if not isinstance(part, InYear) or not isinstance(other, InYear) or not isinstance(other.year, Fixed):
        return expression
    year = other.year
    if part.of(UNKNOWN_YEAR) > other.of(UNKNOWN_YEAR) and year.text.isdigit():
        year = Fixed(f"{int(year.text) - 1:04d}")
    return replace(expression, meaning=replace(part, year=year), shape=Shape.DAY)


def _year_joined(one: Expression, other: Expression, between: str) -> Expression | None:
    """ "March" and "2021", "last year's" and "third quarter"."""
    if one.shape is Shape.PART and other.shape is Shape.YEAR and _PART_YEAR.fullmatch(between):
        return replace(one, meaning=replace(_part(one), year=other.meaning), shape=Shape.DAY)
    if one.shape is Shape.YEAR and other.shape is Shape.PART and _YEAR_PART.fullmatch(between):
        return replace(one, meaning=replace(_part(other), year=one.meaning), shape=Shape.DAY)
    return None


def _date_joined(one: Expression, other: Expression, between: str) -> Expression | None:
    """ "Friday" and "9 March"."""
    if one.shape is Shape.WEEKDAY and other.shape in (Shape.PART, Shape.DAY) and _WEEKDAY_DATE.fullmatch(between):
        return replace(one, meaning=other.meaning, shape=other.shape)
    return None


def _time_joined(one: Expression, other: Expression, between: str) -> Expression | None:
    """ "the morning" and "of 9 March", "yesterday" and "at 10:30"."""
    if one.shape is Shape.CLOCK and other.shape in _DAYS and _TIME_DAY.fullmatch(between):
        return replace(one, meaning=replace(_time(one), day=other.meaning), shape=Shape.OTHER)
    if one.shape in _DAYS and other.shape is Shape.CLOCK and _DAY_TIME.fullmatch(between):
        return replace(one, type="TIME", meaning=replace(_time(other), day=one.meaning), shape=Shape.OTHER)
    return None


def _part(expression: Expression) -> InYear:
    assert isinstance(expression.meaning, InYear)
    return expression.meaning


def _time(expression: Expression) -> TimeOfDay:
    assert isinstance(expression.meaning, TimeOfDay)
    return expression.meaning


def _modified(text: str, expression: Expression, earliest: int) -> Expression:
    """The expression with the words before it that narrow or blur it."""
    pattern = _QUANTIFIER if expression.type in ("DURATION", "TIME") or expression.shape in (Shape.DAY,) else _MODIFIER
    if expression.type == "SET" or (expression.shape is Shape.OTHER and expression.type == "DATE"):
        return expression
    start = max(earliest, expression.start - 32)
    found = pattern.search(text[start : expression.start]) or _MODIFIER.search(text[start : expression.start])
    if not found:
        return expression
    words = re.findall(r"[a-z]+", found[0].lower())
    mod = next((MODIFIERS[word] for word in words if word in MODIFIERS), None)
    return replace(expression, start=start + found.start(), mod=mod)
