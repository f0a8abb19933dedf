"""Expressions that belong together: "March" and "2021", "Friday" and "9 March", "noon" and "yesterday"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from index.dates.expressions import FOUR_DIGIT_YEAR, Expression, MergeRole
from index.dates.normalizers import DateOffset, FixedValue, TimeOfDay
from index.dates.underspecified import UNKNOWN_YEAR, PartOfYear
from index.dates.units import add_years, format_year
from index.languages.en.date_words import NEGATED_MODIFIERS, TIMEX_MODIFIERS

MergeNeighbours = Callable[[Expression, Expression, str], Expression | None]
"""Makes two neighbours one, where they are; the first has the second's end, the string is what is between."""


_MAX_MERGE_GAP_CHARS: Final = 16
"""Characters between two expressions that belong together, at most."""


_DAY_ROLES: Final = (MergeRole.DAY, MergeRole.WEEKDAY, MergeRole.PART_OF_YEAR)


_PART_TO_YEAR_GAP: Final = re.compile(r",? (?:of |in )?(?:the )?(?:year )?|[,-]")


_YEAR_TO_PART_GAP: Final = re.compile(r"(?:['’]s)? ")


_WEEKDAY_TO_DATE_GAP: Final = re.compile(r",? (?:the )?")


_TIME_TO_DAY_GAP: Final = re.compile(r",? (?:on |of )?(?:the )?|, (?:on )?")


_DAY_TO_TIME_GAP: Final = re.compile(r",? (?:at )?(?:about |around )?(?:in )?(?:the )?")


_YEARLESS_DAY_VALUE: Final = re.compile(r"XXXX-\d\d-\d\d")


_LISTED_DAY: Final = r"(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?"


_LISTED_DAY_BEFORE: Final = re.compile(
    rf"(?<![\w.,$£€-]){_LISTED_DAY}(?: and | or | to | ?[-–] ?|, |/)(?:the )?$"
)


_LISTED_DAY_AFTER: Final = re.compile(
    rf"(?: and | or | to | through | ?[-–] ?|, | ?/ ?)(?:the )?{_LISTED_DAY}(?=(?:,? {FOUR_DIGIT_YEAR}\b)|[,;.)](?!\d)|\n|$"
    r"| (?:and|the|in|at|to|when|with|a|saw|were|was|of)\b)"
)


_LIST_OR_RANGE_GAP: Final = re.compile(
    r"(?:, ?| ?[-–/] ?|,? (?:and|or|to|through|until|till) (?:the )?(?:(?:early|late|mid)[- ])?)"
)


