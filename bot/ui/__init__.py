"""Shared parts of all features' replies: markdown, truncation, citations, pages, buttons."""
