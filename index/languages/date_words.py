"""Date expressions by language: names, words, and the forms that dates are written in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeGuard, get_args

from index.model import Mod

DateForm = Literal[
    "day",
    "month",
    "year",
    "decade",
    "century",
    "season",
    "quarter",
    "half",
    "ago",
    "ahead",
    "later",
    "earlier",
    "relative",
    "same",
    "following",
    "previous",
    "weekday",
    "weekend",
    "duration",
    "set",
    "time",
    "day_part",
]
"""The meaning of a form.

"ago" and "ahead" count from the time of speech, "later", "earlier", "same", "following"
and "previous" from the date mentioned last; "relative" is a unit or a name with a word of direction."""

FieldOrder = Literal["dmy", "mdy", "ymd"]
"""The order of day, month and year in a date in digits."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DateWords:
    """The words of a language's date expressions, lower case, with straight apostrophes and plain spaces.

    Attributes:
        months: Names of months, in every inflection, to their numbers.
        weekdays: Names of weekdays, in every inflection, to their ISO 8601 numbers: Monday is 1.
        month_abbreviations: Short names of months, without final dots.
        weekday_abbreviations: Short names of weekdays, without final dots.
        order: The order of dates in digits.
        forms: Forms of expressions: regular expressions with the fields of `index.dates.localized.fields` in
            braces. The group `timex` holds the expression where its context is part of the form.
        day_suffix: Regular expression behind a day's digits: "er" of "1er".
        eras: Names of eras to the number added to a year: -543 for Buddhist years.
        bc_eras: Names of the era before Christ.
        units: Units of time, in every inflection, to the names of `index.dates.units.TimeUnit`.
        plural_units: Those of the units that are plural only.
        unit_phrases: Words of a unit relative to the time of speech to its distance and name: "-1:YEAR".
        approximators: Words between a preposition and a number: "gut", "un peu plus de".
        numerals: Spelled numbers.
        ordinals: Spelled ordinals, in every inflection.
        seasons: Seasons to the codes of TIMEX3 values.
        directions: Words of "last" (-1), "this" (0) and "next" (1), in every inflection.
        day_words: Phrases of days relative to the time of speech to their distance in days.
        day_parts: Parts of a day to the codes of TIMEX3 values.
        day_word_parts: Those of the day words that tell the part as well, to its code: "anoche" to NI.
        decades: Spelled decades to the tens digit of their years.
        recurring_weekdays: Words of a weekday that recurs: "montags".
        set_words: Adverbs of repetition to the TIMEX3 values of sets.
        modifiers: Phrases before an expression to TIMEX3 modifiers: "Anfang", "seit".
        day_separators: Regular expression between a day without a month and one of the same month.
        part_to_year: Regular expression between a part of a year and a relative year: "de" of "mayo del año
            pasado".
        range_separators: Regular expression between the two dates of an interval: "bis".
        list_separators: Regular expression between two dates that share a year: "und".
        between_words: Words that make an interval of two dates that a word of a list joins: "zwischen".
        credit_words: Words at the start of a line of credits, or of the dates of the text itself: "Foto".
        day_to_time: Regular expression between a day and a time of day, either first.
        month_openers: Words before a month without a day and a year.
        year_openers: Words before a year.
        quantity_words: Words before a number that is no year.
        counted_after: Regular expression, with case, behind a number that is no year: what it counts.
        future: Regular expression of verbs in the future tense.
        past: Regular expression of verbs in the past tense.
        has_word_spaces: Whether spaces separate words.
        has_suffixes: Whether case endings are joined to names and numbers.
        solar_hijri_months: Names of months of the Solar Hijri calendar, where it is in use.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    month_abbreviations: Mapping[str, int] = field(default_factory=dict)
    weekday_abbreviations: Mapping[str, int] = field(default_factory=dict)
    order: FieldOrder = "dmy"
    forms: Mapping[DateForm, tuple[str, ...]] = field(default_factory=dict)
    day_suffix: str = ""
    eras: Mapping[str, int] = field(default_factory=dict)
    bc_eras: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=dict)
    plural_units: frozenset[str] = frozenset()
    unit_phrases: Mapping[str, str] = field(default_factory=dict)
    approximators: frozenset[str] = frozenset()
    numerals: Mapping[str, float] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, str] = field(default_factory=dict)
    directions: Mapping[str, int] = field(default_factory=dict)
    day_words: Mapping[str, int] = field(default_factory=dict)
    day_parts: Mapping[str, str] = field(default_factory=dict)
    day_word_parts: Mapping[str, str] = field(default_factory=dict)
    decades: Mapping[str, int] = field(default_factory=dict)
    recurring_weekdays: Mapping[str, int] = field(default_factory=dict)
    set_words: Mapping[str, str] = field(default_factory=dict)
    modifiers: Mapping[str, Mod] = field(default_factory=dict)
    day_separators: str = ""
    part_to_year: str = " "
    range_separators: str = ""
    list_separators: str = ""
    between_words: frozenset[str] = frozenset()
    credit_words: frozenset[str] = frozenset()
    day_to_time: str = ",? "
    month_openers: frozenset[str] = frozenset()
    year_openers: frozenset[str] = frozenset()
    quantity_words: frozenset[str] = frozenset()
    counted_after: str = ""
    future: str = ""
    past: str = ""
    has_word_spaces: bool = True
    has_suffixes: bool = False
    solar_hijri_months: Mapping[str, int] = field(default_factory=dict)


def parse_numbered(table: str, first: int = 1) -> dict[str, int]:
    """Parse lines of forms separated by commas; the forms of each line map to its number.

    Args:
        table: The lines; empty ones are skipped.
        first: The number of the first line.
    """
    lines = (line for line in table.splitlines() if line.strip())
    return {form.strip(): number for number, line in enumerate(lines, first) for form in line.split(",")}


def parse_keyed(table: str) -> dict[str, str]:
    """Parse lines of a key, a space and phrases separated by commas; the phrases map to the key."""
    lines = (line.strip().partition(" ") for line in table.splitlines() if line.strip())
    return {form.strip(): key for key, _, forms in lines for form in forms.split(",")}


def parse_counts(table: str) -> dict[str, int]:
    """Parse lines of a number, a space and phrases separated by commas; the phrases map to the number."""
    return {form: int(key) for form, key in parse_keyed(table).items()}


def parse_modifiers(table: str) -> dict[str, Mod]:
    """Parse lines of a TIMEX3 modifier, a space and phrases separated by commas; the phrases map to it."""
    return {phrase: mod for phrase, mod in parse_keyed(table).items() if _is_modifier(mod)}


def _is_modifier(text: str) -> TypeGuard[Mod]:
    return text in get_args(Mod)
