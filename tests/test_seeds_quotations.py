"""The quotations of the articles that come with the project."""

from collections.abc import Iterator

import pytest

from index import Library, Quotation
from tests.seed_articles import SEED_ARTICLES


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with Library.in_memory() as filled:
        filled.add_all(SEED_ARTICLES.values())
        yield filled


def quotations_of_article(library: Library, title: str) -> list[Quotation]:
    return [each for each in library.quotations(limit=100) if each.citation.article.title.startswith(title)]


def test_the_agreement_is_all_that_the_moon_base_s_article_quotes(library: Library) -> None:
    [quotation] = quotations_of_article(library, "China and Russia Plan")
    assert quotation.speaker == "agreement"
    assert quotation.cue is not None
    assert quotation.cue.lower() == "according to"
    assert quotation.quote.startswith("a comprehensive scientific experiment base")
    assert quotation.quote.endswith("basic scientific experiment, and technical verification.")


@pytest.mark.parametrize(
    ("speaker", "name", "role", "words"),
    [
        pytest.param(
            "peskov", "Dmitry Peskov", "spokesman of the Kremlin", "unacceptable for the U.S.", id="peskov"
        ),
        pytest.param(
            "Saveliev",
            "Sergey Saveliev",
            "Deputy Director-General for International Cooperation of Roscosmos",
            "attempts to expropriate outer space",
            id="saveliev",
        ),
        pytest.param("nelsen", "Bill Nelson", "then NASA Administrator", "It is a fact", id="misspelled"),
    ],
)
def test_what_somebody_said(library: Library, speaker: str, name: str, role: str, words: str) -> None:
    first = library.quotations(speaker)[0]
    assert (first.speaker, first.role) == (name, role)
    assert first.quote.startswith(words)


def test_one_quotation_of_two_articles_is_listed_once(library: Library) -> None:
    [quotation] = library.quotations("Dmitry Peskov")
    assert len(quotation.also) == 1


@pytest.mark.parametrize(
    ("topic", "speakers"),
    [
        pytest.param("moon", {"Mike Pence", "John F. Kennedy"}, id="moon"),
        pytest.param("Gateway", {"Dmitry Rogozin"}, id="gateway"),
        pytest.param("space race", {"Bill Nelson"}, id="space-race"),
        pytest.param("privatize and colonize space", {"Dmitry Peskov"}, id="words"),
    ],
)
def test_who_speaks_first_of_a_topic(library: Library, topic: str, speakers: set[str]) -> None:
    assert library.quotations(topic=topic)[0].speaker in speakers


def test_those_who_are_quoted_most_are_offered_first(library: Library) -> None:
    assert {"Bill Nelson", "Dmitry Rogozin", "Jim Bridenstine"} == set(library.speakers("", 3))
    assert library.speakers("pesk") == ["Dmitry Peskov"]
