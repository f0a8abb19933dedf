"""Rules for earnings reports: "the latest quarter", "the year-earlier period", "the fiscal year"."""

import re
from typing import Final

from index.dates.expressions import (
    DateRule,
    Expression,
    MergeRole,
    compile_rule,
    date_expression,
    duration_expression,
)
from index.dates.normalizers import DateOffset, ReportedQuarter, SameDateYearEarlier
from index.dates.units import TimeUnit, format_duration

_SAME_PERIOD_WORD: Final = "comparable|corresponding|same"


def _interpret_reported_quarter(match: re.Match[str]) -> Expression:
    return date_expression(match, ReportedQuarter(), MergeRole.SPAN)


def _interpret_quarter_year_earlier(match: re.Match[str]) -> Expression:
    return date_expression(match, ReportedQuarter(-1), MergeRole.SPAN)


def _interpret_year_earlier(match: re.Match[str]) -> Expression:
    return date_expression(match, DateOffset(-1, TimeUnit.YEAR, is_comparative=True), MergeRole.YEAR)


def _interpret_same_period_last_year(match: re.Match[str]) -> Expression:
    return date_expression(match, SameDateYearEarlier(), MergeRole.SPAN)


def _interpret_fiscal_year(match: re.Match[str]) -> Expression:
    return date_expression(match, DateOffset(0, TimeUnit.YEAR), MergeRole.YEAR)


def _interpret_year_ended(match: re.Match[str]) -> Expression:
    return duration_expression(match, format_duration(1, TimeUnit.YEAR))


RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "unit",
        r"the (?:(?:latest|most recent|current|just-ended|fiscal) )?(?:quarter|(?<=latest )period)"
        r"(?!-|[ –‑]?(?:finals?|finalists?|miles?|back)\b)",
        _interpret_reported_quarter,
    ),
    compile_rule(
        "unit",
        rf"(?:the )?(?:(?:{_SAME_PERIOD_WORD}) )?year[- ](?:ago|earlier) (?:quarter|period)",
        _interpret_quarter_year_earlier,
    ),
    compile_rule(
        "unit",
        r"last year['’]s quarter"
        r"|the (?:quarter|(?:comparable|corresponding) period) (?:last year|a year (?:ago|earlier))",
        _interpret_quarter_year_earlier,
    ),
    compile_rule(
        "unit", rf"(?:the |a )?(?:(?:{_SAME_PERIOD_WORD}) )?year[- ](?:ago|earlier)", _interpret_year_earlier
    ),
    compile_rule(
        "unit",
        r"the same (?:month|period|quarter|week|day|time) (?:(?:of|in) )?"
        r"(?:last year|a year (?:ago|earlier|before)|the (?:previous|prior) year)",
        _interpret_same_period_last_year,
    ),
    compile_rule(
        "unit",
        r"(?<=for )the year(?=[,.]|$)|the (?:(?:full|latest|current) )?(?:fiscal|financial|full) year",
        _interpret_fiscal_year,
    ),
    compile_rule("unit", r"the (?:fiscal )?year(?= end(?:ed|ing)\b)", _interpret_year_ended),
)
