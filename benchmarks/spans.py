"""Answer spans against gold answers: are the words in bold the answer?

Of the questions of `benchmarks.answers`, those whose first sentence is right and contains a gold answer. The
sentence's span is bold if it is sure (`AnswerSpan.is_sure`) and of ten words at most; it is right if it
contains a gold answer word by word, or is part of one.

    right       share of the bold spans that are right, in percent
    wrong       share of the sentences whose bold span isn't right
    none        share of the sentences without a bold span
    span_F1     mean token F1 of the spans of these sentences, bold or not
    paragraph_F1        mean token F1 of the span in the first sentence of a library that holds only the gold
                paragraph, as in SQuAD (Rajpurkar et al. 2016); 0 where it isn't bold
    paragraph_best_F1   the same, bold or not

Token F1 is SQuAD's: of the words without articles, the best of the gold answers.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from benchmarks.answers import is_right_sentence, paragraph_span, sample_questions
from benchmarks.data import QuestionSet, read_question_set
from benchmarks.metrics import Figures, comparable_words, contains_answer, mean, percent
from benchmarks.progress import track_progress
from index import Article, Library
from index.model import CitedSentence

MAX_BOLD_WORDS: Final = 10
"""Number of words above which a span says too much to be an answer."""

_ARTICLES: Final = frozenset({"a", "an", "the"})


class SpanVerdict(NamedTuple):
    """Judgement of the best span of a sentence.

    Attributes:
        is_bold: Whether it is sure, and short enough.
        is_right: Whether it holds a gold answer, or is part of one.
        f1: Its token F1 with the nearest gold answer, 0.0 to 1.0.
    """

    is_bold: bool
    is_right: bool
    f1: float


def gold_words(text: str, answers: Sequence[str]) -> list[str]:
    """Return the gold answers that a sentence contains, as words joined by spaces."""
    contained = [" ".join(comparable_words(answer)) for answer in answers if contains_answer(text, [answer])]
    return [answer for answer in contained if answer]


def span_hits(span: str, answers: Sequence[str]) -> bool:
    """Whether a span of at most ten words contains an answer, or is part of one."""
    words = comparable_words(span)
    is_short = 0 < len(words) <= MAX_BOLD_WORDS
    return is_short and (
        contains_answer(span, answers) or any(contains_answer(each, [span]) for each in answers)
    )


def span_f1(span: str, answers: Sequence[str]) -> float:
    """Return the token F1 of a span with the nearest answer, 0.0 to 1.0."""
    return max((_token_f1(_content(span), _content(answer)) for answer in answers), default=0.0)


def _content(text: str) -> list[str]:
    words = comparable_words(text)
    return [word for word in words if word not in _ARTICLES] or words


def _token_f1(one: Sequence[str], other: Sequence[str]) -> float:
    shared = sum((Counter(one) & Counter(other)).values())
    return 2 * shared / (len(one) + len(other)) if shared else 0.0


def span_figures(verdicts: Iterable[SpanVerdict]) -> Figures:
    """Return the figures of judged sentences: right, wrong, none and span_F1."""
    judged = list(verdicts)
    bold = [verdict for verdict in judged if verdict.is_bold]
    right = sum(verdict.is_right for verdict in bold)
    return {
        "right": percent(right, len(bold)),
        "wrong": percent(len(bold) - right, len(judged)),
        "none": percent(len(judged) - len(bold), len(judged)),
        "span_F1": percent(mean([verdict.f1 for verdict in judged]), 1),
    }


def measure_spans(folder: str, data: Path) -> Figures:
    """Measure the answer spans of one set.

    Args:
        folder: Folder of the set, relative to the data folder.
        data: Folder of measurement data.

    Returns:
        The figures that the module docstring defines.
    """
    question_set = read_question_set(data, folder)
    bold, best = _paragraph_f1(question_set)
    return {
        **span_figures(_judge_first_sentences(question_set)),
        "paragraph_F1": percent(mean(bold), 1),
        "paragraph_best_F1": percent(mean(best), 1),
    }


def _judge_first_sentences(question_set: QuestionSet) -> Iterator[SpanVerdict]:
    """Yield the judgements of the right first sentences, in a library of all articles of a set."""
    questions = sample_questions(question_set.questions)
    with TemporaryDirectory() as place, Library.open(place) as library:
        numbers = library.add_all(question_set.articles.values())
        names = dict(zip(numbers, question_set.articles, strict=True))
        for gold in track_progress(questions, f"asking {len(questions)} questions"):
            article = question_set.articles[gold.article_name]
            for cited in library.ask(gold.text, limit=1).sentences:
                answers = gold_words(cited.text, gold.answers)
                if answers and is_right_sentence(cited.citation, gold, article, names):
                    yield judge_span(cited, answers)


def judge_span(cited: CitedSentence, answers: Sequence[str]) -> SpanVerdict:
    """Judge the best span of a sentence.

    Args:
        cited: The sentence.
        answers: The gold answers.
    """
    if cited.answer is None:
        return SpanVerdict(is_bold=False, is_right=False, f1=0.0)
    span = cited.citation.article.text[cited.answer.start : cited.answer.end]
    is_bold = cited.answer.is_sure and len(comparable_words(span)) <= MAX_BOLD_WORDS
    return SpanVerdict(is_bold, span_hits(span, answers), span_f1(span, answers))


def _paragraph_f1(question_set: QuestionSet) -> tuple[list[float], list[float]]:
    """Return the token F1 of each question's span in its paragraph alone: that of bold spans, that of all."""
    bold, best = [], []
    questions = sample_questions(question_set.questions)
    for gold in track_progress(questions, f"asking {len(questions)} paragraphs"):
        article = question_set.articles[gold.article_name]
        start, end = paragraph_span(article.text, gold.paragraph)
        with Library.in_memory() as library:
            library.add(Article(title=article.title, text=article.text[start:end]))
            cited = library.ask(gold.text, limit=1).sentences
        verdicts = [judge_span(each, gold.answers) for each in cited]
        best.append(max((verdict.f1 for verdict in verdicts), default=0.0))
        bold.append(max((verdict.f1 for verdict in verdicts if verdict.is_bold), default=0.0))
    return bold, best
