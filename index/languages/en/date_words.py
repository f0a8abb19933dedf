"""The words of English date expressions, lower case, and what they stand for."""

from typing import Final

from index.dates.timex import Mod
from index.languages.en.calendar_names import MONTH_ABBREVIATIONS, MONTHS

MONTH_NUMBERS: Final = {name: number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS.update({short: MONTH_NUMBERS[name] for short, name in MONTH_ABBREVIATIONS.items()})

WEEKDAY_NUMBERS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "wed"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        ),
        1,
    )
    for name in names
}
"""ISO 8601 weekday numbers: Monday is 1."""

SEASON_CODES: Final = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}

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

ORDINAL_NUMBERS: Final = {
    name: number
    for number, name in enumerate(
        (
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
            "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
            "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
            "twenty-ninth", "thirtieth", "thirty-first",
        ),
        1,
    )
}  # fmt: skip

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
