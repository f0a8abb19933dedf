"""Tests of index.dates.rules."""
