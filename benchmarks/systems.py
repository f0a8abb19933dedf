"""Footnote and its peers behind one protocol: ways to find text by BM25 within a Python process.

A peer indexes paragraphs in memory and retrieves twenty of them, with the tokeniser that it comes with;
rank_bm25 has none and is given words without function words. None can take in a text later, so each builds
its index anew. Footnote does its whole work: an article comes in durably, and a question is answered with
sentences and their citations.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

from index import Article, Library
from index.stopwords import STOP_WORDS

RETRIEVED: Final = 20
"""Paragraphs that a peer retrieves: as many passages as Footnote looks at."""

SENTENCES: Final = 3
"""Sentences that Footnote answers with."""

Search = Callable[[str], object]
Build = Callable[[Sequence[str]], Search]

_WORD: Final = re.compile(r"[^\W_]+")


class System(Protocol):
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


class Footnote:
    """A library on disk. Keeps `System`."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()
        self._library = Library.open(Path(self._folder.name))

    def index(self, articles: Sequence[Article]) -> None:
        """See `System.index`."""
        self._library.add_all(articles)

    def ask(self, question: str) -> object:
        """See `System.ask`."""
        return self._library.ask(question, limit=SENTENCES)

    def add(self, article: Article) -> None:
        """See `System.add`."""
        self._library.add(article)

    def close(self) -> None:
        """See `System.close`."""
        self._library.close()
        self._folder.cleanup()


class Peer:
    """An index over paragraphs that can only be built whole. Keeps `System`."""

    def __init__(self, build: Build) -> None:
        """Use a peer.

        Args:
            build: Makes its index of paragraphs, and returns its search.
        """
        self._build = build
        self._paragraphs: list[str] = []
        self._search: Search | None = None

    def index(self, articles: Sequence[Article]) -> None:
        """See `System.index`."""
        for article in articles:
            self._paragraphs += [each for each in article.text.split("\n\n") if each.strip()]
        self._search = None  # the old index goes before the new one takes its memory
        self._search = self._build(self._paragraphs)

    def ask(self, question: str) -> object:
        """See `System.ask`."""
        return self._search(question) if self._search else None

    def add(self, article: Article) -> None:
        """See `System.add`: everything is indexed again."""
        self.index([article])

    def close(self) -> None:
        """See `System.close`."""
        self._search = None


def _rank_bm25() -> Build:
    okapi = import_module("rank_bm25").BM25Okapi

    def build(paragraphs: Sequence[str]) -> Search:
        engine = okapi([_terms(paragraph) or ["-"] for paragraph in paragraphs])
        return lambda question: engine.get_top_n(_terms(question), paragraphs, RETRIEVED)

    return build


def _bm25s() -> Build:
    bm25s = import_module("bm25s")

    def tokens(texts: Sequence[str]) -> object:
        return bm25s.tokenize(texts, stopwords="en", show_progress=False)

    def build(paragraphs: Sequence[str]) -> Search:
        engine = bm25s.BM25()
        engine.index(tokens(paragraphs), show_progress=False)
        return lambda question: engine.retrieve(tokens([question]), k=RETRIEVED, show_progress=False)

    return build


def _langchain() -> Build:
    retriever = import_module("langchain_community.retrievers").BM25Retriever

    def build(paragraphs: Sequence[str]) -> Search:
        search: Search = retriever.from_texts(paragraphs, k=RETRIEVED).invoke
        return search

    return build


def _llamaindex() -> Build:
    node = import_module("llama_index.core.schema").TextNode
    retriever = import_module("llama_index.retrievers.bm25").BM25Retriever

    def build(paragraphs: Sequence[str]) -> Search:
        nodes = [node(text=paragraph) for paragraph in paragraphs]
        search: Search = retriever.from_defaults(nodes=nodes, similarity_top_k=RETRIEVED).retrieve
        return search

    return build


PEERS: Final[Mapping[str, Callable[[], Build]]] = {
    "rank_bm25": _rank_bm25,
    "bm25s": _bm25s,
    "langchain": _langchain,
    "llamaindex": _llamaindex,
}
"""The peers by name: each imports its package when it is called, and raises ImportError without it."""

FOOTNOTE: Final = "footnote"


def make_system(name: str) -> System:
    """Make an empty system.

    Args:
        name: `FOOTNOTE`, or one of `PEERS`.

    Raises:
        ImportError: The peer isn't installed.
    """
    return Footnote() if name == FOOTNOTE else Peer(PEERS[name]())


def _terms(text: str) -> list[str]:
    """The words of a text, function words left out, for the peer that leaves this to its users."""
    return [word for word in _WORD.findall(text.lower()) if word not in STOP_WORDS]
