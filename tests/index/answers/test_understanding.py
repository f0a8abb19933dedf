"""Questions to a library: acronyms, misspellings, dates, follow-ups, recency."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Answer, Article, Correction, Library
from tests.index.samples import any_text, make_article, mixed_text

FERRIES = """\
The Northern Ferry Company (NFC) was founded in Leith on 9 March 1921. Its first boat was the Kittiwake.

The NFC sold its last boat in 1987. The buyer was Ada Moe, who owned a shipyard in Bergen."""

TRAMS = """\
The tramway of Leith was opened in 1905. It was closed in 1956, when buses took over.

Its last driver was Bo Lind. He kept the bell of tram 35 in his garden."""


@pytest.fixture(params=["disk", "memory"])
def library(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("library")
    with Library.open(folder) if request.param == "disk" else Library.in_memory() as opened:
        opened.add_all([make_article(FERRIES, "Boats of the north"), make_article(TRAMS, "A tramway")])
        yield opened


def first_sentence(answer: Answer) -> str:
    return answer.sentences[0].text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("When was the NFC founded?", "The Northern Ferry Company (NFC)", id="short-finds-long"),
        pytest.param("What does NFC stand for?", "The Northern Ferry Company (NFC)", id="what-it-stands-for"),
        pytest.param("What was founded on 1921-03-09?", "The Northern Ferry Company", id="iso-date"),
        pytest.param(
            "Whose boat did they sell in 87?", "The NFC sold its last boat in 1987.", id="short-year"
        ),
        pytest.param(
            "What was founded on March 9th, 1921?", "The Northern Ferry Company", id="american-date"
        ),
        pytest.param("What was founded on 09.03.1921?", "The Northern Ferry Company", id="dotted-date"),
        pytest.param("Who kept the bell of tram thirty-five?", "He kept the bell", id="number-word"),
    ],
)
def test_other_ways_to_say_it(library: Library, question: str, expected: str) -> None:
    assert first_sentence(library.ask(question)).startswith(expected)


def test_the_long_form_finds_the_short_one(library: Library) -> None:
    library.add(make_article("Eva Berg managed the NFC until the war.", "A note"))
    sentences = library.ask("Who managed the Northern Ferry Company?").sentences
    assert "Eva Berg managed the NFC until the war." in [sentence.text for sentence in sentences[:2]]


def test_an_abbreviation_is_forgotten_with_its_article(library: Library) -> None:
    library.add(make_article("The Northern Ferry Company is remembered by nobody today.", "A note"))
    library.remove(1)
    assert not library.ask("What is the NFC?").sentences


def test_a_misspelled_name_finds_the_right_one(library: Library) -> None:
    answer = library.ask("Was the Kittywake its first boat?", threshold=0.0)
    assert first_sentence(answer) == "Its first boat was the Kittiwake."
    assert answer.corrections == (Correction("Kittywake", "Kittiwake"),)


def test_corrections_are_in_the_order_of_the_question(library: Library) -> None:
    words = ["Shipyerd", "Kittywake", "Norhtern", "tramwey", "Begen"]
    answer = library.ask(" ".join(words), threshold=0.0)
    assert [correction.asked for correction in answer.corrections] == words


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What was the first boat called Kittiwake?", id="nothing-misspelled"),
        pytest.param("Who ate the walnut in the tram of Leith?", id="like-nothing"),
    ],
)
def test_nothing_else_is_corrected(library: Library, question: str) -> None:
    assert library.ask(question, threshold=0.0).corrections == ()


def test_what_is_not_answered_is_not_corrected(library: Library) -> None:
    assert library.ask("Kittywake", threshold=1.0).corrections == ()


@pytest.mark.parametrize(
    ("question", "previous", "expected"),
    [
        pytest.param(
            "And who was the buyer?", ["What did the NFC sell in 1987?"], "The buyer was Ada Moe", id="and"
        ),
        pytest.param("When was it closed?", ["What is the tramway of Leith?"], "It was closed", id="it"),
        pytest.param(
            "What did he keep?",
            ["When did the tramway of Leith open?", "Who was its last driver?"],
            "He kept the bell",
            id="over-two-questions",
        ),
        pytest.param("Why?", ["Who kept the bell of tram 35?"], "He kept the bell", id="no-word-of-its-own"),
    ],
)
def test_a_follow_up_depends_on_earlier_questions(
    library: Library, question: str, previous: list[str], expected: str
) -> None:
    answer = library.ask(question, previous=previous)
    assert first_sentence(answer).startswith(expected)
    assert answer.leaned_on == tuple(previous)


def test_an_answer_is_found_again_from_what_it_leaned_on(library: Library) -> None:
    previous = ["Who sold the Kittiwake?", "When did the tramway of Leith open?", "Who was its last driver?"]
    answer = library.ask("What did he keep?", previous=previous)
    assert library.ask("What did he keep?", previous=answer.leaned_on) == answer


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who was the last driver?", id="answered-alone"),
        pytest.param("What is quantum chromodynamics?", id="word-of-no-article"),
        pytest.param("When was the tramway of Leith closed?", id="name"),
        pytest.param("What happened in 1987?", id="year"),
        pytest.param("who was last to own boats and shipyards of northern companies?", id="many-words"),
    ],
)
def test_a_complete_question_is_not_disturbed(library: Library, question: str) -> None:
    assert library.ask(question, previous=["Who was the buyer of the Kittiwake?"]) == library.ask(question)


def test_an_earlier_question_is_named_as_it_was_typed(library: Library) -> None:
    typed = "Hello! Who was the buyer of the Kittiwake?"
    assert library.ask("And when was that?", previous=[typed]).leaned_on == (typed,)


@given(st.lists(any_text | mixed_text, max_size=7), any_text | mixed_text)
def test_any_history_is_taken(previous: list[str], question: str) -> None:
    with Library.in_memory() as library:
        library.add(make_article(FERRIES))
        answer = library.ask(question, previous=previous)
        assert 0.0 <= answer.confidence <= 1.0
        assert set(answer.leaned_on) <= set(previous)


@pytest.mark.parametrize(
    ("question", "year"),
    [
        pytest.param("What is the latest fare of the ferry to Bergen?", 2020, id="latest"),
        pytest.param("What is the current fare of the ferry to Bergen?", 2020, id="current"),
        pytest.param("What was the fare of the ferry to Bergen originally?", 2001, id="originally"),
        pytest.param("What was the fare of the ferry to Bergen in 2010?", 2010, id="year-of-publication"),
    ],
)
def test_age_tells_between_articles(question: str, year: int) -> None:
    fares = {2001: "four", 2010: "seven", 2020: "nine"}
    with Library.in_memory() as library:
        for when, fare in fares.items():
            text = f"The fare of the ferry to Bergen is {fare} pounds for {fare} miles, said {fare} men."
            library.add(Article("Fares", text, published=date(when, 5, 1)))
        published = library.ask(question).sentences[0].citation.article.published
        assert published == date(year, 5, 1)
