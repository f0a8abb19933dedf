"""SpeakerDirectory: lookup and completion."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, Library
from tests.index.samples import any_text, valid_text

TEXTS: Final = [
    "“We build a bridge now,” said Ada Nyberg. “It will never stand,” Nyberg said. “No,” she said.",
    "“The bridge is too high,” said Ada Nyberg. “The water is too deep,” said Tomás Schwarzenberg.",
    "“Nobody asked us at all,” said Tomás Schwarzenberg.",
    "“The mast was broken,” said Leith University. “We wait for spring,” he said.",
    "“We do not know yet,” the ministry said.",
]


@pytest.fixture
def speaker_library(library: Library) -> Library:
    library.add_all(Article(f"Report {number}", text) for number, text in enumerate(TEXTS))
    return library


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("", ["Ada Nyberg", "Tomás Schwarzenberg", "Leith University"], id="nothing"),
        pytest.param("  ", ["Ada Nyberg", "Tomás Schwarzenberg", "Leith University"], id="blank"),
        pytest.param("ny", ["Ada Nyberg"], id="last-name"),
        pytest.param("AD", ["Ada Nyberg"], id="first-name"),
        pytest.param("tomas", ["Tomás Schwarzenberg"], id="accents"),
        pytest.param("ada nyb", ["Ada Nyberg"], id="some-words"),
        pytest.param("univ", ["Leith University"], id="organisation"),
        pytest.param("yberg", [], id="within-a-word"),
        pytest.param("minis", [], id="description"),
        pytest.param("schwarzn", ["Tomás Schwarzenberg"], id="a-letter-missing"),
        pytest.param("swcharzen", ["Tomás Schwarzenberg"], id="two-letters-swapped"),
        pytest.param("nyborg", ["Ada Nyberg"], id="a-wrong-letter"),
        pytest.param("nyx", [], id="too-short-to-be-misspelled"),
        pytest.param("zebra", [], id="unknown"),
    ],
)
def test_what_is_typed_begins_a_word(speaker_library: Library, typed: str, expected: list[str]) -> None:
    assert speaker_library.speakers(typed) == expected


@pytest.mark.parametrize(("limit", "count"), [(-1, 0), (0, 0), (2, 2), (100, 3)])
def test_never_more_than_the_limit(speaker_library: Library, limit: int, count: int) -> None:
    assert len(speaker_library.speakers("", limit)) == count


def test_speakers_come_and_go_with_their_articles(library: Library) -> None:
    assert library.speakers("") == []
    ident = library.add(Article("Report", TEXTS[0]))
    assert library.speakers("") == ["Ada Nyberg"]
    library.remove(ident)
    assert library.speakers("") == []


@pytest.mark.parametrize(
    ("speaker", "count"),
    [
        pytest.param("nyberg", 4, id="last-name"),
        pytest.param("ADA", 4, id="first-name"),
        pytest.param("Ada Nyberg", 4, id="whole"),
        pytest.param("Nyberg, Ada", 4, id="turned"),
        pytest.param("Tomas Schwarzenberg", 2, id="accents"),
        pytest.param("Schwarzenburg", 2, id="misspelled"),
        pytest.param("Ada Schwarzenberg", 0, id="two-people-s-words"),
        pytest.param("Ny", 0, id="beginning-alone"),
        pytest.param("ministry", 1, id="description"),
        pytest.param("zebra", 0, id="unknown"),
        pytest.param("?!", 0, id="no-word"),
        pytest.param("x" * 10_000, 0, id="long"),
        pytest.param(None, 8, id="anybody"),
        pytest.param(" ", 8, id="blank"),
    ],
)
def test_a_speaker_s_quotations(speaker_library: Library, speaker: str | None, count: int) -> None:
    assert len([each for each in speaker_library.quotations(speaker) if each.speaker]) == count


def test_nobody_is_taken_for_another_whose_name_is_spelled_alike() -> None:
    with Library.in_memory() as library:
        library.add(Article("Report", "“We build it now,” said Ada Nyberg. “We wait here,” said Tom Nyborg."))
        assert [each.speaker for each in library.quotations("nyberg")] == ["Ada Nyberg"]
        assert {each.speaker for each in library.quotations("nyburg")} == {"Ada Nyberg", "Tom Nyborg"}


@given(st.lists(valid_text | st.sampled_from(TEXTS), max_size=3), any_text)
def test_every_speaker_that_is_listed_has_quotations(texts: list[str], typed: str) -> None:
    with Library.in_memory() as library:
        library.add_all(Article("A title", text) for text in texts)
        library.quotations(typed)
        assert library.speakers(typed, 100) == library.speakers(typed, 100)
        for name in library.speakers("", 100):
            assert 0 < len(name) <= 100
            assert library.quotations(name)
