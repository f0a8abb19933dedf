"""Quotations in other languages than English."""