def merge_expressions(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions of a text, in order, with those that belong together made one."""
    result = _merge_pass(text, list(_add_listed_days(text, expressions)), _merge_part_and_year)
    result = _share_years(text, result)
    for join in (_merge_weekday_and_date, _merge_time_and_day):
        result = _merge_pass(text, result, join)
    return result


def _merge_pass(text: str, expressions: Sequence[Expression], merge: MergeNeighbours) -> list[Expression]:
    """The expressions with those neighbours made one that one kind of joining finds."""
    result: list[Expression] = []
    for each in expressions:
        before = result[-1] if result else None
        if before and each.start - before.end <= _MAX_MERGE_GAP_CHARS:
            between = text[before.end : each.start]
            if one := merge(replace(before, end=each.end), each, between):
                result[-1] = one
                continue
        result.append(each)
    return result


def _add_listed_days(text: str, expressions: Sequence[Expression]) -> Iterator[Expression]:
    """The expressions, and the days that share the month of one: "4 and 5 May", "January 25–29"."""
    earliest = 0
    for number, each in enumerate(expressions):
        latest = expressions[number + 1].start if number + 1 < len(expressions) else len(text)
        month = _month_of_yearless_day(each)
        if month and (
            before := _LISTED_DAY_BEFORE.search(
                text, max(earliest, each.start - _MAX_MERGE_GAP_CHARS), each.start
            )
        ):
            yield _listed_day_expression(month, before)
        yield each
        earliest = each.end
        if month and (after := _LISTED_DAY_AFTER.match(text, each.end, latest)):
            yield _listed_day_expression(month, after)
            earliest = after.end()


def _month_of_yearless_day(expression: Expression) -> str | None:
    """The month of a day without a year: "-03-"."""
    if expression.merge_role is MergeRole.PART_OF_YEAR and isinstance(expression.normalizer, PartOfYear):
        value = expression.normalizer.value_in_year(UNKNOWN_YEAR)
        return value[4:8] if _YEARLESS_DAY_VALUE.fullmatch(value) else None
    return None


def _listed_day_expression(month: str, match: re.Match[str]) -> Expression:
    form = f"{month}{int(match['day']):02d}"
    return Expression(
        match.start("day"),
        match.end("day"),
        "DATE",
        PartOfYear(lambda year: year + form),
        MergeRole.PART_OF_YEAR,
    )


def _share_years(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions; parts in a list or a range are of the year that is said behind the last one."""
    result: list[Expression] = []
    for each in reversed(expressions):
        later = result[-1] if result else None
        shares = (
            later
            and each.merge_role is MergeRole.PART_OF_YEAR
            and _LIST_OR_RANGE_GAP.fullmatch(text[each.end : later.start])
        )
        result.append(_take_year_from(each, later) if shares and later else each)
    return result[::-1]


def _take_year_from(expression: Expression, later: Expression) -> Expression:
    """A part of the year that a later part is said to be in; of the one before where it comes after that."""
    part, other = expression.normalizer, later.normalizer
    if (
        not isinstance(part, PartOfYear)
        or not isinstance(other, PartOfYear)
        or not isinstance(other.year, FixedValue)
    ):
        return expression
    year = other.year
    if part.value_in_year(UNKNOWN_YEAR) > other.value_in_year(UNKNOWN_YEAR) and year.timex_value.isdigit():
        year = FixedValue(format_year(add_years(int(year.timex_value), -1)))
    return replace(expression, normalizer=replace(part, year=year), merge_role=MergeRole.DAY)


def _merge_part_and_year(one: Expression, other: Expression, between: str) -> Expression | None:
    """A part and its year: "March" and "2021", "last year's" and "third quarter"."""
    part, year = one.normalizer, other.normalizer
    if (
        one.merge_role is MergeRole.PART_OF_YEAR
        and other.merge_role is MergeRole.YEAR
        and isinstance(part, PartOfYear)
    ):
        return (
            replace(one, normalizer=replace(part, year=year), merge_role=MergeRole.DAY)
            if _PART_TO_YEAR_GAP.fullmatch(between)
            else None
        )
    if (
        one.merge_role is MergeRole.YEAR
        and other.merge_role is MergeRole.PART_OF_YEAR
        and isinstance(year, PartOfYear)
    ):
        return (
            replace(one, normalizer=replace(year, year=part), merge_role=MergeRole.DAY)
            if _YEAR_TO_PART_GAP.fullmatch(between)
            else None
        )
    return None


def _merge_weekday_and_date(one: Expression, other: Expression, between: str) -> Expression | None:
    """A weekday and a date: "Friday" and "9 March"."""
    is_date = (
        one.merge_role is MergeRole.WEEKDAY
        and isinstance(other.normalizer, PartOfYear | FixedValue)
        and other.merge_role in _DAY_ROLES
    )
    return (
        replace(one, normalizer=other.normalizer, merge_role=other.merge_role)
        if is_date and _WEEKDAY_TO_DATE_GAP.fullmatch(between)
        else None
    )


def _merge_time_and_day(one: Expression, other: Expression, between: str) -> Expression | None:
    """A time and its day: "the morning" and "of 9 March", "yesterday" and "at 10:30"."""
    if (
        isinstance(one.normalizer, TimeOfDay)
        and one.merge_role is MergeRole.TIME_OF_DAY
        and other.merge_role in _DAY_ROLES
    ):
        meaning, pattern = replace(one.normalizer, day=other.normalizer), _TIME_TO_DAY_GAP
    elif (
        isinstance(other.normalizer, TimeOfDay)
        and other.merge_role is MergeRole.TIME_OF_DAY
        and one.merge_role in _DAY_ROLES
    ):
        meaning, pattern = replace(other.normalizer, day=one.normalizer), _DAY_TO_TIME_GAP
    else:
        return None
    return (
        replace(one, type="TIME", normalizer=meaning, merge_role=MergeRole.OTHER)
        if pattern.fullmatch(between)
        else None
    )


_MODIFIER_WINDOW_CHARS: Final = 32
"""Characters before an expression that are looked at."""


_NARROWING_MODIFIER: Final = re.compile(
    r"\b(?:the )?(?:very )?(?:early|late|later|earlier|mid|middle|midst|beginning|start|end|close|dawn|turn"
    r"|rest|remainder|opening|closing"
    r"|(?:early|late|latter|middle|first|last|opening|closing|final) (?:part|half|days|weeks|months|years))"
    r"(?:(?: (?:of|in|on))?(?: the)? |-)$",
    re.IGNORECASE,
)


_APPROXIMATING_MODIFIER: Final = re.compile(
    r"\b(?:about|around|roughly|approximately|circa|ca\.?|c\.) $", re.IGNORECASE
)


_QUANTITY_MODIFIER: Final = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|over|under|more than|less than|at least|at most"
    r"|up to|no (?:more|less) than|as (?:many|much|long|little) as|only|just|an estimated|some) $",
    re.IGNORECASE,
)


def attach_modifiers(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions, each with the words before it that narrow or blur it."""
    ends = [0, *(each.end for each in expressions)]
    return [_attach_modifier(text, each, end) for each, end in zip(expressions, ends[:-1], strict=True)]


def _attach_modifier(text: str, expression: Expression, earliest: int) -> Expression:
    if expression.type == "SET" or (expression.merge_role is MergeRole.OTHER and expression.type == "DATE"):
        return expression
    before = text[max(earliest, expression.start - _MODIFIER_WINDOW_CHARS) : expression.start]
    determined = text.startswith(("the ", "these "), expression.start)  # "over the past weeks"
    counted = not determined and (expression.type != "DATE" or isinstance(expression.normalizer, DateOffset))
    patterns = (_QUANTITY_MODIFIER if counted else _APPROXIMATING_MODIFIER, _NARROWING_MODIFIER)
    found = next((found for pattern in patterns if (found := pattern.search(before))), None)
    if not found:
        return expression
    words = re.findall(r"[a-z]+", found[0].lower())
    mod = next((TIMEX_MODIFIERS[word] for word in words if word in TIMEX_MODIFIERS), None)
    if mod and words[0] == "no":
        mod = NEGATED_MODIFIERS.get(mod)
    return replace(expression, start=expression.start - len(found[0]), mod=mod)
