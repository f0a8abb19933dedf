"""The command that fits the weights, run in a copy of the project, as it writes into the package."""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from benchmarks.everyday_sets import TRAINING_SETS
from benchmarks.fit_answers import QUESTION_SETS
from benchmarks.fit_confidence import library_parts
from benchmarks.fit_ranking import RankingSample, cross_validate, rank_of_first_right
from benchmarks.fitting import LabelledCandidates
from index.answers.confidence import INTERCEPT, SIGNALS_OF_MODEL
from index.answers.features import FEATURES
from tests.benchmarks.factories import write_json_lines

PROJECT = Path(__file__).parents[2]
WEIGHTS = Path("index/answers/weights.json")
PEOPLE = ("Ada", "Boris", "Clara", "Dmitri", "Erika", "Farid", "Greta", "Henrik", "Irene", "Jonas")
TOWNS = ("Aachen", "Bremen", "Cottbus", "Dresden", "Emden", "Fulda", "Gotha", "Husum", "Ilmenau", "Jena")


def write_train_set(folder: Path) -> None:
    """Make ten articles with a question each, the answer next to other sentences."""
    articles, questions = [], []
    for number, (person, town) in enumerate(zip(PEOPLE, TOWNS, strict=True)):
        answer = f"{person} built the bridge of {town} in {1850 + number}."
        text = f"{town} lies by a river. {answer}\n\nThe bridge of {town} fell in {1900 + number}."
        articles.append({"id": town, "title": town, "text": text, "published": None})
        questions.append(
            {
                "question": f"Who built the bridge of {town}?",
                "article_id": town,
                "paragraph": 0,
                "answers": [person],
            }
        )
    write_json_lines(folder / "articles.jsonl", articles)
    write_json_lines(folder / "questions.jsonl", questions)


def write_everyday_set(folder: Path, town: str) -> None:
    """Replace a set by two documents with a question each, and one that they don't answer."""
    shutil.rmtree(folder)
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "pool.txt").write_text(
        f"The pool of {town}\n\nThe pool opens at seven.\n", "utf-8"
    )
    (folder / "articles" / "bus.md").write_text(f"# Buses of {town}\n\nA ticket costs 3 euros.\n", "utf-8")
    questions: list[Mapping[str, object]] = [
        {"id": "1", "type": "when", "q": "when does the pool open", "want": ["at seven"]},
        {"id": "2", "type": "how much", "q": "price of a bus ticket", "want": ["3 euros"]},
        {"id": "3", "type": "not told", "q": f"who is the mayor of {town}", "want": None},
        {"id": "4", "type": "small talk", "q": "hello", "want": None},
    ]
    write_json_lines(folder / "questions.jsonl", questions)


@pytest.fixture(scope="module")
def project_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages, with training sets in `data`."""
    folder = tmp_path_factory.mktemp("project")
    for package in ("index", "benchmarks"):
        shutil.copytree(PROJECT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in QUESTION_SETS:
        write_train_set(folder / "data" / name)
    for name, town in zip(TRAINING_SETS, TOWNS, strict=False):
        write_everyday_set(folder / "benchmarks" / "everyday" / name, town)
    return folder


def run_fit(folder: Path, data: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "benchmarks.fit_answers", data]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603


@pytest.fixture(scope="module")
def fit_result(project_copy: Path) -> subprocess.CompletedProcess[str]:
    """The finished command."""
    return run_fit(project_copy, "data")


def read_fitted_weights(folder: Path) -> Mapping[str, Mapping[str, float]]:
    found: Mapping[str, Mapping[str, float]] = json.loads((folder / WEIGHTS).read_text("utf-8"))
    return found


def test_every_weight_is_fitted(fit_result: subprocess.CompletedProcess[str], project_copy: Path) -> None:
    assert fit_result.returncode == 0, fit_result.stderr
    weights = read_fitted_weights(project_copy)
    assert list(weights["ranking"]) == [feature.__name__ for feature in FEATURES]
    for model, signals in SIGNALS_OF_MODEL.items():
        assert list(weights[model]) == [INTERCEPT, *(signal.__name__ for signal in signals)]
    assert all(np.isfinite(list(model.values())).all() for model in weights.values())
    assert weights != read_fitted_weights(PROJECT)


def test_it_says_how_well_the_weights_do(fit_result: subprocess.CompletedProcess[str]) -> None:
    output = " ".join(fit_result.stdout.split())
    assert all(f"{name}, its articles left out" in output for name in QUESTION_SETS)
    assert output.count("strict@1") == len(QUESTION_SETS) + len(TRAINING_SETS)
    assert "weights.json" in output


@pytest.mark.usefixtures("fit_result")
def test_the_same_data_give_the_same_digits(project_copy: Path) -> None:
    weights = read_fitted_weights(project_copy)
    assert run_fit(project_copy, "data").returncode == 0
    assert read_fitted_weights(project_copy) == weights


def test_a_missing_set_is_one_sentence_and_changes_nothing(project_copy: Path) -> None:
    before = read_fitted_weights(project_copy)
    done = run_fit(project_copy, "nowhere")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "The data folder nowhere lacks" in done.stderr
    assert read_fitted_weights(project_copy) == before


def labelled_row_candidates(right: str) -> LabelledCandidates:
    """Make candidates with one decreasing feature; a plus marks a right one."""
    rows = np.arange(len(right), 0, -1, dtype=float)[:, None]
    return LabelledCandidates(rows, np.array([each == "+" for each in right]))


@pytest.mark.parametrize(
    ("given", "weight", "expected"),
    [
        pytest.param(labelled_row_candidates("+-"), 1.0, 1, id="the first"),
        pytest.param(labelled_row_candidates("-++"), 1.0, 2, id="the second and the third"),
        pytest.param(labelled_row_candidates("+--"), -1.0, 3, id="the last, where less is better"),
        pytest.param(labelled_row_candidates("--"), 1.0, None, id="none is right"),
        pytest.param(None, 1.0, None, id="nothing found"),
    ],
)
def test_the_rank_of_the_first_right_candidate(
    given: LabelledCandidates | None, weight: float, expected: int | None
) -> None:
    assert rank_of_first_right(given, np.array([weight])) == expected


def test_articles_left_out_are_ranked_by_what_the_others_tell() -> None:
    samples = [RankingSample(name, labelled_row_candidates("+--")) for name in "abcdefghij"]
    assert cross_validate("letters", {"letters": samples}) == {
        "strict@1": 100,
        "strict@3": 100,
        "strict@5": 100,
    }


def test_each_set_is_asked_in_both_halves_and_in_small_libraries() -> None:
    names = [f"{number:02}" for number in range(20)]
    even, odd, *small = library_parts(names)
    assert sorted([*even, *odd]) == names
    assert all(len(set(each)) == len(each) < len(even) for each in small)
    assert len({tuple(each) for each in small}) == len(small)
