"""Thread-safe, durable SQLite connections whose errors are translated to the library's own."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from index.errors import LibraryDamaged, LibraryUnwritable

_BUSY_TIMEOUT_SECONDS: Final = 10.0
_UNWRITABLE_ERROR_CODES: Final = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
    }
)


class SharedConnection:
    """A connection with a lock: one thread uses it at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take over an open connection."""
        self._connection = connection
        self._lock = threading.Lock()

    @contextmanager
    def acquire(self) -> Iterator[sqlite3.Connection]:
        """Hold the connection for reading.

        Raises:
            LibraryDamaged: The file is no database, or a broken one.
            LibraryUnwritable: The file can't be used.
        """
        with self._lock, translate_sqlite_errors():
            yield self._connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Hold the connection in a transaction: committed at the end, rolled back after an error.

        Raises:
            LibraryDamaged: The file is no database, or a broken one.
            LibraryUnwritable: The file can't be written.
        """
        with self._lock, translate_sqlite_errors():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.rollback()
                raise
            self._connection.commit()

    def close(self) -> None:
        """Close the connection once no thread holds it."""
        with self._lock:
            self._connection.close()


@contextmanager
def translate_sqlite_errors() -> Iterator[None]:
    """Translate SQLite's errors about the file to `LibraryUnwritable` or `LibraryDamaged`."""
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise  # a bug
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise LibraryUnwritable(f"The library's database can't be used: {error}.") from error
        raise LibraryDamaged(
            f"The library's database is damaged ({error}): put a copy back, or move its folder away."
        ) from error


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether an error is about the file's content, and not about access to it."""
    code = getattr(error, "sqlite_errorcode", None)  # an extended one: its last byte is the kind of error
    return code is None or code & 0xFF not in _UNWRITABLE_ERROR_CODES


def open_connection(file: str) -> sqlite3.Connection:
    """Open a database file that is durable on commit and overwrites deleted content with zeros.

    Raises:
        sqlite3.DatabaseError: The file can't be opened; not translated.
    """
    connection = sqlite3.connect(
        file, timeout=_BUSY_TIMEOUT_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")  # a committed article survives a power failure
        connection.execute(
            "PRAGMA secure_delete = ON"
        ).fetchone()  # a removed article leaves no words in free pages
    except BaseException:
        connection.close()
        raise
    return connection
