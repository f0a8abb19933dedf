"""Spans of a sentence that have the type that a question asks for."""

import pytest
from hypothesis import given

from index.answers.answer_spans import find_answer_span, new_spans
from index.answers.answer_type import AnswerType
from index.answers.question import Question
from index.text.tokens import extract_terms
from tests.index.samples import any_text, mixed_text


def question_without_weights(text: str) -> Question:
    return Question(text, dict.fromkeys(extract_terms(text), 1.0))


def answer_span_text(question: str, sentence: str) -> str | None:
    span = find_answer_span(question_without_weights(question), sentence)
    return sentence[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        pytest.param(
            "When was the pact signed?",
            "On 9 March 2021 the pact was signed.",
            "9 March 2021",
            id="day-first",
        ),
        pytest.param(
            "When was the pact signed?",
            "The pact was signed on May 4, 1987.",
            "May 4, 1987",
            id="month-first",
        ),
        pytest.param("When did it open?", "It opened in the early 1990s.", "the early 1990s", id="decade"),
        pytest.param(
            "When was it built?", "It was built in the 12th century.", "the 12th century", id="century"
        ),
        pytest.param(
            "When did the ferry sink?",
            "Built in 1901 by a yard in Leith, the ferry sank in 1934.",
            "1934",
            id="the-nearest-date",
        ),
        pytest.param("When may it open?", "It may open in June.", "June", id="may-the-verb"),
        pytest.param("How many boats sank?", "In 1934, twelve boats sank.", "twelve", id="number-not-year"),
        pytest.param(
            "How much did it cost?", "In the end it cost $3.5 million.", "$3.5 million", id="amount"
        ),
        pytest.param("What percentage voted?", "Some 41.5% voted.", "41.5%", id="percentage"),
        pytest.param(
            "How long was the trip?", "The trip of 1934 took forty days.", "forty days", id="duration"
        ),
        pytest.param(
            "Who leads Northern Ferries?",
            "Northern Ferries is led by Ada Moe, said the Harbour Council of Leith yesterday at noon.",
            "Ada Moe",
            id="name-that-is-new",
        ),
        pytest.param(
            "Where was it held?", "It was held in Leith in May 2020.", "Leith", id="place-not-month"
        ),
        pytest.param(
            "Who signed it?", "It was signed by Ada Moe and Bo Li.", "Ada Moe and Bo Li", id="two-names"
        ),
    ],
)
def test_what_answers(question: str, sentence: str, expected: str) -> None:
    assert answer_span_text(question, sentence) == expected


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        pytest.param(
            "When was the pact of 1934 signed?", "The pact was signed in 1934.", id="the-question's-own"
        ),
        pytest.param("Why did it sink?", "It sank in 1934.", id="kind-without-a-form"),
        pytest.param("When did it sink?", "It sank.", id="nothing-of-the-kind"),
        pytest.param("When did it sink?", "It may sink.", id="only-a-verb"),
    ],
)
def test_nothing_answers(question: str, sentence: str) -> None:
    assert answer_span_text(question, sentence) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("When did it sink?", ["1901", "9 March 1934"], id="dates"),
        pytest.param("How many sank?", ["twelve"], id="numbers"),
        pytest.param("Did it sink on 9 March 1934 with twelve?", [], id="no-type"),
    ],
)
def test_spans_of_a_type(question: str, expected: list[str]) -> None:
    sentence = "Built in 1901, it sank on 9 March 1934 with twelve men."
    spans = new_spans(question_without_weights(question), sentence)
    assert [sentence[slice(*span)] for span in spans] == expected


def test_a_type_may_be_asked_for() -> None:
    spans = new_spans(question_without_weights("ferry crew"), "Twelve men sank.", AnswerType.NUMBER)
    assert list(spans) == [(0, 6)]


@given(any_text | mixed_text, any_text | mixed_text)
def test_spans_lie_in_any_sentence(question: str, sentence: str) -> None:
    if span := find_answer_span(question_without_weights(question), sentence):
        assert 0 <= span[0] < span[1] <= len(sentence)
