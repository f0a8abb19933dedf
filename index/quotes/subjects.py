"""Subjects of verbs: preceding, or following in inverted order."""

from typing import Final

from index.languages.en.grammar_words import (
    AUXILIARIES_AND_ADVERBS,
    BE_FORMS,
    CLAUSE_OPENERS,
    COORDINATORS,
    DETERMINERS,
    NOMINATIVE_PRONOUNS,
    OBJECT_PRONOUNS,
    POSTVERBAL_SUBJECT_STOPS,
    PREPOSITIONS,
    REMARK_MARKS,
)
from index.languages.en.reporting_verbs import QUOTING_VERBS, REPORTING_VERBS
from index.quotes.mentions import (
    SpeakerMention,
    description_mention,
    find_phrase_start,
    is_prepositional_object,
    is_subject_pronoun,
    name_mention,
    names_between,
    pronoun_mention,
)
from index.quotes.sentence import AnnotatedSentence, NameSpan
from index.quotes.shared_subjects import find_clause_start, find_shared_subject

# Weights of the score of a name as the subject of a verb.
_ADJACENT_WEIGHT: Final = 4.0
"""The name is adjacent to the verb phrase."""
_BEFORE_REMARK_WEIGHT: Final = 3.0
"""Only a parenthetical phrase is between the two."""
_CLAUSE_INITIAL_WEIGHT: Final = 3.0
"""The name starts its clause."""
_AFTER_COMMA_WEIGHT: Final = 1.5
"""The name follows a comma or a conjunction."""
_PREPOSITIONAL_SUBJECT_WEIGHT: Final = -8.0
"""The name follows a preposition."""
_AFTER_OTHER_WORD_WEIGHT: Final = -1.0
"""The name follows any other word."""
_POSSESSIVE_SUBJECT_WEIGHT: Final = -8.0
"""The name is possessive or a noun modifier."""
_WORD_DISTANCE_WEIGHT: Final = -0.12
"""Per word between the two."""
_MIN_SUBJECT_SCORE: Final = 0.5


def find_subject_after(sentence: AnnotatedSentence, verb: int) -> SpeakerMention | None:
    """Find the subject after a verb: "“…,” said Ada Nyberg".

    Args:
        sentence: The sentence.
        verb: The token position of the verb, or of another word that a speaker follows, such as "by".
    """
    tokens = sentence.tokens
    first = verb + 1
    if first < len(tokens) and tokens[first].lower in ("out", "back"):
        first += 1
    end = first
    while end < len(tokens) and tokens[end].text and tokens[end].lower not in POSTVERBAL_SUBJECT_STOPS:
        end += 1
    if end == first or tokens[first].lower in OBJECT_PRONOUNS - {"it"}:
        return None
    if is_subject_pronoun(tokens[first]):
        return pronoun_mention(sentence, first)
    name = _find_name_after(sentence, first, end)
    return name_mention(sentence, name) if name else description_mention(sentence, first, end)


def _find_name_after(sentence: AnnotatedSentence, first: int, end: int) -> NameSpan | None:
    """The subject's name in the tokens `[first, end)`, or in apposition to them."""
    words = sentence.tokens[first:end]
    names = [
        name
        for name in names_between(sentence, first, end)
        if not name.is_possessive and not is_prepositional_object(sentence, name, first)
    ]
    if words[0].lower in DETERMINERS or any(token.lower.endswith("'s") for token in words):
        names = [name for name in names if name.end_token == end and name.name_type]
        if not names:
            return _find_apposed_name(sentence, end)
    return max(names, key=lambda name: (name.name_type, name.is_titled, name.first_token), default=None)


def _find_apposed_name(sentence: AnnotatedSentence, comma: int) -> NameSpan | None:
    """The person in apposition to a description: "said the company's director, Ada Nyberg"."""
    tokens = sentence.tokens
    if comma == len(tokens) or tokens[comma].text != ",":
        return None
    for name in sentence.names:
        if name.titles_start == comma + 1 and name.name_type:
            is_last = name.end_token == len(tokens) or not tokens[name.end_token].lower.isalpha()
            return name if is_last else None
    return None


def find_subject_before(sentence: AnnotatedSentence, verb: int) -> SpeakerMention | None:
    """Find the subject before a verb, across adverbs and parenthetical phrases.

    Args:
        sentence: The sentence.
        verb: The token position of the verb.
    """
    tokens = sentence.tokens
    end = _skip_adverbs(sentence, verb)
    if end == 0:
        return None
    if is_subject_pronoun(tokens[end - 1]):
        return pronoun_mention(sentence, end - 1)
    if tokens[end - 1].lower in ("who", "which", "that") and end > 1:
        end -= 2 if tokens[end - 2].text == "," else 1
    if end == 0:
        return None
    if tokens[end - 1].lower == "as" and (speaker := _find_quoted_person(sentence, end - 1)):
        return speaker
    if _has_shared_subject(sentence, verb, end):
        return find_shared_subject(sentence, end)
    return _find_own_subject(sentence, end)


