"""Context shared by the features of the candidate spans of one question–sentence pair."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from index.answers.question import Question, load_synonyms
from index.answers.sentence_analysis import term_prefix
from index.answers.spans.candidates import CLAUSE_ENDS, Candidate, find_candidates
from index.answers.spans.exclusions import exclude_impossible
from index.answers.spans.question_form import QuestionForm, classify_form
from index.answers.spans.shapes import span_shape
from index.answers.spans.words import CONTENT_CLASSES, VERB_CLASSES, Word, split_words
from index.answers.spans.words import WordClass as Kind

_DECAY: Final = 0.8
"""Factor by which the influence of an asked word decays per word of distance."""

_BOUNDARY_DECAY: Final = 0.28
"""The same at the boundary of a clause."""

_SYNONYM_WEIGHT: Final = 0.5
_PREFIX_WEIGHT: Final = 0.6
"""Weights of words related to one of the question, relative to the word itself."""

_COORDINATED_VERB_WORDS: Final = 4
"""Number of words after "and" among which a verb makes it begin a clause."""

EDGE: Final = "edge"
"""Label of what lies beyond the ends of a sentence."""


class SpanQuestion:
    """A question as the features of spans see it.

    Attributes:
        form: Its form.
        term_weights: Its terms with their shares of its IDF, which sum to 1.0.
        related_weights: Terms and prefixes related to its terms, with smaller weights.
        first_term: Its first term; empty without terms.
        last_term: Its last term; empty without terms.
    """

    def __init__(self, question: Question) -> None:
        total = sum(question.idf.values()) or 1.0
        self.form: QuestionForm = classify_form(question.asking_text)
        self.term_weights: Mapping[str, float] = {term: idf / total for term, idf in question.idf.items()}
        self.related_weights: Mapping[str, float] = _related_weights(question, self.term_weights)
        self.first_term: str = question.terms[0] if question.terms else ""
        self.last_term: str = question.terms[-1] if question.terms else ""


class SpanContext:
    """The candidate spans of a sentence in the context of a question.

    Sequences with a value for each word have the value of the sentence's edge after the last, so that the
    index -1, which stands for no word, finds it too.

    Attributes:
        question: The question.
        words: The sentence's words and marks.
        is_asked: Of each word, whether the question has it.
        weights: Of each word, the share of the question's IDF that it stands for, 0.0 to 1.0.
        labels: The words' labels.
        roles: Of each word, whether it is asked, an auxiliary or another word.
        clauses: Of each word, the number of its clause; commas, stops, brackets and conjunctions divide them.
        before: Of each word, the index of the last word before it that is no determiner, or -1.
        verbs_before: Of each word, the index of the last verb before it, or -1.
        verbs_after: Of each word, the index of the next verb after it, or -1.
        content_before: Of each word, the index of the last content word before it, or -1.
        content_after: Of each word, the index of the next content word after it, or -1.
        nearness_before: Of each word, the weights of the words before it, decayed with the distance.
        nearness_after: Of each word, the weights of the words after it, decayed with the distance.
        candidates: The candidates.
        shapes: Their shapes.
    """

    def __init__(self, question: SpanQuestion, text: str) -> None:
        self.question = question
        self.words: Sequence[Word] = split_words(text)
        self._weigh_words()
        self.labels: Sequence[str] = [*(word.label for word in self.words), EDGE]
        self.roles: Sequence[str] = [*map(_word_role, self.words, self.weights), "none"]
        self.clauses: Sequence[int] = _number_clauses(self.words)
        self._look_back()
        self._look_ahead()
        self.candidates: Sequence[Candidate] = exclude_impossible(
            question.form, self.words, self.is_asked, find_candidates(self.words, self.is_asked)
        )
        self.shapes: Sequence[str] = [span_shape(self.words, candidate) for candidate in self.candidates]

    def _weigh_words(self) -> None:
        own, related = self.question.term_weights, self.question.related_weights
        self.is_asked: list[bool] = []
        self.weights: list[float] = []
        for word in self.words:
            weight = (
                max([own[term] for term in word.terms if term in own], default=0.0) if word.terms else 0.0
            )
            self.is_asked.append(weight > 0.0)
            if word.terms and not weight:
                weight = max(
                    related.get(term, 0.0) or related.get(term_prefix(term), 0.0) for term in word.terms
                )
            self.weights.append(weight)

    def _look_back(self) -> None:
        """Fill the sequences about what stands before each word."""
        self.before: list[int] = []
        self.verbs_before: list[int] = []
        self.content_before: list[int] = []
        self.nearness_before: list[float] = []
        other = verb = content = -1
        nearness = 0.0
        for index, word in enumerate(self.words):
            if index and self.clauses[index] != self.clauses[index - 1]:
                nearness *= _BOUNDARY_DECAY / _DECAY
            self.before.append(other)
            self.verbs_before.append(verb)
            self.content_before.append(content)
            self.nearness_before.append(nearness)
            nearness = (nearness + self.weights[index]) * _DECAY
            other = other if word.kind is Kind.DETERMINER else index
            verb = index if word.kind in VERB_CLASSES else verb
            content = index if word.kind in CONTENT_CLASSES else content

    def _look_ahead(self) -> None:
        """Fill the sequences about what stands after each word."""
        count = len(self.words)
        self.verbs_after = [-1] * count
        self.content_after = [-1] * count
        self.nearness_after = [0.0] * count
        verb = content = -1
        nearness = 0.0
        for index in range(count - 1, -1, -1):
            if index + 1 < count and self.clauses[index] != self.clauses[index + 1]:
                nearness *= _BOUNDARY_DECAY / _DECAY
            self.verbs_after[index] = verb
            self.content_after[index] = content
            self.nearness_after[index] = nearness
            nearness = (nearness + self.weights[index]) * _DECAY
            kind = self.words[index].kind
            verb = index if kind in VERB_CLASSES else verb
            content = index if kind in CONTENT_CLASSES else content

    @cached_property
    def clause_weights(self) -> Mapping[int, float]:
        """Of each clause, the sum of its words' weights."""
        sums = dict.fromkeys(self.clauses, 0.0)
        for clause, weight in zip(self.clauses, self.weights, strict=True):
            sums[clause] += weight
        return sums


def _word_role(word: Word, weight: float) -> str:
    if weight:
        return "asked"
    return "auxiliary" if word.kind in (Kind.BE, Kind.AUXILIARY) else "other"


def _number_clauses(words: Sequence[Word]) -> list[int]:
    """Return the number of each word's clause; "and" divides clauses if a verb follows."""
    numbers, current = [], 0
    for index, word in enumerate(words):
        if word.kind in CLAUSE_ENDS:
            current += 1
        elif word.kind is Kind.AND:
            following = words[index + 1 : index + 1 + _COORDINATED_VERB_WORDS]
            current += any(each.kind in VERB_CLASSES for each in following)
        numbers.append(current)
    return numbers


def _related_weights(question: Question, term_weights: Mapping[str, float]) -> dict[str, float]:
    """Return the weights of synonyms, prefixes and aliases of a question's terms."""
    weights: dict[str, float] = {}
    for term, weight in term_weights.items():
        aliases = (other for alias in question.aliases.get(term, ()) for other in alias)
        for other in (*load_synonyms().get(term, ()), *aliases):
            weights[other] = max(weights.get(other, 0.0), _SYNONYM_WEIGHT * weight)
        if prefix := term_prefix(term):
            weights[prefix] = max(weights.get(prefix, 0.0), _PREFIX_WEIGHT * weight)
    return weights
