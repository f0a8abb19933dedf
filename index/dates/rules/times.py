"""Rules for times of day: "10:30 a.m.", "noon", "the morning", "last night", "overnight"."""

import re
from typing import Final

from index.dates.expressions import (
    DateRule,
    Expression,
    MergeRole,
    alternation,
    compile_rule,
    group_text,
    time_expression,
)
from index.dates.normalizers import DateOffset, FixedValue, TimeOfDay
from index.dates.numbers import parse_number
from index.dates.units import TimeUnit
from index.languages.en.calendar_names import MONTH_NUMBERS, WEEKDAY_NUMBERS
from index.languages.en.date_words import PART_OF_DAY_CODES
from index.languages.en.numerals import CARDINALS_BELOW_TWENTY

_TIME_ZONE: Final = (
    r"(?: ?\(?(?P<zone>(?-i:UTC|GMT|Z|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|BST|CES?T|IST|JST|KST|AEST|EAT))"
    r"(?P<offset> ?[+-] ?\d{1,2}(?::?\d\d)?)?\)?"
    r"|,? local time|,? (?-i:[A-Z])\w+ time"
    r"|,? (?:eastern|pacific|central|mountain)(?: (?:standard|daylight))? time)?"
)
_UTC_NAMES: Final = frozenset({"utc", "gmt", "z"})
_AM_PM: Final = r"(?P<am_pm>[ap]\.m\.|[ap]m\b)"
_PART_OF_DAY: Final = r"(?P<part>morning|afternoon|evening|night|dawn|noon|midday|midnight|dusk|daybreak)"
_MONTH_OR_WEEKDAY: Final = alternation((*MONTH_NUMBERS, *WEEKDAY_NUMBERS))
_HOUR_WORDS: Final = CARDINALS_BELOW_TWENTY[1:13]
_DAY_OFFSETS: Final = {"last": -1, "previous": -1, "next": 1, "following": 1}


def _interpret_clock_time(match: re.Match[str]) -> Expression | None:
    hour, am_pm = int(parse_number(match["hour"]) or 0), group_text(match, "am_pm")[:1]
    minute = group_text(match, "minute") or "00"
    if hour > 24 or (hour == 24 and minute != "00") or (am_pm and hour > 12):
        return None
    if am_pm:
        hour = hour % 12 + (12 if am_pm == "p" else 0)
    zone = "Z" if group_text(match, "zone") in _UTC_NAMES and not group_text(match, "offset") else ""
    return time_expression(match, TimeOfDay(f"{hour:02d}:{minute}{zone}"), MergeRole.TIME_OF_DAY)


def _interpret_part_of_day(match: re.Match[str]) -> Expression:
    """A part of the current day; of an unknown day without an article: "they travelled at night"."""
    part = group_text(match, "part")
    is_definite = group_text(match, "the") or part in ("noon", "midnight")
    day = None if is_definite else FixedValue(TimeUnit.DAY.unknown_value)
    return time_expression(match, TimeOfDay(PART_OF_DAY_CODES[part], day), MergeRole.TIME_OF_DAY)


def _interpret_part_of_relative_day(match: re.Match[str]) -> Expression:
    """A part of a day relative to the anchor: "this morning", "last night", "the next morning"."""
    word = group_text(match, "word")
    day = DateOffset(_DAY_OFFSETS.get(word, 0), TimeUnit.DAY, is_anaphoric=word not in ("this", "last"))
    return time_expression(match, TimeOfDay(PART_OF_DAY_CODES[group_text(match, "part")], day))


def _interpret_overnight(match: re.Match[str]) -> Expression:
    return time_expression(match, TimeOfDay("NI"))


RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "clock",
        rf"(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)? ?{_AM_PM}{_TIME_ZONE}",
        _interpret_clock_time,
    ),
    compile_rule("clock", rf"(?P<hour>1[0-2]|[1-9]) ?{_AM_PM}{_TIME_ZONE}", _interpret_clock_time),
    compile_rule(
        "clock",
        rf"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![:\d]){_TIME_ZONE}",
        _interpret_clock_time,
    ),
    compile_rule(
        "clock",
        rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?= ?(?:UTC|GMT|hours|hrs)){_TIME_ZONE}",
        _interpret_clock_time,
    ),
    compile_rule(
        "clock", rf"(?P<hour>\d{{1,2}}|{alternation(_HOUR_WORDS)}) o['’]clock", _interpret_clock_time
    ),
    compile_rule(
        "daypart",
        rf"(?:the )?(?P<word>this|last|that same|that|same|next|following|previous) {_PART_OF_DAY}",
        _interpret_part_of_relative_day,
    ),
    compile_rule(
        "daypart",
        rf"(?<!good )(?<!Good )(?<!-)(?P<the>the )?(?:early )?{_PART_OF_DAY}(?:time)?(?: hours)?"
        rf"(?! of (?!the\b|\d|(?:{_MONTH_OR_WEEKDAY})\b))",
        _interpret_part_of_day,
    ),
    compile_rule("daypart", r"overnight", _interpret_overnight),
)
