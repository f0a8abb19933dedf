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
