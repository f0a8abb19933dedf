"""What a question finds in a library: the passages, and their sentences in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.answers.candidates import find_candidates, retrieve_passages
from index.answers.question import Question
from index.answers.ranking import RankedSentence, rank_candidates
from index.search.engine import Engine, Hit
from index.storage.store import Store, StoredArticle


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a question finds.

    Attributes:
        question: What was asked.
        hits: The passages found, best first.
        stored_articles: Their articles; one that was removed meanwhile is missing.
        ranked: Their most promising sentences, best first; none where no sentence has a word of the question.
    """

    question: Question
    hits: Sequence[Hit]
    stored_articles: Mapping[int, StoredArticle]
    ranked: Sequence[RankedSentence]


def search_sentences(question: Question, engine: Engine, store: Store) -> SearchResult:
    """Look for a question's answer.

    Args:
        question: What was asked.
        engine: Finds the passages.
        store: Holds the articles.
    """
    hits = retrieve_passages(question.search_terms, engine, question.term_factors)
    stored = store.load({hit.article for hit in hits})
    return SearchResult(
        question, hits, stored, rank_candidates(question, find_candidates(question, hits, stored))
    )
