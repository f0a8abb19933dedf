"""The cooldown: one request per user and period."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import discord
import pytest

from bot.core.cooldown import Cooldown, CooldownActive

ALICE, BOB = discord.Object(1), discord.Object(2)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_second_question_has_to_wait() -> None:
    cooldown = Cooldown(60)
    cooldown.check(ALICE, NOON)  # type: ignore[arg-type]  # what has an id
    cooldown.check(BOB, NOON)  # type: ignore[arg-type]
    with pytest.raises(CooldownActive, match=r"^Please wait 50 s before you ask again\.$"):
        cooldown.check(ALICE, NOON + timedelta(seconds=10))  # type: ignore[arg-type]
    with pytest.raises(CooldownActive, match=r"^One moment, please\.$"):
        cooldown.check(ALICE, NOON + timedelta(seconds=59.5))  # type: ignore[arg-type]
    cooldown.check(ALICE, NOON + timedelta(seconds=60))  # type: ignore[arg-type]


def test_without_seconds_nobody_waits() -> None:
    for _ in range(9):
        Cooldown(0).check(ALICE, NOON)  # type: ignore[arg-type]
