"""Training questions of the confidence, and the fit of its two models; see `index.answers.confidence`.

Libraries of different sizes hold a part of the articles of a set. Questions about the others are off their
topic; so are those about everyday documents that are left out. Questions about articles of the library,
changed by rule so that nothing answers them, conflict with what the articles tell.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

import numpy as np

from benchmarks.data import GoldQuestion, QuestionSet, shuffle_items
from benchmarks.everyday_sets import EverydayQuestion, EverydaySet
from benchmarks.fitting import Vector, fit_logistic_regression
from benchmarks.progress import track_progress
from benchmarks.unanswerable import SWAPS, swap_questions
from index import Article, Library
from index.answers.answer import build_answer
from index.answers.confidence import SIGNALS_OF_MODEL, signal_row
from index.answers.evidence import Evidence
from index.answers.follow_up import search_in_context
from index.answers.ranking import SearchResult, search_sentences
from index.answers.small_talk import interpret
from index.answers.understanding import understand
from index.search.tantivy_engine import TantivyEngine
from index.storage.language_list import LanguageList
from index.storage.sqlite.store import SqliteStore

_L2_PENALTY: Final = 3.0
_CONFLICT_LOG_ODDS: Final = -3.5
"""Log odds that the sentences on a question's topic answer another question: one in thirty.

Chosen by hand: rates of such questions are not known, and the changed ones are as many as one makes.
"""

_MAX_WEIGHTS: Final = {
    "swaps_roles": -6.0,
    "lacks_reason": -6.0,
    "has_other_year": -4.5,
    "lacks_instruction": -5.0,
}
"""Greatest weights of signals of which the sets have too few questions, or that share theirs with another.

Chosen by hand: "why" is asked by one question in three hundred, who did it to whom by fewer.
"""

_SMALL_LIBRARY_ARTICLES: Final = 8
_SMALL_LIBRARIES: Final = 4
"""Number of articles of a small library, and of small libraries per set."""

_PIECE_PARAGRAPHS: Final = 4
"""Number of paragraphs of a piece."""

_MAX_QUESTIONS: Final = 2_000
"""Number of answerable questions per library."""

_MAX_CHANGED: Final = 500
"""Number of questions per library and kind of change."""

_ANSWERED_REPETITIONS: Final = 7
_OFF_TOPIC_REPETITIONS: Final = 4
"""Numbers of times that each everyday question counts: there are few, and of the answered ones fewer."""

_SHOWN_SENTENCES: Final = 3
_FIT_SEED: Final = 11

ANSWERED: Final = "answered"
OFF_TOPIC: Final = "off topic"
CONFLICTING: Final = "conflicting"
"""Labels of samples."""


class ConfidenceSample(NamedTuple):
    """A question asked of a library.

    Attributes:
        label: Whether it is answered, off the articles' topic, or in conflict with what they tell.
        rows: The signals of each model.
    """

    label: str
    rows: Mapping[str, Sequence[float]]


def fit_confidence(samples: Iterable[ConfidenceSample]) -> dict[str, tuple[Vector, float]]:
    """Fit the models of the confidence.

    Returns:
        The weights of the signals of each model, and its intercept.
    """
    every = list(samples)
    topic = _fit_model(every, "confidence", OFF_TOPIC)
    weights, intercept = _fit_model(every, "conflicts", CONFLICTING)
    limits = [_MAX_WEIGHTS.get(signal.__name__, np.inf) for signal in SIGNALS_OF_MODEL["conflicts"]]
    weights = np.minimum(weights, limits)
    answered, conflicting = (sum(each.label == label for each in every) for label in (ANSWERED, CONFLICTING))
    fitted_log_odds = float(np.log(conflicting / answered))
    return {"confidence": topic, "conflicts": (weights, intercept + fitted_log_odds - _CONFLICT_LOG_ODDS)}


def fit_topic_model(samples: Iterable[ConfidenceSample]) -> tuple[Vector, float]:
    """Fit the first model alone: that the articles tell of what the question is about."""
    return _fit_model(list(samples), "confidence", OFF_TOPIC)


def _fit_model(samples: Sequence[ConfidenceSample], model: str, other: str) -> tuple[Vector, float]:
    """Fit a model to the answered samples and those with one other label."""
    chosen = [each for each in samples if each.label in (ANSWERED, other)]
    rows = np.array([each.rows[model] for each in chosen], float)
    return fit_logistic_regression(rows, np.array([each.label == ANSWERED for each in chosen]), _L2_PENALTY)


def sample_question_set(question_set: QuestionSet) -> Iterator[ConfidenceSample]:
    """Yield samples of libraries that hold parts of a set: halves, with changed questions, and small ones."""
    first, second, *_ = library_parts(sorted(question_set.articles))
    for chosen in (first, second):
        yield from _sample_changed(question_set, chosen)
    yield from sample_libraries(question_set)


def sample_libraries(question_set: QuestionSet) -> Iterator[ConfidenceSample]:
    """Yield samples of libraries that hold parts of a set, without changed questions."""
    for chosen in library_parts(sorted(question_set.articles)):
        yield from _sample_library(question_set, chosen)


def library_parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the articles of each library: both halves of the set, then several small samples."""
    yield names[::2]
    yield names[1::2]
    for number in range(_SMALL_LIBRARIES):
        yield shuffle_items(names, _FIT_SEED + number)[:_SMALL_LIBRARY_ARTICLES]


