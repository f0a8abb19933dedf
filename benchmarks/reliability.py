"""Does a confidence mean what it says? `python -m benchmarks.reliability DATA`, from the project's root.

The questions of `benchmarks.abstention`, put into ten bins by the confidence of their answers: of those that
get about 0.8, about 80 % should be answerable. The expected calibration error is the mean distance between
the two, each bin weighing as much as it has questions: Guo, Pleiss, Sun & Weinberger (2017), On Calibration
of Modern Neural Networks, https://arxiv.org/abs/1706.04599, equation 3.

Exit status: 0, or 2 when nothing could be measured.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from rich.table import Column, Table

from benchmarks.abstention import Answerability, QuestionOutcome, ask_sample
from benchmarks.command_line import AsJsonOption, DataArgument, make_app, run_app
from benchmarks.data import read_question_set
from benchmarks.metrics import mean
from benchmarks.progress import log_step
from benchmarks.tables import print_json_data, print_table

RELIABILITY_SETS: Final = ("qa/squad-dev", "qa/news-train")
BIN_COUNT: Final = 10

app: Final = make_app()


@dataclass(frozen=True, slots=True)
class ConfidenceBin:
    """The questions whose answers are about equally sure.

    Attributes:
        low: The least confidence of the bin.
        high: What its confidences stay below; the last bin has 1.0 too.
        questions: How many there are.
        confidence: Their mean confidence, in percent.
        answerable: How many of them are about articles of the library, in percent.
        right: How many have a gold answer in one of the first three sentences, in percent.
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
    for folder, given in sets.items():
        log_step(folder)
        found[folder] = bin_by_confidence(ask_sample(given))
    if as_json:
        print_json_data({"sets": {folder: _bins_data(bins) for folder, bins in found.items()}})
    else:
        for folder, bins in found.items():
            print_table(_bins_table(folder, bins))


def bin_by_confidence(asked: Sequence[QuestionOutcome]) -> list[ConfidenceBin]:
    """Put questions into ten bins of equal width; one that stays empty is left out."""
    numbers = sorted({_bin_number(each) for each in asked})
    return [_make_bin(number, [each for each in asked if _bin_number(each) == number]) for number in numbers]


def calibration_error(bins: Sequence[ConfidenceBin]) -> float:
    """The expected calibration error, in percent; 0 of no questions."""
    apart = sum(each.questions * abs(each.answerable - each.confidence) for each in bins)
    return apart / max(1, sum(each.questions for each in bins))


def _bin_number(asked: QuestionOutcome) -> int:
    """The bin of a question, from 0."""
    return min(int(BIN_COUNT * asked.confidence), BIN_COUNT - 1)


def _make_bin(number: int, asked: Sequence[QuestionOutcome]) -> ConfidenceBin:
    inside = [each for each in asked if each.answerability is Answerability.INSIDE]
    return ConfidenceBin(
        low=number / BIN_COUNT,
        high=(number + 1) / BIN_COUNT,
        questions=len(asked),
        confidence=100 * mean([each.confidence for each in asked]),
        answerable=100 * len(inside) / len(asked),
        right=100 * sum(each.is_right for each in inside) / len(asked),
    )


def _bins_data(bins: Sequence[ConfidenceBin]) -> Mapping[str, Any]:
    """A set's bins for JSON, and its calibration error."""
    rounded = [{name: round(value, 2) for name, value in asdict(each).items()} for each in bins]
    return {"bins": rounded, "ECE": round(calibration_error(bins), 2)}


def _bins_table(folder: str, bins: Sequence[ConfidenceBin]) -> Table:
    """A set's bins for people, and its calibration error."""
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
        arguments: What stands behind the command; taken from the process when none.
    """
    run_app(app, "python -m benchmarks.reliability", arguments)


if __name__ == "__main__":
    main()
