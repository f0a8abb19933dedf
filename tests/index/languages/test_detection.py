"""Identification of the language of texts, titles and questions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article
from index.article_languages import DEFAULT_LANGUAGE, assign_languages, main_language
from index.languages.detection import detect_language
from index.languages.registry import find_language

SENTENCES = {
    "en": "The bakery at the corner opens at six in the morning, except on Sundays.",
    "de": "Die Bäckerei an der Ecke öffnet um sechs Uhr morgens, außer am Sonntag.",
    "fr": "La boulangerie du coin ouvre à six heures du matin, sauf le dimanche.",
    "es": "La panadería de la esquina abre a las seis de la mañana, salvo los domingos.",
    "it": "Il panificio all'angolo apre alle sei del mattino, tranne la domenica.",
    "pt": "A padaria da esquina abre às seis da manhã, exceto aos domingos.",
    "nl": "De bakkerij op de hoek gaat om zes uur 's ochtends open, behalve op zondag.",
    "ru": "Пекарня на углу открывается в шесть часов утра, кроме воскресенья.",
    "zh": "街角的面包店除了星期天以外，每天早上六点开门。",
    "ja": "角のパン屋は日曜日を除いて毎朝六時に開きます。",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_enough(code: str) -> None:
    assert detect_language(SENTENCES[code]) == code


@pytest.mark.parametrize("text", ["", "12:30", "Velm", "??", "x = 1"])
def test_what_says_nothing_is_not_told(text: str) -> None:
    assert detect_language(text) is None


def test_a_short_question_is_told_among_few_languages() -> None:
    assert detect_language("Wer war das?", ["de", "en"]) == "de"
    assert detect_language("Who was that?", ["de", "en"]) == "en"


@given(st.text(max_size=80))
def test_what_is_told_is_a_known_language(text: str) -> None:
    code = detect_language(text)
    assert code is None or find_language(code) is not None


def test_the_declared_language_counts() -> None:
    [article] = assign_languages([Article("", SENTENCES["de"], language="de-AT")], list)
    assert article.language == "de-AT"


def test_an_unknown_declared_language_does_not() -> None:
    [article] = assign_languages([Article("", SENTENCES["de"], language="xx")], list)
    assert article.language == "de"


def test_a_short_text_is_taken_for_one_in_the_main_language() -> None:
    articles = [Article("", SENTENCES["de"]), Article("12", "9-17")]
    assert [each.language for each in assign_languages(articles, list)] == ["de", "de"]
    assert [each.language for each in assign_languages(articles[1:], lambda: ["fr", "fr-CA", "de"])] == ["fr"]
    assert [each.language for each in assign_languages(articles[1:], list)] == [DEFAULT_LANGUAGE]


def test_the_main_language_is_that_of_most() -> None:
    assert main_language(["de-CH", "en", "de"]) == "de"
    assert main_language([]) == DEFAULT_LANGUAGE
