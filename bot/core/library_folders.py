"""The database of all guilds' libraries, and its form as folders."""

import re
import secrets
import shutil
from pathlib import Path
from typing import Final, Protocol

from index import Library
from index.ingest.workers.analysis import ArticleAnalyzer, analyze_articles
from index.storage.folder_lock import lock_folder

_GUILD_FOLDER_NAME: Final = re.compile("[1-9][0-9]{0,19}")


class LibraryDatabase(Protocol):
    """The libraries of all guilds; None stands for the default library.

    Methods may be called from several threads, for different guilds, and may block.
    """

    def guild_ids(self) -> list[int]:
        """The guilds that have a library, in ascending order."""

    def exists(self, guild: int) -> bool:
        """Whether a guild has a library."""

    def open(self, guild: int | None) -> Library:
        """Open a guild's library, created where missing; until it is closed, no other process can.

        Raises:
            LibraryInUse: Another process has it open.
            LibraryError: It can't be read or written.
        """

    def discard(self, guild: int) -> None:
        """Take a guild's library, which must be closed, away in one step; do nothing where it has none.

        Raises:
            LibraryInUse: Another process has it open.
            OSError: It can't be moved.
        """

    def delete_discarded(self) -> None:
        """Delete what was discarded, by an earlier process too.

        Raises:
            OSError: It can't be deleted.
        """


class FolderLibraryDatabase:
    """A `LibraryDatabase` of one folder per library."""

    def __init__(self, data: Path, analyze: ArticleAnalyzer = analyze_articles) -> None:
        """Use the folders in a data folder.

        Args:
            data: The folder, which may be missing.
            analyze: Analyses added articles; see `Library.open`.
        """
        self._data = data
        self._analyze = analyze

    def guild_ids(self) -> list[int]:
        """See `LibraryDatabase.guild_ids`."""
        return guild_ids_in(self._data)

    def exists(self, guild: int) -> bool:
        """See `LibraryDatabase.exists`."""
        return _is_real_folder(guild_folder(self._data, guild))

    def open(self, guild: int | None) -> Library:
        """See `LibraryDatabase.open`."""
        return Library.open(guild_folder(self._data, guild), self._analyze)

    def discard(self, guild: int) -> None:
        """See `LibraryDatabase.discard`."""
        folder = guild_folder(self._data, guild)
        if _is_real_folder(folder):
            lock_folder(folder).release()  # which fails where another process has it
            self._trash.mkdir(exist_ok=True)
            folder.rename(self._trash / f"{folder.name}-{secrets.token_hex(8)}")

    def delete_discarded(self) -> None:
        """See `LibraryDatabase.delete_discarded`."""
        for folder in self._trash.glob("*"):
            shutil.rmtree(folder)

    @property
    def _trash(self) -> Path:
        return self._data / "servers" / ".deleted"


def guild_folder(data: Path, guild: int | None) -> Path:
    """The folder of a guild's library, or of the default library."""
    return data / "default" if guild is None else data / "servers" / str(guild)


def guild_ids_in(data: Path) -> list[int]:
    """The guilds that have a library in a data folder, in ascending order."""
    return sorted(
        int(folder.name)
        for folder in data.glob("servers/*")
        if _GUILD_FOLDER_NAME.fullmatch(folder.name) and _is_real_folder(folder)
    )


def _is_real_folder(folder: Path) -> bool:
    """Whether this is a folder, and no link to one elsewhere."""
    return folder.is_dir() and not folder.is_symlink()
