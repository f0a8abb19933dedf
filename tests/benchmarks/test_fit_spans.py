"""The command that fits the weights of spans, run in a copy of the project, as it writes into the package."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.fit_answers import QUESTION_SETS
from index.answers.spans.confidence import INTERCEPT, SIGNAL_NAMES
from index.answers.spans.features import LABEL_FEATURES
from index.answers.spans.number_features import NUMBER_FEATURES
from tests.benchmarks.factories import write_json_lines

PROJECT = Path(__file__).parents[2]
WEIGHTS = Path("index/answers/spans/weights.json")
TOWNS = ("Aachen", "Bremen", "Cottbus", "Dresden", "Emden", "Fulda", "Gotha", "Husum", "Ilmenau", "Jena")
PEOPLE = ("Ada", "Boris", "Clara", "Dmitri", "Erika", "Farid", "Greta", "Henrik", "Irene", "Jonas")


def write_train_set(folder: Path) -> None:
    """Make ten articles with two questions each about the same sentence."""
    articles, questions = [], []
    for number, (person, town) in enumerate(zip(PEOPLE, TOWNS, strict=True)):
        text = f"{town} lies by a river. {person} built the bridge of {town} in {1850 + number}."
        articles.append({"id": town, "title": town, "text": text, "published": None})
        for asked, answer in (("Who built", person), ("When was built", str(1850 + number))):
            questions.append(
                {
                    "question": f"{asked} the bridge of {town}?",
                    "article_id": town,
                    "paragraph": 0,
                    "answers": [answer],
                }
            )
    write_json_lines(folder / "articles.jsonl", articles)
    write_json_lines(folder / "questions.jsonl", questions)


@pytest.fixture(scope="module")
def project_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages, with training sets in `data`."""
    folder = tmp_path_factory.mktemp("project")
    for package in ("index", "benchmarks"):
        shutil.copytree(PROJECT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in QUESTION_SETS:
        write_train_set(folder / "data" / name)
    return folder


def run_fit(folder: Path) -> str:
    command = [sys.executable, "-m", "benchmarks.fit_spans", "data"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)  # noqa: S603 - our own module
    return done.stdout


def test_the_fit_writes_the_same_weights_each_time(project_copy: Path) -> None:
    printed = [run_fit(project_copy)]
    first = (project_copy / WEIGHTS).read_text("utf-8")
    printed.append(run_fit(project_copy))
    assert (project_copy / WEIGHTS).read_text("utf-8") == first
    assert printed[0] == printed[1]
    assert all(f"{folder}, its articles left out" in printed[0] for folder in QUESTION_SETS)
    weights = json.loads(first)
    assert list(weights["labels"]) == [feature.__name__ for feature in LABEL_FEATURES]
    assert list(weights["numbers"]) == [feature.__name__ for feature in NUMBER_FEATURES]
    assert list(weights["confidence"]["signals"]["value"]) == [INTERCEPT, *SIGNAL_NAMES]
