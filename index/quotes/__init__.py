"""Quotations: who said what, found in a text."""

from index.quotes.extract import find_quotations
from index.quotes.model import AttributionMethod, FoundQuotation

__all__ = ["FoundQuotation", "AttributionMethod", "find_quotations"]
