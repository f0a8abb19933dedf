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
    """A question, and where its answer stands.

    Attributes:
        text: The question.
        article_name: The article's name within its set.
        paragraph: The paragraph's number, from 0, where it is known.
        answers: Wordings of the answer; none where the article doesn't answer.
        answer_start: The answer's first character in the article's text, where it is known.
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
        articles: The articles by their names.
        questions: The questions, in the file's order.
    """

    articles: Mapping[str, Article]
    questions: Sequence[GoldQuestion]


@dataclass(frozen=True, slots=True)
class NewsCorpus:
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
    return list(read_records(file, lambda row: tuple(row["sentences"])))


def read_question_set(data: Path, folder: str) -> QuestionSet:
    """The articles and questions of a set.

    Args:
        data: The folder of measurement data.
        folder: The set's folder within it.

    Raises:
        CannotMeasure: A file is missing or broken, or a question is about an article that isn't there.
    """
    (article_file,) = find_files(data, f"{folder}/{ARTICLES_FILE}")
    (question_file,) = find_files(data, f"{folder}/{QUESTIONS_FILE}")
    articles = dict(read_records(article_file, lambda row: (row["id"], parse_article(row))))
    questions = list(read_records(question_file, _parse_question))
    if unknown := {question.article_name for question in questions} - articles.keys():
        raise CannotMeasure(f"{question_file} asks about {min(unknown)}, which {article_file} lacks.")
    return QuestionSet(articles, questions)


def read_news(data: Path, articles: int | None = None, questions: int = 300) -> NewsCorpus:
    """A corpus of news with questions, in a random order that is always the same.

    Args:
        data: The folder of measurement data.
        articles: How many are indexed; all but the extra ones when none.
        questions: How many are asked at most.
    """
    rows = shuffle_items(_read_all_records(data, NEWS_FILES, _parse_news_article), _NEWS_SEED)
    asked = shuffle_items(_read_all_records(data, NEWS_QUESTIONS_FILE, _parse_question), _NEWS_SEED)
    return NewsCorpus(
        articles=rows[_EXTRA_ARTICLES:][:articles],
        extra=[
            _make_unique(article, number) for number, article in enumerate(rows[:_EXTRA_ARTICLES], start=1)
        ],
        questions=[question.text for question in asked[:questions]],
    )


def shuffle_items(items: Iterable[_Record], seed: int) -> list[_Record]:
    """The items in an order that is random, but always the same for a seed."""
    mixed = list(items)
    random.Random(seed).shuffle(mixed)  # noqa: S311 - a sample, no secret
    return mixed


def _read_all_records(data: Path, pattern: str, make: Callable[[_Row], _Record]) -> Iterator[_Record]:
    """The records of all files of a pattern."""
    for file in find_files(data, pattern):
        yield from read_records(file, make)


def read_records(file: Path, make: Callable[[_Row], _Record]) -> Iterator[_Record]:
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


def parse_article(row: _Row) -> Article:
    """The article that a line holds."""
    published = row.get("published")
    return Article(
        title=row["title"],
        text=row["text"],
        published=date.fromisoformat(published[:10]) if published else None,
    )


def _parse_news_article(row: _Row) -> Article:
    """An article of the news corpus: most have no title, so each is called by how it begins."""
    return parse_article({**row, "title": row["text"][:_TITLE_CHARS]})


def _make_unique(article: Article, number: int) -> Article:
    """The article with a last sentence of its own: a library stores the same text but once."""
    return replace(article, text=f"{article.text}\n\nThis is extra article {number}.")


def _parse_question(row: _Row) -> GoldQuestion:
    answers = () if row.get("unanswerable") else tuple(row["answers"])
    return GoldQuestion(
        row["question"], row["article_id"], row.get("paragraph"), answers, row.get("answer_start")
    )
