"""Underspecified dates: parts of a year whose year is inferred ("March", "the third quarter", "Easter")."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from index.dates.context import DateContext
from index.dates.normalizers import Normalizer, extract_year
from index.dates.timex import Period, parse_period
from index.dates.units import PartialDate, add_years, format_year

UNKNOWN_YEAR: Final = "XXXX"
"""The TIMEX3 value of an unknown year."""

_PAST_TENSE_TOLERANCE: Final = timedelta(3)
"""Maximum time after the publication date of a day in the past tense: newspapers are dated ahead."""

_MAX_AHEAD: Final = timedelta(330)
"""Maximum time after the publication date of a date in the future tense."""

_MAX_QUARTER_AHEAD: Final = timedelta(120)
"""The same for quarters: expected figures are mostly those of a quarter that has ended."""

_PAST_PREFERENCE_DAYS: Final = 20
"""Bias towards the past, where neither tense nor discourse decides."""

_FOLLOWING_DATE_CHARS: Final = 250
"""Maximum distance to a preceding date that determines the year."""

_MAX_FOLLOWING_GAP: Final = timedelta(62)
"""Maximum time from a preceding date to one without a year that takes its year from it."""

_NEXT_YEAR_GAP: Final = timedelta(300)
"""Minimum step back within a year after which a narrative is in the next year: from December to January."""


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A part of a year.

    Attributes:
        value_in_year: Maps a year's value, which may be `UNKNOWN_YEAR`, to the part's.
        year: Resolves the year, where the text states it.
        direction: -1 for "last March", 1 for "next March", 0 for "this March", None for "March".
    """

    value_in_year: Callable[[str], str]
    year: Normalizer | None = None
    direction: int | None = None

    def normalize(self, context: DateContext) -> str:
        """Resolve the part in its stated year, else in the year implied by direction, discourse or tense."""
        if self.year:
            return self.value_in_year(extract_year(self.year.normalize(context) or "") or UNKNOWN_YEAR)
        if context.is_narrative and not context.is_announced:
            return self.value_in_year(
                _narrative_year(self.value_in_year, context.discourse.narrative_date, self.direction or 0)
            )
        return self._normalize_in_report(context)

    def _normalize_in_report(self, context: DateContext) -> str:
        """Resolve the part near the publication date."""
        candidates = _candidates_around(self.value_in_year, context.published) if context.published else []
        if not context.published or not candidates:
            return self.value_in_year(UNKNOWN_YEAR)
        if self.direction is not None:
            return _select_by_direction(candidates, context.published, self.direction).value
        following = _following_candidate(self.value_in_year, context)
        if following and not (context.is_announced and following.days.last < context.published):
            return following.value
        return _select_by_tense(candidates, context.published, context).value


def follows_stated_date(part: PartOfYear, value: str, context: DateContext) -> bool:
    """Whether a part without a year took its value from a preceding date with a stated year."""
    following = (
        None if part.year or context.is_narrative else _following_candidate(part.value_in_year, context)
    )
    return following is not None and following.value == value


class _YearCandidate(NamedTuple):
    """The part in one year: its value and the days that it covers."""

    value: str
    days: Period


def _narrative_year(
    value_in_year: Callable[[str], str], narrative_date: PartialDate | None, direction: int
) -> str:
    """The year of a part in a narrative: the current one, or the next if the part lies far back in it."""
    if narrative_date is None:
        return UNKNOWN_YEAR
    year = format_year(add_years(narrative_date.year, direction))
    days, current = parse_period(value_in_year(year)), narrative_date.first_day
    if direction or not days or not current or not narrative_date.month:
        return year
    if current - days.last <= _NEXT_YEAR_GAP:
        return year
    return format_year(add_years(narrative_date.year, 1))


def _candidates_around(value_in_year: Callable[[str], str], day: date) -> list[_YearCandidate]:
    """The part in the years around a date, from two before to one after, where the calendar has it."""
    values = [value_in_year(format_year(year)) for year in range(day.year - 2, day.year + 2)]
    return [_YearCandidate(value, days) for value in values if (days := parse_period(value))]


def _following_candidate(value_in_year: Callable[[str], str], context: DateContext) -> _YearCandidate | None:
    """The first candidate after a preceding date with a stated year: "in May 2019 … until June"."""
    last = context.discourse.last_mention
    if (
        not last
        or not last.has_stated_year
        or not last.partial_date.month
        or context.start - last.end > _FOLLOWING_DATE_CHARS
    ):
        return None
    start = last.partial_date.first_day
    candidates = _candidates_around(value_in_year, start) if start else []
    return next((each for each in candidates if _is_following(each.days, start)), None)


def _is_following(days: Period, start: date | None) -> bool:
    is_near = start is not None and timedelta() <= days.first - start <= _MAX_FOLLOWING_GAP
    return is_near and days.precision in ("day", "month")


def _select_by_direction(
    candidates: Sequence[_YearCandidate], published: date, direction: int
) -> _YearCandidate:
    """The previous, this year's or the next candidate; the first if there is none of these."""
    if direction > 0:
        matching = [each for each in candidates if each.days.first > published]
    elif direction < 0:
        matching = [each for each in reversed(candidates) if each.days.last < published]
    else:
        matching = [each for each in candidates if each.days.first.year == published.year]
    return matching[0] if matching else candidates[0]


def _select_by_tense(
    candidates: Sequence[_YearCandidate], published: date, context: DateContext
) -> _YearCandidate:
    """The candidate that covers the publication date, unless a day; else by tense; else the nearest."""
    current = [each for each in candidates if each.days.first <= published <= each.days.last]
    if current and current[0].days.precision != "day":
        return current[0]
    past = [each for each in candidates if each.days.first - published <= _past_tolerance(each)]
    future = [each for each in candidates if each.days.last >= published]
    tense = context.detect_tense()
    if tense == "future" and future and (not past or _is_plausibly_future(future[0], published)):
        return future[0]
    if tense and past:
        return past[-1]
    return min(candidates, key=lambda each: _biased_distance_days(each, published))


def _past_tolerance(candidate: _YearCandidate) -> timedelta:
    return _PAST_TENSE_TOLERANCE if candidate.days.precision == "day" else timedelta()


def _is_plausibly_future(candidate: _YearCandidate, published: date) -> bool:
    limit = _MAX_QUARTER_AHEAD if candidate.days.precision == "quarter" else _MAX_AHEAD
    return candidate.days.first - published < limit


def _biased_distance_days(candidate: _YearCandidate, published: date) -> int:
    offset = (candidate.days.first - published).days
    return abs(offset) - (_PAST_PREFERENCE_DAYS if offset <= 0 else 0)
