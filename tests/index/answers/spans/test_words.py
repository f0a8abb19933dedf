"""Words and marks with their classes."""

import pytest
from hypothesis import given

from index.answers.spans.words import MAX_SENTENCE_WORDS, split_words
from tests.index.samples import any_text, mixed_text


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        pytest.param("The mill closed in May.", "may", "date", id="month"),
        pytest.param("The mill may close.", "may", "auxiliary", id="may-the-verb"),
        pytest.param("Built in 1904.", "1904", "year", id="year"),
        pytest.param("Some 190 boats.", "190", "number", id="number"),
        pytest.param("It costs 3 million.", "million", "number", id="magnitude"),
        pytest.param("It will cost nine crowns.", "cost", "verb", id="verb-after-an-auxiliary"),
        pytest.param("The cost was low.", "cost", "noun", id="the-same-as-a-noun"),
        pytest.param("She wants to paint.", "paint", "verb", id="infinitive"),
        pytest.param("The Bridge of Sighs", "bridge", "name", id="capitalised"),
        pytest.param("Maria de la Cruz sings.", "la", "name", id="particle-of-a-name"),
        pytest.param("They came de facto late.", "de", "noun", id="no-particle"),
        pytest.param("The US navy", "us", "name", id="capitals"),
        pytest.param("They told us.", "us", "pronoun", id="the-pronoun"),
        pytest.param("A broken reed", "reed", "noun", id="no-participle"),
        pytest.param("It was rowed ashore.", "rowed", "participle", id="participle"),
        pytest.param("It cost $9.", "$", "unit", id="currency"),
        pytest.param("Adults\t4", "\t", "stop", id="tab-of-a-table"),
    ],
)
def test_classes(text: str, word: str, kind: str) -> None:
    assert [each.kind for each in split_words(text) if each.lower == word] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("J. S. Bach's", ["j.", "s.", "bach's"], id="initials-and-possessive"),
        pytest.param("Dr. Moe left.", ["dr.", "moe", "left", "."], id="title"),
        pytest.param("Room B.", ["room", "b."], id="letter"),
        pytest.param("1,250 units", ["1,250", "units"], id="grouped-number"),
        pytest.param("red,white", ["red", ",", "white"], id="comma-without-space"),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.lower for word in split_words(text)] == expected


@given(any_text | mixed_text)
def test_words_lie_in_order_in_any_text(text: str) -> None:
    ends = 0
    for word in split_words(text):
        assert ends <= word.start < word.end <= len(text)
        ends = word.end


def test_long_sentences_are_cut() -> None:
    assert len(split_words("word " * 5_000)) == MAX_SENTENCE_WORDS
