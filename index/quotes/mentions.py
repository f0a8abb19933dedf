"""Phrases in a sentence that can name a speaker: names with what belongs to them, pronouns, descriptions."""

from typing import Final, Literal, NamedTuple

from index.languages.en.grammar_words import (
    ARTICLES_AND_POSSESSIVES,
    AUXILIARIES_AND_ADVERBS,
    CLAUSE_OPENERS,
    NON_DESCRIPTION_WORDS,
    PREPOSITIONS,
    REMARK_MARKS,
    SUBJECT_PRONOUNS,
    TITLE_QUALIFIERS,
)
from index.languages.en.name_words import BARE_PLURAL_SPEAKERS, TITLES_AND_ROLES
from index.languages.en.reporting_verbs import REPORTING_VERBS
from index.quotes.sentence import AnnotatedSentence, NameSpan, QuoteToken

_MAX_DESCRIPTION_WORDS: Final = 12
"""Words of a description such as "the harbour board's new director" at most."""

_MAX_ROLE_MODIFIER_WORDS: Final = 4
"""Words that may belong to a role before a name: "former night train driver Ada Nyberg"."""

_NON_ROLE_WORDS: Final = (
    PREPOSITIONS | CLAUSE_OPENERS | ARTICLES_AND_POSSESSIVES | REPORTING_VERBS | AUXILIARIES_AND_ADVERBS
)


class SpeakerMention(NamedTuple):
    """The words that name a speaker.

    Attributes:
        start: The first character in the text.
        end: The character after the last.
        mention_type: Whether they are a name, a pronoun or a description: "the mayor".
        name: The name, where they are one.
    """

    start: int
    end: int
    mention_type: Literal["name", "pronoun", "noun"]
    name: NameSpan | None = None


def name_mention(sentence: AnnotatedSentence, name: NameSpan) -> SpeakerMention:
    """A name as a mention."""
    tokens = sentence.tokens
    return SpeakerMention(tokens[name.first_token].start, tokens[name.end_token - 1].end, "name", name)


def pronoun_mention(sentence: AnnotatedSentence, place: int) -> SpeakerMention:
    """The pronoun at a place as a mention."""
    token = sentence.tokens[place]
    return SpeakerMention(token.start, token.end, "pronoun")


def description_mention(sentence: AnnotatedSentence, first: int, end: int) -> SpeakerMention | None:
    """The words from one place up to another as a mention; None where they can't describe anybody."""
    tokens = sentence.tokens
    if not 0 < end - first <= _MAX_DESCRIPTION_WORDS or not tokens[first].text[:1].isalnum():
        return None
    if any(token.lower in NON_DESCRIPTION_WORDS for token in tokens[first:end]):
        return None
    if end - first == 1 and not _is_bare_plural(sentence, first):
        return None
    return SpeakerMention(tokens[first].start, tokens[end - 1].end, "noun")


def is_subject_pronoun(token: QuoteToken) -> bool:
    """Whether a word is a pronoun as a subject, an auxiliary at its end or not: "she", "she's"."""
    return token.lower.partition("'")[0] in SUBJECT_PRONOUNS


def names_between(sentence: AnnotatedSentence, first: int, end: int) -> list[NameSpan]:
    """The names between two places, without those that merely describe a role: "a Leith harbour judge"."""
    tokens = sentence.tokens
    return [
        name
        for name in sentence.names
        if first <= name.first_token
        and name.end_token <= end
        and not (
            not name.name_type
            and name.end_token < len(tokens)
            and tokens[name.end_token].lower in TITLES_AND_ROLES
        )
    ]


def find_phrase_start(sentence: AnnotatedSentence, name: NameSpan) -> int:
    """Where the phrase that ends in a name starts, with its article and what describes it."""
    tokens = sentence.tokens
    place = name.titles_start
    if name.is_titled and tokens[place].text.islower():
        while place > max(0, name.titles_start - _MAX_ROLE_MODIFIER_WORDS) and _is_role_modifier(
            tokens[place - 1]
        ):
            place -= 1
    if place > 0 and tokens[place - 1].lower in TITLE_QUALIFIERS:
        place -= 1
    if place > 0 and tokens[place - 1].lower in ARTICLES_AND_POSSESSIVES:
        place -= 1
    return place


def is_prepositional_object(sentence: AnnotatedSentence, name: NameSpan, first: int) -> bool:
    """Whether, in the words from `first` on, a preposition stands before a name, or before its article."""
    place = find_phrase_start(sentence, name)
    return place > first and sentence.tokens[place - 1].lower in PREPOSITIONS


def find_clause_subjects(sentence: AnnotatedSentence) -> list[NameSpan]:
    """The names that start a clause or stand before a verb of saying, so that they may be subjects."""
    return [name for name in sentence.names if _is_possible_subject(sentence, name)]


def _is_possible_subject(sentence: AnnotatedSentence, name: NameSpan) -> bool:
    tokens = sentence.tokens
    place = find_phrase_start(sentence, name)
    if (
        place == 0
        or (place == 1 and tokens[0].lower in ("for", "both"))
        or _is_clause_opener(tokens[place - 1])
    ):
        return True
    return any(token.lower in REPORTING_VERBS for token in tokens[name.end_token : name.end_token + 2])


def _is_clause_opener(before: QuoteToken) -> bool:
    """Whether a clause's subject may follow a mark or a word; quotations have no text."""
    return before.text in ("", ":", *REMARK_MARKS) or before.lower in CLAUSE_OPENERS


def _is_bare_plural(sentence: AnnotatedSentence, place: int) -> bool:
    """Whether one word without an article can speak: "police", "critics", but not "somehow"."""
    word = sentence.tokens[place]
    return word.lower in BARE_PLURAL_SPEAKERS or (
        word.lower.endswith("s") and (word.text.islower() or place == 0)
    )


def _is_role_modifier(token: QuoteToken) -> bool:
    """Whether a word may belong to a role before a name: "train" in "train driver Ada Nyberg"."""
    return token.lower.isalpha() and token.lower not in _NON_ROLE_WORDS
