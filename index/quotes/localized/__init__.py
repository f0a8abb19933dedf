"""Quotations in other languages than English, found by the words and conventions of `Language.quotations`."""
