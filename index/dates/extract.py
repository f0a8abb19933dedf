"""A text's date expressions with their values."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from index.dates.context import DateContext
from index.dates.expressions import DateRule, Expression
from index.dates.merge import attach_modifiers, merge_expressions
from index.dates.normalizers import DateOffset, FixedValue, Normalizer, ReportedQuarter, TimeOfDay, Weekday
from index.dates.rules import days, durations, earnings, holidays, relative, times, vague, year_parts, years
from index.dates.timex import Timex
from index.dates.triggers import find_trigger_windows
from index.dates.underspecified import PartOfYear

_DATE_RULES: Final = (
    *holidays.RULES,
    *days.RULES,
    *years.RULES,
    *year_parts.RULES,
    *relative.RULES,
    *earnings.RULES,
    *times.RULES,
    *durations.RULES,
    *vague.RULES,
)


_RULES_BY_TRIGGER: Final[Mapping[str, Sequence[tuple[int, DateRule]]]] = {
    kind: [(place, each) for place, each in enumerate(_DATE_RULES) if each.trigger == kind]
    for kind in {each.trigger for each in _DATE_RULES}
}


def scan_expressions(text: str) -> list[Expression]:
    """The date expressions of a text, in order, none overlapping another; of two that do, the longer one."""
    found = [
        (place, expression)
        for kind, windows in find_trigger_windows(text).items()
        for place, each in _RULES_BY_TRIGGER.get(kind, ())
        for start, end in windows
        for expression in _apply_rule(each, text, start, end)
    ]
    found.sort(key=lambda each: (each[1].start - each[1].end, each[0], each[1].start))
    return sorted(_drop_overlapping(expression for _, expression in found), key=lambda each: each.start)


def _apply_rule(rule: DateRule, text: str, start: int, end: int) -> Iterator[Expression]:
    """The expressions that a rule reads in a window; what its edge may have cut is left out."""
    for match in rule.pattern.finditer(text, start, end):
        cut = match.end() >= end and end < len(text)
        if match.end() > match.start() and not cut and (expression := rule.interpret(match)):
            yield expression


def _drop_overlapping(expressions: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions that overlap none before them."""
    taken: set[int] = set()
    for each in expressions:
        places = range(each.start, each.end)
        if taken.isdisjoint(places):
            taken.update(places)
            yield each


_TYPOGRAPHIC_SPACES: Final = str.maketrans(dict.fromkeys("\xa0\u2007\u2009\u202f", " "))
"""The spaces that typesetters put within a date, none of which ends a line there."""


def find_dates(text: str, published: date | None) -> list[Timex]:
    """The date expressions of an English text and their TIMEX3 values (ISO 24617-1).

    Args:
        text: The text.
        published: The day that it was published on, where known. Without it, what counts from that day stays
            unresolved: its value has X for digits.

    Returns:
        The expressions, in order, none overlapping another.
    """
    plain = text.translate(_TYPOGRAPHIC_SPACES)
    expressions = attach_modifiers(plain, merge_expressions(plain, scan_expressions(plain)))
    reading = DateContext(plain, published, is_narrative(expressions, published))
    return [
        each._replace(text=text[each.start : each.end])
        for each in _normalize_expressions(reading, expressions)
    ]


def _normalize_expressions(context: DateContext, expressions: list[Expression]) -> Iterator[Timex]:
    for each in expressions:
        context.start, context.end = each.start, each.end
        value = each.normalizer.normalize(context)
        if value is None:
            continue
        text, stated = context.text[each.start : each.end], _has_stated_year(each.normalizer)
        if each.type in ("DATE", "TIME"):
            context.record(value, has_stated_year=stated, is_comparison=_is_comparison(each.normalizer))
        yield Timex(each.start, each.end, text, each.type, value, each.mod, not stated)


def _is_comparison(normalizer: Normalizer) -> bool:
    return (
        isinstance(normalizer, DateOffset) and normalizer.is_comparative
    ) or normalizer == ReportedQuarter(-1)


def _has_stated_year(normalizer: Normalizer | None) -> bool:
    if isinstance(normalizer, PartOfYear):
        return _has_stated_year(normalizer.year)
    if isinstance(normalizer, TimeOfDay):
        return _has_stated_year(normalizer.day)
    return isinstance(normalizer, FixedValue)


_MAX_REPORT_PAST_YEARS: Final = 4
"""So many earlier years a report may name, too."""


def is_narrative(expressions: Iterable[Expression], published: date | None) -> bool:
    """Whether a text tells of the past in order, rather than reports from its publication date.

    A history names many years that lie far back, and hardly ever says "yesterday" or "last week".
    """
    old = deictic = 0
    for each in expressions:
        year = _explicit_year(each.normalizer)
        if year is not None:
            old += published is None or year < published.year
            deictic += published is not None and year >= published.year
        elif isinstance(each.normalizer, Weekday) or (
            isinstance(each.normalizer, DateOffset) and not each.normalizer.is_anaphoric
        ):
            deictic += 1
    return old > max(_MAX_REPORT_PAST_YEARS, 2 * deictic)


def _explicit_year(normalizer: Normalizer | None) -> int | None:
    """The year that is written out in an expression."""
    if isinstance(normalizer, PartOfYear):
        return _explicit_year(normalizer.year)
    if (
        isinstance(normalizer, FixedValue)
        and (digits := normalizer.timex_value.removeprefix("BC")[:4]).isdigit()
        and len(digits) == 4
    ):
        return -int(digits) if normalizer.timex_value.startswith("BC") else int(digits)
    return None
