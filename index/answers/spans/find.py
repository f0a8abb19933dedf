"""The answer within a sentence: its most probable span, with the confidence in it."""

from typing import Final

from index.answers.answer_spans import find_answer_span
from index.answers.question import Question
from index.answers.spans.confidence import estimate_confidence
from index.answers.spans.context import SpanContext, SpanQuestion
from index.answers.spans.ranker import rank_spans
from index.languages.registry import ENGLISH
from index.model import AnswerSpan, Citation

_UNFITTED_CONFIDENCE: Final = 0.7
"""Confidence in a span of the right type, where nothing was fitted.

About the share of these that was right in English on the training sets.
"""


class AnswerFinder:
    """Finds the words that answer a question in one sentence after another.

    In languages other than English, for which no ranking was fitted, they are the nearest words of the answer
    type.
    """

    def __init__(self, question: Question) -> None:
        self._question = question
        self._asked = SpanQuestion(question) if question.language is ENGLISH else None

    def find(self, citation: Citation) -> AnswerSpan | None:
        """Find the words of a sentence that answer the question.

        Args:
            citation: The sentence.

        Returns:
            The most probable span with its confidence; None without candidates.
        """
        if self._asked is None:
            return self._find_by_type(citation)
        ranked = rank_spans(SpanContext(self._asked, citation.text))
        if ranked is None:
            return None
        words, (first, stop, _) = ranked.context.words, ranked.context.candidates[ranked.best]
        return _cite(citation, words[first].start, words[stop - 1].end, estimate_confidence(ranked))

    def _find_by_type(self, citation: Citation) -> AnswerSpan | None:
        span = find_answer_span(self._question, citation.text)
        return _cite(citation, *span, _UNFITTED_CONFIDENCE) if span else None


def _cite(citation: Citation, start: int, end: int, confidence: float) -> AnswerSpan:
    """Return a span of a sentence as one of its article."""
    return AnswerSpan(citation.start + start, citation.start + end, confidence)
