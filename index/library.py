"""The articles of one Discord server, searched on their own."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from filelock import FileLock

from index.analysis import VERSION, analyse
from index.answers import find_answer
from index.catalogue import Catalogue, EntryList, Order
from index.errors import LibraryUnwritable
from index.intake import batches, checked, passages_of
from index.locking import locked
from index.model import Answer, Article, Citation, Event, Quotation
from index.passages import paragraph_around
from index.quotations.selecting import find_quoted
from index.quotations.speakers import Speakers
from index.ranking.confidence import ANSWER_FROM
from index.ranking.understanding import understand
from index.rows import digest
from index.search.disk import DiskEngine
from index.search.engine import Engine, IndexedPassage
from index.search.memory import MemoryEngine
from index.store import Store, StoredArticle
from index.timeline.selecting import Bounds, find_timeline
from index.timeline.topics import TopicList

_DATABASE: Final = "articles.sqlite"
_MAX_WASTED: Final = 0.05


class Library:
    """Stores articles, and answers from them alone.

    Safe to call from several threads: questions are answered while an article is added or removed.
    """

    def __init__(self, store: Store, engine: Engine, lock: FileLock | None = None) -> None:
        """Make a library of a store and an engine, and bring the engine up to date with the store.

        Args:
            store: Holds the articles: the source of truth.
            engine: Finds their passages.
            lock: Held for the library's life; `close` lets it go.
        """
        self._store = store
        self._engine = engine
        self._lock = lock
        self._writing = threading.Lock()
        self._entries = EntryList(store.entries)
        self._topics = TopicList(store)
        self._speakers = Speakers(store)
        self._synchronise()

    @classmethod
    def open(cls, folder: str | Path) -> Self:
        """Open the library in a folder; it is made when it doesn't exist.

        Args:
            folder: The library's own folder.

        Returns:
            The library, which must be closed; a `with` statement does it.

        Raises:
            LibraryInUse: Another process has it open.
            LibraryDamaged: Its database can't be read.
            LibraryUnwritable: The folder can't be made or written.
        """
        folder = Path(folder)
        lock = locked(folder)
        try:
            store = Store.open(folder / _DATABASE)
        except BaseException:
            lock.release()
            raise
        try:
            return cls(store, DiskEngine.open(folder / "search"), lock)
        except BaseException as error:
            store.close()
            lock.release()
            if isinstance(error, OSError):
                raise LibraryUnwritable(f"The library's search index can't be written: {error}.") from error
            raise

    @staticmethod
    def exists(folder: str | Path) -> bool:
        """Whether a folder holds a library."""
        return (Path(folder) / _DATABASE).is_file()

    @classmethod
    def in_memory(cls) -> Self:
        """A library that is gone when it is closed, for tests and for small things."""
        return cls(Store.in_memory(), MemoryEngine())

    def close(self) -> None:
        """Close the library; another process may open it then."""
        with self._writing:
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
            InvalidArticle: It can't be stored: too long, not Unicode.
        """
        return self.add_all([article])[0]

    def add_all(self, articles: Iterable[Article]) -> list[int]:
        """Add many articles, faster than one by one; each is there whole or not at all.

        Returns:
            Their ids, in order; the same text has the same id.

        Raises:
            InvalidArticle: One of them can't be stored; then none is.
        """
        valid = [checked(article) for article in articles]
        with self._writing:
            return [ident for batch in batches(valid) for ident in self._add_batch(batch)]

    def remove(self, ident: int) -> None:
        """Remove an article and everything that was found in it.

        Raises:
            UnknownArticle: There is none with this number.
        """
        with self._writing:
            self._store.article(ident)
            self._store.remove([ident])
            self._engine.update(removed=[ident])
            self._renew_lists()
            if self._engine.wasted() > _MAX_WASTED:  # removed words lie in the index until it is rewritten
                self._engine.rewrite(self._passages_of(self._store.passage_counts()))

    def clear(self) -> None:
        """Remove every article and everything that was found in them."""
        with self._writing:
            self._store.remove(list(self._store.titles()))
            self._engine.rewrite(())
            self._renew_lists()

    def move(self, ident: int, url: str | None) -> None:
        """Give an article another address, where it has moved.

        Raises:
            UnknownArticle: There is none with this number.
            InvalidArticle: The address can't be stored.
        """
        with self._writing:
            moved = checked(replace(self._store.article(ident), url=url))
            self._store.move(ident, moved.url)
            self._entries.renew()

    def ask(
        self, question: str, limit: int = 5, previous: Sequence[str] = (), *, threshold: float = ANSWER_FROM
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
        asked = understand(question, self._engine, self._store, previous)
        return find_answer(asked, self._engine, self._store, limit, threshold)

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
        return find_timeline(topic, self._engine, self._store, limit, Bounds(since, until))

    def topics(self, typed: str, limit: int = 25) -> list[str]:
        """What a timeline may be asked for: names and titles that have events.

        Args:
            typed: The beginning of a word; blank for any topic.
            limit: How many at most.

        Returns:
            Those with a word that begins so, the most salient first; each at most 100 characters.
        """
        return self._topics.matching(typed, limit)

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
        return find_quoted(self._speakers.saying(speaker), topic, self._engine, self._store, limit)

    def speakers(self, typed: str, limit: int = 25) -> list[str]:
        """Who is quoted: persons and organisations by their names.

        Args:
            typed: The beginning of a word of the name, perhaps misspelled; blank for anybody.
            limit: How many at most.

        Returns:
            Those who match, the most quoted first; each at most 100 characters.
        """
        return self._speakers.matching(typed, limit)

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
        self, search: str = "", order: Order = Order.ADDED, limit: int = 25, offset: int = 0
    ) -> Catalogue:
        """The articles without their texts, in pages.

        Args:
            search: What was typed: each of its words begins a word of the title, the author or the address.
            order: How they are sorted.
            limit: How many stand on a page at most; below 1, none.
            offset: How many stand on the pages before.
        """
        return self._entries.find(search, order, limit, offset)

    def size(self) -> int:
        """Bytes of all texts in UTF-8."""
        return self._store.size()

    def count(self) -> int:
        """How many articles there are."""
        return self._store.count()

    def paragraph(self, ident: int, position: int) -> Citation:
        """The paragraph of an article that a character of its text stands in.

        Raises:
            UnknownArticle: There is no article with this number.
        """
        return paragraph_around(self._store.article(ident), position)

    @property
    def untouched(self) -> bool:
        """Whether nothing was ever added."""
        return self._store.never_filled()

    def _add_batch(self, batch: Sequence[Article]) -> list[int]:
        digests = [digest(article.text) for article in batch]
        known = self._store.known(digests)
        new: dict[bytes, Article] = {}
        for key, article in zip(digests, batch, strict=True):
            if key not in known:
                new.setdefault(key, article)
        found = [analyse(article.text, article.published) for article in new.values()]
        idents = self._store.insert(zip(new.values(), found, strict=True))
        stored = map(StoredArticle, new.values(), (each.outline for each in found))
        try:
            self._engine.update(passages_of(dict(zip(idents, stored, strict=True))))
        except BaseException:
            self._store.remove(idents)
            raise
        self._renew_lists()
        known |= zip(new, idents, strict=True)
        return [known[key] for key in digests]

    def _renew_lists(self) -> None:
        self._entries.renew()
        self._topics.renew()
        self._speakers.renew()

    def _synchronise(self) -> None:
        """Make the engine hold what the store holds, wherever they differ: it is derived data."""
        if self._store.analysis() != VERSION:
            self._engine.rewrite(())
            self._store.renew(analyse, VERSION)
        self._fill()

    def _fill(self) -> None:
        wanted, held = self._store.passage_counts(), self._engine.articles()
        wrong = [ident for ident in held if held[ident] != wanted.get(ident)]
        missing = [ident for ident in wanted if held.get(ident, 0) != wanted[ident]]
        if wrong or missing:
            self._engine.update(self._passages_of(missing), wrong)

    def _passages_of(self, idents: Iterable[int]) -> Iterator[IndexedPassage]:
        """The passages of stored articles, read one article after the other."""
        return (passage for ident in idents for passage in passages_of(self._store.load([ident])))
