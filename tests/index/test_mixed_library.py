"""A library of several languages: questions are searched in their own language first."""

from collections.abc import Iterator

import pytest

from index import Article, Library

GERMAN = (
    "Die Mühle von Velm wurde 1788 von Anna Kerr gebaut. Sie mahlte bis 1931 Weizen.\n\n"
    "Der Eintritt in das Museum kostet acht Euro. Kinder zahlen nichts."
)
ENGLISH = (
    "The harbour of Velm was opened in 1921 by Count Otto. It was closed again in 1950.\n\n"
    "A ticket for the ferry costs three euros. Dogs travel for free."
)


@pytest.fixture(name="library")
def open_mixed_library() -> Iterator[Library]:
    with Library.in_memory() as library:
        library.add_all([Article("Die Mühle", GERMAN), Article("The harbour", ENGLISH)])
        yield library


@pytest.mark.parametrize(
    ("question", "part"),
    [
        pytest.param("Wer hat die Mühle von Velm gebaut?", "Anna Kerr", id="german"),
        pytest.param("Wie viel kostet der Eintritt in das Museum?", "acht Euro", id="german-number"),
        pytest.param("When was the harbour of Velm opened?", "1921", id="english"),
        pytest.param("How much does a ticket for the ferry cost?", "three euros", id="english-number"),
    ],
)
def test_a_question_is_answered_in_its_language(library: Library, question: str, part: str) -> None:
    answer = library.ask(question)
    assert answer.answered
    assert part in answer.sentences[0].text


def test_the_languages_are_listed(library: Library) -> None:
    assert {entry.language for entry in library.catalogue().entries} == {"de", "en"}


def test_a_topic_is_looked_for_in_all_languages(library: Library) -> None:
    assert {event.date.year for event in library.timeline("Velm")} >= {1788, 1921}


def test_a_removed_language_is_forgotten(library: Library) -> None:
    [german] = [article.id for article in library.articles() if article.language == "de"]
    library.remove(german)
    assert not library.ask("Wer hat die Mühle von Velm gebaut?").answered
    assert library.ask("When was the harbour of Velm opened?").answered
