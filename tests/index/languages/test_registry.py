"""Languages by their tags, and what each of them must have."""

import pytest

from index.languages.build import make_stemmer
from index.languages.names import complete_language, language_name, parse_language
from index.languages.registry import ENGLISH, UNDETERMINED, find_language, get_language, language_code

RICH = ["de", "es", "fr", "it", "nl", "pt"]
WITH_QUESTIONS = [*RICH, "ar", "el", "hi", "ja", "ko", "ro", "ru", "th", "tr", "vi", "zh"]


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        pytest.param("de", "de", id="code"),
        pytest.param("pt-BR", "pt", id="region"),
        pytest.param("en_GB", "en", id="underscore"),
        pytest.param("ZH-Hant-TW", "zh", id="script"),
        pytest.param("nb", "no", id="variety"),
        pytest.param("iw", "he", id="deprecated"),
        pytest.param("und", "und", id="undetermined"),
        pytest.param("xx", None, id="unknown"),
        pytest.param("klingon", None, id="no-code"),
        pytest.param("", None, id="empty"),
    ],
)
def test_the_code_of_a_tag(tag: str, code: str | None) -> None:
    assert language_code(tag) == code
    found = find_language(tag)
    assert (found.code if found else None) == code


def test_a_text_without_a_tag_is_english_and_one_with_an_unknown_tag_undetermined() -> None:
    assert get_language(None) is ENGLISH
    assert get_language("xx") is UNDETERMINED


def test_there_is_one_object_for_each_language() -> None:
    assert get_language("de-AT") is get_language("de")


@pytest.mark.parametrize("code", WITH_QUESTIONS)
def test_a_language_with_a_package_has_words_of_questions(code: str) -> None:
    language = get_language(code)
    assert language.answers.question_words
    assert language.terms.stop_words >= language.answers.question_words - {""}
    assert {kind for kind, _ in language.answers.question_patterns} == {
        "date", "duration", "number", "person", "place", "reason", "name",
    }  # fmt: skip


@pytest.mark.parametrize("code", RICH)
def test_a_rich_language_has_all_its_tables(code: str) -> None:
    language = get_language(code)
    rules = language.sentences
    assert rules.title_abbreviations
    assert rules.linking_abbreviations
    assert rules.numbered_abbreviations
    assert rules.starters
    assert len(language.terms.month_names) == 12
    assert language.terms.numerals
    assert language.answers.time_units
    assert language.answers.place_pattern


@pytest.mark.parametrize("code", ["pl", "sv", "fa", "uk", "sw", "hu"])
def test_any_other_language_has_stop_words_and_months_from_libraries(code: str) -> None:
    language = get_language(code)
    assert language.terms.stop_words
    assert len(set(language.terms.month_names)) == 12


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        pytest.param("de", "verträge", "vertrag", id="german"),
        pytest.param("es", "acciones", "acción", id="spanish"),
        pytest.param("fr", "habitants", "habitant", id="french"),
        pytest.param("ru", "мостами", "мост", id="russian"),
        pytest.param("tr", "köprüler", "köprü", id="turkish"),
    ],
)
def test_forms_of_a_word_share_a_stem(code: str, one: str, other: str) -> None:
    stem = make_stemmer(code)
    assert stem(one) == stem(other)


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert make_stemmer("sw")("vitabu") == "vitabu"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("German", "de", id="name"),
        pytest.param(" german ", "de", id="spaces-and-case"),
        pytest.param("de-CH", "de", id="tag"),
        pytest.param("Elvish", None, id="none"),
        pytest.param("und", None, id="undetermined"),
    ],
)
def test_a_language_that_somebody_types(typed: str, code: str | None) -> None:
    assert parse_language(typed) == code


def test_names_of_languages() -> None:
    assert language_name("pt-BR") == "Portuguese"
    assert language_name("xx") == "xx"
    assert complete_language("ger") == ["German"]
    assert len(complete_language("")) > 100
