"""Interpretation of forms relative to another date, of durations, sets and times of day."""

from collections.abc import Callable

from index.dates.localized.calendar_forms import (
    Fields,
    interpret_month,
    interpret_season,
    month_number,
    stated_direction,
)
from index.dates.localized.normalizers import CurrentDay, ScheduledOffset
from index.dates.normalizers import (
    DateOffset,
    Deictic,
    FixedValue,
    NearestWeekend,
    Normalizer,
    TimeOfDay,
    Weekday,
)
from index.dates.units import TimeUnit, format_duration
from index.languages.date_words import DateWords


def _amount(fields: Fields, words: DateWords) -> float:
    number = fields.get("number")
    if number is None:
        return 1
    return words.numerals[number] if number in words.numerals else float(int(number))


def _unit(fields: Fields, words: DateWords) -> TimeUnit:
    return TimeUnit[words.units[fields["unit"]]] if fields.get("unit") else TimeUnit.DAY


def interpret_offset(sign: int, *, is_anaphoric: bool) -> Callable[[Fields, DateWords], Normalizer | None]:
    """Return an interpreter of a number of units before or after an anchor."""

    def interpret(fields: Fields, words: DateWords) -> Normalizer:
        offset = DateOffset(sign * _amount(fields, words), _unit(fields, words), is_anaphoric=is_anaphoric)
        return offset if is_anaphoric else Deictic(offset)

    return interpret


def interpret_ahead(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a number of units ahead of the time of speech."""
    offset = DateOffset(_amount(fields, words), _unit(fields, words))
    return ScheduledOffset(offset, needs_future=fields.get("ambiguous") is not None)


def _weekday(fields: Fields, words: DateWords) -> int:
    name = fields["weekday"]
    return words.weekdays.get(name) or words.weekday_abbreviations[name]


def interpret_relative(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a unit or a name with a word of direction."""
    if fields.get("unit_phrase"):
        distance, unit = words.unit_phrases[fields["unit_phrase"]].split(":")
        return Deictic(DateOffset(int(distance), TimeUnit[unit]))
    direction = stated_direction(fields, words) or 0
    if fields.get("weekday"):
        return Deictic(Weekday(_weekday(fields, words), direction))
    part = interpret_season(fields, words) if fields.get("season") else None
    part = interpret_month(fields, words) if fields.get("month") else part
    return Deictic(part or DateOffset(direction, _unit(fields, words)))


def interpret_weekday(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a weekday, or a part of it."""
    day = Weekday(_weekday(fields, words), stated_direction(fields, words))
    return TimeOfDay(words.day_parts[fields["day_part"]], day) if fields.get("day_part") else day


def interpret_weekend(fields: Fields, words: DateWords) -> Normalizer | None:  # noqa: ARG001 - as the others
    """Return the nearest weekend."""
    return NearestWeekend()


def interpret_day_part(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a day relative to the time of speech, or the part of it that is stated."""
    word = fields.get("day_word")
    offset = words.day_words[word] if word else stated_direction(fields, words) or 0
    day: Normalizer = Deictic(DateOffset(offset, TimeUnit.DAY)) if offset else CurrentDay()
    part = words.day_parts.get(fields.get("day_part", "")) or words.day_word_parts.get(word or "")
    return TimeOfDay(part, day) if part else day


def interpret_duration(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return a number of units, one by default."""
    return FixedValue(format_duration(_amount(fields, words), _unit(fields, words)))


def interpret_set(fields: Fields, words: DateWords) -> Normalizer | None:
    """Return what recurs: a weekday, a season, a month, or every so many units."""
    if fields.get("set_word"):
        return FixedValue(words.set_words[fields["set_word"]])
    if name := fields.get("weekday"):
        number = words.recurring_weekdays.get(name) or words.weekdays[name]
        return FixedValue(f"XXXX-WXX-{number}")
    if fields.get("season"):
        return FixedValue(f"XXXX-{words.seasons[fields['season']]}")
    if fields.get("month"):
        return FixedValue(f"XXXX-{month_number(fields, words) or 0:02d}")
    return interpret_duration(fields, words)


def interpret_time(fields: Fields, words: DateWords) -> Normalizer | None:  # noqa: ARG001 - as the others
    """Return a time of day without its day."""
    return TimeOfDay(f"{int(fields['hour']):02d}:{int(fields.get('minute', 0)):02d}")
