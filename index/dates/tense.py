"""Whether the words around an expression look back or ahead: that decides which Monday "Monday" is."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final, Literal

from index.languages.en.irregular_forms import VERBS

Tense = Literal["past", "future"]

_WORDS_AWAY: Final = 16
_CHARACTERS_AWAY: Final = 130
_WORD: Final = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_BREAK: Final = re.compile(r"[.;!?][\s\"”’]|\n")
_PASSIVE: Final = re.compile(r" be(?: \w+ly)? \w+(?:ed|en)\b", re.IGNORECASE)

_AHEAD: Final = frozenset(
    """
    will shall would could might may can must should be won't can't tomorrow going
    upcoming forthcoming due deadline effective payable ready likely poised set
    scheduled planned expected intended proposed slated promised pledged agreed wanted needed threatened
    predicted forecast prepared hoped vowed sought
    plan plans planning expect expects expecting intend intends intending aim aims aiming hope hopes hoping
    vows promises pledges wants want needs need predicts forecasts prepares preparing await awaits awaiting
    expires expire seeks seeking remains
    """.split()  # noqa: SIM905 - a list of quoted words is harder to read
)
"""Words that speak of what is still to come, and verbs whose infinitive does."""

_BACK: Final = (
    frozenset(VERBS)
    | {"was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"}
    | {"since", "ago", "yesterday", "earlier", "put", "hit", "cut"}
) - _AHEAD

_ASKING: Final = frozenset(
    {"asked", "ordered", "urged", "told", "invited", "required", "allowed", "forced", "called", "decided"}
    | {"wished", "designed", "supposed"}
)
"""Verbs whose past tense lets an infinitive look ahead: "asked to reply by Monday"."""

_NOT_PAST: Final = frozenset(
    {"need", "indeed", "feed", "seed", "speed", "bleed", "breed", "proceed", "exceed", "succeed", "weed"}
    | {"hundred", "red"}
)


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
    """The tense that the first telling word has."""
    infinitive = False
    for word in islice(map(str.lower, words), _WORDS_AWAY):
        infinitive = infinitive or word == "to"
        if word in _AHEAD or (infinitive and word in _ASKING) or word.endswith(("'ll", "’ll")):
            return "future"
        if word in _BACK or (word.endswith("ed") and word not in _NOT_PAST):
            return "past"
    return None
