"""Values that an earlier version left in files; `tests/bot/earlier_data` was written by that version."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from bot.core.command_sync import command_digest_key
from bot.core.retention import departure_key
from bot.core.working_state import adopt_value_files, open_working_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.storage.working_state import KeyValues

EARLIER_DATA: Final = Path(__file__).parents[1] / "earlier_data"
LEFT_GUILD: Final = 202


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return shutil.copytree(EARLIER_DATA, tmp_path / "data")


@pytest.fixture
def values(data: Path) -> Iterator[KeyValues]:
    state = open_working_state(data)
    yield state.values
    state.close()


def marker(data: Path, folder: str = str(LEFT_GUILD)) -> Path:
    return data / "servers" / folder / "left"


def test_a_departure_marker_becomes_a_value(data: Path, values: KeyValues) -> None:
    adopt_value_files(data, values)
    assert values.keys("") == [departure_key(LEFT_GUILD)]
    assert values.get(departure_key(LEFT_GUILD)) == "2024-02-10T09:30:00+00:00"
    assert not marker(data).exists()


def test_a_command_digest_becomes_a_value(data: Path, values: KeyValues) -> None:
    file = data / "commands-1234.sha256"
    file.write_text("0123abcd")
    adopt_value_files(data, values)
    assert values.get(command_digest_key(1234)) == "0123abcd"
    assert not file.exists()


def test_a_file_wins_over_a_value(data: Path, values: KeyValues) -> None:
    """It was written since: by the earlier version, which somebody went back to."""
    values.set(departure_key(LEFT_GUILD), "2020-01-01T00:00:00+00:00")
    adopt_value_files(data, values)
    assert values.get(departure_key(LEFT_GUILD)) == "2024-02-10T09:30:00+00:00"


def test_what_is_no_text_is_no_obstacle(data: Path, values: KeyValues) -> None:
    marker(data).write_bytes(b"\xff\xfe")
    adopt_value_files(data, values)
    assert not marker(data).exists()


@pytest.mark.parametrize("name", ["0101", "101.bak", "notes", ".hidden", "-5"])
def test_folders_of_no_guild_are_never_touched(data: Path, values: KeyValues, name: str) -> None:
    marker(data, name).parent.mkdir()
    marker(data, name).write_text("2000-01-01T00:00:00+00:00")
    adopt_value_files(data, values)
    assert values.keys("") == [departure_key(LEFT_GUILD)]
    assert marker(data, name).exists()
