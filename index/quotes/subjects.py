"""Who does what a verb says: the subject before it, or after it where the order is turned."""

from typing import Final

from index.languages.en.grammar_words import (
    AUXILIARIES,
    BE,
    CLAUSE_WORDS,
    COMMAS,
    COORDINATORS,
    DETERMINERS,
    NOMINATIVE,
    OBJECTS,
    PREPOSITIONS,
    STOPS,
)
from index.languages.en.reporting_verbs import CUES, QUOTING
from index.quotes.mentions import (
    Mention,
    description,
    is_governed,
    is_pronoun,
    name_mention,
    names_within,
    phrase_start,
    pronoun_mention,
)
from index.quotes.sentence import Name, Sentence
from index.quotes.shared_subjects import clause_start, shared_subject

# How well a name fits as the subject of a verb, in points.
_BESIDE: Final = 4.0
"""It ends where the verb, or what belongs to it, begins."""
_BEFORE_REMARK: Final = 3.0
"""Only a remark between commas stands between the two."""
_FIRST: Final = 3.0
"""It starts its clause."""
_AFTER_COMMA: Final = 1.5
"""It follows a comma or a conjunction."""
_GOVERNED: Final = -8.0
"""It follows a preposition."""
_AFTER_OTHER: Final = -1.0
"""It follows any other word."""
_POSSESSIVE: Final = -8.0
"""It only says whose something is."""
_FAR: Final = -0.12
"""For each word between the two."""
_NEEDED: Final = 0.5


def subject_after(sentence: Sentence, verb: int) -> Mention | None:
    """The subject that follows its verb: "“…,” said Ada Nyberg".

    Args:
        sentence: The sentence.
        verb: The verb's place; or that of any word which the name of a speaker follows, such as "by".
    """
    tokens = sentence.tokens
    first = verb + 1
    if first < len(tokens) and tokens[first].lower in ("out", "back"):
        first += 1
    end = first
    while end < len(tokens) and tokens[end].text and tokens[end].lower not in STOPS:
        end += 1
    if end == first or tokens[first].lower in OBJECTS - {"it"}:
        return None
    if is_pronoun(tokens[first]):
        return pronoun_mention(sentence, first)
    name = _name_after(sentence, first, end)
    return name_mention(sentence, name) if name else description(sentence, first, end)


def _name_after(sentence: Sentence, first: int, end: int) -> Name | None:
    """The name of the subject in the words after a verb, or in the apposition that follows them."""
    words = sentence.tokens[first:end]
    inside = [
        name
        for name in names_within(sentence, first, end)
        if not name.possessive and not is_governed(sentence, name, first)
    ]
    if words[0].lower in DETERMINERS or any(token.lower.endswith("'s") for token in words):
        inside = [name for name in inside if name.last == end and name.kind]
        if not inside:
            return _in_apposition(sentence, end)
    return max(inside, key=lambda name: (name.kind, name.titled, name.first), default=None)


def _in_apposition(sentence: Sentence, comma: int) -> Name | None:
    """The person that a description is followed by: "said the company's director, Ada Nyberg"."""
    tokens = sentence.tokens
    if comma == len(tokens) or tokens[comma].text != ",":
        return None
    for name in sentence.names:
        if name.head == comma + 1 and name.kind:
            ends = name.last == len(tokens) or not tokens[name.last].lower.isalpha()
            return name if ends else None
    return None


def subject_before(sentence: Sentence, verb: int) -> Mention | None:
    """The subject that stands before its verb, past adverbs and what is said between commas.

    Args:
        sentence: The sentence.
        verb: The verb's place.
    """
    tokens = sentence.tokens
    end = _skip_adverbs(sentence, verb)
    if end == 0:
        return None
    if is_pronoun(tokens[end - 1]):
        return pronoun_mention(sentence, end - 1)
    if tokens[end - 1].lower in ("who", "which", "that") and end > 1:
        end -= 2 if tokens[end - 2].text == "," else 1
    if end == 0:
        return None
    if tokens[end - 1].lower == "as" and (quoted := _quoted(sentence, end - 1)):
        return quoted
    if _is_shared(sentence, verb, end):
        return shared_subject(sentence, end)
    return _own_subject(sentence, end)


