"""Words and marks of a sentence with their word classes, told by lists of words and by suffixes."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from index.answers.patterns import YEAR_WORD
from index.languages.en.grammar_words import BE_FORMS, COORDINATORS, PREPOSITIONS
from index.languages.en.name_words import NAME_PARTICLES
from index.languages.en.numerals import NUMBER_WORDS
from index.languages.en.span_words import (
    BARE_VERB_PRECEDERS,
    CALENDAR_WORDS,
    CAPITALISED_CALENDAR_WORDS,
    DETERMINING_WORDS,
    FINITE_VERBS,
    MAGNITUDE_WORDS,
    PRONOUN_WORDS,
    SUBORDINATING_WORDS,
)
from index.languages.en.stop_words import CAPITALISED_NAMES, STOP_WORDS
from index.languages.en.verb_forms import AUXILIARY_VERBS, NON_PAST_ED_WORDS
from index.text.tokens import MAX_WORD_CHARS, token_terms

MAX_SENTENCE_WORDS: Final = 120
"""Number of words and marks of a sentence that are looked at."""

_MAX_SENTENCE_CHARS: Final = 2_000
_CACHED_WORDS: Final = 2**16
_CACHED_SENTENCES: Final = 2**12
_MIN_SUFFIXED_CHARS: Final = 5
"""Length in characters from which a suffix tells the class of a word."""


class WordClass(StrEnum):
    """Word classes, as far as lists and suffixes tell them apart."""

    COMMA = "comma"
    STOP = "stop"
    OPENING = "opening"
    CLOSING = "closing"
    QUOTE = "quote"
    OF = "of"
    PREPOSITION = "preposition"
    AND = "and"
    DETERMINER = "determiner"
    PRONOUN = "pronoun"
    BE = "be"
    AUXILIARY = "auxiliary"
    SUBORDINATOR = "subordinator"
    TO = "to"
    NOT = "not"
    NUMBER = "number"
    YEAR = "year"
    DATE = "date"
    NAME = "name"
    ADVERB = "adverb"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    VERB = "verb"
    NOUN = "noun"
    UNIT = "unit"
    FUNCTION = "function"


CONTENT_CLASSES: Final = frozenset(
    {
        WordClass.NOUN,
        WordClass.NAME,
        WordClass.VERB,
        WordClass.PARTICIPLE,
        WordClass.GERUND,
        WordClass.NUMBER,
        WordClass.YEAR,
        WordClass.DATE,
        WordClass.ADVERB,
        WordClass.UNIT,
    }
)
"""Classes of words that are told by their class alone; other words are few, and tell more themselves."""

VERB_CLASSES: Final = frozenset({WordClass.VERB, WordClass.PARTICIPLE, WordClass.BE, WordClass.AUXILIARY})


class Word(NamedTuple):
    """A word or mark of a sentence.

    Attributes:
        start: Start in characters of the sentence.
        end: End in characters, exclusive.
        lower: The word in lower case.
        kind: Its class.
        terms: Its terms; none for function words and marks.
        label: The class of a content word, otherwise the word itself.
    """

    start: int
    end: int
    lower: str
    kind: WordClass
    terms: tuple[str, ...]
    label: str


_LETTER: Final = "(?:[^\\W_]|[\u0300-\u036f])"
_WORD: Final = re.compile(
    rf"{_LETTER}++(?:(?:[.&'’\-‐‑_]|(?<=\d),(?=\d)|(?<=[a-z])/(?=[a-z])){_LETTER}++)*+"
    r"(?:(?<=\b[A-Z])\.|(?<=\b(?:Dr|Mr|St|Jr|Sr))\.|(?<=\bMrs)\.)?"
    r"|[^\w\s]|[\t\n]"
)
"""A word, with the point of an initial or a short title; or a mark, which tabs and line ends count as."""

_NAME_FOLLOWS: Final = re.compile(r"\s(?:(?:la|las|los|der|den)\s)?[A-Z]")
_DECADE: Final = re.compile(r"(?:1\d|20)?\d0['’]?s")

_MARK_CLASSES: Final = {
    ",": WordClass.COMMA,
    **dict.fromkeys("([{", WordClass.OPENING),
    **dict.fromkeys(")]}", WordClass.CLOSING),
    **dict.fromkeys('"“”«»„', WordClass.QUOTE),
    **dict.fromkeys("$£€¥%°+~±<>=/*#", WordClass.UNIT),
}
"""Classes of marks; other marks are stops."""

_FUNCTION_WORDS: Final = {
    **dict.fromkeys(STOP_WORDS, WordClass.FUNCTION),
    **dict.fromkeys(PREPOSITIONS, WordClass.PREPOSITION),
    **dict.fromkeys(PRONOUN_WORDS, WordClass.PRONOUN),
    **dict.fromkeys(SUBORDINATING_WORDS, WordClass.SUBORDINATOR),
    **dict.fromkeys(DETERMINING_WORDS, WordClass.DETERMINER),
    **dict.fromkeys(AUXILIARY_VERBS, WordClass.AUXILIARY),
    **dict.fromkeys(BE_FORMS, WordClass.BE),
    **dict.fromkeys(COORDINATORS, WordClass.AND),
    **dict.fromkeys(("not", "never", "n't"), WordClass.NOT),
    "of": WordClass.OF,
    "to": WordClass.TO,
    "that": WordClass.SUBORDINATOR,
    "also": WordClass.ADVERB,
}


def split_words(text: str) -> Sequence[Word]:
    """Split a sentence into words and marks: at most `MAX_SENTENCE_WORDS` of its first characters."""
    return _split_words(text[:_MAX_SENTENCE_CHARS])


@lru_cache(maxsize=_CACHED_SENTENCES)
def _split_words(text: str) -> Sequence[Word]:
    words: list[Word] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        lower, kind, terms = _analyze_word(match[0])
        if words:
            kind = _class_in_context(lower, kind, words[-1], is_name_next=_precedes_name(text, end, lower))
        words.append(Word(start, end, lower, kind, terms, kind if kind in CONTENT_CLASSES else lower))
        if len(words) == MAX_SENTENCE_WORDS:
            break
    return words


def _precedes_name(text: str, end: int, lower: str) -> bool:
    return lower in NAME_PARTICLES and _NAME_FOLLOWS.match(text, end) is not None


def _class_in_context(lower: str, kind: WordClass, before: Word, *, is_name_next: bool) -> WordClass:
    """Return the class of a word after another: "de" within a name, "cost" after "will"."""
    if is_name_next and before.kind is WordClass.NAME:
        return WordClass.NAME
    if kind is WordClass.NOUN and before.lower in BARE_VERB_PRECEDERS:
        return WordClass.VERB
    if kind is WordClass.NOUN and before.kind is WordClass.TO and not lower.endswith("s"):
        return WordClass.VERB
    return kind


@lru_cache(maxsize=_CACHED_WORDS)
def _analyze_word(word: str) -> tuple[str, WordClass, tuple[str, ...]]:
    """Return a word in lower case, its class and its terms."""
    if len(word) == 1 and not word.isalnum():
        return word, _MARK_CLASSES.get(word, WordClass.STOP), ()
    bare = word[:MAX_WORD_CHARS].rstrip(".")
    return word.lower(), _classify_word(bare, bare.lower()), token_terms(bare)


def _classify_word(word: str, lower: str) -> WordClass:
    if lower[0].isdigit():
        is_year = YEAR_WORD.fullmatch(lower) or _DECADE.fullmatch(lower)
        return WordClass.YEAR if is_year else WordClass.NUMBER
    if lower in CALENDAR_WORDS or word in CAPITALISED_CALENDAR_WORDS:
        return WordClass.DATE
    if word not in CAPITALISED_NAMES and (function := _FUNCTION_WORDS.get(lower)):
        return function
    if lower in NUMBER_WORDS or (lower in MAGNITUDE_WORDS and lower == word):
        return WordClass.NUMBER
    return WordClass.NAME if word[0].isupper() else _classify_by_suffix(lower)


def _classify_by_suffix(lower: str) -> WordClass:
    if lower in FINITE_VERBS:
        return WordClass.VERB
    if len(lower) >= _MIN_SUFFIXED_CHARS and lower not in NON_PAST_ED_WORDS:
        if lower.endswith("ly"):
            return WordClass.ADVERB
        if lower.endswith("ed"):
            return WordClass.PARTICIPLE
        if lower.endswith("ing") and len(lower) > _MIN_SUFFIXED_CHARS:
            return WordClass.GERUND
    return WordClass.NOUN
