"""Segmentation into paragraphs, sentences and passages."""

from itertools import pairwise

import pytest
from hypothesis import example, given

from index.text.passages import (
    MAX_PASSAGE_CHARS,
    MIN_PASSAGE_CHARS,
    paragraph_at,
    paragraph_spans,
    segment_text,
)
from tests.index.samples import MOON, make_article, valid_text


def paragraph_texts(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraph_spans(text)]


def passage_texts(text: str) -> list[str]:
    """Return the text of each passage."""
    found = segment_text(text)
    return [
        text[found.sentences[first].start : found.sentences[last - 1].end] for first, last in found.passages
    ]


def prose(characters: int) -> str:
    """Make a paragraph of sentences of about fifty characters."""
    sentence = "The crew of the base wrote another letter home. "
    return (sentence * (characters // len(sentence) + 1)).strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank-line"),
        pytest.param("One.\n\n\n\nTwo.", ["One.", "Two."], id="several-blank-lines"),
        pytest.param("One.\n \t\nTwo.", ["One.", "Two."], id="line-of-white-space"),
        pytest.param("One.\r\n\r\nTwo.", ["One.", "Two."], id="crlf"),
        pytest.param("One.\n\u00a0\nTwo.", ["One.", "Two."], id="line-of-non-breaking-space"),
        pytest.param("One,\ntwo.", ["One,\ntwo."], id="single-line-break"),
        pytest.param("\n\n One.  \n\n", ["One."], id="white-space-around"),
        pytest.param("One.\n\n    Two.", ["One.", "Two."], id="indented"),
        pytest.param("", [], id="empty"),
        pytest.param(" \n\n\t\n\n ", [], id="white-space-alone"),
    ],
)
def test_paragraphs_end_at_blank_lines(text: str, expected: list[str]) -> None:
    assert paragraph_texts(text) == expected


def test_sentences_are_numbered_by_their_paragraphs() -> None:
    found = [(MOON[start:end], number) for start, end, number in segment_text(MOON).sentences]
    assert found == [
        ("Russia and China signed an agreement on 9 March 2021.", 1),
        ("They want to build a base on the Moon.", 1),
        ("The base is called the International Lunar Research Station.", 2),
        ("India landed near the south pole in August 2023.", 3),
        ("It was the fourth country to land on the Moon.", 3),
    ]


def test_short_neighbours_are_joined() -> None:
    assert len(MOON) < MIN_PASSAGE_CHARS
    assert passage_texts(MOON) == [MOON]


def test_a_paragraph_of_ordinary_length_is_a_passage() -> None:
    one, two = prose(MIN_PASSAGE_CHARS), prose(2 * MIN_PASSAGE_CHARS)
    assert passage_texts(f"{one}\n\n{two}\n\n{one}") == [one, two, one]


def test_a_short_paragraph_takes_the_next_one_in() -> None:
    heading, body = "The base", prose(MIN_PASSAGE_CHARS)
    assert passage_texts(f"{heading}\n\n{body}\n\n{body}") == [f"{heading}\n\n{body}", body]


def test_long_paragraphs_are_cut_at_sentence_ends() -> None:
    found = passage_texts(prose(3 * MAX_PASSAGE_CHARS))
    sentence = len("The crew of the base wrote another letter home. ")
    assert len(found) == 3
    assert all(passage.startswith("The crew") and passage.endswith("home.") for passage in found)
    assert all(MAX_PASSAGE_CHARS <= len(passage) < MAX_PASSAGE_CHARS + sentence for passage in found[:-1])


def test_a_long_sentence_stays_whole() -> None:
    sentence = "word " * MAX_PASSAGE_CHARS + "end."
    assert passage_texts(f"{sentence} Another.") == [sentence, "Another."]


@pytest.mark.parametrize("text", [pytest.param("", id="empty"), pytest.param(" \n\n ", id="white-space")])
def test_no_text_has_no_passages(text: str) -> None:
    found = segment_text(text)
    assert not list(found.sentences)
    assert not list(found.passages)


@pytest.mark.parametrize(
    ("position", "number"),
    [
        pytest.param(0, 1, id="first-character"),
        pytest.param(MOON.index("They"), 1, id="inside"),
        pytest.param(MOON.index("The base is") - 1, 1, id="blank-line-belongs-to-the-one-before"),
        pytest.param(MOON.index("The base is"), 2, id="start-of-the-second"),
        pytest.param(len(MOON) - 1, 3, id="last-character"),
        pytest.param(len(MOON) + 99, 3, id="behind-the-end"),
        pytest.param(-1, 1, id="before-the-start"),
    ],
)
def test_paragraph_around_a_position(position: int, number: int) -> None:
    cited = paragraph_at(make_article(MOON), position)
    assert cited.paragraph == number
    assert cited.text == MOON.split("\n\n")[number - 1]


def test_an_article_without_text_has_an_empty_paragraph() -> None:
    cited = paragraph_at(make_article(" \n "), 0)
    assert (cited.paragraph, cited.text.strip()) == (1, "")


@given(valid_text)
def test_passages_hold_every_sentence_once_in_order(text: str) -> None:
    found = segment_text(text)
    held = [place for first, last in found.passages for place in range(first, last)]
    assert held == list(range(len(found.sentences)))
    assert all(first < last for first, last in found.passages)


@given(valid_text)
def test_sentences_stand_in_the_paragraph_of_their_number(text: str) -> None:
    spans = list(paragraph_spans(text))
    found = segment_text(text).sentences
    for start, end, number in found:
        first, last = spans[number - 1]
        assert first <= start < end <= last
        assert paragraph_at(make_article(text), start).paragraph == number
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(valid_text)
@example("* * *\n\nWho signed it?\nThe base was signed. ")
def test_sentences_hold_every_letter_and_digit(text: str) -> None:
    held = "".join(text[start:end] for start, end, _ in segment_text(text).sentences)
    assert [each for each in held if each.isalnum()] == [each for each in text if each.isalnum()]


@given(valid_text)
def test_paragraphs_hold_no_blank_line(text: str) -> None:
    for paragraph in paragraph_texts(text):
        assert paragraph == paragraph.strip() != ""
        assert all(line.strip() for line in paragraph.split("\n"))
