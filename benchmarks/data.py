"""Readers of the folder of measurement data.

Files, and the JSON object on each of their lines:

sentences/*.jsonl                   {"sentences": [TEXT, …]}: the gold sentences of a paragraph
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

QUESTIONS_FILE: Final = "questions.jsonl"
ARTICLES_FILE: Final = "articles.jsonl"
NEWS_FILES: Final = f"timelines/dev/*/{ARTICLES_FILE}"
NEWS_QUESTIONS_FILE: Final = f"qa/news-train/{QUESTIONS_FILE}"

_TITLE_CHARS: Final = 60
_NEWS_SEED: Final = 7
_EXTRA_ARTICLES: Final = 20

_Row = Mapping[str, Any]
_Record = TypeVar("_Record")


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question with its gold answer.

    Attributes:
        text: The question.
        article_name: Name of the article within its set.
        paragraph: Index of the paragraph, from 0; None if unknown.
        answers: Wordings of the answer; empty if the article does not answer.
        answer_start: Offset of the answer in the article's text, in characters; None if unknown.
    """

    text: str
    article_name: str
    paragraph: int | None
    answers: tuple[str, ...]
    answer_start: int | None


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Articles and the questions about them.

    Attributes:
        articles: The articles by name.
        questions: The questions in the order of the file.
    """

    articles: Mapping[str, Article]
    questions: Sequence[GoldQuestion]


@dataclass(frozen=True, slots=True)
class NewsCorpus:
    """The news corpus for measures of speed.

    Attributes:
        articles: Articles to index at once.
        extra: Articles to add one by one.
        questions: Questions to ask.
    """

    articles: Sequence[Article]
    extra: Sequence[Article]
    questions: Sequence[str]

    @property
    def kilobytes(self) -> float:
        """Size of the texts to index, in thousands of characters."""
        return sum(len(article.text) for article in self.articles) / 1000


def find_files(data: Path, pattern: str) -> list[Path]:
    """Return the files that match a pattern, sorted.

    Args:
        data: Folder of measurement data.
        pattern: Glob pattern relative to the folder.

    Raises:
        CannotMeasure: No file matches.
    """
    matches = sorted(data.glob(pattern))
    if not matches:
        raise CannotMeasure(
            f"The data folder {data} lacks {pattern}; benchmarks/README.md says what belongs there."
        )
    return matches


def read_paragraphs(file: Path) -> list[tuple[str, ...]]:
    """Read the paragraphs of a file, each as its gold sentences."""
    return list(read_records(file, lambda row: tuple(row["sentences"])))


def read_question_set(data: Path, folder: str) -> QuestionSet:
    """Read the articles and questions of a set.

    Args:
        data: Folder of measurement data.
        folder: Folder of the set, relative to it.

    Raises:
        CannotMeasure: A file is missing or invalid, or a question is about a missing article.
    """
    (article_file,) = find_files(data, f"{folder}/{ARTICLES_FILE}")
    (question_file,) = find_files(data, f"{folder}/{QUESTIONS_FILE}")
    articles = dict(read_records(article_file, lambda row: (row["id"], parse_article(row))))
    questions = list(read_records(question_file, _parse_question))
    if unknown := {question.article_name for question in questions} - articles.keys():
        raise CannotMeasure(f"{question_file} asks about {min(unknown)}, which {article_file} lacks.")
    return QuestionSet(articles, questions)


def read_news(data: Path, articles: int | None = None, questions: int = 300) -> NewsCorpus:
    """Read the news corpus in a fixed random order.

    Args:
        data: Folder of measurement data.
        articles: Number of articles to index; None for all but the extra ones.
        questions: Maximum number of questions.
    """
    rows = shuffle_items(_read_all_records(data, NEWS_FILES, _parse_news_article), _NEWS_SEED)
    questions_read = shuffle_items(_read_all_records(data, NEWS_QUESTIONS_FILE, _parse_question), _NEWS_SEED)
    return NewsCorpus(
        articles=rows[_EXTRA_ARTICLES:][:articles],
        extra=[
            _make_unique(article, number) for number, article in enumerate(rows[:_EXTRA_ARTICLES], start=1)
        ],
        questions=[question.text for question in questions_read[:questions]],
    )


def shuffle_items(items: Iterable[_Record], seed: int) -> list[_Record]:
    """Return the items in a random order that the seed determines."""
    shuffled = list(items)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - a sample, no secret
    return shuffled


def _read_all_records(data: Path, pattern: str, make: Callable[[_Row], _Record]) -> Iterator[_Record]:
    """Yield the records of all files that match a pattern."""
    for file in find_files(data, pattern):
        yield from read_records(file, make)


def read_records(file: Path, make: Callable[[_Row], _Record]) -> Iterator[_Record]:
    """Yield a record for each line of a JSON Lines file.

    Args:
        file: The file.
        make: Converts the object of a line.

    Raises:
        CannotMeasure: A line is invalid.
    """
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                yield make(json.loads(line))
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                raise CannotMeasure(f"Line {number} of {file} isn't what it should be: {error!r}.") from error


def parse_article(row: _Row) -> Article:
    """Convert the object of a line to an article."""
    published = row.get("published")
    return Article(
        title=row["title"],
        text=row["text"],
        published=date.fromisoformat(published[:10]) if published else None,
    )


def _parse_news_article(row: _Row) -> Article:
    """Convert an article of the news corpus, titled by its beginning, as most have no title."""
    return parse_article({**row, "title": row["text"][:_TITLE_CHARS]})


def _make_unique(article: Article, number: int) -> Article:
    """Return the article with a unique last sentence, as a library stores the same text only once."""
    return replace(article, text=f"{article.text}\n\nThis is extra article {number}.")


def _parse_question(row: _Row) -> GoldQuestion:
    answers = () if row.get("unanswerable") else tuple(row["answers"])
    return GoldQuestion(
        row["question"], row["article_id"], row.get("paragraph"), answers, row.get("answer_start")
    )
