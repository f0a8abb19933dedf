"""Footnote and its peers behind one protocol, to measure their speed.

A peer indexes paragraphs in memory and retrieves twenty of them. Each builds its index anew when a text is
added: most have no other way. Footnote does its whole work: an article comes in durably, and a question is
answered with sentences and their citations.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

from benchmarks.peer_engines import PEERS, BuildPeer, PeerSearch
from index import Article, Library

MAX_PARAGRAPHS_RETRIEVED: Final = 20
"""Paragraphs that a peer retrieves: about as many passages as Footnote looks at."""

FOOTNOTE_SENTENCES: Final = 3
"""Sentences that Footnote answers with."""


class SearchSystem(Protocol):
    """Something that takes in articles and finds what fits a question."""

    def index(self, articles: Sequence[Article]) -> None:
        """Take in many articles."""
        ...

    def ask(self, question: str) -> object:
        """Find what fits a question."""
        ...

    def add(self, article: Article) -> None:
        """Take in one more article; when this returns, it can be found."""
        ...

    def close(self) -> None:
        """Let go of files and memory."""
        ...


class FootnoteSystem:
    """A library on disk. Keeps `SearchSystem`."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()
        self._library = Library.open(Path(self._folder.name))

    def index(self, articles: Sequence[Article]) -> None:
        """See `System.index`."""
        self._library.add_all(articles)

    def ask(self, question: str) -> object:
        """See `System.ask`."""
        return self._library.ask(question, limit=FOOTNOTE_SENTENCES)

    def add(self, article: Article) -> None:
        """See `System.add`."""
        self._library.add(article)

    def close(self) -> None:
        """See `System.close`."""
        self._library.close()
        self._folder.cleanup()


class PeerSystem:
    """An index over paragraphs that can only be built whole. Keeps `SearchSystem`."""

    def __init__(self, build: BuildPeer) -> None:
        """Use a peer.

        Args:
            build: Makes its index of paragraphs, and returns its search.
        """
        self._build = build
        self._paragraphs: list[str] = []
        self._search: PeerSearch | None = None

    def index(self, articles: Sequence[Article]) -> None:
        """See `System.index`."""
        for article in articles:
            self._paragraphs += [each for each in article.text.split("\n\n") if each.strip()]
        self._search = None  # the old index goes before the new one takes its memory
        self._search = self._build(self._paragraphs, min(MAX_PARAGRAPHS_RETRIEVED, len(self._paragraphs)))

    def ask(self, question: str) -> object:
        """See `System.ask`."""
        return self._search(question) if self._search else None

    def add(self, article: Article) -> None:
        """See `System.add`: everything is indexed again."""
        self.index([article])

    def close(self) -> None:
        """See `System.close`."""
        self._search = None


FOOTNOTE: Final = "footnote"


def make_system(name: str) -> SearchSystem:
    """Make an empty system.

    Args:
        name: `FOOTNOTE`, or one of `PEERS`.

    Raises:
        ImportError: The peer isn't installed.
    """
    return FootnoteSystem() if name == FOOTNOTE else PeerSystem(PEERS[name]())
