"""Bytes and files → articles."""
