"""/about: its text, shown to the user alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.commands.about import about_text
from tests.bot.simulated_discord import response_message

if TYPE_CHECKING:
    from tests.bot.simulated_discord import SimulatedDiscord


async def test_it_says_what_is_kept(world: SimulatedDiscord) -> None:
    shown = response_message(await world.alice.slash(world.channel, "about"))
    assert shown.ephemeral
    (embed,) = shown.embeds
    assert "No message is stored" in str(embed.description)
    assert "your last three questions in a channel, for five minutes" in str(embed.description)
    assert "the feeds that it follows, with who added each" in str(embed.description)
    assert "all of it is deleted 30 days later." in str(embed.description)
    assert str(embed.footer.text).startswith("3 articles here · version ")


@pytest.mark.parametrize(
    ("days", "when"),
    [
        pytest.param(0, "at once", id="none"),
        pytest.param(1, "1 day later", id="one"),
        pytest.param(90, "90 days later", id="many"),
    ],
)
def test_it_says_for_how_long_a_library_is_kept(days: int, when: str) -> None:
    text = about_text(days)
    assert f"removed from the server, all of it is deleted {when}.\n" in text
    assert len(text) <= 4096


async def test_it_counts_an_empty_library(empty_world: SimulatedDiscord) -> None:
    (embed,) = response_message(await empty_world.alice.user.slash("about")).embeds
    assert str(embed.footer.text).startswith("0 articles here")
