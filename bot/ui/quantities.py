"""Sizes as people read them."""

from typing import Final

from bot.ui.citations import counted

_UNITS: Final = ("kB", "MB", "GB")
_STEP: Final = 1000


def worded_size(size: int) -> str:
    """A number of bytes in words, such as "3 kB": whole kilobytes, tenths of what is larger."""
    if size < _STEP:
        return counted(size, "byte")
    amount, unit = size / _STEP, 0
    while round(amount, min(unit, 1)) >= _STEP and unit < len(_UNITS) - 1:
        amount, unit = amount / _STEP, unit + 1
    number = f"{amount:,.0f}" if unit == 0 else f"{amount:,.1f}".removesuffix(".0")
    return f"{number} {_UNITS[unit]}"
