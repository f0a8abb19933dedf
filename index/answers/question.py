"""Questions: their weighted terms, answer type, names and expansions, and term sets as bit masks."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final

from index.answers.answer_type import AnswerType, Recency, classify_answer_type, classify_recency
from index.answers.patterns import CONTINUATION_OPENING
from index.answers.sentence_analysis import SentenceAnalysis, analyze_sentence, term_prefix
from index.languages.en.grammar_words import COORDINATORS
from index.languages.en.question_words import (
    COMPARISON_WORDS,
    DEFINITION_REQUEST,
    LIST_REQUESTS,
    MISSPELT_QUESTION_WORDS,
    PROCEDURE_REQUEST,
    SUMMARY_REQUEST,
)
from index.languages.language import Language
from index.languages.registry import ENGLISH
from index.text.tokens import extract_terms, lowercase_words

TermMask = int
"""A set of a question's terms as an integer: bit i stands for its i-th term."""

_GRAM_CHARS: Final = 4

_MAX_DEFINED_TERMS: Final = 3
"""Maximum number of terms of a question for a definition."""


@lru_cache
def load_synonyms(language: Language = ENGLISH) -> Mapping[str, frozenset[str]]:
    """Load a language's table of related words as terms.

    Returns:
        Each term in the table mapped to the other terms of all its groups; the relation is symmetric, not
        transitive.
    """
    synonyms: defaultdict[str, set[str]] = defaultdict(set)
    for line in language.answers.synonym_groups:
        group = set(extract_terms(line, language))
        for term in group:
            synonyms[term] |= group - {term}
    return {term: frozenset(others) for term, others in synonyms.items()}


