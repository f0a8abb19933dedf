"""Everyday questions: whether what is shown answers them."""

import pytest

from benchmarks.everyday import _judge
from benchmarks.everyday_sets import TRAINING_SETS, EverydayQuestion, read_everyday_set
from index import Answer, Article, Citation, CitedSentence

QUESTION = EverydayQuestion("fees?", (), ("Adults: $6", "Kids – $3"), ("free",), ("$9",), is_small_talk=False)


@pytest.mark.parametrize(
    ("shown", "is_answered", "is_answered_at_once"),
    [
        pytest.param(["ADULTS:  $6, toddlers free"], True, True, id="one-text-whatever-the-case-and-spaces"),
        pytest.param(["Kids - $3", "Toddlers: free"], True, True, id="two-texts-whatever-the-dash"),
        pytest.param(["Kids - $3, was $9", "free"], True, False, id="with-what-must-not-be-shown-first"),
        pytest.param(["Adults: $6"], False, True, id="lacks-what-must-be-shown-as-well"),
        pytest.param(["Toddlers: free"], False, False, id="lacks-what-is-wanted"),
    ],
)
def test_what_answers(shown: list[str], is_answered: bool, is_answered_at_once: bool) -> None:
    assert QUESTION.is_answered_by(shown) is is_answered
    assert QUESTION.is_answered_at_once_by(shown[0]) is is_answered_at_once


def test_the_sets_can_be_read() -> None:
    everyday = read_everyday_set(TRAINING_SETS[0])
    assert len(everyday.articles) >= 8
    assert all(each.is_small_talk <= (not each.wanted) for each in everyday.questions)
    assert any(each.wanted and each.stands_in(everyday.articles) for each in everyday.questions)
    assert not QUESTION.stands_in(everyday.articles)


@pytest.mark.parametrize(
    ("wanted", "shown", "verdict"),
    [
        pytest.param(("£6",), ["Adults: £6"], "first", id="first"),
        pytest.param(("£6",), ["Hours", "Adults: £6"], "shown", id="shown"),
        pytest.param(("£6",), ["Hours"], "wrong", id="wrong"),
        pytest.param(("£6",), [], "refused", id="refused"),
        pytest.param((), [], "refused rightly", id="refused-rightly"),
        pytest.param((), ["Hours"], "answered though nothing answers", id="answered-though-nothing-answers"),
    ],
)
def test_verdicts(wanted: tuple[str, ...], shown: list[str], verdict: str) -> None:
    question = EverydayQuestion("fees?", (), wanted, (), (), is_small_talk=False)
    sentences = tuple(CitedSentence(Citation(Article("A", each), 1, 0, len(each)), 0.0) for each in shown)
    answer = Answer(question.text, sentences, confidence=float(bool(shown)), answered=bool(shown))
    assert _judge(question, answer).value == verdict
