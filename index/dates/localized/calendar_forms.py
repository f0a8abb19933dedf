"""Interpretation of forms of the calendar: days, months and other parts of years, years, centuries."""

from collections.abc import Mapping
from typing import Final

from index.dates.expressions import part_value_in_year
from index.dates.localized.calendars import solar_hijri_day, solar_hijri_month, to_gregorian_year
from index.dates.normalizers import FixedValue, Normalizer
from index.dates.timex import parse_period
from index.dates.underspecified import PartOfYear
from index.dates.units import format_year
from index.languages.date_words import DateWords

Fields = Mapping[str, str]
"""The named groups that matched, lower case."""

_ROMAN_DIGITS: Final = {"i": 1, "v": 5, "x": 10}
_LEAP_YEAR: Final = "2000"
_CENTURY_PIVOT_YEAR: Final = 50
_MAX_CENTURY: Final = 21


def stated_direction(fields: Fields, words: DateWords) -> int | None:
    """Return the direction that a word states: -1 back, 1 ahead, 0 the current one; None if there is none."""
    return words.directions[fields["direction"]] if fields.get("direction") else None


def _year_value(fields: Fields, words: DateWords) -> str | None:
    """The TIMEX3 value of a stated year."""
    if fields.get("bc_year"):
        return format_year(-int(fields["bc_year"])) if int(fields["bc_year"]) else None
    if fields.get("era"):
        digits = fields["era_year"]
        return format_year(words.eras[fields["era"]] + (1 if digits == "元" else int(digits)))
    if fields.get("year"):
        return format_year(to_gregorian_year(int(fields["year"]), is_buddhist=-543 in words.eras.values()))
    if fields.get("short_year"):
        short = int(fields["short_year"])
        return format_year(short + (2000 if short < _CENTURY_PIVOT_YEAR else 1900))
    return None


def month_number(fields: Fields, words: DateWords) -> int | None:
    """Return the number of the month that a match names or writes in digits."""
    name = fields.get("month")
    if name:
        return words.months.get(name) or words.month_abbreviations.get(name)
    return int(fields["month_number"]) if fields.get("month_number") else None


def interpret_day(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a day of a month, in its year if one is stated."""
    if fields.get("month", "") in words.solar_hijri_months:
        return interpret_solar_hijri(fields, words)
    month, day = month_number(fields, words), int(fields["day"])
    if not month:
        return None
    return _part_of_year(fields, words, f"{month:02d}-{day:02d}")


def interpret_solar_hijri(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a day or a month of the Solar Hijri calendar, with its year; a month is an interval of days."""
    month, year = words.solar_hijri_months[fields["month"]], int(fields.get("year", 0))
    if fields.get("day"):
        day = solar_hijri_day(year, month, int(fields["day"]))
        return FixedValue(day.isoformat()) if day else None
    days = solar_hijri_month(year, month)
    return FixedValue(f"{days[0].isoformat()}/{days[1].isoformat()}") if days else None


def _part_of_year(fields: Fields, words: DateWords, part: str) -> Normalizer | None:
    """A part of the stated year, else of the year that the context gives; None if no calendar has it."""
    if parse_period(f"{_LEAP_YEAR}-{part}") is None:
        return None
    year = _year_value(fields, words)
    if year is None:
        return PartOfYear(part_value_in_year(part), direction=stated_direction(fields, words))
    value = f"{year}-{part}"
    return FixedValue(value) if year.startswith("BC") or parse_period(value) else None


def interpret_month(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a month, in its year if one is stated."""
    if fields.get("month", "") in words.solar_hijri_months:
        return interpret_solar_hijri(fields, words)
    month = month_number(fields, words)
    return _part_of_year(fields, words, f"{month:02d}") if month else None


def interpret_year(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a stated year."""
    year = _year_value(fields, words)
    return FixedValue(year) if year else None


def interpret_decade(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a decade; one of two digits or in words is of the 20th century, or the 2000s and 2010s."""
    if fields.get("decade"):
        return FixedValue(fields["decade"][:3])
    word = fields.get("decade_word")
    digit = words.decades[word] if word else int(fields["short_decade"][0])
    return FixedValue(f"{20 if digit < 2 else 19}{digit}")


def interpret_century(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a century by its Roman or Arabic number or its ordinal, or by the first digits of its years."""
    if fields.get("hundreds"):
        return FixedValue(fields["hundreds"])
    if fields.get("roman"):
        number = _roman_number(fields["roman"])
    elif fields.get("ordinal"):
        number = words.ordinals[fields["ordinal"]]
    else:
        number = int(fields["count"])
    if not 1 <= number <= _MAX_CENTURY:
        return None
    return FixedValue(f"{'BC' if fields.get('bc') else ''}{number - 1:02d}")


def _roman_number(digits: str) -> int:
    values = [_ROMAN_DIGITS[digit] for digit in digits]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def interpret_season(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a season, in its year if one is stated."""
    return _part_of_year(fields, words, words.seasons[fields["season"]])


def interpret_quarter(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a quarter, in its year if one is stated."""
    return _part_of_year(fields, words, f"Q{_ordinal(fields, words)}")


def interpret_half(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a half, in its year if one is stated."""
    return _part_of_year(fields, words, f"H{_ordinal(fields, words)}")


def _ordinal(fields: Fields, words: DateWords) -> int:
    return words.ordinals[fields["ordinal"]] if fields.get("ordinal") else int(fields["count"])
