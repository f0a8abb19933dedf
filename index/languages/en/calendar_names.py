"""English names of months, weekdays, seasons and units of time.

Form: names in lower case, in calendar order, or mapped to their ISO 8601 numbers or TIMEX3 codes.
"""

from typing import Final

from index.languages.tables import parse_list, parse_words

MONTHS: Final = parse_list(
    "january february march april may june july august september october november december"
)
"""Names in order: January is the first."""

MONTH_ABBREVIATIONS: Final = {month[:3]: month for month in MONTHS if month != "may"} | {"sept": "september"}
"""Abbreviations to full names; "may" has none."""

MONTH_NUMBERS: Final = {name: number for number, name in enumerate(MONTHS, 1)} | {
    short: MONTHS.index(name) + 1 for short, name in MONTH_ABBREVIATIONS.items()
}
"""Names and abbreviations to numbers: January is 1."""

WEEKDAYS: Final = parse_list("monday tuesday wednesday thursday friday saturday sunday")
"""Names in the order of ISO 8601: Monday is the first."""

WEEKDAY_ABBREVIATIONS: Final = {day[:3]: day for day in WEEKDAYS} | {
    "tues": "tuesday",
    "thur": "thursday",
    "thurs": "thursday",
}
"""Abbreviations to full names."""

WEEKDAY_NUMBERS: Final = {name: number for number, name in enumerate(WEEKDAYS, 1)} | {
    short: WEEKDAYS.index(name) + 1 for short, name in WEEKDAY_ABBREVIATIONS.items()
}
"""Names and abbreviations to ISO 8601 weekday numbers: Monday is 1."""

DEICTIC_DAYS: Final = parse_list("yesterday today tomorrow tonight")
"""Days named relative to the time of speech."""

DATE_WORDS: Final = frozenset(
    (*MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *DEICTIC_DAYS, "century", "centuries")
)
"""Words that indicate a date in a sentence."""

TIME_UNITS: Final = parse_words("""
    second seconds minute minutes hour hours day days week weeks month months year years decade decades
    century centuries
""")
"""Units of time, singular and plural."""

SEASON_CODES: Final = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
"""Names to the season codes of TIMEX3 values."""
