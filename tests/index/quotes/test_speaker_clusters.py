"""Clustering of speaker names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.quotes.speaker_clusters import cluster_speakers, is_speaker_name
from tests.index.samples import any_text


def cluster_forms(*names: str) -> set[frozenset[str]]:
    return {frozenset(person.forms) for person in cluster_speakers((name, 1) for name in names)}


@pytest.mark.parametrize(
    ("shorter", "full"),
    [
        pytest.param("Nyberg", "Ada Nyberg", id="last-name"),
        pytest.param("NYBERG", "Nyberg", id="case"),
        pytest.param("Ada Fältskog", "Ada Faltskog", id="accents"),
        pytest.param("Ada Nyberg", "Ada S. Nyberg", id="middle-name"),
        pytest.param("Ada Nyberg", "Ada Nyberg Jr.", id="suffix"),
    ],
)
def test_two_forms_of_one_name(shorter: str, full: str) -> None:
    assert cluster_forms(shorter, full, "Tom Vale") == {frozenset({shorter, full}), frozenset({"Tom Vale"})}


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["Nyberg", "Ada Nyberg", "Tom Nyberg"], id="namesakes"),
        pytest.param(["Ada Nyberg", "Ada S. Nyberg", "Ada W. Nyberg"], id="other-middle-names"),
        pytest.param(["William", "Robert William"], id="first-name-as-last-name"),
        pytest.param(["University", "Leith University"], id="organisation"),
        pytest.param(["US", "Afghanistan US"], id="abbreviation"),
        pytest.param(["minister", "Ada Minister"], id="description"),
        pytest.param(["Vale", "Ada Nyberg and Tom Vale"], id="pair"),
    ],
)
def test_names_that_are_not_safely_one(names: list[str]) -> None:
    assert cluster_forms(*names) == {frozenset({name}) for name in names}


def test_a_last_name_follows_its_full_name_to_the_fuller_one() -> None:
    [person] = cluster_speakers([("Nyberg", 2), ("Ada Nyberg", 5), ("Ada S. Nyberg", 1)])
    assert (person.name, person.quotation_count) == ("Ada Nyberg", 8)


def test_the_full_name_is_shown_though_the_last_name_is_commoner() -> None:
    [person] = cluster_speakers([("Nyberg", 9), ("Ada Nyberg", 1)])
    assert person.name == "Ada Nyberg"


def test_the_most_quoted_stand_first() -> None:
    names = cluster_speakers([("Tom Vale", 2), ("Leith Council", 3), ("Nyberg", 2), ("Ada Nyberg", 2)])
    assert [person.name for person in names] == ["Ada Nyberg", "Leith Council", "Tom Vale"]


@pytest.mark.parametrize(
    "speaker",
    ["Ada Nyberg", "Nyberg", "NASA", "Ursula von der Leyen", "Ministry of Trade and Industry", "Łódź"],
)
def test_names(speaker: str) -> None:
    assert is_speaker_name(speaker)


@pytest.mark.parametrize(
    "speaker",
    ["ministry", "Leith harbour official", "Police", "His lawyers", "This", "36-year", "A and B", "", "–"],
)
def test_no_names(speaker: str) -> None:
    assert not is_speaker_name(speaker)


@given(
    st.dictionaries(any_text | st.sampled_from(["Nyberg", "Ada Nyberg", "ada nyberg"]), st.integers(1, 99))
)
def test_nobody_is_lost_and_nobody_counts_twice(names: dict[str, int]) -> None:
    clusters = cluster_speakers(names.items())
    forms = [form for cluster in clusters for form in cluster.forms]
    assert len(forms) == len(set(forms))
    assert set(forms) == {name for name in names if any(map(str.isalnum, name))}
    assert sum(cluster.quotation_count for cluster in clusters) == sum(names[form] for form in forms)
    assert all(len(cluster.name) <= 100 for cluster in clusters)
