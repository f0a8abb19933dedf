"""Messages of an export: one archive each, ephemeral, with a description."""

from __future__ import annotations

import io
import json
import zipfile
from secrets import token_hex
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from bot.articles.export import ExportPart, export_part_text, send_archives
from index import Article
from tests.bot.sample_articles import TOWN_ARTICLES
from tests.bot.simulated_discord import embed_text, response_message

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    import discord

    from bot.core.settings import Settings
    from tests.bot.simulated_discord import SimulatedDiscord

HINT = "-# Markdown files in a ZIP. Give it to “/articles add”, here or on another server."


class Followup:
    """Records what is sent."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str | None, bool]] = []

    async def send(
        self, content: str = "", *, file: discord.File | None = None, ephemeral: bool, **_: Any
    ) -> None:
        self.sent.append((content, file.filename if file else None, ephemeral))


async def yield_parts(*parts: ExportPart) -> AsyncIterator[ExportPart]:
    for part in parts:
        yield part


async def test_one_message_an_archive() -> None:
    followup = Followup()
    interaction = cast("discord.Interaction", SimpleNamespace(followup=followup, filesize_limit=9))
    await send_archives(
        interaction,
        yield_parts(ExportPart(b"x" * 9, 1, 4, 6), ExportPart(b"x" * 10, 5, 5, 6), ExportPart(b"x", 6, 6, 6)),
    )
    assert followup.sent == [
        (f"**Articles 1–4 of 6**\n{HINT}", "articles-1.zip", True),
        (
            "**Article 5 of 6**\nNot sent: packed, it takes 10 bytes, and a file here may have 9 bytes.",
            None,
            True,
        ),
        ("**Article 6 of 6**", "articles-6.zip", True),
    ]


@pytest.mark.parametrize(
    ("part", "text"),
    [
        pytest.param(ExportPart(b"", 1, 1, 1), f"**1 article**\n{HINT}", id="the-only-one"),
        pytest.param(ExportPart(b"", 1, 1234, 1234), f"**1,234 articles**\n{HINT}", id="all"),
        pytest.param(ExportPart(b"", 1001, 2000, 2001), "**Articles 1,001–2,000 of 2,001**", id="some"),
    ],
)
def test_which_articles_are_in_it(part: ExportPart, text: str) -> None:
    assert export_part_text(part, 10**7) == text


async def test_the_command_sends_the_archive(world: SimulatedDiscord) -> None:
    mia = world.add_manager()
    reply = response_message(await mia.slash(world.channel, "articles export"))
    assert reply.ephemeral
    assert reply.content == f"**3 articles**\n{HINT}"
    (attachment,) = reply.attachments
    assert attachment.filename == "articles-1.zip"
    with zipfile.ZipFile(io.BytesIO(await attachment.read())) as archive:
        assert archive.namelist() == [
            "0001-the-harbour-of-velm.md",
            "0002-rails-to-the-capital.md",
            "0003-twenty-lanterns.md",
        ]
        assert TOWN_ARTICLES[0].text.split("\n")[0] in archive.read("0001-the-harbour-of-velm.md").decode()


async def test_no_articles_are_told(empty_world: SimulatedDiscord) -> None:
    reply = response_message(await empty_world.add_manager().slash(empty_world.channel, "articles export"))
    assert embed_text(reply).startswith("**There are no articles here yet.**")


class TestWhereFilesMayBeSmall:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"file_megabytes": 1})

    async def test_an_archive_can_be_added_again(self, empty_world: SimulatedDiscord) -> None:
        """Some guilds' file limit is larger than that of `/articles add`."""
        bulky = [Article(f"Bulky {number}", token_hex(600_000)) for number in range(2)]
        await empty_world.add_articles(empty_world.guild.id, bulky)
        before = len(empty_world.env.http_requests)
        await empty_world.add_manager().slash(empty_world.channel, "articles export")
        sent = json.dumps([each.json for each in empty_world.env.http_requests[before:]], default=str)
        assert "Article 1 of 2" in sent
        assert "Article 2 of 2" in sent
