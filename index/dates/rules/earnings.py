"""Quarters as reports of earnings compare them: "the latest quarter", "a year-earlier loss"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, dated, lasting, rule
from index.dates.normalizers import LatestQuarter, Shift, YearEarlier
from index.dates.units import Unit, duration

_SAME: Final = "comparable|corresponding|same"


def _quarter(match: re.Match[str]) -> Expression:
    return dated(match, LatestQuarter(), Shape.SPAN)


def _quarter_before(match: re.Match[str]) -> Expression:
    return dated(match, LatestQuarter(-1), Shape.SPAN)


def _year_before(match: re.Match[str]) -> Expression:
    return dated(match, Shift(-1, Unit.YEAR, compares=True), Shape.YEAR)


def _same_last_year(match: re.Match[str]) -> Expression:
    return dated(match, YearEarlier(), Shape.SPAN)


def _this_year(match: re.Match[str]) -> Expression:
    return dated(match, Shift(0, Unit.YEAR), Shape.YEAR)


def _year_long(match: re.Match[str]) -> Expression:
    return lasting(match, duration(1, Unit.YEAR))


RULES: Final[tuple[Rule, ...]] = (
    rule(
        "unit",
        r"the (?:(?:latest|most recent|current|just-ended|fiscal) )?(?:quarter|(?<=latest )period)(?!-to-)",
        _quarter,
    ),
    rule("unit", rf"(?:the )?(?:(?:{_SAME}) )?year[- ](?:ago|earlier) (?:quarter|period)", _quarter_before),
    rule(
        "unit",
        r"last year['’]s quarter"
        r"|the (?:quarter|(?:comparable|corresponding) period) (?:last year|a year (?:ago|earlier))",
        _quarter_before,
    ),
    rule("unit", rf"(?:the |a )?(?:(?:{_SAME}) )?year[- ](?:ago|earlier)", _year_before),
    rule(
        "unit",
        r"the same (?:month|period|quarter|week|day|time) (?:(?:of|in) )?"
        r"(?:last year|a year (?:ago|earlier|before)|the (?:previous|prior) year)",
        _same_last_year,
    ),
    rule(
        "unit",
        r"(?<=for )the year(?=[,.]|$)|the (?:(?:full|latest|current) )?(?:fiscal|financial|full) year",
        _this_year,
    ),
    rule("unit", r"the (?:fiscal )?year(?= end(?:ed|ing)\b)", _year_long),
)
