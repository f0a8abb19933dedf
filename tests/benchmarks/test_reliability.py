import json
from pathlib import Path

import pytest

from benchmarks import reliability
from benchmarks.abstention import Asked, Kind
from benchmarks.reliability import binned, calibration_error
from tests.benchmarks.test_command_lines import status_of


def asked(confidence: float, kind: Kind = Kind.INSIDE, *, right: bool = False) -> Asked:
    return Asked(kind, confidence, answered=confidence >= 0.5, right=right)


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
    (only,) = binned([asked(confidence)])
    assert only.low == low
    assert only.questions == 1


def test_a_bin_tells_how_many_could_be_answered_and_how_many_were() -> None:
    questions = [asked(0.82, right=True), asked(0.84), asked(0.86, Kind.OUTSIDE), asked(0.88, Kind.TRAP)]
    (only,) = binned(questions)
    assert only.confidence == pytest.approx(85)
    assert only.answerable == 50
    assert only.right == 25


def test_empty_bins_are_left_out_and_the_others_are_in_order() -> None:
    assert [each.low for each in binned([asked(0.95), asked(0.05), asked(0.51)])] == [0.0, 0.5, 0.9]


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        pytest.param([], 0, id="no questions"),
        pytest.param([asked(1.0), asked(0.0, Kind.OUTSIDE)], 0, id="always what it says"),
        pytest.param([asked(1.0, Kind.OUTSIDE), asked(0.0)], 100, id="never"),
        pytest.param([asked(0.75), asked(0.75, Kind.OUTSIDE)], 25, id="half of those of 75 %"),
        pytest.param(
            [asked(0.75), asked(1.0), asked(1.0), asked(1.0)], 6.25, id="by the number of questions"
        ),
    ],
)
def test_calibration_error(questions: list[Asked], expected: float) -> None:
    assert calibration_error(binned(questions)) == pytest.approx(expected)


def test_the_table_is_for_people(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of(reliability.main, data) == 0
    output = capsys.readouterr().out
    assert all(folder in output for folder in reliability.SETS)
    assert output.count("expected calibration error") == len(reliability.SETS)


def test_json_has_every_bin(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of(reliability.main, data, "--json") == 0
    sets = json.loads(capsys.readouterr().out)["sets"]
    assert sets.keys() == set(reliability.SETS)
    keys = {"low", "high", "questions", "confidence", "answerable", "right"}
    assert all(each.keys() == keys for found in sets.values() for each in found["bins"])
    assert all(sum(each["questions"] for each in found["bins"]) == 3 for found in sets.values())
