"""annotate_names: spans and types of names."""

import pytest
from hypothesis import given

from index.quotes.name_recognition import annotate_names
from index.quotes.quotation_marks import find_marked_quotations
from index.quotes.sentence import AnnotatedSentence, NameType, strip_possessive
from index.quotes.tokenize import tokenize_sentences
from tests.index.samples import any_text, mixed_text


def annotate_sentences(text: str) -> list[AnnotatedSentence]:
    return annotate_names(text, tokenize_sentences(text, find_marked_quotations(text)))


def find_name_types(text: str) -> list[tuple[str, NameType]]:
    return [(name.text, name.name_type) for sentence in annotate_sentences(text) for name in sentence.names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Then Ada Nyberg left.", "Ada Nyberg", id="first-name"),
        pytest.param("Ada Nyberg left.", "Ada Nyberg", id="at-the-start"),
        pytest.param("Then Dr. Qorv Zelt left.", "Qorv Zelt", id="title"),
        pytest.param("Then Prime Minister Qorv Zelt left.", "Qorv Zelt", id="titles"),
        pytest.param("Then Secretary of State Ada Nyberg left.", "Ada Nyberg", id="title-of-several-words"),
        pytest.param("Then NASA Administrator Ada Nyberg left.", "Ada Nyberg", id="affiliation"),
        pytest.param("Then train driver Qorv Zelt left.", "Qorv Zelt", id="role"),
        pytest.param("Then Qorv Zelt, 61, left.", "Qorv Zelt", id="age"),
        pytest.param("Then Qorv Zelt, who sang, left.", "Qorv Zelt", id="who"),
        pytest.param("Then 61-year-old Qorv Zelt left.", "Qorv Zelt", id="year-old"),
        pytest.param("Then Ada van der Berg left.", "Ada van der Berg", id="particles"),
        pytest.param("Then John F. Nyberg left.", "John F. Nyberg", id="initial"),
        pytest.param("Then Ada Nyberg's boat left.", "Ada Nyberg", id="possessive"),
        pytest.param("Then Martin Nyberg Jr. left.", "Martin Nyberg Jr.", id="suffix"),
    ],
)
def test_people_are_found_without_their_titles(text: str, name: str) -> None:
    assert find_name_types(text) == [(name, NameType.PERSON)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Then the Harbour Council met.", "Harbour Council", id="organisation"),
        pytest.param("Then the University of Leith opened.", "University of Leith", id="with-of"),
        pytest.param(
            "Then the Department of Health and Safety met.", "Department of Health and Safety", id="and"
        ),
        pytest.param("Then General Motors grew.", "General Motors", id="no-title"),
        pytest.param("Then NATO met.", "NATO", id="letters"),
    ],
)
def test_things_are_no_people(text: str, name: str) -> None:
    assert find_name_types(text) == [(name, NameType.THING)]


def test_two_unknown_words_may_be_anybody() -> None:
    assert find_name_types("Then Qorv Zelt left.") == [("Qorv Zelt", NameType.UNSURE)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("However, the ferries sank.", id="everyday-word"),
        pytest.param("Ferries sank.", id="unknown-word-at-the-start"),
        pytest.param("On Monday it rained in the harbour.", id="day"),
        pytest.param("I left.", id="i"),
        pytest.param("OLDEST LEITH FERRIES SUNK HARBOUR WALL BROKEN HIGH TIDE RISING", id="headline"),
    ],
)
def test_other_capitals_are_no_names(text: str) -> None:
    assert find_name_types(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Zelt left. The boat of Zelt sank.", ["Zelt", "Zelt"], id="named-elsewhere"),
        pytest.param("Zelt said no.", ["Zelt"], id="before-a-verb-of-saying"),
    ],
)
def test_a_word_at_the_start_is_a_name_where_the_text_shows_it(text: str, names: list[str]) -> None:
    assert [name for name, _ in find_name_types(text)] == names


def test_names_in_quotations_are_part_of_the_words() -> None:
    assert find_name_types("“Ada Nyberg left,” said Tom Vale.") == [("Tom Vale", NameType.PERSON)]


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        pytest.param("Nyberg’s", "Nyberg", id="curly"),
        pytest.param("Nyberg's", "Nyberg", id="straight"),
        pytest.param("Jones’", "Jones", id="after-s"),
        pytest.param("Nyberg", "Nyberg", id="none"),
    ],
)
def test_the_possessive_ending_is_taken_off(name: str, bare: str) -> None:
    assert strip_possessive(name) == bare


@given(any_text | mixed_text)
def test_names_lie_in_their_sentence_in_order(text: str) -> None:
    for sentence in annotate_sentences(text):
        place = 0
        for name in sentence.names:
            assert place <= name.titles_start <= name.first_token < name.end_token <= len(sentence.tokens)
            assert name.text
            place = name.end_token
