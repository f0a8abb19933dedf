"""Acronyms that a text introduces."""

import pytest
from hypothesis import given

from index.spans import Acronym
from index.text.acronyms import find_acronym_expansions, find_acronyms
from tests.index.samples import any_text, mixed_text


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        pytest.param("The World Trade Forum (WTF) met.", "wtf", "world trade forum", id="initials"),
        pytest.param(
            "the gross domestic product (GDP; nominal)", "gdp", "gross domest product", id="more-said"
        ),
        pytest.param(
            "Bank of the Northern Isles (BNI)", "bni", "bank northern isl", id="small-words-skipped"
        ),
        pytest.param("Northern Ferries (NoFe) sailed.", "nofe", "northern ferri", id="letters-within-words"),
        pytest.param("The Harbour Rescue Office (H.R.O.) said", "hro", "harbor rescu offic", id="dotted"),
        pytest.param(
            "NLC (Northern Lighthouse Council) said", "nlc", "northern lighthous council", id="turned"
        ),
        pytest.param("It failed. The Moon Base Fund (MBF) paid.", "mbf", "moon base fund", id="new-sentence"),
    ],
)
def test_a_short_form_is_found_with_its_long_form(text: str, short: str, long: str) -> None:
    assert find_acronyms(text) == [Acronym(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry (Leith) left.", id="one-capital"),
        pytest.param("The ferry left (2019).", id="year"),
        pytest.param("The council (NLC) met.", id="letters-not-before"),
        pytest.param("Northern Lights. Council (NLC) met.", id="letters-in-another-sentence"),
        pytest.param("(NLC) met.", id="nothing-before"),
        pytest.param("Harbour (HA) rules.", id="one-word"),
        pytest.param("The rocket HLV (it failed) rose.", id="no-long-form-inside"),
        pytest.param("It was said (by MANYMANYMANYWORDS) then.", id="too-long"),
    ],
)
def test_other_brackets_are_not(text: str) -> None:
    assert find_acronyms(text) == []


def test_each_is_found_once() -> None:
    assert len(find_acronyms("Moon Base Fund (MBF). The Moon Base Fund (MBF).")) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("(" * 100_000, id="opening"),
        pytest.param("A (AB" * 50_000, id="never-closed"),
        pytest.param("a b " * 100_000 + "(AB)", id="long-before"),
        pytest.param("(AB) " * 50_000, id="many"),
    ],
)
def test_hostile_brackets_cost_little(text: str) -> None:
    assert len(find_acronyms(text)) <= 1


@given(any_text | mixed_text)
def test_any_text_has_short_forms_or_none(text: str) -> None:
    for short, long in find_acronyms(text):
        assert short
        assert " " not in short
        assert len(long.split()) > 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Leith Harbour Board (LHB) met.", {"LHB": "Leith Harbour Board"}, id="introduced"),
        pytest.param("LHB (Leith Harbour Board) met.", {"LHB": "Leith Harbour Board"}, id="explained"),
        pytest.param(
            "The Leith Harbour Board met. LHB said so.", {"LHB": "Leith Harbour Board"}, id="initials"
        ),
        pytest.param(
            "Ferries, Ports and Piers of Leith met. FPPL said so.",
            {"FPPL": "Ferries, Ports and Piers of Leith"},
            id="small-words",
        ),
        pytest.param("LHB met. Later Harbour met.", {}, id="no-name"),
        pytest.param("Leith Bus met. LB said so.", {}, id="two-letters"),
    ],
)
def test_long_forms_are_given_as_written(text: str, expected: dict[str, str]) -> None:
    assert find_acronym_expansions(text) == expected
