"""English word tables: form and consistency."""

import pytest

from index.languages.en import first_names, grammar_words, name_words, question_words, reporting_verbs
from index.languages.en.calendar_names import DATE_WORDS, TIME_UNITS
from index.languages.en.numerals import NUMBER_WORDS

TABLES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": table
    for module in (reporting_verbs, first_names, grammar_words, name_words)
    for name, table in vars(module).items()
    if isinstance(table, frozenset)
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())
def test_words_are_lower_case_and_some(table: frozenset[str]) -> None:
    assert table
    assert all(word == word.lower() for word in table)


def test_each_first_name_has_one_gender_or_either() -> None:
    genders = (first_names.MALE_FIRST_NAMES, first_names.FEMALE_FIRST_NAMES, first_names.UNISEX_FIRST_NAMES)
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
    assert forms <= reporting_verbs.REPORTING_VERBS


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(reporting_verbs.INVERTIBLE_VERBS, id="speech"),
        pytest.param(reporting_verbs.PLAIN_REPORT_VERBS, id="states"),
        pytest.param(reporting_verbs.NAMING_VERBS, id="naming"),
        pytest.param(reporting_verbs.QUOTING_VERBS, id="quoting"),
        pytest.param(reporting_verbs.WORD_USE_VERBS, id="using"),
        pytest.param(reporting_verbs.BASE_FORMS, id="base"),
    ],
)
def test_the_special_verbs_are_verbs_of_saying(table: frozenset[str]) -> None:
    assert table <= reporting_verbs.REPORTING_VERBS


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(DATE_WORDS, id="date_words"),
        pytest.param(NUMBER_WORDS, id="number_words"),
        pytest.param(TIME_UNITS, id="time_units"),
        pytest.param(grammar_words.ANAPHORIC_OPENERS, id="anaphoric_openers"),
        pytest.param(grammar_words.ANAPHORIC_PRONOUNS, id="anaphoric_pronouns"),
        pytest.param(question_words.QUESTION_WORDS, id="question_words"),
    ],
)
def test_listed_words_are_single_and_lower_case(words: frozenset[str]) -> None:
    assert words
    assert all(word.isalpha() and word == word.lower() for word in words)
