"""Benchmarks of quality and speed; a figure that misses its pinned limit fails the run."""
