"""Quotation extraction and attribution (who said what), and search for quotations."""

from index.model import AttributionMethod
from index.quotes.extract import find_quotations
from index.quotes.found import FoundQuotation

__all__ = ["AttributionMethod", "FoundQuotation", "find_quotations"]
