"""Everyday questions: whether what is shown answers them."""

import pytest

from benchmarks.everyday_sets import TRAINING_SETS, EverydayQuestion, read_everyday_set

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
