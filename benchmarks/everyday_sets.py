"""Everyday documents with the questions that people type: reading the sets, and judging what is shown.

The format is that of `benchmarks/realuse/README.md`.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.data import QUESTIONS_FILE, read_records
from index import Article
from index.ingest.workers.readers import Readers

EVERYDAY_FOLDER: Final = Path(__file__).parent / "everyday"
"""Folder of the sets."""

TRAINING_SETS: Final = ("a", "b", "c")
CHECKING_SET: Final = "d"
"""Names of the sets to fit to, and of the one that nothing is fitted to."""

_SMALL_TALK: Final = "small talk"
_DASH: Final = re.compile(r"[‐-―]")
_SPACES: Final = re.compile(r"\s+")
_PLAIN_MARKS: Final = str.maketrans("’‘ʼ“”", "'''\"\"")


@dataclass(frozen=True, slots=True)
class EverydayQuestion:
    """A question as typed.

    Attributes:
        text: The question.
        previous: The questions before it, newest last.
        wanted: Texts of which one must be shown; empty if the articles don't answer.
        also: Texts that must all be shown as well.
        never: Texts that must not be in the first thing shown.
        is_small_talk: Whether it asks nothing.
    """

    text: str
    previous: tuple[str, ...]
    wanted: tuple[str, ...]
    also: tuple[str, ...]
    never: tuple[str, ...]
    is_small_talk: bool

    def is_answered_by(self, shown: Iterable[str]) -> bool:
        """Whether texts as they are shown have what is wanted."""
        plain = [_plain_text(text) for text in shown]
        return any(_plain_text(each) in text for text in plain for each in self.wanted) and all(
            any(_plain_text(each) in text for text in plain) for each in self.also
        )

    def is_answered_at_once_by(self, shown: str) -> bool:
        """Whether a text as it is shown has what is wanted and nothing that it must not have."""
        plain = _plain_text(shown)
        has_wanted = any(_plain_text(each) in plain for each in self.wanted)
        return has_wanted and not any(_plain_text(each) in plain for each in self.never)

    def stands_in(self, articles: Iterable[Article]) -> bool:
        """Whether some of the articles have what is wanted."""
        texts = [_plain_text(article.text) for article in articles]
        return any(_plain_text(each) in text for each in self.wanted for text in texts)


@dataclass(frozen=True, slots=True)
class EverydaySet:
    """Documents, and the questions about them.

    Attributes:
        articles: The documents as they are read.
        questions: The questions in the order of the file.
    """

    articles: Sequence[Article]
    questions: Sequence[EverydayQuestion]


def read_everyday_set(name: str) -> EverydaySet:
    """Read a set by its name.

    Raises:
        CannotMeasure: A line of its questions is invalid.
    """
    folder = EVERYDAY_FOLDER / name
    with Readers() as readers:
        articles = [
            article
            for file in sorted((folder / "articles").iterdir())
            for article in readers.read_file(file).articles
        ]
    return EverydaySet(articles, list(read_records(folder / QUESTIONS_FILE, _parse_question)))


def _parse_question(row: Mapping[str, Any]) -> EverydayQuestion:
    return EverydayQuestion(
        row["q"],
        tuple(row.get("previous") or ()),
        tuple(row["want"] or ()),
        tuple(row.get("also") or ()),
        tuple(row.get("never") or ()),
        row["type"] == _SMALL_TALK,
    )


def _plain_text(text: str) -> str:
    """Return a text without differences of case, white space and typography."""
    folded = _DASH.sub("-", unicodedata.normalize("NFKC", text).lower().translate(_PLAIN_MARKS))
    return _SPACES.sub(" ", folded)
