"""The measures that `python -m benchmarks` runs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.abstention import measure_abstention
from benchmarks.adding import measure_adding
from benchmarks.answers import measure_answers
from benchmarks.data import ARTICLES_FILE, NEWS_FILES, NEWS_QUESTIONS_FILE, QUESTIONS_FILE, find_files
from benchmarks.dates import measure_dates
from benchmarks.errors import CannotMeasure
from benchmarks.everyday import measure_everyday
from benchmarks.everyday_sets import CHECKING_SET
from benchmarks.gold import TIMELINE_FILES
from benchmarks.metrics import Figures
from benchmarks.quotes import SpeakersAgree, measure_quotes
from benchmarks.sentences import measure_sentences
from benchmarks.spans import measure_spans
from benchmarks.speakers import same_name, same_name_or_mention
from benchmarks.speed import measure_speed
from benchmarks.timelines import measure_timelines


@dataclass(frozen=True, slots=True)
class Measure:
    """A named measurement.

    Attributes:
        name: Its name in tables, in `--only` and in the limits.
        description: Its description in one line.
        file_patterns: Glob patterns of the files it reads, relative to the folder of measurement data.
        run: Function from this folder to its figures.
    """

    name: str
    description: str
    file_patterns: tuple[str, ...]
    run: Callable[[Path], Figures]

    def check_files(self, data: Path) -> None:
        """Check that all files are there.

        Raises:
            CannotMeasure: A file is missing.
        """
        for pattern in self.file_patterns:
            find_files(data, pattern)


def _sentence_measure(name: str, description: str, file: str) -> Measure:
    return Measure(name, description, (file,), partial(measure_sentences, file))


def _date_measure(name: str, description: str, file: str) -> Measure:
    return Measure(name, description, (file,), partial(measure_dates, file))


def _quote_measure(name: str, description: str, file: str, agree: SpeakersAgree) -> Measure:
    return Measure(name, description, (file,), partial(measure_quotes, file, agree))


def _question_measure(
    name: str, description: str, folder: str, run: Callable[[str, Path], Figures]
) -> Measure:
    files = (f"{folder}/{ARTICLES_FILE}", f"{folder}/{QUESTIONS_FILE}")
    return Measure(name, description, files, partial(run, folder))


def _answer_measure(name: str, description: str, folder: str) -> Measure:
    return _question_measure(name, description, folder, measure_answers)


def _span_measure(name: str, description: str, folder: str) -> Measure:
    return _question_measure(name, description, folder, measure_spans)


def _abstention_measure(name: str, description: str, folder: str) -> Measure:
    return _question_measure(name, description, folder, measure_abstention)


MEASURES: Final[Sequence[Measure]] = (
    _sentence_measure(
        "sentences-gum", "Sentence boundaries in edited and spoken text", "sentences/gum-dev.jsonl"
    ),
    _sentence_measure(
        "sentences-ewt", "Sentence boundaries in mails, reviews and blogs", "sentences/ewt-dev.jsonl"
    ),
    _answer_measure("answers-squad", "Answers from encyclopaedia articles", "qa/squad-dev"),
    _answer_measure("answers-wiki", "Answers from other encyclopaedia articles", "qa/wiki-train"),
    _answer_measure("answers-news", "Answers from news stories", "qa/news-train"),
    _span_measure("spans-squad", "The words that answer, in encyclopaedia articles", "qa/squad-dev"),
    _span_measure("spans-news", "The words that answer, in news stories", "qa/news-train"),
    _abstention_measure(
        "abstention-squad", "Knowing when encyclopaedia articles don't answer", "qa/squad-dev"
    ),
    _abstention_measure("abstention-squad2", "The same, with questions made to mislead", "qa/squad2-dev"),
    _abstention_measure("abstention-news", "Knowing when news stories don't answer", "qa/news-train"),
    Measure(
        "everyday",
        "Questions as typed, about documents as people have them",
        (),
        partial(measure_everyday, CHECKING_SET),
    ),
    _date_measure("dates-meantime", "Dates in short reports", "dates/meantime-dev.jsonl"),
    _date_measure("dates-wikiwars", "Dates in histories", "dates/wikiwars-dev.jsonl"),
    _date_measure("dates-timebank", "Dates in newspaper and broadcast news", "dates/timebank-dev.jsonl"),
    _quote_measure(
        "quotes-ggt", "Quotations in news, speakers by their names", "quotes/ggt-dev.jsonl", same_name
    ),
    _quote_measure(
        "quotes-polnear",
        "Quotations in political news, speakers by name or mention",
        "quotes/polnear-dev.jsonl",
        same_name_or_mention,
    ),
    Measure(
        "timelines",
        "The days of timelines that people wrote",
        (NEWS_FILES, TIMELINE_FILES),
        measure_timelines,
    ),
    Measure(
        "speed",
        "Speed, memory and size on a corpus of news",
        (NEWS_FILES, NEWS_QUESTIONS_FILE),
        measure_speed,
    ),
    Measure(
        "adding", "Answering while articles are added", (NEWS_FILES, NEWS_QUESTIONS_FILE), measure_adding
    ),
)


def select_measures(names: Sequence[str]) -> list[Measure]:
    """Return the measures of these names in the usual order; all without any name.

    Raises:
        CannotMeasure: A name is unknown.
    """
    known = [measure.name for measure in MEASURES]
    if unknown := [name for name in names if name not in known]:
        raise CannotMeasure(f"There is no measure “{unknown[0]}”; there are {', '.join(known)}.")
    return [measure for measure in MEASURES if not names or measure.name in names]
