"""Analysis of a sentence, independent of a question: tokens, terms, names, dates, numbers, places."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from index.answers.patterns import (
    CAPITALIZED_MAY,
    CAPITALIZED_WORD,
    CAPITALIZED_WORDS,
    ISO_DATE_FORM,
    YEAR_WORD,
)
from index.languages.en.grammar_words import BE_FORMS, DETERMINERS
from index.languages.en.verb_forms import DEFINING_VERBS, INSTRUCTION_OPENERS
from index.languages.language import Language
from index.languages.letters import UPPERCASE_LETTER
from index.languages.registry import ENGLISH
from index.text.normalization import lowercase, stem
from index.text.tokens import (
    extract_terms,
    first_word,
    lowercase_words,
    token_terms,
    tokenize,
)

_CACHED_SENTENCES: Final = 2**14

_MAX_SENTENCE_CHARS: Final = 4_000
"""Maximum length of a sentence in characters; the rest is ignored."""

_CACHED_TOKENS: Final = 2**16
_PREFIX_CHARS: Final = 5
_MAX_SUBJECT_TOKENS: Final = 10
_MIN_COMPOUND_CHARS: Final = 9
_MIN_PART_CHARS: Final = 3
_OPENS_WITH_TWO_NAMES: Final = re.compile(rf"\W*{UPPERCASE_LETTER}[\w’'-]+ {UPPERCASE_LETTER}")
_DOUBLE_QUOTE: Final = re.compile('["“”„«»「」『』《》]')


class AnalyzedToken(NamedTuple):
    """A token of a sentence.

    Attributes:
        lower: The token in lower case.
        terms: Its terms; none for a function word.
        is_name: Whether it begins with a capital.
        is_date: Whether it is a year, a month or a weekday.
        is_number: Whether it is a number other than a year, in digits or words.
    """

    lower: str
    terms: tuple[str, ...]
    is_name: bool
    is_date: bool
    is_number: bool


class SentenceAnalysis:
    """Properties of a sentence, each computed on first use.

    Attributes:
        language: Its language.
        tokens: Its tokens in order.
        terms: The terms of its tokens, in order, with repetitions.
        vocabulary: Its distinct terms.
    """

    def __init__(self, text: str, language: Language = ENGLISH) -> None:
        """Tokenise a sentence; `analyze_sentence` caches the result.

        Args:
            text: The sentence; only its first `_MAX_SENTENCE_CHARS` characters are used.
            language: Its language.
        """
        self._text = text = text[:_MAX_SENTENCE_CHARS]
        self.language = language
        self.tokens: Sequence[AnalyzedToken] = tuple(
            [_analyze_token(token, language) for token in tokenize(text)]
        )
        self.terms: Sequence[str] = tuple([term for token in self.tokens for term in token.terms])
        self.vocabulary: frozenset[str] = frozenset(self.terms)

    @cached_property
    def padded_text(self) -> str:
        """The sentence in lower case, with a space before and after."""
        return f" {self._text.lower()} "

    @cached_property
    def padded_words(self) -> str:
        """Its words in lower case, with a space around each."""
        return f" {' '.join(lowercase_words(self._text))} "

    @cached_property
    def token_forms(self) -> frozenset[str]:
        """Its distinct tokens in lower case."""
        return frozenset(token.lower for token in self.tokens)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its distinct words in lower case; see `lowercase_words`."""
        return frozenset(lowercase_words(self._text))

    @cached_property
    def bigrams(self) -> frozenset[str]:
        """Its word bigrams; see `stemmed_bigrams`."""
        return frozenset(stemmed_bigrams(lowercase_words(self._text), self.language))

    @cached_property
    def inner_parts(self) -> frozenset[str]:
        """Runs of five letters inside its long terms, with which a part of a compound may begin."""
        if not self.language.terms.has_compounds:
            return frozenset()
        return frozenset(
            [
                term[at : at + _PREFIX_CHARS]
                for term in self.vocabulary
                if len(term) >= _MIN_COMPOUND_CHARS
                for at in range(_MIN_PART_CHARS, len(term) - _PREFIX_CHARS + 1)
            ]
        )

    @cached_property
    def part_prefixes(self) -> frozenset[str]:
        """The prefixes of its longer terms and of the parts that they may be composed of."""
        return self.prefixes | self.inner_parts if self.inner_parts else self.prefixes

    @cached_property
    def prefixes(self) -> frozenset[str]:
        """The prefixes of its longer terms; see `term_prefix`."""
        return frozenset([term[:_PREFIX_CHARS] for term in self.vocabulary if len(term) >= _PREFIX_CHARS])

    @cached_property
    def name_terms(self) -> frozenset[str]:
        """Terms of its capitalised words, without the first word unless another capital follows it.

        In a language that capitalises all nouns, only runs of capitalised words count.
        """
        pattern = CAPITALIZED_WORD if self.language.answers.capitals_mark_names else CAPITALIZED_WORDS
        terms = frozenset(
            term
            for match in pattern.finditer(self._text)
            for term in extract_terms(match[0].rstrip(".'’-"), self.language)
        )
        if _OPENS_WITH_TWO_NAMES.match(self._text):
            return terms
        return terms.difference(extract_terms(first_word(self._text), self.language))

    @cached_property
    def years(self) -> frozenset[str]:
        """Its years and decades."""
        return frozenset(word for word in self.words if YEAR_WORD.fullmatch(word))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers other than years, in digits or words."""
        return (
            frozenset(
                word for word in self.words if word[0].isdigit() or word in self.language.answers.number_words
            )
            - self.years
        )

    @cached_property
    def date_words(self) -> frozenset[str]:
        """Its names of months and days; "may" only if capitalised somewhere in the sentence."""
        return (self.words & self.language.answers.date_words) - (
            frozenset() if CAPITALIZED_MAY.search(self._text) else {"may"}
        )

    @cached_property
    def place_names(self) -> frozenset[str]:
        """Capitalised words after locative prepositions, in lower case."""
        pattern = self.language.answers.place_pattern
        return (
            frozenset(match[1].lower() for match in pattern.finditer(self._text)) if pattern else frozenset()
        )

    @cached_property
    def opens_with_anaphor(self) -> bool:
        """Whether it opens with an anaphoric word, so that it depends on the sentence before."""
        return bool(self.tokens) and self.tokens[0].lower in self.language.answers.anaphoric_openers

    @cached_property
    def instructs(self) -> bool:
        """Whether it opens like an instruction: "Press the button", "To start it, press …"."""
        return bool(self.tokens) and self.tokens[0].lower in INSTRUCTION_OPENERS

    @cached_property
    def subject_terms(self) -> frozenset[str]:
        """The terms before "is a", "are" or "means" among its first words; empty without one of these."""
        terms: set[str] = set()
        for token, following in pairwise(self.tokens[:_MAX_SUBJECT_TOKENS]):
            if token.lower in DEFINING_VERBS or (token.lower in BE_FORMS and following.lower in DETERMINERS):
                return frozenset(terms)
            terms.update(token.terms)
        return frozenset()

    @cached_property
    def has_pronoun(self) -> bool:
        """Whether it has an anaphoric pronoun."""
        return not self.words.isdisjoint(self.language.answers.anaphoric_pronouns)

    @cached_property
    def has_quotation_marks(self) -> bool:
        """Whether it has a double quotation mark."""
        return _DOUBLE_QUOTE.search(self._text) is not None

    @cached_property
    def has_time_unit(self) -> bool:
        """Whether it has a unit of time."""
        return not self.words.isdisjoint(self.language.answers.time_units)

    @cached_property
    def has_amount(self) -> bool:
        """Whether it has an amount of money or a percentage."""
        return self.language.answers.amount_pattern.search(self._text) is not None

    @cached_property
    def has_reason(self) -> bool:
        """Whether it has a causal or final expression."""
        pattern = self.language.answers.reason_pattern
        return pattern is not None and pattern.search(self._text) is not None


@lru_cache(maxsize=_CACHED_SENTENCES)
def analyze_sentence(text: str, language: Language = ENGLISH) -> SentenceAnalysis:
    """Analyse a sentence, or return its cached analysis."""
    return SentenceAnalysis(text, language)


@lru_cache(maxsize=_CACHED_TOKENS)
def _analyze_token(chunk: str, language: Language) -> AnalyzedToken:
    lower = chunk.lower()
    words = language.answers
    is_year = YEAR_WORD.fullmatch(lower) is not None
    return AnalyzedToken(
        lower,
        token_terms(chunk, language),
        is_name=chunk[0].isupper(),
        is_date=is_year
        or (lower in words.date_words and chunk != "may")
        or ISO_DATE_FORM.fullmatch(chunk) is not None,
        is_number=(lower[0].isdigit() and not is_year) or lower in words.number_words,
    )


def stemmed_bigrams(words: Sequence[str], language: Language) -> list[str]:
    """Return the bigrams of words, joined by a space; words are stemmed, function words kept.

    Strings rather than tuples, which the garbage collector would have to traverse.
    """
    stop_words = language.terms.stop_words
    stems = [word if word in stop_words else stem(lowercase(word, language), language) for word in words]
    return [f"{one} {two}" for one, two in pairwise(stems)]


def term_prefix(term: str) -> str:
    """Return the first five letters of a term, which "german" and "germani" share; empty if it is shorter."""
    return term[:_PREFIX_CHARS] if len(term) >= _PREFIX_CHARS else ""
