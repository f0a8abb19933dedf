"""Interpretation of matches of forms: from the fields that matched to an expression with its normalizer."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from index.dates.context import DateContext
from index.dates.expressions import Expression, MergeRole, part_value_in_year
from index.dates.localized.calendars import solar_hijri_day, solar_hijri_month, to_gregorian_year
from index.dates.localized.years import is_year
from index.dates.normalizers import (
    DateOffset,
    Deictic,
    FixedValue,
    NearestWeekend,
    Normalizer,
    TimeOfDay,
    Weekday,
)
from index.dates.timex import TimexType, parse_period
from index.dates.underspecified import PartOfYear
from index.dates.units import TimeUnit, format_duration, format_year
from index.languages.date_words import DateForm, DateWords


@dataclass(frozen=True, slots=True)
class ScheduledOffset:
    """An offset ahead of the time of speech, unless the tense is past.

    Attributes:
        offset: The offset.
        needs_future: Whether the tense must be the future, as it may say how long something takes.
    """

    offset: DateOffset
    needs_future: bool = False

    def normalize(self, context: DateContext) -> str | None:
        """Resolve the offset; None in the past tense, and in any but the future where it needs that."""
        tense = context.detect_tense()
        is_duration = tense == "past" or (self.needs_future and tense != "future")
        return None if is_duration else Deictic(self.offset).normalize(context)


@dataclass(frozen=True, slots=True)
class CurrentDay:
    """The day of speech: "heute", which in a narrative is the present time."""

    def normalize(self, context: DateContext) -> str:
        """Return the publication date, or PRESENT_REF in narratives."""
        if context.is_narrative:
            return "PRESENT_REF"
        return DateOffset(0, TimeUnit.DAY).normalize(context)


Fields = Mapping[str, str | None]
"""The named groups of a match, lower case; None for those that did not match."""

_ROMAN_DIGITS: Final = {"i": 1, "v": 5, "x": 10}
_LEAP_YEAR: Final = "2000"
_CENTURY_PIVOT_YEAR: Final = 50
_MAX_CENTURY: Final = 21


def interpret_match(form: DateForm, match: re.Match[str], words: DateWords) -> Expression | None:
    """Convert a match of a form to an expression; None if its fields make no date."""
    groups = match.groupdict()
    start, end = match.span("timex") if groups.get("timex") is not None else match.span()
    fields = {name: value.lower() if value else None for name, value in groups.items()}
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
    return words.units.get(fields.get("unit") or "") == "YEAR" or (fields.get("unit_phrase") or "") in {
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


def _year_value(fields: Fields, words: DateWords) -> str | None:
    """The TIMEX3 value of a stated year."""
    if fields.get("bc_year"):
        return format_year(-int(fields["bc_year"] or 0)) if int(fields["bc_year"] or 0) else None
    if fields.get("era"):
        digits = fields["era_year"] or "1"
        return format_year(words.eras[fields["era"] or ""] + (1 if digits == "元" else int(digits)))
    if fields.get("year"):
        return format_year(
            to_gregorian_year(int(fields["year"] or 0), is_buddhist=-543 in words.eras.values())
        )
    if fields.get("short_year"):
        short = int(fields["short_year"] or 0)
        return format_year(short + (2000 if short < _CENTURY_PIVOT_YEAR else 1900))
    return None


def _month(fields: Fields, words: DateWords) -> int | None:
    name = fields.get("month")
    if name:
        return words.months.get(name) or words.month_abbreviations.get(name)
    return int(fields["month_number"] or 0) if fields.get("month_number") else None


def _interpret_day(fields: Fields, words: DateWords) -> Normalizer | None:
    if (fields.get("month") or "") in words.solar_hijri_months:
        return _interpret_solar_hijri(fields, words)
    month, day = _month(fields, words), int(fields["day"] or 0)
    if not month:
        return None
    return _part_of_year(fields, words, f"{month:02d}-{day:02d}")


def _interpret_solar_hijri(fields: Fields, words: DateWords) -> Normalizer | None:
    """A day or a month of the Solar Hijri calendar, with its year; a month is an interval of days."""
    month, year = words.solar_hijri_months[fields["month"] or ""], int(fields.get("year") or 0)
    if fields.get("day"):
        day = solar_hijri_day(year, month, int(fields["day"] or 0))
        return FixedValue(day.isoformat()) if day else None
    days = solar_hijri_month(year, month)
    return FixedValue(f"{days[0].isoformat()}/{days[1].isoformat()}") if days else None


def _part_of_year(fields: Fields, words: DateWords, part: str) -> Normalizer | None:
    """A part of the stated year, else of the year that the context gives; None if no calendar has it."""
    if parse_period(f"{_LEAP_YEAR}-{part}") is None:
        return None
    year = _year_value(fields, words)
    if year is None:
        return PartOfYear(part_value_in_year(part), direction=_direction(fields, words))
    value = f"{year}-{part}"
    return FixedValue(value) if year.startswith("BC") or parse_period(value) else None


def _direction(fields: Fields, words: DateWords) -> int | None:
    return words.directions[fields["direction"] or ""] if fields.get("direction") else None


def _interpret_month(fields: Fields, words: DateWords) -> Normalizer | None:
    if (fields.get("month") or "") in words.solar_hijri_months:
        return _interpret_solar_hijri(fields, words)
    month = _month(fields, words)
    return _part_of_year(fields, words, f"{month:02d}") if month else None


def _interpret_year(fields: Fields, words: DateWords) -> Normalizer | None:
    year = _year_value(fields, words)
    return FixedValue(year) if year else None


def _interpret_decade(fields: Fields, words: DateWords) -> Normalizer | None:
    if fields.get("decade"):
        return FixedValue((fields["decade"] or "")[:3])
    word = fields.get("decade_word")
    digit = words.decades[word] if word else int((fields["short_decade"] or "0")[0])
    return FixedValue(f"{20 if digit < 2 else 19}{digit}")


def _interpret_century(fields: Fields, words: DateWords) -> Normalizer | None:
    if fields.get("hundreds"):
        return FixedValue(fields["hundreds"] or "")
    if fields.get("roman"):
        number = _roman_number(fields["roman"] or "")
    elif fields.get("ordinal"):
        number = words.ordinals[fields["ordinal"] or ""]
    else:
        number = int(fields["count"] or 0)
    if not 1 <= number <= _MAX_CENTURY:
        return None
    return FixedValue(f"{'BC' if fields.get('bc') else ''}{number - 1:02d}")


def _roman_number(digits: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in digits]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _interpret_season(fields: Fields, words: DateWords) -> Normalizer | None:
    return _part_of_year(fields, words, words.seasons[fields["season"] or ""])


def _interpret_quarter(fields: Fields, words: DateWords) -> Normalizer | None:
    return _part_of_year(fields, words, f"Q{_ordinal(fields, words)}")


def _interpret_half(fields: Fields, words: DateWords) -> Normalizer | None:
    return _part_of_year(fields, words, f"H{_ordinal(fields, words)}")


def _ordinal(fields: Fields, words: DateWords) -> int:
    return words.ordinals[fields["ordinal"] or ""] if fields.get("ordinal") else int(fields["count"] or 0)


def _amount(fields: Fields, words: DateWords) -> float:
    number = fields.get("number")
    if number is None:
        return 1
    return words.numerals[number] if number in words.numerals else float(int(number))


def _unit(fields: Fields, words: DateWords) -> TimeUnit:
    return TimeUnit[words.units[fields["unit"] or ""]] if fields.get("unit") else TimeUnit.DAY


def _offset(sign: int, *, is_anaphoric: bool) -> Callable[[Fields, DateWords], Normalizer | None]:
    """Return an interpreter of a number of units before or after an anchor."""

    def interpret(fields: Fields, words: DateWords) -> Normalizer:
        offset = DateOffset(sign * _amount(fields, words), _unit(fields, words), is_anaphoric=is_anaphoric)
        return offset if is_anaphoric else Deictic(offset)

    return interpret


def _interpret_ahead(fields: Fields, words: DateWords) -> Normalizer | None:
    offset = DateOffset(_amount(fields, words), _unit(fields, words))
    return ScheduledOffset(offset, needs_future=fields.get("ambiguous") is not None)


def _weekday(fields: Fields, words: DateWords) -> int:
    name = fields["weekday"] or ""
    return words.weekdays.get(name) or words.weekday_abbreviations[name]


def _interpret_relative(fields: Fields, words: DateWords) -> Normalizer | None:
    """A unit or a name with a word of direction."""
    if fields.get("unit_phrase"):
        distance, unit = words.unit_phrases[fields["unit_phrase"] or ""].split(":")
        return Deictic(DateOffset(int(distance), TimeUnit[unit]))
    direction = _direction(fields, words) or 0
    if fields.get("weekday"):
        return Deictic(Weekday(_weekday(fields, words), direction))
    part = _interpret_season(fields, words) if fields.get("season") else None
    part = _interpret_month(fields, words) if fields.get("month") else part
    return Deictic(part or DateOffset(direction, _unit(fields, words)))


def _interpret_weekday(fields: Fields, words: DateWords) -> Normalizer | None:
    day = Weekday(_weekday(fields, words), _direction(fields, words))
    return TimeOfDay(words.day_parts[fields["day_part"] or ""], day) if fields.get("day_part") else day


def _interpret_weekend(fields: Fields, words: DateWords) -> Normalizer | None:  # noqa: ARG001 - as the others
    return NearestWeekend()


def _interpret_day_part(fields: Fields, words: DateWords) -> Normalizer | None:
    """A day relative to the time of speech, with a part of it that a word of its own or the day's states."""
    word = fields.get("day_word")
    offset = words.day_words[word] if word else _direction(fields, words) or 0
    day: Normalizer = Deictic(DateOffset(offset, TimeUnit.DAY)) if offset else CurrentDay()
    part = words.day_parts.get(fields.get("day_part") or "") or words.day_word_parts.get(word or "")
    return TimeOfDay(part, day) if part else day


