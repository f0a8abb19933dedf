"""Take over the unfinished jobs that earlier versions kept as folders of files.

Each was `servers/<guild>/additions/<job>/` with a `record.json` and the files still to be read.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import structlog
from pydantic import TypeAdapter, ValidationError

from bot.ingest.job import CountWithExamples, FeedJob, FileJob, IngestJob, JobSource, JobStatus
from bot.ingest.job_store import JobStore

_JOBS_FOLDER: Final = "additions"
_RECORD_FILE: Final = "record.json"
_JOB_ID: Final = re.compile(r"[0-9a-f]{16}")

_log: Final = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Count:
    count: int
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Feed:
    began: float
    title: str
    left: int
    again: float | None


@dataclass(frozen=True, slots=True)
class _Record:
    """The content of a `record.json`."""

    id: str
    guild: int
    channel: int
    message: int | None
    person: int
    sources: tuple[JobSource, ...]
    waiting: bool
    tries: int
    done: int
    taken: int
    newest: int | None
    found: int
    added: _Count
    known: _Count
    refused: _Count
    ending: JobStatus | None
    problem: str
    total: int | None
    feed: _Feed | None = None  # records from before there were feeds lack it


_RECORD_ADAPTER: Final = TypeAdapter(_Record)


def adopt_job_folders(data: Path, store: JobStore) -> None:
    """Move the jobs of an earlier version's folders into a job store, each with its files at once.

    A folder is removed when its job is stored, so a crash in between loses nothing and doubles nothing, as
    long as no job is resumed before this returns. Folders without a usable record are removed and logged.

    Args:
        data: The folder of all libraries.
        store: The store.

    Raises:
        LibraryError: The store can't be written.
    """
    for folder in sorted(data.glob(f"servers/*/{_JOBS_FOLDER}/*/")):
        record = _read_record(folder)
        if record:
            store.add(_to_job(record), _read_files(folder, record.sources))
            _log.info("ingest job taken over", guild=record.guild)
        shutil.rmtree(folder, ignore_errors=True)
    for parent in data.glob(f"servers/*/{_JOBS_FOLDER}/"):
        with suppress(OSError):  # something else is in it
            parent.rmdir()


def _read_record(folder: Path) -> _Record | None:
    """Read the record of a job's folder; None where it is broken or belongs elsewhere."""
    reason = "broken"
    try:
        record = _RECORD_ADAPTER.validate_json((folder / _RECORD_FILE).read_bytes())
    except OSError as error:
        reason = error.strerror or reason
    except ValidationError:
        pass  # not logged itself: it quotes the record
    else:
        place = str(record.guild), _JOBS_FOLDER, record.id
        if folder.parts[-3:] == place and _JOB_ID.fullmatch(record.id):
            return record
    _log.warning("ingest job dropped", guild=folder.parts[-3], reason=reason)
    return None


def _read_files(folder: Path, sources: tuple[JobSource, ...]) -> Iterator[tuple[str, bytes]]:
    """The files that are there, one in memory at a time."""
    for source in sources:
        if source.file and (folder / source.file).is_file():
            yield source.file, (folder / source.file).read_bytes()


def _to_count(count: _Count) -> CountWithExamples:
    return CountWithExamples(count.count, count.first)


def _to_job(record: _Record) -> IngestJob:
    common: dict[str, Any] = {
        "id": record.id,
        "guild_id": record.guild,
        "channel_id": record.channel,
        "message_id": record.message,
        "user_id": record.person,
        "is_waiting": record.waiting,
        "attempts": record.tries,
        "newest_id": record.newest,
        "added": _to_count(record.added),
        "duplicates": _to_count(record.known),
        "refused": _to_count(record.refused),
        "status": record.ending,
        "reason": record.problem,
        "total": record.total,
    }
    if record.feed:
        return FeedJob(
            **common,
            url=record.sources[0].name,
            started_at=record.feed.began,
            title=record.feed.title,
            entries_left=record.feed.left,
            poll_interval_seconds=record.feed.again,
            is_complete=bool(record.done),
        )
    return FileJob(
        **common,
        sources=record.sources,
        sources_done=record.done,
        articles_done=record.taken,
        found=record.found,
    )
