"""Whether four digits are a year: the words and signs on either side."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from index.dates.expressions import alternation
from index.languages.date_words import DateWords

_MIN_YEAR: Final = 1000
_MAX_YEAR: Final = 2099
_MAX_BUDDHIST_YEAR: Final = 2642
_MIN_PLAIN_YEAR: Final = 1500
"""The earliest year that is taken for one where no word shows it."""

_CONTEXT_CHARS: Final = 24
_CODE_BEFORE: Final = re.compile(r"[$£€¥₽₹#№§]\s?$|\d[.,:/'+]$|\d [-+]$|\d\d\d $|[A-Z]{2,5}[ -]$")
_AMOUNT_AFTER: Final = re.compile(
    r" ?(?:[$£€¥₽₹%‰°]|(?:km|kg|m|cm|mm|m²|km²|ha|l|t|kWh|MW|GW|MHz|GHz|MB|GB|Hz|kB|PS|hPa|mg|g)(?![\w']))"
    r"|[.,]\d|:\d|/\d(?!\d)|-\d{1,3}(?!\d)|-[^\W\d_]| \d{3}\b|['’]\d"
)
_SHORT_YEAR_AFTER: Final = re.compile(r" ?[-–/] ?(\d\d)(?![\w-])")
"""The last year of an interval: "1620-21"."""

_RANGE_BEFORE: Final = re.compile(r"\d{4} ?[-–—/] ?$")


def is_year(match: re.Match[str], fields: Mapping[str, str], words: DateWords) -> bool:
    """Whether a match of the form of a year denotes one.

    Args:
        match: The match.
        fields: Its named groups.
        words: The language's words.
    """
    if fields.get("bc_year") or fields.get("era"):
        return True
    text, (start, end), year = match.string, match.span("year"), int(fields.get("year", 0))
    latest = _MAX_BUDDHIST_YEAR if -543 in words.eras.values() else _MAX_YEAR
    following = _SHORT_YEAR_AFTER.match(text, end)
    is_range = following is not None and int(following[1]) > year % 100
    before = text[max(0, start - _CONTEXT_CHARS) : start]
    if match.end() > end:
        return True  # with a word of the year: "79 n. Chr."
    if not _MIN_YEAR <= year <= latest or _CODE_BEFORE.search(before):
        return False
    if _AMOUNT_AFTER.match(text, end) and not is_range:
        return False
    if match.start() < start:
        return True  # with a word of the year: "năm 2021"
    return _is_plain_year(text, before, end, year, words)


def _is_plain_year(text: str, before: str, end: int, year: int, words: DateWords) -> bool:
    """Whether digits without a word of the year are one, by the words around them."""
    openers, quantities = _openers(words)
    if quantities.search(before) or (words.solar_hijri_months and year < _MIN_PLAIN_YEAR):
        return False
    if openers.search(before) or _RANGE_BEFORE.search(before):
        return True
    is_counting = words.counted_after and re.compile(words.counted_after).match(text, end)
    return year >= _MIN_PLAIN_YEAR and not is_counting


@lru_cache(maxsize=64)
def _openers(words: DateWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of the words before a year, and before a quantity."""
    return _before(words.year_openers, r"(?: |['’(])"), _before(words.quantity_words, " ")


def _before(words: frozenset[str], gap: str) -> re.Pattern[str]:
    options = alternation(words).replace(r"\ ", " ") or "(?!)"
    return re.compile(rf"(?<!\w)(?:{options}){gap}$", re.IGNORECASE)
