"""The seconds that a person waits between two questions."""

from datetime import datetime

import discord
from discord.ext import commands

from index import FootnoteError


class CooldownActive(FootnoteError):
    """A person asked again before their cooldown was over."""


class Cooldown:
    """Remembers when each person last asked."""

    def __init__(self, seconds: float) -> None:
        """Let everyone ask once in so many seconds; with none, as often as they like."""
        self._buckets: commands.CooldownMapping[discord.abc.User] | None = (
            commands.CooldownMapping.from_cooldown(1, seconds, lambda user: user.id) if seconds else None
        )

    def check(self, user: discord.abc.User, asked_at: datetime) -> None:
        """Note that a person asks now.

        Raises:
            TooSoon: They have to wait.
        """
        now = asked_at.timestamp()
        bucket = self._buckets.get_bucket(user, now) if self._buckets else None
        if bucket and (wait := bucket.update_rate_limit(now)):
            raise CooldownActive(
                f"Please wait {wait:.0f} s before you ask again." if wait >= 1 else "One moment, please."
            )
