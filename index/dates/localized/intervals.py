"""Intervals of two dates, by the words of a language between and before them."""

import re
from functools import lru_cache
from typing import Final

from index.dates.expressions import alternation
from index.dates.localized.characters import plain_characters
from index.dates.timex import Timex
from index.languages.date_words import DateWords

_BETWEEN_CHARS: Final = 24
"""Characters before the first date that are searched for "between"."""

_DASH: Final = r"\s?[–—/\u301c\uff5e]\s?|-|\s-\s"
_UNSPACED_SEPARATORS: Final = "至|到|から|ถึง"
"""Words of an interval in languages without spaces between words."""


def is_localized_interval(words: DateWords, text: str, start: Timex, end: Timex) -> bool:
    """Whether two neighbouring dates bound an interval.

    Args:
        words: The words of the text's language.
        text: The text.
        start: The first date.
        end: The second date.
    """
    to, conjunction, between = _separators(words)
    gap = plain_characters(text[start.end : end.start])
    if to.fullmatch(gap):
        return True
    before = plain_characters(text[max(0, start.start - _BETWEEN_CHARS) : start.start])
    return conjunction.fullmatch(gap) is not None and between.search(before) is not None


@lru_cache(maxsize=64)
def _separators(words: DateWords) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns of words between the dates of an interval, of those of a list, and of "between"."""
    unspaced = "" if words.has_word_spaces else f"|{_UNSPACED_SEPARATORS}"
    to = f"{_DASH}{unspaced}|{words.range_separators or '(?!)'}"
    between = alternation(words.between_words).replace(r"\ ", " ") or "(?!)"
    return (
        re.compile(to, re.IGNORECASE),
        re.compile(words.list_separators or "(?!)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{between}) (?:[^\W\d_]{{2,8}} )?$", re.IGNORECASE),
    )
