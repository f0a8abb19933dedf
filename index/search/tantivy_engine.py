"""The engine that a library on disk uses: tantivy, an inverted index in the style of Lucene, in process.

Terms come computed (`index.text.tokens`), so tantivy only splits them at spaces. Its BM25 has k1 = 1.2 and b = 0.75
(rank-bm25: 1.5 and 0.75) and rounds passage lengths to a byte, so scores differ a little from the reference;
tests/index/search/test_agreement.py says by how much.
"""

import json
import logging
import shutil
import struct
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

import tantivy

from index.search.engine import NO_WEIGHTS, Hit, IndexedPassage, inverse_document_frequency

_WRITER_HEAP_BYTES: Final = 48_000_000
"""Bytes that tantivy gathers before it writes a segment; it takes at least 15 million."""

_FOOTER_STRUCT: Final = struct.Struct("<II")
_FOOTER_MAGIC: Final = 1337

_log: Final = logging.getLogger(__name__)


def _build_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    # tantivy 0.27 deletes nothing when asked to delete by a number: the article is a raw string as well.
    builder.add_text_field("article", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("article_id", fast=True)
    builder.add_unsigned_field("number", fast=True)
    builder.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
    return builder.build()


class TantivyEngine:
    """A tantivy index in a folder of its own. Keeps `Engine`'s contract."""

    def __init__(self, folder: Path) -> None:
        """Make an empty index, or open one that `open` found whole.

        Args:
            folder: The index's own folder; made when it doesn't exist.

        Raises:
            ValueError: tantivy can't read what is there.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._schema = _build_schema()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._searcher = self._index.searcher()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the index in a folder; where it is damaged, begin an empty one: the library fills it again."""
        try:
            damaged = _find_damaged_file(folder)
            if damaged is None:
                engine = cls(folder)
                engine._delete_orphaned_files()
                return engine
            _log.warning("search index damaged, starting it anew: %s", damaged.name)
        except ValueError as error:
            _log.warning("search index unreadable, starting it anew: %s", error)
        shutil.rmtree(folder)
        return cls(folder)

    def passage_counts(self) -> Mapping[int, int]:
        """See `Engine.articles`."""
        # With a filter, tantivy counts living passages only.
        living = self._searcher.terms_with_prefix("article", "", filter_query=tantivy.Query.all_query())
        return {int(article): passages for article, passages in living}

    def update(self, added: Iterable[IndexedPassage] = (), removed: Collection[int] = ()) -> None:
        """See `Engine.update`."""
        with self._write_transaction() as writer:
            for article in removed:
                writer.delete_documents_by_term("article", str(article))
            for passage in added:
                writer.add_document(_to_document(passage))

    def rebuild(self, passages: Iterable[IndexedPassage]) -> None:
        """See `Engine.rewrite`."""
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
        places = [place for _, place in hits]
        articles = searcher.fast_field_values("article_id", places)
        numbers = searcher.fast_field_values("number", places)
        return [
            Hit(int(article or 0), int(number or 0), score)
            for article, number, (score, _) in zip(articles, numbers, hits, strict=True)
        ]

    def idf(self, terms: Collection[str]) -> dict[str, float]:
        """See `Engine.idf`."""
        searcher = self._searcher
        size = searcher.num_docs
        # Until segments are merged, tantivy counts removed passages too.
        return {
            term: inverse_document_frequency(size, min(size, searcher.doc_freq("terms", term)))
            for term in terms
        }

    def existing_terms(self, terms: Collection[str]) -> set[str]:
        """See `Engine.known`."""
        return {term for term in terms if self._searcher.doc_freq("terms", term)}

    def terms_with_prefix(self, prefix: str) -> list[str]:
        """See `Engine.starting_with`."""
        return [term for term, _ in self._searcher.terms_with_prefix("terms", prefix)]

    def deleted_ratio(self) -> float:
        """See `Engine.wasted`."""
        every = sum(passages for _, passages in self._searcher.terms_with_prefix("article", ""))
        return 1 - self._searcher.num_docs / every if every else 0.0

    def close(self) -> None:
        """See `Engine.close`."""
        self._index = tantivy.Index(self._schema)  # an empty one in memory: the files are let go
        self._searcher = self._index.searcher()

    def _query(self, term: str, weight: float) -> tantivy.Query:
        query = tantivy.Query.term_query(self._schema, "terms", term, index_option="freq")
        return query if weight == 1.0 else tantivy.Query.boost_query(query, weight)

    @contextmanager
    def _write_transaction(self) -> Iterator[tantivy.IndexWriter]:
        """A writer for one step: all of it is there at the end, or nothing after an error."""
        # A writer costs a millisecond to open and tens of megabytes to keep: one for each step.
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

    def _delete_orphaned_files(self) -> None:
        """Read what a search would, and delete what a killed process left: tantivy stumbles over it."""
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


def _find_damaged_file(folder: Path) -> Path | None:
    """The first file whose checksum is wrong: tantivy writes checksums but doesn't read them at opening."""
    return next((file for file in sorted(folder.glob("*.*")) if not _has_valid_checksum(file)), None)


def _has_valid_checksum(file: Path) -> bool:
    """Whether a file fits the CRC-32 in its footer; files without a footer are tantivy's to judge."""
    content = memoryview(file.read_bytes())
    if len(content) < _FOOTER_STRUCT.size:
        return True
    length, magic = _FOOTER_STRUCT.unpack(content[-_FOOTER_STRUCT.size :])
    body = len(content) - _FOOTER_STRUCT.size - length
    if magic != _FOOTER_MAGIC or body < 0:
        return True
    try:
        footer = json.loads(bytes(content[body : -_FOOTER_STRUCT.size]))
    except ValueError:
        return False
    return bool(footer.get("crc") == zlib.crc32(content[:body]))
