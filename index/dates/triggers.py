"""The words and numbers that a date can't do without, and the kinds of expression that they trigger."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from index.dates.rules.holidays import HOLIDAYS
from index.dates.units import UNIT_NAMES
from index.languages.en.date_words import DECADES, MONTH_NUMBERS, PARTS_OF_DAY, REPETITIONS, SEASONS, WEEKDAYS

_YEAR_DIGITS: Final = 4
_DECADE: Final = re.compile(r"['’]?s")

_WORDS: Final[Mapping[str, Iterable[str]]] = {
    "month": MONTH_NUMBERS,
    "weekday": {*WEEKDAYS, *(f"{name}s" for name in WEEKDAYS)},
    "unit": UNIT_NAMES,
    "season": SEASONS,
    "daypart": {*PARTS_OF_DAY, "nighttime", "overnight"},
    "deictic": {"today", "yesterday", "tomorrow", "tonight"},
    "vague": {
        *(
            "now",
            "currently",
            "current",
            "present",
            "presently",
            "nowadays",
            "moment",
            "being",
            "day",
            "days",
        ),
        *("recently", "recent", "past", "ago"),
        *("soon", "future", "term", "coming", "shortly", "date"),
    },
    "holiday": {word for name in HOLIDAYS for word in re.findall(r"\w{5,}", name)} | {"eve", "year", "may"},
    "era": {"bc", "bce", "ad", "ce", "b", "d"},
    "clock": {"am", "pm", "m", "clock", "utc", "gmt"},
    "decade": DECADES,
    "spoken": {"sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thousand"},
    "half": {"half"},
    "each": REPETITIONS,
    "number": {"q", "h"},
}
_KINDS: Final[Mapping[str, Sequence[str]]] = {
    word: [kind for kind, triggers in _WORDS.items() if word in triggers]
    for words in _WORDS.values()
    for word in words
}


def kinds_of(text: str, match: re.Match[str]) -> Iterable[str]:
    """The kinds of expression that a word or a number in digits may be a part of.

    Args:
        text: The text.
        match: Letters only, or digits only.
    """
    word = match[0]
    return _number_kinds(text, match) if word[0].isdigit() else _KINDS.get(word.lower(), ())


def _number_kinds(text: str, match: re.Match[str]) -> Iterator[str]:
    """What a number in digits may be a part of, by its length and the characters beside it."""
    digits, end = match[0], match.end()
    before, after = text[max(0, match.start() - 1) : match.start()], text[end : end + 3]
    if len(digits) == _YEAR_DIGITS:
        yield "year"
    if (after[:1] in "/.-" and after[1:2].isdigit()) or (len(digits) == 2 and before in ("-", "–", "/")):
        yield "number"
    if after[:1] == ":" and after[1:2].isdigit():
        yield "clock"
    if digits[-1] == "0" and _DECADE.match(after):
        yield "decade"
    if len(digits) == 2 and before in ("'", "’", "‘"):
        yield "apostrophe"
    if after[:2].lower() in ("st", "nd", "rd", "th"):
        yield "number"
