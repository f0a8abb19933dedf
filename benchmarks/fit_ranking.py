"""Training questions of the ranking, its fit, and its success on what was left out of the fit.

Each question is a choice among its candidate sentences, in a library of all articles of its set. Right are
the sentences with the answer; of everyday documents, those that are shown together with it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import numpy as np

from benchmarks.answers import is_right_sentence
from benchmarks.data import QuestionSet, shuffle_items
from benchmarks.everyday_sets import EverydayQuestion, EverydaySet
from benchmarks.fitting import LabelledCandidates, Vector, fit_conditional_logit
from benchmarks.metrics import success_rate
from benchmarks.progress import track_progress
from index import Article, Library
from index.answers.answer import cite_sentence
from index.answers.follow_up import search_in_context
from index.answers.ranking import SearchResult, search_sentences
from index.answers.several import split_questions
from index.answers.small_talk import interpret
from index.answers.understanding import understand
from index.search.tantivy_engine import TantivyEngine
from index.storage.language_list import LanguageList
from index.storage.sqlite.store import SqliteStore

FOLD_COUNT: Final = 5

EVERYDAY_WEIGHT: Final = 5.0
"""Weight of an everyday question in the fit, as there are few."""

_MAX_QUESTIONS: Final = 3_000
"""Number of questions of a set that are asked; more change the weights little."""

_L2_PENALTY: Final = 3.0
_FIT_SEED: Final = 11


class RankingSample(NamedTuple):
    """A question of a training set.

    Attributes:
        article: Name of its article; empty for everyday questions.
        choice: Its labelled candidates; None if there are none.
    """

    article: str
    choice: LabelledCandidates | None


Samples = Mapping[str, Sequence[RankingSample]]
"""Samples of several sets by the sets' names."""


def sample_question_set(question_set: QuestionSet) -> Iterator[RankingSample]:
    """Yield the answerable questions of a set, asked in a library of all its articles."""
    with open_library(question_set.articles.values()) as (engine, store, numbers):
        names = dict(zip(numbers, question_set.articles, strict=True))
        answerable = [question for question in question_set.questions if question.answers]
        questions = shuffle_items(answerable, _FIT_SEED)[:_MAX_QUESTIONS]
        for question in track_progress(questions, f"asking {len(questions)} questions"):
            [scope] = LanguageList(store.languages).scopes()
            result = search_sentences(understand(question.text, engine, store, scope), engine, store)
            article = question_set.articles[question.article_name]
            is_right = [
                is_right_sentence(each.candidate.citation, question, article, names) for each in result.ranked
            ]
            yield RankingSample(question.article_name, _label_candidates(result, is_right, 1.0))


def sample_everyday_set(everyday: EverydaySet) -> Iterator[RankingSample]:
    """Yield the answerable questions about everyday documents, except several in one message."""
    with open_library(everyday.articles) as (engine, store, _):
        for question in everyday.questions:
            typed = interpret(question.text, engine, follows=bool(question.previous))
            if not question.wanted or typed.small_talk or len(split_questions(typed.question)) > 1:
                continue
            result = search_in_context(typed.question, engine, store, question.previous)
            is_right = _judge_shown(question, result)
            yield RankingSample("", _label_candidates(result, is_right, EVERYDAY_WEIGHT))


def _judge_shown(question: EverydayQuestion, result: SearchResult) -> Sequence[bool]:
    """Return whether each sentence is shown with all that is wanted; if none is, with some of it."""
    shown = [cite_sentence(result, each).shown for each in result.ranked]
    partly = [question.is_answered_at_once_by(text) for text in shown]
    wholly = [some and question.is_answered_by([text]) for some, text in zip(partly, shown, strict=True)]
    return wholly if any(wholly) else partly


def _label_candidates(
    result: SearchResult, is_right: Sequence[bool], weight: float
) -> LabelledCandidates | None:
    if not result.ranked:
        return None
    rows = np.array([each.features for each in result.ranked])
    return LabelledCandidates(rows, np.array(is_right, bool), weight)


@contextmanager
def open_library(
    articles: Iterable[Article],
) -> Iterator[tuple[TantivyEngine, SqliteStore, Sequence[int]]]:
    """Open an engine and a store with these articles; the third value is their ids."""
    with TemporaryDirectory() as place:
        store, engine = SqliteStore.in_memory(), TantivyEngine(Path(place))
        with Library(store, engine) as library:
            yield engine, store, library.add_all(articles)


def fit_weights(samples: Iterable[RankingSample]) -> Vector:
    """Fit the weights of the features, of shape (features,)."""
    return fit_conditional_logit([sample.choice for sample in samples if sample.choice], _L2_PENALTY)


def cross_validate(name: str, samples: Samples) -> Mapping[str, float]:
    """Return a set's success rates in cross-validation: no article is in the fit that ranks its questions.

    Args:
        name: The set; its articles are left out by fifths, or it is left out whole if it names none.
        samples: The samples of all sets.
    """
    own = samples[name]
    others = list(chain.from_iterable(each for other, each in samples.items() if other != name))
    articles = shuffle_items(sorted({sample.article for sample in own}), _FIT_SEED)
    ranks: list[int | None] = []
    for fold in range(min(FOLD_COUNT, len(articles))):
        held_out = set(articles[fold::FOLD_COUNT])
        weights = fit_weights([*(sample for sample in own if sample.article not in held_out), *others])
        ranks += [rank_of_first_right(sample.choice, weights) for sample in own if sample.article in held_out]
    return {f"strict@{depth}": success_rate(ranks, depth) for depth in (1, 3, 5)}


def rank_of_first_right(choice: LabelledCandidates | None, weights: Vector) -> int | None:
    """Return the rank of the first right candidate, from 1; None if there is none."""
    if choice is None or not choice.right.any():
        return None
    order = np.argsort(-(choice.rows @ weights), kind="stable")
    return int(np.argmax(choice.right[order])) + 1
