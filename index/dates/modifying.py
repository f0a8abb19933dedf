"""The words before an expression that narrow or blur it: "early March", "about two years ago"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from index.dates.expressions import Expression, Shape
from index.dates.normalizers import Shift
from index.languages.en.date_words import MODIFIERS, NEGATED

_FARTHEST: Final = 32
"""Characters before an expression that are looked at."""

_NARROWING: Final = re.compile(
    r"\b(?:the )?(?:very )?(?:early|late|later|earlier|mid|middle|midst|beginning|start|end|close|dawn|turn"
    r"|rest|remainder|opening|closing"
    r"|(?:early|late|latter|middle|first|last|opening|closing|final) (?:part|half|days|weeks|months|years))"
    r"(?:(?: (?:of|in|on))?(?: the)? |-)$",
    re.IGNORECASE,
)
_BLURRING: Final = re.compile(r"\b(?:about|around|roughly|approximately|circa|ca\.?|c\.) $", re.IGNORECASE)
_COUNTING: Final = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|over|under|more than|less than|at least|at most"
    r"|up to|no (?:more|less) than|as (?:many|much|long|little) as|only|just|an estimated|some) $",
    re.IGNORECASE,
)


def modified(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """The expressions, each with the words before it that narrow or blur it."""
    ends = [0, *(each.end for each in expressions)]
    return [_modified(text, each, end) for each, end in zip(expressions, ends[:-1], strict=True)]


def _modified(text: str, expression: Expression, earliest: int) -> Expression:
    if expression.type == "SET" or (expression.shape is Shape.OTHER and expression.type == "DATE"):
        return expression
    before = text[max(earliest, expression.start - _FARTHEST) : expression.start]
    determined = text.startswith(("the ", "these "), expression.start)  # "over the past weeks"
    counted = not determined and (expression.type != "DATE" or isinstance(expression.meaning, Shift))
    patterns = (_COUNTING if counted else _BLURRING, _NARROWING)
    found = next((found for pattern in patterns if (found := pattern.search(before))), None)
    if not found:
        return expression
    words = re.findall(r"[a-z]+", found[0].lower())
    mod = next((MODIFIERS[word] for word in words if word in MODIFIERS), None)
    if mod and words[0] == "no":
        mod = NEGATED.get(mod)
    return replace(expression, start=expression.start - len(found[0]), mod=mod)
