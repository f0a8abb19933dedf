from pathlib import Path

from benchmarks.abstention import (
    Answerability,
    QuestionOutcome,
    abstention_figures,
    ask_sample,
    measure_abstention,
)
from benchmarks.data import read_question_set

INSIDE = QuestionOutcome(Answerability.INSIDE, 0.9, answered=True, is_right=True)
OUTSIDE = QuestionOutcome(Answerability.OUTSIDE, 0.2, answered=False, is_right=False)
TRAP = QuestionOutcome(Answerability.TRAP, 0.9, answered=True, is_right=False)


def test_answers_to_what_is_inside_and_silence_to_what_is_outside_are_the_best() -> None:
    expected = {"AUROC": 100, "answered_in": 100, "answered_out": 0, "right_in": 100}
    assert abstention_figures([INSIDE, OUTSIDE]) == expected


def test_traps_have_figures_of_their_own() -> None:
    found = abstention_figures([INSIDE, OUTSIDE, TRAP, TRAP._replace(confidence=0.5, answered=False)])
    assert found["AUROC"] == 100
    assert found["AUROC_trap"] == 75
    assert found["answered_trap"] == 50


def test_a_right_sentence_counts_only_where_the_question_counts_as_answered() -> None:
    silent = INSIDE._replace(answered=False)
    wrong = INSIDE._replace(is_right=False)
    found = abstention_figures([INSIDE, silent, silent, wrong, OUTSIDE])
    assert found["answered_in"] == 50
    assert found["right_in"] == 50


def test_every_second_article_is_indexed_and_its_unanswerable_questions_are_traps(data: Path) -> None:
    outcomes = ask_sample(read_question_set(data, "qa/squad2-dev"))
    assert sorted(each.answerability for each in outcomes) == [
        Answerability.INSIDE,
        Answerability.OUTSIDE,
        Answerability.TRAP,
    ]
    assert [each.answerability for each in outcomes if each.is_right] == [Answerability.INSIDE]


def test_the_same_questions_are_asked_in_every_run(data: Path) -> None:
    assert measure_abstention("qa/squad2-dev", data) == measure_abstention("qa/squad2-dev", data)
