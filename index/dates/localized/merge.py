"""Merging of neighbouring expressions, days that share a month, and modifiers, in any language."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from index.dates.expressions import Expression, MergeRole, alternation, part_value_in_year
from index.dates.normalizers import FixedValue, TimeOfDay
from index.dates.timex import parse_period
from index.dates.underspecified import UNKNOWN_YEAR, PartOfYear
from index.languages.date_words import DateWords

_MODIFIER_CHARS: Final = 32
"""Characters before an expression that are searched for a modifier."""

_LISTED_DAY_CHARS: Final = 24
_MAX_LISTED_DAYS: Final = 8
_DAY_VALUE: Final = re.compile(r"(.+-)(\d\d)")


class _Gaps(NamedTuple):
    """Patterns of the text between expressions, and before them."""

    listed_day: re.Pattern[str]
    day_to_time: re.Pattern[str]
    list_or_range: re.Pattern[str]
    part_to_year: re.Pattern[str]
    modifier: re.Pattern[str]


@lru_cache(maxsize=64)
def _gap_patterns(words: DateWords) -> _Gaps:
    suffix = f"(?:{words.day_suffix})?" if words.day_suffix else ""
    modifiers = alternation(words.modifiers).replace(r"\ ", " ") or "(?!)"
    return _Gaps(
        re.compile(
            rf"(?<![\w.,:/-])(?P<listed>(?P<day>\d\d?){suffix})(?:{words.day_separators or '(?!)'})$",
            re.IGNORECASE,
        ),
        re.compile(words.day_to_time, re.IGNORECASE),
        re.compile(
            rf"(?:{words.range_separators or '(?!)'}|{words.list_separators or '(?!)'}|, | ?[-–—] ?)",
            re.IGNORECASE,
        ),
        re.compile(words.part_to_year, re.IGNORECASE),
        re.compile(rf"(?<!\w)(?P<mod>{modifiers})(?: |-|(?<=['’]))$", re.IGNORECASE),
    )


def merge_localized(text: str, expressions: Sequence[Expression], words: DateWords) -> list[Expression]:
    """Merge the expressions of a text that belong together, and attach modifiers.

    Args:
        text: The text, with straight apostrophes and plain spaces.
        expressions: Its expressions, in order, none overlapping another.
        words: The words of its language.

    Returns:
        The expressions, in order, none overlapping another.
    """
    gaps = _gap_patterns(words)
    dated = list(_merge_relative_years(text, expressions, gaps))
    shared = _share_years(text, dated, gaps)
    merged = [each for each in _merge_times(text, shared, gaps) if not _is_bare_time(each)]
    return list(_attach_modifiers(text, list(_add_listed_days(text, merged, gaps)), words, gaps))


def _merge_relative_years(text: str, expressions: Sequence[Expression], gaps: _Gaps) -> Iterator[Expression]:
    """Join parts of a year to the relative year behind them: "Mai vergangenen Jahres"."""
    position = 0
    while position < len(expressions):
        first, *following = expressions[position : position + 2]
        joined = _join_relative_year(text, first, following[0], gaps) if following else None
        yield joined or first
        position += 2 if joined else 1


def _join_relative_year(text: str, part: Expression, year: Expression, gaps: _Gaps) -> Expression | None:
    normalizer = part.normalizer
    if not isinstance(normalizer, PartOfYear) or normalizer.year or year.merge_role is not MergeRole.YEAR:
        return None
    if isinstance(year.normalizer, FixedValue) or not gaps.part_to_year.fullmatch(text, part.end, year.start):
        return None
    return replace(part, end=year.end, normalizer=replace(normalizer, year=year.normalizer))


def _is_bare_time(expression: Expression) -> bool:
    """Whether an expression is a time of day without a day, which is no date."""
    return isinstance(expression.normalizer, TimeOfDay) and expression.normalizer.day is None


def _share_years(text: str, expressions: list[Expression], gaps: _Gaps) -> list[Expression]:
    """Give parts of a year the year of the next date of their list or interval."""
    for index in range(len(expressions) - 2, -1, -1):
        first, second = expressions[index], expressions[index + 1]
        year, normalizer = _stated_year(second), first.normalizer
        if (
            year
            and isinstance(normalizer, PartOfYear)
            and normalizer.year is None
            and normalizer.direction is None
            and gaps.list_or_range.fullmatch(text, first.end, second.start)
        ):
            expressions[index] = replace(first, normalizer=replace(normalizer, year=FixedValue(year)))
    return expressions


def _stated_year(expression: Expression) -> str | None:
    normalizer = expression.normalizer
    if isinstance(normalizer, PartOfYear) and isinstance(normalizer.year, FixedValue):
        return normalizer.year.timex_value
    if isinstance(normalizer, FixedValue) and expression.merge_role in (
        MergeRole.DAY,
        MergeRole.PART_OF_YEAR,
    ):
        year = normalizer.timex_value[:4]
        return year if year.isdigit() else None
    return None


def _merge_times(text: str, expressions: Sequence[Expression], gaps: _Gaps) -> Iterator[Expression]:
    """Join times of day without a day to the adjacent day, behind or before them."""
    position = 0
    while position < len(expressions):
        pair = expressions[position : position + 2]
        joined = _join_time(text, pair[0], pair[1], gaps) if len(pair) == 2 else None
        yield joined or pair[0]
        position += 2 if joined else 1


def _join_time(text: str, first: Expression, second: Expression, gaps: _Gaps) -> Expression | None:
    if not gaps.day_to_time.fullmatch(text, first.end, second.start):
        return None
    for time, day in ((first, second), (second, first)):
        is_day = day.merge_role in (MergeRole.DAY, MergeRole.WEEKDAY) and day.type == "DATE"
        if is_day and isinstance(time.normalizer, TimeOfDay) and time.normalizer.day is None:
            normalizer = TimeOfDay(time.normalizer.time_value, day.normalizer)
            return Expression(first.start, second.end, "TIME", normalizer)
    return None


def _add_listed_days(text: str, expressions: Sequence[Expression], gaps: _Gaps) -> Iterator[Expression]:
    """Add the days that share the month of the day behind them: "vom 3. bis 5. Mai"."""
    earliest = 0
    for each in expressions:
        yield from reversed(list(_listed_days_before(text, each, earliest, gaps)))
        yield each
        earliest = each.end


def _listed_days_before(text: str, day: Expression, earliest: int, gaps: _Gaps) -> Iterator[Expression]:
    start = day.start
    for _ in range(_MAX_LISTED_DAYS if day.merge_role is MergeRole.DAY and day.type == "DATE" else 0):
        match = gaps.listed_day.search(text, max(earliest, start - _LISTED_DAY_CHARS), start)
        listed = _same_month(day, int(match["day"])) if match else None
        if match is None or listed is None:
            return
        start = match.start("listed")
        yield Expression(start, match.end("listed"), "DATE", listed, MergeRole.DAY)


def _same_month(day: Expression, number: int) -> FixedValue | PartOfYear | None:
    """Another day of the month of a day; None if the month has none."""
    normalizer = day.normalizer
    if isinstance(normalizer, FixedValue) and (match := _DAY_VALUE.fullmatch(normalizer.timex_value)):
        value = f"{match[1]}{number:02d}"
        return FixedValue(value) if parse_period(value) else None
    if isinstance(normalizer, PartOfYear):
        month = normalizer.value_in_year(UNKNOWN_YEAR)[5:7]
        value = f"{month}-{number:02d}"
        return (
            replace(normalizer, value_in_year=part_value_in_year(value))
            if parse_period(f"2000-{value}")
            else None
        )
    return None


def _attach_modifiers(
    text: str, expressions: Sequence[Expression], words: DateWords, gaps: _Gaps
) -> Iterator[Expression]:
    """Add the modifiers before dates, except the words that join the two dates of an interval."""
    earliest = 0
    for each in expressions:
        start = max(earliest, each.start - _MODIFIER_CHARS)
        match = None
        if each.type in ("DATE", "TIME") and not gaps.list_or_range.fullmatch(text, start, each.start):
            match = gaps.modifier.search(text, start, each.start)
        yield replace(each, mod=words.modifiers[match["mod"].lower()]) if match else each
        earliest = each.end
