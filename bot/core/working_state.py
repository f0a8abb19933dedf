"""The working state in the folder of all libraries."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from index.storage.sqlite.working_state import SqliteJobTable, SqliteKeyValues, WorkingStateDatabase
from index.storage.working_state import JobTable, KeyValues

_STATE_FILE: Final = "bot.sqlite"


class WorkingState(NamedTuple):
    """What the bot itself stores, beside the libraries.

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
