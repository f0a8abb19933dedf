"""Phrases in a sentence that can name a speaker: names with what belongs to them, pronouns, descriptions."""

from typing import Final, Literal, NamedTuple

from index.languages.en.grammar_words import (
    ARTICLES,
    AUXILIARIES,
    CLAUSE_WORDS,
    COMMAS,
    FINITE,
    PREPOSITIONS,
    PRONOUNS,
    QUALIFIERS,
)
from index.languages.en.name_words import CROWDS, NAME_ROLES
from index.languages.en.reporting_verbs import CUES
from index.quotes.sentence import Name, Sentence
from index.quotes.tokenize import Token

_LONGEST: Final = 12
"""Words of a description such as "the harbour board's new director" at most."""

_DESCRIBING: Final = 4
"""Words that may belong to a role before a name: "former night train driver Ada Nyberg"."""

_NO_DESCRIPTION: Final = PREPOSITIONS | CLAUSE_WORDS | ARTICLES | CUES | AUXILIARIES


class Mention(NamedTuple):
    """The words that name a speaker.

    Attributes:
        start: The first character in the text.
        end: The character after the last.
        kind: Whether they are a name, a pronoun or a description: "the mayor".
        name: The name, where they are one.
    """

    start: int
    end: int
    kind: Literal["name", "pronoun", "noun"]
    name: Name | None = None


def name_mention(sentence: Sentence, name: Name) -> Mention:
    """A name as a mention."""
    tokens = sentence.tokens
    return Mention(tokens[name.first].start, tokens[name.last - 1].end, "name", name)


def pronoun_mention(sentence: Sentence, place: int) -> Mention:
    """The pronoun at a place as a mention."""
    token = sentence.tokens[place]
    return Mention(token.start, token.end, "pronoun")


def description(sentence: Sentence, first: int, end: int) -> Mention | None:
    """The words from one place up to another as a mention; None where they can't describe anybody."""
    tokens = sentence.tokens
    if not 0 < end - first <= _LONGEST or not tokens[first].text[:1].isalnum():
        return None
    if any(token.lower in FINITE for token in tokens[first:end]):
        return None
    if end - first == 1 and not _is_crowd(sentence, first):
        return None
    return Mention(tokens[first].start, tokens[end - 1].end, "noun")


def is_pronoun(token: Token) -> bool:
    """Whether a word is a pronoun as a subject, an auxiliary at its end or not: "she", "she's"."""
    return token.lower.partition("'")[0] in PRONOUNS


def names_within(sentence: Sentence, first: int, end: int) -> list[Name]:
    """The names between two places, without those that merely describe a role: "a Leith harbour judge"."""
    tokens = sentence.tokens
    return [
        name
        for name in sentence.names
        if first <= name.first
        and name.last <= end
        and not (not name.kind and name.last < len(tokens) and tokens[name.last].lower in NAME_ROLES)
    ]


def phrase_start(sentence: Sentence, name: Name) -> int:
    """Where the phrase that ends in a name starts, with its article and what describes it."""
    tokens = sentence.tokens
    place = name.head
    if name.titled and tokens[place].text.islower():
        while place > max(0, name.head - _DESCRIBING) and _describes(tokens[place - 1]):
            place -= 1
    if place > 0 and tokens[place - 1].lower in QUALIFIERS:
        place -= 1
    if place > 0 and tokens[place - 1].lower in ARTICLES:
        place -= 1
    return place


def is_governed(sentence: Sentence, name: Name, first: int) -> bool:
    """Whether, in the words from `first` on, a preposition stands before a name, or before its article."""
    place = phrase_start(sentence, name)
    return place > first and sentence.tokens[place - 1].lower in PREPOSITIONS


def clause_subjects(sentence: Sentence) -> list[Name]:
    """The names that start a clause or stand before a verb of saying, so that they may be subjects."""
    return [name for name in sentence.names if _may_be_subject(sentence, name)]


def _may_be_subject(sentence: Sentence, name: Name) -> bool:
    tokens = sentence.tokens
    place = phrase_start(sentence, name)
    if place == 0 or (place == 1 and tokens[0].lower in ("for", "both")) or _starts_clause(tokens[place - 1]):
        return True
    return any(token.lower in CUES for token in tokens[name.last : name.last + 2])


def _starts_clause(before: Token) -> bool:
    """Whether a clause's subject may follow a mark or a word; quotations have no text."""
    return before.text in ("", ":", *COMMAS) or before.lower in CLAUSE_WORDS


def _is_crowd(sentence: Sentence, place: int) -> bool:
    """Whether one word without an article can speak: "police", "critics", but not "somehow"."""
    word = sentence.tokens[place]
    return word.lower in CROWDS or (word.lower.endswith("s") and (word.text.islower() or place == 0))


def _describes(token: Token) -> bool:
    """Whether a word may belong to a role before a name: "train" in "train driver Ada Nyberg"."""
    return token.lower.isalpha() and token.lower not in _NO_DESCRIPTION
