"""Interpretation of matches of forms: from the fields that matched to an expression with its normalizer."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from index.dates.expressions import Expression, MergeRole
from index.dates.localized.calendar_forms import (
    Fields,
    interpret_century,
    interpret_day,
    interpret_decade,
    interpret_half,
    interpret_month,
    interpret_quarter,
    interpret_season,
    interpret_year,
)
from index.dates.localized.relative_forms import (
    interpret_ahead,
    interpret_day_part,
    interpret_duration,
    interpret_offset,
    interpret_relative,
    interpret_set,
    interpret_time,
    interpret_weekday,
    interpret_weekend,
)
from index.dates.localized.years import is_year
from index.dates.normalizers import Normalizer, TimeOfDay
from index.dates.timex import TimexType
from index.languages.date_words import DateForm, DateWords


def interpret_match(form: DateForm, match: re.Match[str], words: DateWords) -> Expression | None:
    """Convert a match of a form to an expression; None if its fields make no date."""
    groups = match.groupdict()
    start, end = match.span("timex") if groups.get("timex") is not None else match.span()
    fields = {name: value.lower() for name, value in groups.items() if value}
    if form == "year" and not is_year(match, fields, words):
        return None
    try:
        normalizer = _INTERPRETERS[form](fields, words)
    except KeyError:  # a letter that matches regardless of case, but is no form of the table's: a long s
        return None
    if normalizer is None:
        return None
    role = _MERGE_ROLES.get(form, MergeRole.SPAN)
    if form == "relative" and _is_year_unit(fields, words):
        role = MergeRole.YEAR
    return Expression(start, end, _timex_type(form, normalizer), normalizer, role)


def _is_year_unit(fields: Fields, words: DateWords) -> bool:
    return words.units.get(fields.get("unit", "")) == "YEAR" or fields.get("unit_phrase", "") in {
        phrase for phrase, unit in words.unit_phrases.items() if unit.endswith(":YEAR")
    }


def _timex_type(form: DateForm, normalizer: Normalizer) -> TimexType:
    if isinstance(normalizer, TimeOfDay):
        return "TIME"
    return {"duration": "DURATION", "set": "SET"}.get(form, "DATE")  # type: ignore[return-value]  # as listed


_MERGE_ROLES: Final[Mapping[DateForm, MergeRole]] = {
    "day": MergeRole.DAY,
    "month": MergeRole.PART_OF_YEAR,
    "year": MergeRole.YEAR,
    "season": MergeRole.PART_OF_YEAR,
    "quarter": MergeRole.PART_OF_YEAR,
    "half": MergeRole.PART_OF_YEAR,
    "weekday": MergeRole.WEEKDAY,
    "time": MergeRole.TIME_OF_DAY,
    "duration": MergeRole.OTHER,
    "set": MergeRole.OTHER,
    "day_part": MergeRole.DAY,
    "following": MergeRole.DAY,
    "later": MergeRole.DAY,
}


_INTERPRETERS: Final[Mapping[DateForm, Callable[[Fields, DateWords], Normalizer | None]]] = {
    "day": interpret_day,
    "month": interpret_month,
    "year": interpret_year,
    "decade": interpret_decade,
    "century": interpret_century,
    "season": interpret_season,
    "quarter": interpret_quarter,
    "half": interpret_half,
    "ago": interpret_offset(-1, is_anaphoric=False),
    "ahead": interpret_ahead,
    "later": interpret_offset(1, is_anaphoric=True),
    "earlier": interpret_offset(-1, is_anaphoric=True),
    "same": interpret_offset(0, is_anaphoric=True),
    "following": interpret_offset(1, is_anaphoric=True),
    "previous": interpret_offset(-1, is_anaphoric=True),
    "relative": interpret_relative,
    "weekday": interpret_weekday,
    "weekend": interpret_weekend,
    "day_part": interpret_day_part,
    "duration": interpret_duration,
    "set": interpret_set,
    "time": interpret_time,
}
