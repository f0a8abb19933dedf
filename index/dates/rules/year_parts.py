"""Seasons, quarters and halves of a year: "last spring", "the third quarter", "Q3", "the first half"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, dated, given, rule
from index.dates.numbers import ordinal
from index.dates.rules.fragments import TOWARDS, YEAR, in_year, towards
from index.dates.underspecified import InYear
from index.languages.en.date_words import SEASONS

_YEAR_AFTER: Final = re.compile(
    rf"(?:,? of|,)? (?:(?:{YEAR}|nineteen|twenty|last|next|this|that|the (?:same|following|next)|\d+ BC)\b"
    r"|['’]\d\d)"
)
_NO_SEASON_AFTER: Final = re.compile(r" of (?!the (?:\w+ )?year\b)|['’]s \w|-")
_TEMPORAL: Final = re.compile(
    r"\b(?:in|by|since|during|until|till|before|after|throughout|early|late|mid|over|through|this|(?:end|beginning"
    r"|middle) of)[ -]$",
    re.IGNORECASE,
)
_VERBS: Final = frozenset({"spring", "fall"})


def _season(match: re.Match[str]) -> Expression | None:
    if not _is_season(match):
        return None
    return dated(match, InYear(in_year(SEASONS[given(match, "season")]), towards=towards(match)), Shape.PART)


def _is_season(match: re.Match[str]) -> bool:
    """Whether the name is meant as a time: "fall" and "spring" are verbs and things besides."""
    text, start, end = match.string, match.start(), match.end()
    if _YEAR_AFTER.match(text, end):
        return True
    if _NO_SEASON_AFTER.match(text, end):
        return False
    said = given(match, "towards") or _TEMPORAL.search(text[max(0, start - 16) : start])
    return bool(said) or (given(match, "the") != "" and given(match, "season") not in _VERBS)


def _quarter(match: re.Match[str]) -> Expression:
    number = 4 if given(match, "number") == "final" else ordinal(match["number"])
    return dated(match, InYear(in_year(f"Q{number}"), towards=towards(match)), Shape.PART)


def _short(match: re.Match[str]) -> Expression:
    return dated(match, InYear(in_year(match["part"].upper())), Shape.PART)


def _half(match: re.Match[str]) -> Expression:
    number = 1 if given(match, "number") in ("first", "1st") else 2
    return dated(match, InYear(in_year(f"H{number}")), Shape.PART)


def _year_end(match: re.Match[str]) -> Expression:
    return dated(match, InYear(in_year("12-31")), Shape.PART)


RULES: Final[tuple[Rule, ...]] = (
    rule("season", rf"{TOWARDS}(?P<the>the )?(?P<season>spring|summer|autumn|fall|winter)", _season),
    rule(
        "unit",
        r"(?:(?:the |a )?(?P<towards>last|this|next) )?(?:the )?(?:(?:fiscal|latest|recent|full) )?"
        r"(?P<number>first|second|third|fourth|final|1st|2nd|3rd|4th)[ -](?:fiscal[- ])?quarter",
        _quarter,
    ),
    rule("number", r"(?-i:(?P<part>Q[1-4]|H[12]))", _short),
    rule(
        "half",
        rf"(?:the )?(?P<number>first|second|latter|last|1st|2nd)[ -]half"
        rf"(?= of (?:the |last |this |next |fiscal )?(?:year|{YEAR}))",
        _half,
    ),
    rule("unit", r"(?:the )?(?:year[- ]end|year['’]s end|end of year)", _year_end),
)
