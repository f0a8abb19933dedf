"""Footnote and its peers behind one protocol for measures of speed.

A peer indexes paragraphs in memory and retrieves twenty of them; its index is rebuilt when a text is added,
as most have no other way. Footnote does its whole work: articles are added durably, and questions are
answered with sentences and citations.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

from benchmarks.peer_engines import PEERS, BuildPeer, PeerSearch
from index import Article, Library

MAX_PARAGRAPHS_RETRIEVED: Final = 20
"""Number of paragraphs a peer retrieves, similar to the number of passages Footnote retrieves."""

FOOTNOTE_SENTENCES: Final = 3
"""Number of sentences in Footnote's answers."""


class SearchSystem(Protocol):
    """A system that indexes articles and answers questions."""

    def index(self, articles: Sequence[Article]) -> None:
        """Index many articles."""
        ...

    def ask(self, question: str) -> object:
        """Retrieve or answer a question."""
        ...

    def add(self, article: Article) -> None:
        """Add one article, which can be found on return."""
        ...

    def close(self) -> None:
        """Release files and memory."""
        ...


class FootnoteSystem:
    """A library on disk; implements `SearchSystem`."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()
        self._library = Library.open(Path(self._folder.name))

    def index(self, articles: Sequence[Article]) -> None:
        """See `SearchSystem.index`."""
        self._library.add_all(articles)

    def ask(self, question: str) -> object:
        """See `SearchSystem.ask`."""
        return self._library.ask(question, limit=FOOTNOTE_SENTENCES)

    def add(self, article: Article) -> None:
        """See `SearchSystem.add`."""
        self._library.add(article)

    def close(self) -> None:
        """See `SearchSystem.close`."""
        self._library.close()
        self._folder.cleanup()


class PeerSystem:
    """An index of paragraphs that can only be built as a whole; implements `SearchSystem`."""

    def __init__(self, build: BuildPeer) -> None:
        """Use a peer.

        Args:
            build: Builds its index and returns its search function.
        """
        self._build = build
        self._paragraphs: list[str] = []
        self._search: PeerSearch | None = None

    def index(self, articles: Sequence[Article]) -> None:
        """See `SearchSystem.index`."""
        for article in articles:
            self._paragraphs += [each for each in article.text.split("\n\n") if each.strip()]
        self._search = None  # releases the memory of the old index before the new one is built
        self._search = self._build(self._paragraphs, min(MAX_PARAGRAPHS_RETRIEVED, len(self._paragraphs)))

    def ask(self, question: str) -> object:
        """See `SearchSystem.ask`."""
        return self._search(question) if self._search else None

    def add(self, article: Article) -> None:
        """See `SearchSystem.add`; rebuilds the index."""
        self.index([article])

    def close(self) -> None:
        """See `SearchSystem.close`."""
        self._search = None


FOOTNOTE: Final = "footnote"


def make_system(name: str) -> SearchSystem:
    """Make an empty system.

    Args:
        name: `FOOTNOTE`, or one of `PEERS`.

    Raises:
        ImportError: The peer is not installed.
    """
    return FootnoteSystem() if name == FOOTNOTE else PeerSystem(PEERS[name]())
