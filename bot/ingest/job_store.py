"""The records of additions: in each server's own folder, so that they outlast a restart and go with it."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import structlog
from pydantic import TypeAdapter

from bot.core.libraries import folder_of
from bot.ingest.job import Addition

_FOLDER: Final = "additions"
_RECORD: Final = "record.json"
_ID: Final = re.compile(r"[0-9a-f]{16}")
_ADDITION: Final = TypeAdapter(Addition)

_log: Final = structlog.get_logger(__name__)


class Records:
    """Each addition is a folder: what is known of it, and the files that are still to be read.

    Safe to call from several threads, for different additions.
    """

    def __init__(self, data: Path) -> None:
        """Keep records beside the libraries in a folder."""
        self._data = data

    def save(self, addition: Addition) -> None:
        """Write an addition's record; it is there as it was or as it is, whatever happens meanwhile."""
        folder = self._folder(addition)
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / _RECORD, _ADDITION.dump_json(addition))

    def save_file(self, addition: Addition, name: str, data: bytes) -> None:
        """Write one of an addition's files, by the name that its source has for it: whole or not at all."""
        _write(self._folder(addition) / name, data)

    def file(self, addition: Addition, name: str) -> Path:
        """Where one of an addition's files is."""
        return self._folder(addition) / name

    def remove(self, addition: Addition) -> None:
        """Forget an addition, with its files."""
        shutil.rmtree(self._folder(addition), ignore_errors=True)

    def unfinished(self) -> list[Addition]:
        """The additions that were not ended, of all servers, the oldest first; broken records are dropped."""
        found = [addition for folder in self._folders() if (addition := _read(folder))]
        return sorted(found, key=lambda addition: (addition.message or 0, addition.id))

    def _folders(self) -> Iterator[Path]:
        return (self._data / "servers").glob(f"*/{_FOLDER}/*/")

    def _folder(self, addition: Addition) -> Path:
        return folder_of(self._data, addition.guild) / _FOLDER / addition.id


def _write(file: Path, data: bytes) -> None:
    """Write a file that is there as it was or as it is to be, never in part."""
    new = file.with_name(f"{file.name}.new")
    with new.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())
    new.replace(file)


def _read(folder: Path) -> Addition | None:
    """The addition of a folder; a folder without one that stands in its own place is removed."""
    reason = "broken"
    try:
        addition = _ADDITION.validate_json((folder / _RECORD).read_bytes())
    except OSError as error:
        reason = error.strerror or reason
    except ValueError:
        pass  # the error would show the record
    else:
        place = str(addition.guild), _FOLDER, addition.id
        if folder.parts[-3:] == place and _ID.fullmatch(addition.id):
            return addition
    _log.warning("addition dropped", guild=folder.parts[-3], reason=reason)
    shutil.rmtree(folder, ignore_errors=True)
    return None
