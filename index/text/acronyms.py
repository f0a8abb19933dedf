"""Abbreviations that a text introduces itself: "International Lunar Research Station (ILRS)".

The rule is Schwartz and Hearst's (2003): the letters of the short form are found in the words before it, from
the end to the beginning, and its first letter begins the long form.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from index.spans import Acronym
from index.text.tokens import extract_terms

_MAX_ACRONYM_CHARS: Final = 10
"""Characters of a short form at most."""


_MAX_EXTRA_WORDS: Final = 5
"""Words that a long form may have beyond the short form's letters."""


_BRACKETED_ACRONYM: Final = re.compile(r"\(\s*([^\W_][\w.&/-]{1,11})\s*(?:[;,][^()]{0,80})?\)")


_BRACKETED_LONG_FORM: Final = re.compile(r"(?<![\w-])([^\W_][\w.&/-]{1,9})\s*\(\s*([^()]{5,120}?)\s*\)")


_CAPITAL_RUN: Final = re.compile(r"\b[A-Z]{3,6}\b")


_MAX_CAPITAL_RUNS: Final = 50
"""Abbreviations of a text, at most, that are looked for without having been introduced."""


_LOOK_BACK_CHARS: Final = 400


_NON_SPACE_RUN: Final = re.compile(r"\S+")


_CLAUSE_BREAK: Final = re.compile(r"[;:!?()\n]|\.\s")


def find_acronyms(text: str) -> list[Acronym]:
    """The abbreviations that a text introduces in brackets, or explains there, each once.

    Args:
        text: The text.
    """
    pairs = (
        Acronym(" ".join(extract_terms(short)), " ".join(extract_terms(long)))
        for short, long in _find_pairs(text)
    )
    return list(dict.fromkeys(pairs))


def find_acronym_expansions(text: str) -> dict[str, str]:
    """What the abbreviations of a text stand for, where it introduces them or has a name with their initials.

    Args:
        text: The text.

    Returns:
        The long forms by their short forms, both as written; of several, the first.
    """
    initials = dict.fromkeys(match[0] for match in islice(_CAPITAL_RUN.finditer(text), _MAX_CAPITAL_RUNS))
    spelled = {short: found[0] for short in initials if (found := _initials_pattern(short).search(text))}
    return {**spelled, **dict(reversed(list(_find_pairs(text))))}


def _initials_pattern(short: str) -> re.Pattern[str]:
    """A name whose words begin with the letters of an abbreviation, small words and commas aside."""
    between = r"(?:,? (?:(?:and|of|the|for|in|on|&) ){0,2})"
    return re.compile(r"\b" + between.join(rf"{letter}[\w’'-]{{1,30}}" for letter in short) + r"\b")


def _find_pairs(text: str) -> Iterator[tuple[str, str]]:
    """The short and long forms, as written."""
    for bracket in _BRACKETED_ACRONYM.finditer(text):
        before = _CLAUSE_BREAK.split(text[max(0, bracket.start() - _LOOK_BACK_CHARS) : bracket.start()])[-1]
        long = _match_long_form(bracket[1], before)
        if _is_acronym_pair(bracket[1], long):
            yield bracket[1], long
    for bracket in _BRACKETED_LONG_FORM.finditer(text):
        long = _match_long_form(bracket[1], bracket[2])
        if long == bracket[2] and _is_acronym_pair(bracket[1], long):
            yield bracket[1], long


def _is_acronym_pair(short: str, long: str) -> bool:
    """Whether one is an abbreviation and the other several words that don't hold it."""
    if len(short) > _MAX_ACRONYM_CHARS or sum(map(str.isupper, short)) < 2:
        return False
    short_terms, long_terms = extract_terms(short), extract_terms(long)
    return len(short_terms) == 1 and len(long_terms) > 1 and short_terms[0] not in long_terms


def _match_long_form(short: str, before: str) -> str:
    """The end of a clause that holds a short form's letters in order; nothing where it doesn't."""
    letters = [letter for letter in short.lower() if letter.isalnum()]
    words = list(_NON_SPACE_RUN.finditer(before))[-min(len(letters) + _MAX_EXTRA_WORDS, 2 * len(letters)) :]
    if not words:
        return ""
    written = before[words[0].start() :]
    clause = _lower_in_place(written)
    place = len(clause)
    for number, letter in reversed(list(enumerate(letters))):
        place = clause.rfind(letter, 0, place)
        while number == 0 and place > 0 and clause[place - 1].isalnum():
            place = clause.rfind(letter, 0, place)
        if place < 0:
            return ""
    return written[place:].rstrip()


def _lower_in_place(text: str) -> str:
    """A text in lower case, character by character, so that each stays in its place."""
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
