"""Timeline search in small libraries: selection, sentences and order."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, Event, Library
from tests.index.samples import valid_text

FERRY = """\
The harbour ferry was launched on 4 May 1921. The mayor spoke for an hour.

The ferry sank in a storm in October 1923. It was raised by 1925, and a new captain was found.

From 1926 to 1931 the ferry carried mail. The company wants a museum for it by 2030."""

BRIDGE = """\
The bridge over the river was opened on 7 June 1931. Yesterday it was painted red.

Before the bridge there was a ferry, which was launched on 4 May 1921 in the harbour."""


@pytest.fixture
def harbour_library(library: Library) -> Library:
    ferry = Article("The Harbour Ferry", FERRY, date(2020, 5, 4))
    library.add_all([ferry, Article("The Bridge", BRIDGE, date(2021, 6, 8))])
    return library


def event_values(events: list[Event]) -> list[str]:
    return [event.value for event in events]


def test_a_library_s_timeline_has_every_dated_statement_in_order(harbour_library: Library) -> None:
    assert event_values(harbour_library.timeline()) == [
        "1921-05-04",
        "1923-10",
        "1925",
        "1926/1931",
        "1931-06-07",
        "2021-06-07",
        "2030",
    ]


def test_an_event_is_told_whole(harbour_library: Library) -> None:
    mail = next(event for event in harbour_library.timeline() if "mail" in event.text)
    assert (mail.date, mail.last, mail.precision) == (date(1926, 1, 1), date(1931, 12, 31), "range")
    assert mail.text == "From 1926 to 1931 the ferry carried mail."
    assert mail.text[slice(*mail.phrase)] == "1926 to 1931"
    assert (mail.citation.article.title, mail.citation.paragraph) == ("The Harbour Ferry", 3)
    assert (mail.mod, mail.inferred, mail.also) == (None, False, ())


def test_what_a_word_before_the_date_says_is_kept(harbour_library: Library) -> None:
    assert {event.value: event.mod for event in harbour_library.timeline() if event.mod} == {
        "1925": "ON_OR_BEFORE",
        "2030": "ON_OR_BEFORE",
    }


def test_only_what_follows_from_another_date_is_inferred(harbour_library: Library) -> None:
    assert [event.value for event in harbour_library.timeline() if event.inferred] == ["2021-06-07"]


def test_what_two_articles_tell_is_listed_once(harbour_library: Library) -> None:
    launch = harbour_library.timeline()[0]
    assert launch.citation.article.title == "The Harbour Ferry"
    assert [citation.article.title for citation in launch.also] == ["The Bridge"]
    assert "4 May 1921" in launch.also[0].text


def test_a_topic_s_timeline_has_its_events(harbour_library: Library) -> None:
    assert event_values(harbour_library.timeline("bridge")) == ["1921-05-04", "1931-06-07", "2021-06-07"]


def test_an_article_that_is_about_something_else_tells_only_of_the_topic() -> None:
    filling = "The water of the river was grey and cold and nobody went near it for long. " * 6
    paragraphs = [f"A storm came in 19{number}. {filling}" for number in range(10, 16)]
    mayor = f"The mayor spoke in 1922. He left in 1923. It rained. {filling}"
    paragraphs[2] = f"The ferry was launched in 1921. {mayor}The dam broke in 1924."
    with Library.in_memory() as library:
        library.add(Article("Weather", "\n\n".join(paragraphs)))
        assert event_values(library.timeline("mayor")) == ["1922", "1923"]


@pytest.mark.parametrize("topic", [None, "", "  \n"])
def test_without_a_topic_everything_counts(harbour_library: Library, topic: str | None) -> None:
    assert len(harbour_library.timeline(topic)) == 7


@pytest.mark.parametrize("topic", ["zebra", "the", "?!", "zebra ferry", "\x00", "x" * 10_000])
def test_a_topic_that_nothing_matches(harbour_library: Library, topic: str) -> None:
    assert harbour_library.timeline(topic) == []


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        pytest.param(date(1926, 1, 1), None, ["1926/1931", "1931-06-07", "2021-06-07", "2030"], id="since"),
        pytest.param(None, date(1923, 10, 1), ["1921-05-04", "1923-10"], id="until-a-month-begins"),
        pytest.param(None, date(1923, 9, 30), ["1921-05-04"], id="until-the-day-before"),
        pytest.param(date(1928, 1, 1), date(1929, 1, 1), ["1926/1931"], id="within-a-range"),
        pytest.param(date(1931, 6, 7), date(1931, 6, 7), ["1926/1931", "1931-06-07"], id="one-day"),
        pytest.param(date(1950, 1, 1), date(1940, 1, 1), [], id="turned-round"),
    ],
)
def test_bounds(
    harbour_library: Library, since: date | None, until: date | None, expected: list[str]
) -> None:
    assert event_values(harbour_library.timeline(since=since, until=until)) == expected


def test_the_limit_keeps_what_matters_most(harbour_library: Library) -> None:
    assert event_values(harbour_library.timeline(limit=1)) == ["1921-05-04"]
    assert [len(harbour_library.timeline(limit=limit)) for limit in (-1, 0, 3, 100)] == [0, 0, 3, 7]


def test_a_month_makes_way_for_the_day_of_the_same() -> None:
    texts = [
        "Russia and China signed an agreement about a moon base in March 2021.",
        "Russia and China signed their agreement about the moon base on 9 March 2021.",
        "The first lander of the programme crashed in March 2021 beside a crater.",
    ]
    with Library.in_memory() as library:
        library.add_all(Article(f"Report {number}", text) for number, text in enumerate(texts))
        assert [event.text for event in library.timeline()] == [texts[2], texts[1]]


def test_several_statements_about_one_day_are_all_listed_where_there_is_room() -> None:
    text = "The bridge was opened on 7 June 1931. A storm sank three ships on 7 June 1931."
    with Library.in_memory() as library:
        library.add(Article("Two things", text))
        assert len(library.timeline()) == 2
        assert len(library.timeline(limit=1)) == 1


def test_a_report_of_the_day_after_is_no_event_of_its_own() -> None:
    told = "A large crowd of people watched how the mayor opened the new stone bridge over the river"
    with Library.in_memory() as library:
        library.add_all(
            [
                Article("First", f"{told} on 7 June 1931."),
                Article("Second", f"{told} on 8 June 1931."),
                Article("Third", f"{told} at noon on 7 June 1931."),
            ]
        )
        [event] = library.timeline()
        assert event.date == date(1931, 6, 7)
        assert len(event.also) == 2


def test_the_day_with_most_articles_wins_the_only_place() -> None:
    texts = [f"Reporter {name} saw how the dam broke on 3 April 1950." for name in ("Abel", "Bell", "Cole")]
    with Library.in_memory() as library:
        library.add_all(Article(f"Report {number}", text) for number, text in enumerate(texts))
        library.add(Article("Another", "The dam was built from 1940 to 1943. It was painted on 4 May 1944."))
        assert event_values(library.timeline("dam", limit=1)) == ["1950-04-03"]


def test_a_removed_article_tells_nothing(harbour_library: Library) -> None:
    bridge = next(article for article in harbour_library.articles() if article.title == "The Bridge")
    harbour_library.remove(bridge.id)
    assert "1931-06-07" not in event_values(harbour_library.timeline())
    assert harbour_library.timeline()[0].also == ()


def assert_valid_timeline(library: Library, events: list[Event], limit: int) -> None:
    """Invariants of every timeline."""
    assert len(events) <= max(0, limit)
    assert [event.date for event in events] == sorted(event.date for event in events)
    for event in events:
        start, end = event.phrase
        assert 0 <= start < end <= len(event.text)
        assert event.date <= event.last
        for citation in (event.citation, *event.also):
            stored = library.article(citation.article.id)
            assert stored == citation.article
            assert stored.text[citation.start : citation.end] == citation.text
        assert event.citation.text == event.text
        assert event.citation.article.id not in {citation.article.id for citation in event.also}


_text_pieces = st.sampled_from(
    [
        "It was signed on 9 March 2021.",
        "It was signed yesterday.",
        "The ferry sank in 1923.",
        "Between 1926 and 1931 Ada Lovelace carried mail.",
        "It opens by 2036 on the Moon.",
        "\n\n",
        " ",
    ]
)


@given(
    st.lists(st.lists(_text_pieces, max_size=8).map(" ".join) | valid_text, max_size=4),
    st.none() | st.sampled_from(["ferry", "Ada Lovelace", "moon", "signed"]),
    st.integers(-1, 9),
    st.none() | st.dates(date(1900, 1, 1), date(2040, 1, 1)),
    st.none() | st.dates(date(1900, 1, 1), date(2040, 1, 1)),
)
def test_any_timeline_is_in_order_and_cited(
    texts: list[str], topic: str | None, limit: int, since: date | None, until: date | None
) -> None:
    with Library.in_memory() as library:
        library.add_all(Article("A title", text, date(2021, 3, 30)) for text in texts)
        events = library.timeline(topic, limit, since, until)
        assert_valid_timeline(library, events, limit)
        assert all(event.last >= since for event in events if since)
        assert all(event.date <= until for event in events if until)


def timeline_texts(articles: list[Article], topic: str) -> list[str]:
    with Library.in_memory() as library:
        library.add_all(articles)
        return [event.text for event in library.timeline(topic)]


def test_a_person_named_once_in_a_long_history_has_her_own_events() -> None:
    history = (
        "The mill was built in 1861. It burned in 1870 and again in 1899.\n\nOona Reed leased it in 1921. "
        "She sold it in 1935.\n\nThe wheel broke in 1950. The roof fell in 1962. A school moved in in 1988."
    )
    texts = timeline_texts([Article("The tide mill", history)], "reed")
    assert texts == ["Oona Reed leased it in 1921.", "She sold it in 1935."]


def test_a_topic_s_last_word_with_another_modifier_is_another_thing() -> None:
    paragraphs = (
        "The Elm branch library opened in 1990.",
        "It rained. It snowed.",
        "The mobile library left in 1995.",
    )
    text = "\n\n".join(paragraphs)
    assert timeline_texts([Article("Minutes", text)], "elm library") == [
        "The Elm branch library opened in 1990."
    ]


def test_what_stands_below_a_heading_about_the_topic_belongs_to_it() -> None:
    lunch = "2. Lunch\nIt rained. Soup is free from 2030."
    text = f"1. Roof of the gym\nThe board agreed. Work starts in 2031.\n\n{lunch}"
    assert timeline_texts([Article("Minutes", text)], "gym") == ["Work starts in 2031."]


def test_an_identifier_is_found_whole() -> None:
    text = (
        "The fault came with 2.2.0 in 2019. It was fixed in 2.2.1 in 2020. The firm has 2 offices since 2012."
    )
    assert timeline_texts([Article("Incident", text)], "2.2.1") == ["It was fixed in 2.2.1 in 2020."]


def test_a_dated_heading_dates_what_stands_below() -> None:
    text = (
        "2.1 (4 May 2021)\n\nThe harbour mode was added.\n\n2.0 (1 March 2021)\n\nSaved games are kept safe."
    )
    with Library.in_memory() as library:
        library.add(Article("Lumenfox release notes", text))
        events = library.timeline("lumenfox")
    assert [(event.value, event.text, event.inferred) for event in events] == [
        ("2021-03-01", "Saved games are kept safe.", True),
        ("2021-05-04", "The harbour mode was added.", True),
    ]


def test_a_list_of_years_is_one_entry() -> None:
    text = "The tower was painted in 1880, 1899, 1921 and 1950. It was sold in 1960."
    assert len(timeline_texts([Article("The tower", text)], "tower")) == 2


def test_prose_outweighs_the_rows_of_a_table() -> None:
    text = (
        "# Velm Rowing Club\n\n"
        "| Date | Race |\n|---|---|\n| 3 May 2026 | Autumn head |\n| 9 June 2026 | Junior sprint |\n\n"
        "The club of Velm was founded on 7 March 1931 by six fishermen.\n"
    )
    with Library.in_memory() as library:
        library.add(Article("Velm Rowing Club", text))
        events = library.timeline("Velm Rowing Club")
    assert [event.value for event in events] == ["1931-03-07", "2026-05-03", "2026-06-09"]
    assert min(events, key=lambda event: event.rank).value == "1931-03-07"
    assert [name for name, _, _ in events[1].cells] == ["Date", "Race"]
