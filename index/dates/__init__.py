"""Date expressions in English text and their TIMEX3 values."""

from index.dates.finding import find_dates

__all__ = ["find_dates"]
