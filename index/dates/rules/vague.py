"""Dates that name no day: "now", "recently", "in the future"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, dated, rule
from index.dates.normalizers import Fixed, Soon
from index.dates.rules.fragments import any_of
from index.dates.units import UNIT_NAMES


def _present(match: re.Match[str]) -> Expression:
    return dated(match, Fixed("PRESENT_REF"), Shape.OTHER)


def _past(match: re.Match[str]) -> Expression:
    return dated(match, Fixed("PAST_REF"), Shape.OTHER)


def _future(match: re.Match[str]) -> Expression:
    return dated(match, Fixed("FUTURE_REF"), Shape.OTHER)


def _soon(match: re.Match[str]) -> Expression:
    return dated(match, Soon(), Shape.OTHER)


RULES: Final[tuple[Rule, ...]] = (
    rule(
        "vague",
        r"(?:right )?now(?!-)|currently|at present|presently|these days|nowadays|at the moment|the time being"
        r"|(?:the )?present day|to date(?= |[.,;])",
        _present,
    ),
    rule("vague", r"(?:the )?current(?= \w)", _present),
    rule(
        "vague",
        r"(?:more |most |very |until )?recently|recent (?:years|months|weeks|days|times|quarters)"
        r"|(?<!not )(?<!that )long ago|recent(?= )",
        _past,
    ),
    rule("vague", rf"the past(?! (?:\w+ )?(?:{any_of(UNIT_NAMES)})\b)", _past),
    rule("vague", r"(?:very )?soon(?! after| as\b)", _soon),
    rule(
        "vague",
        r"the (?:(?:near|foreseeable|immediate|not too distant) )?future|the (?:near|short|long) term"
        r"|(?:the )?coming (?:days|weeks|months|years)|shortly(?! after| before)|future(?= [a-z])",
        _future,
    ),
)
