"""Quotations: the query, the reply and its buttons."""
