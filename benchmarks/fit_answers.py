"""Fitting of the weights of ranking and confidence: `python -m benchmarks.fit_answers DATA`.

Reads qa/wiki-train and qa/news-train, as weights fitted on one kind of text alone are worse on the other, and
writes index/answers/weights.json. The result is deterministic.

Ranking: each question is a choice among its candidate sentences, in a library of all articles of the set.
Confidence: see `benchmarks.fit_confidence`. One set is also divided into pieces of articles, because
questions about missing pieces are the hardest to recognise as off topic. The option `--confidence` fits it
alone, with the ranking as it is.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final, NamedTuple

import numpy as np
import typer

from benchmarks.answers import is_right_sentence
from benchmarks.command_line import DataArgument, make_app, run_app
from benchmarks.data import QuestionSet, read_question_set, shuffle_items
from benchmarks.everyday_sets import TRAINING_SETS, read_everyday_set
from benchmarks.fit_confidence import fit_confidence, sample_everyday, sample_pieces, sample_question_set
from benchmarks.fitting import LabelledCandidates, Vector, fit_conditional_logit
from benchmarks.metrics import success_rate
from benchmarks.progress import track_progress
from index import Article, Library
from index.answers.confidence import INTERCEPT, SIGNALS_OF_MODEL
from index.answers.features import FEATURES
from index.answers.ranking import load_weights, search_sentences
from index.answers.understanding import understand
from index.search.tantivy_engine import TantivyEngine
from index.storage.sqlite.store import SqliteStore

QUESTION_SETS: Final = ("qa/wiki-train", "qa/news-train")
FOLD_COUNT: Final = 5

_L2_PENALTY: Final = 3.0
_WEIGHT_DIGITS: Final = 4
_FIT_SEED: Final = 11

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
    """Fit the ranking, and print its success rates on articles left out."""
    samples = [list(_sample_choices(each)) for each in sets]
    for folder, samples_of_set in zip(QUESTION_SETS, samples, strict=True):
        rates = _cross_validate(samples_of_set, samples)
        print(f"{folder}, its articles left out of the fit by fifths: {rates}")
    _write_weights(
        "ranking", _name_weights(FEATURES, _fit_ranking(sample for each in samples for sample in each))
    )


def _fit_models_of_confidence(sets: Sequence[QuestionSet]) -> None:
    """Fit the models of the confidence with the ranking as it is."""
    for model, signals in SIGNALS_OF_MODEL.items():
        _write_weights(model, {INTERCEPT: 0.0, **_name_weights(signals, np.zeros(len(signals)))})
    everyday = [read_everyday_set(name) for name in TRAINING_SETS]
    samples = chain(
        *(sample_question_set(each) for each in sets), sample_pieces(sets[0]), sample_everyday(everyday)
    )
    for model, (weights, intercept) in fit_confidence(samples).items():
        named = _name_weights(SIGNALS_OF_MODEL[model], weights)
        _write_weights(model, {INTERCEPT: round(intercept, _WEIGHT_DIGITS), **named})


class _TrainingSample(NamedTuple):
    """A question of a training set.

    Attributes:
        article: Name of its article.
        choice: Its labelled candidates; None if there are none.
    """

    article: str
    choice: LabelledCandidates | None


def _sample_choices(question_set: QuestionSet) -> Iterator[_TrainingSample]:
    """Yield the answerable questions of a set, asked in a library of all its articles."""
    with open_training_library(question_set.articles) as (engine, store, names):
        questions = [question for question in question_set.questions if question.answers]
        for question in track_progress(questions, f"asking {len(questions)} questions"):
            ranked = search_sentences(understand(question.text, engine, store), engine, store).ranked
            article = question_set.articles[question.article_name]
            is_right = [
                is_right_sentence(each.candidate.citation, question, article, names) for each in ranked
            ]
            rows = np.array([each.features for each in ranked])
            yield _TrainingSample(
                question.article_name, LabelledCandidates(rows, np.array(is_right, bool)) if ranked else None
            )


@contextmanager
def open_training_library(
    articles: Mapping[str, Article],
) -> Iterator[tuple[TantivyEngine, SqliteStore, Mapping[int, str]]]:
    """Open an engine and a store with these articles; the third value maps their ids to their names."""
    with TemporaryDirectory() as place:
        store, engine = SqliteStore.in_memory(), TantivyEngine(Path(place))
        with Library(store, engine) as library:
            yield engine, store, dict(zip(library.add_all(articles.values()), articles, strict=True))


def _fit_ranking(samples: Iterable[_TrainingSample]) -> Vector:
    return fit_conditional_logit([sample.choice for sample in samples if sample.choice], _L2_PENALTY)


def _cross_validate(
    samples_of_set: Sequence[_TrainingSample], samples: Sequence[Sequence[_TrainingSample]]
) -> Mapping[str, float]:
    """Return success rates in cross-validation over articles: none is in the fit that ranks its questions."""
    articles = shuffle_items(sorted({sample.article for sample in samples_of_set}), _FIT_SEED)
    ranks: list[int | None] = []
    for fold in range(FOLD_COUNT):
        held_out = set(articles[fold::FOLD_COUNT])
        others = (sample for every in samples if every is not samples_of_set for sample in every)
        weights = _fit_ranking(
            [*(sample for sample in samples_of_set if sample.article not in held_out), *others]
        )
        ranks += [
            _rank_of_first_right(sample.choice, weights)
            for sample in samples_of_set
            if sample.article in held_out
        ]
    return {f"strict@{depth}": success_rate(ranks, depth) for depth in (1, 3, 5)}


def _rank_of_first_right(choice: LabelledCandidates | None, weights: Vector) -> int | None:
    """Return the rank of the first right candidate, from 1; None if there is none."""
    if choice is None or not choice.right.any():
        return None
    order = np.argsort(-(choice.rows @ weights), kind="stable")
    return int(np.argmax(choice.right[order])) + 1


def _name_weights(functions: Sequence[Callable[..., float]], weights: Vector) -> dict[str, float]:
    names = [function.__name__ for function in functions]
    return dict(zip(names, [round(float(weight), _WEIGHT_DIGITS) for weight in weights], strict=True))


def _write_weights(model: str, fitted: Mapping[str, float]) -> None:
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
