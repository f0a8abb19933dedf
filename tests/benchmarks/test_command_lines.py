"""Whole runs of the command lines on small data."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks import __main__ as quality
from benchmarks import fit_answers, fit_spans, peer_answers, peer_dates, peers, reliability
from benchmarks.comparison import SYSTEM_FIGURES, improvement_ratio, measure_system
from benchmarks.floors import read_limits
from benchmarks.measures import MEASURES
from tests.benchmarks.factories import exit_status, write_json_lines

EASY = '[sentences-gum]\nF1 = { floor = 100 }\n["answers-squad"]\n"strict@1" = { floor = 100 }\n'


Captured = pytest.CaptureFixture[str]


def write_floors(data: Path, content: str) -> Path:
    file = data / "floors.toml"
    file.write_text(content)
    return file


def read_printed_json(captured: Captured) -> Any:
    return json.loads(captured.readouterr().out)


def test_a_complete_run_has_every_figure_that_is_limited(data: Path, capsys: Captured) -> None:
    assert exit_status(quality.main, data, "--json", "--floors", write_floors(data, EASY)) == 0
    report = read_printed_json(capsys)
    assert report["missed"] == []
    assert list(report["figures"]) == [measure.name for measure in MEASURES]
    assert all(limit.figure in report["figures"][limit.measure] for limit in read_limits())


def test_a_figure_below_its_floor_fails_and_is_named(data: Path, capsys: Captured) -> None:
    floors = write_floors(data, "[sentences-gum]\nF1 = { floor = 101 }\nP = { floor = 1 }\n")
    assert (
        exit_status(quality.main, data, "--only", "sentences-gum", "--floors", floors)
        == quality.EXIT_LIMIT_MISSED
    )
    output = capsys.readouterr()
    assert "missed" in output.out
    assert [word in output.err for word in ("not kept", "F1", "≥ 101", "≥ 1 ")] == [True, True, True, False]


def test_json_names_what_was_missed(data: Path, capsys: Captured) -> None:
    floors = write_floors(data, "[sentences-gum]\nspeakers = { ceiling = 1 }\n")
    status = exit_status(quality.main, data, "--json", "--only", "sentences-gum", "--floors", floors)
    assert status == quality.EXIT_LIMIT_MISSED
    missing = {"measure": "sentences-gum", "figure": "speakers", "value": None, "ceiling": 1.0}
    assert read_printed_json(capsys)["missed"] == [missing]


def test_measures_are_listed_without_data(capsys: Captured) -> None:
    assert exit_status(quality.main, "--list") == 0
    output = capsys.readouterr().out
    assert all(measure.name in output for measure in MEASURES)


@pytest.mark.parametrize(
    "main",
    [
        pytest.param(quality.main, id="benchmarks"),
        pytest.param(peers.main, id="benchmarks.peers"),
        pytest.param(peer_answers.main, id="benchmarks.peer_answers"),
        pytest.param(peer_dates.main, id="benchmarks.peer_dates"),
        pytest.param(reliability.main, id="benchmarks.reliability"),
        pytest.param(fit_answers.main, id="benchmarks.fit_answers"),
        pytest.param(fit_spans.main, id="benchmarks.fit_spans"),
    ],
)
def test_a_folder_without_data_is_one_sentence(
    main: Callable[[list[str]], None], tmp_path: Path, capsys: Captured
) -> None:
    assert exit_status(main, tmp_path) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1
    assert f"The data folder {tmp_path} lacks" in output.err


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        pytest.param({"sentences": 3}, "Line 1 of", id="another value"),
        pytest.param({"paragraph": []}, "Line 1 of", id="another key"),
    ],
)
def test_a_broken_line_is_one_sentence(
    data: Path, capsys: Captured, broken: dict[str, Any], sentence: str
) -> None:
    write_json_lines(data / "sentences/gum-dev.jsonl", [broken])
    assert exit_status(quality.main, data, "--only", "sentences-gum") == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(
    ("main", "option"),
    [
        pytest.param(quality.main, "--only", id="measure"),
        pytest.param(peers.main, "--peers", id="peer"),
        pytest.param(peer_answers.main, "--peers", id="peer that answers"),
        pytest.param(peer_dates.main, "--peers", id="peer that finds dates"),
    ],
)
def test_an_unknown_name_is_answered_with_the_known_ones(
    main: Callable[[list[str]], None], option: str, data: Path, capsys: Captured
) -> None:
    assert exit_status(main, data, option, "nonsense") == 2
    assert "“nonsense”; there are" in capsys.readouterr().err


def test_peers_are_compared(data: Path, capsys: Captured) -> None:
    arguments = ("--articles", 3, "--questions", 2, "--peers", "rank_bm25", "--json")
    assert exit_status(peers.main, data, *arguments) == 0
    report = read_printed_json(capsys)
    assert report["systems"].keys() == {"footnote", "rank_bm25"}
    assert all(figures.keys() == SYSTEM_FIGURES.keys() for figures in report["systems"].values())
    assert report["footnote_is_better_by"]["rank_bm25"].keys() == SYSTEM_FIGURES.keys()
    assert report["not_installed"] == []


def test_a_peer_that_is_not_installed_is_skipped(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bm25s", None)
    assert measure_system("bm25s", data, articles=3, questions=2) is None


@pytest.mark.parametrize(
    ("figure", "ours", "theirs", "expected"),
    [
        pytest.param("index_kB_per_s", 2000, 1000, 2, id="more is better"),
        pytest.param("ask_p50_ms", 2, 10, 5, id="less is better"),
        pytest.param("ask_p50_ms", 10, 5, 0.5, id="theirs is better"),
        pytest.param("memory_MB", 0, 5, None, id="nothing to divide by"),
    ],
)
def test_ratio(figure: str, ours: float, theirs: float, expected: float | None) -> None:
    assert improvement_ratio(figure, ours, theirs) == expected
