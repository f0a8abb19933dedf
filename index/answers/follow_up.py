"""Follow-up questions: how much a question leans on the ones before it.

"And who signed it?" can't be understood alone; "When did Chang'e 5 land?" can. Only the wording tells.
"""

import re
from enum import Enum
from typing import Final

from index.answers.sentence_analysis import Clues, clues

_SEQUEL: Final = re.compile(r"\W*(?:and|but|or|so|then|also|what about|how about|what else)\b", re.IGNORECASE)
_PERSONS: Final = frozenset("he she they him her hers them his their theirs".split())  # noqa: SIM905
_THINGS: Final = frozenset("it its this these those there else such one ones".split())  # noqa: SIM905
_THAT: Final = re.compile(
    r"\b(?:is|was|are|were|did|does|do|of|about|for|to|in|on|at|after|before|with|from|by|than) that\b"
    r"|\bthat\W*$",
    re.IGNORECASE,
)
_COMPLETE: Final = 5
"""Terms from which a question needs no other, though it names nothing."""


class Leaning(Enum):
    """How much a question leans on earlier ones: what their terms count next to its own."""

    NONE = 0.0
    SLIGHT = 0.3
    FULL = 1.0


def leaning(question: str) -> Leaning:
    """How much a question leans on earlier ones.

    Args:
        question: What was asked.

    Returns:
        Full where it begins like a sequel, hardly says anything, or points at something and names nothing;
        slight where it points at somebody but names somebody else, or is short and names nothing; else none.
    """
    found = clues(question)
    size = len(found.vocabulary)
    if _SEQUEL.match(question) or size <= 1:
        return Leaning.FULL
    named = _names_something(found)
    if found.words & _PERSONS:
        return Leaning.SLIGHT if named and size >= _COMPLETE else Leaning.FULL
    if found.words & _THINGS or _THAT.search(question):
        return Leaning.NONE if named and size >= _COMPLETE else Leaning.FULL
    return Leaning.NONE if named or size >= _COMPLETE else Leaning.SLIGHT


def _names_something(found: Clues) -> bool:
    """Whether a question has a name, a year or a number; its first word's capital says nothing."""
    return any(token.is_name for token in found.tokens[1:] if token.terms) or bool(
        found.years | found.numbers
    )
