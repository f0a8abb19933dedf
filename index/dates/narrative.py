"""Whether a text narrates: a history tells of the past in order, a report speaks from the day of writing."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from index.dates.expressions import Expression
from index.dates.normalizers import DateOffset, FixedValue, Normalizer, Weekday
from index.dates.underspecified import PartOfYear

_MAX_REPORT_PAST_YEARS: Final = 4
"""So many earlier years a report may name, too."""


def is_narrative(expressions: Iterable[Expression], published: date | None) -> bool:
    """Whether a text tells of the past in order, rather than reports from its publication date.

    A history names many years that lie far back, and hardly ever says "yesterday" or "last week".
    """
    old = deictic = 0
    for each in expressions:
        year = _explicit_year(each.normalizer)
        if year is not None:
            old += published is None or year < published.year
            deictic += published is not None and year >= published.year
        elif isinstance(each.normalizer, Weekday) or (
            isinstance(each.normalizer, DateOffset) and not each.normalizer.is_anaphoric
        ):
            deictic += 1
    return old > max(_MAX_REPORT_PAST_YEARS, 2 * deictic)


def _explicit_year(normalizer: Normalizer | None) -> int | None:
    """The year that is written out in an expression."""
    if isinstance(normalizer, PartOfYear):
        return _explicit_year(normalizer.year)
    if (
        isinstance(normalizer, FixedValue)
        and (digits := normalizer.timex_value.removeprefix("BC")[:4]).isdigit()
        and len(digits) == 4
    ):
        return -int(digits) if normalizer.timex_value.startswith("BC") else int(digits)
    return None
