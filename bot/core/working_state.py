"""The working state in the folder of all libraries, with what earlier versions kept in files of their own."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from bot.core.command_sync import command_digest_key
from bot.core.library_folders import guild_folder, guild_ids_in
from bot.core.retention import departure_key
from index.storage.sqlite.working_state import SqliteJobTable, SqliteKeyValues, WorkingStateDatabase
from index.storage.working_state import JobTable, KeyValues

_STATE_FILE: Final = "bot.sqlite"
_DEPARTURE_MARKER: Final = "left"
"""The file of earlier versions in the folder of a library whose guild the bot has left."""


class WorkingState(NamedTuple):
    """The data of the bot itself, beside the libraries.

    Attributes:
        jobs: The ingest jobs that are not over.
        values: Single values by key.
        close: Closes the database for good.
    """

    jobs: JobTable
    values: KeyValues
    close: Callable[[], None]


def open_working_state(data: Path) -> WorkingState:
    """The working state in a folder; its file is made and opened when it is first used."""
    database = WorkingStateDatabase(data / _STATE_FILE)
    return WorkingState(SqliteJobTable(database), SqliteKeyValues(database), database.close)


def adopt_value_files(data: Path, values: KeyValues) -> None:
    """Move departure markers and command digests into the store of values.

    A file wins over a value that is there: it is newer, since this version writes none. It is removed when
    its content is stored.

    Args:
        data: The folder of all libraries.
        values: The store.

    Raises:
        LibraryError: The store can't be written.
        OSError: A file can't be read or removed.
    """
    for guild_id in guild_ids_in(data):
        _adopt_file(guild_folder(data, guild_id) / _DEPARTURE_MARKER, departure_key(guild_id), values)
    for file in data.glob("commands-*.sha256"):
        _adopt_file(file, command_digest_key(file.stem.removeprefix("commands-")), values)


def _adopt_file(file: Path, key: str, values: KeyValues) -> None:
    if file.is_file():
        values.set(key, file.read_text(encoding="ascii", errors="replace"))
        file.unlink()
