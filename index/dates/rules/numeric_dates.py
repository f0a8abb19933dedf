"""Rules for dates in digits: "2021-03-09", "09/03/2021", "9-Mar-21", "Mar 9 09:12:44 2021"."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from index.dates.expressions import (
    FOUR_DIGIT_YEAR,
    DateRule,
    Expression,
    MergeRole,
    alternation,
    compile_rule,
    date_expression,
    group_text,
    time_expression,
)
from index.dates.normalizers import FixedValue, TimeOfDay
from index.languages.en.calendar_names import MONTH_NUMBERS
from index.languages.en.date_words import NOUNS_BEFORE_VERSIONS

_TWO_DIGIT_PIVOT_YEAR: Final = 50
"""Two-digit years of dates below it are of the 21st century."""

_MAX_MONTH: Final = 12

_MONTH_NAME: Final = rf"(?P<month>{alternation(MONTH_NUMBERS)})"
_DAY: Final = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_SEPARATED_DATE: Final = re.compile(
    rf"(?<![\w.,/$£€-])(\d\d?)([-/])(\d\d?)\2(?:{FOUR_DIGIT_YEAR}|\d\d)(?![\w/-]|[.,]\d)"
)
_VERSION_BEFORE: Final = re.compile(
    rf"(?:\b(?:{alternation(NOUNS_BEFORE_VERSIONS)})\.?|\bv)[ -]?$|\d\.$", re.IGNORECASE
)
_PRODUCT_BEFORE: Final = re.compile(r"\b(?!(?:On|By|Since|Until|From|The|Dated?|Am)\b)[A-Z][\w+#]+ $")


@lru_cache(maxsize=4)
def _is_day_first_text(text: str) -> bool:
    """Whether a date of a text can only be day first, and none only month first."""
    pairs = [(int(match[1]), int(match[3])) for match in _SEPARATED_DATE.finditer(text)]
    return any(first > _MAX_MONTH and second <= _MAX_MONTH for first, second in pairs) and not any(
        first <= _MAX_MONTH < second for first, second in pairs
    )


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year < _TWO_DIGIT_PIVOT_YEAR else 1900)


def _interpret_numeric_date(match: re.Match[str]) -> Expression | None:
    """Month first, unless impossible, dotted as "9.3.2021", or day first elsewhere in the text."""
    first, second = int(match["first"]), int(match["second"])
    is_full_year, is_dotted = len(match["year"]) > 2, match["separator"] == "."
    before = match.string[max(0, match.start() - 24) : match.start()]
    if is_dotted and (
        _VERSION_BEFORE.search(before) or (not is_full_year and _PRODUCT_BEFORE.search(before))
    ):
        return None
    day_first = first > _MAX_MONTH or (
        second <= _MAX_MONTH and (_is_day_first_text(match.string) if not is_dotted else is_full_year)
    )
    month, day = (second, first) if day_first else (first, second)
    return _calendar_day_expression(match, _full_year(match["year"]), month, day)


def _interpret_iso_date(match: re.Match[str]) -> Expression | None:
    """Year first; dotted parts of one digit, as in "2019.4.1", number a version."""
    if match["separator"] == "." and len(match["month"]) + len(match["day"]) < 4:
        return None
    return _calendar_day_expression(match, *(int(match[name]) for name in ("year", "month", "day")))


def _interpret_iso_month(match: re.Match[str]) -> Expression | None:
    """A month in digits, except two consecutive years, as in the season "2010-11"."""
    year, month = int(match["year"]), int(match["month"])
    if month == year % 100 + 1:
        return None
    return date_expression(match, FixedValue(f"{year}-{month:02d}"), MergeRole.SPAN)


def _interpret_named_month_date(match: re.Match[str]) -> Expression | None:
    """A month's name between separators: "9-Mar-21", "Mar-09-2021"."""
    month = MONTH_NUMBERS[group_text(match, "month")]
    return _calendar_day_expression(match, _full_year(match["year"]), month, int(match["day"]))


def _interpret_log_stamp(match: re.Match[str]) -> Expression | None:
    """A time stamp of C's `asctime`, the year behind the time: "Tue Mar 09 09:12:44 2021"."""
    month = MONTH_NUMBERS[group_text(match, "month")]
    try:
        day = date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return None
    return time_expression(match, TimeOfDay(f"{int(match['hour']):02d}:{match['minute']}", FixedValue(day)))


def _calendar_day_expression(match: re.Match[str], year: int, month: int, day: int) -> Expression | None:
    try:
        return date_expression(match, FixedValue(date(year, month, day).isoformat()), MergeRole.DAY)
    except ValueError:
        return None


RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "year",
        rf"(?P<year>{FOUR_DIGIT_YEAR})(?P<separator>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=separator)(?P<day>\d\d?)"
        r"(?:T[\d:]{4,8}Z?)?",
        _interpret_iso_date,
    ),
    compile_rule(
        "year", rf"(?P<year>{FOUR_DIGIT_YEAR})-(?P<month>0[1-9]|1[0-2])(?![-–/\d])", _interpret_iso_month
    ),
    compile_rule(
        "number",
        rf"(?P<first>\d\d?)(?P<separator>[-/.])(?P<second>\d\d?)(?P=separator)(?P<year>{FOUR_DIGIT_YEAR}|\d\d)"
        r"(?![/.-]\d)",
        _interpret_numeric_date,
    ),
    compile_rule(
        "month",
        rf"{_DAY}(?P<separator>[-/.]){_MONTH_NAME}(?P=separator)['’]?(?P<year>{FOUR_DIGIT_YEAR}|\d\d)(?![-/]\d)",
        _interpret_named_month_date,
    ),
    compile_rule(
        "month",
        rf"{_MONTH_NAME}(?P<separator>[-/]){_DAY}(?P=separator)(?P<year>{FOUR_DIGIT_YEAR})(?![-/]\d)",
        _interpret_named_month_date,
    ),
    compile_rule(
        "month",
        rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?{_MONTH_NAME} +{_DAY} (?P<hour>[01]?\d|2[0-3]):"
        rf"(?P<minute>[0-5]\d)(?::[0-5]\d)?(?: (?-i:[A-Z]{{1,5}}))? (?P<year>{FOUR_DIGIT_YEAR})",
        _interpret_log_stamp,
    ),
)
