"""Fit the weights of the ranking and of the confidence: `python -m benchmarks.fit_answers DATA`.

It reads qa/wiki-train and qa/news-train, both, since weights of one kind of text spoil the other, and writes
index/answers/weights.json. The same data give the same digits.

Ranking: each question is a choice among its candidates, in a library of all articles of the set.
Confidence: libraries hold a part of the articles, large and small ones; questions about the others are what
can't be answered. One set is also cut into pieces: what is asked about the pieces left out is hardest to
tell, for the others are about the same things.
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
"""Articles of a small library."""

_SMALL_LIBRARIES: Final = 4
_PIECE_PARAGRAPHS: Final = 4
"""Paragraphs of a piece."""

_FIT_SEED: Final = 11

app: Final = make_app()


@app.command()
def fit_answers(data: DataArgument) -> None:
    """Fit the weights of the ranking and of the confidence, and say how well they do on articles left out."""
    sets = [read_question_set(data, folder) for folder in TRAINING_SETS]
    samples = [list(_sample_choices(given)) for given in sets]
    for folder, given in zip(TRAINING_SETS, samples, strict=True):
        print(f"{folder}, its articles left out of the fit by fifths: {_cross_validate(given, samples)}")
    _write_weights(
        "ranking", _name_weights(FEATURES, _fit_ranking(sample for given in samples for sample in given))
    )
    chance, intercept = _fit_confidence([*sets, _split_articles(sets[0])])
    _write_weights(
        "confidence", {INTERCEPT: round(intercept, _WEIGHT_DIGITS), **_name_weights(SIGNALS, chance)}
    )


class _TrainingSample(NamedTuple):
    """A question of a train set: its article, and the choice that it is; none where nothing is found."""

    article: str
    choice: LabelledCandidates | None


def _sample_choices(given: QuestionSet) -> Iterator[_TrainingSample]:
    """The answerable questions of a set, asked in a library of all its articles."""
    with _open_training_library(given.articles) as (engine, store, names):
        questions = [question for question in given.questions if question.answers]
        for question in track_progress(questions, f"asking {len(questions)} questions"):
            ranked = search_sentences(understand(question.text, engine, store), engine, store).ranked
            article = given.articles[question.article_name]
            right = [is_right_sentence(each.candidate.citation, question, article, names) for each in ranked]
            rows = np.array([each.features for each in ranked])
            yield _TrainingSample(
                question.article_name, LabelledCandidates(rows, np.array(right, bool)) if ranked else None
            )


@contextmanager
def _open_training_library(
    articles: Mapping[str, Article],
) -> Iterator[tuple[TantivyEngine, SqliteStore, Mapping[int, str]]]:
    """An engine and a store that hold these articles, and the articles' names by their numbers."""
    with TemporaryDirectory() as place:
        store, engine = SqliteStore.in_memory(), TantivyEngine(Path(place))
        with Library(store, engine) as library:
            yield engine, store, dict(zip(library.add_all(articles.values()), articles, strict=True))


def _fit_ranking(samples: Iterable[_TrainingSample]) -> Vector:
    return fit_conditional_logit([sample.choice for sample in samples if sample.choice], _L2_PENALTY)


def _cross_validate(
    given: Sequence[_TrainingSample], samples: Sequence[Sequence[_TrainingSample]]
) -> Mapping[str, float]:
    """How often a right sentence is among the first where the question's article was no part of the fit."""
    articles = shuffle_items(sorted({sample.article for sample in given}), _FIT_SEED)
    ranks: list[int | None] = []
    for fold in range(FOLD_COUNT):
        out = set(articles[fold::FOLD_COUNT])
        others = (sample for every in samples if every is not given for sample in every)
        weights = _fit_ranking([*(sample for sample in given if sample.article not in out), *others])
        ranks += [_rank_of_first_right(sample.choice, weights) for sample in given if sample.article in out]
    return {f"strict@{depth}": success_rate(ranks, depth) for depth in (1, 3, 5)}


def _rank_of_first_right(choice: LabelledCandidates | None, weights: Vector) -> int | None:
    """The rank of the first right candidate, from 1."""
    if choice is None or not choice.right.any():
        return None
    order = np.argsort(-(choice.rows @ weights), kind="stable")
    return int(np.argmax(choice.right[order])) + 1


def _fit_confidence(sets: Sequence[QuestionSet]) -> tuple[Vector, float]:
    """The weights of the signals, and the intercept."""
    rows: list[list[float]] = []
    true: list[bool] = []
    for given in sets:
        for chosen in _library_parts(sorted(given.articles)):
            for signals, answerable in _signal_rows(given, chosen):
                rows.append(signals)
                true.append(answerable)
    return fit_logistic_regression(np.array(rows), np.array(true, bool), _L2_PENALTY)


def _split_articles(given: QuestionSet) -> QuestionSet:
    """A set whose articles are cut into pieces of a few paragraphs, each an article of its own."""
    articles: dict[str, Article] = {}
    for name, article in given.articles.items():
        paragraphs = article.text.split("\n\n")
        for number, first in enumerate(range(0, len(paragraphs), _PIECE_PARAGRAPHS)):
            text = "\n\n".join(paragraphs[first : first + _PIECE_PARAGRAPHS])
            articles[f"{name} {number:03}"] = replace(article, text=text)
    return QuestionSet(articles, [_move_to_piece(question) for question in given.questions])


def _move_to_piece(question: GoldQuestion) -> GoldQuestion:
    number = (question.paragraph or 0) // _PIECE_PARAGRAPHS
    return replace(question, article_name=f"{question.article_name} {number:03}")


def _library_parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """The articles of each library: both halves of the set, then a few of its articles, several times."""
    yield names[::2]
    yield names[1::2]
    for number in range(_SMALL_LIBRARIES):
        yield shuffle_items(names, _FIT_SEED + number)[:_SMALL_LIBRARY_ARTICLES]


def _signal_rows(given: QuestionSet, chosen: Sequence[str]) -> Iterator[tuple[list[float], bool]]:
    """The signals of questions about chosen articles and of as many about others, and which of them it is."""
    inside = [question for question in given.questions if question.article_name in chosen]
    outside = [question for question in given.questions if question.article_name not in chosen]
    questions = inside + shuffle_items(outside, _FIT_SEED)[: len(inside)]
    with _open_training_library({name: given.articles[name] for name in chosen}) as (engine, store, _):
        for question in track_progress(questions, f"asking a library of {len(chosen)} articles"):
            finding = search_sentences(understand(question.text, engine, store), engine, store)
            if finding.ranked:
                yield signal_row(finding), question.article_name in chosen


def _name_weights(functions: Sequence[Callable[..., float]], weights: Vector) -> dict[str, float]:
    names = [function.__name__ for function in functions]
    return dict(zip(names, [round(float(weight), _WEIGHT_DIGITS) for weight in weights], strict=True))


def _write_weights(model: str, fitted: Mapping[str, float]) -> None:
    """Put a model's weights into the project's file, so that from here on they are used."""
    file = Path(str(files("index.answers") / "weights.json"))
    weights = json.loads(file.read_text("utf-8")) | {model: fitted}
    file.write_text(json.dumps(weights, indent=1) + "\n", "utf-8")
    load_weights.cache_clear()
    print(f"Wrote the weights of the {model} into {file}.")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: What stands behind the command; taken from the process when none.
    """
    run_app(app, "python -m benchmarks.fit_answers", arguments)


if __name__ == "__main__":
    main()
