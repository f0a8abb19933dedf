"""The client: its commands, their registration, intents and permissions."""

from __future__ import annotations

import pkgutil
import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import discord
import pytest

import bot.commands
from bot.client import PERMISSIONS, Footnote
from bot.core.libraries import Libraries
from bot.core.working_state import open_working_state
from tests.bot.simulated_discord import make_bot
from tests.discord.limits import check_command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simcord import Env

    from bot.core.settings import Settings
    from index.storage.working_state import KeyValues
    from tests.bot.simulated_discord import SimulatedDiscord

README = Path(__file__).parents[2] / "README.md"
COMMANDS = [module.name for module in pkgutil.iter_modules(bot.commands.__path__)]

PUBLIC_COMMANDS = [name for name in COMMANDS if name not in ("articles", "library")]


def leaf_commands(world: SimulatedDiscord, name: str) -> list[discord.app_commands.Command[Any, ..., Any]]:
    """A command, or the commands of a group."""
    command = world.bot.tree.get_command(name)
    assert command is not None
    found = list(command.walk_commands()) if isinstance(command, discord.app_commands.Group) else [command]
    return [each for each in found if isinstance(each, discord.app_commands.Command)]


def registrations(env: Env) -> list[Any]:
    """The payloads by which commands were registered."""
    return [entry.json for entry in env.http_requests if entry.method == "PUT" and "/commands" in entry.path]


@contextmanager
def stored_values(data: Path) -> Iterator[KeyValues]:
    """The values that a bot stores in a folder."""
    state = open_working_state(data)
    yield state.values
    state.close()


class TestCommands:
    async def test_every_file_is_loaded(self, empty_world: SimulatedDiscord) -> None:
        commands = empty_world.bot.tree.get_commands(type=discord.AppCommandType.chat_input)
        assert sorted(command.name for command in commands) == sorted(COMMANDS)

    async def test_a_message_s_menu_is_in_the_readme(self, empty_world: SimulatedDiscord) -> None:
        (menu,) = empty_world.bot.tree.get_commands(type=discord.AppCommandType.message)
        assert f"| *{menu.name}* |" in README.read_text("utf-8")

    async def test_each_is_within_discord_s_limits(self, empty_world: SimulatedDiscord) -> None:
        (commands,) = registrations(empty_world.env)
        for command in commands:
            check_command(command)

    async def test_each_name_is_given_once(self, empty_world: SimulatedDiscord) -> None:
        (commands,) = registrations(empty_world.env)
        names = [command["name"] for command in commands]
        assert len(set(names)) == len(names)

    @pytest.mark.parametrize("name", COMMANDS)
    async def test_each_is_explained(self, empty_world: SimulatedDiscord, name: str) -> None:
        for command in leaf_commands(empty_world, name):
            assert command.description.endswith(".")
            assert all(option.description not in ("", "…") for option in command.parameters)

    @pytest.mark.parametrize("name", COMMANDS)
    async def test_each_is_in_the_readme_with_its_options(
        self, empty_world: SimulatedDiscord, name: str
    ) -> None:
        rows = [line for line in README.read_text("utf-8").splitlines() if line.startswith("| `/")]
        for command in leaf_commands(empty_world, name):
            matching = [row for row in rows if re.match(rf"\| `/{command.qualified_name}\b", row)]
            assert len(matching) == 1, f"rows of /{command.qualified_name} in the README"
            assert all(option.name in matching[0] for option in command.parameters)

    @pytest.mark.parametrize("name", PUBLIC_COMMANDS)
    async def test_most_are_offered_in_servers_and_direct_messages(
        self, empty_world: SimulatedDiscord, name: str
    ) -> None:
        assert name in empty_world.alice.available_commands(empty_world.channel)
        assert name in empty_world.alice.user.available_commands()

    async def test_a_library_is_chosen_in_direct_messages_alone(self, empty_world: SimulatedDiscord) -> None:
        assert "library" not in empty_world.alice.available_commands(empty_world.channel)
        assert "library" in empty_world.alice.user.available_commands()

    async def test_articles_are_for_those_who_manage_a_server(self, empty_world: SimulatedDiscord) -> None:
        manager = empty_world.add_manager()
        assert any(name.startswith("articles") for name in manager.available_commands(empty_world.channel))
        for offered in (
            empty_world.alice.available_commands(empty_world.channel),
            manager.user.available_commands(),
        ):
            assert not any(name.startswith("articles") for name in offered)


class TestSync:
    async def test_a_second_start_does_not_repeat_it(
        self, empty_world: SimulatedDiscord, settings: Settings
    ) -> None:
        await empty_world.restart(settings)
        assert len(registrations(empty_world.env)) == 1

    @pytest.mark.parametrize(
        "written",
        [
            pytest.param("other commands", id="other"),
            pytest.param("", id="empty"),
            pytest.param(None, id="lost"),
        ],
    )
    async def test_a_start_with_other_commands_does(
        self, empty_world: SimulatedDiscord, settings: Settings, written: str | None
    ) -> None:
        with stored_values(settings.data) as values:
            (key,) = values.keys("commands:")
            if written is None:
                values.delete(key)
            else:
                values.set(key, written)
        await empty_world.restart(settings)
        first, again = registrations(empty_world.env)
        assert first == again

    async def test_the_data_folder_may_be_missing(
        self, empty_world: SimulatedDiscord, settings: Settings
    ) -> None:
        elsewhere = settings.model_copy(update={"data": settings.data / "not" / "yet"})
        await empty_world.restart(elsewhere)
        with stored_values(elsewhere.data) as values:
            assert len(values.keys("commands:")) == 1

    async def test_the_digest_of_an_earlier_version_counts(
        self, empty_world: SimulatedDiscord, settings: Settings
    ) -> None:
        with stored_values(settings.data) as values:
            (key,) = values.keys("commands:")
            application_id, digest = key.removeprefix("commands:"), values.get(key) or ""
            values.delete(key)
        file = settings.data / f"commands-{application_id}.sha256"
        file.write_text(digest)
        await empty_world.restart(settings)
        assert len(registrations(empty_world.env)) == 1
        assert not file.exists()


class TestWhatItMay:
    @pytest.fixture
    def client(self, settings: Settings) -> Footnote:
        return make_bot(settings, Libraries.in_folder(settings.data, None))

    def test_no_privileged_intent(self, client: Footnote) -> None:
        privileged = discord.Intents(message_content=True, members=True, presences=True)
        assert not client.intents.value & privileged.value

    def test_it_pings_nobody(self, client: Footnote) -> None:
        assert client.allowed_mentions is not None
        assert client.allowed_mentions.to_dict() == discord.AllowedMentions.none().to_dict()

    def test_it_remembers_no_message(self, client: Footnote) -> None:
        assert client._connection.max_messages is None

    def test_it_asks_for_no_power_over_others(self) -> None:
        elevated = discord.Permissions.elevated() | discord.Permissions(mention_everyone=True)
        assert not PERMISSIONS.value & elevated.value
