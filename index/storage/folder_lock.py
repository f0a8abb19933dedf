"""Locks on libraries: one process has a library open at a time."""

from pathlib import Path
from typing import Protocol

from filelock import FileLock, Timeout

from index.errors import LibraryInUse, LibraryUnwritable


class HeldLock(Protocol):
    """A lock that was acquired for one library."""

    def release(self) -> None:
        """Release the lock, from any thread. Releasing twice is no error."""
        ...


def lock_folder(folder: Path) -> HeldLock:
    """Lock a library's folder, which is created where missing.

    Raises:
        LibraryInUse: Another process, or another library of this one, holds the lock.
        LibraryUnwritable: The folder can't be created or written.
    """
    lock = FileLock(folder / "lock", thread_local=False)  # any thread may close the library
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire(blocking=False)
    except Timeout:
        raise LibraryInUse(
            f"The library in {folder} is in use by another process; close that first."
        ) from None
    except OSError as error:
        raise LibraryUnwritable(
            f"The library's folder {folder} can't be written: {error.strerror}."
        ) from error
    return lock
