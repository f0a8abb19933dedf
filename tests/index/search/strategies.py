"""Sample passages, and Hypothesis strategies for corpora and queries."""

from collections.abc import Iterator

from hypothesis import strategies as st

from index.search.engine import Engine, IndexedPassage

VOCABULARY = [f"w{number}" for number in range(12)]

documents = st.lists(
    st.lists(st.sampled_from(VOCABULARY), max_size=30).map(tuple), min_size=1, max_size=25
).map(list[tuple[str, ...]])
"""Documents as terms, some empty or equal."""

queries = st.lists(st.sampled_from([*VOCABULARY, "unknown"]), min_size=1, max_size=5)


def make_passage(article: int, words: str, number: int = 0) -> IndexedPassage:
    return IndexedPassage(article, number, words.split())


MOON = [
    make_passage(1, "russia china sign agreement moon base"),
    make_passage(1, "moon station name", number=1),
    make_passage(2, "india land south pole moon"),
    make_passage(3, "ferry leave harbour dawn"),
]


def failing_passages() -> Iterator[IndexedPassage]:
    """Passages whose supply breaks off after the first."""
    yield make_passage(9, "halfway")
    raise ConnectionError("no more")


def as_articles(documents: list[tuple[str, ...]]) -> list[IndexedPassage]:
    """Make each document an article of one passage, with ids from 1."""
    return [IndexedPassage(article, 0, terms) for article, terms in enumerate(documents, start=1)]


def search_results(engine: Engine, terms: str, limit: int = 1000) -> list[tuple[int, int]]:
    """Return the article and number of each hit, best first."""
    return [(hit.article, hit.number) for hit in engine.search(terms.split(), limit)]
