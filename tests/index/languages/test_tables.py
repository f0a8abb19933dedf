"""Parsers of word tables."""

import pytest

from index.languages.tables import parse_expansions, parse_forms, parse_list, parse_phrases, parse_words


@pytest.mark.parametrize(
    ("table", "words"),
    [
        pytest.param("", (), id="empty"),
        pytest.param("b a", ("b", "a"), id="in-order"),
        pytest.param("\n    b a\n    c\n", ("b", "a", "c"), id="indented-lines"),
    ],
)
def test_words_are_separated_by_white_space(table: str, words: tuple[str, ...]) -> None:
    assert parse_list(table) == words
    assert parse_words(table) == frozenset(words)


def test_forms_lead_to_their_base() -> None:
    assert parse_forms("\n    go went gone\n\n    write wrote\n") == {
        "went": "go",
        "gone": "go",
        "wrote": "write",
    }


def test_phrases_are_separated_by_commas() -> None:
    assert parse_phrases("\n    good day, hi,\n    so\n    long\n") == {
        ("good", "day"),
        ("hi",),
        ("so", "long"),
    }


def test_expansions_follow_their_word() -> None:
    assert parse_expansions("\n    im i am, u\n    you\n") == {"im": ("i", "am"), "u": ("you",)}
