"""What a sentence holds that may answer a question: names, dates, numbers, places, and its words in order."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from index.answers.patterns import (
    CAPITALIZED_MAY,
    CAPITALIZED_WORD,
    ISO_DATE_FORM,
    MONEY_OR_SHARE,
    PLACE_WORD,
    REASON_MARKER,
    YEAR_WORD,
)
from index.languages.en.calendar_names import DATE_WORDS, TIME_UNITS
from index.languages.en.grammar_words import ANAPHORIC_OPENERS, ANAPHORIC_PRONOUNS
from index.languages.en.numerals import NUMBER_WORDS
from index.languages.en.stop_words import STOP_WORDS
from index.text.normalization import stem
from index.text.tokens import extract_terms, first_word, lowercase_words, token_terms, tokenize

_CACHED_SENTENCES: Final = 2**14
_MAX_SENTENCE_CHARS: Final = 4_000
"""Characters of a sentence that are looked at: what is longer is no sentence."""

_CACHED_TOKENS: Final = 2**16
_PREFIX_CHARS: Final = 5
_OPENS_WITH_TWO_NAMES: Final = re.compile(r"\W*[A-Z][\w’'-]+ [A-Z]")


class AnalyzedToken(NamedTuple):
    """A word of a sentence.

    Attributes:
        lower: As it is written, but in lower case.
        terms: Its terms; none for a function word.
        is_name: Whether it begins with a capital.
        is_date: Whether it is a year, a month, a weekday.
        is_number: Whether it is a number, but no year.
    """

    lower: str
    terms: tuple[str, ...]
    is_name: bool
    is_date: bool
    is_number: bool


class SentenceAnalysis:
    """What a sentence holds; each clue is looked for when it is first asked for."""

    def __init__(self, text: str) -> None:
        """See `analyze_sentence`, which remembers what was found."""
        self._text = text = text[:_MAX_SENTENCE_CHARS]
        self.tokens: Sequence[AnalyzedToken] = tuple(map(_analyze_token, tokenize(text)))
        """Its words."""
        self.terms: Sequence[str] = tuple([term for token in self.tokens for term in token.terms])
        """Its terms, in order."""
        self.vocabulary: frozenset[str] = frozenset(self.terms)
        """Its different terms."""

    @cached_property
    def padded_text(self) -> str:
        """All of it in lower case, between spaces."""
        return f" {self._text.lower()} "

    @cached_property
    def padded_words(self) -> str:
        """Its words in lower case, a space around each."""
        return f" {' '.join(lowercase_words(self._text))} "

    @cached_property
    def token_forms(self) -> frozenset[str]:
        """Its words in lower case, with what joins them."""
        return frozenset(token.lower for token in self.tokens)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, lower-cased, without what joins them."""
        return frozenset(lowercase_words(self._text))

    @cached_property
    def bigrams(self) -> frozenset[str]:
        """Its neighbouring words, function words too, stemmed."""
        return frozenset(stemmed_bigrams(lowercase_words(self._text)))

    @cached_property
    def prefixes(self) -> frozenset[str]:
        """The beginnings of its longer terms."""
        return frozenset([term[:_PREFIX_CHARS] for term in self.vocabulary if len(term) >= _PREFIX_CHARS])

    @cached_property
    def name_terms(self) -> frozenset[str]:
        """The terms of its capitalised words, but for a first word that may only begin the sentence."""
        terms = frozenset(
            term
            for match in CAPITALIZED_WORD.finditer(self._text)
            for term in extract_terms(match[0].rstrip(".'’-"))
        )
        if _OPENS_WITH_TWO_NAMES.match(self._text):
            return terms
        return terms.difference(extract_terms(first_word(self._text)))

    @cached_property
    def years(self) -> frozenset[str]:
        """Its years."""
        return frozenset(word for word in self.words if YEAR_WORD.fullmatch(word))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its other numbers, in digits or words."""
        return (
            frozenset(word for word in self.words if word[0].isdigit() or word in NUMBER_WORDS) - self.years
        )

    @cached_property
    def date_words(self) -> frozenset[str]:
        """Its months and weekdays; "may" only where it is a name."""
        return (self.words & DATE_WORDS) - (frozenset() if CAPITALIZED_MAY.search(self._text) else {"may"})

    @cached_property
    def place_names(self) -> frozenset[str]:
        """Its names after "in", "at", "from" and their like, lower-cased."""
        return frozenset(match[1].lower() for match in PLACE_WORD.finditer(self._text))

    @cached_property
    def opens_with_anaphor(self) -> bool:
        """Whether it opens with a word that needs the sentence before."""
        return bool(self.tokens) and self.tokens[0].lower in ANAPHORIC_OPENERS

    @cached_property
    def has_pronoun(self) -> bool:
        """Whether a pronoun in it may stand for somebody or something named before."""
        return not self.words.isdisjoint(ANAPHORIC_PRONOUNS)

    @cached_property
    def has_quotation_marks(self) -> bool:
        """Whether something in it is quoted."""
        return '"' in self._text or "“" in self._text

    @cached_property
    def has_time_unit(self) -> bool:
        """Whether a unit of time is in it."""
        return not self.words.isdisjoint(TIME_UNITS)

    @cached_property
    def has_amount(self) -> bool:
        """Whether an amount of money or a share is in it."""
        return MONEY_OR_SHARE.search(self._text) is not None

    @cached_property
    def has_reason(self) -> bool:
        """Whether it gives a reason."""
        return REASON_MARKER.search(self._text) is not None


@lru_cache(maxsize=_CACHED_SENTENCES)
def analyze_sentence(text: str) -> SentenceAnalysis:
    """The clues of a sentence; remembered, since good passages are asked for often."""
    return SentenceAnalysis(text)


@lru_cache(maxsize=_CACHED_TOKENS)
def _analyze_token(chunk: str) -> AnalyzedToken:
    lower = chunk.lower()
    is_year = YEAR_WORD.fullmatch(lower) is not None
    return AnalyzedToken(
        lower,
        token_terms(chunk),
        is_name=chunk[0].isupper(),
        is_date=is_year
        or (lower in DATE_WORDS and chunk != "may")
        or ISO_DATE_FORM.fullmatch(chunk) is not None,
        is_number=(lower[0].isdigit() and not is_year) or lower in NUMBER_WORDS,
    )


def stemmed_bigrams(words: Sequence[str]) -> list[str]:
    """The neighbouring words with a space between, stemmed but for function words, which are kept.

    Strings, not tuples: thousands are made for a question, and Python's garbage collector follows tuples.
    """
    stems = [word if word in STOP_WORDS else stem(word) for word in words]
    return [f"{one} {two}" for one, two in pairwise(stems)]


def term_prefix(term: str) -> str:
    """The first letters of a longer term, else nothing: "Germany" and "German" share one."""
    return term[:_PREFIX_CHARS] if len(term) >= _PREFIX_CHARS else ""
