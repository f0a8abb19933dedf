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

from benchmarks.data import Question, QuestionSet, read_question_set, shuffled
from benchmarks.machine import milliseconds, seconds
from benchmarks.metrics import Figures, mean, mean_reciprocal_rank, quantile, says, success, words
from benchmarks.progress import say, shown
from index import Answer, Article, Citation, Library

SAMPLE: Final = 2000
"""Questions of a set that are asked at most."""

DEPTH: Final = 10
"""Sentences of an answer that are looked at."""

_SEED: Final = 13


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
        return examine(library, given)


def examine(answerer: Answerer, given: QuestionSet) -> Figures:
    """Let something take in the articles of a set and answer a sample of its questions.

    Args:
        answerer: What is asked; empty so far.
        given: The set.

    Returns:
        The figures that the module's docstring lists.
    """
    articles, questions = given.articles, sample(given.questions)
    answers: list[Answer] = []
    numbers: list[int] = []
    say(f"indexing {len(articles)} articles")
    indexing = seconds(lambda: numbers.extend(answerer.add_all(articles.values())))
    spent = milliseconds(
        lambda question: answers.append(answerer.ask(question.text, limit=DEPTH)),
        shown(questions, f"asking {len(questions)} questions"),
    )
    names = dict(zip(numbers, articles, strict=True))
    ranks = [
        first_right(answer, question, articles[question.article], names)
        for answer, question in zip(answers, questions, strict=True)
    ]
    size = sum(len(article.text) for article in articles.values())
    return {
        **_quality(ranks, answers),
        "ask_p50_ms": round(quantile(spent, 0.5), 2),
        "ask_p99_ms": round(quantile(spent, 0.99), 2),
        "index_kB_per_s": round(size / indexing / 1000, 1),
    }


def _quality(ranks: Sequence[int | None], answers: Sequence[Answer]) -> Figures:
    first = [len(words(answer.sentences[0].text)) for answer in answers if answer.sentences]
    return {
        **{f"strict@{depth}": success(ranks, depth) for depth in (1, 3, 5)},
        "MRR10": mean_reciprocal_rank(ranks),
        "words": round(mean(first), 1),
    }


def sample(questions: Sequence[Question]) -> list[Question]:
    """The questions that are asked: a random sample of the answerable ones, always the same."""
    answerable = (question for question in questions if question.answers)
    return shuffled(answerable, _SEED)[:SAMPLE]


def first_right(answer: Answer, question: Question, article: Article, names: Mapping[int, str]) -> int | None:
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
    return next((rank for rank, cited in ranked if is_right(cited.citation, question, article, names)), None)


def is_right(citation: Citation, question: Question, article: Article, names: Mapping[int, str]) -> bool:
    """Whether a sentence is right; the arguments are those of `first_right`."""
    low, high = paragraph_span(article.text, question.paragraph)
    at_home = names[citation.article.id] == question.article and low <= citation.start < high
    return at_home and _answers(citation, question)


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


def _answers(citation: Citation, question: Question) -> bool:
    """Whether a sentence holds the answer: in its words, or by its place in the right article."""
    spans = question.start is not None and citation.start <= question.start < citation.end
    return spans or says(citation.text, question.answers)
