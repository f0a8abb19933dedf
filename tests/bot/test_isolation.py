"""Isolation of two servers whose articles have the same ids: neither shows or removes those of the other.

Every kind of button that the client knows is pressed in the one server, forged with ids of the other.
"""

from __future__ import annotations

import json
import shutil
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import discord
import pytest

from bot.answers.buttons import MoreButton
from bot.articles.buttons import ArticleListButton, ArticlePageButton
from bot.articles.removal import KeepButton, RemoveButton, ResetButton
from bot.core.library_folders import guild_folder
from bot.feeds.buttons import FeedPageButton
from bot.ingest.buttons import CancelButton
from bot.quotes.buttons import QuotesButton
from bot.timeline.buttons import TimelineButton
from bot.timeline.date_range import DateRange
from bot.ui.buttons import DeleteButton, ReplyItem
from bot.ui.context import ContextButton, ContextSelect
from bot.ui.reply_state import ReplyKind, encode_state
from index import Article, ArticleOrder, Library
from index.ingest.feeds.store import open_feed_store
from index.storage.feeds import Feed
from tests.bot.button_presses import send_forged_buttons
from tests.bot.simulated_discord import response_message

if TYPE_CHECKING:
    from pathlib import Path

    from simcord import ChannelHandle, MemberActor

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord

OURS: Final = "velmish"
THEIRS: Final = "elsewhen"
"""Words in every article of a server: in its title, author, URL, text, events and quotations."""


def marked_articles(mark: str) -> list[Article]:
    """Articles of a server, with the same ids as the other server's."""
    name = mark.capitalize()
    return [
        Article(
            f"The {name} Harbour {number}",
            f"On {number} May 2011 the {name} lighthouse number {number} was opened by Mira Solberg.\n\n"
            f"“We waited for {mark} light number {number} for years,” said {name} Hald. "
            f"Nobody but the {mark} keepers knew number {number}.",
            date(2020, 4, number),
            f"{name} Desk",
            f"https://{mark}.example/{number}",
        )
        for number in range(1, 13)
    ]


def marked_feed(mark: str) -> Feed:
    """A feed of a server, with the same id as the other server's, which isn't due."""
    url = f"https://{mark}.example/feed"
    return Feed(0, url, url, f"The {mark.capitalize()} Harbour News", None, None, 0.0, next_poll_at=1e12)


