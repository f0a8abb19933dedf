"""Answering questions against gold answers: does the right sentence come first?

All articles of a set are put into one library, and a random sample of its answerable questions is asked,
always the same one. A sentence is right where it begins within the paragraph that holds the answer and either
contains a gold answer word for word (case and punctuation aside) or spans the place where the answer stands.

    strict@1, @3, @5    the questions with a right sentence among the first 1, 3, 5, in percent
    MRR10               the mean of 1 ÷ the rank of the first right sentence among ten, in percent
    words               the mean length of the first sentence: long "sentences" would make the task easy
    ask_p50_ms, _p99_ms how long an answer of ten sentences takes: the median, and what 1 % exceed
    index_kB_per_s      thousands of characters taken in within a second
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
"""Questions of a set that are asked at most."""

MAX_RANK: Final = 10
"""Sentences of an answer that are looked at."""

_ANSWERS_SEED: Final = 13


class Answerer(Protocol):
    """What is asked: a `Library`, or something that can do as much of what a library does."""

    def add_all(self, articles: Iterable[Article]) -> Sequence[int]:
        """Take in articles; their numbers, in order."""
        ...

    def ask(self, question: str, limit: int) -> Answer:
        """Answer with so many sentences at most, best first."""
        ...


def measure_answers(folder: str, data: Path) -> Figures:
    """Measure the answers on one set.

    Args:
        folder: The set's folder within the folder of measurement data.
        data: The folder.

    Returns:
        strict@1, strict@3, strict@5, MRR10, words, ask_p50_ms, ask_p99_ms and index_kB_per_s.
    """
    given = read_question_set(data, folder)
    with TemporaryDirectory() as place, Library.open(place) as library:
        return evaluate_answers(library, given)


def evaluate_answers(answerer: Answerer, given: QuestionSet) -> Figures:
    """Let something take in the articles of a set and answer a sample of its questions.

    Args:
        answerer: What is asked; empty so far.
        given: The set.

    Returns:
        The figures that the module's docstring lists.
    """
    articles, questions = given.articles, sample_questions(given.questions)
    answers: list[Answer] = []
    numbers: list[int] = []
    log_step(f"indexing {len(articles)} articles")
    indexing = time_seconds(lambda: numbers.extend(answerer.add_all(articles.values())))
    spent = time_each_ms(
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
        "ask_p50_ms": round(quantile(spent, 0.5), 2),
        "ask_p99_ms": round(quantile(spent, 0.99), 2),
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
    """The questions that are asked: a random sample of the answerable ones, always the same."""
    answerable = (question for question in questions if question.answers)
    return shuffle_items(answerable, _ANSWERS_SEED)[:MAX_SAMPLE_QUESTIONS]


def first_right_rank(
    answer: Answer, question: GoldQuestion, article: Article, names: Mapping[int, str]
) -> int | None:
    """The rank of an answer's first right sentence.

    Args:
        answer: What the library said.
        question: What it was asked.
        article: The article that holds the answer, as it was given to the library.
        names: The articles' names within their set, by the library's numbers.

    Returns:
        The rank, from 1; none where no sentence is right.
    """
    ranked = enumerate(answer.sentences, start=1)
    return next(
        (rank for rank, cited in ranked if is_right_sentence(cited.citation, question, article, names)), None
    )


def is_right_sentence(
    citation: Citation, question: GoldQuestion, article: Article, names: Mapping[int, str]
) -> bool:
    """Whether a sentence is right; the arguments are those of `first_right_rank`."""
    low, high = paragraph_span(article.text, question.paragraph)
    at_home = names[citation.article.id] == question.article_name and low <= citation.start < high
    return at_home and _holds_answer(citation, question)


def paragraph_span(text: str, number: int | None) -> tuple[int, int]:
    """The span of a paragraph by the data's count: from 0, an empty line between two.

    Returns:
        The span; that of the whole text where the number is unknown, or that of no paragraph.
    """
    paragraphs = text.split("\n\n")
    if number is None or number >= len(paragraphs):
        return 0, len(text)
    start = sum(len(paragraph) + 2 for paragraph in paragraphs[:number])
    return start, start + len(paragraphs[number])


def _holds_answer(citation: Citation, question: GoldQuestion) -> bool:
    """Whether a sentence holds the answer: in its words, or by its place in the right article."""
    spans = question.answer_start is not None and citation.start <= question.answer_start < citation.end
    return spans or contains_answer(citation.text, question.answers)
