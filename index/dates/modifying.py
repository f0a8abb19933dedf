"""The words before an expression that narrow or blur it: "early March", "about two years ago"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from index.dates.expressions import Expression, MergeRole
from index.dates.normalizers import DateOffset
from index.languages.en.date_words import NEGATED_MODIFIERS, TIMEX_MODIFIERS

_MODIFIER_WINDOW_CHARS: Final = 32
"""Characters before an expression that are looked at."""

_NARROWING_MODIFIER: Final = re.compile(
    r"\b(?:the )?(?:very )?(?:early|late|later|earlier|mid|middle|midst|beginning|start|end|close|dawn|turn"
    r"|rest|remainder|opening|closing"
    r"|(?:early|late|latter|middle|first|last|opening|closing|final) (?:part|half|days|weeks|months|years))"
    r"(?:(?: (?:of|in|on))?(?: the)? |-)$",
    re.IGNORECASE,
)
_APPROXIMATING_MODIFIER: Final = re.compile(
    r"\b(?:about|around|roughly|approximately|circa|ca\.?|c\.) $", re.IGNORECASE
)
_QUANTITY_MODIFIER: Final = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|over|under|more than|less than|at least|at most"
    r"|up to|no (?:more|less) than|as (?:many|much|long|little) as|only|just|an estimated|some) $",
    re.IGNORECASE,
)


def attach_modifiers(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions, each with the words before it that narrow or blur it."""
    ends = [0, *(each.end for each in expressions)]
    return [_attach_modifier(text, each, end) for each, end in zip(expressions, ends[:-1], strict=True)]


def _attach_modifier(text: str, expression: Expression, earliest: int) -> Expression:
    if expression.type == "SET" or (expression.shape is MergeRole.OTHER and expression.type == "DATE"):
        return expression
    before = text[max(earliest, expression.start - _MODIFIER_WINDOW_CHARS) : expression.start]
    determined = text.startswith(("the ", "these "), expression.start)  # "over the past weeks"
    counted = not determined and (expression.type != "DATE" or isinstance(expression.meaning, DateOffset))
    patterns = (_QUANTITY_MODIFIER if counted else _APPROXIMATING_MODIFIER, _NARROWING_MODIFIER)
    found = next((found for pattern in patterns if (found := pattern.search(before))), None)
    if not found:
        return expression
    words = re.findall(r"[a-z]+", found[0].lower())
    mod = next((TIMEX_MODIFIERS[word] for word in words if word in TIMEX_MODIFIERS), None)
    if mod and words[0] == "no":
        mod = NEGATED_MODIFIERS.get(mod)
    return replace(expression, start=expression.start - len(found[0]), mod=mod)
