"""Factories of questions, candidates, search results and libraries for tests of the ranking."""

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import NamedTuple, Self

from index import Article, Library
from index.answers.candidates import AnswerCandidate, find_candidates
from index.answers.feature_context import FeatureContext
from index.answers.question import Question
from index.answers.ranking import SearchResult, rank_candidates, search_sentences
from index.answers.understanding import understand
from index.search.engine import Engine, Hit
from index.search.memory_engine import MemoryEngine
from index.storage.sqlite.store import SqliteStore
from index.storage.store import StoredArticle
from index.text.tokens import extract_terms


def make_question(
    text: str, weights: Mapping[str, float] | None = None, unknown: frozenset[str] = frozenset()
) -> Question:
    """Make a question with weights of 1.0, unless given."""
    return Question(text, dict.fromkeys(extract_terms(text), 1.0) | dict(weights or {}), unknown)


def store_articles(*articles: Article) -> dict[int, StoredArticle]:
    """Return articles as loaded from a store, with ids from 1."""
    with LibraryUnderTest() as library:
        return library.store.load(library.add(*articles))


def all_passage_hits(stored: Mapping[int, StoredArticle]) -> list[Hit]:
    """Return every passage as a hit with the same score."""
    return [
        Hit(ident, number, 1.0)
        for ident, each in stored.items()
        for number in range(len(each.segmentation.passages))
    ]


def find_all_candidates(question: Question, *articles: Article) -> list[AnswerCandidate]:
    """Return the candidates among all passages of articles."""
    stored = store_articles(*articles)
    return find_candidates(question, all_passage_hits(stored), stored)


def make_search_result(question: Question, hits: Sequence[Hit], *articles: Article) -> SearchResult:
    """Make the search result of a question from these hits."""
    stored = store_articles(*articles)
    return SearchResult(
        question, hits, stored, rank_candidates(question, find_candidates(question, hits, stored))
    )


class SentenceInContext(NamedTuple):
    """A sentence with its adjacent sentences and its title."""

    sentence: str
    before: str = ""
    after: str = ""
    title: str = "Untold"


def make_feature_context(question: str | Question, sentence: SentenceInContext | str) -> FeatureContext:
    """Make the feature context of a sentence, which must be related to the question.

    The library has a second article that repeats the question.
    """
    parsed = make_question(question) if isinstance(question, str) else question
    where = SentenceInContext(sentence) if isinstance(sentence, str) else sentence
    text = " ".join(filter(None, (where.before, where.sentence, where.after)))
    candidates = find_all_candidates(parsed, Article(where.title, text), Article("Untold", parsed.text))
    [candidate] = [each for each in candidates if each.citation.text == where.sentence]
    return FeatureContext(parsed, candidate)


class LibraryUnderTest:
    """A library with access to its store and engine; in memory unless an engine is given."""

    def __init__(self, engine: Engine | None = None) -> None:
        self.store = SqliteStore.in_memory()
        self.engine: Engine = engine or MemoryEngine()
        self.library = Library(self.store, self.engine)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.library.close()

    def add(self, *articles: Article) -> list[int]:
        return self.library.add_all(articles)

    def question(self, text: str) -> Question:
        return understand(text, self.engine, self.store)

    def search(self, text: str) -> SearchResult:
        return search_sentences(self.question(text), self.engine, self.store)


def ranked_texts(result: SearchResult) -> list[str]:
    """Return the ranked sentences."""
    return [each.candidate.citation.text for each in result.ranked]


HARBOUR_TEXT = """\
The ferry Gull was built for the town by Ada Brook. It cost the town £900, which nobody liked to pay.

On 9 March 1921 the ferry Gull sank off Newhaven in a storm. The storm lasted three days.

The ferry Gull sank because its hull had rusted, as the harbour master wrote. Forty geese swam ashore."""


MILL_TEXT = "The mill was built by a miller. The mill stood empty for years, and the town forgot the mill."
