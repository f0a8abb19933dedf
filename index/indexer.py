"""Changes to a library: store and engine are updated together, one change at a time."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Final

from index.article_languages import assign_languages
from index.errors import ArticleDamaged, InvalidArticle
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
"""Characters of text stored in one transaction."""

_MAX_DELETED_RATIO: Final = 0.05
"""Fraction of the index that removed passages may take up before it is rebuilt."""

_BatchAnalyzer = Callable[[Sequence[Article]], Sequence[AnalyzedArticle | InvalidArticle]]


class Indexer:
    """Writes to a store and an engine. Safe to call from several threads.

    Articles are analysed, which takes long, without blocking removals and changes of URLs.
    """

    def __init__(
        self, store: Store, engine: Engine, analyze: ArticleAnalyzer, on_change: Callable[[], None]
    ) -> None:
        """Bring the engine up to date with the store.

        Args:
            store: The source of truth.
            engine: The index of the store's passages.
            analyze: Analyses new articles.
            on_change: Called after each change to the store, also after one that failed.
        """
        self._store = store
        self._engine = engine
        self._analyze = analyze
        self._on_change = on_change
        self._add_lock = threading.Lock()  # acquired before _write_lock, never after it
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
            with suppress(ArticleDamaged):
                self._store.article(ident)
            self._remove_stored([ident])
            self._engine.update(removed=[ident])
            if self._engine.deleted_ratio() > _MAX_DELETED_RATIO:
                self._engine.rebuild(self._load_passages(self._store.passage_counts()))

    def clear(self) -> None:
        """See `Library.clear`."""
        with self._write_lock:
            self._remove_stored(list(self._store.passage_counts()))
            self._engine.rebuild(())

    def set_url(self, ident: int, url: str | None) -> None:
        """See `Library.set_url`."""
        with self._write_lock:
            changed = validate_article(replace(self._store.article(ident), url=url))
            self._store.set_url(ident, changed.url)
            self._on_change()

    def mend(self) -> None:
        """Derive all that is derived anew: segmentations, annotations, the engine's index."""
        with self._add_lock, self._write_lock:
            self._store.reanalyze(analyze_text, ANALYSIS_VERSION)
            self._engine.rebuild(self._load_passages(self._store.passage_counts()))
            self._on_change()

    @contextmanager
    def pause(self) -> Iterator[None]:
        """Wait for running changes to end, and block further ones."""
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
        articles = assign_languages(articles, self._stored_languages)
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

    def _analyze_each(self, articles: Sequence[Article]) -> Sequence[AnalyzedArticle | InvalidArticle]:
        """Analyse articles together or, where that fails, one by one; an error stands for a refused one."""
        try:
            return self._analyze(articles)
        except InvalidArticle as error:
            if len(articles) == 1:
                return [error]
        return [result for article in articles for result in self._analyze_each([article])]

    def _store_and_index(self, articles: Sequence[tuple[Article, AnalyzedArticle]]) -> Sequence[int]:
        with self._write_lock:
            idents = self._store.insert((article, analyzed.analysis) for article, analyzed in articles)
            try:
                self._engine.update(_to_indexed_passages(idents, (analyzed for _, analyzed in articles)))
            except BaseException:
                self._remove_stored(idents)
                with suppress(Exception):  # else the next opening removes what the engine took in
                    self._engine.update(removed=idents)
                raise
            self._on_change()
        return idents

    def _remove_stored(self, idents: Sequence[int]) -> None:
        self._store.remove(idents)
        self._on_change()

    def _synchronise(self) -> None:
        """Make the engine hold the passages that the store has.

        The numbers of passages suffice for comparison: texts never change, ids are never reused, and another
        version of the analysis empties the engine first.
        """
        if self._store.analysis_version() != ANALYSIS_VERSION:
            self._engine.rebuild(())
            self._detect_stored_languages()
            self._store.reanalyze(analyze_text, ANALYSIS_VERSION)
        stored, indexed = self._store.passage_counts(), self._engine.passage_counts()
        removed = [ident for ident in indexed if indexed[ident] != stored.get(ident)]
        added = [ident for ident in stored if indexed.get(ident, 0) != stored[ident]]
        if removed or added:
            self._engine.update(self._load_passages(added), removed)

    def _detect_stored_languages(self) -> None:
        """Detect the languages of articles that were stored without one."""
        stored = self._store.languages()
        idents = [ident for ident, language in stored.items() if language is None]
        unknown = [each.article for ident in idents for each in self._store.load([ident]).values()]
        assigned = assign_languages(unknown, self._stored_languages)
        self._store.set_languages({article.id: article.language for article in assigned if article.language})

    def _stored_languages(self) -> list[str]:
        return [language for language in self._store.languages().values() if language]

    def _load_passages(self, idents: Iterable[int]) -> Iterator[IndexedPassage]:
        """Read the passages of stored articles, one article at a time."""
        for ident in idents:
            for article, segmentation in self._store.load([ident]).values():
                yield from _to_passages(ident, build_passage_terms(article, segmentation))


def _to_indexed_passages(
    idents: Iterable[int], articles: Iterable[AnalyzedArticle]
) -> Iterator[IndexedPassage]:
    for ident, article in zip(idents, articles, strict=True):
        yield from _to_passages(ident, article.passage_terms)


def _to_passages(ident: int, passage_terms: Iterable[str]) -> Iterator[IndexedPassage]:
    for number, terms in enumerate(passage_terms):
        yield IndexedPassage(ident, number, terms.split())


def _validate_or_error(article: Article) -> Article | InvalidArticle:
    try:
        return validate_article(article)
    except InvalidArticle as error:
        return error


def _refuse(error: InvalidArticle) -> AddResult:
    return AddResult("refused", reason=str(error))
