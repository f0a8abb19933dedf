"""The records of additions: in each server's own folder, so that they outlast a restart and go with it."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import structlog
from pydantic import TypeAdapter

from bot.core.libraries import guild_folder
from bot.ingest.job import IngestJob

_JOBS_FOLDER: Final = "additions"
_RECORD_FILE: Final = "record.json"
_JOB_ID: Final = re.compile(r"[0-9a-f]{16}")
_JOB_ADAPTER: Final = TypeAdapter(IngestJob)

_log: Final = structlog.get_logger(__name__)


class JobStore:
    """Each addition is a folder: what is known of it, and the files that are still to be read.

    Safe to call from several threads, for different additions.
    """

    def __init__(self, data: Path) -> None:
        """Keep records beside the libraries in a folder."""
        self._data = data

    def save(self, addition: IngestJob) -> None:
        """Write an addition's record; it is there as it was or as it is, whatever happens meanwhile."""
        folder = self._job_folder(addition)
        folder.mkdir(parents=True, exist_ok=True)
        _write_atomically(folder / _RECORD_FILE, _JOB_ADAPTER.dump_json(addition))

    def save_file(self, addition: IngestJob, name: str, data: bytes) -> None:
        """Write one of an addition's files, by the name that its source has for it: whole or not at all."""
        _write_atomically(self._job_folder(addition) / name, data)

    def file_path(self, addition: IngestJob, name: str) -> Path:
        """Where one of an addition's files is."""
        return self._job_folder(addition) / name

    def remove(self, addition: IngestJob) -> None:
        """Forget an addition, with its files."""
        shutil.rmtree(self._job_folder(addition), ignore_errors=True)

    def unfinished(self) -> list[IngestJob]:
        """The additions that were not ended, of all servers, the oldest first; broken records are dropped."""
        found = [addition for folder in self._job_folders() if (addition := _read_record(folder))]
        return sorted(found, key=lambda addition: (addition.message or 0, addition.id))

    def _job_folders(self) -> Iterator[Path]:
        return (self._data / "servers").glob(f"*/{_JOBS_FOLDER}/*/")

    def _job_folder(self, addition: IngestJob) -> Path:
        return guild_folder(self._data, addition.guild) / _JOBS_FOLDER / addition.id


def _write_atomically(file: Path, data: bytes) -> None:
    """Write a file that is there as it was or as it is to be, never in part."""
    new = file.with_name(f"{file.name}.new")
    with new.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
    new.replace(file)


def _read_record(folder: Path) -> IngestJob | None:
    """The addition of a folder; a folder without one that stands in its own place is removed."""
    reason = "broken"
    try:
        addition = _JOB_ADAPTER.validate_json((folder / _RECORD_FILE).read_bytes())
    except OSError as error:
        reason = error.strerror or reason
    except ValueError:
        pass  # the error would show the record
    else:
        place = str(addition.guild), _JOBS_FOLDER, addition.id
        if folder.parts[-3:] == place and _JOB_ID.fullmatch(addition.id):
            return addition
    _log.warning("addition dropped", guild=folder.parts[-3], reason=reason)
    shutil.rmtree(folder, ignore_errors=True)
    return None
