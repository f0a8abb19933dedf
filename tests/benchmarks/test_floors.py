from pathlib import Path

import pytest

from benchmarks.errors import CannotMeasure
from benchmarks.floors import Limit, LimitSide, find_missed_limits, read_limits
from benchmarks.measures import MEASURES

FLOOR = Limit("answers", "MRR10", LimitSide.FLOOR, 70.0)
CEILING = Limit("answers", "ask_p50_ms", LimitSide.CEILING, 5.0)


@pytest.mark.parametrize(
    ("limit", "value", "kept"),
    [
        pytest.param(FLOOR, 70.01, True, id="above the floor"),
        pytest.param(FLOOR, 70.0, True, id="on the floor"),
        pytest.param(FLOOR, 69.99, False, id="below the floor"),
        pytest.param(CEILING, 4.99, True, id="below the ceiling"),
        pytest.param(CEILING, 5.0, True, id="at the ceiling"),
        pytest.param(CEILING, 5.01, False, id="above the ceiling"),
        pytest.param(CEILING, float("nan"), False, id="not a number"),
        pytest.param(FLOOR, None, False, id="a missing figure"),
        pytest.param(CEILING, None, False, id="a missing time"),
    ],
)
def test_a_limit_allows(limit: Limit, value: float | None, kept: bool) -> None:
    assert limit.allows(value) is kept


def test_limits_that_are_not_kept_are_listed() -> None:
    assert find_missed_limits([FLOOR, CEILING], {"answers": {"MRR10": 60.0, "ask_p50_ms": 2.0}}) == [FLOOR]


def test_a_missing_figure_fails() -> None:
    assert find_missed_limits([FLOOR, CEILING], {"answers": {"MRR10": 80.0}}) == [CEILING]


def test_measures_that_did_not_run_are_passed_over() -> None:
    assert find_missed_limits([FLOOR, CEILING], {"sentences": {"F1": 1.0}}) == []


def test_limits_are_read_from_toml(tmp_path: Path) -> None:
    file = tmp_path / "floors.toml"
    file.write_text("[answers]\nMRR10 = { floor = 70 }\nask_p50_ms = { ceiling = 5.0 }\n")
    assert read_limits(file) == [FLOOR, CEILING]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("[answers", id="no TOML"),
        pytest.param("MRR10 = 70", id="no table"),
        pytest.param("[answers]\nMRR10 = 70", id="neither floor nor ceiling"),
        pytest.param("[answers]\nMRR10 = { wall = 70 }", id="another word"),
        pytest.param("[answers]\nMRR10 = { floor = 1, ceiling = 2 }", id="both"),
        pytest.param("[answers]\nMRR10 = { floor = 'high' }", id="no number"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "floors.toml"
    file.write_text(content)
    with pytest.raises(CannotMeasure, match="holds no floors"):
        read_limits(file)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotMeasure, match="holds no floors"):
        read_limits(tmp_path / "floors.toml")


def test_every_measure_has_limits_of_the_project_and_there_are_no_others() -> None:
    assert {limit.measure for limit in read_limits()} == {measure.name for measure in MEASURES}
