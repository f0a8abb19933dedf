"""Sizes and counts in words.

humanize words them otherwise: its `naturalsize` has "3.0 kB" for "3 kB", and it has no plural of nouns.
"""

from typing import Final, Literal

from babel.lists import format_list
from babel.units import format_unit

from bot.locale.translation import current_language, ngettext

CountedNoun = Literal["article", "day", "event", "feed", "file", "page"]

_BYTE_UNITS: Final = ("digital-kilobyte", "digital-megabyte", "digital-gigabyte")
_BYTES_PER_UNIT: Final = 1000


def format_bytes(size: int) -> str:
    """Return a size in words, such as "3 kB" or "1.5 MB": whole kilobytes, tenths of larger units."""
    locale = current_language().locale
    if size < _BYTES_PER_UNIT:
        return format_unit(size, "digital-byte", "long", locale=locale)
    amount, unit = size / _BYTES_PER_UNIT, 0
    while round(amount, min(unit, 1)) >= _BYTES_PER_UNIT and unit < len(_BYTE_UNITS) - 1:
        amount, unit = amount / _BYTES_PER_UNIT, unit + 1
    return format_unit(round(amount, min(unit, 1)), _BYTE_UNITS[unit], "short", locale=locale)


def format_count(number: int, noun: CountedNoun) -> str:
    """Return a number with its noun, such as "1 article" or "2 articles"."""
    match noun:
        case "article":
            return ngettext("{number} article", "{number} articles", number)
        case "day":
            return ngettext("{number} day", "{number} days", number)
        case "event":
            return ngettext("{number} event", "{number} events", number)
        case "feed":
            return ngettext("{number} feed", "{number} feeds", number)
        case "file":
            return ngettext("{number} file", "{number} files", number)
        case "page":
            return ngettext("{number} page", "{number} pages", number)


def join_words(words: list[str]) -> str:
    """Join words as a list, such as "7, 4 and 5"."""
    return format_list(words, locale=current_language().locale)
