"""The public interface to one library: add and remove articles, ask, list events and quotations."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from index.answers.confidence import ANSWER_THRESHOLD
from index.answers.dialogue import AnswerOptions, respond
from index.answers.scopes import Topic
from index.answers.shown_parts import surrounding_parts
from index.answers.small_talk import choose_examples
from index.errors import LibraryUnwritable, UnknownArticle
from index.indexer import Indexer
from index.ingest.workers.analysis import ArticleAnalyzer, analyze_articles
from index.model import (
    AddResult,
    Answer,
    Article,
    Citation,
    Event,
    Quotation,
    ShownPart,
    SmallTalk,
    SmallTalkKind,
)
from index.quotes.search import search_quotations
from index.quotes.speakers import SpeakerDirectory
from index.search.engine import Engine
from index.search.memory_engine import MemoryEngine
from index.search.tantivy_engine import TantivyEngine
from index.storage.article_list import ArticleList, ArticleOrder, Catalogue
from index.storage.folder_lock import HeldLock, lock_folder
from index.storage.language_list import LanguageList
from index.storage.sqlite.store import SqliteStore
from index.storage.store import Store
from index.text.passages import paragraph_at
from index.timeline.search import TimelineBounds, search_timeline
from index.timeline.topics import TopicList
from index.verification import Verification, verify

MAX_QUERY_CHARS: Final = 6_000
"""Characters of a question, a topic or a name that are read: as many as a message of Discord has at most."""

_MAX_EXAMPLE_CANDIDATES: Final = 25  # topics among which an example of what to ask about is chosen


class Library:
    """A collection of articles that answers questions from these articles alone.

    Safe to call from several threads: questions are answered while articles are added or removed.
    """

    def __init__(
        self,
        store: Store,
        engine: Engine,
        lock: HeldLock | None = None,
        analyze: ArticleAnalyzer = analyze_articles,
    ) -> None:
        """Create a library over a store and an engine, and bring the engine up to date with the store.

        Args:
            store: The source of truth; closed by `close`.
            engine: The index of the store's passages; closed by `close`.
            lock: A lock on the store, released by `close`.
            analyze: Analyses new articles; see `open`.
        """
        self._store = store
        self._engine = engine
        self._lock = lock
        self._article_list = ArticleList(store.article_entries)
        self._languages = LanguageList(store.languages)
        self._topics = TopicList(store)
        self._speakers = SpeakerDirectory(store)
        self._indexer = Indexer(store, engine, analyze, self._invalidate_lists)

    @classmethod
    def open(cls, folder: str | Path, analyze: ArticleAnalyzer = analyze_articles) -> Self:
        """Open the library in a folder, or create one there; it must be closed after use.

        Args:
            folder: The library's own folder.
            analyze: Analyses new articles, which takes most of the time of adding: in the calling thread by
                default, in processes of their own with `Analyzers`.

        Raises:
            LibraryInUse: Another process has it open.
            LibraryDamaged: Its database can't be read.
            LibraryUnwritable: The folder can't be created or written.
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
        """Whether a folder contains a library."""
        return SqliteStore.exists(Path(folder))

    @classmethod
    def in_memory(cls) -> Self:
        """Create a library that is lost when it is closed."""
        return cls(SqliteStore.in_memory(), MemoryEngine())

    def close(self) -> None:
        """Wait for running changes to end and close the library. Closing twice is no error."""
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
            Its id, or the id of the stored article with the same text.

        Raises:
            InvalidArticle: The article is too long, not valid Unicode, or can't be analysed.
        """
        return self.add_all([article])[0]

    def add_all(self, articles: Iterable[Article]) -> list[int]:
        """Add many articles, faster than one by one; each is stored whole or not at all.

        Returns:
            Their ids, in order; articles with the same text have the same id.

        Raises:
            InvalidArticle: An article is too long or not valid Unicode; then none is stored. Or it can't be
                analysed; then neither the articles after it are stored, nor those of its own batch of up to
                8 million characters.
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
        """Remove an article with its annotations.

        Raises:
            UnknownArticle: No article has this id.
        """
        self._indexer.remove(ident)

    def clear(self) -> None:
        """Remove all articles with their annotations."""
        self._indexer.clear()

    def set_url(self, ident: int, url: str | None) -> None:
        """Replace the URL of an article.

        Args:
            ident: The article's id.
            url: The new URL, or None for none.

        Raises:
            UnknownArticle: No article has this id.
            InvalidArticle: The URL is too long or not valid Unicode.
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
            question: The question; `MAX_QUERY_CHARS` of it are read, as of topics and names elsewhere.
            limit: Maximum number of sentences.
            previous: Earlier questions of the conversation, newest last: context for a question that is not
                self-contained.
            threshold: Confidence, 0.0 to 1.0, from which the question counts as answered.

        Returns:
            The answer; `Answer.answered` is false if the articles don't say, or if what was typed is small
            talk, for which nothing is searched.
        """
        question = question[:MAX_QUERY_CHARS]
        response = respond(
            question,
            [earlier[:MAX_QUERY_CHARS] for earlier in previous],
            self._engine,
            self._store,
            AnswerOptions(limit, threshold, self._languages.scopes()),
        )
        return response if isinstance(response, Answer) else self._describe_small_talk(question, response)

    def timeline(
        self,
        topic: str | None = None,
        limit: int = 25,
        since: date | None = None,
        until: date | None = None,
    ) -> list[Event]:
        """List dated events.

        Args:
            topic: Words that the events are about; None for the most salient events of the library.
            limit: Maximum number of events; below 1, none.
            since: First day, inclusive; events that overlap the range are listed.
            until: Last day, inclusive.

        Returns:
            The events by ascending date; none if nothing matches the topic.
        """
        about = self._make_topic(topic)
        return search_timeline(about, self._engine, self._store, limit, TimelineBounds(since, until))

    def topics(self, typed: str, limit: int = 25) -> list[str]:
        """Complete a topic of `timeline`: names in, and titles of, articles with events.

        Args:
            typed: Prefix of a word; blank for any topic.
            limit: Maximum number of topics.

        Returns:
            Topics with a word that has the prefix, by descending salience, of at most 100 characters each.
        """
        return self._topics.complete(typed[:MAX_QUERY_CHARS], limit)

    def quotations(
        self, speaker: str | None = None, topic: str | None = None, limit: int = 25
    ) -> list[Quotation]:
        """List quotations with their speakers.

        Args:
            speaker: First, last or full name, ignoring case and accents; an unknown name is corrected to a
                similar one. None for any speaker.
            topic: Words that the quotations are about; None for any topic.
            limit: Maximum number of quotations; below 1, none.

        Returns:
            The quotations by descending relevance to the topic. Without a topic, those of a speaker newest
            first, or the most salient of the library.
        """
        return search_quotations(
            self._speakers.resolve_names(speaker and speaker[:MAX_QUERY_CHARS]),
            self._make_topic(topic),
            self._engine,
            self._store,
            limit,
        )

    def speakers(self, typed: str, limit: int = 25) -> list[str]:
        """Complete the name of a speaker: a person or an organisation that is quoted.

        Args:
            typed: Prefix of a word of the name, possibly misspelled; blank for any speaker.
            limit: Maximum number of names.

        Returns:
            Matching names by descending number of quotations, of at most 100 characters each.
        """
        return self._speakers.complete(typed[:MAX_QUERY_CHARS], limit)

    def article(self, ident: int) -> Article:
        """Return one article.

        Raises:
            UnknownArticle: No article has this id.
            ArticleDamaged: It is not what was stored.
        """
        return self._store.article(ident)

    def articles(self) -> list[Article]:
        """Return all articles, in the order in which they were added."""
        return self._store.articles()

    def catalogue(
        self, search: str = "", order: ArticleOrder = ArticleOrder.ADDED, limit: int = 25, offset: int = 0
    ) -> Catalogue:
        """Return one page of the articles' metadata.

        Args:
            search: Prefixes of words of the title, the author or the URL, all of which must match.
            order: Sort order.
            limit: Maximum number of entries on the page; below 1, none.
            offset: Number of matching entries on the pages before.
        """
        return self._article_list.find(search[:MAX_QUERY_CHARS], order, limit, offset)

    def size(self) -> int:
        """Return the size of all texts in UTF-8, in bytes."""
        return self._store.total_bytes()

    def count(self) -> int:
        """Return the number of articles."""
        return self._store.count()

    def paragraph(self, ident: int, position: int) -> Citation:
        """Return the paragraph that contains a character of an article's text.

        Args:
            ident: The article's id.
            position: Index of the character.

        Raises:
            UnknownArticle: No article has this id.
        """
        return paragraph_at(self._store.article(ident), position)

    def surroundings(self, ident: int, start: int, end: int) -> tuple[ShownPart, ...]:
        """Return the blocks around a span: its heading, its list or table whole; none in plain paragraphs.

        Raises:
            UnknownArticle: No article has this id.
        """
        stored = self._store.load([ident]).get(ident)
        if stored is None:
            raise UnknownArticle(f"There is no article {ident} here.")
        return surrounding_parts(*stored, start, end)

    def verify(self) -> Verification:
        """Compare all that is stored with its checksums, and make all that is derived from it anew.

        Returns:
            What is damaged: no article is removed.
        """
        return verify(self._store, self._engine, self._indexer)

    @property
    def is_uninitialised(self) -> bool:
        """Whether no article was ever added, nor `mark_initialised` called."""
        return self._store.is_uninitialised()

    def mark_initialised(self) -> None:
        """Make `is_uninitialised` false though no article was added: the library is empty on purpose."""
        self._store.mark_initialised()

    def _make_topic(self, text: str | None) -> Topic | None:
        text = (text or "")[:MAX_QUERY_CHARS]
        return Topic(text, self._languages.scopes()) if text.strip() else None

    def _describe_small_talk(self, message: str, kind: SmallTalkKind) -> Answer:
        titles = [entry.title for entry in self.catalogue(limit=1).entries]
        subject, topic = choose_examples(self.topics("", _MAX_EXAMPLE_CANDIDATES), titles)
        speaker = next(iter(self.speakers("", 1)), None)
        return Answer(message, small_talk=SmallTalk(kind, self.count(), subject, topic, speaker))

    def _invalidate_lists(self) -> None:
        self._article_list.invalidate()
        self._languages.invalidate()
        self._topics.invalidate()
        self._speakers.invalidate()
