"""The store protocol: the source of truth of one library.

The contract, tested on every store:

* `insert`, `remove` and `reanalyze` are atomic and durable: after one returns, and after a crash at any
  point, either all of it is stored or nothing. An article and its analysis are written and deleted together.
* Ids are integers above 0, ascending in the order of insertion; the id of a removed article is never reused.
* A text's digest is unique; texts that differ in white space alone have the same one. `insert` is given new
  texts only.
* A read returns what was written before it by any thread. Reads may run in any thread, also during a write;
  they see the state before it or after it. Writes are serialised by the store.
* Ids and digests that are not stored are ignored, except by `article`. Any number of them may be passed.
* Errors of the storage itself are raised as `LibraryDamaged` (can't be read) or `LibraryUnwritable`.
* Removed texts leave no readable trace, as far as the database can promise that.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from index.model import Article
from index.spans import Acronym, Analysis, Segmentation
from index.storage.annotations import StoredEvent, StoredQuotation
from index.storage.article_list import ArticleEntry
from index.structure import Block

TextAnalyzer = Callable[[str, date | None, Sequence[Block], str | None], Analysis]
"""Analyses a text, given its publication date, its declared blocks and its language, as far as known."""


class StoredArticle(NamedTuple):
    """An article with its segmentation."""

    article: Article
    segmentation: Segmentation


class Store(Protocol):
    """Articles with their segmentations and annotations. The module's docstring is the contract."""

    def close(self) -> None:
        """Release files and connections. Closing twice is no error."""
        ...

    def insert(self, articles: Iterable[tuple[Article, Analysis]]) -> list[int]:
        """Store new articles, each with the analysis of its text, and return their ids in order.

        Of a `datetime` in `Article.published`, the day is stored; `Article.id` is ignored.
        """
        ...

    def remove(self, idents: Collection[int]) -> None:
        """Delete articles and their annotations."""
        ...

    def set_url(self, ident: int, url: str | None) -> None:
        """Replace the URL of an article."""
        ...

    def article(self, ident: int) -> Article:
        """Return one article.

        Raises:
            UnknownArticle: No article has this id.
            ArticleDamaged: It is not what was stored.
        """
        ...

    def articles(self) -> list[Article]:
        """Return all articles but damaged ones, by ascending id.

        Raises:
            LibraryDamaged: All are damaged.
        """
        ...

    def load(self, idents: Collection[int]) -> dict[int, StoredArticle]:
        """Return articles with their segmentations, by id; damaged ones are left out."""
        ...

    def damaged_ids(self) -> list[int]:
        """Return the ids of the damaged articles, by ascending id; reads all texts."""
        ...

    def check_database(self) -> list[str]:
        """Make the indexes of the database anew, and return what is wrong with it otherwise."""
        ...

    def ids_by_digest(self, digests: Collection[bytes]) -> dict[bytes, int]:
        """Return the ids of the articles with these text digests; see `encoding.text_digest`."""
        ...

    def article_entries(self) -> list[ArticleEntry]:
        """Return the metadata of all articles, in any order."""
        ...

    def publication_dates(self) -> dict[int, date]:
        """Return the known publication dates, by id."""
        ...

    def languages(self) -> dict[int, str | None]:
        """Return the language of each article, by id."""
        ...

    def set_languages(self, languages: Mapping[int, str]) -> None:
        """Replace the languages of articles.

        Args:
            languages: BCP 47 tags by the articles' ids.
        """
        ...

    def passage_counts(self) -> dict[int, int]:
        """Return the number of passages of each article, by id: what the engine must hold."""
        ...

    def count(self) -> int:
        """Return the number of articles."""
        ...

    def total_bytes(self) -> int:
        """Return the size of all texts in UTF-8."""
        ...

    def acronym_counts(self, short: Collection[str], long: Collection[str]) -> Mapping[Acronym, int]:
        """Return acronyms with the number of articles that introduce each.

        Args:
            short: Short forms, as terms.
            long: Long forms, as terms joined by spaces. An acronym with either form is returned.
        """
        ...

    def events(
        self, articles: Collection[int] | None = None, since: date = date.min, until: date = date.max
    ) -> list[StoredEvent]:
        """Return the events whose period overlaps `[since, until]`, by article, each in order of the text.

        Args:
            articles: Ids of articles; None for all.
            since: The first day, inclusive.
            until: The last day, inclusive.
        """
        ...

    def event_title_counts(self) -> list[tuple[str, int]]:
        """Return the title of each article that has events, with their number."""
        ...

    def name_counts(self) -> list[tuple[str, int]]:
        """Return each article's names in sentences with events, with the number of those sentences."""
        ...

    def quotations(
        self, articles: Collection[int] | None = None, speakers: Collection[str] | None = None
    ) -> list[StoredQuotation]:
        """Return quotations.

        Args:
            articles: Ids of articles; None for all.
            speakers: Exact speaker names; None for any speaker or none.
        """
        ...

    def speaker_counts(self) -> list[tuple[str, int]]:
        """Return each distinct speaker with the number of quotations."""
        ...

    def is_uninitialised(self) -> bool:
        """Whether no article was ever inserted, removed ones included, nor `mark_initialised` called."""
        ...

    def mark_initialised(self) -> None:
        """Make `is_uninitialised` false for good."""
        ...

    def analysis_version(self) -> int:
        """Return the version of the analysis that made the stored annotations; 0 in a new store."""
        ...

    def reanalyze(self, analyze: TextAnalyzer, version: int) -> None:
        """Replace the segmentation and annotations of every article.

        Args:
            analyze: Called with each text, its publication date, its declared blocks and its language.
            version: Returned by `analysis_version` afterwards.
        """
        ...
