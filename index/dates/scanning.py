"""Finding the expressions of a text: words that a date can't do without, and the rules around them.

Most of a text has none of these words, and costs no more than looking at each word once.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from index.dates.expressions import DateRule, Expression
from index.dates.rules import days, durations, earnings, holidays, relative, times, vague, year_parts, years
from index.dates.triggers import trigger_kinds

TRIGGER_WINDOW_CHARS: Final = 64
"""Characters on either side of a trigger in which a rule may match."""

_WORD_OR_NUMBER: Final = re.compile(r"[A-Za-z]+|\d+")

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
        for kind, windows in _trigger_windows(text).items()
        for place, each in _RULES_BY_TRIGGER.get(kind, ())
        for start, end in windows
        for expression in _apply_rule(each, text, start, end)
    ]
    found.sort(key=lambda each: (each[1].start - each[1].end, each[0], each[1].start))
    return sorted(_drop_overlapping(expression for _, expression in found), key=lambda each: each.start)


def _trigger_windows(text: str) -> dict[str, list[tuple[int, int]]]:
    """Where to look for each kind of expression: around its trigger words."""
    windows: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _WORD_OR_NUMBER.finditer(text):
        for kind in trigger_kinds(text, match):
            start, end = max(0, match.start() - TRIGGER_WINDOW_CHARS), match.end() + TRIGGER_WINDOW_CHARS
            if (spans := windows[kind]) and spans[-1][1] >= start:
                spans[-1] = spans[-1][0], end
            else:
                spans.append((start, end))
    return windows


def _apply_rule(each: DateRule, text: str, start: int, end: int) -> Iterator[Expression]:
    """The expressions that a rule reads in a window; what its edge may have cut is left out."""
    for match in each.pattern.finditer(text, start, end):
        cut = match.end() >= end and end < len(text)
        if match.end() > match.start() and not cut and (expression := each.read(match)):
            yield expression


def _drop_overlapping(expressions: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions that overlap none before them."""
    taken: set[int] = set()
    for each in expressions:
        places = range(each.start, each.end)
        if taken.isdisjoint(places):
            taken.update(places)
            yield each
