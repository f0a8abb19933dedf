"""Merging of neighbouring expressions ("March" and "2021"), and attachment of modifiers ("early")."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from index.dates.expressions import FOUR_DIGIT_YEAR, Expression, MergeRole
from index.dates.normalizers import DateOffset, DayOfMonth, FixedValue, TimeOfDay, Weekday
from index.dates.underspecified import UNKNOWN_YEAR, PartOfYear
from index.dates.units import add_years, format_year
from index.languages.en.date_words import NEGATED_MODIFIERS, TIMEX_MODIFIERS

MergeNeighbours = Callable[[Expression, Expression, str], Expression | None]
"""Merge two neighbours: the first, extended to the second's end, the second, and the text between them."""

_MAX_MERGE_GAP_CHARS: Final = 16
"""Maximum distance between two expressions that merge."""

_DAY_ROLES: Final = (MergeRole.DAY, MergeRole.WEEKDAY, MergeRole.PART_OF_YEAR)

_PART_TO_YEAR_GAP: Final = re.compile(r",? (?:of |in )?(?:the )?(?:year )?|[,-]")

_YEAR_TO_PART_GAP: Final = re.compile(r"(?:['’]s)? ")

_WEEKDAY_TO_DATE_GAP: Final = re.compile(r",? (?:the )?")

_TIME_TO_DAY_GAP: Final = re.compile(r",? (?:on |of )?(?:the )?|, (?:on )?")

_DAY_TO_TIME_GAP: Final = re.compile(r",? (?:at )?(?:about |around )?(?:in )?(?:the )?")

_YEARLESS_DAY_VALUE: Final = re.compile(r"XXXX-\d\d-\d\d")

_LISTED_DAY: Final = r"(?P<listed>(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?)"

_LISTED_DAY_BEFORE: Final = re.compile(
    rf"(?<![\w.,$£€-]){_LISTED_DAY}(?: and | or | to | ?[-–] ?|, |/)(?:the )?$"
)

_LISTED_DAY_AFTER: Final = re.compile(
    rf"(?: and | or | to | through | ?[-–] ?|, | ?/ ?)(?:the )?{_LISTED_DAY}"
    rf"(?=(?:,? {FOUR_DIGIT_YEAR}\b)|[,;.)](?!\d)|\n|$"
    r"| (?:and|the|in|at|to|when|with|a|saw|were|was|of)\b)"
)

_LIST_OR_RANGE_GAP: Final = re.compile(
    r"(?:, ?| ?[-–/] ?|,? (?:and|or|to|through|until|till) (?:the )?(?:(?:early|late|mid)[- ])?)"
)

_MODIFIER_WINDOW_CHARS: Final = 32
"""Characters before an expression that are searched for a modifier."""

_NARROWING_MODIFIER: Final = re.compile(
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bshould )(?<!\bmay )(?<!\bmight )(?<!\bmust )(?<!\bnot )"
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


