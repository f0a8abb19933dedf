"""Fitting of the weights of ranking and confidence: `python -m benchmarks.fit_answers DATA`.

Reads qa/wiki-train and qa/news-train, as weights fitted on one kind of text alone are worse on the other, and
writes index/answers/weights.json. The result is deterministic.

Ranking: each question is a choice among its candidate sentences, in a library of all articles of the set.
Confidence: libraries of different sizes hold a part of the articles; questions about the others are
unanswerable. One set is also divided into pieces of articles, because questions about missing pieces are the
hardest to recognise as unanswerable.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import numpy as np

from benchmarks.answers import is_right_sentence
from benchmarks.command_line import DataArgument, make_app, run_app
from benchmarks.data import GoldQuestion, QuestionSet, read_question_set, shuffle_items
from benchmarks.fitting import LabelledCandidates, Vector, fit_conditional_logit, fit_logistic_regression
from benchmarks.metrics import success_rate
from benchmarks.progress import track_progress
from index import Article, Library
from index.answers.confidence import INTERCEPT, SIGNALS, signal_row
from index.answers.features import FEATURES
from index.answers.ranking import load_weights, search_sentences
from index.answers.understanding import understand
from index.search.tantivy_engine import TantivyEngine
from index.storage.sqlite.store import SqliteStore

TRAINING_SETS: Final = ("qa/wiki-train", "qa/news-train")
FOLD_COUNT: Final = 5

_L2_PENALTY: Final = 3.0
_WEIGHT_DIGITS: Final = 4
_SMALL_LIBRARY_ARTICLES: Final = 8
"""Number of articles of a small library."""

_SMALL_LIBRARIES: Final = 4
"""Number of small libraries per set."""

_PIECE_PARAGRAPHS: Final = 4
"""Number of paragraphs of a piece."""

_FIT_SEED: Final = 11

app: Final = make_app()


@app.command()
def fit_answers(data: DataArgument) -> None:
    """Fit the weights of the ranking and of the confidence, and say how well they do on articles left out."""
    sets = [read_question_set(data, folder) for folder in TRAINING_SETS]
    samples = [list(_sample_choices(each)) for each in sets]
    for folder, samples_of_set in zip(TRAINING_SETS, samples, strict=True):
        rates = _cross_validate(samples_of_set, samples)
        print(f"{folder}, its articles left out of the fit by fifths: {rates}")
    _write_weights(
        "ranking", _name_weights(FEATURES, _fit_ranking(sample for each in samples for sample in each))
    )
    weights, intercept = _fit_confidence([*sets, _split_articles(sets[0])])
    _write_weights(
        "confidence", {INTERCEPT: round(intercept, _WEIGHT_DIGITS), **_name_weights(SIGNALS, weights)}
    )


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
    with _open_training_library(question_set.articles) as (engine, store, names):
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
def _open_training_library(
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


def _fit_confidence(sets: Sequence[QuestionSet]) -> tuple[Vector, float]:
    """Return the weights of the signals, and the intercept."""
    rows: list[list[float]] = []
    labels: list[bool] = []
    for question_set in sets:
        for chosen in _library_parts(sorted(question_set.articles)):
            for signals, answerable in _signal_rows(question_set, chosen):
                rows.append(signals)
                labels.append(answerable)
    return fit_logistic_regression(np.array(rows), np.array(labels, bool), _L2_PENALTY)


def _split_articles(question_set: QuestionSet) -> QuestionSet:
    """Divide the articles of a set into pieces of a few paragraphs, each an article of its own."""
    articles: dict[str, Article] = {}
    for name, article in question_set.articles.items():
        paragraphs = article.text.split("\n\n")
        for number, first in enumerate(range(0, len(paragraphs), _PIECE_PARAGRAPHS)):
            text = "\n\n".join(paragraphs[first : first + _PIECE_PARAGRAPHS])
            articles[f"{name} {number:03}"] = replace(article, text=text)
    return QuestionSet(articles, [_move_to_piece(question) for question in question_set.questions])


def _move_to_piece(question: GoldQuestion) -> GoldQuestion:
    number = (question.paragraph or 0) // _PIECE_PARAGRAPHS
    return replace(question, article_name=f"{question.article_name} {number:03}")


def _library_parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the articles of each library: both halves of the set, then several small samples."""
    yield names[::2]
    yield names[1::2]
    for number in range(_SMALL_LIBRARIES):
        yield shuffle_items(names, _FIT_SEED + number)[:_SMALL_LIBRARY_ARTICLES]


def _signal_rows(question_set: QuestionSet, chosen: Sequence[str]) -> Iterator[tuple[list[float], bool]]:
    """Yield the signals of questions about chosen and about other articles, and their answerability."""
    inside = [question for question in question_set.questions if question.article_name in chosen]
    outside = [question for question in question_set.questions if question.article_name not in chosen]
    questions = inside + shuffle_items(outside, _FIT_SEED)[: len(inside)]
    with _open_training_library({name: question_set.articles[name] for name in chosen}) as (engine, store, _):
        for question in track_progress(questions, f"asking a library of {len(chosen)} articles"):
            result = search_sentences(understand(question.text, engine, store), engine, store)
            if result.ranked:
                yield signal_row(result), question.article_name in chosen


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
