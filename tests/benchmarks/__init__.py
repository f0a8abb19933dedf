"""Tests of the benchmarks on small data of their own, independent of time."""
