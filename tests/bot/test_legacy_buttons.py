"""Buttons under replies that version 0.1.0 made: pressed, they do what those of new replies do."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import discord
import pytest

from bot.core.library_folders import guild_folder
from index import Article, Library
from index.ingest.feeds.store import open_feed_store
from index.storage.feeds import Feed
from tests.bot.sample_articles import LANTERN_QUESTION, TOWN_ARTICLES
from tests.bot.simulated_discord import button_labels, embed_text, response_message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simcord import MemberActor, ResponseMessage

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord

REPLIES: Final[dict[str, dict[str, Any]]] = json.loads(
    (Path(__file__).parent / "data" / "replies_0_1_0.json").read_text(encoding="utf-8")
)
"""Embeds and components of replies, as version 0.1.0 sent them over the articles and feeds below."""


def numbered_articles() -> list[Article]:
    return [
        Article(
            f"The Harbour of Velm {number}",
            f"On {number} May 2011 the lighthouse number {number} was opened by Mira Solberg.\n\n"
            f"“We waited for light number {number} for years,” said Ingrid Hald. "
            f"Nobody but the keepers knew number {number}.\n\n"
            + "The tide came in and went out again. "
            * (120 if number == 1 else 1),
            date(2020, 4, number),
            "Ada Lindqvist",
            f"https://velm.example/{number}",
        )
        for number in range(1, 13)
    ]


def numbered_feed(number: int) -> Feed:
    url = f"https://velm.example/feed{number}"
    return Feed(0, url, url, f"Velm News {number:02}", None, None, 0.0, next_poll_at=1e12)


@pytest.fixture(scope="module")
def numbered_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("numbered") / "library"
    with Library.open(folder) as library:
        library.add_all([*numbered_articles(), *TOWN_ARTICLES])
    return folder


@pytest.fixture
def world(empty_world: SimulatedDiscord, settings: Settings, numbered_library: Path) -> SimulatedDiscord:
    """A world with the articles and feeds that the old replies were made of."""
    folder = guild_folder(settings.data, empty_world.guild.id)
    shutil.copytree(numbered_library, folder)
    with open_feed_store(folder) as feeds:
        for number in range(1, 11):
            feeds.add(numbered_feed(number))
    return empty_world


@pytest.fixture
def mia(world: SimulatedDiscord) -> MemberActor:
    """A member who may manage the server."""
    return world.add_manager()


def old_buttons(name: str) -> list[discord.ui.Button[Any]]:
    return [
        discord.ui.Button(
            label=button["label"], custom_id=button["custom_id"], style=discord.ButtonStyle(button["style"])
        )
        for row in REPLIES[name]["components"]
        for button in row["components"]
    ]


async def send_old_reply(world: SimulatedDiscord, name: str) -> discord.Message:
    view = discord.ui.View(timeout=None)
    for button in old_buttons(name):
        view.add_item(button)
    place = world.bot.get_channel(world.channel.id)
    assert isinstance(place, discord.TextChannel)
    embeds = [discord.Embed.from_dict(embed) for embed in REPLIES[name]["embeds"]]
    return await place.send(embeds=embeds, view=view)


async def press_old_button(
    world: SimulatedDiscord, by: MemberActor, name: str, label: str
) -> ResponseMessage:
    """Press a button under an old reply; return the response, or the updated message."""
    return response_message(await by.click(await send_old_reply(world, name), label=label))


QUERIES: Final[dict[str, list[tuple[str, dict[str, str]]]]] = {
    "ask": [("ask", {"question": LANTERN_QUESTION})],
    "follow-up": [("ask", {"question": LANTERN_QUESTION}), ("ask", {"question": "And when?"})],
    "mention": [("ask", {"question": "Which lantern was lit for the feast?"})],
    "timeline": [
        ("timeline", {"topic": "lighthouse: opened", "since": "2 May 2011", "until": "2012"}),
    ],
    "quotes": [("quotes", {})],
    "quotes-by-topic": [("quotes", {"topic": "light"})],
    "quotes-by-speaker": [("quotes", {"speaker": "Hald"})],
    "quotes-by-topic-and-speaker": [("quotes", {"topic": "light", "speaker": "Hald"})],
    "list": [("articles list", {})],
    "list-search": [("articles list", {"search": "harbour", "sort": "title"})],
    "show": [("articles show", {"article": "The Harbour of Velm 1"})],
    "feeds": [("articles feeds", {})],
}
"""The commands that a first page was the last response to."""


@pytest.mark.parametrize(("name", "commands"), QUERIES.items(), ids=QUERIES.keys())
async def test_more_shows_the_second_page(
    world: SimulatedDiscord, mia: MemberActor, name: str, commands: Sequence[tuple[str, dict[str, str]]]
) -> None:
    old = await press_old_button(world, mia, name, "More")
    replies = [
        response_message(await mia.slash(world.channel, command, **options)) for command, options in commands
    ]
    new = response_message(await mia.click(replies[-1], label="More"))
    assert old.embeds[0].to_dict() == new.embeds[0].to_dict()
    assert button_labels(old) == button_labels(new)
    assert "Back" in button_labels(new)


@pytest.mark.parametrize(
    ("name", "first_page"),
    [
        pytest.param("follow-up-page-2", "follow-up", id="follow-up"),
        pytest.param("quotes-page-2", "quotes-by-topic-and-speaker", id="quotes"),
        pytest.param("timeline-of-everything-page-2", None, id="timeline"),
    ],
)
async def test_back_shows_the_first_page(
    world: SimulatedDiscord, mia: MemberActor, name: str, first_page: str | None
) -> None:
    shown = await press_old_button(world, mia, name, "Back")
    if first_page is None:
        assert "\n### 1911\n" in embed_text(shown)
        return
    replies = [
        response_message(await mia.slash(world.channel, command, **options))
        for command, options in QUERIES[first_page]
    ]
    assert embed_text(shown) == embed_text(replies[-1])


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        pytest.param("ask", "Context ¹", "**The amber lantern was lit", id="context"),
        pytest.param("ask", "Delete", "Only the person who asked", id="delete"),
        pytest.param("show", "Remove", "**Remove “The Harbour of Velm 1”?**", id="show"),
        pytest.param("remove", "Remove", "**Removed “The Harbour of Velm 1”.**", id="remove"),
        pytest.param("remove", "Keep", "**Nothing was removed.**", id="keep"),
        pytest.param("reset", "Remove all 15 articles", "**Really remove all 15 articles?**", id="reset"),
        pytest.param(
            "reset-again", "Really remove all 15 articles", "**Removed all 15 articles.**", id="reset-again"
        ),
        pytest.param("ingest", "Cancel", "This is over already.", id="ingest"),
    ],
)
async def test_the_other_buttons_do_what_they_did(
    world: SimulatedDiscord, mia: MemberActor, name: str, label: str, expected: str
) -> None:
    shown = await press_old_button(world, mia, name, label)
    assert (shown.content or embed_text(shown)).startswith(expected)


@pytest.mark.parametrize("name", REPLIES)
async def test_every_button_is_known(empty_world: SimulatedDiscord, name: str) -> None:
    known = empty_world.bot._connection._view_store._dynamic_items
    for button in old_buttons(name):
        assert any(pattern.fullmatch(str(button.custom_id)) for pattern in known)