@dataclass(frozen=True)
class Question:
    """A question and the weights of its terms.

    Attributes:
        text: The question as typed.
        idf: Its distinct terms, in order, with their inverse document frequencies; terms of earlier
            questions, with reduced weights, follow its own.
        unknown_terms: Terms that no article contains and that resemble no indexed term.
        spelling_corrections: Other terms that no article contains, mapped to the indexed terms they were
            taken for.
        aliases: Alternative expressions of a term; each is a set of terms that together replace it.
        term_factors: Weight factors of the terms of earlier questions; its own terms have 1.0.
        previous_questions: Earlier questions that it depends on, newest last.
        language: The language that it is understood in, and that of the articles that are searched.
        articles: Ids of those articles; None for all.
    """

    text: str
    idf: Mapping[str, float]
    unknown_terms: frozenset[str] = frozenset()
    spelling_corrections: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, Collection[frozenset[str]]] = field(default_factory=dict)
    term_factors: Mapping[str, float] = field(default_factory=dict)
    previous_questions: tuple[str, ...] = ()
    language: Language = ENGLISH
    articles: frozenset[int] | None = None

    @cached_property
    def answer_type(self) -> AnswerType:
        """Its answer type; see `asking_text`."""
        return classify_answer_type(self.asking_text, self.language)

    @cached_property
    def asking_text(self) -> str:
        """The question that says what is asked: for a continuation, "And the ferry?", the one before."""
        continues = self.previous_questions and self.language.answers.question_words.isdisjoint(
            lowercase_words(CONTINUATION_OPENING.sub("", self.text))
        )
        return spell_question_word(self.previous_questions[-1] if continues else self.text)

    @cached_property
    def recency(self) -> Recency | None:
        """Whether it asks for the latest or the earliest; None if for neither."""
        return classify_recency(self.text)

    @cached_property
    def asks_for_list(self) -> bool:
        """Whether it asks for several things: "all", "which"."""
        return not LIST_REQUESTS.isdisjoint(self.words)

    @cached_property
    def asks_for_procedure(self) -> bool:
        """Whether it asks how to do something."""
        return PROCEDURE_REQUEST.search(self.text) is not None

    @cached_property
    def asks_for_definition(self) -> bool:
        """Whether it asks what something is, in few words."""
        return len(self.terms) <= _MAX_DEFINED_TERMS and DEFINITION_REQUEST.search(self.text) is not None

    @cached_property
    def asks_for_summary(self) -> bool:
        """Whether it asks what a document says on the whole."""
        return SUMMARY_REQUEST.search(self.text) is not None

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """Its distinct terms, in order."""
        return tuple(self.idf)

    @cached_property
    def search_terms(self) -> tuple[str, ...]:
        """The terms to retrieve passages by: its own, then those of aliases in alphabetical order."""
        others = (alias for aliases in self.aliases.values() for alias in aliases)
        return (*self.terms, *sorted(frozenset().union(*others) - self._vocabulary))

    @cached_property
    def related_terms(self) -> tuple[str, ...]:
        """The synonyms of its terms, in alphabetical order, without its own terms."""
        return tuple(sorted(self.expanded_indices.keys() - self._vocabulary))

    @cached_property
    def words(self) -> frozenset[str]:
        """Its distinct words in lower case, function words included."""
        return self._analysis.words

    @cached_property
    def bigrams(self) -> Sequence[str]:
        """Its word bigrams without those of question words; see `stemmed_bigrams`."""
        question_words = self.language.answers.question_words
        return [pair for pair in self._analysis.bigrams if question_words.isdisjoint(pair.split())]

    @cached_property
    def char_4grams(self) -> frozenset[str]:
        """Character 4-grams of its content words, with a space at both ends of a word."""
        words = [f" {word} " for word in self.words - self.language.terms.stop_words]
        return frozenset(
            word[at : at + _GRAM_CHARS] for word in words for at in range(max(1, len(word) - _GRAM_CHARS + 1))
        )

    @cached_property
    def name_mask(self) -> TermMask:
        """Its names."""
        return self.term_mask(self._analysis.name_terms)

    @cached_property
    def every_mask(self) -> TermMask:
        """All its terms."""
        return (1 << len(self.terms)) - 1

    @cached_property
    def number_mask(self) -> TermMask:
        """Its terms that begin with a digit."""
        return self.term_mask({term for term in self.terms if term[0].isdigit()})

    @cached_property
    def counted_terms(self) -> frozenset[str]:
        """Terms of the counted noun: "teams" in "how many teams"."""
        pattern = self.language.answers.counted_noun
        match = pattern.search(self.text) if pattern else None
        return frozenset(extract_terms(match[1], self.language)) if match else frozenset()

    @cached_property
    def date_pattern(self) -> re.Pattern[str] | None:
        """Pattern of the dates that answer a question for a day, a year or a century; else None."""
        forms = self.language.answers.date_forms
        return next((date for question, date in forms if question.search(self.text)), None)

    @cached_property
    def last_term_mask(self) -> TermMask:
        """The last of its own terms; 0 if it has none."""
        return 1 << len(self.terms) - len(self.term_factors) >> 1

    @cached_property
    def side_masks(self) -> Sequence[tuple[TermMask, TermMask]]:
        """The terms on either side of "versus", or of "and" or "or" between codes; without those on both."""
        tokens = self._analysis.tokens
        sides = [
            (self.term_mask(frozenset(left.terms)), self.term_mask(frozenset(right.terms)))
            for left, word, right in zip(tokens, tokens[1:], tokens[2:], strict=False)
            if word.lower in COMPARISON_WORDS
            or (word.lower in COORDINATORS and _has_digit(left.lower) and _has_digit(right.lower))
        ]
        return [(left & ~right, right & ~left) for left, right in sides if left & ~right and right & ~left]

    @cached_property
    def expanded_indices(self) -> Mapping[str, Sequence[int]]:
        """Its terms and their synonyms, mapped to the indices of the terms they stand for."""
        indices: defaultdict[str, list[int]] = defaultdict(list)
        for number, term in enumerate(self.terms):
            for other in {term, *load_synonyms(self.language).get(term, ())}:
                indices[other].append(number)
        return dict(indices)

    def term_mask(self, vocabulary: AbstractSet[str]) -> TermMask:
        """Return its terms that a set of terms contains, directly or by an alias."""
        bits = self._term_bits
        held = sum([bits[term] for term in self._vocabulary & vocabulary])
        for term, aliases in self.aliases.items():
            if any(alias <= vocabulary for alias in aliases):
                held |= bits[term]
        return held

    def matched_terms(self, analysis: SentenceAnalysis) -> list[str]:
        """Return its terms in a sentence with repetitions; those matched by an alias occur once."""
        idf = self.idf
        own = [term for term in analysis.terms if term in idf]
        if not self.aliases:
            return own
        held = self.term_mask(analysis.vocabulary)
        return own + [
            term for term, bit in self._term_bits.items() if held & bit and term not in analysis.vocabulary
        ]

    def expanded_mask(self, analysis: SentenceAnalysis) -> TermMask:
        """Return its terms in a sentence, matched directly or by an alias, a synonym or a common prefix."""
        meant, begun = self._expansion_masks, self._prefix_masks
        mask = self.term_mask(analysis.vocabulary) if self.aliases else 0
        for term in self._expansion_terms & analysis.vocabulary:
            mask |= meant[term]
        for start in self._prefixes & analysis.part_prefixes:
            mask |= begun[start]
        if self._inner_masks:
            for part in self._inner_masks.keys() & analysis.prefixes:
                mask |= self._inner_masks[part]
        return mask

    def exact_mask(self, analysis: SentenceAnalysis) -> TermMask:
        """Return its terms that a sentence has in the same word form, not only the same stem."""
        words = analysis.token_forms
        return self.term_mask(
            {term for word, terms in self._surface_forms for term in terms if word in words}
        )

    def idf_coverage(self, mask: TermMask) -> float:
        """Return the share of some terms in the summed IDF of all its terms, 0.0 to 1.0."""
        return self._weighted_coverage(mask, 1)

    def idf2_coverage(self, mask: TermMask) -> float:
        """Return the share by squared IDF, in which rare terms have more weight; 0.0 to 1.0."""
        return self._weighted_coverage(mask, 2)

    def _weighted_coverage(self, mask: TermMask, power: int) -> float:
        key = mask, power
        if key not in self._coverage_cache:
            weights = [weight**power for weight in self.idf.values()]
            held = sum(weight for position, weight in enumerate(weights) if mask >> position & 1)
            self._coverage_cache[key] = held / sum(weights)
        return self._coverage_cache[key]

    @cached_property
    def _coverage_cache(self) -> dict[tuple[TermMask, int], float]:
        return {}

    @cached_property
    def _analysis(self) -> SentenceAnalysis:
        return analyze_sentence(self.text, self.language)

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
    def _inner_masks(self) -> Mapping[str, TermMask]:
        """Its terms by the runs of letters inside them with which a part of a compound may begin."""
        masks: defaultdict[str, TermMask] = defaultdict(int)
        for part in self._analysis.inner_parts:
            masks[part] |= self.term_mask({term for term in self.terms if part in term[1:]})
        return dict(masks)

    @cached_property
    def _surface_forms(self) -> Sequence[tuple[str, tuple[str, ...]]]:
        return [(token.lower, token.terms) for token in self._analysis.tokens if token.terms]


def spell_question_word(text: str) -> str:
    """Return a question with its first word spelt rightly, if that is an interrogative: "wen is it"."""
    word, *rest = text.split(maxsplit=1) or [""]
    spelt = MISSPELT_QUESTION_WORDS.get(word.lower())
    return " ".join([spelt, *rest]) if spelt else text


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)
