"""Tests of index.quotes."""
