"""Answers against gold answers.

One library holds all articles of a set; a fixed random sample of the answerable questions is asked. A
sentence is right if it begins within the paragraph of the answer, and either contains a gold answer word by
word (ignoring case and punctuation) or covers the start of the annotated answer.

    strict@1, @3, @5    share of the questions with a right sentence among the first 1, 3, 5, in percent
    MRR10               mean reciprocal rank of the first right sentence among ten, in percent
    words               mean number of words of the first sentence: long "sentences" would make the task easy
    ask_p50_ms, _p99_ms latency of an answer of ten sentences: median and 99th percentile
    index_kB_per_s      thousands of characters indexed per second
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Protocol

from benchmarks.data import GoldQuestion, QuestionSet, read_question_set, shuffle_items
from benchmarks.machine import time_each_ms, time_seconds
from benchmarks.metrics import (
    Figures,
    comparable_words,
    contains_answer,
    mean,
    mean_reciprocal_rank,
    quantile,
    success_rate,
)
from benchmarks.progress import log_step, track_progress
from index import Answer, Article, Citation, Library

MAX_SAMPLE_QUESTIONS: Final = 2000
"""Maximum number of questions asked per set."""

MAX_RANK: Final = 10
"""Number of sentences of an answer that are judged."""

_ANSWERS_SEED: Final = 13


class Answerer(Protocol):
    """The part of the interface of `Library` that the measure needs."""

    def add_all(self, articles: Iterable[Article]) -> Sequence[int]:
        """Add articles, and return their ids in order."""
        ...

    def ask(self, question: str, limit: int) -> Answer:
        """Answer a question with at most `limit` sentences, best first."""
        ...


def measure_answers(folder: str, data: Path) -> Figures:
    """Measure Footnote's answers on one set.

    Args:
        folder: Folder of the set, relative to the data folder.
        data: Folder of measurement data.

    Returns:
        strict@1, strict@3, strict@5, MRR10, words, ask_p50_ms, ask_p99_ms and index_kB_per_s.
    """
    question_set = read_question_set(data, folder)
    with TemporaryDirectory() as place, Library.open(place) as library:
        return evaluate_answers(library, question_set)


def evaluate_answers(answerer: Answerer, question_set: QuestionSet) -> Figures:
    """Evaluate a system on the articles of a set and a sample of its questions.

    Args:
        answerer: The system, empty at first.
        question_set: The set.

    Returns:
        The figures that the module docstring defines.
    """
    articles, questions = question_set.articles, sample_questions(question_set.questions)
    answers: list[Answer] = []
    numbers: list[int] = []
    log_step(f"indexing {len(articles)} articles")
    indexing = time_seconds(lambda: numbers.extend(answerer.add_all(articles.values())))
    latencies = time_each_ms(
        lambda question: answers.append(answerer.ask(question.text, limit=MAX_RANK)),
        track_progress(questions, f"asking {len(questions)} questions"),
    )
    names = dict(zip(numbers, articles, strict=True))
    ranks = [
        first_right_rank(answer, question, articles[question.article_name], names)
        for answer, question in zip(answers, questions, strict=True)
    ]
    size = sum(len(article.text) for article in articles.values())
    return {
        **_quality_figures(ranks, answers),
        "ask_p50_ms": round(quantile(latencies, 0.5), 2),
        "ask_p99_ms": round(quantile(latencies, 0.99), 2),
        "index_kB_per_s": round(size / indexing / 1000, 1),
    }


def _quality_figures(ranks: Sequence[int | None], answers: Sequence[Answer]) -> Figures:
    first = [len(comparable_words(answer.sentences[0].text)) for answer in answers if answer.sentences]
    return {
        **{f"strict@{depth}": success_rate(ranks, depth) for depth in (1, 3, 5)},
        "MRR10": mean_reciprocal_rank(ranks),
        "words": round(mean(first), 1),
    }


def sample_questions(questions: Sequence[GoldQuestion]) -> list[GoldQuestion]:
    """Return a fixed random sample of the answerable questions."""
    answerable = (question for question in questions if question.answers)
    return shuffle_items(answerable, _ANSWERS_SEED)[:MAX_SAMPLE_QUESTIONS]


def first_right_rank(
    answer: Answer, question: GoldQuestion, article: Article, names: Mapping[int, str]
) -> int | None:
    """Return the rank of the first right sentence of an answer.

    Args:
        answer: The answer.
        question: The question.
        article: The article with the gold answer, as added to the library.
        names: The articles' names within their set by their ids in the library.

    Returns:
        The rank, from 1; None if no sentence is right.
    """
    ranked = enumerate(answer.sentences, start=1)
    return next(
        (rank for rank, cited in ranked if is_right_sentence(cited.citation, question, article, names)), None
    )


def is_right_sentence(
    citation: Citation, question: GoldQuestion, article: Article, names: Mapping[int, str]
) -> bool:
    """Whether a sentence is right.

    Args:
        citation: The sentence.
        question: The question.
        article: The article with the gold answer, as added to the library.
        names: The articles' names within their set by their ids in the library.
    """
    low, high = paragraph_span(article.text, question.paragraph)
    in_paragraph = names[citation.article.id] == question.article_name and low <= citation.start < high
    return in_paragraph and _holds_answer(citation, question)


def paragraph_span(text: str, number: int | None) -> tuple[int, int]:
    """Return the half-open span of a paragraph in characters.

    Args:
        text: The text, its paragraphs separated by empty lines.
        number: Index of the paragraph, from 0; None or an index without paragraph for the whole text.
    """
    paragraphs = text.split("\n\n")
    if number is None or number >= len(paragraphs):
        return 0, len(text)
    start = sum(len(paragraph) + 2 for paragraph in paragraphs[:number])
    return start, start + len(paragraphs[number])


def _holds_answer(citation: Citation, question: GoldQuestion) -> bool:
    """Whether a sentence of the right article contains a gold answer, or covers its annotated start."""
    spans = question.answer_start is not None and citation.start <= question.answer_start < citation.end
    return spans or contains_answer(citation.text, question.answers)
