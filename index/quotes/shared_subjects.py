"""The subject that a verb shares with one before it: "Nyberg left, saying …", "she came and said …"."""

from typing import Final

from index.languages.en.grammar_words import (
    AUXILIARIES,
    CLAUSE_WORDS,
    COMMAS,
    COORDINATORS,
    NOMINATIVE,
    PREPOSITIONS,
)
from index.languages.en.reporting_verbs import CUES, SPEECH
from index.quotes.mentions import (
    Mention,
    description,
    name_mention,
    names_within,
    phrase_start,
    pronoun_mention,
)
from index.quotes.sentence import Name, Sentence
from index.quotes.tokenize import Token

_LONGEST: Final = 8
"""Words of a description at a sentence's start at most."""

_SHORTEST: Final = 4
"""Letters that a word has more of to look like a verb."""


def clause_start(sentence: Sentence, end: int, *, beyond_quotations: bool = False) -> int:
    """Where the clause starts whose subject ends somewhere before `end`."""
    tokens = sentence.tokens
    start = end
    while start > 0 and tokens[start - 1].text not in (";", ":"):
        if not tokens[start - 1].text and not beyond_quotations:
            break
        start -= 1
    return start


def shared_subject(sentence: Sentence, end: int) -> Mention | None:
    """The subject before a verb that has none of its own: the nearest, or the main clause's for a participle.

    Args:
        sentence: The sentence.
        end: Where the verb, and what belongs to it, begins.
    """
    tokens = sentence.tokens
    clause = clause_start(sentence, end, beyond_quotations=True)
    starting = {name.first: name for name in names_within(sentence, clause, end)}
    places = range(end - 1, clause - 1, -1)
    if tokens[end - 1].text == ",":
        places = range(_main_clause(sentence, clause, end), end)
    for place in places:
        if tokens[place].lower.partition("'")[0] in NOMINATIVE:
            return pronoun_mention(sentence, place)
        if place in starting and _is_subject(sentence, starting[place], clause):
            return name_mention(sentence, starting[place])
    if clause < end and tokens[clause].lower == "it":
        return pronoun_mention(sentence, clause)
    return _first_description(sentence, clause, end)


def _main_clause(sentence: Sentence, clause: int, end: int) -> int:
    """Where the main clause starts, after one that begins with "when" or its like."""
    tokens = sentence.tokens
    if tokens[clause].lower in CLAUSE_WORDS - {"the", "and", "but"}:
        commas = (place for place in range(clause, end - 1) if tokens[place].text == ",")
        return next(commas, clause)
    return clause


def _is_subject(sentence: Sentence, name: Name, clause: int) -> bool:
    """Whether a name starts a clause in which a verb may follow it."""
    tokens = sentence.tokens
    if name.possessive:
        return False
    place = phrase_start(sentence, name)
    if place <= clause or not tokens[place - 1].text:
        return True
    before = tokens[place - 1]
    if before.lower in SPEECH:
        return place < 2 or not tokens[place - 2].text or tokens[place - 2].text == ","
    after = tokens[name.last].lower if name.last < len(tokens) else ""
    follows = after.isalpha() and after not in PREPOSITIONS | COORDINATORS
    return follows and (before.text in (*COMMAS, ":") or before.lower in CLAUSE_WORDS)


def _first_description(sentence: Sentence, clause: int, end: int) -> Mention | None:
    """The description that a clause begins with, or goes on with after "In March,"."""
    tokens = sentence.tokens
    if clause < end and tokens[clause].lower in PREPOSITIONS:
        commas = (place + 1 for place in range(clause, end - 2) if tokens[place].text == ",")
        clause = next(commas, end)
    stops = (place for place in range(clause + 1, min(end, clause + _LONGEST + 1)) if _is_verb(tokens[place]))
    stop = next(stops, clause)
    if stop == clause or tokens[clause].lower in PREPOSITIONS | CUES | COORDINATORS:
        return None
    return description(sentence, clause, stop)


def _is_verb(token: Token) -> bool:
    """Whether a word looks like the verb that ends a sentence's first words."""
    return token.lower in AUXILIARIES or token.lower in CUES or _looks_past(token.lower)


def _looks_past(word: str) -> bool:
    """Whether a word ends as verbs do: "criticised", "criticises"."""
    return len(word) > _SHORTEST and word.endswith(("ed", "es"))
