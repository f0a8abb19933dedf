"""Articles in batches."""

from hypothesis import given
from hypothesis import strategies as st

from index.ingest.workers.analysis import batch_by_chars
from tests.index.samples import make_article


@given(st.lists(st.integers(0, 40), max_size=9), st.integers(1, 60))
def test_batches_hold_all_articles_in_order_and_are_bounded(sizes: list[int], max_chars: int) -> None:
    articles = [make_article("x" * size) for size in sizes]
    batches = list(batch_by_chars(articles, max_chars))
    assert [each for batch in batches for each in batch] == articles
    assert all(batches)
    assert all(sum(len(each.text) for each in batch) <= max_chars for batch in batches if len(batch) > 1)
