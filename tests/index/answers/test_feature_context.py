"""FeatureContext: new tokens, their proximity to the question, the answer type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article
from index.answers.answer_type import AnswerType
from index.answers.feature_context import FeatureContext
from tests.index.answers.factories import find_all_candidates, make_feature_context, make_question
from tests.index.samples import any_text, mixed_text, valid_text


def test_new_words_are_neither_the_question_s_nor_function_words() -> None:
    context = make_feature_context(
        "When did the old ferry sink?", "In 1921, the ferries of Leith sank in icy water."
    )
    assert [token.lower for _, token in context.token_proximities] == ["1921", "leith", "icy", "water"]


def test_proximity_decays_with_every_word_between() -> None:
    question = make_question("ferry sank", {"sink": 3.0})
    [(proximity, token)] = make_feature_context(question, "The ferry Gull sank.").token_proximities
    assert token.lower == "gull"
    assert proximity == pytest.approx(0.85)
    [(proximity, _)] = make_feature_context(question, "Gull was the ferry: it sank.").token_proximities
    assert proximity == pytest.approx((0.85**3 + 3 * 0.85**5) / 4)


def test_no_proximity_without_a_term_of_the_question() -> None:
    assert {
        proximity for proximity, _ in make_feature_context("puppy", "A dog barked.").token_proximities
    } == {0.0}


@pytest.mark.parametrize(
    ("question", "sentence", "nearest"),
    [
        pytest.param("When did it sink?", "It sank, rusty, in 1921.", "1921", id="date"),
        pytest.param("How many sank?", "In March, nine icy boats sank.", "nine", id="number"),
        pytest.param("How long did it burn?", "It burned, rusty, for nine icy hours.", "nine", id="duration"),
        pytest.param("Who owned it?", "It was owned, rust and all, by Ada.", "ada", id="person"),
        pytest.param("Where did it sink?", "It sank, rust and all, at Leith.", "leith", id="place"),
        pytest.param("What company owned it?", "It was owned, rust and all, by Gull.", "gull", id="name"),
        pytest.param("What did it sink?", "It sank a rusty boat in 1921.", "rusty", id="other"),
        pytest.param("Why did it sink?", "It sank, rusty, in 1921.", "rusty", id="reason"),
    ],
)
def test_proximity_to_the_answer_type(question: str, sentence: str, nearest: str) -> None:
    context = make_feature_context(question, sentence)
    [proximity] = [proximity for proximity, token in context.token_proximities if token.lower == nearest]
    assert context.max_proximity(answer_type_only=True) == proximity > 0
    assert context.max_proximity(answer_type_only=False) == max(
        proximity for proximity, _ in context.token_proximities
    )


@pytest.mark.parametrize(
    ("question", "meets", "fails"),
    [
        pytest.param("When did it sink?", "It sank in May 1921.", "It sank off Leith.", id="date"),
        pytest.param(
            "When in 1921 did it sink?", "In 1921, in June, it sank.", "In 1921 it sank.", id="date-of-it"
        ),
        pytest.param("How long did it burn?", "It burned two days.", "It burned for days.", id="duration"),
        pytest.param(
            "How long did it burn?", "It burned from 1920 for years.", "Two burned.", id="duration-unit"
        ),
        pytest.param("How many sank?", "Nine of them sank.", "All of them sank.", id="number"),
        pytest.param("How many of 9 sank?", "Of 9, 2 sank.", "The 9 sank.", id="number-of-it"),
        pytest.param("Who owned it?", "It was owned by Ada.", "It was owned by geese.", id="person"),
        pytest.param("Who did Ada own?", "It was Ben that Ada did own.", "Did Ada own?", id="person-of-it"),
        pytest.param("Where did it sink?", "It sank in Leith.", "It sank in time.", id="place"),
        pytest.param(
            "Where in Leith did it sink?", "It sank off Leith at Newhaven.", "It sank in Leith.", id="place-2"
        ),
        pytest.param("Why did it sink?", "It sank because of ice.", "It sank in ice.", id="reason"),
        pytest.param("What company owned it?", "It was owned by Gull.", "It was owned by geese.", id="name"),
        pytest.param(
            "What is the name of the song?", "The song is “gull”.", "The song is short.", id="quoted-name"
        ),
    ],
)
def test_has_answer_type(question: str, meets: str, fails: str) -> None:
    assert make_feature_context(question, meets).has_answer_type is True
    assert make_feature_context(question, fails).has_answer_type is False


def test_an_unknown_answer_type_is_not_checked() -> None:
    context = make_feature_context("What is a ferry?", "A ferry sank in Leith in 1921.")
    assert context.question.answer_type is AnswerType.OTHER
    assert context.has_answer_type is None


_MAX_PROXIMITY = 2 * 0.85 / (1 - 0.85)
"""Limit of the geometric series: every other token, on both sides, is a term of the question."""


@given(st.one_of(any_text, mixed_text), valid_text)
def test_proximities_of_any_text(question: str, text: str) -> None:
    parsed = make_question(question)
    for candidate in find_all_candidates(parsed, Article("Untold", text)):
        context = FeatureContext(parsed, candidate)
        assert all(0.0 <= proximity <= _MAX_PROXIMITY for proximity, _ in context.token_proximities)
        assert (
            0.0
            <= context.max_proximity(answer_type_only=True)
            <= context.max_proximity(answer_type_only=False)
            <= 1.0
        )
        assert parsed.words.isdisjoint(token.lower for _, token in context.token_proximities)
        assert (context.has_answer_type is None) == (parsed.answer_type is AnswerType.OTHER)
