"""Years and longer: "2021", "fiscal 2020", "'98", "1998-99", "480 BC", "the 1990s", "the 19th century"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, dated, given, rule
from index.dates.normalizers import Fixed
from index.dates.numbers import YEAR_IN_WORDS, ordinal, year_in_words
from index.dates.rules.fragments import ORDINAL, YEAR, any_of
from index.dates.rules.quantities import is_quantity
from index.dates.units import year_value
from index.languages.en.date_words import DECADES

_BC: Final = r"(?P<era>BCE?|B\.C\.(?:E\.)?)"
_MONTHS: Final = 12

_THIS_CENTURY: Final = 30
""" "'29" is of this century, "'31" of the last."""


def _said(match: re.Match[str], value: str) -> Expression:
    return dated(match, Fixed(value), Shape.YEAR)


def _year(match: re.Match[str]) -> Expression | None:
    quantity = is_quantity(match.string, match.start("year"), match.end("year"))
    return None if quantity else _said(match, match["year"])


def _spoken_year(match: re.Match[str]) -> Expression:
    return _said(match, year_value(year_in_words(match["words"])))


def _short_year(match: re.Match[str]) -> Expression | None:
    if is_quantity(match.string, match.start("short"), match.end("short")):
        return None
    year = int(match["short"])
    return _said(match, str(year + (2000 if year < _THIS_CENTURY else 1900)))


def _year_of_range(match: re.Match[str]) -> Expression | None:
    """The "99" of "1998-99"; "2021-03" is a month unless the years follow each other."""
    first, short = int(match.string[match.start() - 5 : match.start() - 1]), int(match[0])
    year = first // 100 * 100 + short
    follows = year == first + 1 or (year > first and short > _MONTHS)
    return _said(match, str(year)) if follows else None


def _year_of_era(match: re.Match[str]) -> Expression:
    year = int(match["number"])
    return _said(match, year_value(-year if given(match, "era") else year))


def _early_year(match: re.Match[str]) -> Expression | None:
    quantity = is_quantity(match.string, match.start("number"), match.end("number"))
    return None if quantity else _year_of_era(match)


def _decade(match: re.Match[str]) -> Expression:
    era = "BC" if given(match, "era") else ""
    return dated(match, Fixed(f"{era}{int(match['year']) // 10:03d}"), Shape.SPAN)


_AGE: Final = re.compile(r"\b(?:his|her|their|my|our|your)(?: (?:early|mid|late))?[ -]$", re.IGNORECASE)


def _short_decade(match: re.Match[str]) -> Expression | None:
    """A decade of the last century or this one; "in her 30s" tells an age."""
    if _AGE.search(match.string[max(0, match.start() - 14) : match.start()]):
        return None
    word = given(match, "word")
    digit = DECADES[word] if word else int(match["short"][0])
    return dated(match, Fixed(f"{20 if digit < 2 else 19}{digit}"), Shape.SPAN)


def _century(match: re.Match[str]) -> Expression | None:
    number = ordinal(match["number"])
    era = "BC" if given(match, "era") else ""
    return dated(match, Fixed(f"{era}{number - 1:02d}"), Shape.SPAN) if number else None


RULES: Final[tuple[Rule, ...]] = (
    rule(
        "year",
        rf"(?:(?:the )?(?:fiscal|financial) (?:year )?|the years? |FY ?)?(?P<year>{YEAR})"
        r"(?!['’]?s\b(?! [a-z]))",
        _year,
    ),
    rule("unit", r"the year (?P<number>\d{1,4})", _early_year),
    rule("spoken", rf"(?:the year )?(?P<words>{YEAR_IN_WORDS})", _spoken_year),
    rule("apostrophe", r"['’‘](?P<short>\d\d)", _short_year),
    rule("number", r"(?:(?<=\b1\d\d\d[-–/])|(?<=\b20\d\d[-–/]))\d\d", _year_of_range),
    rule("era", rf"(?:the year )?(?P<number>\d{{1,4}}) ?{_BC}", _year_of_era),
    rule("era", rf"(?P<number>\d{{3,4}})(?= ?(?:-|–|to|and|or|until) ?\d{{1,4}} ?{_BC})", _year_of_era),
    rule("era", r"(?:the year )?(?P<number>\d{1,4}) ?(?:(?-i:CE|AD)|A\.D\.)", _year_of_era),
    rule("era", r"(?:(?-i:AD)|A\.D\.) ?(?P<number>\d{1,4})", _year_of_era),
    rule("decade", rf"(?:the )?(?P<year>(?:1\d|20)\d0|\d\d0(?=['’]?s BC))['’]?s(?: {_BC})?", _decade),
    rule("decade", r"(?:the )?['’‘]?(?P<short>[1-9]0)['’]?s", _short_decade),
    rule("decade", rf"the (?P<word>{any_of(DECADES)})", _short_decade),
    rule("unit", rf"(?:the )?(?P<number>{ORDINAL})[- ]century(?: {_BC})?", _century),
)
