"""The bot's working state in one SQLite file: see `index.storage.working_state` for the contracts."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from index.errors import LibraryDamaged, LibraryUnwritable
from index.storage.sqlite.connection import SharedConnection, open_connection, translate_sqlite_errors
from index.storage.working_state import JobRow

_SCHEMA: Final = (
    """
    CREATE TABLE IF NOT EXISTS jobs (
        number INTEGER PRIMARY KEY,  -- the order of insertion
        id TEXT NOT NULL UNIQUE,
        guild TEXT NOT NULL,         -- in decimal digits: an id has up to 64 bits, an integer here 63
        kind TEXT NOT NULL,
        record TEXT NOT NULL         -- JSON
    ) STRICT
    """,
    "CREATE INDEX IF NOT EXISTS jobs_by_guild ON jobs (guild)",
    """
    CREATE TABLE IF NOT EXISTS job_files (
        job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (job, name)
    ) STRICT
    """,
    "CREATE TABLE IF NOT EXISTS key_values (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
)


class WorkingStateDatabase:
    """A SQLite file that is made and opened when it is first used."""

    def __init__(self, file: Path) -> None:
        """Use a file; it, and the folder that it is in, may be missing."""
        self._file = file
        self._connection: SharedConnection | None = None
        self._is_closed = False
        self._lock = threading.Lock()  # held while the file is opened or closed

    @contextmanager
    def acquire(self) -> Iterator[sqlite3.Connection]:
        """The connection, to read from.

        Raises:
            LibraryDamaged: The file is no database, or a broken one.
            LibraryUnwritable: The file can't be used.
        """
        with self._name_file(), self._open().acquire() as db:
            yield db

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """The connection in a transaction; errors as for `acquire`."""
        with self._name_file(), self._open().transaction() as db:
            yield db

    def close(self) -> None:
        """Close the file for good."""
        with self._lock:
            self._is_closed = True
            if self._connection:
                self._connection.close()
                self._connection = None

    def _open(self) -> SharedConnection:
        with self._lock:
            if self._is_closed:
                raise LibraryUnwritable("It is closed.") from ValueError("it is closed")
            if self._connection is None:
                self._connection = _connect(self._file)
            return self._connection

    @contextmanager
    def _name_file(self) -> Iterator[None]:
        """Say of errors which file they are about."""
        try:
            yield
        except LibraryUnwritable as error:
            raise LibraryUnwritable(f"The file {self._file} can't be used: {error.__cause__}.") from error
        except LibraryDamaged as error:
            raise LibraryDamaged(
                f"The file {self._file} is damaged ({error.__cause__}): put a copy back, or move it away and "
                "lose the jobs in it."
            ) from error


class SqliteJobTable:
    """Ingest jobs as rows, with their files as BLOBs."""

    def __init__(self, database: WorkingStateDatabase) -> None:
        self._database = database

    def insert(self, row: JobRow, files: Iterable[tuple[str, bytes]] = ()) -> bool:
        """Store a new job with its files, unless a job of this id is stored already."""
        insert = "INSERT INTO jobs (id, guild, kind, record) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
        values = (row.id, str(row.guild_id), row.kind, row.record)
        with self._database.transaction() as db:
            is_new = bool(db.execute(insert, values).rowcount)
            if is_new:
                for name, content in files:
                    db.execute("INSERT INTO job_files VALUES (?, ?, ?)", [row.id, name, content])
        return is_new

    def update(self, job_id: str, record: str) -> None:
        """Replace the record of a job, where it is still stored."""
        with self._database.transaction() as db:
            db.execute("UPDATE jobs SET record = ? WHERE id = ?", [record, job_id])

    def delete(self, job_id: str) -> None:
        """Delete a job with its files."""
        with self._database.transaction() as db:
            db.execute("DELETE FROM jobs WHERE id = ?", [job_id])
        with self._database.acquire() as db:  # the files' words leave the write-ahead log too
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def rows(self) -> list[JobRow]:
        """Every job, in the order of insertion."""
        with self._database.acquire() as db:
            rows = db.execute("SELECT id, guild, kind, record FROM jobs ORDER BY number").fetchall()
        return [JobRow(job_id, int(guild), kind, record) for job_id, guild, kind, record in rows]

    def ids(self, guild_id: int) -> list[str]:
        """The ids of a guild's jobs, in the order of insertion."""
        select = "SELECT id FROM jobs WHERE guild = ? ORDER BY number"
        with self._database.acquire() as db:
            return [job_id for (job_id,) in db.execute(select, [str(guild_id)])]

    def insert_file(self, job_id: str, name: str, content: bytes) -> bool:
        """Store a file of a job, where the job is still stored."""
        insert = "INSERT INTO job_files SELECT id, ?, ? FROM jobs WHERE id = ?"
        with self._database.transaction() as db:
            return bool(db.execute(insert, [name, content, job_id]).rowcount)

    def file(self, job_id: str, name: str) -> bytes | None:
        """The content of a job's file."""
        select = "SELECT content FROM job_files WHERE job = ? AND name = ?"
        with self._database.acquire() as db:
            row = db.execute(select, [job_id, name]).fetchone()
        return bytes(row[0]) if row else None


class SqliteKeyValues:
    """Values by key as rows."""

    def __init__(self, database: WorkingStateDatabase) -> None:
        self._database = database

    def get(self, key: str) -> str | None:
        """The value of a key."""
        with self._database.acquire() as db:
            row = db.execute("SELECT value FROM key_values WHERE key = ?", [key]).fetchone()
        return str(row[0]) if row else None

    def set(self, key: str, value: str) -> None:
        """Give a key a value."""
        with self._database.transaction() as db:
            db.execute("INSERT OR REPLACE INTO key_values VALUES (?, ?)", [key, value])

    def delete(self, key: str) -> None:
        """Take a key's value away."""
        with self._database.transaction() as db:
            db.execute("DELETE FROM key_values WHERE key = ?", [key])

    def keys(self, prefix: str) -> list[str]:
        """The keys that begin with a prefix, sorted by code point."""
        select = "SELECT key FROM key_values WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key"
        with self._database.acquire() as db:
            return [key for (key,) in db.execute(select, [prefix])]


def _connect(file: Path) -> SharedConnection:
    """Open the file, and make what it lacks."""
    with translate_sqlite_errors():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryUnwritable("The folder can't be made.") from error
        connection = open_connection(str(file))
        try:
            if not connection.execute("PRAGMA auto_vacuum").fetchone()[0]:
                connection.execute("PRAGMA auto_vacuum = FULL")  # the space of removed files is given back
                connection.execute("VACUUM")
            for statement in _SCHEMA:
                connection.execute(statement)
        except BaseException:
            connection.close()
            raise
    return SharedConnection(connection)
