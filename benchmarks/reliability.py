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

from benchmarks.abstention import Asked, Kind, ask_sample
from benchmarks.command_line import DataArgument, JsonOption, make_app, run
from benchmarks.data import read_question_set
from benchmarks.metrics import mean
from benchmarks.progress import say
from benchmarks.tables import print_json, print_table

SETS: Final = ("qa/squad-dev", "qa/news-train")
BINS: Final = 10

app: Final = make_app()


@dataclass(frozen=True, slots=True)
class Bin:
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
def reliability(data: DataArgument, as_json: JsonOption = False) -> None:
    """Compare how sure answers are with how many of the questions could be answered."""
    sets = {folder: read_question_set(data, folder) for folder in SETS}
    found = {}
    for folder, given in sets.items():
        say(folder)
        found[folder] = binned(ask_sample(given))
    if as_json:
        print_json({"sets": {folder: _data(bins) for folder, bins in found.items()}})
    else:
        for folder, bins in found.items():
            print_table(_table(folder, bins))


def binned(asked: Sequence[Asked]) -> list[Bin]:
    """Put questions into ten bins of equal width; one that stays empty is left out."""
    numbers = sorted({_number(each) for each in asked})
    return [_bin(number, [each for each in asked if _number(each) == number]) for number in numbers]


def calibration_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error, in percent; 0 of no questions."""
    apart = sum(each.questions * abs(each.answerable - each.confidence) for each in bins)
    return apart / max(1, sum(each.questions for each in bins))


def _number(asked: Asked) -> int:
    """The bin of a question, from 0."""
    return min(int(BINS * asked.confidence), BINS - 1)


def _bin(number: int, asked: Sequence[Asked]) -> Bin:
    inside = [each for each in asked if each.kind is Kind.INSIDE]
    return Bin(
        low=number / BINS,
        high=(number + 1) / BINS,
        questions=len(asked),
        confidence=100 * mean([each.confidence for each in asked]),
        answerable=100 * len(inside) / len(asked),
        right=100 * sum(each.right for each in inside) / len(asked),
    )


def _data(bins: Sequence[Bin]) -> Mapping[str, Any]:
    """A set's bins for JSON, and its calibration error."""
    rounded = [{name: round(value, 2) for name, value in asdict(each).items()} for each in bins]
    return {"bins": rounded, "ECE": round(calibration_error(bins), 2)}


def _table(folder: str, bins: Sequence[Bin]) -> Table:
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
    run(app, "python -m benchmarks.reliability", arguments)


if __name__ == "__main__":
    main()
