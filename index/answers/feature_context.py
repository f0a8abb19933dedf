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
        clues: What it holds.
        pulls: Its words that are new to the question, each with how close the question's terms stand to it.
        meets_kind: Whether it has something of the kind asked for; none where the question doesn't tell.
    """

    __slots__ = ("candidate", "clues", "meets_kind", "pulls", "question", "sentence")

    def __init__(self, question: Question, candidate: AnswerCandidate) -> None:
        self.question = question
        self.candidate = candidate
        self.sentence = candidate.sentence
        self.clues = candidate.sentence.clues
        self.pulls = _new_token_proximities(question, self.clues.tokens)
        self.meets_kind = _has_answer_type(question, self.clues)

    def nearness(self, *, of_the_kind: bool) -> float:
        """How close the question's terms stand to a new word, or to one of the kind that is asked for."""
        fits = _TOKEN_CHECKS.get(self.question.kind) if of_the_kind else None
        return max((pull for pull, token in self.pulls if fits is None or fits(token)), default=0.0)


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


def _has_answer_type(question: Question, found: SentenceAnalysis) -> bool | None:
    check = _SENTENCE_CHECKS.get(question.kind)
    return bool(check(question, found)) if check else None


_SENTENCE_CHECKS: Final[Mapping[AnswerType, Callable[[Question, SentenceAnalysis], object]]] = {
    AnswerType.DATE: lambda question, found: (found.years | found.dates) - question.words,
    AnswerType.DURATION: lambda question, found: (
        found.has_unit and (found.numbers | found.years) - question.words
    ),
    AnswerType.NUMBER: lambda question, found: found.numbers - question.words,
    AnswerType.PERSON: lambda question, found: found.names - question.idf.keys(),
    AnswerType.PLACE: lambda question, found: found.places - question.words,
    AnswerType.REASON: lambda _, found: found.has_reason,
    AnswerType.NAME: lambda question, found: found.quotes or found.names - question.idf.keys(),
}
