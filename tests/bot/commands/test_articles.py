"""/articles list, show, remove and reset: responses, visibility, confirmations."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from structlog.testing import capture_logs

from bot.core.libraries import Libraries
from index import Article
from tests.bot.sample_articles import HARBOUR_ARTICLE, LANTERNS_ARTICLE, RAILWAY_ARTICLE
from tests.bot.simulated_discord import button_labels, embed_text, response_message

if TYPE_CHECKING:
    from simcord import MemberActor, ResponseMessage

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord

ADD = "**There are no articles here yet.**\n-# “/articles add” brings some in."
HARBOUR_FACTS = "-# Ada Lindqvist · 1 April 2020 · English · 229 bytes"
HOSTILE = Article(
    "**bold** <@1> @everyone [x](https://evil.example)\u202e " * 18,
    "# <@&1> ||x||\n- a\n1. b\n\n" * 300,
    date(2024, 5, 6),
    "`x`" * 300,
    "https://example.org/" + "(x)" * 90,
)


@pytest.fixture
def mia(empty_world: SimulatedDiscord) -> MemberActor:
    """A member who may manage the server."""
    return empty_world.add_manager()


async def use(world: SimulatedDiscord, person: MemberActor, name: str, **options: Any) -> ResponseMessage:
    """The ephemeral response to a subcommand."""
    reply = response_message(await person.slash(world.channel, f"articles {name}", **options))
    assert reply.ephemeral
    return reply


async def titles(world: SimulatedDiscord) -> list[str]:
    result = await world.bot.libraries.run(world.guild.id, lambda library: library.articles())
    return [article.title for article in result]


class TestList:
    async def test_the_newest_addition_comes_first(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "list")
        assert reply.embeds[0].author.name == "Articles"
        assert embed_text(reply) == (
            "-# 3 articles · 2 kB · latest additions first\n\n"
            "Twenty Lanterns\n-# 30 September 2021 · English · 1 kB\n"
            "Rails to the Capital\n-# English · 80 bytes\n"
            f"[The Harbour of Velm](<https://example.org/velm/harbour>)\n{HARBOUR_FACTS}"
        )
        assert button_labels(reply) == []

    @pytest.mark.parametrize(
        ("sort", "first"),
        [
            pytest.param("added", "Twenty Lanterns", id="added"),
            pytest.param("title", "Rails to the Capital", id="title"),
            pytest.param("published", "Twenty Lanterns", id="published"),
        ],
    )
    async def test_sorted(self, world: SimulatedDiscord, mia: MemberActor, sort: str, first: str) -> None:
        assert embed_text(await use(world, mia, "list", sort=sort)).split("\n")[2] == first

    async def test_searched(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "list", search="  ada\nHARB ")
        assert reply.embeds[0].author.name == "Articles: ada HARB"
        assert embed_text(reply).startswith(
            "-# 1 of 3 articles match “ada HARB” · latest additions first\n\n[The Harbour of Velm]"
        )

    async def test_no_match(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "list", search="sub*marine")
        assert embed_text(reply) == (
            "**No article matches “sub\\*marine”.**\n"
            "-# Each word has to begin a word of the title, the author or the address."
        )

    async def test_no_articles(self, empty_world: SimulatedDiscord, mia: MemberActor) -> None:
        assert embed_text(await use(empty_world, mia, "list")) == ADD

    async def test_too_long_a_search(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "list", search="\N{FOX FACE}" * 100)
        assert reply.content == "Please name a search of at most 100 characters."
        assert world.command_errors() == ["CannotShow"]


class TestShow:
    async def test_an_article_with_its_text(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "show", article="footnote:article:1")
        assert embed_text(reply) == (
            "### [The Harbour of Velm](<https://example.org/velm/harbour>)\n"
            f"{HARBOUR_FACTS}\n"
            "-# https:/\\/example.org/velm/harbour\n\n"
            f"{HARBOUR_ARTICLE.text}"
        )
        assert button_labels(reply) == ["Remove"]

    async def test_by_what_was_typed(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        assert embed_text(await use(world, mia, "show", article="rails")).startswith(
            f"### {RAILWAY_ARTICLE.title}\n-# English · 80 bytes\n\nA railway has joined"
        )

    @pytest.mark.parametrize("command", ["show", "remove"])
    @pytest.mark.parametrize(
        ("typed", "notice"),
        [
            pytest.param(
                "t",
                "**3 articles match “t”.**\n-# Type more, or choose one of those offered:\n"
                "- Rails to the Capital\n- The Harbour of Velm · Ada Lindqvist · 1 April 2020\n- Twenty",
                id="several",
            ),
            pytest.param(
                "<@1> harbour",
                "**No article is called “\\<\\@1\\> harbour”.**\n-# Nearest titles:\n- The Harbour",
                id="nearest",
            ),
            pytest.param(
                "submarine",
                "**No article is called “submarine”.**\n-# “/articles list” shows those that there are.",
                id="none",
            ),
            pytest.param("footnote:article:99", "**This article isn't here any more.**", id="gone"),
        ],
    )
    async def test_what_is_not_clear(
        self, world: SimulatedDiscord, mia: MemberActor, command: str, typed: str, notice: str
    ) -> None:
        reply = await use(world, mia, command, article=typed)
        assert embed_text(reply).startswith(notice)
        assert button_labels(reply) == []

    async def test_no_articles(self, empty_world: SimulatedDiscord, mia: MemberActor) -> None:
        assert embed_text(await use(empty_world, mia, "show", article="harbour")) == ADD

    async def test_an_article_of_hostile_text(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        await world.add_articles(world.guild.id, [HOSTILE])
        reply = await use(world, mia, "show", article="footnote:article:4")
        assert "\\# \\<\\@&1\\> \\|\\|x\\|\\|\n\\- a\n1\\. b\n\n\\# " in embed_text(reply)

    async def test_articles_are_offered(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        await world.add_articles(world.guild.id, [HOSTILE])
        for command in ("show", "remove"):
            offered = await mia.autocomplete(world.channel, f"articles {command}", "article", "")
            assert [each["value"][-1] for each in offered] == ["4", "3", "2", "1"]
            assert offered[0]["name"].startswith("**bold** <@1> ")


class TestRemove:
    async def test_asks_first(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "remove", article="harbour")
        assert embed_text(reply) == (
            f"**Remove “The Harbour of Velm”?**\n{HARBOUR_FACTS}\n"
            "Its dates and quotations go with it. This can't be undone."
        )
        assert button_labels(reply) == ["Remove", "Keep"]
        assert HARBOUR_ARTICLE.title in await titles(world)

    async def test_then_removes(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "remove", article="harbour")
        with capture_logs() as entries:
            await mia.click(reply, label="Remove")
        assert embed_text(reply) == "**Removed “The Harbour of Velm”.**\n-# 2 articles left."
        assert button_labels(reply) == []
        assert await titles(world) == [RAILWAY_ARTICLE.title, LANTERNS_ARTICLE.title]
        assert [entry["event"] for entry in entries] == ["article removed"]
        assert "Harbour" not in repr(entries)

    async def test_or_keeps(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "remove", article="harbour")
        await mia.click(reply, label="Keep")
        assert embed_text(reply) == "**Nothing was removed.**"
        assert button_labels(reply) == []
        assert len(await titles(world)) == 3

    async def test_what_is_gone_already_is_told(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        first, second = [await use(world, mia, "remove", article="harbour") for _ in range(2)]
        await mia.click(first, label="Remove")
        notice = response_message(await mia.click(second, label="Remove"))
        assert notice.content.startswith("There is no article 1 here")
        assert notice.ephemeral
        assert len(await titles(world)) == 2

    async def test_hostile_titles_do_nothing(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        await world.add_articles(world.guild.id, [HOSTILE])
        reply = await use(world, mia, "remove", article="footnote:article:4")
        assert (
            "Remove “\\*\\*bold\\*\\* \\<\\@1\\> \\@everyone \\[x\\](https:/\\/evil.example) "
            in embed_text(reply)
        )
        await mia.click(reply, label="Remove")
        assert embed_text(reply).startswith("**Removed “\\*\\*bold\\*\\* ")


class TestReset:
    async def test_asks_twice(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "reset")
        assert embed_text(reply).startswith("**Remove all 3 articles?**\n-# 2 kB\nEverything found in them")
        assert button_labels(reply) == ["Remove all 3 articles", "Keep"]
        await mia.click(reply, label="Remove all 3 articles")
        assert embed_text(reply) == (
            "**Really remove all 3 articles?**\n"
            "This can't be undone. “/articles export” keeps a copy of them."
        )
        assert button_labels(reply) == ["Keep", "Really remove all 3 articles"]
        assert len(await titles(world)) == 3

    async def test_then_removes_everything(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "reset")
        await mia.click(reply, label="Remove all 3 articles")
        await mia.click(reply, label="Really remove all 3 articles")
        assert embed_text(reply) == "**Removed all 3 articles.**\n-# “/articles add” brings some in."
        assert button_labels(reply) == []
        assert await titles(world) == []
        assert embed_text(await use(world, mia, "list")) == ADD

    async def test_what_brings_in_more_ends_before(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        ended: list[tuple[int, int]] = []

        async def end(guild: int) -> None:
            ended.append((guild, len(await titles(world))))

        world.bot.before_reset.append(end)
        reply = await use(world, mia, "reset")
        await mia.click(reply, label="Remove all 3 articles")
        assert ended == []
        await mia.click(reply, label="Really remove all 3 articles")
        assert ended == [(world.guild.id, 3)]

    @pytest.mark.parametrize("presses", [0, 1])
    async def test_or_keeps_them(self, world: SimulatedDiscord, mia: MemberActor, presses: int) -> None:
        reply = await use(world, mia, "reset")
        for _ in range(presses):
            await mia.click(reply, label="Remove all 3 articles")
        await mia.click(reply, label="Keep")
        assert embed_text(reply) == "**Nothing was removed.**"
        assert len(await titles(world)) == 3

    async def test_an_only_article(self, empty_world: SimulatedDiscord, mia: MemberActor) -> None:
        await empty_world.add_articles(empty_world.guild.id, [HARBOUR_ARTICLE])
        reply = await use(empty_world, mia, "reset")
        assert embed_text(reply).startswith("**Remove the only article?**")

    async def test_no_articles(self, empty_world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(empty_world, mia, "reset")
        assert (embed_text(reply), button_labels(reply)) == (ADD, [])

    async def test_articles_that_went_meanwhile(self, world: SimulatedDiscord, mia: MemberActor) -> None:
        reply = await use(world, mia, "reset")
        await world.bot.libraries.run(world.guild.id, lambda library: library.clear())
        await mia.click(reply, label="Remove all 3 articles")
        assert (embed_text(reply), button_labels(reply)) == (ADD, [])

    async def test_the_seeds_do_not_come_back(
        self, world: SimulatedDiscord, mia: MemberActor, settings: Settings
    ) -> None:
        reply = await use(world, mia, "reset")
        await mia.click(reply, label="Remove all 3 articles")
        await mia.click(reply, label="Really remove all 3 articles")
        settings.seeds.mkdir()
        (settings.seeds / "seed.txt").write_text("A seed.")
        await world.restart(settings, Libraries.in_folder(settings.data, settings.seeds))
        assert await titles(world) == []


async def test_it_is_offered_to_those_it_is_given_to(world: SimulatedDiscord) -> None:
    (command,) = [each for each in await world.bot.tree.fetch_commands() if each.name == "articles"]
    world.guild.set_command_permissions(command, {world.alice: True})
    assert "3 articles" in embed_text(await use(world, world.alice, "list"))
