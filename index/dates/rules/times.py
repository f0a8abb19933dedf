"""Times of day: "10:30 a.m.", "noon", "early in the morning", "last night", "overnight"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, given, rule, timed
from index.dates.normalizers import Fixed, Shift, TimeOfDay
from index.dates.numbers import number
from index.dates.rules.fragments import any_of
from index.dates.units import Unit
from index.languages.en.date_words import MONTH_NUMBERS, PARTS_OF_DAY, WEEKDAYS

_ZONE: Final = (
    r"(?: ?\(?(?P<zone>(?-i:UTC|GMT|Z|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|BST|CES?T|IST|JST|KST|AEST|EAT))"
    r"(?P<offset> ?[+-] ?\d{1,2}(?::?\d\d)?)?\)?"
    r"|,? local time|,? (?-i:[A-Z])\w+ time"
    r"|,? (?:eastern|pacific|central|mountain)(?: (?:standard|daylight))? time)?"
)
_UNIVERSAL: Final = frozenset({"utc", "gmt", "z"})
_HALF: Final = r"(?P<half>[ap]\.m\.|[ap]m\b)"
_PART: Final = r"(?P<part>morning|afternoon|evening|night|dawn|noon|midday|midnight|dusk|daybreak)"
_DAY: Final = any_of((*MONTH_NUMBERS, *WEEKDAYS))
_STEPS: Final = {"last": -1, "previous": -1, "next": 1, "following": 1}


def _clock(match: re.Match[str]) -> Expression | None:
    hour, half = int(number(match["hour"]) or 0), given(match, "half")[:1]
    minute = given(match, "minute") or "00"
    if hour > 24 or (hour == 24 and minute != "00") or (half and hour > 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = "Z" if given(match, "zone") in _UNIVERSAL and not given(match, "offset") else ""
    return timed(match, TimeOfDay(f"{hour:02d}:{minute}{zone}"), Shape.CLOCK)


def _part(match: re.Match[str]) -> Expression:
    """A part of the day that is told of; of no certain day without an article: "they travelled at night"."""
    part = given(match, "part")
    certain = given(match, "the") or part in ("noon", "midnight")
    day = None if certain else Fixed(Unit.DAY.unknown)
    return timed(match, TimeOfDay(PARTS_OF_DAY[part], day), Shape.CLOCK)


def _certain_part(match: re.Match[str]) -> Expression:
    """The part of one day: "this morning", "last night", "the next morning"."""
    word = given(match, "word")
    day = Shift(_STEPS.get(word, 0), Unit.DAY, told=word not in ("this", "last"))
    return timed(match, TimeOfDay(PARTS_OF_DAY[given(match, "part")], day))


def _overnight(match: re.Match[str]) -> Expression:
    return timed(match, TimeOfDay("NI"))


_HOURS: Final = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)

RULES: Final[tuple[Rule, ...]] = (
    rule("clock", rf"(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)? ?{_HALF}{_ZONE}", _clock),
    rule("clock", rf"(?P<hour>1[0-2]|[1-9]) ?{_HALF}{_ZONE}", _clock),
    rule("clock", rf"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![:\d]){_ZONE}", _clock),
    rule("clock", rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?= ?(?:UTC|GMT|hours|hrs)){_ZONE}", _clock),
    rule("clock", rf"(?P<hour>\d{{1,2}}|{any_of(_HOURS)}) o['’]clock", _clock),
    rule(
        "daypart",
        rf"(?:the )?(?P<word>this|last|that same|that|same|next|following|previous) {_PART}",
        _certain_part,
    ),
    rule(
        "daypart",
        rf"(?<!good )(?<!Good )(?<!-)(?P<the>the )?(?:early )?{_PART}(?:time)?(?: hours)?"
        rf"(?! of (?!the\b|\d|(?:{_DAY})\b))",
        _part,
    ),
    rule("daypart", r"overnight", _overnight),
)
