"""Abbreviations that a text introduces itself: "International Lunar Research Station (ILRS)".

The rule is Schwartz and Hearst's (2003): the letters of the short form are found in the words before it, from
the end to the beginning, and its first letter begins the long form.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from index.words import terms

_LONGEST: Final = 10
"""Characters of a short form at most."""

_SPARE: Final = 5
"""Words that a long form may have beyond the short form's letters."""

_BRACKETS: Final = re.compile(r"\(\s*([^\W_][\w.&/-]{1,11})\s*(?:[;,][^()]{0,80})?\)")
_TURNED: Final = re.compile(r"(?<![\w-])([^\W_][\w.&/-]{1,9})\s*\(\s*([^()]{5,120}?)\s*\)")
_BEFORE: Final = 400
_WORD: Final = re.compile(r"\S+")
_CLAUSE: Final = re.compile(r"[;:!?()\n]|\.\s")


class ShortForm(NamedTuple):
    """An abbreviation and what it stands for, each as its terms, with spaces between."""

    short: str
    long: str


def find_short_forms(text: str) -> list[ShortForm]:
    """The abbreviations that a text introduces in brackets, or explains there, each once.

    Args:
        text: The text.
    """
    return list(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[ShortForm]:
    for bracket in _BRACKETS.finditer(text):
        before = _CLAUSE.split(text[max(0, bracket.start() - _BEFORE) : bracket.start()])[-1]
        yield from _pair(bracket[1], _long_form(bracket[1], before))
    for bracket in _TURNED.finditer(text):
        long = _long_form(bracket[1], bracket[2])
        if long == bracket[2].lower():
            yield from _pair(bracket[1], long)


def _pair(short: str, long: str) -> Iterator[ShortForm]:
    """The short form and its long form, where they are that."""
    if len(short) <= _LONGEST and sum(map(str.isupper, short)) > 1:
        short_terms, long_terms = terms(short), terms(long)
        if len(short_terms) == 1 and len(long_terms) > 1 and short_terms[0] not in long_terms:
            yield ShortForm(short_terms[0], " ".join(long_terms))


def _long_form(short: str, before: str) -> str:
    """The end of a clause that holds a short form's letters in order; nothing where it doesn't."""
    letters = [letter for letter in short.lower() if letter.isalnum()]
    words = list(_WORD.finditer(before))[-min(len(letters) + _SPARE, 2 * len(letters)) :]
    if not words:
        return ""
    clause = before[words[0].start() :].lower()
    place = len(clause)
    for number, letter in reversed(list(enumerate(letters))):
        place = clause.rfind(letter, 0, place)
        while number == 0 and place > 0 and clause[place - 1].isalnum():
            place = clause.rfind(letter, 0, place)
        if place < 0:
            return ""
    return clause[place:]