def _find_own_subject(sentence: AnnotatedSentence, end: int) -> SpeakerMention | None:
    """The subject of a clause in the tokens before a verb phrase."""
    clause = find_clause_start(sentence, end)
    best = max(
        (
            (_score_subject(sentence, name, clause, end), -name.first_token, name)
            for name in names_between(sentence, clause, end)
        ),
        default=None,
    )
    if best and best[0] > _MIN_SUBJECT_SCORE:
        return name_mention(sentence, best[2])
    if sentence.tokens[end - 1].text in (*REMARK_MARKS, ")"):
        for position in range(clause, end):
            if sentence.tokens[position].lower in NOMINATIVE_PRONOUNS:
                return pronoun_mention(sentence, position)
    return _find_description_before(sentence, clause, end)


def _skip_adverbs(sentence: AnnotatedSentence, verb: int) -> int:
    """The start of the verb phrase, with its adverbs and auxiliaries."""
    end = verb
    while end > 0:
        before = sentence.tokens[end - 1]
        if before.lower not in AUXILIARIES_AND_ADVERBS and not (
            before.lower.endswith("ly") and before.text.islower()
        ):
            break
        end -= 1
    return end


def _find_quoted_person(sentence: AnnotatedSentence, end: int) -> SpeakerMention | None:
    """The object of a quoting verb: "quoted Ada Nyberg as saying"."""
    tokens = sentence.tokens
    if end > 1 and tokens[end - 1].lower in ("him", "her") and tokens[end - 2].lower in QUOTING_VERBS:
        return pronoun_mention(sentence, end - 1)
    for name in sentence.names:
        if (
            name.end_token == end
            and name.titles_start
            and tokens[name.titles_start - 1].lower in QUOTING_VERBS
        ):
            return name_mention(sentence, name)
    return None


def _has_shared_subject(sentence: AnnotatedSentence, verb: int, end: int) -> bool:
    """Whether a verb shares the subject of a preceding one: "… and said", "…, saying"."""
    tokens = sentence.tokens
    if tokens[end - 1].lower in COORDINATORS:
        return True
    if not tokens[verb].lower.endswith("ing") or any(token.lower in BE_FORMS for token in tokens[end:verb]):
        return False
    return not any(name.end_token == end and not name.is_possessive for name in sentence.names)


def _score_subject(sentence: AnnotatedSentence, name: NameSpan, clause: int, end: int) -> float:
    """The score of a name as the subject of the verb phrase that starts at `end`."""
    tokens = sentence.tokens
    position = find_phrase_start(sentence, name)
    score = (
        name.name_type
        + name.is_titled
        + _WORD_DISTANCE_WEIGHT * (end - name.end_token)
        + _POSSESSIVE_SUBJECT_WEIGHT * name.is_possessive
    )
    if _is_noun_modifier(sentence, name, end):
        return _POSSESSIVE_SUBJECT_WEIGHT
    if name.end_token == end:
        score += _ADJACENT_WEIGHT
    elif tokens[end - 1].text in (*REMARK_MARKS, ")") and (
        tokens[name.end_token].text in (*REMARK_MARKS, "(")
        or (position == clause and tokens[name.end_token].lower in ("with", "of", "from"))
    ):
        score += _BEFORE_REMARK_WEIGHT
    if position == clause or not tokens[position - 1].text:
        return score + _CLAUSE_INITIAL_WEIGHT
    before = tokens[position - 1]
    if before.text in REMARK_MARKS or before.lower in CLAUSE_OPENERS:
        return score + _AFTER_COMMA_WEIGHT
    return score + (
        _PREPOSITIONAL_SUBJECT_WEIGHT if before.lower in PREPOSITIONS else _AFTER_OTHER_WORD_WEIGHT
    )


def _is_noun_modifier(sentence: AnnotatedSentence, name: NameSpan, end: int) -> bool:
    """Whether a name modifies the noun after it: "a Leith ferry captain"."""
    tokens = sentence.tokens
    precedes_noun = (
        name.end_token < end
        and tokens[name.end_token].text.islower()
        and tokens[name.end_token].lower not in PREPOSITIONS
    )
    return precedes_noun and name.titles_start > 0 and tokens[name.titles_start - 1].lower in ("a", "an")


def _find_description_before(sentence: AnnotatedSentence, clause: int, end: int) -> SpeakerMention | None:
    """The description that is the subject: "a spokesman for the board"."""
    tokens = sentence.tokens
    end = _find_remark_start(sentence, clause, end)
    first = end
    while first > clause and tokens[first - 1].text not in REMARK_MARKS:
        if tokens[first - 1].lower in CLAUSE_OPENERS - {"the", "and"}:
            break
        first -= 1
        is_governed = first > clause and tokens[first - 1].lower in PREPOSITIONS
        if tokens[first].lower in DETERMINERS and not is_governed:
            break
    if first >= end or tokens[first].lower in PREPOSITIONS | REPORTING_VERBS | {"and", "or", "who", "but"}:
        return None
    return description_mention(sentence, first, end)


def _find_remark_start(sentence: AnnotatedSentence, clause: int, end: int) -> int:
    """The end of a subject before a parenthetical clause: "a citizen, whose name we know, wrote"."""
    tokens = sentence.tokens
    if tokens[end - 1].text != ",":
        return end
    commas = (position for position in range(end - 2, clause, -1) if tokens[position].text == ",")
    return next(commas, end - 1)
