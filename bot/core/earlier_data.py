"""Take over the single values that earlier versions kept in files of their own."""

from pathlib import Path
from typing import Final

from bot.core.command_sync import command_digest_key
from bot.core.library_folders import guild_folder, guild_ids_in
from bot.core.retention import departure_key
from index.storage.working_state import KeyValues

_DEPARTURE_MARKER: Final = "left"


def adopt_value_files(data: Path, values: KeyValues) -> None:
    """Move departure markers and command digests into the store of values.

    A file wins over a value that is there: it is newer, since this version writes none. It is removed when its
    content is stored.

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
