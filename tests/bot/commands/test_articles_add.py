"""/articles add and "Add to articles": responses, visibility, the job's message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
import pytest

from bot.commands.articles import NO_SOURCE_GIVEN, NO_SOURCE_IN_MESSAGE
from tests.bot.ingest.harness import make_source_reader, story_page, story_text
from tests.bot.simulated_discord import button_labels, embed_text, make_bot, response_message
from tests.index.ingest.formats.factories import SAMPLE_FILES

if TYPE_CHECKING:
    from simcord import MemberActor, ResponseMessage

    from bot.client import Footnote
    from bot.core.libraries import Libraries
    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord
    from tests.index.ingest.web.local_web import LocalWeb

MENU = "Add to articles"
STORY = ("a.txt", story_text(1).encode())
OTHER = ("b.txt", story_text(2).encode())


@pytest.fixture
def simcord_bot(settings: Settings, libraries: Libraries) -> Footnote:
    """A bot that may read pages of the loopback interface."""
    return make_bot(settings, libraries, sources=make_source_reader())


@pytest.fixture
def mia(empty_world: SimulatedDiscord) -> MemberActor:
    """A member who may manage the server."""
    return empty_world.add_manager()


async def run_add(world: SimulatedDiscord, by: MemberActor, **options: Any) -> ResponseMessage:
    """The response to /articles add once the job has ended."""
    return response_message(await by.slash(world.channel, "articles add", **options))


async def texts(world: SimulatedDiscord, guild: int | None = None) -> list[str]:
    """The texts of a server's articles."""
    return await world.bot.libraries.run(
        guild or world.guild.id, lambda library: [article.text for article in library.articles()]
    )


def started_jobs(world: SimulatedDiscord) -> list[str]:
    """The immediate responses, in order."""
    sent: list[Any] = [each.json for each in world.env.http_requests if each.path.endswith("/callback")]
    return [each["data"]["embeds"][0]["description"] for each in sent]


class TestCommand:
    async def test_files_and_links(
        self, empty_world: SimulatedDiscord, mia: MemberActor, site: LocalWeb
    ) -> None:
        site.add("/one", story_page(3))
        site.add("/two", story_page(4))
        links = f"{site.url('/one')}\n{site.url('/two')}"
        reply = await run_add(
            empty_world, mia, file=STORY, file3=("c.pdf", SAMPLE_FILES["a.pdf"]), link=links
        )
        assert started_jobs(empty_world) == ["**Reading** 2 files and 2 pages …"]
        assert embed_text(reply).startswith(
            "**4 articles added**\n- Story 1 of the harbour.\n- The ferry left"
        )
        assert reply.embeds[0].footer.text == "4 articles here now"
        assert not reply.ephemeral
        assert button_labels(reply) == []
        assert len(await texts(empty_world)) == 4

    async def test_what_is_refused_says_why(self, empty_world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await run_add(empty_world, mia, file=STORY, file2=("c.pdf", b"no PDF"), file5=("d.png", b"x"))
        assert started_jobs(empty_world) == ["**Reading** 2 files …\n-# 1 refused"]
        assert "\n\n**2 were refused**\n- d.png can't be read: " in embed_text(reply)
        assert "\n- c.pdf" in embed_text(reply)

    async def test_what_is_refused_altogether_is_told_alone(
        self, empty_world: SimulatedDiscord, mia: MemberActor
    ) -> None:
        reply = await run_add(empty_world, mia, file=("d.png", b"x"))
        assert reply.ephemeral
        assert embed_text(reply).startswith(
            "**Nothing was added.**\n\n**1 was refused**\n- d.png can't be read"
        )

    @pytest.mark.parametrize(
        ("options", "notice"),
        [
            pytest.param({}, NO_SOURCE_GIVEN, id="nothing"),
            pytest.param({"link": "  "}, NO_SOURCE_GIVEN, id="blank"),
            pytest.param({"link": "example.org"}, "`example.org` is no address that pages", id="no-link"),
        ],
    )
    async def test_what_cannot_be_added_is_told_in_a_sentence(
        self, empty_world: SimulatedDiscord, mia: MemberActor, options: dict[str, str], notice: str
    ) -> None:
        reply = await run_add(empty_world, mia, **options)
        assert empty_world.command_errors() == ["IngestRequestError"]
        assert reply.content.startswith(notice)
        assert reply.ephemeral

    async def test_it_reaches_its_own_server_alone(
        self, empty_world: SimulatedDiscord, mia: MemberActor
    ) -> None:
        other = empty_world.env.create_guild("Elsewhere")
        boss = empty_world.add_manager("boss", other)
        place = other.create_text_channel("general")
        await run_add(empty_world, mia, file=STORY)
        await boss.slash(place, "articles add", file=OTHER)
        assert await texts(empty_world) == [story_text(1)]
        assert await texts(empty_world, other.id) == [story_text(2)]

    async def test_a_long_title_and_markup_stay_within_the_message(
        self, empty_world: SimulatedDiscord, mia: MemberActor
    ) -> None:
        nasty = f"Title: {'**@everyone** ' * 60}\n\nA story of the harbour.".encode()
        reply = await run_add(empty_world, mia, file=("a.txt", nasty))
        assert embed_text(reply).startswith("**1 article added**\n- \\*\\*\\@everyone\\*\\* ")
        assert len(embed_text(reply)) < 150


class TestMenu:
    async def test_files_and_links_of_a_message(
        self, empty_world: SimulatedDiscord, mia: MemberActor, site: LocalWeb
    ) -> None:
        site.add("/one", story_page(3))
        said = f"Look at <{site.url('/one')}>, and {site.url('/one')}!"
        message = await empty_world.alice.send(empty_world.channel, said, attachments=[STORY, OTHER])
        reply = response_message(await mia.context_menu(empty_world.channel, MENU, message))
        assert started_jobs(empty_world) == ["**Reading** 2 files and 1 page …"]
        assert embed_text(reply).startswith("**3 articles added**")

    async def test_what_is_forwarded(self, empty_world: SimulatedDiscord, mia: MemberActor) -> None:
        first = await empty_world.alice.send(empty_world.channel, "", attachments=[STORY])
        message = await empty_world.alice.forward(first, empty_world.channel)
        reply = response_message(await mia.context_menu(empty_world.channel, MENU, message))
        assert embed_text(reply).startswith("**1 article added**")

    async def test_a_message_without_either(self, empty_world: SimulatedDiscord, mia: MemberActor) -> None:
        message = await empty_world.alice.send(empty_world.channel, "Good morning")
        reply = response_message(await mia.context_menu(empty_world.channel, MENU, message))
        assert empty_world.command_errors() == ["IngestRequestError"]
        assert (reply.content, reply.ephemeral) == (NO_SOURCE_IN_MESSAGE, True)

    async def test_it_is_for_those_who_manage_a_server(self, empty_world: SimulatedDiscord) -> None:
        (menu,) = empty_world.bot.tree.get_commands(type=discord.AppCommandType.message)
        body = menu.to_dict(empty_world.bot.tree)
        assert body["default_member_permissions"] == discord.Permissions(manage_guild=True).value
        assert body["contexts"] == [0]

    async def test_it_goes_with_the_commands(self, empty_world: SimulatedDiscord) -> None:
        await empty_world.bot.unload_extension("bot.commands.articles")
        assert empty_world.bot.tree.get_commands(type=discord.AppCommandType.message) == []
