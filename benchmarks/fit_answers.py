"""Fitting of the weights of ranking and confidence: `python -m benchmarks.fit_answers DATA`.

Reads qa/wiki-train, qa/news-train and benchmarks/everyday, as weights fitted on one kind of text alone are
worse on the others, and writes index/answers/weights.json. The result is deterministic.

Ranking: see `benchmarks.fit_ranking`.
Confidence: see `benchmarks.fit_confidence`. One set is also divided into pieces of articles, because
questions about missing pieces are the hardest to recognise as off topic. The option `--confidence` fits it
alone, with the ranking as it is.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Annotated, Final

import numpy as np
import typer

from benchmarks import fit_ranking
from benchmarks.command_line import DataArgument, make_app, run_app
from benchmarks.data import QuestionSet, read_question_set
from benchmarks.everyday_sets import TRAINING_SETS, read_everyday_set
from benchmarks.fit_confidence import fit_confidence, sample_everyday, sample_pieces, sample_question_set
from benchmarks.fitting import Vector
from index.answers.confidence import INTERCEPT, SIGNALS_OF_MODEL
from index.answers.features import FEATURES
from index.answers.ranking import load_weights

QUESTION_SETS: Final = ("qa/wiki-train", "qa/news-train")

_WEIGHT_DIGITS: Final = 4

app: Final = make_app()

ConfidenceAloneOption = Annotated[
    bool, typer.Option("--confidence", help="Fit the confidence alone, with the ranking as it is.")
]


@app.command()
def fit_answers(data: DataArgument, confidence_alone: ConfidenceAloneOption = False) -> None:
    """Fit the weights of the ranking and of the confidence, and say how well they do on articles left out."""
    sets = [read_question_set(data, folder) for folder in QUESTION_SETS]
    if not confidence_alone:
        _fit_and_check_ranking(sets)
    _fit_models_of_confidence(sets)


def _fit_and_check_ranking(sets: Sequence[QuestionSet]) -> None:
    """Fit the ranking, and print its success rates on articles and everyday sets left out."""
    samples = {
        name: list(fit_ranking.sample_question_set(each))
        for name, each in zip(QUESTION_SETS, sets, strict=True)
    }
    for name in TRAINING_SETS:
        samples[f"everyday/{name}"] = list(fit_ranking.sample_everyday_set(read_everyday_set(name)))
    for name in samples:
        print(f"{name}, its articles left out of the fit: {fit_ranking.cross_validate(name, samples)}")
    weights = fit_ranking.fit_weights(chain.from_iterable(samples.values()))
    write_weights("ranking", name_weights(FEATURES, weights))


def _fit_models_of_confidence(sets: Sequence[QuestionSet]) -> None:
    """Fit the models of the confidence with the ranking as it is."""
    for model, signals in SIGNALS_OF_MODEL.items():
        write_weights(model, {INTERCEPT: 0.0, **name_weights(signals, np.zeros(len(signals)))})
    everyday = [read_everyday_set(name) for name in TRAINING_SETS]
    samples = chain(
        *(sample_question_set(each) for each in sets), sample_pieces(sets[0]), sample_everyday(everyday)
    )
    for model, (weights, intercept) in fit_confidence(samples).items():
        named = name_weights(SIGNALS_OF_MODEL[model], weights)
        write_weights(model, {INTERCEPT: round(intercept, _WEIGHT_DIGITS), **named})


def name_weights(functions: Sequence[Callable[..., float]], weights: Vector) -> dict[str, float]:
    """Return rounded weights by the names of their features or signals."""
    names = [function.__name__ for function in functions]
    return dict(zip(names, [round(float(weight), _WEIGHT_DIGITS) for weight in weights], strict=True))


def write_weights(model: str, fitted: Mapping[str, float]) -> None:
    """Write the weights of a model into the project's file, and use them from now on."""
    file = Path(str(files("index.answers") / "weights.json"))
    weights = json.loads(file.read_text("utf-8")) | {model: fitted}
    file.write_text(json.dumps(weights, indent=1) + "\n", "utf-8")
    load_weights.cache_clear()
    print(f"Wrote the weights of the {model} into {file}.")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.fit_answers", arguments)


if __name__ == "__main__":
    main()
