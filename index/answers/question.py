"""A question as the ranking sees it: its terms as bits, what it asks for, which of its words are names."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Final

from index.answers.answer_type import AnswerType, Recency, classify_answer_type, classify_recency
from index.answers.patterns import CONTINUATION_OPENING, COUNTED_NOUN, DATE_PATTERNS
from index.answers.sentence_analysis import SentenceAnalysis, analyze_sentence, term_prefix
from index.languages.en.grammar_words import QUESTION_WORDS
from index.languages.en.stop_words import STOP_WORDS
from index.text.tokens import extract_terms, lowercase_words

TermMask = int
"""A set of a question's terms: bit i stands for its i-th term."""

_GRAM_CHARS: Final = 4


@lru_cache
def load_synonyms() -> Mapping[str, frozenset[str]]:
    """The neighbours of each term that has any."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in (files("index.languages.en") / "synonyms.txt").read_text("utf-8").splitlines():
        group = set(extract_terms(line))
        for term in group:
            found[term] |= group - {term}
    return {term: frozenset(others) for term, others in found.items()}


@dataclass(frozen=True)
class Question:
    """A question and the weights of its terms.

    Attributes:
        text: As it was asked.
        idf: Its different terms, in order, with their weights; those of earlier questions behind its own.
        unknown_terms: The terms asked for that no article has, and that are like none.
        spelling_corrections: Those that no article has either, and for which other terms they were taken.
        aliases: Other ways to say a term: each a set of terms that say it together.
        term_factors: What the terms of earlier questions count, next to 1.0 for its own.
        previous_questions: The earlier questions that it leans on, newest last.
    """

    text: str
    idf: Mapping[str, float]
    unknown_terms: frozenset[str] = frozenset()
    spelling_corrections: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, Collection[frozenset[str]]] = field(default_factory=dict)
    term_factors: Mapping[str, float] = field(default_factory=dict)
    previous_questions: tuple[str, ...] = ()

    @cached_property
    def answer_type(self) -> AnswerType:
        """What it asks for; "And the ferry?" asks for what the question before did."""
        continues = self.previous_questions and QUESTION_WORDS.isdisjoint(
            lowercase_words(CONTINUATION_OPENING.sub("", self.text))
        )
        return classify_answer_type(self.previous_questions[-1] if continues else self.text)

    @cached_property
    def recency(self) -> Recency | None:
        """Whether it asks for the latest or for the earliest."""
        return classify_recency(self.text)

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """Its different terms, in order."""
        return tuple(self.idf)

    @cached_property
    def search_terms(self) -> tuple[str, ...]:
        """What the engine is asked for, in an order that is always the same: its terms and their aliases."""
        others = (alias for aliases in self.aliases.values() for alias in aliases)
        return (*self.terms, *sorted(frozenset().union(*others) - self._vocabulary))

    @cached_property
    def words(self) -> frozenset[str]:
        """Its lower-cased words, function words too."""
        return self._analysis.words

    @cached_property
    def bigrams(self) -> Sequence[str]:
        """Its neighbouring words, stemmed, without those that only ask."""
        return [pair for pair in self._analysis.bigrams if QUESTION_WORDS.isdisjoint(pair.split())]

    @cached_property
    def char_4grams(self) -> frozenset[str]:
        """The runs of four letters in its words, function words aside; a word's ends count as letters."""
        words = [f" {word} " for word in self.words if word not in STOP_WORDS]
        return frozenset(
            word[at : at + _GRAM_CHARS] for word in words for at in range(max(1, len(word) - _GRAM_CHARS + 1))
        )

    @cached_property
    def name_mask(self) -> TermMask:
        """Its terms that are names."""
        return self.term_mask(self._analysis.name_terms)

    @cached_property
    def number_mask(self) -> TermMask:
        """Its terms that are numbers."""
        return self.term_mask({term for term in self.terms if term[0].isdigit()})

    @cached_property
    def counted_terms(self) -> frozenset[str]:
        """The terms of what is counted: "teams" in "how many teams"."""
        found = COUNTED_NOUN.search(self.text)
        return frozenset(extract_terms(found[1])) if found else frozenset()

    @cached_property
    def date_pattern(self) -> re.Pattern[str] | None:
        """What a date must look like where it asks for a day, a year or a century."""
        return next((form for asked, form in DATE_PATTERNS if asked.search(self.text)), None)

    @cached_property
    def last_term_mask(self) -> TermMask:
        """The last of its own terms, where it has any."""
        return 1 << len(self.terms) - len(self.term_factors) >> 1

    @cached_property
    def expanded_indices(self) -> Mapping[str, Sequence[int]]:
        """The terms that stand for one of its own, itself or alike in meaning, with its numbers."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, term in enumerate(self.terms):
            for other in {term, *load_synonyms().get(term, ())}:
                found[other].append(number)
        return dict(found)

    def term_mask(self, vocabulary: AbstractSet[str]) -> TermMask:
        """Which of its terms a vocabulary holds, themselves or by an alias."""
        bits = self._term_bits
        held = sum([bits[term] for term in self._vocabulary & vocabulary])
        for term, aliases in self.aliases.items():
            if any(alias <= vocabulary for alias in aliases):
                held |= bits[term]
        return held

    def matched_terms(self, analysis: SentenceAnalysis) -> list[str]:
        """The question's terms in a sentence, as often as they stand there; one held by an alias, once."""
        idf = self.idf
        own = [term for term in analysis.terms if term in idf]
        if not self.aliases:
            return own
        held = self.term_mask(analysis.vocabulary)
        return own + [
            term for term, bit in self._term_bits.items() if held & bit and term not in analysis.vocabulary
        ]

    def expanded_mask(self, analysis: SentenceAnalysis) -> TermMask:
        """Which of its terms a sentence holds, in words alike in meaning or in their beginning too."""
        meant, begun = self._expansion_masks, self._prefix_masks
        mask = self.term_mask(analysis.vocabulary) if self.aliases else 0
        for term in self._expansion_terms & analysis.vocabulary:
            mask |= meant[term]
        for start in self._prefixes & analysis.prefixes:
            mask |= begun[start]
        return mask

    def exact_mask(self, analysis: SentenceAnalysis) -> TermMask:
        """Which of its terms a sentence has in the question's own words, not only by their stems."""
        words = analysis.token_forms
        return self.term_mask(
            {term for word, terms in self._surface_forms for term in terms if word in words}
        )

    def idf_coverage(self, mask: TermMask) -> float:
        """How much of the question these terms are, by their weights: 0.0 to 1.0."""
        return self._weighted_coverage(mask, 1)

    def idf2_coverage(self, mask: TermMask) -> float:
        """As `share`, by the squares of the weights: rare terms count for more."""
        return self._weighted_coverage(mask, 2)

    def _weighted_coverage(self, mask: TermMask, power: int) -> float:
        key = mask, power
        if key not in self._coverage_cache:
            weights = [weight**power for weight in self.idf.values()]
            held = sum(weight for place, weight in enumerate(weights) if mask >> place & 1)
            self._coverage_cache[key] = held / sum(weights)
        return self._coverage_cache[key]

    @cached_property
    def _coverage_cache(self) -> dict[tuple[TermMask, int], float]:
        return {}

    @cached_property
    def _analysis(self) -> SentenceAnalysis:
        return analyze_sentence(self.text)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(self.terms)

    @cached_property
    def _term_bits(self) -> Mapping[str, TermMask]:
        return {term: 1 << number for number, term in enumerate(self.terms)}

    @cached_property
    def _expansion_masks(self) -> Mapping[str, TermMask]:
        return {
            term: sum(1 << number for number in numbers) for term, numbers in self.expanded_indices.items()
        }

    @cached_property
    def _expansion_terms(self) -> frozenset[str]:
        return frozenset(self._expansion_masks)

    @cached_property
    def _prefixes(self) -> frozenset[str]:
        return frozenset(self._prefix_masks)

    @cached_property
    def _prefix_masks(self) -> Mapping[str, TermMask]:
        begun: defaultdict[str, TermMask] = defaultdict(int)
        for term, bit in self._term_bits.items():
            if start := term_prefix(term):
                begun[start] |= bit
        return dict(begun)

    @cached_property
    def _surface_forms(self) -> Sequence[tuple[str, tuple[str, ...]]]:
        return [(token.lower, token.terms) for token in self._analysis.tokens if token.terms]
