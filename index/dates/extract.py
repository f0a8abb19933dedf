"""A text's date expressions with their values."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from index.dates.context import DateContext
from index.dates.expressions import Expression
from index.dates.merge import merge_expressions
from index.dates.modifying import attach_modifiers
from index.dates.narrative import is_narrative
from index.dates.normalizers import DateOffset, FixedValue, Normalizer, ReportedQuarter, TimeOfDay
from index.dates.scanning import scan_expressions
from index.dates.timex import Timex
from index.dates.underspecified import PartOfYear

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


def _normalize_expressions(reading: DateContext, expressions: list[Expression]) -> Iterator[Timex]:
    for each in expressions:
        reading.start, reading.end = each.start, each.end
        value = each.meaning.value(reading)
        if value is None:
            continue
        text, stated = reading.text[each.start : each.end], _has_stated_year(each.meaning)
        if each.type in ("DATE", "TIME"):
            reading.note(value, stated=stated, compared=_is_comparison(each.meaning))
        yield Timex(each.start, each.end, text, each.type, value, each.mod, not stated)


def _is_comparison(meaning: Normalizer) -> bool:
    return (isinstance(meaning, DateOffset) and meaning.compares) or meaning == ReportedQuarter(-1)


def _has_stated_year(meaning: Normalizer | None) -> bool:
    if isinstance(meaning, PartOfYear):
        return _has_stated_year(meaning.year)
    if isinstance(meaning, TimeOfDay):
        return _has_stated_year(meaning.day)
    return isinstance(meaning, FixedValue)
