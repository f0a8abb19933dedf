"""ZIP archive → its files of known types."""

from pathlib import PurePosixPath
from typing import Final, NamedTuple

from index.errors import UnreadableFile
from index.ingest.formats.file_types import ARCHIVE_SUFFIXES, FILE_TYPES_BY_SUFFIX, display_name
from index.ingest.formats.limits import FileLimits
from index.ingest.formats.safe_zip import SafeZip

_MACOS_METADATA_FOLDER: Final = "__MACOSX"


class ArchiveContents(NamedTuple):
    """The files of an archive.

    Attributes:
        files: Name and content of each file of a known type, in order.
        rejected: Name of each file that can't be read, and a sentence with the reason.
    """

    files: tuple[tuple[str, bytes], ...]
    rejected: tuple[tuple[str, str], ...]


def unpack_archive(data: bytes, name: str, limits: FileLimits) -> ArchiveContents:
    """Unpack an archive in memory.

    Args:
        data: The archive's content.
        name: The archive's name.
        limits: Limits of its members.

    Returns:
        Its files; hidden ones and those of unknown types are left out, nested archives rejected.

    Raises:
        UnreadableFile: It is damaged, encrypted, exceeds the limits, or has no file of a known type.
    """
    archive = SafeZip.open(data, display_name(name), limits)
    files, rejected = [], []
    for member in archive.names():
        path = PurePosixPath(member.replace("\\", "/"))
        suffix = path.suffix.lower()
        if _is_hidden_member(path) or not (suffix in FILE_TYPES_BY_SUFFIX or suffix in ARCHIVE_SUFFIXES):
            continue
        reason = _rejection_reason(path, suffix)
        try:
            content = None if reason else archive.read(member)
        except UnreadableFile:
            reason = f"{display_name(path.name)} is damaged."
            content = None
        if content is None:
            rejected.append((member, reason or f"{display_name(path.name)} is damaged."))
        else:
            files.append((member, content))
    if not files and not rejected:
        raise UnreadableFile(
            f"{archive.name} holds no file that can be read: {', '.join(FILE_TYPES_BY_SUFFIX)}."
        )
    return ArchiveContents(tuple(files), tuple(rejected))


def _is_hidden_member(path: PurePosixPath) -> bool:
    return any(
        part == _MACOS_METADATA_FOLDER or (part.startswith(".") and part != "..") for part in path.parts
    )


def _rejection_reason(path: PurePosixPath, suffix: str) -> str | None:
    name = display_name(path.name)
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return f"{name} lies outside of the archive by its name."
    if suffix in ARCHIVE_SUFFIXES:
        return f"{name} is an archive in an archive; unpack it."
    return None
