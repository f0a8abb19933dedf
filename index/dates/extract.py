"""A text's date expressions with their values."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from index.dates.context import Reading
from index.dates.expressions import Expression
from index.dates.merge import joined
from index.dates.modifying import modified
from index.dates.narrative import narrates
from index.dates.normalizers import Fixed, LatestQuarter, Meaning, Shift, TimeOfDay
from index.dates.scanning import expressions_of
from index.dates.timex import Timex
from index.dates.underspecified import InYear

_SPACES: Final = str.maketrans(dict.fromkeys("\xa0\u2007\u2009\u202f", " "))
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
    plain = text.translate(_SPACES)
    expressions = modified(plain, joined(plain, expressions_of(plain)))
    reading = Reading(plain, published, narrates(expressions, published))
    return [each._replace(text=text[each.start : each.end]) for each in _read(reading, expressions)]


def _read(reading: Reading, expressions: list[Expression]) -> Iterator[Timex]:
    for each in expressions:
        reading.start, reading.end = each.start, each.end
        value = each.meaning.value(reading)
        if value is None:
            continue
        text, stated = reading.text[each.start : each.end], _is_stated(each.meaning)
        if each.type in ("DATE", "TIME"):
            reading.note(value, stated=stated, compared=_compares(each.meaning))
        yield Timex(each.start, each.end, text, each.type, value, each.mod, not stated)


def _compares(meaning: Meaning) -> bool:
    return (isinstance(meaning, Shift) and meaning.compares) or meaning == LatestQuarter(-1)


def _is_stated(meaning: Meaning | None) -> bool:
    if isinstance(meaning, InYear):
        return _is_stated(meaning.year)
    if isinstance(meaning, TimeOfDay):
        return _is_stated(meaning.day)
    return isinstance(meaning, Fixed)
