"""tokenize_sentences."""

import pytest
from hypothesis import given

from index.quotes.quotation_marks import find_marked_quotations
from index.quotes.sentence import TokenizedSentence
from index.quotes.tokenize import tokenize_sentences
from tests.index.samples import any_text, mixed_text


def tokenize_text(text: str) -> list[TokenizedSentence]:
    return tokenize_sentences(text, find_marked_quotations(text))


def token_texts(text: str) -> list[list[str]]:
    """Tokens of each sentence, an underscore for a quotation."""
    return [[token.text or "_" for token in line.tokens] for line in tokenize_text(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“It sank. It did,” she said.", [["_", "she", "said", "."]], id="sentences-within"),
        pytest.param("“It sank.” She left.", [["_"], ["She", "left", "."]], id="sentence-after"),
        pytest.param("“Never!” Ada Nyberg wrote.", [["_", "Ada", "Nyberg", "wrote", "."]], id="cry"),
        pytest.param("“One”“two” it said.", [["_", "_", "it", "said", "."]], id="neighbours"),
        pytest.param("Dr. A. Nyberg left.", [["Dr.", "A.", "Nyberg", "left", "."]], id="title-and-initial"),
        pytest.param(
            "The U.S. won't re-enter.", [["The", "U.S.", "won't", "re-enter", "."]], id="word-shapes"
        ),
        pytest.param("The U.S. won’t.", [["The", "U.S.", "won't", "."]], id="apostrophe"),
    ],
)
def test_sentences_are_read_as_words(text: str, expected: list[list[str]]) -> None:
    assert token_texts(text) == expected


def test_paragraphs_are_counted() -> None:
    assert [line.paragraph for line in tokenize_text("One. Two.\n\nThree.\nFour.")] == [0, 0, 1, 2]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        pytest.param("The pier on Monday. (Ada Nyberg/Reuters)", True, id="credit"),
        pytest.param("The pier. (Submitted by Ada Nyberg)", True, id="submitted"),
        pytest.param("READ MORE: The pier sank", True, id="link"),
        pytest.param("The pier (built in 1911) sank.", False, id="bracket"),
        pytest.param("LEITH: The pier sank", False, id="dateline"),
    ],
)
def test_captions_and_links_are_asides(text: str, aside: bool) -> None:
    assert {line.is_aside for line in tokenize_text(text)} == {aside}


def test_sentences_without_end_are_cut() -> None:
    sentences = tokenize_text("word " * 1_000)
    assert len(sentences) > 1
    assert sum(len(line.tokens) for line in sentences) == 1_000


@given(any_text | mixed_text)
def test_tokens_stand_in_the_text_and_hold_every_quotation(text: str) -> None:
    quoted = find_marked_quotations(text)
    place = 0
    numbers = []
    for line in tokenize_sentences(text, quoted):
        assert line.tokens
        for token in line.tokens:
            assert place <= token.start < token.end <= len(text)
            place = token.end
            if token.quote_index >= 0:
                numbers.append(token.quote_index)
                assert token.start == quoted[token.quote_index].opening_start
    assert numbers == sorted(set(numbers))
