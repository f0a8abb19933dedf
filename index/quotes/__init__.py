"""Quotations: who said what, found in a text."""

from index.model import AttributionMethod
from index.quotes.extract import FoundQuotation, find_quotations

__all__ = ["AttributionMethod", "FoundQuotation", "find_quotations"]
