"""find_events."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates.timex import parse_period
from index.model import Mod
from index.spans import EventSpan
from index.text.passages import segment_text
from index.timeline.extract import find_events
from tests.index.dates.extraction import PUBLISHED_TUESDAY
from tests.index.samples import valid_text


def extract_events(text: str, published: date | None = PUBLISHED_TUESDAY) -> list[EventSpan]:
    return find_events(text, published, segment_text(text).sentences)


def extract_event_values(text: str) -> list[tuple[str, str]]:
    return [(text[event.start : event.end], event.value) for event in extract_events(text)]


def test_each_date_of_each_sentence_is_an_event() -> None:
    text = "It was signed on 9 March 2021. It rained. The base opens in 2034 and closes in May 2036."
    assert extract_event_values(text) == [
        ("9 March 2021", "2021-03-09"),
        ("2034", "2034"),
        ("May 2036", "2036-05"),
    ]
    assert [event.sentence for event in extract_events(text)] == [0, 2, 2]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        pytest.param("It opens by 2036.", "ON_OR_BEFORE", id="by"),
        pytest.param("It opens no later than May 2036.", "ON_OR_BEFORE", id="no-later-than"),
        pytest.param("It has been open since 2010.", "ON_OR_AFTER", id="since"),
        pytest.param("It was open from 2010 onwards.", "ON_OR_AFTER", id="onwards"),
        pytest.param("It opened before 1990.", "BEFORE", id="before"),
        pytest.param("It opened prior to the 1990s.", "BEFORE", id="prior-to-the"),
        pytest.param("It opened after 2001.", "AFTER", id="after"),
        pytest.param("It opened around 1850.", "APPROX", id="around"),
        pytest.param("It opened c. 1850.", "APPROX", id="circa"),
        pytest.param("It opened in early March 2021.", "START", id="within-the-expression"),
        pytest.param("It opened in 2010.", None, id="in"),
        pytest.param("It opened nearby 2010.", None, id="another-word-s-end"),
    ],
)
def test_the_word_before_narrows_a_date(text: str, mod: Mod | None) -> None:
    assert [event.mod for event in extract_events(text)] == [mod]


@pytest.mark.parametrize(
    ("text", "value", "inferred"),
    [
        pytest.param("It was signed on 9 March 2021.", "2021-03-09", False, id="stated"),
        pytest.param("It was signed yesterday.", "2021-03-29", True, id="from-the-publication"),
        pytest.param("It was signed on 9 March.", "2021-03-09", True, id="without-a-year"),
        pytest.param("It ran in 2025–2034 there.", "2025/2034", False, id="interval"),
    ],
)
def test_what_follows_from_another_date_is_inferred(text: str, value: str, inferred: bool) -> None:
    assert [(event.value, event.inferred) for event in extract_events(text)] == [(value, inferred)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It took three years and two days.", id="durations"),
        pytest.param("It sails every Monday with the tide.", id="repetition"),
        pytest.param("It now sails again in the future.", id="now"),
        pytest.param("They worked in the evening there.", id="time-of-no-day"),
        pytest.param("The shop sold more at Christmas then.", id="feast"),
        pytest.param("The Moon Race, 1957–1975", id="heading"),
        pytest.param("Will it land in 2024?", id="question"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert extract_events(text) == []


def test_a_day_stands_once_in_a_sentence_stated_where_it_can_be() -> None:
    text = "Yesterday, Monday evening, it was signed: 29 March 2021 is a date to remember."
    assert extract_event_values(text) == [("29 March 2021", "2021-03-29")]


def test_a_date_that_the_next_one_explains_is_none() -> None:
    text = "Luna 9 landed in February 1966. Two months later, in April 1966, Luna 10 followed."
    assert [value for _, value in extract_event_values(text)] == ["1966-02", "1966-04"]


def test_without_a_publication_date_only_what_is_known_is_found() -> None:
    assert extract_events("It was signed yesterday.", None) == []
    assert [event.value for event in extract_events("It was signed in 2021.", None)] == ["2021"]


@given(valid_text, st.none() | st.dates())
def test_events_lie_in_their_sentences_and_cover_days(text: str, published: date | None) -> None:
    sentences = segment_text(text).sentences
    last = 0
    for event in find_events(text, published, sentences):
        span = sentences[event.sentence]
        assert span.start <= event.start <= event.end <= span.end
        assert event.start >= last
        assert parse_period(event.value)
        last = event.end


def test_a_part_of_a_day_that_leans_on_another_is_no_event() -> None:
    assert not extract_event_values("The dam broke in the middle of the night.")
    assert not extract_event_values("The dam broke in the early evening.")


def test_a_verb_before_a_date_is_no_modifier() -> None:
    events = extract_events(
        "Work is to begin on 3 May 2022 and to end in August 2023. The barn dates from 1874."
    )
    assert [(event.value, event.mod) for event in events] == [
        ("2022-05-03", None),
        ("2023-08", None),
        ("1874", None),
    ]


def test_entries_of_a_chronicle_need_no_verb() -> None:
    text = "1921 – Ferry to the island\n\n4 May 1931: The new bridge\n\nSpring 1940\n\nA ferry of 1950"
    assert [event.value for event in extract_events(text)] == ["1921", "1931-05-04"]
