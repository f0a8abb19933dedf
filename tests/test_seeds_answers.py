"""Twenty questions about the articles that come with the project, as people ask them."""

from collections.abc import Iterator

import pytest

from index import Correction, Library
from tests.seed_articles import SEED_ARTICLES


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("seeds")) as opened:
        opened.add_all(SEED_ARTICLES.values())
        yield opened


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("What is the ILRS?", "International Lunar Research Station", id="abbreviation"),
        pytest.param("When did China agree to build a Moon base?", "9 March 2021", id="paraphrase"),
        pytest.param("How much rock did Chang'e 5 bring home?", "1,731 grams of rock", id="how-much"),
        pytest.param("What does CLPS stand for?", "Commercial Lunar Payload Services", id="stands-for"),
        pytest.param("When was the Outer Space Treaty signed?", "27 January 1967", id="when"),
        pytest.param("What is the Wolf Amendment?", "a clause known as the Wolf Amendment", id="what-is"),
        pytest.param("What was launched on 2022-11-16?", "Artemis I was launched", id="iso-date"),
        pytest.param("Why did engineers call off the first attempts?", "a leak of liquid hydrogen", id="why"),
        pytest.param(
            "What is the newest plan for a nuclear plant on the Moon?",
            "between 2033 and 2035",
            id="newest",
        ),
        pytest.param("Where did Chang'e 4 land?", "Von Kármán", id="where"),
        pytest.param("Which firm made the lander Odysseus?", "built by Intuitive Machines", id="synonym"),
    ],
)
def test_it_is_answered(library: Library, question: str, words: str) -> None:
    answer = library.ask(question)
    assert answer.answered
    assert any(words in sentence.text for sentence in answer.leading[:3])


@pytest.mark.parametrize(
    ("question", "previous", "words"),
    [
        pytest.param("And who signed it?", "When was the ILRS agreement signed?", "Roscosmos", id="and-who"),
        pytest.param("Who built it?", "What is Odysseus?", "built by Intuitive Machines", id="it"),
    ],
)
def test_a_follow_up_is_answered(library: Library, question: str, previous: str, words: str) -> None:
    answer = library.ask(question, previous=[previous])
    assert answer.answered
    assert words in answer.leading[0].text
    assert answer.leaned_on == (previous,)


def test_a_misspelled_name_is_found(library: Library) -> None:
    answer = library.ask("When was Chandrayan-1 launched?")
    assert answer.answered
    assert "22 October 2008" in answer.leading[0].text
    assert answer.corrections == (Correction("Chandrayan-1", "Chandrayaan-1"),)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("What is the capital of France?", id="geography"),
        pytest.param("How do I bake bread?", id="household"),
        pytest.param("Who won the World Cup in 2018?", id="sport"),
        pytest.param("What is the price of bitcoin?", id="money"),
        pytest.param("How many people live on Mars?", id="another-planet"),
        pytest.param("Who wrote Hamlet?", id="literature"),
    ],
)
def test_the_articles_do_not_say(library: Library, question: str) -> None:
    answer = library.ask(question)
    assert not answer.answered
    assert answer.leading == ()
    assert answer.nearest
