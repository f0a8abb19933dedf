"""Question: term masks, coverage, and properties of its wording."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from index.answers.answer_type import AnswerType
from index.answers.question import Question, TermMask, spell_question_word
from index.answers.sentence_analysis import SentenceAnalysis
from index.text.tokens import extract_terms
from tests.index.answers.factories import make_question
from tests.index.samples import any_text, mixed_text, number_word

FERRY = "When did the old ferry leave Leith harbour in 1921?"  # old, ferry, leave, Leith, harbour, 1921

texts = st.one_of(any_text, mixed_text)


def terms_of_mask(question: Question, mask: TermMask) -> list[str]:
    """Return the terms of a mask."""
    return [term for number, term in enumerate(question.terms) if mask >> number & 1]


def test_terms_are_those_of_its_weights_in_order() -> None:
    assert make_question(FERRY).terms == ("old", "ferri", "leav", "leith", "harbor", "1921")


def test_its_answer_type() -> None:
    assert make_question(FERRY).answer_type is AnswerType.DATE


def test_its_words_include_function_words() -> None:
    assert make_question(FERRY).words == set(FERRY.lower().strip("?").split())


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param(FERRY, ["leith"], id="one"),
        pytest.param("Did Ada Brook meet O’Brien?", ["ada", "brook", "obrien", "brien"], id="several"),
        pytest.param("Ferries of Leith", ["leith"], id="not-the-first-word"),
        pytest.param("Ada Brook’s ferry", ["ada", "brook"], id="two-at-the-start"),
        pytest.param("when did the ferry leave leith?", [], id="lower-case"),
    ],
)
def test_names(question: str, names: list[str]) -> None:
    parsed = make_question(question)
    assert terms_of_mask(parsed, parsed.name_mask) == names


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        pytest.param(FERRY, ["1921"], id="year"),
        pytest.param("Which of the three ferries had 9 masts?", ["3", "9"], id="word-and-digit"),
        pytest.param("Which ferry left?", [], id="none"),
    ],
)
def test_numbers(question: str, numbers: list[str]) -> None:
    parsed = make_question(question)
    assert terms_of_mask(parsed, parsed.number_mask) == numbers


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        pytest.param("How many ferries?", {"ferri"}, id="one-word"),
        pytest.param("How many red ferries", {"red", "ferri"}, id="two-words"),
        pytest.param("In how much water can it sail?", {"water"}, id="function-word-behind"),
        pytest.param("How much did it cost?", set(), id="nothing-named"),
        pytest.param("Which ferries are many?", set(), id="not-parsed"),
    ],
)
def test_counted(question: str, counted: set[str]) -> None:
    assert make_question(question).counted_terms == counted


@pytest.mark.parametrize(
    ("question", "form"),
    [
        pytest.param("What day was it?", "9 March", id="day"),
        pytest.param("In which century was it?", "12th century", id="century"),
        pytest.param("What year was it?", "1921", id="year"),
    ],
)
def test_the_form_of_a_date(question: str, form: str) -> None:
    found = make_question(question).date_pattern
    assert found
    assert found.search(form)


def test_no_form_of_a_date() -> None:
    assert make_question("When did it sink?").date_pattern is None


def test_the_last_term() -> None:
    parsed = make_question(FERRY)
    assert terms_of_mask(parsed, parsed.last_term_mask) == ["1921"]


def test_the_last_of_its_own_terms_in_a_follow_up() -> None:
    weights = {"ferri": 1.0, "leith": 2.0, "gees": 0.5}
    leaning = Question("And the ferry of Leith?", weights, term_factors={"gees": 0.5})
    assert terms_of_mask(leaning, leaning.last_term_mask) == ["leith"]
    wordless = Question("And why?", weights, term_factors=weights)
    assert terms_of_mask(wordless, wordless.last_term_mask) == []


def test_an_alias_matches_its_term() -> None:
    aliases = {term: [frozenset({"qht"})] for term in ("harbor", "trust")} | {
        "lht": [frozenset({"leith", "hut"})]
    }
    parsed = Question(
        "The harbour trust and LHT", dict.fromkeys(("harbor", "trust", "lht"), 1.0), aliases=aliases
    )
    assert parsed.search_terms == ("harbor", "trust", "lht", "hut", "leith", "qht")
    assert (
        terms_of_mask(parsed, parsed.term_mask({"qht"}))
        == parsed.matched_terms(SentenceAnalysis("QHT closed."))
        == ["harbor", "trust"]
    )
    assert terms_of_mask(parsed, parsed.term_mask({"leith"})) == []
    assert terms_of_mask(parsed, parsed.term_mask({"leith", "hut", "trust"})) == ["trust", "lht"]


def test_bigrams_without_question_words() -> None:
    assert sorted(make_question("When did the ferry leave?").bigrams) == ["ferri leav", "the ferri"]


@pytest.mark.parametrize(
    ("question", "letters"),
    [
        pytest.param("the ferry", {" fer", "ferr", "erry", "rry "}, id="ends-count"),
        pytest.param("an ox", {" ox "}, id="short-word"),
        pytest.param("of the", set(), id="function-words"),
    ],
)
def test_character_4grams(question: str, letters: set[str]) -> None:
    assert make_question(question).char_4grams == letters


@pytest.mark.parametrize(
    ("vocabulary", "held"),
    [
        pytest.param({"ferri", "1921"}, ["ferri", "1921"], id="two"),
        pytest.param({"ferry", "goose"}, [], id="none"),
        pytest.param(set(), [], id="empty"),
    ],
)
def test_mask(vocabulary: set[str], held: list[str]) -> None:
    parsed = make_question(FERRY)
    assert terms_of_mask(parsed, parsed.term_mask(vocabulary)) == held


@pytest.mark.parametrize(
    ("question", "sentence", "exact", "expanded"),
    [
        pytest.param("Which puppy dug?", "The dog excavated it.", [], ["puppi", "dig"], id="meaning"),
        pytest.param("Germany", "German boats", [], ["germani"], id="beginning"),
        pytest.param("ferry", "The ferries left.", ["ferri"], ["ferri"], id="the-term-itself"),
        pytest.param("mill", "The millet grew.", [], [], id="a-short-word-has-no-beginning"),
        pytest.param("ferry", "The mill stood empty.", [], [], id="nothing"),
    ],
)
def test_expanded_mask(question: str, sentence: str, exact: list[str], expanded: list[str]) -> None:
    parsed, found = make_question(question), SentenceAnalysis(sentence)
    assert terms_of_mask(parsed, parsed.term_mask(found.vocabulary)) == exact
    assert terms_of_mask(parsed, parsed.expanded_mask(found)) == expanded


def test_indices_of_a_term_are_its_own_and_those_of_its_synonyms() -> None:
    marks = make_question("puppy dog").expanded_indices
    assert marks["puppi"] == marks["dog"] == [0, 1]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        pytest.param("1921: leave the ferry.", ["ferri", "leav", "1921"], id="as-written"),
        pytest.param("Ferries left.", [], id="other-forms"),
    ],
)
def test_exact_mask(sentence: str, held: list[str]) -> None:
    parsed = make_question(FERRY)
    assert terms_of_mask(parsed, parsed.exact_mask(SentenceAnalysis(sentence))) == held


def test_coverage_is_by_idf_or_its_square() -> None:
    parsed = make_question("ferry harbour", {"harbor": 3.0})
    assert parsed.idf_coverage(0b01) == pytest.approx(0.25)
    assert parsed.idf2_coverage(0b01) == pytest.approx(0.1)
    assert parsed.idf_coverage(0) == parsed.idf2_coverage(0) == 0.0
    assert parsed.idf_coverage(0b11) == parsed.idf2_coverage(0b11) == 1.0


@given(texts, texts)
def test_masks_stay_within_the_bits_of_the_question(question: str, sentence: str) -> None:
    parsed, found = make_question(question), SentenceAnalysis(sentence)
    everything = (1 << len(parsed.terms)) - 1
    held, expanded = parsed.term_mask(found.vocabulary), parsed.expanded_mask(found)
    masks = [held, expanded, parsed.name_mask, parsed.number_mask, parsed.exact_mask(found)]
    assert all(mask & ~everything == 0 for mask in masks)
    assert held & ~expanded == 0
    assert set(terms_of_mask(parsed, held)) == set(parsed.terms) & set(extract_terms(sentence))
    assert all(
        0 <= number < len(parsed.terms) for numbers in parsed.expanded_indices.values() for number in numbers
    )


@given(texts)
def test_a_question_covers_itself(question: str) -> None:
    parsed = make_question(question)
    assume(parsed.terms)
    everything = (1 << len(parsed.terms)) - 1
    assert (
        parsed.term_mask(set(extract_terms(question)))
        == parsed.expanded_mask(SentenceAnalysis(question))
        == everything
    )
    assert parsed.last_term_mask == everything ^ (everything >> 1)
    assert parsed.idf_coverage(everything) == pytest.approx(1.0)


@given(st.lists(st.floats(0.01, 20.0), min_size=1, max_size=40), st.data())
def test_coverage_grows_with_the_mask(weights: list[float], data: st.DataObject) -> None:
    words = [number_word(number) for number in range(len(weights))]
    parsed = Question(" ".join(words), dict(zip(words, weights, strict=True)))
    order = data.draw(st.permutations(range(len(weights))))
    masks = [sum(1 << number for number in order[:size]) for size in range(len(weights) + 1)]
    for share in (parsed.idf_coverage, parsed.idf2_coverage):
        shares = [share(mask) for mask in masks]
        assert shares[0] == 0.0
        assert shares[-1] == pytest.approx(1.0)
        assert all(less <= more + 1e-12 for less, more in pairwise(shares))
        assert all(0.0 <= each <= 1.0 + 1e-12 for each in shares)


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        pytest.param("wen does it open", "when does it open", id="first-word"),
        pytest.param("Wats on", "what's on", id="capital"),
        pytest.param("the wen of London", "the wen of London", id="not-first"),
        pytest.param("", "", id="empty"),
    ],
)
def test_misspelt_question_words(typed: str, spelt: str) -> None:
    assert spell_question_word(typed) == spelt
