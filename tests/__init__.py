"""Tests: they mirror bot/ and index/; discord/ is a local Discord."""
