"""Tokens and terms: spellings that share a term, and properties of any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.languages.en.stop_words import STOP_WORDS
from index.text.tokens import MAX_WORD_CHARS, extract_terms, find_term_spans, first_word, lowercase_words
from tests.index.samples import any_text, mixed_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("U.S.", "US", id="abbreviation"),
        pytest.param("U.S.A.", "USA", id="abbreviation-of-three"),
        pytest.param("U.N.-led", "UN", id="abbreviation-in-a-compound"),
        pytest.param("co-operate", "cooperate", id="hyphen-inside-a-word"),
        pytest.param("co-operation", "cooperating", id="hyphen-and-stem"),
        pytest.param("long-term", "long", id="compound-first-half"),
        pytest.param("long-term", "term", id="compound-second-half"),
        pytest.param("long\N{NON-BREAKING HYPHEN}term", "long-term", id="other-hyphen"),
        pytest.param("O’Brien", "O'Brien", id="typographic-apostrophe"),
        pytest.param("O’Brien", "OBrien", id="no-apostrophe"),
        pytest.param("O'Brien’s", "obrien", id="possessive-of-a-name-with-apostrophe"),
        pytest.param("Giscard d’Estaing", "Estaing", id="elided-article"),
        pytest.param("1,731", "1731", id="grouped-number"),
        pytest.param("12,345,678", "12345678", id="grouped-twice"),
        pytest.param("three", "3", id="number-word"),
        pytest.param("Third", "3rd", id="ordinal-word"),
        pytest.param("March 03", "3", id="leading-zero"),
        pytest.param("São", "Sao", id="accent"),
        pytest.param("Sa\N{COMBINING TILDE}o", "São", id="decomposed-accent"),
        pytest.param("Łódź", "Lodz", id="stroke"),
        pytest.param("Straße", "STRASSE", id="sharp-s"),
        pytest.param("Œuvre", "oeuvre", id="ligature"),
        pytest.param("ﬁre", "fire", id="compatibility-ligature"),
        pytest.param("\N{FULLWIDTH LATIN CAPITAL LETTER M}oon", "moon", id="full-width"),
        pytest.param("AT&T", "ATT", id="ampersand"),
        pytest.param("China’s", "China", id="possessive"),
        pytest.param("signed", "signing", id="stem"),
        pytest.param("colour", "color", id="british-spelling"),
        pytest.param("wrote", "writing", id="irregular-verb"),
        pytest.param("NASA", "nasa", id="case"),
        pytest.param("openHatch", "open_hatch", id="camel-case-and-snake-case"),
        pytest.param("openHatch", "hatch", id="part-of-camel-case"),
        pytest.param("HatchError", "error", id="part-of-capitalised-camel-case"),
        pytest.param("HATCH_LOG_DIR", "log", id="part-of-snake-case"),
        pytest.param("hatch_lock", "hatchlock", id="snake-case-as-one-word"),
        pytest.param("/etc/hatch/lock.toml", "lock.toml", id="end-of-a-path"),
        pytest.param("KX-17", "kx17", id="code-without-its-hyphen"),
        pytest.param("KX17", "17", id="number-of-a-code"),
        pytest.param("v6.2.1", "6.2.1", id="version-with-v"),
        pytest.param("6.2.1", "6.2", id="version-and-its-release"),
        pytest.param("40MB", "40 MB", id="number-run-into-its-unit"),
        pytest.param("2025to", "2025", id="year-run-into-a-word"),
        pytest.param("2021年", "2021", id="year-with-its-chinese-unit"),
        pytest.param("Перу", "перу", id="cyrillic-case"),
        pytest.param("कि", "कि", id="devanagari-with-vowel-sign"),
        pytest.param("中国和俄罗斯", "中国", id="chinese-word-in-a-run"),
        pytest.param("สวัสดีชาวโลก", "สวัสดี", id="thai-word-in-a-run"),
        pytest.param("月面基地を", "月面基地", id="japanese-word-in-a-run"),
    ],
)
def test_either_spelling_finds_the_other(one: str, other: str) -> None:
    assert set(extract_terms(one)) & set(extract_terms(other))
    assert find_term_spans(one, extract_terms(other))
    assert find_term_spans(other, extract_terms(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("US", "us", id="country-and-pronoun"),
        pytest.param("WHO", "who", id="organisation-and-pronoun"),
        pytest.param("1990s", "1990", id="decade-and-year"),
        pytest.param("1.5", "15", id="decimal"),
        pytest.param("India", "Indonesia", id="common-beginning"),
        pytest.param("6.2.1", "6", id="version-and-a-number"),
        pytest.param("McDonald", "Donald", id="capital-in-a-name"),
        pytest.param("FitzGerald", "Gerald", id="prefix-of-a-name"),
        pytest.param("iPhone", "phone", id="one-letter-before-a-capital"),
    ],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert not set(extract_terms(one)) & set(extract_terms(other))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Who was it that signed the agreement?", ["sign", "agreement"], id="function-words"),
        pytest.param("Long-term plans", ["long", "term", "longterm", "plan"], id="compound"),
        pytest.param("the Moon, the Moon", ["moon", "moon"], id="repetitions-stay"),
        pytest.param("don't can’t it’s", [], id="contractions"),
        pytest.param("1,731.5 and 2.50", ["1731.5", "2.50"], id="decimals"),
        pytest.param("9 March 2021.", ["9", "march", "2021"], id="date"),
        pytest.param("مرحبا بالعالم", ["مرحبا", "بالعالم"], id="arabic"),
        pytest.param("नमस्ते दुनिया।", ["नमस्ते", "दुनिया"], id="devanagari-marks-stay"),
        pytest.param("中国人", ["中国", "国人"], id="chinese-pairs"),
        pytest.param("月", ["月"], id="one-chinese-character"),
        pytest.param("и или", ["и", "или"], id="no-function-words-but-english-ones"),
        pytest.param("", [], id="empty"),
        pytest.param("?!… -- ‘ ’ & . , _", [], id="punctuation"),
        pytest.param("\x00\ufffd\ud800\U0001f680", [], id="no-letters"),
        pytest.param("word\x00word", ["word", "word"], id="nul-separates"),
    ],
)
def test_terms(text: str, expected: list[str]) -> None:
    assert extract_terms(text) == expected


def test_function_words_have_no_terms() -> None:
    words = " ".join(STOP_WORDS)
    assert extract_terms(words) == extract_terms(words.title()) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 100_000, id="one-long-word"),
        pytest.param("a-" * 50_000, id="hyphens"),
        pytest.param("a." * 50_000, id="dots"),
        pytest.param("a'" * 50_000, id="apostrophes"),
        pytest.param("1," * 50_000, id="commas"),
        pytest.param("e" + "\u0301" * 100_000, id="one-letter-under-a-tower-of-accents"),
        pytest.param("国" * 100_000, id="a-run-without-spaces"),
    ],
)
def test_no_word_is_too_long_to_index(text: str) -> None:
    found = extract_terms(text)
    assert all(len(term) <= MAX_WORD_CHARS for term in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "The U.S.-led crew’s 1,731 days",
            ["the", "u", "s", "led", "crew’s", "1", "731", "days"],
            id="joints",
        ),
        pytest.param("O'Brien_2 Ål", ["o'brien", "2", "ål"], id="underscore-and-accent"),
        pytest.param("?!", [], id="marks"),
    ],
)
def test_words_are_finer_than_tokens(text: str, words: list[str]) -> None:
    assert lowercase_words(text) == words
    assert first_word(text).lower() == "".join(words[:1])


def test_a_long_word_is_found_by_itself() -> None:
    word = "supercalifragilistic" * 10
    assert find_term_spans(f"It is {word}.", extract_terms(word)) == ((6, 6 + len(word)),)


def test_matching_spans_are_whole_words() -> None:
    text = "The US-led base: signed, or “re-signed” by U.S. and Chinese signatories."
    spans = find_term_spans(text, extract_terms("Who signed for the US?"))
    assert [text[start:end] for start, end in spans] == ["US-led", "signed", "re-signed", "U.S"]


@given(st.one_of(any_text, mixed_text))
def test_terms_of_any_text_can_be_indexed(text: str) -> None:
    for term in extract_terms(text):
        assert term
        assert term == term.lower()
        assert term.split() == [term]


@given(any_text, any_text)
def test_a_break_separates_words(one: str, other: str) -> None:
    assert extract_terms(f"{one}\n{other}") == extract_terms(one) + extract_terms(other)


@given(st.one_of(any_text, mixed_text), st.data())
def test_matching_spans_of_any_text(text: str, data: st.DataObject) -> None:
    found = extract_terms(text)
    wanted = set(data.draw(st.lists(st.sampled_from(found), max_size=3))) if found else {"moon"}
    spans = find_term_spans(text, wanted)
    assert bool(spans) == bool(wanted & set(found))
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert wanted & set(extract_terms(text[start:end]))
