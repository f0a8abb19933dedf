"""Rules for years, decades and centuries: "2021", "'98", "1998-99", "480 BC", "the 1990s"."""

import re
from typing import Final

from index.dates.expressions import (
    FOUR_DIGIT_YEAR,
    ORDINAL_PATTERN,
    DateRule,
    Expression,
    MergeRole,
    alternation,
    compile_rule,
    date_expression,
    group_text,
)
from index.dates.normalizers import FixedValue
from index.dates.numbers import SPELLED_YEAR_PATTERN, parse_ordinal, parse_spelled_year
from index.dates.units import format_year
from index.languages.en.calendar_names import MONTH_NUMBERS
from index.languages.en.date_words import (
    DECADE_DIGITS,
    NOUNS_AFTER_YEARS,
    NOUNS_BEFORE_CODES,
    STANDARDS_BODIES,
    STREET_TYPES,
)

_COUNTED_NOUN_AFTER: Final = re.compile(
    r"[-–](?:foot|mile|met(?:er|re)|pound|member|seat|year|point|acre|square|ton|strong|page|kilo|bed|room|day)"
    r"| ?(?:km|kg|m|ft|mph|mm|cm|lbs?|rpm|MHz|GHz|MB|GB|am|pm|hours?|hrs?|GMT|UTC)\b"
    r"|°| ?per ?cent\b|%"
    r"| (?:(?:new|more|other|additional|square|cubic|metric|different) )?"
    rf"(?!(?:{'|'.join(NOUNS_AFTER_YEARS)})\b)(?-i:[a-z]+[a-rt-z]s|(?:[a-z]*[a-z])?(?:people|men|children)|feet)\b",
    re.IGNORECASE,
)

_YEAR_WORD_BEFORE: Final = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|before|after|from|of|year|early|late|mid|throughout|fiscal|circa|ca\.?)"
    r"|[(–—])[ -]?$",
    re.IGNORECASE,
)

_NOT_A_YEAR_BEFORE: Final = re.compile(
    r"[$£€#№]\s?$|\d[.,:/]$|\b(?:than|nearly|almost|some|least|roughly|approximately) $"
    rf"|\b(?:{alternation(NOUNS_BEFORE_CODES)})\.? (?:(?-i:[A-Z]{{1,3}}) )?$|\b0\d{{2,4}}[ -]$|(?-i:\bRule $)"
    rf"|(?-i:\b(?:{alternation(STANDARDS_BODIES)})(?:/IEC)?[ -]$)",
    re.IGNORECASE,
)

_MONTH_BEFORE: Final = re.compile(
    rf"\b(?:{alternation(MONTH_NUMBERS)})\.?(?: \d\d?(?:st|nd|rd|th)?)?,? (?:of )?$", re.IGNORECASE
)

_STREET_AFTER: Final = re.compile(
    rf" (?:[A-Z][\w.’'-]*\.? ){{1,3}}(?i:{alternation(STREET_TYPES)})\b\.?(?! [a-z]*(?:fires?|riots?|raid)\b)"
)

_ADDRESS_BEFORE: Final = re.compile(
    r"(?:^|[\n,;:(] ?|\b(?:at|to|of|on|from|near|is|was|and|outside|inside|behind|opposite|visit"
    r"|address:?) )$",
    re.IGNORECASE,
)

_NOT_A_YEAR_AFTER: Final = re.compile(r",\d{3}\b|\.\d|(?::\d|/\d\b)|-\d{5,}|-(?!1\d{3}|20\d\d)\d{3,}")

_MIN_YEAR_BEFORE_NOUN: Final = 1600
"""Years up to this one are quantities before a noun even after a temporal word: "in 1500 houses"."""

_BC_ERA: Final = r"(?P<era>BCE?|B\.C\.(?:E\.)?)"

_MONTHS_PER_YEAR: Final = 12

_CENTURY_PIVOT_YEAR: Final = 30
"""Two-digit years below it are of the 21st century."""

_AGE_WORD_BEFORE: Final = re.compile(
    r"\b(?:his|her|their|my|our|your)(?: (?:early|mid|late))?[ -]$", re.IGNORECASE
)


def _is_quantity(text: str, start: int, end: int) -> bool:
    """Whether the digits `[start, end)` of a text count something, or are part of a number or a name."""
    before = text[max(0, start - 16) : start]
    if _MONTH_BEFORE.search(before):
        return _NOT_A_YEAR_AFTER.match(text, end) is not None
    if _STREET_AFTER.match(text, end) and _ADDRESS_BEFORE.search(before):
        return True
    if _NOT_A_YEAR_AFTER.match(text, end) or _NOT_A_YEAR_BEFORE.search(before):
        return True
    counted = _COUNTED_NOUN_AFTER.match(text, end)
    if not counted:
        return False
    is_year = (
        _YEAR_WORD_BEFORE.search(before)
        and counted[0][0] == " "
        and int(text[start:end]) > _MIN_YEAR_BEFORE_NOUN
    )
    return not is_year


