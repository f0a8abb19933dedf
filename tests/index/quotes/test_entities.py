"""EntityRegistry."""

import pytest

from index.quotes.entities import EntityRegistry, gender_from_titles
from index.quotes.name_recognition import annotate_names
from index.quotes.tokenize import tokenize_sentences


def build_registry(text: str) -> EntityRegistry:
    return EntityRegistry(annotate_names(text, tokenize_sentences(text, [])))


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        pytest.param("It was Ada Nyberg.", "Nyberg", "Ada Nyberg", id="last-name"),
        pytest.param("It was Ada Nyberg.", "Ada", "Ada Nyberg", id="first-name"),
        pytest.param(
            "It was John F. Nyberg, not John Nyberg.", "John Nyberg", "John F. Nyberg", id="initial"
        ),
        pytest.param(
            "It was Abir Al Zelt. Then Al Zelt left.", "Al Zelt", "Abir Al Zelt", id="two-last-names"
        ),
        pytest.param("It was Ada Nyberg or Eva Nyberg.", "Nyberg", "Nyberg", id="namesakes"),
        pytest.param(
            "It was Ada Nyberg. Then Ada Nyberg met Eva Nyberg.", "Nyberg", "Ada Nyberg", id="mostly-one"
        ),
        pytest.param("It was Ada Nyberg.", "Carter", "Carter", id="unknown"),
        pytest.param("It was Ada Nyberg.", "", "", id="empty"),
    ],
)
def test_the_fullest_name_is_found(text: str, name: str, full: str) -> None:
    assert build_registry(text).fullest_name(name) == full


def test_a_title_tells_namesakes_apart() -> None:
    assert build_registry("It was Ada Nyberg or Tom Nyberg.").fullest_name("Nyberg", "female") == "Ada Nyberg"


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        pytest.param("It was Ada Nyberg.", "Ada Nyberg", "female", id="first-name"),
        pytest.param("It was Mr Nyberg.", "Nyberg", "male", id="title"),
        pytest.param("It was Kim Nyberg.", "Kim Nyberg", None, id="either"),
        pytest.param("It was Ada Nyberg or Eva Nyberg.", "Nyberg", "female", id="namesakes-of-one"),
        pytest.param("It was Ada Nyberg or Tom Nyberg.", "Nyberg", None, id="namesakes-of-both"),
    ],
)
def test_the_gender_is_known_where_the_text_tells(text: str, name: str, gender: str | None) -> None:
    assert build_registry(text).gender_of(name) == gender


@pytest.mark.parametrize(
    ("text", "role", "holder"),
    [
        pytest.param("It was Mayor Ada Nyberg.", "mayor", "Ada Nyberg", id="before"),
        pytest.param("It was Ada Nyberg, the mayor of Leith.", "mayor", "Ada Nyberg", id="after"),
        pytest.param("It was Prime Minister Ada Nyberg.", "prime minister", "Ada Nyberg", id="phrase"),
        pytest.param("It was Prime Minister Ada Nyberg.", "minister", None, id="part-of-a-phrase"),
        pytest.param("It was Vice President Ada Nyberg.", "president", None, id="vice"),
        pytest.param("In Ada Nyberg, the mayor said, it lives.", "mayor", None, id="another-clause"),
    ],
)
def test_roles_are_known(text: str, role: str, holder: str | None) -> None:
    assert build_registry(text).holder_of_role(role, 0) == holder


def test_a_role_is_held_from_where_the_text_says_so() -> None:
    people = build_registry("It rained. It was Mayor Ada Nyberg. It was Mayor Tom Vale.")
    assert [people.holder_of_role("mayor", number) for number in range(3)] == [None, "Ada Nyberg", "Tom Vale"]


@pytest.mark.parametrize(
    ("text", "name", "person", "perhaps"),
    [
        pytest.param("It was Ada Nyberg.", "Ada Nyberg", True, True, id="person"),
        pytest.param("It was Qorv Zelt.", "Qorv Zelt", False, True, id="unsure"),
        pytest.param("It was in Qorv Zelt.", "Qorv Zelt", False, False, id="place"),
        pytest.param("It was the Harbour Council.", "Harbour Council", False, False, id="thing"),
        pytest.param("Then Zelt said so.", "Zelt", False, True, id="talks"),
    ],
)
def test_people_are_told_from_things(text: str, name: str, person: bool, perhaps: bool) -> None:
    people = build_registry(text)
    assert (people.is_person(name), people.may_be_person(name)) == (person, perhaps)


@pytest.mark.parametrize(
    ("titles", "gender"),
    [
        pytest.param(["dr", "mrs"], "female", id="woman"),
        pytest.param(["sir"], "male", id="man"),
        pytest.param(["dr"], None, id="anybody"),
        pytest.param([], None, id="none"),
    ],
)
def test_titles_tell_the_gender(titles: list[str], gender: str | None) -> None:
    assert gender_from_titles(titles) == gender
