"""Tests of index.events."""
