"""Sizes and counts in words.

humanize words them otherwise: its `naturalsize` has "3.0 kB" for "3 kB", and it has no plural of nouns.
"""

from typing import Final

_BYTE_UNITS: Final = ("kB", "MB", "GB")
_BYTES_PER_UNIT: Final = 1000


def format_bytes(size: int) -> str:
    """Return a size in words, such as "3 kB" or "1.5 MB": whole kilobytes, tenths of larger units."""
    if size < _BYTES_PER_UNIT:
        return format_count(size, "byte")
    amount, unit = size / _BYTES_PER_UNIT, 0
    while round(amount, min(unit, 1)) >= _BYTES_PER_UNIT and unit < len(_BYTE_UNITS) - 1:
        amount, unit = amount / _BYTES_PER_UNIT, unit + 1
    number = f"{amount:,.0f}" if unit == 0 else f"{amount:,.1f}".removesuffix(".0")
    return f"{number} {_BYTE_UNITS[unit]}"


def format_count(number: int, noun: str) -> str:
    """Return a number with its noun, such as "1 article" or "2 articles"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
