"""Follow-up questions: how much a question leans on the ones before it.

"And who signed it?" can't be understood alone; "When did Chang'e 5 land?" can. Only the wording tells.
"""

import re
from enum import Enum
from typing import Final

from index.answers.sentence_analysis import SentenceAnalysis, analyze_sentence

_FOLLOW_UP_OPENING: Final = re.compile(
    r"\W*(?:and|but|or|so|then|also|what about|how about|what else)\b", re.IGNORECASE
)
_PERSON_PRONOUNS: Final = frozenset("he she they him her hers them his their theirs".split())  # noqa: SIM905
_THING_PRONOUNS: Final = frozenset("it its this these those there else such one ones".split())  # noqa: SIM905
_PRONOUN_THAT: Final = re.compile(
    r"\b(?:is|was|are|were|did|does|do|of|about|for|to|in|on|at|after|before|with|from|by|than) that\b"
    r"|\bthat\W*$",
    re.IGNORECASE,
)
_SELF_CONTAINED_TERMS: Final = 5
"""Terms from which a question needs no other, though it names nothing."""


class FollowUpLevel(Enum):
    """How much a question leans on earlier ones: what their terms count next to its own."""

    NONE = 0.0
    SLIGHT = 0.3
    FULL = 1.0


def classify_follow_up(question: str) -> FollowUpLevel:
    """How much a question leans on earlier ones.

    Args:
        question: What was asked.

    Returns:
        Full where it begins like a sequel, hardly says anything, or points at something and names nothing;
        slight where it points at somebody but names somebody else, or is short and names nothing; else none.
    """
    found = analyze_sentence(question)
    size = len(found.vocabulary)
    if _FOLLOW_UP_OPENING.match(question) or size <= 1:
        return FollowUpLevel.FULL
    named = _has_name_or_number(found)
    if found.words & _PERSON_PRONOUNS:
        return FollowUpLevel.SLIGHT if named and size >= _SELF_CONTAINED_TERMS else FollowUpLevel.FULL
    if found.words & _THING_PRONOUNS or _PRONOUN_THAT.search(question):
        return FollowUpLevel.NONE if named and size >= _SELF_CONTAINED_TERMS else FollowUpLevel.FULL
    return FollowUpLevel.NONE if named or size >= _SELF_CONTAINED_TERMS else FollowUpLevel.SLIGHT


def _has_name_or_number(analysis: SentenceAnalysis) -> bool:
    """Whether a question has a name, a year or a number; its first word's capital says nothing."""
    return any(token.is_name for token in analysis.tokens[1:] if token.terms) or bool(
        analysis.years | analysis.numbers
    )
