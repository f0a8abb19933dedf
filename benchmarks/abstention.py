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

from benchmarks.answers import SAMPLE
from benchmarks.data import Question, QuestionSet, read_question_set, shuffled
from benchmarks.metrics import Figures, auroc, percent, says
from benchmarks.progress import say, shown
from index import Library

SENTENCES: Final = 3
"""Sentences that are asked for, and that are looked at."""

_SEED: Final = 13


class Kind(StrEnum):
    """What a question has to do with the library."""

    INSIDE = "in"
    OUTSIDE = "out"
    TRAP = "trap"


class Asked(NamedTuple):
    """A question that was asked, and what came of it.

    Attributes:
        kind: Whether it can be answered.
        confidence: The answer's.
        answered: Whether it counts as answered.
        right: Whether one of the sentences contains a gold answer.
    """

    kind: Kind
    confidence: float
    answered: bool
    right: bool


def measure_abstention(folder: str, data: Path) -> Figures:
    """Measure what one set tells of it.

    Args:
        folder: The set's folder within the folder of measurement data.
        data: The folder.

    Returns:
        AUROC, answered_in, answered_out and right_in; where the set has traps, AUROC_trap and answered_trap.
    """
    return figures(ask_sample(read_question_set(data, folder)))


def figures(asked: Sequence[Asked]) -> Figures:
    """The figures that the module's docstring lists."""
    inside, outside, trap = ([each for each in asked if each.kind is kind] for kind in Kind)
    answered = [each for each in inside if each.answered]
    found = {
        "AUROC": auroc(_confidences(inside), _confidences(outside)),
        "answered_in": percent(len(answered), len(inside)),
        "answered_out": _answered(outside),
        "right_in": percent(sum(each.right for each in answered), len(answered)),
    }
    if trap:
        found["AUROC_trap"] = auroc(_confidences(inside), _confidences(trap))
        found["answered_trap"] = _answered(trap)
    return found


def ask_sample(given: QuestionSet) -> list[Asked]:
    """Ask a library of half the articles a sample of the questions about all."""
    indexed = sorted(given.articles)[::2]
    questions = shuffled(given.questions, _SEED)[:SAMPLE]
    with TemporaryDirectory() as place, Library.open(place) as library:
        say(f"indexing {len(indexed)} of {len(given.articles)} articles")
        library.add_all([given.articles[name] for name in indexed])
        return list(_ask(library, questions, frozenset(indexed)))


def _ask(library: Library, questions: Sequence[Question], indexed: Collection[str]) -> Iterator[Asked]:
    for question in shown(questions, f"asking {len(questions)} questions"):
        answer = library.ask(question.text, limit=SENTENCES)
        right = any(says(sentence.text, question.answers) for sentence in answer.sentences)
        yield Asked(_kind(question, indexed), answer.confidence, answer.answered, right)


def _kind(question: Question, indexed: Collection[str]) -> Kind:
    if question.article not in indexed:
        return Kind.OUTSIDE
    return Kind.INSIDE if question.answers else Kind.TRAP


def _confidences(asked: Sequence[Asked]) -> list[float]:
    return [each.confidence for each in asked]


def _answered(asked: Sequence[Asked]) -> float:
    return percent(sum(each.answered for each in asked), len(asked))
