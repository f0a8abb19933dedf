"""Rules for vague references, valued PRESENT_REF, PAST_REF or FUTURE_REF: "now", "recently", "soon"."""

import re
from typing import Final

from index.dates.expressions import (
    DateRule,
    Expression,
    MergeRole,
    alternation,
    compile_rule,
    date_expression,
)
from index.dates.normalizers import FixedValue, NearFuture
from index.dates.units import UNIT_WORDS


def _interpret_present(match: re.Match[str]) -> Expression:
    return date_expression(match, FixedValue("PRESENT_REF"), MergeRole.OTHER)


def _interpret_past(match: re.Match[str]) -> Expression:
    return date_expression(match, FixedValue("PAST_REF"), MergeRole.OTHER)


def _interpret_future(match: re.Match[str]) -> Expression:
    return date_expression(match, FixedValue("FUTURE_REF"), MergeRole.OTHER)


def _interpret_near_future(match: re.Match[str]) -> Expression:
    return date_expression(match, NearFuture(), MergeRole.OTHER)


RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "vague",
        r"(?:right )?now(?!-)|currently|at present|presently|these days|nowadays|at the moment|the time being"
        r"|(?:the )?present day|to date(?= |[.,;])",
        _interpret_present,
    ),
    compile_rule("vague", r"(?:the )?current(?= \w)", _interpret_present),
    compile_rule(
        "vague",
        r"(?:more |most |very |until )?recently|recent (?:years|months|weeks|days|times|quarters)"
        r"|(?<!not )(?<!that )long ago|recent(?= )",
        _interpret_past,
    ),
    compile_rule("vague", rf"the past(?! (?:\w+ )?(?:{alternation(UNIT_WORDS)})\b)", _interpret_past),
    compile_rule("vague", r"(?:very )?soon(?! after| as\b)", _interpret_near_future),
    compile_rule(
        "vague",
        r"the (?:(?:near|foreseeable|immediate|not too distant) )?future|the (?:near|short|long) term"
        r"|(?:the )?coming (?:days|weeks|months|years)|shortly(?! after| before)|future(?= [a-z])",
        _interpret_future,
    ),
)
