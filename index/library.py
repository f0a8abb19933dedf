"""The articles of one Discord server, searched on their own."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from index.answers.answer import build_answer
from index.answers.confidence import ANSWER_THRESHOLD
from index.answers.follow_up import search_in_context
from index.errors import LibraryUnwritable
from index.indexer import Indexer
from index.ingest.workers.analysis import ArticleAnalyzer, analyze_articles
from index.model import AddResult, Answer, Article, Citation, Event, Quotation
from index.quotes.search import search_quotations
from index.quotes.speakers import SpeakerDirectory
from index.search.engine import Engine
from index.search.memory_engine import MemoryEngine
from index.search.tantivy_engine import TantivyEngine
from index.storage.article_list import ArticleList, ArticleOrder, Catalogue
from index.storage.folder_lock import HeldLock, lock_folder
from index.storage.sqlite.store import SqliteStore
from index.storage.store import Store
from index.text.passages import paragraph_at
from index.timeline.search import TimelineBounds, search_timeline
from index.timeline.topics import TopicList


class Library:
    """Stores articles, and answers from them alone.

    Safe to call from several threads: questions are answered while an article is added or removed.
    """

    def __init__(
        self,
        store: Store,
        engine: Engine,
        lock: HeldLock | None = None,
        analyze: ArticleAnalyzer = analyze_articles,
    ) -> None:
        """Make a library of a store and an engine, and bring the engine up to date with the store.

        Args:
            store: Holds the articles: the source of truth.
            engine: Finds their passages.
            lock: Held for the library's life; `close` lets it go.
            analyze: Finds in articles what is stored of them and indexed; see `open`.
        """
        self._store = store
        self._engine = engine
        self._lock = lock
        self._article_list = ArticleList(store.article_entries)
        self._topics = TopicList(store)
        self._speakers = SpeakerDirectory(store)
        self._indexer = Indexer(store, engine, analyze, self._invalidate_lists)

    @classmethod
    def open(cls, folder: str | Path, analyze: ArticleAnalyzer = analyze_articles) -> Self:
        """Open the library in a folder; it is made when it doesn't exist.

        Args:
            folder: The library's own folder.
            analyze: Finds in articles what is stored of them and indexed, which is the long work of adding:
                here and now by default; a `Preparer` has it done in a process of its own.

        Returns:
            The library, which must be closed; a `with` statement does it.

        Raises:
            LibraryInUse: Another process has it open.
            LibraryDamaged: Its database can't be read.
            LibraryUnwritable: The folder can't be made or written.
        """
        folder = Path(folder)
        lock = lock_folder(folder)
        try:
            store = SqliteStore.open(folder)
        except BaseException:
            lock.release()
            raise
        try:
            return cls(store, TantivyEngine.open(folder / "search"), lock, analyze)
        except BaseException as error:
            store.close()
            lock.release()
            if isinstance(error, OSError):
                raise LibraryUnwritable(f"The library's search index can't be written: {error}.") from error
            raise

    @staticmethod
    def exists(folder: str | Path) -> bool:
        """Whether a folder holds a library."""
        return SqliteStore.exists(Path(folder))

    @classmethod
    def in_memory(cls) -> Self:
        """A library that is gone when it is closed, for tests and for small things."""
        return cls(SqliteStore.in_memory(), MemoryEngine())

    def close(self) -> None:
        """Close the library; another process may open it then."""
        with self._indexer.pause():
            self._engine.close()
            self._store.close()
            if self._lock:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, article: Article) -> int:
        """Add one article; when this returns, it is stored durably and can be found.

        Returns:
            Its id; the id of the one that is there when the same text was added before.

        Raises:
            InvalidArticle: It can't be stored: too long, not Unicode; or it can't be prepared.
        """
        return self.add_all([article])[0]

    def add_all(self, articles: Iterable[Article]) -> list[int]:
        """Add many articles, faster than one by one; each is there whole or not at all.

        Returns:
            Their ids, in order; the same text has the same id.

        Raises:
            InvalidArticle: One of them can't be stored; then none is. Or it can't be prepared; then none of
                those that follow is, nor any that make up 8 million characters with it.
        """
        return self._indexer.add(articles)

    def ingest(self, articles: Iterable[Article]) -> list[AddResult]:
        """Add many articles; a refused one does not keep the others out.

        Returns:
            One result per article, in order. Of articles with the same text, the first is new and the others
            are duplicates of it.

        Raises:
            LibraryError: The library can't be written. Articles stored before that stay.
        """
        return self._indexer.ingest(articles)

    def remove(self, ident: int) -> None:
        """Remove an article and everything that was found in it.

        Raises:
            UnknownArticle: There is none with this number.
        """
        self._indexer.remove(ident)

    def clear(self) -> None:
        """Remove every article and everything that was found in them."""
        self._indexer.clear()

    def set_url(self, ident: int, url: str | None) -> None:
        """Give an article another address, where it has moved.

        Raises:
            UnknownArticle: There is none with this number.
            InvalidArticle: The address can't be stored.
        """
        self._indexer.set_url(ident, url)

    def ask(
        self,
        question: str,
        limit: int = 5,
        previous: Sequence[str] = (),
        *,
        threshold: float = ANSWER_THRESHOLD,
    ) -> Answer:
        """Answer a question with the articles' own sentences.

        Args:
            question: What was asked.
            limit: How many sentences at most, best first.
            previous: Earlier questions of the conversation, newest last; a question that isn't complete leans
                on them.
            threshold: The confidence from which it counts as answered, 0.0 to 1.0.

        Returns:
            The answer, or that the articles don't say.
        """
        result = search_in_context(question, self._engine, self._store, previous)
        return build_answer(result, limit, threshold)

    def timeline(
        self,
        topic: str | None = None,
        limit: int = 25,
        since: date | None = None,
        until: date | None = None,
    ) -> list[Event]:
        """The dated events that the articles tell, each with its sentence.

        Args:
            topic: What they are about; None for the most salient of the library.
            limit: How many at most; below 1, none.
            since: The first day; an event that only ends on it or later counts too.
            until: The last day; an event that begins on it or earlier counts.

        Returns:
            The events, in the order of their days; none where nothing matches the topic.
        """
        return search_timeline(topic, self._engine, self._store, limit, TimelineBounds(since, until))

    def topics(self, typed: str, limit: int = 25) -> list[str]:
        """What a timeline may be asked for: names and titles that have events.

        Args:
            typed: The beginning of a word; blank for any topic.
            limit: How many at most.

        Returns:
            Those with a word that begins so, the most salient first; each at most 100 characters.
        """
        return self._topics.complete(typed, limit)

    def quotations(
        self, speaker: str | None = None, topic: str | None = None, limit: int = 25
    ) -> list[Quotation]:
        """What the articles quote, each with its speaker.

        Args:
            speaker: Who said it: a last name, a first name or a whole one, whatever the case and the accents;
                None for anybody. A name that nobody has may be misspelled.
            topic: What it is about; None for anything.
            limit: How many at most; below 1, none.

        Returns:
            The quotations: those that fit the topic best first; without one, a speaker's newest first, or
            the most salient of the library. None where nothing matches.
        """
        return search_quotations(
            self._speakers.resolve_names(speaker), topic, self._engine, self._store, limit
        )

    def speakers(self, typed: str, limit: int = 25) -> list[str]:
        """Who is quoted: persons and organisations by their names.

        Args:
            typed: The beginning of a word of the name, perhaps misspelled; blank for anybody.
            limit: How many at most.

        Returns:
            Those who match, the most quoted first; each at most 100 characters.
        """
        return self._speakers.complete(typed, limit)

    def article(self, ident: int) -> Article:
        """One article.

        Raises:
            UnknownArticle: There is none with this number.
        """
        return self._store.article(ident)

    def articles(self) -> list[Article]:
        """All articles, in the order in which they were added."""
        return self._store.articles()

    def catalogue(
        self, search: str = "", order: ArticleOrder = ArticleOrder.ADDED, limit: int = 25, offset: int = 0
    ) -> Catalogue:
        """The articles without their texts, in pages.

        Args:
            search: What was typed: each of its words begins a word of the title, the author or the address.
            order: How they are sorted.
            limit: How many stand on a page at most; below 1, none.
            offset: How many stand on the pages before.
        """
        return self._article_list.find(search, order, limit, offset)

    def size(self) -> int:
        """Bytes of all texts in UTF-8."""
        return self._store.total_bytes()

    def count(self) -> int:
        """How many articles there are."""
        return self._store.count()

    def paragraph(self, ident: int, position: int) -> Citation:
        """The paragraph of an article that a character of its text stands in.

        Raises:
            UnknownArticle: There is no article with this number.
        """
        return paragraph_at(self._store.article(ident), position)

    @property
    def is_uninitialised(self) -> bool:
        """Whether nothing was ever added."""
        return self._store.is_uninitialised()

    def mark_initialised(self) -> None:
        """Let it count as touched though nothing was added yet: it was begun empty, on purpose."""
        self._store.mark_initialised()

    def _invalidate_lists(self) -> None:
        self._article_list.invalidate()
        self._topics.invalidate()
        self._speakers.invalidate()
