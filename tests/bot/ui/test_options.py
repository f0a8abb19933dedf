"""Text options: one line of bounded length."""

from __future__ import annotations

import pytest

from bot.ui.options import CannotShow, option_line
from bot.ui.strings import TOPIC_TOO_LONG


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        pytest.param(None, "", id="nothing"),
        pytest.param(" the\n moon\u200b ", "the moon", id="one-line"),
        pytest.param("x" * 10, "x" * 10, id="as-long-as-may-be"),
        pytest.param(" " * 99, "", id="space"),
    ],
)
def test_a_line(typed: str | None, line: str) -> None:
    assert option_line(typed, 10, TOPIC_TOO_LONG) == line


@pytest.mark.parametrize("typed", ["x" * 11, "\N{FOX FACE}" * 6])
def test_a_line_too_long(typed: str) -> None:
    with pytest.raises(CannotShow, match=r"^Please name a topic of at most 10 characters\.$"):
        option_line(typed, 10, TOPIC_TOO_LONG)
