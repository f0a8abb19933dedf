"""What find_dates finds, as the tables of cases write it."""

from datetime import date
from typing import Final

from index.dates import find_dates

PUBLISHED_TUESDAY: Final = date(2021, 3, 30)
"""The day that the tests' articles are published on, unless a case needs another."""

ExpressionRows = list[tuple[str, str, str]]
"""Expressions as written, each with its type and value."""


def extract_rows(text: str, published: date | None = PUBLISHED_TUESDAY) -> ExpressionRows:
    """The date expressions of a text."""
    return [(each.text, each.type, each.value) for each in find_dates(text, published)]


def extract_values(text: str, published: date | None = PUBLISHED_TUESDAY) -> list[str]:
    """The values of a text's date expressions."""
    return [each.value for each in find_dates(text, published)]
