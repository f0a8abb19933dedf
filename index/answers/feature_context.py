"""A sentence seen with a question in mind: what several features need, found once."""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Final

from index.answers.answer_type import AnswerType
from index.answers.candidates import AnswerCandidate
from index.answers.question import Question
from index.answers.sentence_analysis import AnalyzedToken, SentenceAnalysis

_PROXIMITY_DECAY: Final = 0.85
"""What a word that stands one further off still counts."""


class FeatureContext:
    """A candidate and what the question finds in it.

    Attributes:
        question: What was asked.
        candidate: The sentence, next to the others found.
        sentence: The sentence.
        analysis: What it holds.
        token_proximities: Its words that are new to the question, each with how close the question's terms stand to it.
        has_answer_type: Whether it has something of the kind asked for; none where the question doesn't tell.
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
        self.has_answer_type = _has_answer_type(question, self.analysis)

    def max_proximity(self, *, answer_type_only: bool) -> float:
        """How close the question's terms stand to a new word, or to one of the kind that is asked for."""
        fits = _TOKEN_CHECKS.get(self.question.answer_type) if answer_type_only else None
        return max(
            (pull for pull, token in self.token_proximities if fits is None or fits(token)), default=0.0
        )


def _new_token_proximities(
    question: Question, tokens: Sequence[AnalyzedToken]
) -> list[tuple[float, AnalyzedToken]]:
    """The words that are new to the question, each with the pull of the question's terms around it.

    A term pulls with its weight, less for each word between, from each of its places; the weights sum to 1.0.
    """
    idf, asked = question.idf, question.words
    pulling: list[tuple[int, float]] = []
    new: list[tuple[int, AnalyzedToken]] = []
    for place, token in enumerate(tokens):
        weight = sum([idf[term] for term in token.terms if term in idf]) if token.terms else 0.0
        if weight:
            pulling.append((place, weight))
        elif token.terms and token.lower not in asked:
            new.append((place, token))
    total = sum(idf.values())
    return [
        (sum([weight * _PROXIMITY_DECAY ** abs(place - at) for at, weight in pulling]) / total, token)
        for place, token in new
    ]


_TOKEN_CHECKS: Final[Mapping[AnswerType, Callable[[AnalyzedToken], bool]]] = {
    AnswerType.DATE: attrgetter("is_date"),
    AnswerType.DURATION: attrgetter("is_number"),
    AnswerType.NUMBER: attrgetter("is_number"),
    AnswerType.PERSON: attrgetter("is_name"),
    AnswerType.PLACE: attrgetter("is_name"),
    AnswerType.NAME: attrgetter("is_name"),
}


def _has_answer_type(question: Question, analysis: SentenceAnalysis) -> bool | None:
    check = _SENTENCE_CHECKS.get(question.answer_type)
    return bool(check(question, analysis)) if check else None


_SENTENCE_CHECKS: Final[Mapping[AnswerType, Callable[[Question, SentenceAnalysis], object]]] = {
    AnswerType.DATE: lambda question, found: (found.years | found.date_words) - question.words,
    AnswerType.DURATION: lambda question, found: (
        found.has_time_unit and (found.numbers | found.years) - question.words
    ),
    AnswerType.NUMBER: lambda question, found: found.numbers - question.words,
    AnswerType.PERSON: lambda question, found: found.name_terms - question.idf.keys(),
    AnswerType.PLACE: lambda question, found: found.place_names - question.words,
    AnswerType.REASON: lambda _, found: found.has_reason,
    AnswerType.NAME: lambda question, found: (
        found.has_quotation_marks or found.name_terms - question.idf.keys()
    ),
}
