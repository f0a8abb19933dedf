"""Durable storage of the ingest jobs that are not over."""

import re
from collections.abc import Iterable
from typing import Annotated, Final

import structlog
from pydantic import Field, TypeAdapter, ValidationError

from bot.ingest.job import IngestJob
from index.storage.working_state import JobRow, JobTable

_JOB_ID: Final = re.compile(r"[0-9a-f]{16}")
_JOB_ADAPTER: Final[TypeAdapter[IngestJob]] = TypeAdapter(Annotated[IngestJob, Field(discriminator="kind")])

_log: Final = structlog.get_logger(__name__)


class UnknownJobError(LookupError):
    """A job that is not stored, or not any more."""


class JobStore:
    """Jobs as JSON records in a table. Safe to call from several threads, for different jobs."""

    def __init__(self, table: JobTable) -> None:
        self._table = table

    def add(self, job: IngestJob, files: Iterable[tuple[str, bytes]] = ()) -> None:
        """Store a new job; do nothing where it is stored already.

        Args:
            job: The job.
            files: Names, as the job's sources have them, and contents.
        """
        self._table.insert(JobRow(job.id, job.guild_id, job.kind, _encode_job(job)), files)

    def save(self, job: IngestJob) -> None:
        """Replace the record of a job; a job that was removed stays so."""
        self._table.update(job.id, _encode_job(job))

    def save_file(self, job: IngestJob, name: str, content: bytes) -> None:
        """Store a file of a job, whole or not at all.

        Args:
            job: The job, which must be stored.
            name: The name that the job's source has for the file.
            content: The content of the file.

        Raises:
            UnknownJobError: The job is not stored any more.
        """
        if not self._table.insert_file(job.id, name, content):
            raise UnknownJobError(job.id)

    def read_file(self, job: IngestJob, name: str) -> bytes | None:
        """The content of a job's file; None where it never arrived."""
        return self._table.file(job.id, name)

    def remove(self, job_id: str) -> None:
        """Remove a job with its files; do nothing where it is not stored."""
        self._table.delete(job_id)

    def ids(self, guild_id: int) -> list[str]:
        """The ids of a guild's jobs."""
        return self._table.ids(guild_id)

    def unfinished(self) -> list[IngestJob]:
        """The jobs of all guilds, oldest message first; unreadable records are removed and logged."""
        jobs = [job for row in self._table.rows() if (job := self._decode_or_remove(row))]
        return sorted(jobs, key=lambda job: (job.message_id or 0, job.id))

    def _decode_or_remove(self, row: JobRow) -> IngestJob | None:
        try:
            job = _JOB_ADAPTER.validate_json(row.record)
        except ValidationError:  # not logged itself: it quotes the record
            job = None
        if job and (job.id, job.guild_id) == row[:2] and _JOB_ID.fullmatch(job.id):
            return job
        _log.warning("ingest job dropped", guild=row.guild_id, reason="broken")
        self._table.delete(row.id)
        return None


def _encode_job(job: IngestJob) -> str:
    return _JOB_ADAPTER.dump_json(job).decode()
