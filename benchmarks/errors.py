"""The one error of the benchmarks."""


class CannotMeasure(Exception):
    """Why nothing can be measured: one sentence meant for the person who started the benchmarks."""
