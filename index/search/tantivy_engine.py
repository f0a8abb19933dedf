"""The engine on disk: tantivy, an inverted index in the manner of Lucene, in this process.

Terms are computed by `index.text.tokens`; tantivy only splits them at spaces. Its BM25 has k1 = 1.2 and
b = 0.75 (rank-bm25: 1.5 and 0.75) and encodes passage lengths in a byte, so scores differ slightly from the
reference engine; tests/index/search/test_engine_agreement.py bounds the difference.
"""

import logging
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

import tantivy

from index.search.engine import NO_WEIGHTS, Hit, IndexedPassage, inverse_document_frequency
from index.search.index_files import find_damaged_file, write_checksums

_WRITER_HEAP_BYTES: Final = 48_000_000
"""Heap of a writer before it flushes a segment; tantivy's minimum is 15 million."""

_PANIC_NAME: Final = "PanicException"
"""Name of the exception of a Rust panic: a BaseException that can't be imported."""

_log: Final = logging.getLogger(__name__)


def _build_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    # tantivy 0.27 can't delete by a number: the article's id is also a raw string.
    builder.add_text_field("article", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("article_id", fast=True)
    builder.add_unsigned_field("number", fast=True)
    builder.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
    return builder.build()


class TantivyEngine:
    """A tantivy index in a folder of its own. Implements `Engine`; updates are atomic."""

    def __init__(self, folder: Path) -> None:
        """Create an empty index, or open an undamaged one; see `open`.

        Args:
            folder: The index's own folder, created where missing.

        Raises:
            ValueError: tantivy can't read the files.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._schema = _build_schema()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._index.config_reader("manual")  # else a thread reloads after commits, even in a deleted folder
        self._searcher = self._index.searcher()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the index in a folder; a damaged one is replaced with an empty one, to be filled again."""
        try:
            damaged = find_damaged_file(folder)
            if damaged is None:
                engine = cls(folder)
                engine._delete_orphaned_files()
                return engine
            _log.warning("search index damaged, starting it anew: %s", damaged.name)
        except BaseException as error:
            if not isinstance(error, ValueError) and type(error).__name__ != _PANIC_NAME:
                raise
            _log.warning("search index unreadable, starting it anew: %s", error)
        shutil.rmtree(folder)
        return cls(folder)

    def passage_counts(self) -> Mapping[int, int]:
        """See `Engine.passage_counts`."""
        # With a filter, tantivy excludes removed passages.
        counts = self._searcher.terms_with_prefix("article", "", filter_query=tantivy.Query.all_query())
        return {int(article): count for article, count in counts}

    def update(self, added: Iterable[IndexedPassage] = (), removed: Collection[int] = ()) -> None:
        """See `Engine.update`."""
        with self._write_transaction() as writer:
            for article in removed:
                writer.delete_documents_by_term("article", str(article))
            for passage in added:
                writer.add_document(_to_document(passage))

    def rebuild(self, passages: Iterable[IndexedPassage]) -> None:
        """See `Engine.rebuild`."""
        with self._write_transaction() as writer:
            writer.delete_all_documents()
            for passage in passages:
                writer.add_document(_to_document(passage))

    def search(
        self, terms: Collection[str], limit: int, weights: Mapping[str, float] = NO_WEIGHTS
    ) -> list[Hit]:
        """See `Engine.search`."""
        clauses = [
            (tantivy.Occur.Should, self._query(term, weights.get(term, 1.0))) for term in dict.fromkeys(terms)
        ]
        if not clauses or limit < 1:
            return []
        searcher = self._searcher
        hits = searcher.search(tantivy.Query.boolean_query(clauses), limit, count=False).hits
        addresses = [address for _, address in hits]
        articles = searcher.fast_field_values("article_id", addresses)
        numbers = searcher.fast_field_values("number", addresses)
        return [
            Hit(int(article or 0), int(number or 0), score)
            for article, number, (score, _) in zip(articles, numbers, hits, strict=True)
        ]

    def idf(self, terms: Collection[str]) -> dict[str, float]:
        """See `Engine.idf`."""
        searcher = self._searcher
        documents = searcher.num_docs
        # Until segments are merged, tantivy's document frequencies include removed passages.
        return {
            term: inverse_document_frequency(documents, min(documents, searcher.doc_freq("terms", term)))
            for term in terms
        }

    def existing_terms(self, terms: Collection[str]) -> set[str]:
        """See `Engine.existing_terms`."""
        return {term for term in terms if self._searcher.doc_freq("terms", term)}

    def terms_with_prefix(self, prefix: str) -> list[str]:
        """See `Engine.terms_with_prefix`."""
        return [term for term, _ in self._searcher.terms_with_prefix("terms", prefix)]

    def deleted_ratio(self) -> float:
        """See `Engine.deleted_ratio`."""
        total = sum(count for _, count in self._searcher.terms_with_prefix("article", ""))
        return 1 - self._searcher.num_docs / total if total else 0.0

    def close(self) -> None:
        """See `Engine.close`."""
        self._index = tantivy.Index(self._schema)  # in memory: releases the files
        self._searcher = self._index.searcher()

    def _query(self, term: str, weight: float) -> tantivy.Query:
        query = tantivy.Query.term_query(self._schema, "terms", term, index_option="freq")
        return query if weight == 1.0 else tantivy.Query.boost_query(query, weight)

    @contextmanager
    def _write_transaction(self) -> Iterator[tantivy.IndexWriter]:
        """Open a writer; commit at the end, roll back after an error."""
        # A writer takes a millisecond to open and tens of megabytes to keep: one per transaction.
        writer = self._index.writer(heap_size=_WRITER_HEAP_BYTES, num_threads=1)
        try:
            yield writer
            writer.commit()
            self._index.reload()
            self._searcher = self._index.searcher()
        except BaseException:
            writer.rollback()
            raise
        finally:
            writer.garbage_collect_files()
            writer.wait_merging_threads()
        write_checksums(self._folder)

    def _delete_orphaned_files(self) -> None:
        """Check that the index is readable, and delete files of a killed process, on which tantivy fails."""
        self.passage_counts()
        writer = self._index.writer(heap_size=_WRITER_HEAP_BYTES, num_threads=1)
        writer.garbage_collect_files()
        writer.wait_merging_threads()


def _to_document(passage: IndexedPassage) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text("article", str(passage.article))
    document.add_unsigned("article_id", passage.article)
    document.add_unsigned("number", passage.number)
    document.add_text("terms", " ".join(passage.terms))
    return document
