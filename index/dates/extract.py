"""Extraction of date expressions and their TIMEX3 values: recognition, merging, normalisation."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from index.dates.expressions import DateRule, Expression, select_longest
from index.dates.guess import guess_date_words
from index.dates.localized.extract import find_localized_dates
from index.dates.merge import attach_modifiers, merge_expressions
from index.dates.normalizers import Weekday
from index.dates.recurrence import mark_recurring
from index.dates.resolution import resolve_expressions
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
from index.languages.cldr_dates import find_date_words

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


def find_dates(text: str, published: date | None, language: str | None = None) -> list[Timex]:
    """Find the date expressions of a text and their TIMEX3 values (ISO 24617-1).

    Args:
        text: The text.
        published: The publication date, where known: the document creation time of TimeML. Without it, values
            relative to it have X for digits.
        language: The text's language as a BCP 47 tag. Without one the text is taken to be English, unless it
            is plainly in another language and more of it is a date there.

    Returns:
        The expressions, in order, none overlapping another.
    """
    words = find_date_words(language) if language else guess_date_words(text)
    if words and language:
        return find_localized_dates(text, published, words)
    found = _find_english_dates(text, published)
    other = find_localized_dates(text, published, words) if words else []
    return other if _count_chars(other) > _count_chars(found) else found


def _count_chars(expressions: Iterable[Timex]) -> int:
    """The number of characters of expressions."""
    return sum(each.end - each.start for each in expressions)


def _find_english_dates(text: str, published: date | None) -> list[Timex]:
    plain = text.translate(_TYPOGRAPHIC_SPACES)
    expressions = attach_modifiers(
        plain, mark_recurring(plain, merge_expressions(plain, scan_expressions(plain)))
    )
    return [
        timex._replace(text=text[timex.start : timex.end])
        for timex in resolve_expressions(
            plain, published, expressions, is_news_report=_is_news_report(plain, expressions)
        )
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
    return select_longest(matches)


def _apply_rule(rule: DateRule, text: str, start: int, end: int) -> Iterator[Expression]:
    """The matches of a rule in the window `[start, end)`, except those that its edge may have cut."""
    for match in rule.pattern.finditer(text, start, end):
        is_cut = match.end() >= end and end < len(text)
        if match.end() > match.start() and not is_cut and (expression := rule.interpret(match)):
            yield expression


def _is_news_report(text: str, expressions: Sequence[Expression]) -> bool:
    """Whether the lead reports words of a weekday, whatever else the text narrates: "said on Tuesday"."""
    return any(
        isinstance(each.normalizer, Weekday)
        and _REPORTING_BEFORE.search(text, max(0, each.start - _REPORTING_CHARS), each.start)
        for each in expressions
        if each.end <= _LEAD_CHARS
    )
