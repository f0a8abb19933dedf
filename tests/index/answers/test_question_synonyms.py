"""Synonyms: the table, and its terms."""

from importlib.resources import files
from typing import Final

import pytest

from index.answers.question import load_synonyms
from index.text.tokens import extract_terms

LINES: Final = (files("index.languages.en") / "synonyms.txt").read_text("utf-8").splitlines()


def test_every_line_is_a_group_of_different_terms() -> None:
    assert LINES
    for line in LINES:
        words = line.split(" ")
        assert len(words) >= 2, line
        assert all(word.replace(".", "").isalnum() and word == word.lower() for word in words), line
        assert len(set(extract_terms(line))) == len(words), f"{line}: its words share terms or have none"


def test_the_lines_are_sorted() -> None:
    assert sorted(LINES) == LINES


def test_no_group_stands_twice() -> None:
    groups: dict[frozenset[str], str] = {}
    for line in LINES:
        other = groups.setdefault(frozenset(extract_terms(line)), line)
        assert other is line, f"{line} repeats {other}"


def test_neighbours_are_mutual() -> None:
    for term, others in load_synonyms().items():
        assert others
        assert term not in others
        assert all(term in load_synonyms()[other] for other in others), term


def test_every_pair_of_a_line_are_neighbours_and_no_others() -> None:
    pairs = {
        (one, other)
        for line in LINES
        for one in extract_terms(line)
        for other in extract_terms(line)
        if one != other
    }
    assert {(one, other) for one, others in load_synonyms().items() for other in others} == pairs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("language", "speak", id="noun-and-verb"),
        pytest.param("excavated", "digging", id="inflected"),
        pytest.param("puppies", "dog", id="kind-of"),
    ],
)
def test_neighbours(one: str, other: str) -> None:
    [term], [neighbour] = extract_terms(one), extract_terms(other)
    assert neighbour in load_synonyms()[term]


def test_groups_are_not_joined_through_a_word_of_both() -> None:
    table = load_synonyms()
    apart = [
        (one, other)
        for shared in table
        for one in table[shared]
        for other in table[shared]
        if one != other and other not in table[one]
    ]
    assert apart
