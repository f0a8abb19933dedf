"""Contracts of the bot's working state: ingest jobs with their files, and single values by key."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol


class JobRow(NamedTuple):
    """A stored ingest job.

    Attributes:
        id: Unique among the jobs of all guilds.
        guild_id: The guild whose library it adds to.
        kind: The type of the job, as its record names it.
        record: The job as JSON.
    """

    id: str
    guild_id: int
    kind: str
    record: str


class JobTable(Protocol):
    """Ingest jobs that are not over, and the files that they have still to read.

    Every call is atomic and durable when it returns. Calls may come from several threads.
    """

    def insert(self, row: JobRow, files: Iterable[tuple[str, bytes]] = ()) -> bool:
        """Store a new job, together with its files.

        Args:
            row: The job.
            files: Names, unique within the job, and contents.

        Returns:
            False where a job of this id is stored already; nothing is changed then.
        """
        ...

    def update(self, job_id: str, record: str) -> None:
        """Replace the record of a job; do nothing where the job is not stored (any more)."""
        ...

    def delete(self, job_id: str) -> None:
        """Delete a job with its files; do nothing where it is not stored."""
        ...

    def rows(self) -> list[JobRow]:
        """Every job of every guild, in the order of their insertion."""
        ...

    def ids(self, guild_id: int) -> list[str]:
        """The ids of a guild's jobs."""
        ...

    def insert_file(self, job_id: str, name: str, content: bytes) -> bool:
        """Store a file of a job.

        Returns:
            False where the job is not stored (any more); nothing is changed then.
        """
        ...

    def file(self, job_id: str, name: str) -> bytes | None:
        """The content of a job's file; None where there is no such file."""
        ...


class KeyValues(Protocol):
    """Single text values by key. Every call is atomic and durable; calls may come from several threads."""

    def get(self, key: str) -> str | None:
        """The value of a key; None where it has none."""
        ...

    def set(self, key: str, value: str) -> None:
        """Give a key a value, instead of the one that it has."""
        ...

    def delete(self, key: str) -> None:
        """Take a key's value away; do nothing where it has none."""
        ...

    def keys(self, prefix: str) -> list[str]:
        """The keys that have a value and begin with a prefix, sorted."""
        ...
