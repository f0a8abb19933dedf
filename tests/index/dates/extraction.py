"""Helpers: results of find_dates as rows of tables of cases."""

from datetime import date
from typing import Final

from index.dates import find_dates

PUBLISHED_TUESDAY: Final = date(2021, 3, 30)
"""The default publication date of tests."""

ExpressionRows = list[tuple[str, str, str]]
"""Text, type and value of expressions."""


def extract_rows(text: str, published: date | None = PUBLISHED_TUESDAY) -> ExpressionRows:
    """Extract the expressions of a text."""
    return [(each.text, each.type, each.value) for each in find_dates(text, published)]


def extract_values(text: str, published: date | None = PUBLISHED_TUESDAY) -> list[str]:
    """Extract the values of a text's expressions."""
    return [each.value for each in find_dates(text, published)]
