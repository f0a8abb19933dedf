"""Quotations: who said what, found in a text."""

from index.quotes.extract import find_quotations
from index.quotes.model import FoundQuotation, How

__all__ = ["FoundQuotation", "How", "find_quotations"]
