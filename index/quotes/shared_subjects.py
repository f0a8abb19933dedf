"""Subjects shared with a preceding verb: "Nyberg left, saying …", "she came and said …"."""

from typing import Final

from index.languages.en.grammar_words import (
    AUXILIARIES_AND_ADVERBS,
    CLAUSE_OPENERS,
    COORDINATORS,
    NOMINATIVE_PRONOUNS,
    PREPOSITIONS,
    REMARK_MARKS,
)
from index.languages.en.reporting_verbs import INVERTIBLE_VERBS, REPORTING_VERBS
from index.quotes.mentions import (
    SpeakerMention,
    description_mention,
    find_phrase_start,
    name_mention,
    names_between,
    pronoun_mention,
)
from index.quotes.sentence import AnnotatedSentence, NameSpan, QuoteToken

_MAX_INITIAL_DESCRIPTION_WORDS: Final = 8
"""Maximum length of a description at a clause's start."""

_MIN_INFLECTED_VERB_LETTERS: Final = 4
"""Length that a word with a verb's ending must exceed to count as one."""


def find_clause_start(sentence: AnnotatedSentence, end: int, *, beyond_quotations: bool = False) -> int:
    """Return the first token of the clause that contains the token before `end`.

    Args:
        sentence: The sentence.
        end: A token position.
        beyond_quotations: Whether the clause may continue across quotations.
    """
    tokens = sentence.tokens
    start = end
    while start > 0 and tokens[start - 1].text not in (";", ":"):
        if not tokens[start - 1].text and not beyond_quotations:
            break
        start -= 1
    return start


def find_shared_subject(sentence: AnnotatedSentence, end: int) -> SpeakerMention | None:
    """Find the subject of a verb without one of its own.

    It is the nearest preceding subject, or, after a comma, that of the main clause.

    Args:
        sentence: The sentence.
        end: The token position where the verb phrase starts.
    """
    tokens = sentence.tokens
    clause = find_clause_start(sentence, end, beyond_quotations=True)
    starting = {name.first_token: name for name in names_between(sentence, clause, end)}
    positions = range(end - 1, clause - 1, -1)
    if tokens[end - 1].text == ",":
        positions = range(_find_main_clause(sentence, clause, end), end)
    for position in positions:
        if tokens[position].lower.partition("'")[0] in NOMINATIVE_PRONOUNS:
            return pronoun_mention(sentence, position)
        if position in starting and _is_clause_subject(sentence, starting[position], clause):
            return name_mention(sentence, starting[position])
    if clause < end and tokens[clause].lower == "it":
        return pronoun_mention(sentence, clause)
    return _find_initial_description(sentence, clause, end)


def _find_main_clause(sentence: AnnotatedSentence, clause: int, end: int) -> int:
    """The first token of the main clause, after a subordinate one ("when …,")."""
    tokens = sentence.tokens
    if tokens[clause].lower in CLAUSE_OPENERS - {"the", "and", "but"}:
        commas = (position for position in range(clause, end - 1) if tokens[position].text == ",")
        return next(commas, clause)
    return clause


def _is_clause_subject(sentence: AnnotatedSentence, name: NameSpan, clause: int) -> bool:
    """Whether a name starts a clause in which a verb may follow it."""
    tokens = sentence.tokens
    if name.is_possessive:
        return False
    position = find_phrase_start(sentence, name)
    if position <= clause or not tokens[position - 1].text:
        return True
    before = tokens[position - 1]
    if before.lower in INVERTIBLE_VERBS:
        return position < 2 or not tokens[position - 2].text or tokens[position - 2].text == ","
    after = tokens[name.end_token].lower if name.end_token < len(tokens) else ""
    follows = after.isalpha() and after not in PREPOSITIONS | COORDINATORS
    return follows and (before.text in (*REMARK_MARKS, ":") or before.lower in CLAUSE_OPENERS)


def _find_initial_description(sentence: AnnotatedSentence, clause: int, end: int) -> SpeakerMention | None:
    """The description that starts a clause, or follows an initial adverbial: "In March, the mayor"."""
    tokens = sentence.tokens
    if clause < end and tokens[clause].lower in PREPOSITIONS:
        commas = (position + 1 for position in range(clause, end - 2) if tokens[position].text == ",")
        clause = next(commas, end)
    stops = (
        position
        for position in range(clause + 1, min(end, clause + _MAX_INITIAL_DESCRIPTION_WORDS + 1))
        if _looks_like_verb(tokens[position])
    )
    stop = next(stops, clause)
    if stop == clause or tokens[clause].lower in PREPOSITIONS | REPORTING_VERBS | COORDINATORS:
        return None
    return description_mention(sentence, clause, stop)


def _looks_like_verb(token: QuoteToken) -> bool:
    """Whether a word looks like the verb that ends a description."""
    return (
        token.lower in AUXILIARIES_AND_ADVERBS
        or token.lower in REPORTING_VERBS
        or _has_verb_ending(token.lower)
    )


def _has_verb_ending(word: str) -> bool:
    """Whether a word has a verb's ending: "criticised", "criticises"."""
    return len(word) > _MIN_INFLECTED_VERB_LETTERS and word.endswith(("ed", "es"))
