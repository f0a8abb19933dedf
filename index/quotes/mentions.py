"""Speaker mentions: names with their noun phrase, pronouns and descriptions."""

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
"""Maximum length of a description: "the harbour board's new director"."""

_MAX_ROLE_MODIFIER_WORDS: Final = 4
"""Maximum number of modifiers of a role before a name: "former night train driver Ada Nyberg"."""

_NON_ROLE_WORDS: Final = (
    PREPOSITIONS | CLAUSE_OPENERS | ARTICLES_AND_POSSESSIVES | REPORTING_VERBS | AUXILIARIES_AND_ADVERBS
)


class SpeakerMention(NamedTuple):
    """A mention of a speaker.

    Attributes:
        start: Its start, in characters of the text.
        end: Its end, exclusive.
        mention_type: Whether it is a name, a pronoun or a description ("the mayor").
        name: The name, of a mention by name.
    """

    start: int
    end: int
    mention_type: Literal["name", "pronoun", "noun"]
    name: NameSpan | None = None


def name_mention(sentence: AnnotatedSentence, name: NameSpan) -> SpeakerMention:
    """Create a mention from a name."""
    tokens = sentence.tokens
    return SpeakerMention(tokens[name.first_token].start, tokens[name.end_token - 1].end, "name", name)


def pronoun_mention(sentence: AnnotatedSentence, position: int) -> SpeakerMention:
    """Create a mention from the pronoun at a token position."""
    token = sentence.tokens[position]
    return SpeakerMention(token.start, token.end, "pronoun")


def description_mention(sentence: AnnotatedSentence, first: int, end: int) -> SpeakerMention | None:
    """Create a mention from the tokens `[first, end)`; None if they cannot describe a speaker."""
    tokens = sentence.tokens
    if not 0 < end - first <= _MAX_DESCRIPTION_WORDS or not tokens[first].text[:1].isalnum():
        return None
    if any(token.lower in NON_DESCRIPTION_WORDS for token in tokens[first:end]):
        return None
    if end - first == 1 and not _is_bare_plural(sentence, first):
        return None
    return SpeakerMention(tokens[first].start, tokens[end - 1].end, "noun")


def is_subject_pronoun(token: QuoteToken) -> bool:
    """Whether a token is a subject pronoun, contracted or not: "she", "she's"."""
    return token.lower.partition("'")[0] in SUBJECT_PRONOUNS


def names_between(sentence: AnnotatedSentence, first: int, end: int) -> list[NameSpan]:
    """Return the names within the tokens `[first, end)`, except modifiers of a role: "a Leith judge"."""
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
    """Return the first token of the noun phrase that ends in a name: titles, modifiers, article."""
    tokens = sentence.tokens
    position = name.titles_start
    if name.is_titled and tokens[position].text.islower():
        while position > max(0, name.titles_start - _MAX_ROLE_MODIFIER_WORDS) and _is_role_modifier(
            tokens[position - 1]
        ):
            position -= 1
    if position > 0 and tokens[position - 1].lower in TITLE_QUALIFIERS:
        position -= 1
    if position > 0 and tokens[position - 1].lower in ARTICLES_AND_POSSESSIVES:
        position -= 1
    return position


def is_prepositional_object(sentence: AnnotatedSentence, name: NameSpan, first: int) -> bool:
    """Whether a preposition at or after the token `first` governs a name."""
    position = find_phrase_start(sentence, name)
    return position > first and sentence.tokens[position - 1].lower in PREPOSITIONS


def find_clause_subjects(sentence: AnnotatedSentence) -> list[NameSpan]:
    """Return the possible subjects: names that start a clause or precede a reporting verb."""
    return [name for name in sentence.names if _is_possible_subject(sentence, name)]


def _is_possible_subject(sentence: AnnotatedSentence, name: NameSpan) -> bool:
    tokens = sentence.tokens
    position = find_phrase_start(sentence, name)
    if (
        position == 0
        or (position == 1 and tokens[0].lower in ("for", "both"))
        or _is_clause_opener(tokens[position - 1])
    ):
        return True
    return any(token.lower in REPORTING_VERBS for token in tokens[name.end_token : name.end_token + 2])


def _is_clause_opener(before: QuoteToken) -> bool:
    """Whether a clause may start after a token; that of a quotation has no text."""
    return before.text in ("", ":", *REMARK_MARKS) or before.lower in CLAUSE_OPENERS


def _is_bare_plural(sentence: AnnotatedSentence, position: int) -> bool:
    """Whether a word without an article can denote speakers: "police", "critics"."""
    word = sentence.tokens[position]
    return word.lower in BARE_PLURAL_SPEAKERS or (
        word.lower.endswith("s") and (word.text.islower() or position == 0)
    )


def _is_role_modifier(token: QuoteToken) -> bool:
    """Whether a word can modify a role before a name: "train" in "train driver Ada Nyberg"."""
    return token.lower.isalpha() and token.lower not in _NON_ROLE_WORDS
