"""Parts of a year, and which year's they are: "March", "9 March", "the third quarter", "Easter"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from index.dates.context import DateContext
from index.dates.normalizers import Normalizer, extract_year
from index.dates.timex import Period, parse_period
from index.dates.units import PartialDate, add_years, format_year

UNKNOWN_YEAR: Final = "XXXX"

_PAST_TENSE_TOLERANCE: Final = timedelta(3)
"""A day so soon after the publication may be told of in the past tense: papers are dated ahead."""

_MAX_AHEAD: Final = timedelta(330)
"""What seems to lie farther ahead than this lies behind."""

_MAX_QUARTER_AHEAD: Final = timedelta(120)
"""For quarters: what is expected of a quarter are mostly the figures of one that has ended."""

_PAST_PREFERENCE_DAYS: Final = 20
"""Days by which a day behind counts as nearer than one ahead, where nothing else decides."""

_FOLLOWING_DATE_CHARS: Final = 250
"""Characters for which a date was mentioned just before."""

_MAX_FOLLOWING_GAP: Final = timedelta(62)
"""So soon after a date that was just mentioned a date without a year is taken to be of the same story."""

_NEXT_YEAR_GAP: Final = timedelta(300)
"""A narrative that comes to January after December is in the next year."""


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A part of a year.

    Attributes:
        value_in_year: The value in a year, which may be UNKNOWN_YEAR.
        year: What says the year, where the text does.
        direction: -1 for "last March", 1 for "next March", 0 for "this March", None for "March".
    """

    value_in_year: Callable[[str], str]
    year: Normalizer | None = None
    direction: int | None = None

    def normalize(self, context: DateContext) -> str:
        """In the year that is said, or else that the text around it shows."""
        if self.year:
            return self.value_in_year(extract_year(self.year.normalize(context) or "") or UNKNOWN_YEAR)
        if context.is_narrative:
            return self.value_in_year(
                _narrative_year(self.value_in_year, context.narrative_date, self.direction or 0)
            )
        return self._normalize_in_report(context)

    def _normalize_in_report(self, context: DateContext) -> str:
        """In the year in which a report means it."""
        near = _candidates_around(self.value_in_year, context.published) if context.published else []
        if not context.published or not near:
            return self.value_in_year(UNKNOWN_YEAR)
        if self.direction is not None:
            return _select_by_direction(near, context.published, self.direction).value
        if follows := _following_candidate(self.value_in_year, context):
            return follows.value
        return _select_by_tense(near, context.published, context).value


class _YearCandidate(NamedTuple):
    """The part of one certain year."""

    value: str
    days: Period


def _narrative_year(
    value_in_year: Callable[[str], str], narrative_date: PartialDate | None, direction: int
) -> str:
    """A narrative goes on in the year where it is, or in the next where that is long past."""
    if narrative_date is None:
        return UNKNOWN_YEAR
    year = format_year(add_years(narrative_date.year, direction))
    days, here = parse_period(value_in_year(year)), narrative_date.first_day
    if direction or not days or not here or not narrative_date.month or here - days.last <= _NEXT_YEAR_GAP:
        return year
    return format_year(add_years(narrative_date.year, 1))


def _candidates_around(value_in_year: Callable[[str], str], published: date) -> list[_YearCandidate]:
    """The part in the years around the publication, where the calendar has it."""
    values = [value_in_year(format_year(year)) for year in range(published.year - 2, published.year + 2)]
    return [_YearCandidate(value, days) for value in values if (days := parse_period(value))]


def _following_candidate(value_in_year: Callable[[str], str], context: DateContext) -> _YearCandidate | None:
    """The one soon after a date that was just mentioned with its year: "in May 2019 … until June"."""
    last = context.last_mention
    if (
        not last
        or not last.has_stated_year
        or not last.partial_date.month
        or context.start - last.end > _FOLLOWING_DATE_CHARS
    ):
        return None
    start = last.partial_date.first_day
    near = _candidates_around(value_in_year, start) if start else []
    return next((each for each in near if _is_following(each.days, start)), None)


def _is_following(days: Period, start: date | None) -> bool:
    soon = start is not None and timedelta() <= days.first - start <= _MAX_FOLLOWING_GAP
    return soon and days.precision in ("day", "month")


def _select_by_direction(
    candidates: Sequence[_YearCandidate], published: date, direction: int
) -> _YearCandidate:
    """The last one, this year's, or the next one; any where the calendar has none of these."""
    if direction > 0:
        wanted = [each for each in candidates if each.days.first > published]
    elif direction < 0:
        wanted = [each for each in reversed(candidates) if each.days.last < published]
    else:
        wanted = [each for each in candidates if each.days.first.year == published.year]
    return wanted[0] if wanted else candidates[0]


def _select_by_tense(
    candidates: Sequence[_YearCandidate], published: date, context: DateContext
) -> _YearCandidate:
    """The one that the tense of the sentence shows; the one that is running, where one is."""
    running = [each for each in candidates if each.days.first <= published <= each.days.last]
    if running and running[0].days.precision != "day":
        return running[0]
    behind = [each for each in candidates if each.days.first - published <= _past_tolerance(each)]
    ahead = [each for each in candidates if each.days.last >= published]
    if context.tense == "past" and behind:
        return behind[-1]
    if context.tense == "future" and ahead and (not behind or _is_plausibly_ahead(ahead[0], published)):
        return ahead[0]
    if context.tense == "future" and behind:
        return behind[-1]
    return min(candidates, key=lambda each: _biased_distance_days(each, published))


def _past_tolerance(candidate: _YearCandidate) -> timedelta:
    return _PAST_TENSE_TOLERANCE if candidate.days.precision == "day" else timedelta()


def _is_plausibly_ahead(ahead: _YearCandidate, published: date) -> bool:
    farthest = _MAX_QUARTER_AHEAD if ahead.days.precision == "quarter" else _MAX_AHEAD
    return ahead.days.first - published < farthest


def _biased_distance_days(candidate: _YearCandidate, published: date) -> int:
    away = (candidate.days.first - published).days
    return abs(away) - (_PAST_PREFERENCE_DAYS if away <= 0 else 0)
