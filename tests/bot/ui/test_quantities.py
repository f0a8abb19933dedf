"""Sizes and counts in words."""

from __future__ import annotations

import pytest

from bot.ui.quantities import format_bytes


@pytest.mark.parametrize(
    ("size", "words"),
    [
        pytest.param(0, "0 bytes", id="nothing"),
        pytest.param(1, "1 byte", id="one-byte"),
        pytest.param(999, "999 bytes", id="bytes"),
        pytest.param(1_000, "1 kB", id="kilobyte"),
        pytest.param(2_600, "3 kB", id="rounded"),
        pytest.param(999_499, "999 kB", id="kilobytes"),
        pytest.param(999_500, "1 MB", id="nearly-a-megabyte"),
        pytest.param(1_440_000, "1.4 MB", id="tenths"),
        pytest.param(999_949_999, "999.9 MB", id="megabytes"),
        pytest.param(999_950_000, "1 GB", id="nearly-a-gigabyte"),
        pytest.param(2_500_000_000_000, "2,500 GB", id="the-largest-unit"),
    ],
)
def test_a_size_in_words(size: int, words: str) -> None:
    assert format_bytes(size) == words
