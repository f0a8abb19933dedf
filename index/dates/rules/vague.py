"""Dates that name no day: "now", "recently", "in the future"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, dated, rule
from index.dates.meanings import Fixed, Soon


def _reference(value: str):  # noqa: ANN202
    def read(match: re.Match[str]) -> Expression:
        return dated(match, Fixed(value), Shape.OTHER)

    return read


def _soon(match: re.Match[str]) -> Expression:
    return dated(match, Soon(), Shape.OTHER)


RULES: Final[tuple[Rule, ...]] = (
    rule("vague", r"(?:right )?now(?!-)|currently|at present|presently|these days|nowadays|at the moment|the time being|(?:the )?present day|to date(?= |[.,;])", _reference("PRESENT_REF")),
    rule("vague", r"(?:the )?current(?=(?: \w+)? )", _reference("PRESENT_REF")),
    rule("vague", r"(?:more |most |very |until )?recently|recent (?:years|months|weeks|days|times|quarters)|the past(?! (?:\w+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|century|centuries)\b)|(?<!not )(?<!that )long ago", _reference("PAST_REF")),
    rule("vague", r"(?:very )?soon(?! after| as\b)", _soon),
    rule("vague", r"future(?= [a-z])", _reference("FUTURE_REF")),
    rule("vague", r"recent(?= )", _reference("PAST_REF")),
    rule("vague", r"the (?:near |foreseeable |immediate |not too distant )?future|the (?:near|short|long) term|(?:the )?coming (?:days|weeks|months|years)|shortly(?! after| before)", _reference("FUTURE_REF")),
)  # fmt: skip
