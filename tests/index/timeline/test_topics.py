"""TopicList: completion of topics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, Library
from index.text.names import MAX_NAME_CHARS
from index.timeline.topics import find_title_subjects
from tests.index.samples import valid_text


def add_topic_articles(library: Library) -> Library:
    library.add_all(
        [
            Article(
                "The Engine", "In 1843 Ada Lovelace wrote to Charles Babbage. In 1852 Ada Lovelace died."
            ),
            Article(
                "São Paulo's Harbour", "There in 1921 ADA LOVELACE was a ship. Zeno of Citium never wrote."
            ),
            Article("Notes", "Then Ada Lovelace was born in 1815 in London."),
            Article("Undated Thoughts", "Nobody knows when Gregor Samsa woke."),
        ]
    )
    return library


def test_the_names_that_most_articles_tell_of_stand_first(library: Library) -> None:
    assert add_topic_articles(library).topics("")[0] == "Ada Lovelace"


def test_names_and_titles_with_events_are_topics(library: Library) -> None:
    assert set(add_topic_articles(library).topics("")) == {
        "Ada Lovelace",
        "Charles Babbage",
        "London",
        "The Engine",
        "Notes",
        "São Paulo's Harbour",
    }


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("lov", ["Ada Lovelace"], id="second-word"),
        pytest.param("LOVE", ["Ada Lovelace"], id="case"),
        pytest.param("ada love", ["Ada Lovelace"], id="some-words"),
        pytest.param("sao", ["São Paulo's Harbour"], id="accents"),
        pytest.param("  São  p", ["São Paulo's Harbour"], id="spaces-and-accents"),
        pytest.param("ovelace", [], id="within-a-word"),
        pytest.param("samsa", [], id="without-events"),
        pytest.param("zebra", [], id="unknown"),
    ],
)
def test_what_is_typed_begins_a_word(library: Library, typed: str, expected: list[str]) -> None:
    assert add_topic_articles(library).topics(typed) == expected


@pytest.mark.parametrize(("limit", "count"), [(-1, 0), (0, 0), (2, 2), (100, 6)])
def test_never_more_than_the_limit(library: Library, limit: int, count: int) -> None:
    assert len(add_topic_articles(library).topics("", limit)) == count


def test_topics_come_and_go_with_their_articles(library: Library) -> None:
    assert library.topics("") == []
    ident = library.add(Article("A Title", "Here Ada Lovelace was born in 1815."))
    assert library.topics("") == ["A Title", "Ada Lovelace"]
    library.remove(ident)
    assert library.topics("") == []


def test_a_long_word_is_cut(library: Library) -> None:
    library.add(Article("y" * 300, "It was broken in 1816."))
    assert library.topics("y") == ["y" * MAX_NAME_CHARS]


@given(st.lists(valid_text.map(lambda text: f"{text}\n\nHere Ada Lovelace was born in 1815."), max_size=3))
def test_every_topic_has_events(texts: list[str]) -> None:
    with Library.in_memory() as library:
        library.add_all(Article("A Title", text) for text in texts)
        for topic in library.topics("", 100):
            assert 0 < len(topic) <= MAX_NAME_CHARS
            assert library.timeline(topic)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Apollo 11", ["Apollo 11"], id="name"),
        pytest.param("Oona Reed: the baker who sails", ["Oona Reed"], id="before-a-colon"),
        pytest.param("Lumenfox release notes", ["Lumenfox"], id="kind-of-document-after"),
        pytest.param("A Guide to Port Halden", ["Port Halden"], id="kind-of-document-before"),
        pytest.param("Minutes of the School Board, 2024-01-16", ["School Board"], id="date"),
        pytest.param("The board sold a house in Ghent", ["Ghent"], id="names-of-a-headline"),
        pytest.param("The Year the River Froze and Nobody Slept", [], id="capitals"),
        pytest.param("How to mend a kettle", [], id="instruction"),
        pytest.param("Was the Mill Built in 1886?", [], id="question"),
        pytest.param("Mill burned down", [], id="headline"),
    ],
)
def test_title_subjects(title: str, expected: list[str]) -> None:
    assert find_title_subjects(title) == expected
