"""The folder of measurement data: which files there are, and what a line of each holds.

sentences/*.jsonl                   {"sentences": [TEXT, …]}: a paragraph with its gold sentences
qa/*/articles.jsonl                 {"id", "title", "text", "published"}
qa/*/questions.jsonl                {"question", "article_id", "paragraph", "answers", "answer_start",
                                    "unanswerable"}
timelines/dev/*/articles.jsonl      {"title", "text", "published"}
"""

import json
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from benchmarks.errors import CannotMeasure
from index import Article

QUESTIONS: Final = "questions.jsonl"
ARTICLES: Final = "articles.jsonl"
NEWS: Final = f"timelines/dev/*/{ARTICLES}"
NEWS_QUESTIONS: Final = f"qa/news-train/{QUESTIONS}"

_TITLE: Final = 60
_SEED: Final = 7
_EXTRA: Final = 20

_Row = Mapping[str, Any]
_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and where its answer stands.

    Attributes:
        text: The question.
        article: The article's name within its set.
        paragraph: The paragraph's number, from 0, where it is known.
        answers: Wordings of the answer; none where the article doesn't answer.
        start: The answer's first character in the article's text, where it is known.
    """

    text: str
    article: str
    paragraph: int | None
    answers: tuple[str, ...]
    start: int | None


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Articles and the questions about them.

    Attributes:
        articles: The articles by their names.
        questions: The questions, in the file's order.
    """

    articles: Mapping[str, Article]
    questions: Sequence[Question]


@dataclass(frozen=True, slots=True)
class News:
    """A corpus of news, to measure speed on.

    Attributes:
        articles: What is indexed.
        extra: More articles, to be added one by one.
        questions: What is asked.
    """

    articles: Sequence[Article]
    extra: Sequence[Article]
    questions: Sequence[str]

    @property
    def kilobytes(self) -> float:
        """The size of the indexed texts, in thousands of characters."""
        return sum(len(article.text) for article in self.articles) / 1000


def find_files(data: Path, pattern: str) -> list[Path]:
    """The files of a pattern, sorted.

    Raises:
        CannotMeasure: There is none.
    """
    found = sorted(data.glob(pattern))
    if not found:
        raise CannotMeasure(
            f"The data folder {data} lacks {pattern}; benchmarks/README.md says what belongs there."
        )
    return found


def read_paragraphs(file: Path) -> list[tuple[str, ...]]:
    """The paragraphs of a file, each as its gold sentences."""
    return list(records(file, lambda row: tuple(row["sentences"])))


def read_question_set(data: Path, folder: str) -> QuestionSet:
    """The articles and questions of a set.

    Args:
        data: The folder of measurement data.
        folder: The set's folder within it.

    Raises:
        CannotMeasure: A file is missing or broken, or a question is about an article that isn't there.
    """
    (article_file,) = find_files(data, f"{folder}/{ARTICLES}")
    (question_file,) = find_files(data, f"{folder}/{QUESTIONS}")
    articles = dict(records(article_file, lambda row: (row["id"], article_of(row))))
    questions = list(records(question_file, _question))
    if unknown := {question.article for question in questions} - articles.keys():
        raise CannotMeasure(f"{question_file} asks about {min(unknown)}, which {article_file} lacks.")
    return QuestionSet(articles, questions)


def read_news(data: Path, articles: int | None = None, questions: int = 300) -> News:
    """A corpus of news with questions, in a random order that is always the same.

    Args:
        data: The folder of measurement data.
        articles: How many are indexed; all but the extra ones when none.
        questions: How many are asked at most.
    """
    rows = shuffled(_all_records(data, NEWS, _untitled), _SEED)
    asked = shuffled(_all_records(data, NEWS_QUESTIONS, _question), _SEED)
    return News(
        articles=rows[_EXTRA:][:articles],
        extra=[_unique(article, number) for number, article in enumerate(rows[:_EXTRA], start=1)],
        questions=[question.text for question in asked[:questions]],
    )


def shuffled(items: Iterable[_Record], seed: int) -> list[_Record]:
    """The items in an order that is random, but always the same for a seed."""
    mixed = list(items)
    random.Random(seed).shuffle(mixed)  # noqa: S311 - a sample, no secret
    return mixed


def _all_records(data: Path, pattern: str, make: Callable[[_Row], _Record]) -> Iterator[_Record]:
    """The records of all files of a pattern."""
    for file in find_files(data, pattern):
        yield from records(file, make)


def records(file: Path, make: Callable[[_Row], _Record]) -> Iterator[_Record]:
    """A record of each line of a file in JSON lines.

    Args:
        file: The file.
        make: Makes a record of a line's object.

    Raises:
        CannotMeasure: A line isn't what it should be.
    """
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                yield make(json.loads(line))
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                raise CannotMeasure(f"Line {number} of {file} isn't what it should be: {error!r}.") from error


def article_of(row: _Row) -> Article:
    """The article that a line holds."""
    published = row.get("published")
    return Article(
        title=row["title"],
        text=row["text"],
        published=date.fromisoformat(published[:10]) if published else None,
    )


def _untitled(row: _Row) -> Article:
    """An article of the news corpus: most have no title, so each is called by how it begins."""
    return article_of({**row, "title": row["text"][:_TITLE]})


def _unique(article: Article, number: int) -> Article:
    """The article with a last sentence of its own: a library stores the same text but once."""
    return replace(article, text=f"{article.text}\n\nThis is extra article {number}.")


def _question(row: _Row) -> Question:
    answers = () if row.get("unanswerable") else tuple(row["answers"])
    return Question(
        row["question"], row["article_id"], row.get("paragraph"), answers, row.get("answer_start")
    )
