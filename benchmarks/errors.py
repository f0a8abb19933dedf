"""Exception of the benchmarks."""


class CannotMeasure(Exception):
    """Nothing can be measured; the message is a sentence for the user."""
