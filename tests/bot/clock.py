"""A clock that a test moves."""

from __future__ import annotations


class SettableClock:
    """Tells the seconds that the test says."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now
