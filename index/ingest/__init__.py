"""Ingestion: files, web pages and feeds → articles."""
