"""Quotation search in small libraries: selection, order and duplicates."""

from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, Library, Quotation
from index.text.passages import paragraph_spans
from tests.index.samples import valid_text

BRIDGE: Final = """\
The council of Leith met on Monday. Harbour engineer Ada Nyberg said: “The old bridge will not last another \
winter with so much ice.” Tom Vale called it “too dear.”

She was asked about the ferry. “The ferry goes on as it always did,” she said."""

FERRY: Final = """\
The ferry to Bergen is full. “We need a second ship before the summer comes,” said captain Olaf Berg, 54.

“The old bridge will not last another winter with so much ice,” Ada Nyberg of the harbour had said."""

SIGN: Final = "“Nobody knows who wrote these words upon the wall.”"


@pytest.fixture
def shore_library(library: Library) -> Library:
    bridge = Article("The Bridge", BRIDGE, date(2020, 5, 4))
    library.add_all([bridge, Article("The Ferry", FERRY, date(2021, 6, 8)), Article("The Sign", SIGN)])
    return library


def quotation_texts(quotations: list[Quotation]) -> list[str]:
    """First words of each result."""
    return [" ".join(each.quote.split()[:3]) for each in quotations]


def test_a_library_s_quotations_begin_with_the_best_of_the_newest_article(shore_library: Library) -> None:
    assert quotation_texts(shore_library.quotations()) == [
        "We need a",
        "The old bridge",
        "The ferry goes",
        "too dear.",
        "Nobody knows who",
    ]


def test_a_quotation_is_told_whole(shore_library: Library) -> None:
    engineer = shore_library.quotations("nyberg", "bridge")[0]
    assert engineer.quote == "The old bridge will not last another winter with so much ice."
    assert (engineer.speaker, engineer.cue, engineer.how) == ("Ada Nyberg", "said", "named")
    assert (engineer.citation.article.title, engineer.citation.paragraph) == ("The Bridge", 1)
    assert engineer.role == "Harbour engineer"


def test_a_pronoun_s_quotation_has_its_speaker(shore_library: Library) -> None:
    [ferry] = [each for each in shore_library.quotations("nyberg") if "ferry" in each.quote]
    assert (ferry.speaker, ferry.how, ferry.role) == ("Ada Nyberg", "pronoun", "Harbour engineer")


def test_the_same_words_are_listed_once_with_the_other_places(shore_library: Library) -> None:
    [bridge] = [each for each in shore_library.quotations() if "old bridge" in each.quote]
    [other] = bridge.also
    assert {bridge.citation.article.title, other.article.title} == {"The Bridge", "The Ferry"}
    assert other.text.startswith("The old bridge will not last")


def test_a_speaker_s_newest_words_stand_first(shore_library: Library) -> None:
    results = shore_library.quotations("Ada Nyberg")
    assert [each.citation.article.published for each in results] == [date(2021, 6, 8), date(2020, 5, 4)]
    assert quotation_texts(results) == ["The old bridge", "The ferry goes"]


@pytest.mark.parametrize(
    ("topic", "first"),
    [
        pytest.param("bridge", "The old bridge", id="in-the-words"),
        pytest.param("a ship for the summer", "We need a", id="several-words"),
        pytest.param("Bergen", "We need a", id="beside-the-words"),
        pytest.param("Olaf", "We need a", id="speaker"),
        pytest.param("captain", "We need a", id="role"),
        pytest.param("bergn", "We need a", id="misspelled"),
    ],
)
def test_what_fits_a_topic_best_stands_first(shore_library: Library, topic: str, first: str) -> None:
    assert quotation_texts(shore_library.quotations(topic=topic))[0] == first


def test_speaker_and_topic_both_hold(shore_library: Library) -> None:
    assert quotation_texts(shore_library.quotations("nyberg", "ferry"))[0] == "The ferry goes"
    assert {each.speaker for each in shore_library.quotations("berg", "bridge ferry ship")} <= {"Olaf Berg"}


@pytest.mark.parametrize("topic", [None, "", "  \n"])
def test_without_a_topic_everything_counts(shore_library: Library, topic: str | None) -> None:
    assert len(shore_library.quotations(topic=topic)) == 5


@pytest.mark.parametrize("topic", ["zebra", "the", "?!", "\x00", "x" * 10_000])
def test_a_topic_that_nothing_matches(shore_library: Library, topic: str) -> None:
    assert shore_library.quotations(topic=topic) == []