def sample_pieces(question_set: QuestionSet) -> Iterator[ConfidenceSample]:
    """Yield samples of libraries that hold pieces of a set's articles, whose absence is hard to recognise."""
    pieces = _split_articles(question_set)
    names = sorted(pieces.articles)
    for chosen in (names[::2], names[1::2]):
        yield from _sample_library(pieces, chosen)


def sample_everyday(sets: Sequence[EverydaySet]) -> Iterator[ConfidenceSample]:
    """Yield samples of libraries of everyday documents: all of a set, then without each of them."""
    for everyday in sets:
        foreign = [
            question
            for other in sets
            if other is not everyday
            for question in other.questions
            if not question.previous
        ]
        samples = list(_sample_documents(everyday.articles, everyday.questions, foreign))
        for left_out in everyday.articles:
            rest = [article for article in everyday.articles if article is not left_out]
            lost = [each for each in everyday.questions if each.wanted and not each.stands_in(rest)]
            samples += _sample_documents(rest, [], lost)
        for sample in samples:
            is_answered = sample.label == ANSWERED
            yield from [sample] * (_ANSWERED_REPETITIONS if is_answered else _OFF_TOPIC_REPETITIONS)


def _sample_documents(
    articles: Sequence[Article], told: Sequence[EverydayQuestion], untold: Sequence[EverydayQuestion]
) -> Iterator[ConfidenceSample]:
    """Yield samples of a library; answered are those of the first questions whose answer is shown."""
    if not told and not untold:
        return
    with _open_library(articles) as (engine, store):
        for question, is_told in [*((each, True) for each in told), *((each, False) for each in untold)]:
            utterance = interpret(question.text, engine, follows=bool(question.previous))
            if question.is_small_talk or utterance.small_talk:
                continue
            result = search_in_context(utterance.question, engine, store, question.previous)
            shown = [each.shown for each in build_answer(result, _SHOWN_SENTENCES, 0.0).sentences]
            yield from _sample_result(
                ANSWERED if is_told and question.is_answered_by(shown) else OFF_TOPIC, result
            )


def _sample_library(question_set: QuestionSet, chosen: Sequence[str]) -> Iterator[ConfidenceSample]:
    """Yield samples of questions about chosen articles, and of as many about the others."""
    inside = [question for question in question_set.questions if question.article_name in chosen]
    outside = [question for question in question_set.questions if question.article_name not in chosen]
    answered = shuffle_items(inside, _FIT_SEED)[:_MAX_QUESTIONS]
    with _open_library([question_set.articles[name] for name in chosen]) as (engine, store):
        questions = answered + shuffle_items(outside, _FIT_SEED)[: len(answered)]
        for question in track_progress(questions, f"asking a library of {len(chosen)} articles"):
            label = ANSWERED if question.article_name in chosen else OFF_TOPIC
            yield from _sample_result(label, _search(question.text, engine, store))


def _sample_changed(question_set: QuestionSet, chosen: Sequence[str]) -> Iterator[ConfidenceSample]:
    """Yield samples of questions about chosen articles that were changed, or whose answer was removed."""
    articles = {name: question_set.articles[name] for name in chosen}
    part = QuestionSet(articles, [each for each in question_set.questions if each.article_name in articles])
    changed = [
        question
        for swap in SWAPS
        for question in shuffle_items(swap_questions(part, swap), _FIT_SEED)[:_MAX_CHANGED]
    ]
    with _open_library(articles.values()) as (engine, store):
        for question in track_progress(changed, f"asking {len(changed)} changed questions"):
            yield from _sample_result(CONFLICTING, _search(question.text, engine, store))


def _sample_result(label: str, result: SearchResult) -> Iterator[ConfidenceSample]:
    """Yield a search result as a sample, if it has a sentence."""
    if result.ranked:
        evidence = Evidence(result)
        yield ConfidenceSample(label, {model: signal_row(evidence, model) for model in SIGNALS_OF_MODEL})


def _search(question: str, engine: TantivyEngine, store: SqliteStore) -> SearchResult:
    [scope] = LanguageList(store.languages).scopes()
    return search_sentences(understand(question, engine, store, scope), engine, store)


@contextmanager
def _open_library(articles: Iterable[Article]) -> Iterator[tuple[TantivyEngine, SqliteStore]]:
    with TemporaryDirectory() as place:
        store, engine = SqliteStore.in_memory(), TantivyEngine(Path(place))
        with Library(store, engine) as library:
            library.add_all(articles)
            yield engine, store


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
