"""Four digits that are no year: "1500 metres", "$1999", "Room 1408"."""

import re
from typing import Final

NOUNS_AFTER_YEARS: Final = (
    "elections|games|series|events|olympics|crisis|movies|awards|championships|playoffs|operations|figures|talks"
    "|protests|attacks|riots|results|polls|earnings|sales|taxes|accords|agreements|models|losses|profits|bombings"
    "|negotiations|floods|fires|editions|campaigns|primaries|uprisings|revolutions|wars|was|is|has|as|its|his|this"
    "|does|goes|says|across|plus|census|class|press|congress"
)
"""What ends in s behind a year without being counted."""

_COUNTED_NOUN_AFTER: Final = re.compile(
    r"[-–](?:foot|mile|met(?:er|re)|pound|member|seat|year|point|acre|square|ton|strong|page|kilo|bed|room|day)"
    r"| ?(?:km|kg|m|ft|mph|mm|cm|lbs?|rpm|MHz|GHz|MB|GB|am|pm|hours?|hrs?|GMT|UTC)\b"
    r"|°| ?per ?cent\b|%"
    r"| (?:(?:new|more|other|additional|square|cubic|metric|different) )?"
    rf"(?!(?:{NOUNS_AFTER_YEARS})\b)(?-i:[a-z]+[a-rt-z]s|(?:[a-z]*[a-z])?(?:people|men|children)|feet)\b",
    re.IGNORECASE,
)
_YEAR_WORD_BEFORE: Final = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|before|after|from|of|year|early|late|mid|throughout|fiscal|circa|ca\.?)"
    r"|[(–—])[ -]?$",
    re.IGNORECASE,
)
_NOT_A_YEAR_BEFORE: Final = re.compile(
    r"[$£€#№]\s?$|\d[.,:/]$|\b(?:no|room|flight|boeing|airbus|route|highway|page|pp|vol|number|model|than|nearly"
    r"|almost|some|least|roughly|approximately|resolution)\.? $",
    re.IGNORECASE,
)
_NOT_A_YEAR_AFTER: Final = re.compile(r",\d{3}\b|\.\d|(?::\d|/\d\b)|-\d{5,}|-(?!1\d{3}|20\d\d)\d{3,}")

_MIN_YEAR_BEFORE_NOUN: Final = 1600
"""From here on "in 1812 women" is the year rather than the women, though nobody should write it."""


def is_quantity(text: str, start: int, end: int) -> bool:
    """Whether the four digits `[start, end)` of a text count something, or belong to a number or a name."""
    before = text[max(0, start - 16) : start]
    if _NOT_A_YEAR_AFTER.match(text, end) or _NOT_A_YEAR_BEFORE.search(before):
        return True
    counted = _COUNTED_NOUN_AFTER.match(text, end)
    if not counted:
        return False
    year_said = (
        _YEAR_WORD_BEFORE.search(before)
        and counted[0][0] == " "
        and int(text[start:end]) > _MIN_YEAR_BEFORE_NOUN
    )
    return not year_said
