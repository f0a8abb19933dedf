"""How much of a file from outside is read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileLimits:
    """What reading one file may cost at most; what would cost more is refused.

    Attributes:
        file_bytes: Bytes of a file.
        unpacked_bytes: Bytes of all that is packed in an archive, an EPUB or a Word file, together.
        members: Files packed in one of these.
        compression_ratio: How many times smaller packing may have made a large file in one of these.
        pages: Pages of a PDF.
        characters: Characters of the articles that a file gives, together.
        articles: Articles that a file gives.
        seconds: How long reading one file may take; for an archive, reading each file in it.
        archive_seconds: How long reading all files in an archive may take.
        memory_bytes: Bytes of memory that reading may take beside what the readers themselves do.
    """

    file_bytes: int = 50_000_000
    unpacked_bytes: int = 200_000_000
    members: int = 2_000
    compression_ratio: int = 200
    pages: int = 3_000
    characters: int = 20_000_000
    articles: int = 1_000
    seconds: float = 30.0
    archive_seconds: float = 300.0
    memory_bytes: int = 1_000_000_000
