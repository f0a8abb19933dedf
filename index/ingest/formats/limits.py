"""Resource limits for reading one file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileLimits:
    """Resource limits for reading one file; a file that exceeds one is refused.

    Attributes:
        file_bytes: Size of the file.
        unpacked_bytes: Total uncompressed size of the members of an archive, EPUB or Word file.
        members: Number of members of such a file.
        compression_ratio: Compression ratio of a large member of such a file.
        pages: Pages of a PDF.
        characters: Total characters of the file's articles.
        articles: Number of the file's articles.
        seconds: Time for reading one file, or one file of an archive.
        archive_seconds: Time for reading all files of an archive.
        memory_bytes: Memory for reading, beside what the worker process itself takes.
    """

    file_bytes: int = 50_000_000
    unpacked_bytes: int = 200_000_000
    members: int = 10_000
    compression_ratio: int = 200
    pages: int = 3_000
    characters: int = 20_000_000
    articles: int = 1_000
    seconds: float = 30.0
    archive_seconds: float = 300.0
    memory_bytes: int = 1_000_000_000
