"""Checks of Discord embeds."""

import re
from typing import TYPE_CHECKING, Any

import discord
from hypothesis import HealthCheck, settings

from tests.bot.strategies import active_markdown, widen_json
from tests.discord.limits import check_message

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN_LINK = re.compile(r"\[[^\[\]]*\]\(<https?://[^<>()\s]*>\)")

ACTIVE_TAG = re.compile(r"[<@]|://|\]\(|```")

ACTIVE_HEADING = re.compile(r"^(?:>\s*)?#{1,3}\s", re.MULTILINE)

SLOW_SETTINGS = settings(
    max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None
)


def check_embed(embed: discord.Embed, **more: Any) -> str:
    """Check an embed against Discord's limits; return its description."""
    check_message(widen_json({"embeds": [embed.to_dict()], "allowed_mentions": {"parse": []}, **more}))
    assert embed.description
    return embed.description


def check_inert(markdown: str) -> None:
    """Check that no markup but the bot's own links and emphasis is active."""
    rest = OWN_LINK.sub("", active_markdown(markdown))
    assert ACTIVE_TAG.search(rest) is None, rest
    assert ACTIVE_HEADING.search(rest) is None, rest


def message_with_embeds(*embeds: discord.Embed) -> discord.Message:
    """A message, as far as reading the state of replies needs it."""

    class Shown:
        def __init__(self) -> None:
            self.embeds: Sequence[discord.Embed] = embeds

    return Shown()  # type: ignore[return-value]
