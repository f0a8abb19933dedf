"""The words of English date expressions, lower case, and what they stand for."""

from typing import Final

from index.model import Mod

PART_OF_DAY_CODES: Final = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "noon": "12:00",
    "midday": "MI",
    "afternoon": "AF",
    "afternoons": "AF",
    "dusk": "EV",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "midnight": "24:00",
}


REPETITION_VALUES: Final = {
    "daily": "XXXX-XX-XX",
    "everyday": "XXXX-XX-XX",
    "nightly": "XXXX-XX-XXTNI",
    "hourly": "PT1H",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
}


DECADE_DIGITS: Final = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


TIMEX_MODIFIERS: Final[dict[str, Mod]] = {
    "early": "START",
    "earlier": "START",
    "beginning": "START",
    "start": "START",
    "opening": "START",
    "dawn": "START",
    "mid": "MID",
    "middle": "MID",
    "midst": "MID",
    "late": "END",
    "later": "END",
    "end": "END",
    "close": "END",
    "closing": "END",
    "latter": "END",
    "turn": "START",
    "first": "START",
    "last": "END",
    "final": "END",
    "about": "APPROX",
    "around": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "circa": "APPROX",
    "ca": "APPROX",
    "c": "APPROX",
    "some": "APPROX",
    "estimated": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "less": "LESS_THAN",
    "under": "LESS_THAN",
    "over": "MORE_THAN",
    "more": "MORE_THAN",
    "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "up": "EQUAL_OR_LESS",
    "many": "EQUAL_OR_LESS",
    "much": "EQUAL_OR_LESS",
    "long": "EQUAL_OR_LESS",
    "little": "EQUAL_OR_MORE",
    "only": "EQUAL_OR_LESS",
    "just": "EQUAL_OR_LESS",
}
"""By the word that decides; the others of a modifier ("the … of the", "more than") add nothing."""


NEGATED_MODIFIERS: Final[dict[Mod, Mod]] = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}
"""What a modifier means after "no": "no more than two years"."""


NOUNS_AFTER_YEARS: Final = (
    "elections|games|series|events|olympics|crisis|movies|awards|championships|playoffs|operations|figures|talks"
    "|protests|attacks|riots|results|polls|earnings|sales|taxes|accords|agreements|models|losses|profits|bombings"
    "|negotiations|floods|fires|editions|campaigns|primaries|uprisings|revolutions|wars|was|is|has|as|its|his|this"
    "|does|goes|says|across|plus|census|class|press|congress"
)
"""What ends in s behind a year without being counted."""
