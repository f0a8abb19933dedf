"""Passages to search, drawn at random."""

from hypothesis import strategies as st

from index.search.engine import Engine, IndexedPassage

VOCABULARY = [f"w{number}" for number in range(12)]

documents = st.lists(
    st.lists(st.sampled_from(VOCABULARY), max_size=30).map(tuple), min_size=1, max_size=25
).map(list[tuple[str, ...]])
"""Documents as their terms; some are empty, some the same."""

queries = st.lists(st.sampled_from([*VOCABULARY, "unknown"]), min_size=1, max_size=5)


def make_passage(article: int, words: str, number: int = 0) -> IndexedPassage:
    return IndexedPassage(article, number, words.split())


def as_articles(documents: list[tuple[str, ...]]) -> list[IndexedPassage]:
    """A corpus whose every document is an article of its own, numbered from 1."""
    return [IndexedPassage(article, 0, terms) for article, terms in enumerate(documents, start=1)]


def search_results(engine: Engine, terms: str, limit: int = 1000) -> list[tuple[int, int]]:
    """The passages that a search finds, best first, as article and number."""
    return [(hit.article, hit.number) for hit in engine.search(terms.split(), limit)]
