"""Tests of index, in the same tree."""
