"""Matching: which announced item is which known one."""

from dataclasses import replace
from typing import Final

import pytest

from index.ingest.feeds.diff import FIRST, first_items, renewed_items
from index.ingest.feeds.model import KnownItem, State
from index.ingest.formats.feed_model import Item

A: Final = Item("a", "http://x/a", "A", None, None, None, "", "1")
KNOWN: Final = KnownItem("a", "http://x/a", "1", State.READ, 0.0, article=1, read_at=0.0, id=1)
DAY: Final = 86_400.0


def test_the_newest_of_a_new_feed_are_to_be_read() -> None:
    items = [A._replace(key=str(n)) for n in range(FIRST + 2)]
    states = [each.state for each in first_items(items, 5.0)]
    assert states == [State.WAITING] * FIRST + [State.PASSED] * 2


@pytest.mark.parametrize(
    ("known", "item", "state"),
    [
        pytest.param(KNOWN, A, State.READ, id="same"),
        pytest.param(KNOWN, A._replace(url="http://x/b"), State.MOVED, id="moved"),
        pytest.param(KNOWN, A._replace(fingerprint="2"), State.WAITING, id="edited"),
        pytest.param(
            KNOWN, A._replace(url="http://x/b", fingerprint="2"), State.WAITING, id="moved-and-edited"
        ),
        pytest.param(KNOWN, A._replace(url=None), State.READ, id="page-left-out"),
        pytest.param(replace(KNOWN, state=State.MOVED), A, State.MOVED, id="still-to-be-moved"),
        pytest.param(replace(KNOWN, state=State.WAITING), A, State.WAITING, id="waiting"),
        pytest.param(
            replace(KNOWN, state=State.REFUSED), A._replace(fingerprint="2"), State.REFUSED, id="refused"
        ),
        pytest.param(
            replace(KNOWN, state=State.REFUSED),
            A._replace(url="http://x/b"),
            State.WAITING,
            id="refused-moved",
        ),
        pytest.param(
            replace(KNOWN, state=State.PASSED), A._replace(fingerprint="2"), State.PASSED, id="passed"
        ),
        pytest.param(
            replace(KNOWN, state=State.REMOVED), A._replace(fingerprint="2"), State.REMOVED, id="removed"
        ),
        pytest.param(
            replace(KNOWN, in_vain=3, read_at=DAY - 60),
            A._replace(fingerprint="2"),
            State.READ,
            id="crying-wolf",
        ),
        pytest.param(
            replace(KNOWN, in_vain=900),
            A._replace(fingerprint="2"),
            State.WAITING,
            id="crying-wolf-for-a-day",
        ),
    ],
)
def test_what_is_to_be_done_with_a_known_item(known: KnownItem, item: Item, state: State) -> None:
    (found,) = renewed_items([known], [item], DAY)
    assert (found.state, found.id, found.article, found.seen) == (state, 1, 1, DAY)


def test_a_known_key_goes_before_a_known_page() -> None:
    other = replace(KNOWN, key="b", url="http://x/b", id=2)
    found = renewed_items(
        [KNOWN, other], [A._replace(url="http://x/b"), A._replace(key="b", url="http://x/c")], 1.0
    )
    assert [(each.id, each.key, each.url) for each in found] == [
        (1, "a", "http://x/b"),
        (2, "b", "http://x/c"),
    ]


def test_a_known_page_is_one_item_s_alone() -> None:
    found = renewed_items([KNOWN], [A._replace(key="new"), A], 1.0)
    assert [(each.id, each.key) for each in found] == [(0, "new"), (1, "a")]


def test_an_edit_that_is_not_looked_at_yet_is_not_forgotten() -> None:
    edited = A._replace(fingerprint="2")
    known = replace(KNOWN, in_vain=2, read_at=DAY)
    (soon,) = renewed_items([known], [edited], DAY + 60)
    (later,) = renewed_items([soon], [edited], 2 * DAY)
    assert (soon.state, later.state) == (State.READ, State.WAITING)
