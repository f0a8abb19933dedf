"""Questions, sentences and libraries to test the ranking with, all of them real."""

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
    """A question whose terms weigh 1.0 each, or what is given."""
    return Question(text, dict.fromkeys(extract_terms(text), 1.0) | dict(weights or {}), unknown)


def store_articles(*articles: Article) -> dict[int, StoredArticle]:
    """Articles as the store hands them out, numbered from 1."""
    with LibraryUnderTest() as shelf:
        return shelf.store.load(shelf.add(*articles))


def all_passage_hits(stored: Mapping[int, StoredArticle]) -> list[Hit]:
    """Every passage, as if the engine had found them all equally good."""
    return [
        Hit(ident, number, 1.0)
        for ident, each in stored.items()
        for number in range(len(each.segmentation.passages))
    ]


def find_all_candidates(question: Question, *articles: Article) -> list[AnswerCandidate]:
    """The candidates among all passages of these articles."""
    stored = store_articles(*articles)
    return find_candidates(question, all_passage_hits(stored), stored)


def make_search_result(question: Question, hits: Sequence[Hit], *articles: Article) -> SearchResult:
    """What a question finds where the engine found these passages."""
    stored = store_articles(*articles)
    return SearchResult(
        question, hits, stored, rank_candidates(question, find_candidates(question, hits, stored))
    )


class SentenceInContext(NamedTuple):
    """A sentence and what stands around it."""

    sentence: str
    before: str = ""
    after: str = ""
    title: str = "Untold"


def make_feature_context(question: str | Question, sentence: SentenceInContext | str) -> FeatureContext:
    """A sentence seen with a question in mind; it or its surroundings must have a word like the question's.

    Beside it in the library stands an article that repeats the question.
    """
    asked = make_question(question) if isinstance(question, str) else question
    where = SentenceInContext(sentence) if isinstance(sentence, str) else sentence
    text = " ".join(filter(None, (where.before, where.sentence, where.after)))
    candidates = find_all_candidates(asked, Article(where.title, text), Article("Untold", asked.text))
    [candidate] = [each for each in candidates if each.citation.text == where.sentence]
    return FeatureContext(asked, candidate)


class LibraryUnderTest:
    """A library whose store and engine can be reached; without another engine, it is in memory."""

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


def ranked_texts(finding: SearchResult) -> list[str]:
    """The sentences found, best first."""
    return [each.candidate.citation.text for each in finding.ranked]


HARBOUR_TEXT = """\
The ferry Gull was built for the town by Ada Brook. It cost the town £900, which nobody liked to pay.

On 9 March 1921 the ferry Gull sank off Newhaven in a storm. The storm lasted three days.

The ferry Gull sank because its hull had rusted, as the harbour master wrote. Forty geese swam ashore."""


MILL_TEXT = "The mill was built by a miller. The mill stood empty for years, and the town forgot the mill."