def _year_expression(match: re.Match[str], value: str) -> Expression:
    return date_expression(match, FixedValue(value), MergeRole.YEAR)


def _interpret_year(match: re.Match[str]) -> Expression | None:
    quantity = _is_quantity(match.string, match.start("year"), match.end("year"))
    return None if quantity else _year_expression(match, match["year"])


def _interpret_spelled_year(match: re.Match[str]) -> Expression:
    return _year_expression(match, format_year(parse_spelled_year(match["words"])))


def _interpret_short_year(match: re.Match[str]) -> Expression | None:
    if _is_quantity(match.string, match.start("short"), match.end("short")):
        return None
    year = int(match["short"])
    return _year_expression(match, str(year + (2000 if year < _CENTURY_PIVOT_YEAR else 1900)))


def _interpret_range_end_year(match: re.Match[str]) -> Expression | None:
    """The "99" of "1998-99"; "2021-03" is a month unless the years are consecutive."""
    first, short = int(match.string[match.start() - 5 : match.start() - 1]), int(match[0])
    year = first // 100 * 100 + short
    is_range = year == first + 1 or (year > first and short > _MONTHS_PER_YEAR)
    return _year_expression(match, str(year)) if is_range else None


def _interpret_year_of_era(match: re.Match[str]) -> Expression:
    year = int(match["number"])
    return _year_expression(match, format_year(-year if group_text(match, "era") else year))


def _interpret_early_year(match: re.Match[str]) -> Expression | None:
    quantity = _is_quantity(match.string, match.start("number"), match.end("number"))
    return None if quantity else _interpret_year_of_era(match)


def _interpret_decade(match: re.Match[str]) -> Expression:
    era = "BC" if group_text(match, "era") else ""
    return date_expression(match, FixedValue(f"{era}{int(match['year']) // 10:03d}"), MergeRole.SPAN)


def _interpret_short_decade(match: re.Match[str]) -> Expression | None:
    """A decade of the 20th century, or the 2010s; None for an age, as in "in her 30s"."""
    if _AGE_WORD_BEFORE.search(match.string[max(0, match.start() - 14) : match.start()]):
        return None
    word = group_text(match, "word")
    digit = DECADE_DIGITS[word] if word else int(match["short"][0])
    return date_expression(match, FixedValue(f"{20 if digit < 2 else 19}{digit}"), MergeRole.SPAN)


def _interpret_century(match: re.Match[str]) -> Expression | None:
    number = parse_ordinal(match["number"])
    era = "BC" if group_text(match, "era") else ""
    return date_expression(match, FixedValue(f"{era}{number - 1:02d}"), MergeRole.SPAN) if number else None


RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "year",
        rf"(?:(?:the )?(?:fiscal|financial) (?:year )?|the years? |FY ?)?(?P<year>{FOUR_DIGIT_YEAR})"
        r"(?!['’]?s\b(?! [a-z]))",
        _interpret_year,
    ),
    compile_rule("unit", r"the year (?P<number>\d{1,4})", _interpret_early_year),
    compile_rule("spoken", rf"(?:the year )?(?P<words>{SPELLED_YEAR_PATTERN})", _interpret_spelled_year),
    compile_rule("apostrophe", r"['’‘](?P<short>\d\d)", _interpret_short_year),
    compile_rule("number", r"(?:(?<=\b1\d\d\d[-–/])|(?<=\b20\d\d[-–/]))\d\d", _interpret_range_end_year),
    compile_rule("era", rf"(?:the year )?(?P<number>\d{{1,4}}) ?{_BC_ERA}", _interpret_year_of_era),
    compile_rule(
        "era",
        rf"(?P<number>\d{{3,4}})(?= ?(?:-|–|to|and|or|until) ?\d{{1,4}} ?{_BC_ERA})",
        _interpret_year_of_era,
    ),
    compile_rule("era", r"(?:the year )?(?P<number>\d{1,4}) ?(?:(?-i:CE|AD)|A\.D\.)", _interpret_year_of_era),
    compile_rule("era", r"(?:(?-i:AD)|A\.D\.) ?(?P<number>\d{1,4})", _interpret_year_of_era),
    compile_rule(
        "decade",
        rf"(?:the )?(?P<year>(?:1\d|20)\d0|\d\d0(?=['’]?s BC))['’]?s(?: {_BC_ERA})?",
        _interpret_decade,
    ),
    compile_rule("decade", r"(?:the )?['’‘]?(?P<short>[1-9]0)['’]?s", _interpret_short_decade),
    compile_rule("decade", rf"the (?P<word>{alternation(DECADE_DIGITS)})", _interpret_short_decade),
    compile_rule(
        "unit", rf"(?:the )?(?P<number>{ORDINAL_PATTERN})[- ]century(?: {_BC_ERA})?", _interpret_century
    ),
)
