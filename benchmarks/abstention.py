"""Knowing when not to answer: does `answer.confidence` tell what the articles answer from what they don't?

Every second article of a set is put into a library. Questions about these can be answered, those about the
others can't. SQuAD 2.0 also has traps: questions about an article that read as if it answered them. A random
sample of all is asked, always the same one, each for three sentences.

    AUROC           how often a question that can be answered is surer than one about another article
    AUROC_trap      the same against the traps, where the set has such
    answered_in     the answerable questions that count as answered, in percent: as many as possible
    answered_out    those about other articles that do, in percent: as few as possible
    answered_trap   the traps that do, in percent, where the set has such
    right_in        of the answerable ones that count as answered, those that a gold answer is shown for:
                    one of the three sentences contains it, wherever it stands
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
"""Sentences that are asked for, and that are looked at."""

_ABSTENTION_SEED: Final = 13


class Answerability(StrEnum):
    """What a question has to do with the library."""

    INSIDE = "in"
    OUTSIDE = "out"
    TRAP = "trap"


class QuestionOutcome(NamedTuple):
    """A question that was asked, and what came of it.

    Attributes:
        answerability: Whether it can be answered.
        confidence: The answer's.
        answered: Whether it counts as answered.
        is_right: Whether one of the sentences contains a gold answer.
    """

    answerability: Answerability
    confidence: float
    answered: bool
    is_right: bool


def measure_abstention(folder: str, data: Path) -> Figures:
    """Measure what one set tells of it.

    Args:
        folder: The set's folder within the folder of measurement data.
        data: The folder.

    Returns:
        AUROC, answered_in, answered_out and right_in; where the set has traps, AUROC_trap and answered_trap.
    """
    return abstention_figures(ask_sample(read_question_set(data, folder)))


def abstention_figures(asked: Sequence[QuestionOutcome]) -> Figures:
    """The figures that the module's docstring lists."""
    inside, outside, trap = ([each for each in asked if each.answerability is kind] for kind in Answerability)
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


def ask_sample(given: QuestionSet) -> list[QuestionOutcome]:
    """Ask a library of half the articles a sample of the questions about all."""
    indexed = sorted(given.articles)[::2]
    questions = shuffle_items(given.questions, _ABSTENTION_SEED)[:MAX_SAMPLE_QUESTIONS]
    with TemporaryDirectory() as place, Library.open(place) as library:
        log_step(f"indexing {len(indexed)} of {len(given.articles)} articles")
        library.add_all([given.articles[name] for name in indexed])
        return list(_ask_questions(library, questions, frozenset(indexed)))


def _ask_questions(
    library: Library, questions: Sequence[GoldQuestion], indexed: Collection[str]
) -> Iterator[QuestionOutcome]:
    for question in track_progress(questions, f"asking {len(questions)} questions"):
        answer = library.ask(question.text, limit=ABSTENTION_SENTENCES)
        right = any(contains_answer(sentence.text, question.answers) for sentence in answer.sentences)
        yield QuestionOutcome(_answerability_of(question, indexed), answer.confidence, answer.answered, right)


def _answerability_of(question: GoldQuestion, indexed: Collection[str]) -> Answerability:
    if question.article_name not in indexed:
        return Answerability.OUTSIDE
    return Answerability.INSIDE if question.answers else Answerability.TRAP


def _confidence_values(asked: Sequence[QuestionOutcome]) -> list[float]:
    return [each.confidence for each in asked]


def _answered_percent(asked: Sequence[QuestionOutcome]) -> float:
    return percent(sum(each.answered for each in asked), len(asked))
