"""A bot with a data folder of its own, alone and in a simulated Discord."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pytest

from bot.answers.conversations import Conversations
from bot.core.libraries import Libraries
from bot.core.library_folders import guild_folder
from bot.core.settings import Settings, env_variable
from index import Library
from tests.bot.cli.runner import CommandRunner
from tests.bot.fakes import SettableClock
from tests.bot.sample_articles import TOWN_ARTICLES
from tests.bot.simulated_discord import SimulatedDiscord, make_bot
from tests.discord.request_checks import check_request
from tests.index.ingest.feeds.factories import FeedSite
from tests.index.ingest.web.local_web import LocalWeb

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from simcord import Env

    from bot.client import Footnote


SETTLE_TIMEOUT_SECONDS: Final = 10.0
"""Limit of simcord's waits for the bot: its own, 5 s, is short on a busy machine.

Timers that are due within it are waited for, so it stays below those of the bot.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give simcord time, in tests that don't set the limit themselves."""
    for item in items:
        if "simcord_env" in getattr(item, "fixturenames", ()) and not item.get_closest_marker("simcord"):
            item.add_marker(pytest.mark.simcord(settle_timeout=SETTLE_TIMEOUT_SECONDS))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings for a temporary folder, independent of the environment."""
    return Settings(
        data=tmp_path,
        seeds=tmp_path / "seeds",
        cooldown=0,
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings' own, which mypy doesn't know
    )


@pytest.fixture
def footnote_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandRunner:
    """`footnote …` in an empty folder, without settings and without seeds."""
    monkeypatch.chdir(tmp_path)
    for field in Settings.model_fields:
        monkeypatch.delenv(env_variable(field), raising=False)
    monkeypatch.setenv("FOOTNOTE_SEEDING", "false")
    monkeypatch.setenv("COLUMNS", "80")
    return CommandRunner(monkeypatch, capsys)


@pytest.fixture
async def libraries(settings: Settings) -> AsyncIterator[Libraries]:
    """Libraries of an empty data folder."""
    opened = Libraries.in_folder(settings.data, None)
    yield opened
    await opened.close()


@pytest.fixture
def clock() -> SettableClock:
    """The clock of the bot's conversations."""
    return SettableClock()


@pytest.fixture
def simcord_bot(settings: Settings, libraries: Libraries, clock: SettableClock) -> Footnote:
    """The bot that simcord's own fixture `simcord_env` starts."""
    return make_bot(settings, libraries, Conversations(clock))


@pytest.fixture
async def empty_world(simcord_env: Env, simcord_bot: Footnote) -> AsyncIterator[SimulatedDiscord]:
    """A simulated Discord whose libraries are empty; in the end, every request of the bot is checked."""
    world = SimulatedDiscord(simcord_env, simcord_bot)
    yield world
    await world.bot.close()
    for request in simcord_env.http_requests:
        check_request(request)


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library of the town's articles, to be copied."""
    folder = tmp_path_factory.mktemp("town") / "library"
    with Library.open(folder) as library:
        library.add_all(TOWN_ARTICLES)
    return folder


@pytest.fixture
async def world(empty_world: SimulatedDiscord, settings: Settings, town: Path) -> SimulatedDiscord:
    """A simulated Discord whose server, and direct messages, have the town's articles."""
    for guild in (empty_world.guild.id, None):
        shutil.copytree(town, guild_folder(settings.data, guild))
    return empty_world


@pytest.fixture
def library(footnote_command: CommandRunner, tmp_path: Path, town: Path) -> Path:  # noqa: ARG001 - after it
    """A library of the town's articles, which is the command line's default here."""
    folder = tmp_path / "data" / "default"
    shutil.copytree(town, folder)
    return folder


@pytest.fixture
def feed_site() -> Iterator[FeedSite]:
    with LocalWeb() as site:
        yield FeedSite(site)


@pytest.fixture
def other_site() -> Iterator[FeedSite]:
    """Another site."""
    with LocalWeb() as site:
        yield FeedSite(site)
