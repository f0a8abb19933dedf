"""Dates of the calendar: "9 March 2021", "March", "2021-03-09", "the third quarter", "the 1990s", "480 BC"."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, dated, given, rule
from index.dates.lexicon import DECADES, MONTH_NUMBERS, ORDINALS, SEASONS
from index.dates.meanings import DayOfMonth, Fixed
from index.dates.numbers import YEAR_IN_WORDS, ordinal, year_in_words
from index.dates.parts import InYear
from index.dates.units import year_value

_MONTH: Final = (
    r"(?P<month>(?-i:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|january|february|april|june|july|september|october|november|december"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?:\.|\b)))"
)
_DAY: Final = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_TH: Final = r"(?: ?(?:st|nd|rd|th)\b)?"
_ORDINAL_DAY: Final = rf"(?P<day>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
_YEAR: Final = r"(?P<year>1\d{3}|20\d\d)"
_TOWARDS: Final = r"(?:(?P<towards>last|this past|this coming|this|next|the previous|the following) )?"
_NO_COUNT: Final = r"(?!,\d{3}\b|(?::\d|%)|\.\d| ?(?:per ?cent|people|degrees|[ap]\.?m\b))"

AMBIGUOUS: Final = frozenset({"may", "march", "mar", "jan", "jun"})
"""Month names that are words or names besides."""

_AFTER_PREPOSITION: Final = re.compile(
    r"\b(?:in|since|until|till|by|of|from|to|through|throughout|and|before|after|for|early|late|mid|during|between|or"
    r"|next|last|this|each|every|that|on|,)[ -](?:the )?$|[–—(/]$",
    re.IGNORECASE,
)
_NAME_AFTER: Final = re.compile(r"(?-i: (?:I|we|you|he|she|they|it|[A-Z]\w+)\b)| (?:be|have|not|also)\b|['’]s [A-Z]")

_TOWARDS_NUMBERS: Final = {"last": -1, "next": 1, "the previous": -1, "the following": 1, "this past": -1}


def towards(match: re.Match[str]) -> int | None:
    """Where "last", "this" or "next" points; None where none of them stands there."""
    word = given(match, "towards")
    return _TOWARDS_NUMBERS.get(word, 0) if word else None


def _pattern(form: str) -> Callable[[str], str]:
    """The value in a year of what has one form in all of them."""
    return lambda year: f"{year}-{form}"


def month_number(match: re.Match[str]) -> int:
    """The number of the month that a match names."""
    return MONTH_NUMBERS[match["month"].lower().rstrip(".")]


def _month_and_day(match: re.Match[str]) -> Expression | None:
    form = f"{month_number(match):02d}-{ordinal(match['day']):02d}"
    return dated(match, InYear(_pattern(form), towards=towards(match)), Shape.PART)


def _month(match: re.Match[str]) -> Expression | None:
    word = match["month"].lower().rstrip(".")
    if word in AMBIGUOUS and not _is_month(match):
        return None
    meaning = InYear(_pattern(f"{month_number(match):02d}"), towards=towards(match))
    return dated(match, meaning, Shape.PART)


def _is_month(match: re.Match[str]) -> bool:
    """Whether an ambiguous name is meant as a month: by the words beside it."""
    text, start, end = match.string, match.start("month"), match.end()
    if re.match(r"(?:,| of)? (?:1\d{3}|20\d\d)\b", text[end : end + 12]) or given(match, "towards"):
        return True
    before = text[max(0, start - 14) : start]
    return bool(_AFTER_PREPOSITION.search(before)) and not _NAME_AFTER.match(text, end)


def _numeric(match: re.Match[str]) -> Expression | None:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if len(match["year"]) == 2:
        year += 2000 if year < 50 else 1900
    if month > 12 and day <= 12:
        month, day = day, month
    try:
        return dated(match, Fixed(date(year, month, day).isoformat()), Shape.DAY)
    except ValueError:
        return None


def _year(match: re.Match[str]) -> Expression | None:
    if _is_quantity(match):
        return None
    return dated(match, Fixed(match["year"]), Shape.YEAR)


_COUNTED: Final = re.compile(
    r"(?:[-–](?:foot|mile|meter|metre|pound|member|seat|year|point|acre|square|ton|strong|page|kilo|bed|room|day)"
    r"| ?(?:km|kg|m|ft|mph|mm|cm|lbs?|rpm|MHz|GHz|MB|GB|am|pm|hours?|hrs?|GMT|UTC)\b"
    r"|°| percent| per ?cent|%"
    r"| (?:(?:new|more|other|additional|square|cubic|metric|different|Israeli|American|British|US|U\.S\.) )?"
    r"(?!(?:elections?|games?|series|events|olympics|crisis|movies|awards|championships|playoffs|operations|figures"
    r"|talks|protests|attacks|riots|riots|results|polls|earnings|sales|taxes|accords|agreements|models|losses"
    r"|profits|bombings|negotiations|floods|fires|editions|was|is|has|as|its|his|this|does|goes|says|across|plus"
    r"|campaigns?|primaries|uprisings|revolutions?|wars|census|class|world|press|congress)\b)"
    r"(?-i:[a-z]+(?:[a-rt-z]s|people|men|women|children)|feet|dollars)\b)",
    re.IGNORECASE,
)
_SAID_YEAR: Final = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|before|after|from|of|year|early|late|mid|throughout|fiscal|circa|ca\.?|c\.)"
    r"|[(–—])[ -]?$",
    re.IGNORECASE,
)
_NO_YEAR_BEFORE: Final = re.compile(
    r"(?:[$£€#№]\s?|\d[.,:/]|\b(?:[Nn]o|[Rr]oom|[Ff]light|[Bb]oeing|[Aa]irbus|[Rr]oute|[Hh]ighway|[Pp]age|pp|[Vv]ol"
    r"|[Nn]umber|[Mm]odel|than|nearly|almost|some|least|roughly|approximately)\.? )$"
)


def _is_quantity(match: re.Match[str]) -> bool:
    """Whether four digits count something, or are a part of a number or a name."""
    text, start, end = match.string, match.start("year"), match.end("year")
    before = text[max(0, start - 14) : start]
    if re.match(r",\d{3}\b|\.\d|[:/]\d(?!\d{3})|-\d{5,}|-(?!1\d{3}|20\d\d)\d{3,}", text[end : end + 6]) or _NO_YEAR_BEFORE.search(before):
        return True
    counted = _COUNTED.match(text, end)
    return bool(counted) and not (_SAID_YEAR.search(before) and counted[0][0] == " " and int(match["year"]) > 1600)


def _spoken_year(match: re.Match[str]) -> Expression | None:
    year = year_in_words(match["words"])
    return dated(match, Fixed(year_value(year)), Shape.YEAR) if year else None


def _short_year(match: re.Match[str]) -> Expression:
    year = int(match["short"])
    return dated(match, Fixed(str(year + (2000 if year < 30 else 1900))), Shape.YEAR)


def _year_of_range(match: re.Match[str]) -> Expression | None:
    """The "99" of "1998-99", which no month is."""
    first = int(match.string[match.start() - 5 : match.start() - 1])
    year = first // 100 * 100 + int(match[0])
    return dated(match, Fixed(str(year)), Shape.YEAR) if year > first and int(match[0]) > 12 or year == first + 1 else None


def _era_year(match: re.Match[str]) -> Expression:
    year = int(given(match, "before") or given(match, "after"))
    ancient = given(match, "era").startswith("b")
    return dated(match, Fixed(year_value(-year if ancient else year)), Shape.YEAR)


def _decade(match: re.Match[str]) -> Expression:
    era = "BC" if given(match, "era") else ""
    return dated(match, Fixed(f"{era}{int(match['year']) // 10:03d}"), Shape.SPAN)


def _short_decade(match: re.Match[str]) -> Expression:
    word = given(match, "word")
    digit = DECADES[word] if word else int(match["short"][0])
    century = 20 if digit < 2 else 19
    return dated(match, Fixed(f"{century}{digit}"), Shape.SPAN)


def _century(match: re.Match[str]) -> Expression:
    number = ordinal(match["number"])
    value = f"BC{number - 1:02d}" if given(match, "era") else f"{number - 1:02d}"
    return dated(match, Fixed(value), Shape.SPAN)


def _season(match: re.Match[str]) -> Expression | None:
    if not _is_season(match):
        return None
    meaning = InYear(_pattern(SEASONS[match["season"].lower()]), towards=towards(match))
    return dated(match, meaning, Shape.PART)


_IN_SEASON: Final = re.compile(
    r"\b(?:in|by|since|during|until|till|before|after|throughout|early|late|mid|end of|beginning of|middle of|over"
    r"|through|this|every|each)[ -]$",
    re.IGNORECASE,
)


def _is_season(match: re.Match[str]) -> bool:
    """Whether the name is meant as a time: "fall" and "spring" are verbs besides."""
    text, start, end = match.string, match.start(), match.end()
    if re.match(r"(?:,? of|,)? (?:1\d{3}|20\d\d|nineteen|twenty|last|next|this|that|the (?:same|following|next)|\d+ BC)\b", text[end : end + 22]):
        return True
    if re.match(r" of (?!the\b)|['’]s \w|-", text[end : end + 8]):
        return False
    if given(match, "towards"):
        return True
    before = _IN_SEASON.search(text[max(0, start - 16) : start])
    return bool(before) or (given(match, "the") != "" and given(match, "season") in ("summer", "winter", "autumn"))


def _quarter(match: re.Match[str]) -> Expression:
    number = {"final": 4}.get(match["number"].lower()) or ordinal(match["number"])
    meaning = InYear(_pattern(f"Q{number}"), towards=towards(match))
    return dated(match, meaning, Shape.PART)


def _short_quarter(match: re.Match[str]) -> Expression:
    return dated(match, InYear(_pattern(f"Q{match['number']}")), Shape.PART)


def _half(match: re.Match[str]) -> Expression:
    number = 1 if match["number"].lower() in ("first", "1st") else 2
    return dated(match, InYear(_pattern(f"H{number}")), Shape.PART)


def _half_of_year(match: re.Match[str]) -> Expression:
    """A half is half of anything; of a year only where the year is said."""
    return _half(match)


def _day_of_month(match: re.Match[str]) -> Expression:
    return dated(match, DayOfMonth(ordinal(match["day"])), Shape.DAY)


RULES: Final[tuple[Rule, ...]] = (
    rule("month", rf"{_TOWARDS}{_MONTH} ?(?:the )?{_DAY}{_TH}(?!\d){_NO_COUNT}", _month_and_day),
    rule("month", rf"{_MONTH} (?:the )?{_ORDINAL_DAY}(?! (?:time|quarter))", _month_and_day),
    rule("month", rf"(?:the )?{_DAY}{_TH}(?: day)?(?: of|-)? ?{_MONTH}", _month_and_day),
    rule("month", rf"(?:the )?{_ORDINAL_DAY}(?: day)?(?: of)? {_MONTH}", _month_and_day),
    rule("month", rf"{_TOWARDS}(?:the month of )?{_MONTH}(?! ?\d\d?(?:st|nd|rd|th)?\b(?!:))", _month),
    rule("year", r"(?P<year>1\d{3}|20\d\d)(?P<dash>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=dash)(?P<day>\d\d?)(?:T[\d:]+Z?)?", _numeric),
    rule("number", r"(?P<month>\d\d?)(?P<dash>[-/.])(?P<day>\d\d?)(?P=dash)(?P<year>1\d{3}|20\d\d|\d\d)(?![/.-]\d)", _numeric),
    rule("year", rf"(?:(?:the )?(?:fiscal|financial) (?:year )?|(?:in )?the years? |FY ?)?{_YEAR}(?!['’]?s\b(?=[^\w]|$)(?! (?:[a-z]+)))", _year),
    rule("year", r"(?:in )?the year (?P<before>\d{1,4})", _era_year),
    rule("spoken", rf"(?:the year )?(?P<words>{YEAR_IN_WORDS})", _spoken_year),
    rule("apostrophe", r"['’‘](?P<short>\d\d)", _short_year),
    rule("number", r"(?<=\b1\d\d\d[-–/])(?P<short>\d\d)|(?<=\b20\d\d[-–/])(?P<late>\d\d)", _year_of_range),
    rule("era", r"(?:the year )?(?P<before>\d{1,4}) ?(?P<era>BCE?|B\.C\.(?:E\.)?|(?-i:CE|AD)|A\.D\.)", _era_year),
    rule("era", r"(?P<before>\d{3,4})(?= ?(?:-|–|to|and|or|until) ?\d{1,4} ?(?P<era>BCE?|B\.C\.))", _era_year),
    rule("era", r"(?-i:AD|A\.D\.) ?(?P<after>\d{1,4})", _era_year),
    rule("decade", r"(?:the )?(?P<year>(?:1\d|20)\d0|\d\d0(?=['’]?s BC))['’]?s(?P<era> BCE?| B\.C\.)?", _decade),
    rule("decade", r"(?:the )?(?:['’‘]?(?P<short>[1-9]0)['’]?s)", _short_decade),
    rule("decade", rf"(?:the )(?P<word>{'|'.join(DECADES)})", _short_decade),
    rule("unit", rf"(?:the )?(?P<number>\d\d?(?:st|nd|rd|th)|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})[- ]century(?P<era> BCE?| B\.C\.)?", _century),
    rule("season", rf"{_TOWARDS}(?P<the>the )?(?P<season>spring|summer|autumn|fall|winter)", _season),
    rule("unit", r"(?:(?:the |a )?(?P<towards>last|this|next) )?(?:the )?(?:(?:fiscal|latest|recent|full) )?(?P<number>first|second|third|fourth|final|1st|2nd|3rd|4th)[ -](?:fiscal[- ])?quarter", _quarter),
    rule("number", r"(?:Q(?P<number>[1-4]))", _short_quarter),
    rule("half", r"(?:the )?(?P<number>first|second|latter|1st|2nd)[ -]half(?= of (?:the |last |this |next |fiscal )?(?:year|\d{4}))", _half),
    rule("number", r"(?<=[Tt]he )(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?= (?:of (?:that|the|this|last|next) month)|[,.;]|$)", _day_of_month),
)  # fmt: skip
