import json
from pathlib import Path

import pytest

from benchmarks import reliability
from benchmarks.abstention import Answerability, QuestionOutcome
from benchmarks.reliability import bin_by_confidence, calibration_error
from tests.benchmarks.factories import exit_status


def make_outcome(
    confidence: float, kind: Answerability = Answerability.INSIDE, *, right: bool = False
) -> QuestionOutcome:
    return QuestionOutcome(kind, confidence, answered=confidence >= 0.5, is_right=right)


@pytest.mark.parametrize(
    ("confidence", "low"),
    [
        pytest.param(0.0, 0.0, id="the least"),
        pytest.param(0.0999, 0.0, id="just below an edge"),
        pytest.param(0.1, 0.1, id="on an edge"),
        pytest.param(0.55, 0.5, id="in the middle"),
        pytest.param(1.0, 0.9, id="the most"),
    ],
)
def test_a_question_is_in_the_bin_of_its_confidence(confidence: float, low: float) -> None:
    (only,) = bin_by_confidence([make_outcome(confidence)])
    assert only.low == low
    assert only.questions == 1


def test_a_bin_tells_how_many_could_be_answered_and_how_many_were() -> None:
    questions = [
        make_outcome(0.82, right=True),
        make_outcome(0.84),
        make_outcome(0.86, Answerability.OUTSIDE),
        make_outcome(0.88, Answerability.TRAP),
    ]
    (only,) = bin_by_confidence(questions)
    assert only.confidence == pytest.approx(85)
    assert only.answerable == 50
    assert only.right == 25


def test_empty_bins_are_left_out_and_the_others_are_in_order() -> None:
    assert [
        each.low for each in bin_by_confidence([make_outcome(0.95), make_outcome(0.05), make_outcome(0.51)])
    ] == [0.0, 0.5, 0.9]


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        pytest.param([], 0, id="no questions"),
        pytest.param(
            [make_outcome(1.0), make_outcome(0.0, Answerability.OUTSIDE)], 0, id="always what it says"
        ),
        pytest.param([make_outcome(1.0, Answerability.OUTSIDE), make_outcome(0.0)], 100, id="never"),
        pytest.param(
            [make_outcome(0.75), make_outcome(0.75, Answerability.OUTSIDE)], 25, id="half of those of 75 %"
        ),
        pytest.param(
            [make_outcome(0.75), make_outcome(1.0), make_outcome(1.0), make_outcome(1.0)],
            6.25,
            id="by the number of questions",
        ),
    ],
)
def test_calibration_error(questions: list[QuestionOutcome], expected: float) -> None:
    assert calibration_error(bin_by_confidence(questions)) == pytest.approx(expected)


def test_the_table_is_for_people(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_status(reliability.main, data) == 0
    output = capsys.readouterr().out
    assert all(folder in output for folder in reliability.RELIABILITY_SETS)
    assert output.count("expected calibration error") == len(reliability.RELIABILITY_SETS) + 1
    assert reliability.EVERYDAY_NAME in output


def test_json_has_every_bin(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_status(reliability.main, data, "--json") == 0
    sets = json.loads(capsys.readouterr().out)["sets"]
    assert sets.keys() == {*reliability.RELIABILITY_SETS, reliability.EVERYDAY_NAME}
    keys = {"low", "high", "questions", "confidence", "answerable", "right"}
    assert all(each.keys() == keys for found in sets.values() for each in found["bins"])
    counts = {name: sum(each["questions"] for each in found["bins"]) for name, found in sets.items()}
    assert counts.pop(reliability.EVERYDAY_NAME) > 300
    assert set(counts.values()) == {3}
