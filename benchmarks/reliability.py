"""Calibration of the confidence: `python -m benchmarks.reliability DATA`.

The questions of `benchmarks.abstention` are grouped into ten bins by confidence: about 80 % of the questions
with a confidence of about 0.8 should be answerable. The expected calibration error is the mean difference
between the two, weighted by the size of the bins: Guo, Pleiss, Sun & Weinberger (2017), "On Calibration of
Modern Neural Networks", https://arxiv.org/abs/1706.04599, equation 3.

Of the everyday sets (`benchmarks.everyday_sets`) a question is right if what is wanted is shown.

Exit status: 0, or 2 if nothing could be measured.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from rich.table import Column, Table

from benchmarks.abstention import ABSTENTION_SENTENCES, Answerability, QuestionOutcome, ask_sample
from benchmarks.command_line import AsJsonOption, DataArgument, make_app, run_app
from benchmarks.data import read_question_set
from benchmarks.everyday_sets import (
    CHECKING_SET,
    TRAINING_SETS,
    EverydaySet,
    read_everyday_set,
)
from benchmarks.metrics import mean
from benchmarks.progress import log_step
from benchmarks.tables import print_json_data, print_table
from index import Library

RELIABILITY_SETS: Final = ("qa/squad-dev", "qa/news-train")
EVERYDAY_NAME: Final = "everyday"
"""Name of the everyday sets together in the tables."""

BIN_COUNT: Final = 10

app: Final = make_app()


@dataclass(frozen=True, slots=True)
class ConfidenceBin:
    """A bin of questions with similar confidence.

    Attributes:
        low: Lower bound of the confidence, inclusive.
        high: Upper bound, exclusive; inclusive in the last bin.
        questions: Number of questions.
        confidence: Mean confidence, in percent.
        answerable: Share of the questions about articles of the library, in percent.
        right: Share with a gold answer in one of the first three sentences, in percent.
    """

    low: float
    high: float
    questions: int
    confidence: float
    answerable: float
    right: float


@app.command()
def reliability(data: DataArgument, as_json: AsJsonOption = False) -> None:
    """Compare how sure answers are with how many of the questions could be answered."""
    sets = {folder: read_question_set(data, folder) for folder in RELIABILITY_SETS}
    found = {}
    for folder, question_set in sets.items():
        log_step(folder)
        found[folder] = bin_by_confidence(ask_sample(question_set))
    log_step(EVERYDAY_NAME)
    found[EVERYDAY_NAME] = bin_by_confidence(
        [
            outcome
            for name in (*TRAINING_SETS, CHECKING_SET)
            for outcome in ask_everyday(read_everyday_set(name))
        ]
    )
    if as_json:
        print_json_data({"sets": {folder: _bins_data(bins) for folder, bins in found.items()}})
    else:
        for folder, bins in found.items():
            print_table(_bins_table(folder, bins))


def ask_everyday(everyday: EverydaySet) -> list[QuestionOutcome]:
    """Ask a library of everyday documents their questions, small talk aside.

    The questions that the documents don't answer count as those about other articles.
    """
    outcomes = []
    with Library.in_memory() as library:
        library.add_all(everyday.articles)
        for question in everyday.questions:
            if question.is_small_talk:
                continue
            answer = library.ask(question.text, ABSTENTION_SENTENCES, question.previous)
            where = Answerability.INSIDE if question.wanted else Answerability.OUTSIDE
            is_right = question.is_answered_by(each.shown for each in answer.sentences)
            outcomes.append(QuestionOutcome(where, answer.confidence, answer.answered, is_right))
    return outcomes


def bin_by_confidence(outcomes: Sequence[QuestionOutcome]) -> list[ConfidenceBin]:
    """Group questions into ten bins of equal width; empty bins are left out."""
    numbers = sorted({_bin_number(each) for each in outcomes})
    return [
        _make_bin(number, [each for each in outcomes if _bin_number(each) == number]) for number in numbers
    ]


def calibration_error(bins: Sequence[ConfidenceBin]) -> float:
    """Return the expected calibration error in percent; 0 without questions."""
    weighted_gaps = sum(each.questions * abs(each.answerable - each.confidence) for each in bins)
    return weighted_gaps / max(1, sum(each.questions for each in bins))


def _bin_number(outcome: QuestionOutcome) -> int:
    """Return the index of a question's bin, from 0."""
    return min(int(BIN_COUNT * outcome.confidence), BIN_COUNT - 1)


def _make_bin(number: int, outcomes: Sequence[QuestionOutcome]) -> ConfidenceBin:
    inside = [each for each in outcomes if each.answerability is Answerability.INSIDE]
    return ConfidenceBin(
        low=number / BIN_COUNT,
        high=(number + 1) / BIN_COUNT,
        questions=len(outcomes),
        confidence=100 * mean([each.confidence for each in outcomes]),
        answerable=100 * len(inside) / len(outcomes),
        right=100 * sum(each.is_right for each in inside) / len(outcomes),
    )


def _bins_data(bins: Sequence[ConfidenceBin]) -> Mapping[str, Any]:
    """Return the bins of a set and its calibration error as JSON data."""
    rounded = [{name: round(value, 2) for name, value in asdict(each).items()} for each in bins]
    return {"bins": rounded, "ECE": round(calibration_error(bins), 2)}


def _bins_table(folder: str, bins: Sequence[ConfidenceBin]) -> Table:
    """Return the bins of a set and its calibration error as a table."""
    columns = ("questions", "mean confidence, %", "answerable, %", "right, %")
    caption = f"expected calibration error: {calibration_error(bins):.2f} %"
    table = Table(
        "confidence",
        *(Column(column, justify="right") for column in columns),
        title=folder,
        caption=caption,
        caption_justify="left",
    )
    for each in bins:
        shares = (f"{share:.1f}" for share in (each.confidence, each.answerable, each.right))
        table.add_row(f"{each.low:.1f} – {each.high:.1f}", str(each.questions), *shares)
    return table


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.reliability", arguments)


if __name__ == "__main__":
    main()
