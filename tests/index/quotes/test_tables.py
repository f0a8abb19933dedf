"""The tables of words: what must hold of them."""

import pytest

from index.quotes import cue_verbs, first_names, grammar, name_words

TABLES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": table
    for module in (cue_verbs, first_names, grammar, name_words)
    for name, table in vars(module).items()
    if isinstance(table, frozenset)
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())
def test_words_are_lower_case_and_some(table: frozenset[str]) -> None:
    assert table
    assert all(word == word.lower() for word in table)


def test_each_first_name_has_one_gender_or_either() -> None:
    genders = (first_names.MALE, first_names.FEMALE, first_names.EITHER)
    assert sum(map(len, genders)) == len(first_names.FIRST_NAMES)


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param({"note", "notes", "noted", "noting"}, id="e"),
        pytest.param({"reply", "replies", "replied", "replying"}, id="y"),
        pytest.param({"say", "says", "said", "saying"}, id="irregular"),
        pytest.param({"admit", "admits", "admitted", "admitting"}, id="doubled"),
        pytest.param({"stress", "stresses", "stressed", "stressing"}, id="s"),
    ],
)
def test_verbs_have_all_their_forms(forms: set[str]) -> None:
    assert forms <= cue_verbs.CUES


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(cue_verbs.SPEECH, id="speech"),
        pytest.param(cue_verbs.STATES, id="states"),
        pytest.param(cue_verbs.NAMING, id="naming"),
        pytest.param(cue_verbs.QUOTING, id="quoting"),
        pytest.param(cue_verbs.USING, id="using"),
        pytest.param(cue_verbs.BASE, id="base"),
    ],
)
def test_the_special_verbs_are_verbs_of_saying(table: frozenset[str]) -> None:
    assert table <= cue_verbs.CUES
