"""What is said of an article in a list: facts, and names that tell articles apart."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.articles.labels import facts, labels
from bot.ui.options import CHOICE
from bot.ui.truncate import length
from index import Entry
from tests.bot.strategies import BIDI, CONTROL, long_text, urls

HARBOUR = Entry(1, "The Harbour", "Ada", date(2020, 4, 1), None, 2_345)
BARE = Entry(2, "Notes", None, None, None, 1)

entries = st.builds(
    Entry,
    st.integers(1, 2**53),
    long_text,
    st.none() | long_text,
    st.none() | st.dates(date(1, 1, 1)),
    urls,
    st.integers(0, 2**40),
)


def test_facts() -> None:
    assert facts(HARBOUR) == "-# Ada · 1 April 2020 · 2 kB"
    assert facts(BARE) == "-# 1 byte"
    assert facts(BARE._replace(author="\u200b")) == "-# 1 byte"


def test_the_same_names_are_told_apart() -> None:
    assert labels([HARBOUR, BARE, BARE._replace(id=3)]) == [
        "The Harbour · Ada · 1 April 2020",
        "Notes · no. 2",
        "Notes · no. 3",
    ]


def test_titles_that_are_cut_to_the_same_are_told_apart() -> None:
    long = [BARE._replace(id=number, title="x" * 200 + str(number)) for number in (8, 9)]
    assert [label[-8:] for label in labels(long)] == ["… · no. 8"[-8:], "… · no. 9"[-8:]]


def test_a_title_of_nothing_to_see_has_a_name() -> None:
    assert labels([BARE._replace(title="\u200b \u2060")]) == ["Untitled"]


@given(st.lists(entries, max_size=25, unique_by=lambda entry: entry.id))
def test_names_keep_discord_s_limit_and_hide_nothing(found: list[Entry]) -> None:
    names = labels(found)
    assert all(0 < length(name) <= CHOICE for name in names)
    assert len(set(names)) == len(names)
    assert not any(CONTROL.search(name) or BIDI.search(name) for name in names)
