"""A library on disk that version 0.1 made: four articles added, the first removed."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from index import AddResult, Article, ArticleOrder, Library
from tests.index.samples import MOON, cited_article_ids, make_article

LIBRARY_0_1: Final = Path(__file__).parent / "data" / "library-0.1"
MILL, FERRIES, FAMILIES = 2, 3, 4


@pytest.fixture(params=["with-index", "without-index"])
def older_library(request: pytest.FixtureRequest, folder: Path) -> Iterator[Library]:
    shutil.copytree(LIBRARY_0_1, folder)
    if request.param == "without-index":
        shutil.rmtree(folder / "search")
    assert Library.exists(folder)
    with Library.open(folder) as library:
        yield library


@pytest.mark.parametrize(
    ("question", "text", "ident"),
    [
        pytest.param(
            "When did the OTA open its first tide mill?",
            "The Ostermere Tidal Authority (OTA) opened its first tide mill on 14 May 2019.",
            MILL,
            id="date",
        ),
        pytest.param(
            "Who leads the Ostermere Tidal Authority?",
            "The Ostermere Tidal Authority (OTA) opened its first tide mill on 14 May 2019.",
            MILL,
            id="acronym",
        ),
        pytest.param(
            "When was the last diesel ferry retired?",
            "The last diesel ferry of the bay was retired in March 2022.",
            FERRIES,
            id="month",
        ),
    ],
)
def test_it_answers(older_library: Library, question: str, text: str, ident: int) -> None:
    answer = older_library.ask(question)
    assert answer.answered
    assert answer.sentences[0].text == text
    assert answer.sentences[0].citation.article.id == ident


def test_articles_are_as_they_were(older_library: Library) -> None:
    mill, _, families = older_library.articles()
    assert (mill.title, mill.author, mill.url) == (
        "A tide mill for Ostermere",
        "Per Lind",
        "https://example.org/tide-mill",
    )
    assert (mill.published, mill.language, mill.text[:14]) == (date(2019, 5, 15), "en", "The Ostermere ")
    assert families == Article(
        "Émigrés return",
        "Eleven families came back to the island yesterday.",
        date(2023, 7, 9),
        "Zoë Quist",
        language="en",  # found when the library was opened
        id=FAMILIES,
    )


def test_it_lists(older_library: Library) -> None:
    assert (older_library.count(), older_library.size(), older_library.is_uninitialised) == (3, 521, False)
    by_title = older_library.catalogue(order=ArticleOrder.TITLE)
    assert [entry.id for entry in by_title.entries] == [MILL, FAMILIES, FERRIES]
    assert [entry.id for entry in older_library.catalogue("emigres quist").entries] == [FAMILIES]


def test_timeline(older_library: Library) -> None:
    values = ["2019-05-14", "2022-03", "2023-07-08", "2031"]
    assert [event.value for event in older_library.timeline()] == values
    assert [event.value for event in older_library.timeline("ferry")] == ["2022-03"]
    assert older_library.topics("O") == ["A tide mill for Ostermere", "Ostermere Tidal Authority", "OTA"]


def test_quotations(older_library: Library) -> None:
    [quotation] = older_library.quotations(speaker="Varga")
    assert (quotation.quote, quotation.speaker, quotation.cue) == (
        "The sea comes twice a day, and so does our power,",
        "Ilse Varga",
        "said",
    )
    assert older_library.quotations(topic="gulls")[0].quote == "The gulls had to learn to listen."
    assert older_library.speakers("Br") == ["Tomas Brandt"]


def test_it_takes_further_articles_with_new_ids(older_library: Library) -> None:
    again = Article("Ferries", older_library.article(FERRIES).text.replace("\n", "\r\n"))
    moon, ferries = older_library.ingest([make_article(MOON), again])
    assert (moon, ferries) == (AddResult("new", 5), AddResult("duplicate", FERRIES))
    assert cited_article_ids(older_library.ask("Who signed the agreement?")) == {5}
    older_library.remove(FERRIES)
    assert not older_library.ask("When was the last diesel ferry retired?").answered
    assert [article.id for article in older_library.articles()] == [MILL, FAMILIES, 5]


def test_reopened_it_has_both(folder: Path) -> None:
    shutil.copytree(LIBRARY_0_1, folder)
    with Library.open(folder) as library:
        library.add(make_article(MOON))
    with Library.open(folder) as library:
        assert cited_article_ids(library.ask("Who signed the agreement?")) == {5}
        assert cited_article_ids(library.ask("When was the last diesel ferry retired?")) == {FERRIES}
