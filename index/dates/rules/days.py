"""Rules for months and days: "9 March", "March 9", "March", "the 9th"."""

import re
from typing import Final

from index.dates.expressions import (
    DIRECTION_PATTERN,
    FOUR_DIGIT_YEAR,
    DateRule,
    Expression,
    MergeRole,
    alternation,
    compile_rule,
    date_expression,
    group_text,
    parse_direction,
    part_value_in_year,
)
from index.dates.normalizers import DayOfMonth
from index.dates.numbers import parse_ordinal
from index.dates.underspecified import PartOfYear
from index.languages.en.calendar_names import MONTH_ABBREVIATIONS, MONTH_NUMBERS, MONTHS
from index.languages.en.numerals import ORDINAL_NUMBERS

_MONTH_NAMES: Final = alternation(name.title() for name in MONTHS)
_MONTH_ABBREVIATIONS: Final = alternation(name.title() for name in MONTH_ABBREVIATIONS)
_LOWERCASE_MONTH_NAMES: Final = alternation(name for name in MONTHS if name not in ("march", "may", "august"))
_MONTH_PATTERN: Final = (
    rf"(?P<month>(?-i:{_MONTH_NAMES}|{_MONTH_NAMES.upper()}|{_LOWERCASE_MONTH_NAMES}"
    rf"|(?:{_MONTH_ABBREVIATIONS}|{_MONTH_ABBREVIATIONS.upper()})(?:\.|\b)))"
)

_DAY_OF_MONTH: Final = r"(?P<day>3[01]|[12]\d|0?[1-9])(?: ?(?:st|nd|rd|th)\b)?"
_SPELLED_DAY_OF_MONTH: Final = rf"(?P<day>{alternation(ORDINAL_NUMBERS)})"
_NOT_A_COUNT: Final = r"(?!\d|,\d{3}\b|:\d|%|\.\d| ?(?:per ?cent|people|degrees|[ap]\.?m\b))"

_MONTHS_AS_FIRST_NAMES: Final = frozenset({"april", "may", "june", "jan", "august"})
_AMBIGUOUS_MONTHS: Final = frozenset({"may", "march", "mar", "jan", "jun"})
"""Month names that are also other words, or abbreviate them."""

_TEMPORAL_WORD_BEFORE_MONTH: Final = re.compile(
    r"\b(?:in|since|until|till|by|during|before|after|throughout|early|late|mid|last|next|this|each|every|that)"
    r"[ -](?:the )?$",
    re.IGNORECASE,
)
_WEAK_TEMPORAL_WORD_BEFORE_MONTH: Final = re.compile(
    r"\b(?:of|from|to|through|and|for|between|or|on)[ -](?:the )?$|[,–—(/] ?$", re.IGNORECASE
)
_NOT_A_MONTH_AFTER: Final = re.compile(
    r"(?-i: (?:I|we|you|he|she|they|it|[A-Z]\w+)\b)| (?:be|have|not|also)\b|['’]s [A-Z]"
)
_LABEL_BEFORE: Final = re.compile(r"(?:^|[\n|])[\s#*•–-]{0,8}$")
_LABEL_AFTER: Final = re.compile(r" ?[:|–—] | - |:?[^\S\n]*(?:\n|$)")
"""Contexts of a month at the edge of its line or cell that labels what follows: "March – new roof"."""

_ON_BEFORE: Final = re.compile(r"\b(?:on|by) the $", re.IGNORECASE)
_LONG_MARCH: Final = re.compile(r"\bLong March$")
_SURNAME_AFTER_MONTH: Final = re.compile(r" [A-Z][a-z]+")
_YEAR_AFTER_MONTH: Final = re.compile(rf"(?:,| of)? {FOUR_DIGIT_YEAR}\b")


def _interpret_month_and_day(match: re.Match[str]) -> Expression | None:
    if _LONG_MARCH.search(match.string[max(0, match.start("month") - 8) : match.end("month")]):
        return None
    form = f"{_month_number(match):02d}-{parse_ordinal(match['day']):02d}"
    return date_expression(
        match, PartOfYear(part_value_in_year(form), direction=parse_direction(match)), MergeRole.PART_OF_YEAR
    )


def _interpret_month(match: re.Match[str]) -> Expression | None:
    if not _is_month(match):
        return None
    return date_expression(
        match,
        PartOfYear(part_value_in_year(f"{_month_number(match):02d}"), direction=parse_direction(match)),
        MergeRole.PART_OF_YEAR,
    )


def _month_number(match: re.Match[str]) -> int:
    return MONTH_NUMBERS[group_text(match, "month").rstrip(".")]


def _is_month(match: re.Match[str]) -> bool:
    """Whether a name denotes a month rather than a verb or a first name, by the adjacent words."""
    text, end, word = match.string, match.end(), group_text(match, "month").rstrip(".")
    before = text[max(0, match.start("month") - 14) : match.start("month")]
    if (
        group_text(match, "direction")
        or _YEAR_AFTER_MONTH.match(text, end)
        or _TEMPORAL_WORD_BEFORE_MONTH.search(before)
    ):
        return True
    if word in _AMBIGUOUS_MONTHS:
        if _LABEL_BEFORE.search(before) and _LABEL_AFTER.match(text, end):
            return True
        is_temporal = _WEAK_TEMPORAL_WORD_BEFORE_MONTH.search(before) is not None
        return is_temporal and not _NOT_A_MONTH_AFTER.match(text, end)
    return word not in _MONTHS_AS_FIRST_NAMES or not _SURNAME_AFTER_MONTH.match(text, end)


def _interpret_day_of_month(match: re.Match[str]) -> Expression:
    is_deictic = _ON_BEFORE.search(match.string[max(0, match.start() - 8) : match.start()]) is not None
    return date_expression(
        match, DayOfMonth(parse_ordinal(match["day"]), is_deictic=is_deictic), MergeRole.DAY
    )


RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "month",
        rf"{DIRECTION_PATTERN}{_MONTH_PATTERN} ?(?:the )?{_DAY_OF_MONTH}{_NOT_A_COUNT}",
        _interpret_month_and_day,
    ),
    compile_rule(
        "month",
        rf"{_MONTH_PATTERN} (?:the )?{_SPELLED_DAY_OF_MONTH}(?! (?!(?:and|at|in|was|were)\b)[a-z])",
        _interpret_month_and_day,
    ),
    compile_rule(
        "month", rf"(?:the )?{_DAY_OF_MONTH}(?: day)?(?: of|-)? ?{_MONTH_PATTERN}", _interpret_month_and_day
    ),
    compile_rule(
        "month",
        rf"(?:the )?{_SPELLED_DAY_OF_MONTH}(?: day)?(?: of)? {_MONTH_PATTERN}",
        _interpret_month_and_day,
    ),
    compile_rule(
        "month",
        rf"{DIRECTION_PATTERN}(?:the month of )?{_MONTH_PATTERN}(?! ?\d\d?(?:st|nd|rd|th)?\b(?!:))",
        _interpret_month,
    ),
    compile_rule(
        "number",
        r"(?<=[Tt]he )(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)"
        r"(?= (?:of (?:that|the|this|last|next) month)|[,.;]|$)",
        _interpret_day_of_month,
    ),
)
