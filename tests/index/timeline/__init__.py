"""Tests of index.timeline."""
