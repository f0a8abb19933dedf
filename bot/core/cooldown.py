"""Cooldown per user, shared by questions, timelines and quotes."""

import math
from datetime import datetime
from typing import Final

import discord
from discord.ext import commands

from bot.locale.translation import ngettext
from index import FootnoteError

_SECONDS_PER_MINUTE: Final = 60


class CooldownActive(FootnoteError):
    """A user's cooldown isn't over yet."""


class Cooldown:
    """One request per user and period, on discord.py's `CooldownMapping`.

    Its decorators for commands would count a request before its options are validated, and know nothing of
    questions in messages; so `check` is called once a request is known to be valid.
    """

    def __init__(self, seconds: float) -> None:
        """Create a cooldown.

        Args:
            seconds: The period; 0 switches the cooldown off.
        """
        self._buckets: commands.CooldownMapping[discord.abc.User] | None = (
            commands.CooldownMapping.from_cooldown(1, seconds, lambda user: user.id) if seconds else None
        )

    def check(self, user: discord.abc.User, asked_at: datetime) -> None:
        """Count a request.

        Args:
            user: The user who makes it.
            asked_at: Its time, by Discord's clock.

        Raises:
            CooldownActive: The user's last request was less than the period ago; this one doesn't count.
        """
        now = asked_at.timestamp()
        bucket = self._buckets.get_bucket(user, now) if self._buckets else None
        if bucket and (wait := bucket.update_rate_limit(now)):
            raise CooldownActive(wait_message(math.ceil(wait)))


def wait_message(seconds: int) -> str:
    """Return how long to wait: seconds up to two minutes, then minutes, rounded up."""
    if seconds < 2 * _SECONDS_PER_MINUTE:
        return ngettext(
            "Please wait {number} second before you ask again.",
            "Please wait {number} seconds before you ask again.",
            seconds,
        )
    return ngettext(
        "Please wait {number} minute before you ask again.",
        "Please wait {number} minutes before you ask again.",
        math.ceil(seconds / _SECONDS_PER_MINUTE),
    )
