"""Files → articles."""

from index.readers.files import article_files, read_article

__all__ = ["article_files", "read_article"]