def merge_expressions(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """Merge the expressions of a text that belong together; in order, none overlapping another."""
    result = _merge_pass(text, list(_add_listed_days(text, expressions)), _merge_part_and_year)
    result = _share_years(text, result)
    for merge in (_merge_weekday_and_date, _merge_time_and_day):
        result = _merge_pass(text, result, merge)
    return result


def _merge_pass(text: str, expressions: Sequence[Expression], merge: MergeNeighbours) -> list[Expression]:
    """Apply one kind of merging from left to right."""
    result: list[Expression] = []
    for each in expressions:
        before = result[-1] if result else None
        if before and each.start - before.end <= _MAX_MERGE_GAP_CHARS:
            gap = text[before.end : each.start]
            if merged := merge(replace(before, end=each.end), each, gap):
                result[-1] = merged
                continue
        result.append(each)
    return result


def _add_listed_days(text: str, expressions: Sequence[Expression]) -> Iterator[Expression]:
    """Add the days that share another's month: "4 and 5 May", "January 25–29"."""
    earliest = 0
    for number, each in enumerate(expressions):
        if isinstance(each.normalizer, DayOfMonth) and _is_listed_day(text, expressions[number:]):
            continue
        latest = expressions[number + 1].start if number + 1 < len(expressions) else len(text)
        month = _month_of_yearless_day(each)
        if month:
            yield from _listed_days_before(text, month, earliest, each.start)
        yield each
        earliest = each.end
        if month and (after := _LISTED_DAY_AFTER.match(text, each.end, latest)):
            yield _listed_day_expression(month, after)
            earliest = after.end()


def _is_listed_day(text: str, expressions: Sequence[Expression]) -> bool:
    """Whether the first expression is listed before a day with a month: "the 4th, 5th and 6th of May"."""
    later = next((each for each in expressions if not isinstance(each.normalizer, DayOfMonth)), None)
    month = later and _month_of_yearless_day(later)
    if not later or not month:
        return False
    return any(
        each.start == expressions[0].start
        for each in _listed_days_before(text, month, expressions[0].start, later.start)
    )


def _listed_days_before(text: str, month: str, earliest: int, start: int) -> list[Expression]:
    """The listed days that end where a day of their month starts: "4, 5 and 6 May"."""
    listed: list[Expression] = []
    while match := _LISTED_DAY_BEFORE.search(text, max(earliest, start - _MAX_MERGE_GAP_CHARS), start):
        listed.append(_listed_day_expression(month, match))
        start = match.start("listed")
    return listed[::-1]


def _month_of_yearless_day(expression: Expression) -> str | None:
    """The month of a day without a year, as in its value: "-03-"."""
    if expression.merge_role is MergeRole.PART_OF_YEAR and isinstance(expression.normalizer, PartOfYear):
        value = expression.normalizer.value_in_year(UNKNOWN_YEAR)
        return value[4:8] if _YEARLESS_DAY_VALUE.fullmatch(value) else None
    return None


def _listed_day_expression(month: str, match: re.Match[str]) -> Expression:
    form = f"{month}{int(match['day']):02d}"
    return Expression(
        match.start("listed"),
        match.end("listed"),
        "DATE",
        PartOfYear(lambda year: year + form),
        MergeRole.PART_OF_YEAR,
    )


def _share_years(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """Give parts of a year in a list or range the year stated after the last one."""
    result: list[Expression] = []
    for each in reversed(expressions):
        later = result[-1] if result else None
        is_listed = (
            later
            and each.merge_role is MergeRole.PART_OF_YEAR
            and _LIST_OR_RANGE_GAP.fullmatch(text[each.end : later.start])
        )
        result.append(_take_year_from(each, later) if is_listed and later else each)
    return result[::-1]


def _take_year_from(expression: Expression, later: Expression) -> Expression:
    """Take the year of a later part; the year before if the part follows it within a year."""
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


def _merge_part_and_year(first: Expression, second: Expression, gap: str) -> Expression | None:
    """Merge a part and its year: "March" and "2021", "last year's" and "third quarter"."""
    roles = first.merge_role, second.merge_role
    if roles == (MergeRole.PART_OF_YEAR, MergeRole.YEAR):
        part, year, gap_pattern = first.normalizer, second.normalizer, _PART_TO_YEAR_GAP
    elif roles == (MergeRole.YEAR, MergeRole.PART_OF_YEAR):
        part, year, gap_pattern = second.normalizer, first.normalizer, _YEAR_TO_PART_GAP
    else:
        return None
    if not isinstance(part, PartOfYear) or not gap_pattern.fullmatch(gap):
        return None
    return replace(first, normalizer=replace(part, year=year), merge_role=MergeRole.DAY)


def _merge_weekday_and_date(first: Expression, second: Expression, gap: str) -> Expression | None:
    """Merge a weekday and a date: "Friday" and "9 March"."""
    is_date = (
        first.merge_role is MergeRole.WEEKDAY
        and isinstance(second.normalizer, PartOfYear | FixedValue | DayOfMonth)
        and second.merge_role in _DAY_ROLES
    )
    if not is_date or not _WEEKDAY_TO_DATE_GAP.fullmatch(gap):
        return None
    if isinstance(second.normalizer, DayOfMonth) and isinstance(first.normalizer, Weekday):
        day = replace(second.normalizer, iso_weekday=first.normalizer.iso_weekday, is_deictic=True)
        return replace(first, normalizer=day, merge_role=MergeRole.DAY)
    return replace(first, normalizer=second.normalizer, merge_role=second.merge_role)


def _merge_time_and_day(first: Expression, second: Expression, gap: str) -> Expression | None:
    """Merge a time and its day: "the morning" and "of 9 March", "yesterday" and "at 10:30"."""
    if first.merge_role is MergeRole.TIME_OF_DAY and second.merge_role in _DAY_ROLES:
        time, day, gap_pattern = first.normalizer, second.normalizer, _TIME_TO_DAY_GAP
    elif second.merge_role is MergeRole.TIME_OF_DAY and first.merge_role in _DAY_ROLES:
        time, day, gap_pattern = second.normalizer, first.normalizer, _DAY_TO_TIME_GAP
    else:
        return None
    if not isinstance(time, TimeOfDay) or not gap_pattern.fullmatch(gap):
        return None
    return replace(first, type="TIME", normalizer=replace(time, day=day), merge_role=MergeRole.OTHER)


def attach_modifiers(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """Extend the expressions by preceding modifiers: "early March", "about two years"."""
    ends = [0, *(each.end for each in expressions)]
    return [_attach_modifier(text, each, end) for each, end in zip(expressions, ends[:-1], strict=True)]


def _attach_modifier(text: str, expression: Expression, earliest: int) -> Expression:
    if expression.type == "SET" or (expression.merge_role is MergeRole.OTHER and expression.type == "DATE"):
        return expression
    before = text[max(earliest, expression.start - _MODIFIER_WINDOW_CHARS) : expression.start]
    determined = text.startswith(("the ", "these "), expression.start)  # "over the past weeks"
    counted = not determined and (expression.type != "DATE" or isinstance(expression.normalizer, DateOffset))
    patterns = (_QUANTITY_MODIFIER if counted else _APPROXIMATING_MODIFIER, _NARROWING_MODIFIER)
    match = next((match for pattern in patterns if (match := pattern.search(before))), None)
    if not match:
        return expression
    words = re.findall(r"[a-z]+", match[0].lower())
    mod = next((TIMEX_MODIFIERS[word] for word in words if word in TIMEX_MODIFIERS), None)
    if mod and words[0] == "no":
        mod = NEGATED_MODIFIERS.get(mod)
    return replace(expression, start=expression.start - len(match[0]), mod=mod)
