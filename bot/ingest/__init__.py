"""Ingest jobs: files, pages and feeds on their way into a library."""
