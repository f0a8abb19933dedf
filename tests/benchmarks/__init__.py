"""Tests of the benchmarks, on tiny data of their own; none of them looks at a time."""
