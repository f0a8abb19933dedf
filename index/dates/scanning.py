"""Finding the expressions of a text: words that a date can't do without, and the rules around them.

Most of a text has none of these words, and costs no more than looking at each word once.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from index.dates.expressions import Expression, Rule
from index.dates.lexicon import DECADES, MONTH_NUMBERS, PARTS_OF_DAY, SEASONS, WEEKDAYS
from index.dates.rules import calendar, clock, holidays, lengths, relative, vague
from index.dates.units import UNIT_NAMES

AROUND: Final = 64
"""Characters on either side of a trigger in which a rule may match."""

_WORD: Final = re.compile(r"[A-Za-z]+|\d+")

_TRIGGERS_BY_KIND: Final[Mapping[str, Iterable[str]]] = {
    "month": MONTH_NUMBERS,
    "weekday": [*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS if name.endswith("day"))],
    "unit": UNIT_NAMES,
    "season": SEASONS,
    "daypart": [*PARTS_OF_DAY, "nighttime", "overnight"],
    "deictic": ("today", "yesterday", "tomorrow", "tonight"),
    "vague": (
        "now", "currently", "current", "present", "presently", "days", "nowadays", "moment", "recently", "recent",
        "past", "previously", "ago", "soon", "future", "term", "coming", "shortly", "being", "day", "date",
    ),
    "holiday": {word for name in holidays.HOLIDAYS for word in re.findall(r"\w{5,}", name)} | {"eve", "year", "may"},
    "era": ("bc", "bce", "ad", "ce", "b", "d"),
    "clock": ("am", "pm", "m", "clock", "utc", "gmt"),
    "decade": DECADES,
    "spoken": ("sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thousand"),
    "half": ("half",),
    "each": ("daily", "everyday", "nightly", "hourly", "weekly", "fortnightly", "biweekly", "monthly", "quarterly", "yearly", "annually"),
    "number": ("q",),
}  # fmt: skip
_TRIGGERS: Final[Mapping[str, Sequence[str]]] = {
    word: [kind for kind, words in _TRIGGERS_BY_KIND.items() if word in words]
    for words in _TRIGGERS_BY_KIND.values()
    for word in words
}

_RULES: Final = (
    *calendar.RULES,
    *holidays.RULES,
    *relative.RULES,
    *clock.RULES,
    *lengths.RULES,
    *vague.RULES,
)
_RULES_BY_KIND: Final[Mapping[str, Sequence[tuple[int, Rule]]]] = {
    kind: [(place, each) for place, each in enumerate(_RULES) if each.trigger == kind]
    for kind in {each.trigger for each in _RULES}
}


def expressions_of(text: str) -> list[Expression]:
    """The date expressions of a text, in order, none overlapping another; of two that do, the longer one."""
    found = [
        (place, expression)
        for kind, windows in _windows(text).items()
        for place, each in _RULES_BY_KIND.get(kind, ())
        for start, end in windows
        for expression in _matches(each, text, start, end)
    ]
    found.sort(key=lambda each: (each[1].start - each[1].end, each[0], each[1].start))
    return sorted(_apart(expression for _, expression in found), key=lambda each: each.start)


def _windows(text: str) -> dict[str, list[tuple[int, int]]]:
    """Where to look for each kind of expression: around its trigger words."""
    windows: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _WORD.finditer(text):
        word = match[0]
        kinds = _number_kinds(text, match) if word[0].isdigit() else _TRIGGERS.get(word.lower(), ())
        for kind in kinds:
            start, end = max(0, match.start() - AROUND), match.end() + AROUND
            if (spans := windows[kind]) and spans[-1][1] >= start:
                spans[-1] = spans[-1][0], end
            else:
                spans.append((start, end))
    return windows


def _number_kinds(text: str, match: re.Match[str]) -> Iterator[str]:
    """What a number in digits may be a part of, by its length and the characters beside it."""
    digits, end = match[0], match.end()
    before, after = text[max(0, match.start() - 1) : match.start()], text[end : end + 3]
    if len(digits) == 4:
        yield "year"
    if (after[:1] in "/.-" and after[1:2].isdigit()) or (len(digits) == 2 and before in ("-", "–", "/")):
        yield "number"
    if after[:1] == ":" and after[1:2].isdigit():
        yield "clock"
    if digits[-1] == "0" and re.match(r"['’]?s", after):
        yield "decade"
    if len(digits) == 2 and before in ("'", "’", "‘"):
        yield "apostrophe"
    if after[:2].lower() in ("st", "nd", "rd", "th"):
        yield "number"


def _matches(each: Rule, text: str, start: int, end: int) -> Iterator[Expression]:
    """The expressions that a rule reads in a window; what its edge may have cut is left out."""
    for match in each.pattern.finditer(text, start, end):
        cut = match.end() >= end and end < len(text)
        if match.end() > match.start() and not cut and (expression := each.read(match)):
            yield expression


def _apart(expressions: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions that overlap none before them."""
    taken: set[int] = set()
    for each in expressions:
        places = range(each.start, each.end)
        if taken.isdisjoint(places):
            taken.update(places)
            yield each
