"""Bytes and files as articles: one file a format."""
