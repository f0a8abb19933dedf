"""Trigger words and numbers: cheap evidence that limits where the rules of a kind are tried."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from index.dates.rules.holidays import HOLIDAYS
from index.dates.units import UNIT_WORDS
from index.languages.en.calendar_names import (
    DEICTIC_DAYS,
    MONTH_NUMBERS,
    SEASON_CODES,
    WEEKDAY_NUMBERS,
)
from index.languages.en.date_words import DECADE_DIGITS, PART_OF_DAY_CODES, REPETITION_VALUES

TRIGGER_WINDOW_CHARS: Final = 64
"""Characters on either side of a trigger within which a match must lie."""

_WORD_OR_NUMBER: Final = re.compile(r"[A-Za-z]+|\d+")
"""Letters or digits, split where they meet, as in "2025to", unlike in `index.text.tokens`."""
_YEAR_DIGIT_COUNT: Final = 4
_DECADE_SUFFIX: Final = re.compile(r"['’]?s")

_TRIGGER_WORDS: Final[Mapping[str, Iterable[str]]] = {
    "month": MONTH_NUMBERS,
    "weekday": {*WEEKDAY_NUMBERS, *(f"{name}s" for name in WEEKDAY_NUMBERS)},
    "unit": UNIT_WORDS,
    "season": SEASON_CODES,
    "daypart": {*PART_OF_DAY_CODES, "nighttime", "overnight"},
    "deictic": DEICTIC_DAYS,
    "vague": {
        *("now", "currently", "current", "present", "presently", "nowadays", "moment", "being"),
        *("day", "days", "recently", "recent", "past", "ago"),
        *("soon", "future", "term", "coming", "shortly", "date"),
    },
    "holiday": {word for name in HOLIDAYS for word in re.findall(r"\w{5,}", name)} | {"eve", "year", "may"},
    "era": {"bc", "bce", "ad", "ce", "b", "d"},
    "clock": {"am", "pm", "m", "clock", "utc", "gmt"},
    "decade": DECADE_DIGITS,
    "spoken": {"sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thousand"},
    "half": {"half"},
    "each": REPETITION_VALUES,
    "number": {"q", "h"},
}
_TRIGGER_KINDS_BY_WORD: Final[Mapping[str, Sequence[str]]] = {
    word: [kind for kind, triggers in _TRIGGER_WORDS.items() if word in triggers]
    for words in _TRIGGER_WORDS.values()
    for word in words
}


def find_trigger_windows(text: str) -> dict[str, list[tuple[int, int]]]:
    """Return, for each kind of trigger, disjoint spans of the text in which its rules may match."""
    windows: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _WORD_OR_NUMBER.finditer(text):
        for kind in _trigger_kinds(text, match):
            start, end = max(0, match.start() - TRIGGER_WINDOW_CHARS), match.end() + TRIGGER_WINDOW_CHARS
            if (spans := windows[kind]) and spans[-1][1] >= start:
                spans[-1] = spans[-1][0], end
            else:
                spans.append((start, end))
    return windows


def _trigger_kinds(text: str, match: re.Match[str]) -> Iterable[str]:
    """The kinds that a word or a number in digits triggers.

    Args:
        text: The text.
        match: A match of `_WORD_OR_NUMBER`.
    """
    word = match[0]
    return (
        _number_trigger_kinds(text, match)
        if word[0].isdigit()
        else _TRIGGER_KINDS_BY_WORD.get(word.lower(), ())
    )


def _number_trigger_kinds(text: str, match: re.Match[str]) -> Iterator[str]:
    """The kinds that a number triggers, by its length and the adjacent characters."""
    digits, end = match[0], match.end()
    before, after = text[max(0, match.start() - 1) : match.start()], text[end : end + 3]
    if len(digits) == _YEAR_DIGIT_COUNT:
        yield "year"
    if (after[:1] in "/.-" and after[1:2].isdigit()) or (len(digits) == 2 and before in ("-", "–", "/")):
        yield "number"
    if after[:1] == ":" and after[1:2].isdigit():
        yield "clock"
    if digits[-1] == "0" and _DECADE_SUFFIX.match(after):
        yield "decade"
    if len(digits) == 2 and before in ("'", "’", "‘"):
        yield "apostrophe"
    if after[:2].lower() in ("st", "nd", "rd", "th"):
        yield "number"
