"""The cooldown: one request per user and period."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import discord
import pytest

from bot.core.cooldown import Cooldown, CooldownActive, wait_message

ALICE, BOB = discord.Object(1), discord.Object(2)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_second_question_has_to_wait() -> None:
    cooldown = Cooldown(60)
    cooldown.check(ALICE, NOON)  # type: ignore[arg-type]  # what has an id
    cooldown.check(BOB, NOON)  # type: ignore[arg-type]
    with pytest.raises(CooldownActive, match=r"^Please wait 50 seconds before you ask again\.$"):
        cooldown.check(ALICE, NOON + timedelta(seconds=10))  # type: ignore[arg-type]
    with pytest.raises(CooldownActive, match=r"^Please wait 1 second before you ask again\.$"):
        cooldown.check(ALICE, NOON + timedelta(seconds=59.5))  # type: ignore[arg-type]
    cooldown.check(ALICE, NOON + timedelta(seconds=60))  # type: ignore[arg-type]


def test_without_seconds_nobody_waits() -> None:
    for _ in range(9):
        Cooldown(0).check(ALICE, NOON)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        pytest.param(1, "1 second", id="one"),
        pytest.param(119, "119 seconds", id="seconds"),
        pytest.param(120, "2 minutes", id="minutes"),
        pytest.param(121, "3 minutes", id="rounded-up"),
        pytest.param(3600, "60 minutes", id="an-hour"),
    ],
)
def test_a_wait_in_words(seconds: int, words: str) -> None:
    assert wait_message(seconds) == f"Please wait {words} before you ask again."
