"""Quotation extraction and attribution (who said what), and search for quotations."""

from index.model import AttributionMethod
from index.quotes.extract import FoundQuotation, find_quotations

__all__ = ["AttributionMethod", "FoundQuotation", "find_quotations"]