def _interpret_duration(fields: Fields, words: DateWords) -> Normalizer | None:
    return FixedValue(format_duration(_amount(fields, words), _unit(fields, words)))


def _interpret_set(fields: Fields, words: DateWords) -> Normalizer | None:
    if fields.get("set_word"):
        return FixedValue(words.set_words[fields["set_word"] or ""])
    if name := fields.get("weekday"):
        number = words.recurring_weekdays.get(name) or words.weekdays[name]
        return FixedValue(f"XXXX-WXX-{number}")
    if fields.get("season"):
        return FixedValue(f"XXXX-{words.seasons[fields['season'] or '']}")
    if fields.get("month"):
        return FixedValue(f"XXXX-{_month(fields, words) or 0:02d}")
    return _interpret_duration(fields, words)


def _interpret_time(fields: Fields, words: DateWords) -> Normalizer | None:  # noqa: ARG001 - as the others
    return TimeOfDay(f"{int(fields['hour'] or 0):02d}:{int(fields.get('minute') or 0):02d}")


_INTERPRETERS: Final[Mapping[DateForm, Callable[[Fields, DateWords], Normalizer | None]]] = {
    "day": _interpret_day,
    "month": _interpret_month,
    "year": _interpret_year,
    "decade": _interpret_decade,
    "century": _interpret_century,
    "season": _interpret_season,
    "quarter": _interpret_quarter,
    "half": _interpret_half,
    "ago": _offset(-1, is_anaphoric=False),
    "ahead": _interpret_ahead,
    "later": _offset(1, is_anaphoric=True),
    "earlier": _offset(-1, is_anaphoric=True),
    "same": _offset(0, is_anaphoric=True),
    "following": _offset(1, is_anaphoric=True),
    "previous": _offset(-1, is_anaphoric=True),
    "relative": _interpret_relative,
    "weekday": _interpret_weekday,
    "weekend": _interpret_weekend,
    "day_part": _interpret_day_part,
    "duration": _interpret_duration,
    "set": _interpret_set,
    "time": _interpret_time,
}
