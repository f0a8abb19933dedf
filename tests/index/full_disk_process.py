"""A process whose files can't grow beyond a size: `full_disk_process FOLDER BYTES`."""

import resource
import sys

from index import Article, Library, LibraryError

TEXT = "\n\n".join(f"The harbour bridge number {number} was opened in 1932." for number in range(3_000))


def main() -> None:
    """Add an article that doesn't fit, and print the error's sentence, or nothing."""
    folder, most_bytes = sys.argv[1], int(sys.argv[2])
    with Library.open(folder) as library:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))
        try:
            library.add(Article(title="Bridges", text=TEXT, language="en"))
        except LibraryError as error:
            print(type(error).__name__, error)  # noqa: T201
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
