"""The answer within a sentence."""

import pytest
from hypothesis import given

from index import Article, Citation
from index.answers.question import Question
from index.answers.spans.find import AnswerFinder
from index.model import AnswerSpan
from index.text.tokens import extract_terms
from tests.index.samples import any_text, mixed_text


def answer_in(question: str, sentence: str, before: str = "") -> tuple[str, AnswerSpan | None]:
    """Return the words that answer, and the span, of a sentence after other words of its article."""
    article = Article("Almanac", before + sentence)
    asked = Question(question, dict.fromkeys(extract_terms(question), 1.0))
    span = AnswerFinder(asked).find(Citation(article, 1, len(before), len(article.text)))
    return (article.text[span.start : span.end] if span else "", span)


COSTS = "The pool will cost 12 million crowns and the library 7 million crowns."
LAUNCHES = "The Heron was launched on 3 May 2019, the Plover on 8 June 2019 and the Tern on 1 October 2020."
WINNERS = "Dana Roe and Emil Sund won the slalom and the downhill respectively."
FARES = "Tickets cost $12 for adults and $5 for children."


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        pytest.param("How much will the library cost?", COSTS, "7 million", id="amount-second-clause"),
        pytest.param("How much will the pool cost?", COSTS, "12 million", id="amount-first-clause"),
        pytest.param("When was the Tern launched?", LAUNCHES, "1 October 2020", id="third-of-three-dates"),
        pytest.param("When was the Plover launched?", LAUNCHES, "8 June 2019", id="second-of-three-dates"),
        pytest.param("Who won the downhill?", WINNERS, "Emil Sund", id="respectively"),
        pytest.param("How much is a ticket for children?", FARES, "$5", id="amount-with-its-sign"),
        pytest.param(
            "How many looms are in each hall?",
            "The mill has 8 to 15 looms in each hall and 30 windows.",
            "8 to 15",
            id="range-as-a-whole",
        ),
        pytest.param(
            "How many teachers does the school have?",
            "The school has 420 pupils and 31 teachers.",
            "31",
            id="what-the-number-counts",
        ),
        pytest.param(
            "Who arranged the sonata?",
            "The sonata was arranged by Thomas Martin for Vera Pohl.",
            "Thomas Martin",
            id="agent-of-the-passive",
        ),
        pytest.param(
            "Who is the mayor?", "The mayor, Ines Roth, cut the ribbon.", "Ines Roth", id="apposition"
        ),
        pytest.param(
            "What did Northwind buy?",
            "Northwind bought Larkline for 40 million euros.",
            "Larkline",
            id="object",
        ),
        pytest.param(
            "Who bought Larkline?",
            "Northwind bought Larkline for 40 million euros.",
            "Northwind",
            id="subject",
        ),
        pytest.param(
            "Where does the doctor live?",
            "The keeper lives in Brae, and the doctor lives in Holm.",
            "Holm",
            id="place-second-clause",
        ),
        pytest.param(
            "Why did the bakery move?",
            "The bakery moved to Elm Street because the old oven had cracked.",
            "oven had cracked",
            id="reason",
        ),
    ],
)
def test_the_words_that_answer(question: str, sentence: str, expected: str) -> None:
    assert expected in answer_in(question, sentence)[0]


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        pytest.param("Did the mill close?", "The mill closed in 1934.", id="yes-or-no"),
        pytest.param(
            "How tall is the bridge?", "The bridge opened after two years of repairs.", id="measure"
        ),
        pytest.param("Who was mayor before Ines Roth?", "The mayor is Ines Roth.", id="the-question's-own"),
        pytest.param("What do people think of it?", "The mill stands by the river.", id="nothing-stands-out"),
    ],
)
def test_rather_no_bold_than_a_wrong_one(question: str, sentence: str) -> None:
    _, span = answer_in(question, sentence)
    assert span is None or not span.is_sure


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        pytest.param("When did the mill close?", "The mill closed in 1934.", id="date"),
        pytest.param("Who built the mill?", "The mill was built by Ada Moe.", id="person"),
        pytest.param("How many looms did the mill have?", "The mill had 40 looms.", id="number"),
    ],
)
def test_plain_answers_are_sure(question: str, sentence: str) -> None:
    _, span = answer_in(question, sentence)
    assert span is not None
    assert span.is_sure


def test_spans_are_of_the_article() -> None:
    words, span = answer_in("When did the mill close?", "The mill closed in 1934.", "It rained. ")
    assert words == "1934"
    assert span is not None
    assert span.start == len("It rained. The mill closed in ")


@given(any_text | mixed_text, any_text | mixed_text)
def test_answers_lie_in_any_sentence(question: str, sentence: str) -> None:
    _, span = answer_in(question, sentence, "Before. ")
    if span:
        assert len("Before. ") <= span.start < span.end <= len("Before. ") + len(sentence)
        assert 0.0 < span.confidence < 1.0
