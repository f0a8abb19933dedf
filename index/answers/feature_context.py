"""Values shared by several features of one question–sentence pair."""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Final

from index.answers.answer_type import AnswerType
from index.answers.candidates import AnswerCandidate
from index.answers.question import Question, TermMask
from index.answers.sentence_analysis import AnalyzedToken, SentenceAnalysis
from index.languages.en.question_words import REASON_LINE_WORDS

_PROXIMITY_DECAY: Final = 0.85
"""Factor by which the influence of a matched term decays per token of distance."""


class FeatureContext:
    """A candidate sentence in the context of a question.

    Attributes:
        question: The question.
        candidate: The candidate.
        sentence: Its sentence.
        analysis: The analysis of the sentence.
        token_proximities: Its content tokens that are not in the question, each with its proximity to the
            question's terms, 0.0 or more.
        has_answer_type: Whether it has something of the answer type that is not in the question; None for an
            answer type that cannot be checked.
    """

    __slots__ = (
        "analysis",
        "candidate",
        "has_answer_type",
        "question",
        "sentence",
        "token_proximities",
    )

    def __init__(self, question: Question, candidate: AnswerCandidate) -> None:
        self.question = question
        self.candidate = candidate
        self.sentence = candidate.sentence
        self.analysis = candidate.sentence.analysis
        self.token_proximities = _new_token_proximities(question, self.analysis.tokens)
        self.has_answer_type = self._is_below_reason or has_answer_type(question, self.analysis)

    @property
    def defines_subject(self) -> bool:
        """Whether the sentence says what the question's subject is: most of its terms before "is"."""
        subject = self.analysis.subject_terms
        if not subject:
            return False
        mask = self.question.term_mask(subject)
        return self.question.idf_coverage(mask) > 0.5 and len(subject) - mask.bit_count() <= 2

    @property
    def unit_has_answer_type(self) -> bool:
        """Whether it, or the short paragraph that it is shown with, has something of the answer type."""
        return bool(self.has_answer_type) or any(
            has_answer_type(self.question, each) for each in self.sentence.unit
        )

    @property
    def _is_below_reason(self) -> bool:
        """Whether the question asks why, and a line above it says that reasons follow."""
        above = self.sentence.placement.above
        return self.question.answer_type is AnswerType.REASON and any(
            not REASON_LINE_WORDS.isdisjoint(each.words) for each in above
        )

    def gain(self, mask: TermMask, known: TermMask) -> float:
        """Return the coverage that a set of terms adds to those that are known, 0.0 to 1.0."""
        coverage = self.question.idf_coverage
        return coverage(mask | known) - coverage(known)

    def rest_coverage(self, mask: TermMask) -> float:
        """Return the IDF-weighted share, in a set of terms, of the question's terms that the title lacks."""
        rest = self.question.idf_coverage(~self.sentence.title_mask & self.question.every_mask)
        return self.question.idf_coverage(mask & ~self.sentence.title_mask) / rest if rest else 0.0

    def max_proximity(self, *, answer_type_only: bool) -> float:
        """Return the greatest proximity of a new token to the question's terms; 0.0 if there is none.

        Args:
            answer_type_only: Whether only tokens of the answer type count, if it can be checked.
        """
        check = _TOKEN_CHECKS.get(self.question.answer_type) if answer_type_only else None
        return max(
            (proximity for proximity, token in self.token_proximities if check is None or check(token)),
            default=0.0,
        )


def _new_token_proximities(
    question: Question, tokens: Sequence[AnalyzedToken]
) -> list[tuple[float, AnalyzedToken]]:
    """Return the content tokens that are not in the question, each with its proximity to the matched tokens.

    The proximity is the sum, over the tokens that match, of their share of the question's IDF, decayed
    exponentially with the distance in tokens.
    """
    idf, question_words = question.idf, question.words
    matched: list[tuple[int, float]] = []
    new: list[tuple[int, AnalyzedToken]] = []
    for position, token in enumerate(tokens):
        weight = sum([idf[term] for term in token.terms if term in idf]) if token.terms else 0.0
        if weight:
            matched.append((position, weight))
        elif token.terms and token.lower not in question_words:
            new.append((position, token))
    total = sum(idf.values())
    return [
        (
            sum([weight * _PROXIMITY_DECAY ** abs(position - other) for other, weight in matched]) / total,
            token,
        )
        for position, token in new
    ]


_TOKEN_CHECKS: Final[Mapping[AnswerType, Callable[[AnalyzedToken], bool]]] = {
    AnswerType.DATE: attrgetter("is_date"),
    AnswerType.DURATION: attrgetter("is_number"),
    AnswerType.NUMBER: attrgetter("is_number"),
    AnswerType.PERSON: attrgetter("is_name"),
    AnswerType.PLACE: attrgetter("is_name"),
    AnswerType.NAME: attrgetter("is_name"),
}


def has_answer_type(question: Question, analysis: SentenceAnalysis) -> bool | None:
    """Whether a sentence has something new of the answer type; None for a type that cannot be checked."""
    check = _SENTENCE_CHECKS.get(question.answer_type)
    return bool(check(question, analysis)) if check else None


_SENTENCE_CHECKS: Final[Mapping[AnswerType, Callable[[Question, SentenceAnalysis], object]]] = {
    AnswerType.DATE: lambda question, analysis: (analysis.years | analysis.date_words) - question.words,
    AnswerType.DURATION: lambda question, analysis: (
        analysis.has_time_unit and (analysis.numbers | analysis.years) - question.words
    ),
    AnswerType.NUMBER: lambda question, analysis: analysis.numbers - question.words,
    AnswerType.PERSON: lambda question, analysis: analysis.name_terms - question.idf.keys(),
    AnswerType.PLACE: lambda question, analysis: analysis.place_names - question.words,
    AnswerType.REASON: lambda _, analysis: analysis.has_reason,
    AnswerType.NAME: lambda question, analysis: (
        analysis.has_quotation_marks or analysis.name_terms - question.idf.keys()
    ),
}
