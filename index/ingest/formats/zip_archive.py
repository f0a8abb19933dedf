"""A ZIP archive → the files in it that may be read."""

from pathlib import PurePosixPath
from typing import Final, NamedTuple

from index.errors import UnreadableFile
from index.ingest.formats.file_types import ARCHIVE_SUFFIXES, FILE_TYPES_BY_SUFFIX, display_name
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.safe_zip import SafeZip

_MACOS_METADATA_FOLDER: Final = "__MACOSX"


class ArchiveContents(NamedTuple):
    """What an archive holds.

    Attributes:
        files: The names and contents of the files that are of a known kind, in the archive's order.
        rejected: For each file that can't be taken, its name and a sentence that says why.
    """

    files: tuple[tuple[str, bytes], ...]
    rejected: tuple[tuple[str, str], ...]


def unpack_archive(data: bytes, name: str, limits: FileLimits) -> ArchiveContents:
    """Unpack an archive in memory.

    Args:
        data: The archive.
        name: Its file's name.
        limits: How many files it may hold, and how large.

    Returns:
        Its articles' files; hidden ones and those of unknown kinds are left out, archives in it refused.

    Raises:
        UnreadableFile: It is damaged, encrypted, beyond the limits, or holds no file that could be read.
    """
    packed = SafeZip.open(data, display_name(name), limits)
    files, refused = [], []
    for member in packed.names():
        path = PurePosixPath(member.replace("\\", "/"))
        ending = path.suffix.lower()
        if _is_hidden_member(path) or not (ending in FILE_TYPES_BY_SUFFIX or ending in ARCHIVE_SUFFIXES):
            continue
        reason = _rejection_reason(path, ending)
        try:
            content = None if reason else packed.read(member)
        except UnreadableFile:
            reason = f"{display_name(path.name)} is damaged."
            content = None
        if content is None:
            refused.append((member, reason or f"{display_name(path.name)} is damaged."))
        else:
            files.append((member, content))
    if not files and not refused:
        raise UnreadableFile(
            f"{packed.name} holds no file that can be read: {', '.join(FILE_TYPES_BY_SUFFIX)}."
        )
    return ArchiveContents(tuple(files), tuple(refused))


def _is_hidden_member(path: PurePosixPath) -> bool:
    return any(
        part == _MACOS_METADATA_FOLDER or (part.startswith(".") and part != "..") for part in path.parts
    )


def _rejection_reason(path: PurePosixPath, ending: str) -> str | None:
    name = display_name(path.name)
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return f"{name} lies outside of the archive by its name."
    if ending in ARCHIVE_SUFFIXES:
        return f"{name} is an archive in an archive; unpack it."
    return None