def _own_subject(sentence: Sentence, end: int) -> Mention | None:
    """The subject in the words of a clause up to a verb."""
    clause = clause_start(sentence, end)
    best = max(
        (
            (_fitness(sentence, name, clause, end), -name.first, name)
            for name in names_within(sentence, clause, end)
        ),
        default=None,
    )
    if best and best[0] > _NEEDED:
        return name_mention(sentence, best[2])
    if sentence.tokens[end - 1].text in (*COMMAS, ")"):
        for place in range(clause, end):
            if sentence.tokens[place].lower in NOMINATIVE:
                return pronoun_mention(sentence, place)
    return _description_before(sentence, clause, end)


def _skip_adverbs(sentence: Sentence, verb: int) -> int:
    """Where the subject ends: before the adverbs and auxiliaries that stand at the verb."""
    end = verb
    while end > 0:
        before = sentence.tokens[end - 1]
        if before.lower not in AUXILIARIES and not (before.lower.endswith("ly") and before.text.islower()):
            break
        end -= 1
    return end


def _quoted(sentence: Sentence, end: int) -> Mention | None:
    """Whom somebody quotes: "quoted Ada Nyberg as saying"."""
    tokens = sentence.tokens
    if end > 1 and tokens[end - 1].lower in ("him", "her") and tokens[end - 2].lower in QUOTING:
        return pronoun_mention(sentence, end - 1)
    for name in sentence.names:
        if name.last == end and name.head and tokens[name.head - 1].lower in QUOTING:
            return name_mention(sentence, name)
    return None


def _is_shared(sentence: Sentence, verb: int, end: int) -> bool:
    """Whether a verb has its subject from a verb before it: "… and said", "…, saying"."""
    tokens = sentence.tokens
    if tokens[end - 1].lower in COORDINATORS:
        return True
    if not tokens[verb].lower.endswith("ing") or any(token.lower in BE for token in tokens[end:verb]):
        return False
    return not any(name.last == end and not name.possessive for name in sentence.names)


def _fitness(sentence: Sentence, name: Name, clause: int, end: int) -> float:
    """How well a name fits as the subject that ends at `end`."""
    tokens = sentence.tokens
    place = phrase_start(sentence, name)
    fitness = name.kind + name.titled + _FAR * (end - name.last) + _POSSESSIVE * name.possessive
    if _describes_another(sentence, name, end):
        return _POSSESSIVE
    if name.last == end:
        fitness += _BESIDE
    elif tokens[end - 1].text in (*COMMAS, ")") and (
        tokens[name.last].text in (*COMMAS, "(")
        or (place == clause and tokens[name.last].lower in ("with", "of", "from"))
    ):
        fitness += _BEFORE_REMARK
    if place == clause or not tokens[place - 1].text:
        return fitness + _FIRST
    before = tokens[place - 1]
    if before.text in COMMAS or before.lower in CLAUSE_WORDS:
        return fitness + _AFTER_COMMA
    return fitness + (_GOVERNED if before.lower in PREPOSITIONS else _AFTER_OTHER)


def _describes_another(sentence: Sentence, name: Name, end: int) -> bool:
    """Whether a name belongs to the noun behind it: "a Leith ferry captain"."""
    tokens = sentence.tokens
    followed = (
        name.last < end and tokens[name.last].text.islower() and tokens[name.last].lower not in PREPOSITIONS
    )
    return followed and name.head > 0 and tokens[name.head - 1].lower in ("a", "an")


def _description_before(sentence: Sentence, clause: int, end: int) -> Mention | None:
    """A description as the subject: "a spokesman for the board"."""
    tokens = sentence.tokens
    end = _before_remark(sentence, clause, end)
    first = end
    while first > clause and tokens[first - 1].text not in COMMAS:
        if tokens[first - 1].lower in CLAUSE_WORDS - {"the", "and"}:
            break
        first -= 1
        governed = first > clause and tokens[first - 1].lower in PREPOSITIONS
        if tokens[first].lower in DETERMINERS and not governed:
            break
    if first >= end or tokens[first].lower in PREPOSITIONS | CUES | {"and", "or", "who", "but"}:
        return None
    return description(sentence, first, end)


def _before_remark(sentence: Sentence, clause: int, end: int) -> int:
    """Where a subject ends that a remark between commas follows: "a citizen, whose name we know, wrote"."""
    tokens = sentence.tokens
    if tokens[end - 1].text != ",":
        return end
    commas = (place for place in range(end - 2, clause, -1) if tokens[place].text == ",")
    return next(commas, end - 1)