class Elsewhere:
    """The other server, with a channel and a manager."""

    def __init__(self, world: SimulatedDiscord) -> None:
        self.world = world
        guild = world.env.create_guild("Elsewhere")
        self.id = guild.id
        self.channel: ChannelHandle = guild.create_text_channel("general")
        self.manager: MemberActor = world.add_manager("max", guild)

    async def slash(self, name: str, **options: Any) -> None:
        await self.manager.slash(self.channel, name, **options)

    async def press(self, button: ReplyItem, embed: discord.Embed) -> None:
        """Press a button, or choose the first option of a menu."""
        message = await send_forged_buttons(self.world, self.channel, button, embed=embed)
        if isinstance(button.item, discord.ui.Select):
            await self.manager.select(message, [button.item.options[0].value])
        else:
            await self.manager.click(message, custom_id=button.custom_id)

    def shown(self, since: int) -> str:
        """The bodies of the bot's requests from a position on, as text."""
        return json.dumps(
            [each.json for each in self.world.env.http_requests[since:]], default=str
        ).casefold()


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the libraries of both words, to be copied."""
    folder = tmp_path_factory.mktemp("servers")
    for mark in (OURS, THEIRS):
        with Library.open(folder / mark) as library:
            assert library.add_all(marked_articles(mark)) == list(range(1, 13))
    return folder


@pytest.fixture
def elsewhere(empty_world: SimulatedDiscord, settings: Settings, filled: Path) -> Elsewhere:
    """The other server; both have libraries, and direct messages have a copy of ours."""
    other = Elsewhere(empty_world)
    for guild, mark in ((empty_world.guild.id, OURS), (other.id, THEIRS), (None, OURS)):
        shutil.copytree(filled / mark, guild_folder(settings.data, guild))
        with open_feed_store(guild_folder(settings.data, guild)) as store:
            store.add(marked_feed(mark))
    return other


async def articles_left(world: SimulatedDiscord, guild: int | None) -> int:
    return await world.bot.libraries.run(guild, lambda library: library.count())


def embed_with_heading(name: str) -> discord.Embed:
    """The embed of an old reply, which carries its query in its heading alone."""
    return discord.Embed(description="x").set_author(name=name)


def embed_with_state(kind: ReplyKind, *values: str) -> discord.Embed:
    return discord.Embed(description="x", url=encode_state(kind, values))


NO_STATE: Final = discord.Embed(description="x")

PRESSES: Final[list[tuple[ReplyItem, discord.Embed, str]]] = [
    (ContextSelect([discord.SelectOption(label="x", value="1:0:20")]), NO_STATE, THEIRS),
    (ContextButton(1, 0, 20), NO_STATE, THEIRS),
    (MoreButton(1), embed_with_state(ReplyKind.ANSWER, "Who opened the lighthouse?"), THEIRS),
    (MoreButton(1), embed_with_state(ReplyKind.ANSWER, "And who?", f"Who opened the {OURS[:-3]}?"), ""),
    (MoreButton(1), embed_with_heading("Who opened the lighthouse?"), THEIRS),
    (DeleteButton(1), NO_STATE, ""),
    (TimelineButton(DateRange("", ""), 1), embed_with_state(ReplyKind.TIMELINE, "lighthouse"), THEIRS),
    (TimelineButton(DateRange("", ""), 1), embed_with_heading("Timeline: lighthouse"), THEIRS),
    (QuotesButton(1), embed_with_state(ReplyKind.QUOTES, "light", ""), THEIRS),
    (QuotesButton(1), embed_with_state(ReplyKind.QUOTES, "", "Hald"), THEIRS),
    (QuotesButton(1, speaker_chars=0), embed_with_heading("Quotes: light"), THEIRS),
    (QuotesButton(1, speaker_chars=4), embed_with_heading("Quotes by Hald: light"), THEIRS),
    (ArticleListButton(1, ArticleOrder.TITLE), embed_with_state(ReplyKind.ARTICLES, ""), THEIRS),
    (ArticleListButton(1, ArticleOrder.TITLE), embed_with_state(ReplyKind.ARTICLES, "harbour"), THEIRS),
    (ArticleListButton(1, ArticleOrder.TITLE), embed_with_heading("Articles"), THEIRS),
    (ArticlePageButton(1, 0), NO_STATE, THEIRS),
    (RemoveButton(1, confirmed=False), NO_STATE, THEIRS),
    (RemoveButton(1, confirmed=True), NO_STATE, THEIRS),
    (ResetButton(confirmed=False), NO_STATE, ""),
    (ResetButton(confirmed=True), NO_STATE, ""),
    (KeepButton(), NO_STATE, ""),
    (CancelButton("0123456789abcdef"), NO_STATE, ""),
    (FeedPageButton(0), NO_STATE, THEIRS),
]
"""Every kind of button, the embed that it belongs to, and a word that the response contains."""


def kinds_of_buttons(base: type[ReplyItem]) -> set[type[ReplyItem]]:
    """The classes derived from a base that can be pressed."""
    direct = base.__subclasses__()
    derived = set[type[ReplyItem]]().union(*map(kinds_of_buttons, direct))
    return derived | {
        each for each in direct if each.__discord_ui_compiled_template__.pattern != "footnote:never"
    }


@pytest.mark.parametrize(
    ("button", "embed", "mark"),
    PRESSES,
    ids=[f"{button.custom_id}-{'state' if embed.url else embed.author.name}" for button, embed, _ in PRESSES],
)
async def test_a_button_reaches_its_own_server_alone(
    empty_world: SimulatedDiscord, elsewhere: Elsewhere, button: ReplyItem, embed: discord.Embed, mark: str
) -> None:
    before = len(empty_world.env.http_requests)
    await elsewhere.press(button, embed)
    shown = elsewhere.shown(before)
    assert OURS not in shown
    assert mark in shown
    assert [await articles_left(empty_world, guild) for guild in (empty_world.guild.id, None)] == [12, 12]


async def test_every_kind_of_button_is_among_them(empty_world: SimulatedDiscord) -> None:
    listened_to = set(empty_world.bot._connection._view_store._dynamic_items.values())
    assert listened_to == kinds_of_buttons(ReplyItem), "kinds that bot/client.py registers"
    assert listened_to == {type(button) for button, _, _ in PRESSES}, "kinds in PRESSES"


@pytest.mark.parametrize(
    ("name", "options", "mark"),
    [
        pytest.param("ask", {"question": "Who opened the lighthouse?"}, THEIRS, id="ask"),
        pytest.param("ask", {"question": f"Who opened the {OURS[:-3]} lighthouse?"}, "", id="ask-by-name"),
        pytest.param("timeline", {}, THEIRS, id="timeline"),
        pytest.param("quotes", {}, THEIRS, id="quotes"),
        pytest.param("articles list", {}, THEIRS, id="list"),
        pytest.param("articles show", {"article": "footnote:article:1"}, THEIRS, id="show"),
        pytest.param("articles show", {"article": "Harbour 3"}, THEIRS, id="show-typed"),
        pytest.param("articles remove", {"article": "footnote:article:1"}, THEIRS, id="remove"),
        pytest.param("articles feeds", {}, THEIRS, id="feeds"),
        pytest.param("articles unfollow", {"feed": "footnote:feed:1"}, THEIRS, id="unfollow"),
        pytest.param("articles unfollow", {"feed": "news"}, THEIRS, id="unfollow-typed"),
        pytest.param("articles reset", {}, "12 articles", id="reset"),
        pytest.param("about", {}, "12 articles", id="about"),
    ],
)
async def test_a_command_shows_its_own_server_s_alone(
    empty_world: SimulatedDiscord, elsewhere: Elsewhere, name: str, options: dict[str, str], mark: str
) -> None:
    before = len(empty_world.env.http_requests)
    await elsewhere.slash(name, **options)
    shown = elsewhere.shown(before)
    assert OURS not in shown
    assert mark in shown
    assert [each.id for each in await empty_world.bot.feeds.stores.feeds(empty_world.guild.id)] == [1]


async def test_an_export_holds_its_own_server_s_alone(elsewhere: Elsewhere) -> None:
    reply = response_message(await elsewhere.manager.slash(elsewhere.channel, "articles export"))
    (attachment,) = reply.attachments
    archive = await attachment.read()
    assert THEIRS.encode() in archive
    assert OURS.encode() not in archive


@pytest.mark.parametrize("typed", ["", "har", OURS])
@pytest.mark.parametrize(
    ("name", "option"),
    [
        pytest.param("timeline", "topic", id="timeline"),
        pytest.param("quotes", "speaker", id="quotes"),
        pytest.param("articles show", "article", id="show"),
        pytest.param("articles remove", "article", id="remove"),
        pytest.param("articles unfollow", "feed", id="unfollow"),
    ],
)
async def test_what_is_offered_is_its_own_server_s(
    elsewhere: Elsewhere, name: str, option: str, typed: str
) -> None:
    offered = await elsewhere.manager.autocomplete(elsewhere.channel, name, option, typed)
    assert not any(OURS in each["name"].casefold() for each in offered)
    assert typed or THEIRS in json.dumps(offered).casefold()


async def test_every_option_that_offers_is_among_them(empty_world: SimulatedDiscord) -> None:
    offering = {
        (command.qualified_name, option.name)
        for command in empty_world.bot.tree.walk_commands()
        if isinstance(command, discord.app_commands.Command)
        for option in command.parameters
        if option.autocomplete
    }
    assert offering == {
        *(("timeline", "topic"), ("quotes", "speaker"), ("library", "server"), ("articles add", "language")),
        *(("articles show", "article"), ("articles remove", "article"), ("articles unfollow", "feed")),
    }


async def test_removing_everything_removes_its_own_server_s_alone(
    empty_world: SimulatedDiscord, elsewhere: Elsewhere
) -> None:
    await elsewhere.press(ResetButton(confirmed=True), NO_STATE)
    assert [await articles_left(empty_world, guild) for guild in (elsewhere.id, empty_world.guild.id)] == [
        0,
        12,
    ]
    feeds = empty_world.bot.feeds.stores
    assert [len(await feeds.feeds(guild)) for guild in (elsewhere.id, empty_world.guild.id, None)] == [
        0,
        1,
        1,
    ]
