"""Articles on the moon programmes in other languages, from adding to answers, timelines and quotations."""

from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from index import Article, Library

_FOLDER: Final = Path(__file__).parent / "articles"
_DAYS: Final = {date(2020, 10, 13), date(2023, 6, 21), date(2023, 8, 23)}


class _Expected(NamedTuple):
    """What readers of an article ask.

    Attributes:
        question: When the accords were signed.
        speakers: Who says its quotations, in order.
        topic: A topic without accents, in other letter case.
        words: Words of the quotation about it.
    """

    question: str
    speakers: list[str]
    topic: str
    words: str


_SPEAKERS: Final = ["Jim Bridenstine", "Dmitri Rogozin", "Dmitri Rogozin", "Narendra Modi"]
EXPECTED: Final = {
    "de": _Expected(
        "Wann wurden die Artemis Accords unterzeichnet?",
        ["Jim Bridenstine", "Dmitri Rogosin", "Dmitri Rogosin", "Narendra Modi"],
        "MENSCHHEIT",
        "Dieser Erfolg",
    ),
    "es": _Expected("¿Cuándo se firmaron los Acuerdos Artemis?", _SPEAKERS, "EXITO", "Este éxito"),
    "fr": _Expected(
        "Quand les accords Artemis ont-ils été signés ?",
        ["Jim Bridenstine", "Dmitri Rogozine", "Dmitri Rogozine", "Narendra Modi"],
        "ECHELLE",
        "La Russie",
    ),
    "it": _Expected(
        "Quando sono stati firmati gli accordi Artemis?",
        ["Jim Bridenstine", "Dmitrij Rogozin", "Dmitrij Rogozin", "Narendra Modi"],
        "UMANITA",
        "Questo successo",
    ),
    "nl": _Expected("Wanneer werden de Artemis-akkoorden ondertekend?", _SPEAKERS, "MENSHEID", "Dit succes"),
    "pt": _Expected("Quando foram assinados os Acordos Artemis?", _SPEAKERS, "HUMANIDADE", "Este sucesso"),
}


@pytest.fixture(params=sorted(EXPECTED))
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture
def library(language: str) -> Library:
    title, _, text = (_FOLDER / f"{language}.txt").read_text("utf-8").partition("\n\n")
    library = Library.in_memory()
    library.add(Article(title=title, text=text, published=date(2023, 9, 1), language=language))
    return library


def test_the_question_is_answered(library: Library, language: str) -> None:
    answer = library.ask(EXPECTED[language].question)
    assert answer.answered
    assert "2020" in answer.sentences[0].text


def test_the_timeline_has_the_days(library: Library) -> None:
    assert {event.date for event in library.timeline()} >= _DAYS


def test_quotations_have_their_speakers(library: Library, language: str) -> None:
    found = sorted(library.quotations(), key=lambda quotation: quotation.citation.start)
    assert [quotation.speaker for quotation in found] == EXPECTED[language].speakers


def test_quotations_are_found_by_topic_and_speaker(library: Library, language: str) -> None:
    expected = EXPECTED[language]
    (by_topic, *_) = library.quotations(topic=expected.topic)
    assert by_topic.citation.text.startswith(expected.words)
    (by_speaker,) = library.quotations(speaker="modi")
    assert by_speaker.speaker == "Narendra Modi"
    assert by_speaker.role
