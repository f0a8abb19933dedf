"""The measure of answer spans."""

import pytest

from benchmarks.spans import SpanVerdict, gold_words, judge_span, span_f1, span_figures, span_hits
from index import AnswerSpan, Article, Citation, CitedSentence


@pytest.mark.parametrize(
    ("span", "is_hit"),
    [
        pytest.param("Ada Moe", True, id="the-answer"),
        pytest.param("the mayor Ada Moe", True, id="contains-it"),
        pytest.param("Moe", True, id="part-of-it"),
        pytest.param("Bo Li", False, id="another"),
        pytest.param("", False, id="nothing"),
        pytest.param("a b c d e f g h i Ada Moe", False, id="too-long"),
    ],
)
def test_hits(span: str, is_hit: bool) -> None:
    assert span_hits(span, ["ada moe"]) is is_hit


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        pytest.param("Ada Moe", 1.0, id="same"),
        pytest.param("the Ada Moe", 1.0, id="articles-don't-count"),
        pytest.param("Ada", 2 / 3, id="half"),
        pytest.param("Bo Li", 0.0, id="other"),
    ],
)
def test_token_f1(span: str, expected: float) -> None:
    assert span_f1(span, ["bo", "ada moe"] if expected else ["ada moe"]) == pytest.approx(expected)


def test_gold_answers_of_other_sentences_dont_count() -> None:
    assert gold_words("It was built by Ada Moe.", ["Ada  Moe,", "Bo Li", ""]) == ["ada moe"]


def test_figures() -> None:
    verdicts = [
        SpanVerdict(is_bold=True, is_right=True, f1=1.0),
        SpanVerdict(is_bold=True, is_right=False, f1=0.0),
        SpanVerdict(is_bold=False, is_right=True, f1=0.5),
        SpanVerdict(is_bold=False, is_right=False, f1=0.5),
    ]
    assert span_figures(verdicts) == {"right": 50.0, "wrong": 25.0, "none": 50.0, "span_F1": 50.0}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(AnswerSpan(0, 3, 0.9), SpanVerdict(is_bold=True, is_right=True, f1=1.0), id="sure"),
        pytest.param(AnswerSpan(0, 3, 0.1), SpanVerdict(is_bold=False, is_right=True, f1=1.0), id="unsure"),
        pytest.param(None, SpanVerdict(is_bold=False, is_right=False, f1=0.0), id="none"),
    ],
)
def test_verdicts(answer: AnswerSpan | None, expected: SpanVerdict) -> None:
    cited = CitedSentence(Citation(Article("T", "Ada sings."), 1, 0, 10), 1.0, answer=answer)
    assert judge_span(cited, ["Ada"]) == expected
