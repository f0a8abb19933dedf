"""Rules for parts of a year: "last spring", "the third quarter", "Q3", "the first half", "year-end"."""

import re
from typing import Final

from index.dates.expressions import (
    DIRECTION_PATTERN,
    FOUR_DIGIT_YEAR,
    DateRule,
    Expression,
    MergeRole,
    compile_rule,
    date_expression,
    group_text,
    parse_direction,
    part_value_in_year,
)
from index.dates.numbers import parse_ordinal
from index.dates.underspecified import PartOfYear
from index.languages.en.calendar_names import SEASON_CODES

_YEAR_AFTER_SEASON: Final = re.compile(
    rf"(?:,? of|,)? (?:(?:{FOUR_DIGIT_YEAR}|nineteen|twenty|last|next|this|that|the (?:same|following|next)"
    r"|\d+ BC)\b|['’]\d\d)"
)
_NOT_A_SEASON_AFTER: Final = re.compile(r" of (?!the (?:\w+ )?year\b)|['’]s \w|-")
_TEMPORAL_WORD_BEFORE_SEASON: Final = re.compile(
    r"\b(?:in|by|since|during|until|till|before|after|throughout|early|late|mid|over|through|this|(?:end|beginning"
    r"|middle) of)[ -]$",
    re.IGNORECASE,
)
_PLAYED_AFTER: Final = re.compile(
    r" of (?:the |a |an |this |that |his |her |their )?(?:\w+ )?"
    r"(?:match|game|race|play|film|movie|book|final|contest)\b"
    r"|[^.;]{0,40} (?:scored|touchdowns?|kicked|tackled|fumbled|intercepted|baskets?)\b"
)
_PLAYED_BEFORE: Final = re.compile(
    r"\b(?:scored|touchdowns?|goals?|kicked|tackled|fumbled|intercepted|baskets?)\b[^.;]*$", re.IGNORECASE
)
"""Contexts of the quarters of a match."""
_AMBIGUOUS_SEASONS: Final = frozenset({"spring", "fall"})


def _interpret_season(match: re.Match[str]) -> Expression | None:
    if not _is_season(match):
        return None
    return date_expression(
        match,
        PartOfYear(
            part_value_in_year(SEASON_CODES[group_text(match, "season")]), direction=parse_direction(match)
        ),
        MergeRole.PART_OF_YEAR,
    )


def _is_season(match: re.Match[str]) -> bool:
    """Whether a word denotes a season: "fall" and "spring" are also other words."""
    text, start, end = match.string, match.start(), match.end()
    if _YEAR_AFTER_SEASON.match(text, end):
        return True
    if _NOT_A_SEASON_AFTER.match(text, end):
        return False
    before = text[max(0, start - 16) : start]
    if group_text(match, "direction") or _TEMPORAL_WORD_BEFORE_SEASON.search(before):
        return True
    return group_text(match, "the") != "" and group_text(match, "season") not in _AMBIGUOUS_SEASONS


def _interpret_quarter(match: re.Match[str]) -> Expression | None:
    if _PLAYED_AFTER.match(match.string, match.end()) or _PLAYED_BEFORE.search(
        match.string[max(0, match.start() - 60) : match.start()]
    ):
        return None
    number = 4 if group_text(match, "number") == "final" else parse_ordinal(match["number"])
    return date_expression(
        match,
        PartOfYear(part_value_in_year(f"Q{number}"), direction=parse_direction(match)),
        MergeRole.PART_OF_YEAR,
    )


def _interpret_quarter_or_half_code(match: re.Match[str]) -> Expression:
    return date_expression(
        match, PartOfYear(part_value_in_year(match["part"].upper())), MergeRole.PART_OF_YEAR
    )


def _interpret_half_year(match: re.Match[str]) -> Expression:
    number = 1 if group_text(match, "number") in ("first", "1st") else 2
    return date_expression(match, PartOfYear(part_value_in_year(f"H{number}")), MergeRole.PART_OF_YEAR)


def _interpret_year_end(match: re.Match[str]) -> Expression:
    return date_expression(match, PartOfYear(part_value_in_year("12-31")), MergeRole.PART_OF_YEAR)


RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "season",
        rf"{DIRECTION_PATTERN}(?P<the>the )?(?P<season>spring|summer|autumn|fall|winter)",
        _interpret_season,
    ),
    compile_rule(
        "unit",
        r"(?:(?:the |a )?(?P<direction>last|this|next) )?(?:the )?(?:(?:fiscal|latest|recent|full) )?"
        r"(?P<number>first|second|third|fourth|final|1st|2nd|3rd|4th)[ -](?:fiscal[- ])?quarter",
        _interpret_quarter,
    ),
    compile_rule("number", r"(?-i:(?P<part>Q[1-4]|H[12]))", _interpret_quarter_or_half_code),
    compile_rule(
        "half",
        rf"(?:the )?(?P<number>first|second|latter|last|1st|2nd)[ -]half"
        rf"(?= of (?:the |last |this |next |fiscal )?(?:year|{FOUR_DIGIT_YEAR}))",
        _interpret_half_year,
    ),
    compile_rule("unit", r"(?:the )?(?:year[- ]end|year['’]s end|end of year)", _interpret_year_end),
)
