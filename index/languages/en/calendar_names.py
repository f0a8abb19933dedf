"""English names of months, weekdays, seasons and units of time, lower case, and their ISO 8601 numbers."""

from typing import Final

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


MONTH_ABBREVIATIONS: Final = {month[:3]: month for month in MONTHS if month != "may"} | {"sept": "september"}
"""Abbreviations to full names; "may" has none."""


MONTH_NUMBERS: Final = {name: number for number, name in enumerate(MONTHS, 1)} | {
    short: MONTHS.index(name) + 1 for short, name in MONTH_ABBREVIATIONS.items()
}
"""Names and abbreviations to numbers: January is 1."""


WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


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


DEICTIC_DAYS: Final = ("yesterday", "today", "tomorrow", "tonight")
"""Days named relative to the time of speech."""


DATE_WORDS: Final = frozenset(
    (*MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *DEICTIC_DAYS, "century", "centuries")
)
"""Words that show a date in a sentence."""


TIME_UNITS: Final = frozenset(
    """
    second seconds minute minutes hour hours day days week weeks month months year years decade decades
    century centuries""".split()  # noqa: SIM905 - a list of quoted words is harder to read
)
"""Units of time, singular and plural."""


SEASON_CODES: Final = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
"""Names to the season codes of TIMEX3 values."""
