"""Date expressions in English text and their TIMEX3 values."""

from index.dates.extract import find_dates

__all__ = ["find_dates"]
