"""The names of the months, and the abbreviations that stand for them."""

from typing import Final

MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


MONTH_ABBREVIATIONS: Final = {month[:3]: month for month in MONTHS if month != "may"} | {"sept": "september"}


DATE_WORDS: Final = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
    century centuries""".split()  # noqa: SIM905 - a list of quoted words is harder to read
)


TIME_UNITS: Final = frozenset(
    """
    second seconds minute minutes hour hours day days week weeks month months year years decade decades
    century centuries""".split()  # noqa: SIM905 - as above
)


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
