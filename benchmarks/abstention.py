"""Abstention: how well `answer.confidence` separates answerable questions from others.

The library holds every second article of a set. Questions about these articles are answerable, those about
the others are not. SQuAD 2.0 also has traps: unanswerable questions that are similar to answerable ones. A
fixed random sample of all questions is outcomes, each for three sentences.

    AUROC           area under the ROC curve of the confidence, answerable questions against other articles',
    in percent AUROC_trap      the same against the traps, if the set has any answered_in     share of the
    answerable questions that count as answered, in percent; higher is better answered_out    share of the
    questions about other articles that do, in percent; lower is better answered_trap   share of the traps
    that do, in percent, if the set has any right_in        share of the answerable questions that count as
    answered and have a gold answer in one of the three sentences, in percent of those that count as answered
"""

from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from benchmarks.answers import MAX_SAMPLE_QUESTIONS
from benchmarks.data import GoldQuestion, QuestionSet, read_question_set, shuffle_items
from benchmarks.metrics import Figures, auroc, contains_answer, percent
from benchmarks.progress import log_step, track_progress
from index import Library

ABSTENTION_SENTENCES: Final = 3
"""Number of sentences requested per question."""

_ABSTENTION_SEED: Final = 13


class Answerability(StrEnum):
    """Whether the articles of the library answer a question."""

    INSIDE = "in"
    OUTSIDE = "out"
    TRAP = "trap"


class QuestionOutcome(NamedTuple):
    """The outcome of one question.

    Attributes:
        answerability: Whether it can be answered.
        confidence: The confidence of the answer, 0.0 to 1.0.
        answered: Whether it counts as answered.
        is_right: Whether one of the sentences contains a gold answer.
    """

    answerability: Answerability
    confidence: float
    answered: bool
    is_right: bool


def measure_abstention(folder: str, data: Path) -> Figures:
    """Measure abstention on one set.

    Args:
        folder: Folder of the set, relative to the data folder.
        data: Folder of measurement data.

    Returns:
        AUROC, answered_in, answered_out and right_in; if the set has traps, AUROC_trap and answered_trap.
    """
    return abstention_figures(ask_sample(read_question_set(data, folder)))


def abstention_figures(outcomes: Sequence[QuestionOutcome]) -> Figures:
    """Compute the figures that the module docstring defines."""
    inside, outside, trap = (
        [each for each in outcomes if each.answerability is kind] for kind in Answerability
    )
    answered = [each for each in inside if each.answered]
    found = {
        "AUROC": auroc(_confidence_values(inside), _confidence_values(outside)),
        "answered_in": percent(len(answered), len(inside)),
        "answered_out": _answered_percent(outside),
        "right_in": percent(sum(each.is_right for each in answered), len(answered)),
    }
    if trap:
        found["AUROC_trap"] = auroc(_confidence_values(inside), _confidence_values(trap))
        found["answered_trap"] = _answered_percent(trap)
    return found


def ask_sample(question_set: QuestionSet) -> list[QuestionOutcome]:
    """Ask a library of every second article a sample of the questions about all articles."""
    indexed = sorted(question_set.articles)[::2]
    questions = shuffle_items(question_set.questions, _ABSTENTION_SEED)[:MAX_SAMPLE_QUESTIONS]
    with TemporaryDirectory() as place, Library.open(place) as library:
        log_step(f"indexing {len(indexed)} of {len(question_set.articles)} articles")
        library.add_all([question_set.articles[name] for name in indexed])
        return list(_ask_questions(library, questions, frozenset(indexed)))


def _ask_questions(
    library: Library, questions: Sequence[GoldQuestion], indexed: Collection[str]
) -> Iterator[QuestionOutcome]:
    for question in track_progress(questions, f"asking {len(questions)} questions"):
        answer = library.ask(question.text, limit=ABSTENTION_SENTENCES)
        is_right = any(contains_answer(sentence.text, question.answers) for sentence in answer.sentences)
        yield QuestionOutcome(
            _answerability_of(question, indexed), answer.confidence, answer.answered, is_right
        )


def _answerability_of(question: GoldQuestion, indexed: Collection[str]) -> Answerability:
    if question.article_name not in indexed:
        return Answerability.OUTSIDE
    return Answerability.INSIDE if question.answers else Answerability.TRAP


def _confidence_values(outcomes: Sequence[QuestionOutcome]) -> list[float]:
    return [each.confidence for each in outcomes]


def _answered_percent(outcomes: Sequence[QuestionOutcome]) -> float:
    return percent(sum(each.answered for each in outcomes), len(outcomes))
