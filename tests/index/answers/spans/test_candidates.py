"""Candidate spans of a sentence."""

import pytest
from hypothesis import given

from index.answers.spans.candidates import MAX_CANDIDATE_WORDS, MAX_CANDIDATES, Candidate, find_candidates
from index.answers.spans.shapes import span_shape
from index.answers.spans.words import split_words
from tests.index.samples import any_text, mixed_text


def candidates_of(text: str, asked: str = "") -> dict[str, Candidate]:
    """Return the candidates of a sentence by their words; those of `asked` are the question's."""
    words = split_words(text)
    found = find_candidates(words, [word.lower in asked.split() for word in words])
    return {text[words[each.first].start : words[each.stop - 1].end]: each for each in found}


@pytest.mark.parametrize(
    ("text", "span", "kind"),
    [
        pytest.param("It sank on 9 March 1934 off Leith.", "9 March 1934", "date", id="date"),
        pytest.param("It sank on March 9, 1934.", "March 9, 1934", "date", id="date-with-a-comma"),
        pytest.param("It stood from May to June 1911.", "May to June 1911", "date", id="range-of-dates"),
        pytest.param("It dates from the 12th century.", "12th century", "date", id="century"),
        pytest.param("It has 8 to 15 looms.", "8 to 15", "number", id="range"),
        pytest.param("It has 8–15 looms.", "8–15 looms", "quantity", id="range-with-what-it-counts"),
        pytest.param("It cost $3.5 million.", "$3.5 million", "number", id="amount"),
        pytest.param("It took 40 days.", "40 days", "quantity", id="unit"),
        pytest.param("The old Leith yard built it.", "Leith", "name", id="name-in-a-phrase"),
        pytest.param("The Bank of Velm closed.", "Bank of Velm", "joined", id="name-with-of"),
        pytest.param("It is blue, white and green.", "blue, white and green", "list", id="list"),
        pytest.param("They sang “Old Tom is dead” twice.", "Old Tom is dead", "quoted", id="quoted"),
        pytest.param("The club (a choir) sang.", "choir", "phrase", id="bracketed"),
        pytest.param("It closed because the roof leaked.", "roof leaked", "clause", id="reason"),
        pytest.param("He came to mend the clock.", "to mend the clock", "clause", id="purpose"),
        pytest.param("It meets weekly.", "weekly", "part", id="adverb"),
        pytest.param("Fares\tAdults 4\t$3", "$3", "number", id="cell"),
    ],
)
def test_what_is_found(text: str, span: str, kind: str) -> None:
    assert candidates_of(text)[span].kind == kind


def test_a_phrase_is_divided_at_the_questions_words() -> None:
    assert candidates_of("A tall white lighthouse stands here.", "lighthouse")["tall white"].kind == "new"


def test_the_questions_words_alone_are_no_candidate() -> None:
    assert "lighthouse" not in candidates_of("A tall white lighthouse stands here.", "lighthouse")


@pytest.mark.parametrize(
    ("text", "span", "shape"),
    [
        pytest.param("It sank in 1934.", "1934", "year", id="year"),
        pytest.param("It sank on 9 March 1934.", "9 March 1934", "date", id="date"),
        pytest.param("It has 12 boats.", "12", "number", id="number"),
        pytest.param("It has 12 boats.", "12 boats", "quantity", id="quantity"),
        pytest.param("It took 12 days.", "12 days", "duration", id="duration"),
        pytest.param("It cost $12.", "$12", "money", id="money"),
        pytest.param("It grew by 12%.", "12%", "percentage", id="percentage"),
        pytest.param("Ada Moe sang.", "Ada Moe", "name", id="name"),
        pytest.param("Ada sang.", "Ada", "one name", id="one-name"),
        pytest.param("Ada Moe and Bo Li sang.", "Ada Moe and Bo Li", "names", id="names"),
        pytest.param("The red barn burned.", "red barn", "noun", id="noun"),
    ],
)
def test_shapes(text: str, span: str, shape: str) -> None:
    assert span_shape(split_words(text), candidates_of(text)[span]) == shape


@given(any_text | mixed_text)
def test_candidates_lie_in_any_sentence_once(text: str) -> None:
    words = split_words(text)
    found = find_candidates(words, [False] * len(words))
    assert len(found) <= MAX_CANDIDATES
    assert len({(each.first, each.stop) for each in found}) == len(found)
    for first, stop, _ in found:
        assert 0 <= first < stop <= min(len(words), first + MAX_CANDIDATE_WORDS)
