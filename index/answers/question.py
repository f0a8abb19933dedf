"""A question as the ranking sees it: its terms as bits, what it asks for, which of its words are names."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from index.answers.answer_type import Age, Kind, age_of, kind_of
from index.answers.patterns import ASKING, CONTINUED, COUNTED, DATE_FORMS
from index.answers.sentence_analysis import Clues, beginning, clues, lower_words
from index.answers.synonyms import synonyms
from index.languages.en.stop_words import STOP_WORDS
from index.text.tokens import terms

Mask = int
"""A set of a question's terms: bit i stands for its i-th term."""

_RUN: Final = 4


@dataclass(frozen=True)
class Question:
    """A question and the weights of its terms.

    Attributes:
        text: As it was asked.
        idf: Its different terms, in order, with their weights; those of earlier questions behind its own.
        unknown: The terms asked for that no article has, and that are like none.
        corrected: Those that no article has either, and for which other terms they were taken.
        aliases: Other ways to say a term: each a set of terms that say it together.
        factors: What the terms of earlier questions count, next to 1.0 for its own.
        previous: The earlier questions that it leans on, newest last.
    """

    text: str
    idf: Mapping[str, float]
    unknown: frozenset[str] = frozenset()
    corrected: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, Collection[frozenset[str]]] = field(default_factory=dict)
    factors: Mapping[str, float] = field(default_factory=dict)
    previous: tuple[str, ...] = ()

    @cached_property
    def kind(self) -> Kind:
        """What it asks for; "And the ferry?" asks for what the question before did."""
        continues = self.previous and ASKING.isdisjoint(lower_words(CONTINUED.sub("", self.text)))
        return kind_of(self.previous[-1] if continues else self.text)

    @cached_property
    def age(self) -> Age | None:
        """Whether it asks for the latest or for the earliest."""
        return age_of(self.text)

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """Its different terms, in order."""
        return tuple(self.idf)

    @cached_property
    def sought(self) -> tuple[str, ...]:
        """What the engine is asked for, in an order that is always the same: its terms and their aliases."""
        others = (alias for aliases in self.aliases.values() for alias in aliases)
        return (*self.terms, *sorted(frozenset().union(*others) - self._vocabulary))

    @cached_property
    def words(self) -> frozenset[str]:
        """Its lower-cased words, function words too."""
        return self._clues.words

    @cached_property
    def pairs(self) -> Sequence[str]:
        """Its neighbouring words, stemmed, without those that only ask."""
        return [pair for pair in self._clues.pairs if ASKING.isdisjoint(pair.split())]

    @cached_property
    def letters(self) -> frozenset[str]:
        """The runs of four letters in its words, function words aside; a word's ends count as letters."""
        words = [f" {word} " for word in self.words if word not in STOP_WORDS]
        return frozenset(word[at : at + _RUN] for word in words for at in range(max(1, len(word) - _RUN + 1)))

    @cached_property
    def names(self) -> Mask:
        """Its terms that are names."""
        return self.mask(self._clues.names)

    @cached_property
    def numbers(self) -> Mask:
        """Its terms that are numbers."""
        return self.mask({term for term in self.terms if term[0].isdigit()})

    @cached_property
    def counted(self) -> frozenset[str]:
        """The terms of what is counted: "teams" in "how many teams"."""
        found = COUNTED.search(self.text)
        return frozenset(terms(found[1])) if found else frozenset()

    @cached_property
    def date_form(self) -> re.Pattern[str] | None:
        """What a date must look like where it asks for a day, a year or a century."""
        return next((form for asked, form in DATE_FORMS if asked.search(self.text)), None)

    @cached_property
    def last(self) -> Mask:
        """The last of its own terms, where it has any."""
        return 1 << len(self.terms) - len(self.factors) >> 1

    @cached_property
    def marks(self) -> Mapping[str, Sequence[int]]:
        """The terms that stand for one of its own, itself or alike in meaning, with its numbers."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, term in enumerate(self.terms):
            for other in {term, *synonyms().get(term, ())}:
                found[other].append(number)
        return dict(found)

    def mask(self, vocabulary: AbstractSet[str]) -> Mask:
        """Which of its terms a vocabulary holds, themselves or by an alias."""
        bits = self._bits
        held = sum([bits[term] for term in self._vocabulary & vocabulary])
        for term, aliases in self.aliases.items():
            if any(alias <= vocabulary for alias in aliases):
                held |= bits[term]
        return held

    def terms_in(self, found: Clues) -> list[str]:
        """The question's terms in a sentence, as often as they stand there; one held by an alias, once."""
        idf = self.idf
        own = [term for term in found.terms if term in idf]
        if not self.aliases:
            return own
        held = self.mask(found.vocabulary)
        return own + [term for term, bit in self._bits.items() if held & bit and term not in found.vocabulary]

    def loose_mask(self, found: Clues) -> Mask:
        """Which of its terms a sentence holds, in words alike in meaning or in their beginning too."""
        meant, begun = self._meant, self._begun
        mask = self.mask(found.vocabulary) if self.aliases else 0
        for term in self._meaning & found.vocabulary:
            mask |= meant[term]
        for start in self._beginning & found.beginnings:
            mask |= begun[start]
        return mask

    def written(self, found: Clues) -> Mask:
        """Which of its terms a sentence has in the question's own words, not only by their stems."""
        words = found.written
        return self.mask({term for word, terms in self._written for term in terms if word in words})

    def share(self, mask: Mask) -> float:
        """How much of the question these terms are, by their weights: 0.0 to 1.0."""
        return self._sum(mask, 1)

    def rare_share(self, mask: Mask) -> float:
        """As `share`, by the squares of the weights: rare terms count for more."""
        return self._sum(mask, 2)

    def _sum(self, mask: Mask, power: int) -> float:
        key = mask, power
        if key not in self._sums:
            weights = [weight**power for weight in self.idf.values()]
            held = sum(weight for place, weight in enumerate(weights) if mask >> place & 1)
            self._sums[key] = held / sum(weights)
        return self._sums[key]

    @cached_property
    def _sums(self) -> dict[tuple[Mask, int], float]:
        return {}

    @cached_property
    def _clues(self) -> Clues:
        return clues(self.text)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(self.terms)

    @cached_property
    def _bits(self) -> Mapping[str, Mask]:
        return {term: 1 << number for number, term in enumerate(self.terms)}

    @cached_property
    def _meant(self) -> Mapping[str, Mask]:
        return {term: sum(1 << number for number in numbers) for term, numbers in self.marks.items()}

    @cached_property
    def _meaning(self) -> frozenset[str]:
        return frozenset(self._meant)

    @cached_property
    def _beginning(self) -> frozenset[str]:
        return frozenset(self._begun)

    @cached_property
    def _begun(self) -> Mapping[str, Mask]:
        begun: defaultdict[str, Mask] = defaultdict(int)
        for term, bit in self._bits.items():
            if start := beginning(term):
                begun[start] |= bit
        return dict(begun)

    @cached_property
    def _written(self) -> Sequence[tuple[str, tuple[str, ...]]]:
        return [(token.lower, token.terms) for token in self._clues.tokens if token.terms]
