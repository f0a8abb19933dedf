"""Sizes as people read them."""

from typing import Final

_BYTE_UNITS: Final = ("kB", "MB", "GB")


_BYTES_PER_UNIT: Final = 1000


def format_bytes(size: int) -> str:
    """A number of bytes in words, such as "3 kB": whole kilobytes, tenths of what is larger."""
    if size < _BYTES_PER_UNIT:
        return format_count(size, "byte")
    amount, unit = size / _BYTES_PER_UNIT, 0
    while round(amount, min(unit, 1)) >= _BYTES_PER_UNIT and unit < len(_BYTE_UNITS) - 1:
        amount, unit = amount / _BYTES_PER_UNIT, unit + 1
    number = f"{amount:,.0f}" if unit == 0 else f"{amount:,.1f}".removesuffix(".0")
    return f"{number} {_BYTE_UNITS[unit]}"


def format_count(number: int, noun: str) -> str:
    """A number with its noun: 1 article, 2 articles."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
