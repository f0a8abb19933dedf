"""Whether the words around an expression look back or ahead: that decides which Monday "Monday" is."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final, Literal

from index.irregular import VERBS

Tense = Literal["past", "future"]

_WORDS_AWAY: Final = 16
_CHARACTERS_AWAY: Final = 130
_WORD: Final = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_BREAK: Final = re.compile(r"[.;!?][\s\"”’]|\n")

_PASSIVE: Final = re.compile(r" be(?: \w+ly)? \w+(?:ed|en)\b", re.IGNORECASE)

_AHEAD: Final = frozenset(
    "will shall would could might may can must should be won't can't upcoming forthcoming due deadline"
    " scheduled planned expected intended proposed slated poised set likely hopes hope hoping hoped plans plan"
    " planning expects expect expecting intends intend intending aims aim aiming vowed vows promised promises"
    " pledged pledges agreed wants want wanted needs need threatened threatens predicts predicted forecast"
    " forecasts prepares preparing prepared ready awaits awaiting await effective until till expires expire"
    " tomorrow going seeks seeking sought remains payable".split()
)
"""Words that speak of what is still to come, and verbs whose infinitive does."""

_BACK: Final = (
    frozenset("was were had did wasn't weren't hadn't didn't since ago yesterday earlier put hit cut".split())
    | frozenset(VERBS)
) - _AHEAD

_ASKING: Final = frozenset(
    "asked ordered urged told invited required allowed forced called decided wished designed supposed".split()
)
"""Verbs whose past tense lets an infinitive look ahead: "asked to reply by Monday"."""

_NOT_PAST: Final = frozenset("need indeed feed seed speed bleed breed proceed exceed succeed weed hundred red".split())


def tense(text: str, start: int, end: int) -> Tense | None:
    """The tense of the words nearest to an expression: those before it in its sentence, else those after.

    Args:
        text: The text.
        start: The expression's first character.
        end: The character after its last.

    Returns:
        The tense, or None where no word shows it.
    """
    before = _BREAK.split(text[max(0, start - _CHARACTERS_AWAY) : start])[-1]
    after = _BREAK.split(text[end : end + _CHARACTERS_AWAY], maxsplit=1)[0]
    return _first(reversed(_WORD.findall(_PASSIVE.sub(" be", before)))) or _first(_WORD.findall(after))


def _first(words: Iterable[str]) -> Tense | None:
    """The tense that the first telling word has; the participle of "to be signed" tells none."""
    infinitive = False
    for word in islice(map(str.lower, words), _WORDS_AWAY):
        infinitive = infinitive or word == "to"
        if word in _AHEAD or (infinitive and word in _ASKING) or word.endswith(("'ll", "’ll")):
            return "future"
        if word in _BACK or (word.endswith("ed") and word not in _NOT_PAST):
            return "past"
    return None
