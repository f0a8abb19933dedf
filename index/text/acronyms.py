"""Acronyms that a text introduces itself: "International Lunar Research Station (ILRS)".

The algorithm is Schwartz and Hearst's (2003), "A Simple Algorithm for Identifying Abbreviation Definitions in
Biomedical Text": the letters of the short form are matched in the words before it, from right to left, and
its first letter must begin a word, which begins the long form.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from index.languages.language import Language
from index.languages.registry import ENGLISH
from index.spans import Acronym
from index.text.tokens import extract_terms

_MAX_ACRONYM_CHARS: Final = 10
"""Maximum length of a short form in characters."""

_MAX_EXTRA_WORDS: Final = 5
"""Number of words by which a long form may exceed the letters of the short form."""

_BRACKETED_ACRONYM: Final = re.compile(r"\(\s*([^\W_][\w.&/-]{1,11})\s*(?:[;,][^()]{0,80})?\)")

_BRACKETED_LONG_FORM: Final = re.compile(r"(?<![\w-])([^\W_][\w.&/-]{1,9})\s*\(\s*([^()]{5,120}?)\s*\)")

_CAPITAL_RUN: Final = re.compile(r"\b[A-Z]{3,6}\b")

_MAX_CAPITAL_RUNS: Final = 50
"""Maximum number of runs of capitals per text whose long form is looked for without an introduction."""

_LOOK_BACK_CHARS: Final = 400
"""Characters before a bracket that are searched for the long form."""

_NON_SPACE_RUN: Final = re.compile(r"\S+")

_CLAUSE_BREAK: Final = re.compile(r"[;:!?()\n]|\.\s")


def find_acronyms(text: str, language: Language = ENGLISH) -> list[Acronym]:
    """Find the acronyms that a text introduces in brackets or expands there.

    Returns:
        The distinct pairs of short and long form, both as terms joined by spaces, in order.
    """
    pairs = (
        Acronym(" ".join(extract_terms(short, language)), " ".join(extract_terms(long, language)))
        for short, long in _find_pairs(text)
    )
    return list(dict.fromkeys(pairs))


def find_acronym_expansions(text: str) -> dict[str, str]:
    """Find the long forms of a text's acronyms: introduced in brackets, or a name with the same initials.

    Returns:
        The short forms mapped to their long forms, both as written; of several long forms, the first.
    """
    initials = dict.fromkeys(match[0] for match in islice(_CAPITAL_RUN.finditer(text), _MAX_CAPITAL_RUNS))
    spelled = {short: match[0] for short in initials if (match := _initials_pattern(short).search(text))}
    return {**spelled, **dict(reversed(list(_find_pairs(text))))}


def _initials_pattern(short: str) -> re.Pattern[str]:
    """Compile a pattern of names whose words have these initials, with commas and small words between."""
    between = r"(?:,? (?:(?:and|of|the|for|in|on|&) ){0,2})"
    return re.compile(r"\b" + between.join(rf"{letter}[\w’'-]{{1,30}}" for letter in short) + r"\b")


def _find_pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield the short and long forms as written."""
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
    """Whether the short form is an acronym, and the long form several words that don't contain it."""
    if len(short) > _MAX_ACRONYM_CHARS or sum(map(str.isupper, short)) < 2:
        return False
    short_terms, long_terms = extract_terms(short), extract_terms(long)
    return len(short_terms) == 1 and len(long_terms) > 1 and short_terms[0] not in long_terms


def _match_long_form(short: str, before: str) -> str:
    """Return the end of a clause that matches the letters of a short form; empty if none does."""
    letters = [letter for letter in short.lower() if letter.isalnum()]
    words = list(_NON_SPACE_RUN.finditer(before))[-min(len(letters) + _MAX_EXTRA_WORDS, 2 * len(letters)) :]
    if not words:
        return ""
    written = before[words[0].start() :]
    clause = _lower_in_place(written)
    position = len(clause)
    for number, letter in reversed(list(enumerate(letters))):
        position = clause.rfind(letter, 0, position)
        while number == 0 and position > 0 and clause[position - 1].isalnum():
            position = clause.rfind(letter, 0, position)
        if position < 0:
            return ""
    return written[position:].rstrip()


def _lower_in_place(text: str) -> str:
    """Lower-case a text without changing its length, so that offsets stay valid."""
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