@pytest.mark.parametrize(("limit", "count"), [(-1, 0), (0, 0), (2, 2), (100, 5)])
def test_never_more_than_the_limit(shore_library: Library, limit: int, count: int) -> None:
    assert len(shore_library.quotations(limit=limit)) == count


def test_nobody_s_words_stand_behind_all_others(shore_library: Library) -> None:
    assert [each.speaker for each in shore_library.quotations()][-1] is None
    assert None not in [each.speaker for each in shore_library.quotations(limit=4)]


def test_the_best_of_each_article_comes_before_the_second_best_of_any() -> None:
    texts = [
        "“We build a bridge this year,” said Ada Nyberg. “The mast was broken by ice,” said Tom Vale.",
        "“The crew wants more bread to eat,” said Olaf Berg.",
    ]
    with Library.in_memory() as library:
        library.add(Article("New", texts[0], date(2022, 1, 1)))
        library.add(Article("Old", texts[1], date(1922, 1, 1)))
        library.add(Article("Undated", "“The lamp is out since the storm came,” said Carl Ek."))
        assert [each.speaker for each in library.quotations()] == [
            "Ada Nyberg",
            "Olaf Berg",
            "Carl Ek",
            "Tom Vale",
        ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "“We build it now, not later,” said {0}.", "“We build it now, not later!” {0} said.", id="marks"
        ),
        pytest.param(
            "“We build the bridge now, whatever it costs,” said {0}.",
            "{0} said that “we build the bridge now” on Monday.",
            id="part",
        ),
        pytest.param(
            "“We build the old stone bridge again now,” said {0}.",
            "“Now we build again the old stone bridge,” said {0}.",
            id="other-order",
        ),
    ],
)
def test_nearly_the_same_words(one: str, other: str) -> None:
    with Library.in_memory() as library:
        library.add_all(Article("T", text.format("Ada Nyberg")) for text in (one, other))
        [results] = library.quotations()
        assert len(results.also) == 1


def test_short_words_of_two_people_are_two_quotations() -> None:
    with Library.in_memory() as library:
        library.add_all(Article("T", f"“We will see,” said {name}.") for name in ("Ada Nyberg", "Tom Vale"))
        assert len(library.quotations()) == 2


def test_a_removed_article_is_not_quoted(shore_library: Library) -> None:
    ferry = next(article for article in shore_library.articles() if article.title == "The Ferry")
    shore_library.remove(ferry.id)
    assert quotation_texts(shore_library.quotations("berg")) == []
    assert [each.also for each in shore_library.quotations("nyberg")] == [(), ()]


def check_quotations(library: Library, quotations: list[Quotation], limit: int) -> None:
    """Invariants of all results."""
    assert len(quotations) <= max(0, limit)
    for each in quotations:
        assert each.citation.text == each.quote != ""
        assert each.role in each.citation.article.text
        assert each.citation.article.id not in {citation.article.id for citation in each.also}
        for citation in (each.citation, *each.also):
            stored = library.article(citation.article.id)
            assert stored == citation.article
            assert stored.text[citation.start : citation.end] == citation.text
            first, last = list(paragraph_spans(stored.text))[citation.paragraph - 1]
            assert first <= citation.start < citation.end <= last


QUOTATION_TEXT_PIECES = st.sampled_from(
    [
        "“We build a bridge now,” said Ada Nyberg.",
        "“No.” “Never!”",
        "Harbour engineer Ada Nyberg spoke.",
        "She said: “The ferry sank in the storm.”",
        "“Open for",
        "“The ministry said “never again” to us,” he said.",
        "\n\n",
        " ",
    ]
)


@given(
    st.lists(st.lists(QUOTATION_TEXT_PIECES, max_size=8).map(" ".join) | valid_text, max_size=4),
    st.none() | st.sampled_from(["nyberg", "Ada", "ministry"]),
    st.none() | st.sampled_from(["ferry", "Ada Nyberg", "bridge", "moon"]),
    st.integers(-1, 9),
)
def test_any_quotations_are_cited_and_their_order_is_stable(
    texts: list[str], speaker: str | None, topic: str | None, limit: int
) -> None:
    with Library.in_memory() as library:
        library.add_all(Article("A title", text, date(2021, 3, 30)) for text in texts)
        results = library.quotations(speaker, topic, limit)
        check_quotations(library, results, limit)
        assert results == library.quotations(speaker, topic, limit)
        assert all(each.speaker is not None for each in results if speaker)
