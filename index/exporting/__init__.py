"""Articles → ZIP archives of Markdown files, which the readers read back as the same articles."""

from index.exporting.archives import LARGEST, Archive, archives

__all__ = ["LARGEST", "Archive", "archives"]
