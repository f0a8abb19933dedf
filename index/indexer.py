"""What changes a library: store and engine together, one change at a time."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from index.errors import InvalidArticle
from index.ingest.workers.analysis import (
    ANALYSIS_VERSION,
    AnalyzedArticle,
    ArticleAnalyzer,
    analyze_text,
    batch_by_chars,
    build_passage_terms,
)
from index.model import AddResult, Article
from index.search.engine import Engine, IndexedPassage
from index.storage.encoding import text_digest
from index.storage.store import Store
from index.validate import validate_article

_MAX_TRANSACTION_CHARS: Final = 8_000_000
"""Characters that are stored as one step."""

_MAX_DELETED_RATIO: Final = 0.05
"""The share of the index that removed passages may take up."""


_BatchAnalyzer = Callable[[Sequence[Article]], Sequence[AnalyzedArticle | InvalidArticle]]


class Indexer:
    """Changes what a library holds, for as many threads as like to.

    While articles are prepared, which takes long, others are removed and moved.
    """

    def __init__(
        self, store: Store, engine: Engine, analyze: ArticleAnalyzer, on_change: Callable[[], None]
    ) -> None:
        """Bring the engine up to date with the store, and be ready to change both.

        Args:
            store: Holds the articles: the source of truth.
            engine: Finds their passages.
            analyze: Finds in articles what is stored of them and indexed.
            on_change: Called after each change to what is found.
        """
        self._store = store
        self._engine = engine
        self._analyze = analyze
        self._on_change = on_change
        self._add_lock = threading.Lock()  # always taken before the other
        self._write_lock = threading.Lock()
        self._synchronise()

    def add(self, articles: Iterable[Article]) -> list[int]:
        """See `Library.add_all`."""
        valid = [validate_article(article) for article in articles]
        with self._add_lock:
            return [result.id for result in self._add_valid(valid, self._analyze)]

    def ingest(self, articles: Iterable[Article]) -> list[AddResult]:
        """See `Library.ingest`."""
        validated = [_validate_or_error(article) for article in articles]
        valid = [each for each in validated if isinstance(each, Article)]
        with self._add_lock:
            results = self._add_valid(valid, self._analyze_each)
            return [
                _refuse(each) if isinstance(each, InvalidArticle) else next(results) for each in validated
            ]

    def remove(self, ident: int) -> None:
        """See `Library.remove`."""
        with self._write_lock:
            self._store.article(ident)
            self._store.remove([ident])
            self._engine.update(removed=[ident])
            self._on_change()
            if (
                self._engine.deleted_ratio() > _MAX_DELETED_RATIO
            ):  # removed words lie in the index until it is rewritten
                self._engine.rebuild(self._load_passages(self._store.passage_counts()))

    def clear(self) -> None:
        """See `Library.clear`."""
        with self._write_lock:
            self._store.remove(list(self._store.titles()))
            self._engine.rebuild(())
            self._on_change()

    def set_url(self, ident: int, url: str | None) -> None:
        """See `Library.move`."""
        with self._write_lock:
            moved = validate_article(replace(self._store.article(ident), url=url))
            self._store.set_url(ident, moved.url)
            self._on_change()

    @contextmanager
    def pause(self) -> Iterator[None]:
        """The time when nothing is being changed."""
        with self._add_lock, self._write_lock:
            yield

    def _add_valid(self, articles: Sequence[Article], analyze: _BatchAnalyzer) -> Iterator[AddResult]:
        """Add validated articles, one transaction per batch."""
        for batch in batch_by_chars(articles, _MAX_TRANSACTION_CHARS):
            yield from self._add_batch(batch, analyze)

    def _add_batch(self, batch: Sequence[Article], analyze: _BatchAnalyzer) -> list[AddResult]:
        digests = [text_digest(article.text) for article in batch]
        known = self._store.ids_by_digest(digests)
        new: dict[bytes, Article] = {}
        for digest, article in zip(digests, batch, strict=True):
            if digest not in known:
                new.setdefault(digest, article)
        outcomes = {digest: AddResult("duplicate", ident) for digest, ident in known.items()}
        outcomes |= zip(new, self._add_new(list(new.values()), analyze), strict=True)
        results = []
        for digest in digests:
            results.append(outcomes[digest])
            if outcomes[digest].status == "new":
                outcomes[digest] = AddResult("duplicate", outcomes[digest].id)
        return results

    def _add_new(self, articles: Sequence[Article], analyze: _BatchAnalyzer) -> list[AddResult]:
        """Analyse, store and index articles whose texts are not stored yet."""
        outcomes = analyze(articles) if articles else []
        accepted = [
            (article, outcome)
            for article, outcome in zip(articles, outcomes, strict=True)
            if not isinstance(outcome, InvalidArticle)
        ]
        idents = iter(self._store_and_index(accepted) if accepted else [])
        return [
            _refuse(outcome) if isinstance(outcome, InvalidArticle) else AddResult("new", next(idents))
            for outcome in outcomes
        ]

    def _store_and_index(self, articles: Sequence[tuple[Article, AnalyzedArticle]]) -> Sequence[int]:
        with self._write_lock:
            idents = self._store.insert((article, analyzed.analysis) for article, analyzed in articles)
            try:
                self._engine.update(_to_indexed_passages(idents, (analyzed for _, analyzed in articles)))
            except BaseException:
                self._store.remove(idents)
                raise
            self._on_change()
        return idents

    def _analyze_each(self, articles: Sequence[Article]) -> Sequence[AnalyzedArticle | InvalidArticle]:
        """Analyse articles together or, where that fails, one by one; an error stands for a refused one."""
        try:
            return self._analyze(articles)
        except InvalidArticle as error:
            if len(articles) == 1:
                return [error]
        return [result for article in articles for result in self._analyze_each([article])]

    def _synchronise(self) -> None:
        """Make the engine hold what the store holds, wherever they differ: it is derived data."""
        if self._store.analysis_version() != ANALYSIS_VERSION:
            self._engine.rebuild(())
            self._store.reanalyze(analyze_text, ANALYSIS_VERSION)
        wanted, held = self._store.passage_counts(), self._engine.passage_counts()
        wrong = [ident for ident in held if held[ident] != wanted.get(ident)]
        missing = [ident for ident in wanted if held.get(ident, 0) != wanted[ident]]
        if wrong or missing:
            self._engine.update(self._load_passages(missing), wrong)

    def _load_passages(self, idents: Iterable[int]) -> Iterator[IndexedPassage]:
        """The passages of stored articles, read one article after the other."""
        for wanted in idents:
            for ident, (article, outline) in self._store.load([wanted]).items():
                yield from _number_passages(ident, build_passage_terms(article, outline))


def _to_indexed_passages(idents: Iterable[int], found: Iterable[AnalyzedArticle]) -> Iterator[IndexedPassage]:
    """The passages of new articles, as the engine takes them in."""
    for ident, each in zip(idents, found, strict=True):
        yield from _number_passages(ident, each.passage_terms)


def _number_passages(ident: int, indexed: Iterable[str]) -> Iterator[IndexedPassage]:
    for number, terms in enumerate(indexed):
        yield IndexedPassage(ident, number, terms.split())


def _validate_or_error(article: Article) -> Article | InvalidArticle:
    try:
        return validate_article(article)
    except InvalidArticle as error:
        return error


def _refuse(error: InvalidArticle) -> AddResult:
    return AddResult("refused", reason=str(error))
