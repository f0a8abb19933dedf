"""Comparison of announced with known entries."""

from dataclasses import replace
from typing import Final

import pytest

from index.ingest.feeds.diff import MAX_FIRST_ENTRIES, diff_entries, track_first_entries
from index.ingest.formats.feed_model import FeedEntry
from index.storage.feeds import EntryState, KnownEntry

ENTRY_A: Final = FeedEntry("a", "http://x/a", "A", None, None, None, "", "1")
KNOWN_ENTRY_A: Final = KnownEntry(
    "a", "http://x/a", "1", EntryState.READ, 0.0, article_id=1, read_at=0.0, id=1
)
DIFF_DAY_SECONDS: Final = 86_400.0


def test_the_newest_of_a_new_feed_are_to_be_read() -> None:
    entries = [ENTRY_A._replace(key=str(n)) for n in range(MAX_FIRST_ENTRIES + 2)]
    states = [each.state for each in track_first_entries(entries, 5.0)]
    assert states == [EntryState.WAITING] * MAX_FIRST_ENTRIES + [EntryState.PASSED] * 2


@pytest.mark.parametrize(
    ("known", "entry", "state"),
    [
        pytest.param(KNOWN_ENTRY_A, ENTRY_A, EntryState.READ, id="same"),
        pytest.param(KNOWN_ENTRY_A, ENTRY_A._replace(url="http://x/b"), EntryState.MOVED, id="moved"),
        pytest.param(KNOWN_ENTRY_A, ENTRY_A._replace(fingerprint="2"), EntryState.WAITING, id="edited"),
        pytest.param(
            KNOWN_ENTRY_A,
            ENTRY_A._replace(url="http://x/b", fingerprint="2"),
            EntryState.WAITING,
            id="moved-and-edited",
        ),
        pytest.param(KNOWN_ENTRY_A, ENTRY_A._replace(url=None), EntryState.READ, id="page-left-out"),
        pytest.param(
            replace(KNOWN_ENTRY_A, state=EntryState.MOVED), ENTRY_A, EntryState.MOVED, id="still-to-be-moved"
        ),
        pytest.param(
            replace(KNOWN_ENTRY_A, state=EntryState.WAITING), ENTRY_A, EntryState.WAITING, id="waiting"
        ),
        pytest.param(
            replace(KNOWN_ENTRY_A, state=EntryState.REFUSED),
            ENTRY_A._replace(fingerprint="2"),
            EntryState.REFUSED,
            id="refused",
        ),
        pytest.param(
            replace(KNOWN_ENTRY_A, state=EntryState.REFUSED),
            ENTRY_A._replace(url="http://x/b"),
            EntryState.WAITING,
            id="refused-moved",
        ),
        pytest.param(
            replace(KNOWN_ENTRY_A, state=EntryState.PASSED),
            ENTRY_A._replace(fingerprint="2"),
            EntryState.PASSED,
            id="passed",
        ),
        pytest.param(
            replace(KNOWN_ENTRY_A, state=EntryState.REMOVED),
            ENTRY_A._replace(fingerprint="2"),
            EntryState.REMOVED,
            id="removed",
        ),
        pytest.param(
            replace(KNOWN_ENTRY_A, unchanged_reads=3, read_at=DIFF_DAY_SECONDS - 60),
            ENTRY_A._replace(fingerprint="2"),
            EntryState.READ,
            id="crying-wolf",
        ),
        pytest.param(
            replace(KNOWN_ENTRY_A, unchanged_reads=900),
            ENTRY_A._replace(fingerprint="2"),
            EntryState.WAITING,
            id="crying-wolf-for-a-day",
        ),
    ],
)
def test_what_is_to_be_done_with_a_known_entry(
    known: KnownEntry, entry: FeedEntry, state: EntryState
) -> None:
    (updated,) = diff_entries([known], [entry], DIFF_DAY_SECONDS)
    assert (updated.state, updated.id, updated.article_id, updated.last_seen_at) == (
        state,
        1,
        1,
        DIFF_DAY_SECONDS,
    )


def test_a_known_key_goes_before_a_known_page() -> None:
    other = replace(KNOWN_ENTRY_A, key="b", url="http://x/b", id=2)
    updated = diff_entries(
        [KNOWN_ENTRY_A, other],
        [ENTRY_A._replace(url="http://x/b"), ENTRY_A._replace(key="b", url="http://x/c")],
        1.0,
    )
    assert [(each.id, each.key, each.url) for each in updated] == [
        (1, "a", "http://x/b"),
        (2, "b", "http://x/c"),
    ]


def test_a_known_page_is_one_entry_s_alone() -> None:
    updated = diff_entries([KNOWN_ENTRY_A], [ENTRY_A._replace(key="new"), ENTRY_A], 1.0)
    assert [(each.id, each.key) for each in updated] == [(0, "new"), (1, "a")]


def test_an_edit_that_is_not_looked_at_yet_is_not_forgotten() -> None:
    edited = ENTRY_A._replace(fingerprint="2")
    known = replace(KNOWN_ENTRY_A, unchanged_reads=2, read_at=DIFF_DAY_SECONDS)
    (soon,) = diff_entries([known], [edited], DIFF_DAY_SECONDS + 60)
    (later,) = diff_entries([soon], [edited], 2 * DIFF_DAY_SECONDS)
    assert (soon.state, later.state) == (EntryState.READ, EntryState.WAITING)
