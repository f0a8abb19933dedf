"""A library's folder, locked: one process has it open at a time."""

from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import LibraryInUse, LibraryUnwritable


def lock_folder(folder: Path) -> FileLock:
    """Make a folder where there is none, and lock it.

    Returns:
        The lock, which is held until it is released.

    Raises:
        LibraryInUse: Another process holds it.
        LibraryUnwritable: The folder can't be made or written.
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
