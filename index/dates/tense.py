"""Whether the words around an expression look back or ahead: that decides which Monday "Monday" is."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final, Literal

from index.languages.en.verb_forms import (
    FUTURE_WORDS,
    INFINITIVE_TAKING_VERBS,
    NON_PAST_ED_WORDS,
    PAST_WORDS,
)

Tense = Literal["past", "future"]


_MAX_TENSE_WORDS: Final = 16


_TENSE_WINDOW_CHARS: Final = 130


_TENSE_WORD: Final = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")


_TENSE_CONTEXT_BREAK: Final = re.compile(r"[.;!?][\s\"”’]|\n")


_PASSIVE_INFINITIVE: Final = re.compile(r" be(?: \w+ly)? \w+(?:ed|en)\b", re.IGNORECASE)


def detect_tense(text: str, start: int, end: int) -> Tense | None:
    """The tense of the words nearest to an expression: those before it in its sentence, else those after.

    Args:
        text: The text.
        start: The expression's first character.
        end: The character after its last.

    Returns:
        The tense, or None where no word shows it.
    """
    before = _TENSE_CONTEXT_BREAK.split(text[max(0, start - _TENSE_WINDOW_CHARS) : start])[-1]
    after = _TENSE_CONTEXT_BREAK.split(text[end : end + _TENSE_WINDOW_CHARS], maxsplit=1)[0]
    return _first_tense(
        reversed(_TENSE_WORD.findall(_PASSIVE_INFINITIVE.sub(" be", before)))
    ) or _first_tense(_TENSE_WORD.findall(after))


def _first_tense(words: Iterable[str]) -> Tense | None:
    """The tense that the first telling word has."""
    infinitive = False
    for word in islice(map(str.lower, words), _MAX_TENSE_WORDS):
        infinitive = infinitive or word == "to"
        if (
            word in FUTURE_WORDS
            or (infinitive and word in INFINITIVE_TAKING_VERBS)
            or word.endswith(("'ll", "’ll"))
        ):
            return "future"
        if word in PAST_WORDS or (word.endswith("ed") and word not in NON_PAST_ED_WORDS):
            return "past"
    return None
