"""Bytes and files → articles."""

from index.readers.files import article_files
from index.readers.kinds import ENDINGS
from index.readers.limits import Limits
from index.readers.reading import Readers, Reading, Refusal

__all__ = ["ENDINGS", "Limits", "Readers", "Reading", "Refusal", "article_files"]
