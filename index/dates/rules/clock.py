"""Times of day: "10:30 a.m.", "noon", "early in the morning", "last night", "overnight"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, given, rule
from index.dates.lexicon import PARTS_OF_DAY
from index.dates.meanings import Fixed, Shift, TimeOfDay
from index.dates.numbers import number
from index.dates.units import Unit

_ZONE: Final = (
    r"(?: ?\(?(?P<zone>(?-i:UTC|GMT|Z|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|BST|CES?T|IST|JST|KST|AEST|EAT))(?: ?[+-] ?\d{1,2}(?::?\d\d)?)?\)?"
    r"|,? local time|,? [A-Z]\w+ time|,? (?:eastern|pacific|central|mountain)(?: (?:standard|daylight))? time)?"
)
_OFFSETS: Final = {"utc": "Z", "gmt": "Z", "z": "Z"}


def _clock(match: re.Match[str]) -> Expression | None:
    hour, minute = int(number(match["hour"]) or 0), given(match, "minute") or "00"
    half = given(match, "half")[:1]
    if hour > 24 or (half and hour > 12):
        return None
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    zone = _OFFSETS.get(given(match, "zone"), "")
    return _time(match, f"{hour:02d}:{minute}{zone}")


def _bare_hours(match: re.Match[str]) -> Expression | None:
    return _time(match, f"{match['hour']}:{match['minute']}{_OFFSETS.get(given(match, 'zone'), '')}")


def _time(match: re.Match[str], time: str) -> Expression:
    return Expression(match.start(), match.end(), "TIME", TimeOfDay(time), Shape.CLOCK)


def _part(match: re.Match[str]) -> Expression:
    return _time(match, PARTS_OF_DAY[given(match, "part")])


def _this_part(match: re.Match[str]) -> Expression:
    """ "this morning", "last night", "that evening", "the next morning"."""
    word = given(match, "word")
    step = {"last": -1, "next": 1, "following": 1, "previous": -1}.get(word, 0)
    day = Shift(step, Unit.DAY, told=word not in ("this", "last"))
    meaning = TimeOfDay(PARTS_OF_DAY[given(match, "part")], day)
    return Expression(match.start(), match.end(), "TIME", meaning)


def _overnight(match: re.Match[str]) -> Expression:
    return Expression(match.start(), match.end(), "TIME", TimeOfDay("NI"))


_PART: Final = r"(?P<part>morning|afternoon|evening|night|dawn|noon|midday|midnight|dusk|daybreak)"
_HALF: Final = r"(?P<half>[ap]\.m\.|[ap]m\b)"

RULES: Final[tuple[Rule, ...]] = (
    rule("clock", rf"(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?::[0-5]\d)? ?{_HALF}{_ZONE}", _clock),
    rule("clock", rf"(?P<hour>1[0-2]|[1-9]) ?{_HALF}{_ZONE}", _clock),
    rule("clock", rf"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![:\d]){_ZONE}", _clock),
    rule("clock", rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?= ?(?:UTC|GMT|hours|hrs)){_ZONE}", _bare_hours),
    rule("clock", r"(?P<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o['’]clock", _clock),
    rule("daypart", rf"(?:the )?(?P<word>this|last|that same|that|same|next|following|previous) {_PART}", _this_part),
    rule("daypart", rf"(?<!good )(?<!Good )(?:the )?(?:early )?{_PART}(?:time)?(?: hours)?", _part),
    rule("daypart", r"overnight", _overnight),
)  # fmt: skip
