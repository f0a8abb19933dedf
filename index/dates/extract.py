"""Extraction of date expressions and their TIMEX3 values: recognition, merging, normalisation."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from index.dates.context import DateContext, DiscourseState
from index.dates.expressions import DateRule, Expression
from index.dates.merge import attach_modifiers, merge_expressions
from index.dates.normalizers import DateOffset, FixedValue, Normalizer, ReportedQuarter, TimeOfDay, Weekday
from index.dates.recurrence import mark_recurring
from index.dates.rules import (
    days,
    durations,
    earnings,
    holidays,
    numeric_dates,
    relative,
    times,
    vague,
    weekdays,
    year_parts,
    years,
)
from index.dates.timex import Timex
from index.dates.triggers import find_trigger_windows
from index.dates.underspecified import PartOfYear, follows_stated_date

_DATE_RULES: Final = (
    *holidays.RULES,
    *days.RULES,
    *numeric_dates.RULES,
    *weekdays.RULES,
    *years.RULES,
    *year_parts.RULES,
    *relative.RULES,
    *earnings.RULES,
    *times.RULES,
    *durations.RULES,
    *vague.RULES,
)
"""All rules, by priority: of two that match spans of equal length, the first one wins."""

_RULES_BY_TRIGGER: Final[Mapping[str, Sequence[tuple[int, DateRule]]]] = {
    kind: [(priority, rule) for priority, rule in enumerate(_DATE_RULES) if rule.trigger == kind]
    for kind in {rule.trigger for rule in _DATE_RULES}
}

_TYPOGRAPHIC_SPACES: Final = str.maketrans(dict.fromkeys("\xa0\u2007\u2009\u202f", " "))
"""No-break, figure and thin spaces, which rules match as plain ones."""

_LEAD_CHARS: Final = 500
"""Characters from a text's start that are searched for reported words of a weekday."""

_REPORTING_CHARS: Final = 40
_REPORTING_BEFORE: Final = re.compile(
    r"\b(?:said|says|told|announced|confirmed|reported|warned|admitted|revealed|declared|stated|voted|ruled)\b"
    r"[^.;!?\n]{0,30} $",
)

_MAX_REPORT_PAST_YEARS: Final = 4
"""Maximum number of stated past years in a text that is no narrative."""


def find_dates(text: str, published: date | None) -> list[Timex]:
    """Find the date expressions of an English text and their TIMEX3 values (ISO 24617-1).

    Args:
        text: The text.
        published: The publication date, where known: the document creation time of TimeML. Without it, values
            relative to it have X for digits.

    Returns:
        The expressions, in order, none overlapping another.
    """
    plain = text.translate(_TYPOGRAPHIC_SPACES)
    expressions = attach_modifiers(
        plain, mark_recurring(plain, merge_expressions(plain, scan_expressions(plain)))
    )
    return [
        timex._replace(text=text[timex.start : timex.end])
        for timex in _normalize_expressions(plain, published, expressions)
    ]


def scan_expressions(text: str) -> list[Expression]:
    """Recognise the date expressions of a text, unmerged, in order.

    Of overlapping matches the longest is kept, then the one of the rule with priority, then the first.
    """
    matches = [
        (priority, expression)
        for kind, windows in find_trigger_windows(text).items()
        for priority, rule in _RULES_BY_TRIGGER.get(kind, ())
        for start, end in windows
        for expression in _apply_rule(rule, text, start, end)
    ]
    matches.sort(key=lambda match: (match[1].start - match[1].end, match[0], match[1].start))
    return sorted(_drop_overlapping(expression for _, expression in matches), key=lambda each: each.start)


def _apply_rule(rule: DateRule, text: str, start: int, end: int) -> Iterator[Expression]:
    """The matches of a rule in the window `[start, end)`, except those that its edge may have cut."""
    for match in rule.pattern.finditer(text, start, end):
        is_cut = match.end() >= end and end < len(text)
        if match.end() > match.start() and not is_cut and (expression := rule.interpret(match)):
            yield expression


def _drop_overlapping(expressions: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions that do not overlap an earlier one of the sequence."""
    taken: set[int] = set()
    for expression in expressions:
        span = range(expression.start, expression.end)
        if taken.isdisjoint(span):
            taken.update(span)
            yield expression


def _normalize_expressions(
    text: str, published: date | None, expressions: Sequence[Expression]
) -> Iterator[Timex]:
    """The expressions with their values, each resolved in the discourse that precedes it."""
    narrative = is_narrative(expressions, published) and not _is_news_report(text, expressions)
    discourse = DiscourseState()
    for each in expressions:
        context = DateContext(text, published, narrative, each.start, each.end, discourse)
        value = each.normalizer.normalize(context)
        if value is None:
            continue
        stated = _has_stated_year(each.normalizer)
        if each.type in ("DATE", "TIME"):
            discourse = context.discourse_after(
                value,
                has_stated_year=stated or _follows_stated_date(each.normalizer, value, context),
                is_comparison=_is_comparison(each.normalizer),
            )
        yield Timex(each.start, each.end, text[each.start : each.end], each.type, value, each.mod, not stated)


def _is_news_report(text: str, expressions: Sequence[Expression]) -> bool:
    """Whether the lead reports words of a weekday, whatever else the text narrates: "said on Tuesday"."""
    return any(
        isinstance(each.normalizer, Weekday)
        and _REPORTING_BEFORE.search(text, max(0, each.start - _REPORTING_CHARS), each.start)
        for each in expressions
        if each.end <= _LEAD_CHARS
    )


def _follows_stated_date(normalizer: Normalizer, value: str, context: DateContext) -> bool:
    return isinstance(normalizer, PartOfYear) and follows_stated_date(normalizer, value, context)


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


def is_narrative(expressions: Iterable[Expression], published: date | None) -> bool:
    """Whether a text narrates the past in order, rather than reports from its publication date.

    Narratives have more stated years of the past than `_MAX_REPORT_PAST_YEARS`, and more than twice as many
    as deictic expressions ("last week", "Monday") and current years.

    Args:
        expressions: The text's expressions.
        published: The publication date, where known.
    """
    past = deictic = 0
    for each in expressions:
        year = _stated_year(each.normalizer)
        if year is not None:
            past += published is None or year < published.year
            deictic += published is not None and year >= published.year
        elif isinstance(each.normalizer, Weekday) or (
            isinstance(each.normalizer, DateOffset) and not each.normalizer.is_anaphoric
        ):
            deictic += 1
    return past > max(_MAX_REPORT_PAST_YEARS, 2 * deictic)


def _stated_year(normalizer: Normalizer | None) -> int | None:
    """The year that an expression writes out; negative before Christ."""
    if isinstance(normalizer, PartOfYear):
        return _stated_year(normalizer.year)
    if (
        isinstance(normalizer, FixedValue)
        and (digits := normalizer.timex_value.removeprefix("BC")[:4]).isdigit()
        and len(digits) == 4
    ):
        return -int(digits) if normalizer.timex_value.startswith("BC") else int(digits)
    return None
