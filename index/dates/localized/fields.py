"""Fields of the forms of date expressions, as patterns with named groups, and the compilation of forms."""

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from index.languages.date_words import DateForm, DateWords, FieldOrder

_FIELD: Final = re.compile(r"\{([a-z_]+)\}")

_DAY: Final = r"(?P<day>(?<!\d)(?<!\d[.,])\d{1,2})"
_NUMBER: Final = r"(?<!\d)(?<!\d[.,])\d{1,4}"
_ROMAN: Final = r"[IVX]{1,6}"
_NOTHING: Final = r"(?!)"
"""A pattern that matches nothing, of a field for which a language has no words."""

_CASE_SUFFIX: Final = r"(?:['-]?[^\W\d_]{0,6})"

_TRIGGER_FIELDS: Final = (
    "month",
    "month_name",
    "lower_month",
    "any_weekday",
    "weekday",
    "season",
    "day_word",
    "single_unit",
    "unit",
    "unit_phrase",
    "recurring_weekday",
    "set_word",
    "day_part",
    "decade_word",
)
"""Fields that limit where a form is tried, the rarest first; other forms are tried at numbers."""


_ISO_FORM: Final = (
    r"{digits_year}(?P<iso>[-/.])(?P<month_number>\d\d)(?P=iso)(?P<day>\d\d)(?:T\d\d[\d:.]{0,10}Z?)?"
)
_NUMERIC_FORMS: Final[Mapping[FieldOrder, tuple[str, ...]]] = {
    "dmy": (
        r"(?P<day>\d\d?)(?P<sep>[-/.]) ?{month_number}(?P=sep) ?{digits_year}(?![./-]?\d)",
        r"(?P<day>\d\d)(?P<sep>[/.]){month_number}(?P=sep)(?P<short_year>\d\d)(?![./-]?\d)",
    ),
    "mdy": (r"{month_number}(?P<sep>[-/.])(?P<day>\d\d?)(?P=sep){digits_year}(?![./-]?\d)",),
    "ymd": (r"{digits_year}(?P<sep>[-/.]) ?{month_number}(?P=sep) ?(?P<day>\d\d?)(?![./-]?\d)",),
}
"""Dates in digits, by the order of their fields."""


_DIGIT_FIELDS: Final = frozenset({
    *("day", "month_number", "year", "digits_year", "count", "decade", "short_decade", "hundreds", "hour"),
})  # fmt: skip
"""Fields with digits, unless the form has a field of words."""

_LITERAL_WORD: Final = re.compile(r"[^\W\d_]{4,}")


class LocalizedRule(NamedTuple):
    """A compiled form.

    Attributes:
        form: Its meaning.
        triggers: Fields of which every match has words; "number" for digits, "literal" for the form's own.
        pattern: The form.
    """

    form: DateForm
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]


@lru_cache(maxsize=64)
def compile_rules(words: DateWords) -> tuple[LocalizedRule, ...]:
    """Compile the forms of a language, those of times first: "à 20 heures" is no duration."""
    fields = _field_patterns(words)
    stated = sorted(words.forms.items(), key=lambda each: each[0] != "time")
    forms = [*stated, ("day", (_ISO_FORM, *_NUMERIC_FORMS[words.order]))]
    return tuple(
        LocalizedRule(form, _triggers(template), _compile_form(template, fields, words))
        for form, templates in forms
        for template in templates
    )


def trigger_words(words: DateWords) -> Mapping[str, Iterable[str]]:
    """Return the words of each trigger field of a language."""
    months = [*words.months, *words.solar_hijri_months]
    joined = [f"{day}{part}" for day in words.weekdays for part in words.day_parts]
    return {
        "month": [*months, *words.month_abbreviations],
        "month_name": months,
        "lower_month": months,
        "any_weekday": [*words.weekdays, *words.weekday_abbreviations],
        "weekday": [*words.weekdays, *joined],
        "season": words.seasons,
        "day_word": words.day_words,
        "unit": words.units,
        "single_unit": _single_units(words),
        "unit_phrase": words.unit_phrases,
        "recurring_weekday": words.recurring_weekdays,
        "set_word": words.set_words,
        "day_part": words.day_parts,
        "decade_word": words.decades,
        "ordinal": words.ordinals,
        "roman": [word for word, unit in words.units.items() if unit == "CENTURY"],
        "literal": [
            word
            for templates in words.forms.values()
            for template in templates
            for word in _literal_words(template)
        ],
    }


def _triggers(template: str) -> tuple[str, ...]:
    """The triggers of a form: its rarest field of words, ordinals or digits, else its own words."""
    fields = _FIELD.findall(template)
    if word_field := next((name for name in _TRIGGER_FIELDS if name in fields), None):
        return (word_field,)
    found = [name for name in ("ordinal", "roman") if name in fields]
    if not _DIGIT_FIELDS.isdisjoint(fields) or r"\d" in template:
        found.append("number")
    return tuple(found) or ("literal",)


def _literal_words(template: str) -> list[str]:
    """The long words of a form without triggers of another kind."""
    if _triggers(template) != ("literal",):
        return []
    return _LITERAL_WORD.findall(_FIELD.sub(" ", template).lower())


def _compile_form(template: str, fields: Mapping[str, str], words: DateWords) -> re.Pattern[str]:
    pattern = _FIELD.sub(lambda match: fields[match[1]], template)
    if words.has_word_spaces:
        pattern = rf"(?<![\w$£€#])(?:{pattern})" + ("" if words.has_suffixes else r"(?!\w)")
    return re.compile(pattern, re.IGNORECASE)


def _field_patterns(words: DateWords) -> dict[str, str]:
    """The pattern of each field; each names its group, except `number` of spelled and written numbers."""
    suffix = _CASE_SUFFIX if words.has_suffixes else ""
    any_weekday = _choice([*words.weekdays, *words.weekday_abbreviations])
    months = _choice([*words.months, *words.solar_hijri_months])
    all_months = _choice([*words.months, *words.solar_hijri_months, *words.month_abbreviations])
    weekday_before = rf"(?:(?:{any_weekday})\.?,? )?" if words.weekdays else ""
    return {
        "day": rf"{_DAY}(?:{words.day_suffix})?" if words.day_suffix else _DAY,
        "month": rf"(?P<month>{all_months})\.?(?!\d){suffix}",
        "month_name": rf"(?P<month>{months})(?!\d){suffix}",
        "month_opener": rf"(?:{_choice(words.month_openers)})",
        "lower_month": rf"(?P<month>(?-i:{months}))",
        "month_number": r"(?P<month_number>\d{1,2})",
        "year": _year_pattern(words),
        "digits_year": r"(?P<year>\d{4})",
        "weekday_before": weekday_before,
        "any_weekday": rf"(?P<weekday>{any_weekday})\.?",
        "weekday": rf"(?P<weekday>{_choice(words.weekdays)})",
        "recurring_weekday": rf"(?P<weekday>{_choice(words.recurring_weekdays)})",
        "set_word": rf"(?P<set_word>{_choice(words.set_words)})",
        "season": rf"(?P<season>{_choice(words.seasons)})",
        "unit": rf"(?P<unit>{_choice(words.units)})",
        "single_unit": rf"(?P<unit>{_choice(_single_units(words))})",
        "unit_phrase": rf"(?P<unit_phrase>{_choice(words.unit_phrases)})",
        "about": rf"(?:(?:{_choice(words.approximators)}) ){{0,2}}",
        "number": rf"(?P<number>{_NUMBER}|{_choice(words.numerals)})",
        "ordinal": rf"(?P<ordinal>{_choice(words.ordinals)})",
        "roman": rf"(?P<roman>(?-i:{_ROMAN}))",
        "count": r"(?P<count>\d{1,2})",
        "direction": rf"(?P<direction>{_choice(words.directions)})",
        "day_word": rf"(?P<day_word>{_choice(words.day_words)})",
        "day_part": rf"(?P<day_part>{_choice(words.day_parts)})",
        "decade": r"(?P<decade>(?:1\d|20)\d0)",
        "hundreds": r"(?P<hundreds>1\d|20)00",
        "short_decade": r"(?P<short_decade>[1-9]0)",
        "decade_word": rf"(?P<decade_word>{_choice(words.decades)})",
        "bc": rf"(?:(?P<bc>{_choice(words.bc_eras)})(?!\w)\.?)",
        "hour": r"(?P<hour>[01]?\d|2[0-3])",
        "minute": r"(?P<minute>[0-5]\d)",
    }


def _single_units(words: DateWords) -> list[str]:
    return [unit for unit in words.units if unit not in words.plural_units]


def _year_pattern(words: DateWords) -> str:
    """Four digits, digits before Christ, or digits behind the name of an era."""
    options = [r"(?P<year>\d{4})(?![.,]?\d)"]
    if words.bc_eras:
        options.insert(0, rf"(?P<bc_year>\d{{1,4}}) ?(?P<bc>{_choice(words.bc_eras)})(?!\w)\.?")
    if words.eras:
        options.insert(0, rf"(?P<era>{_choice(words.eras)}) ?(?P<era_year>\d{{1,4}}|元)")
    return rf"(?:{'|'.join(options)})"


def _choice(words: Iterable[str]) -> str:
    """A pattern of any of the words; nothing for no words. A space in a word may be missing after a dot."""
    return _prefix_tree(set(words)).replace(r"\.\ ", r"\. ?").replace(r"\ ", " ") or _NOTHING


def _prefix_tree(words: Collection[str]) -> str:
    """A pattern that tries the words by their common prefixes, longer ones first: "ma(?:rs|i)"."""
    rests: dict[str, set[str]] = {}
    for word in sorted(filter(None, words)):
        rests.setdefault(word[0], set()).add(word[1:])
    options = [re.escape(first) + _prefix_tree(rest) for first, rest in rests.items()]
    if not options:
        return ""
    return (
        f"(?:{'|'.join(options)}){'?' if '' in words else ''}"
        if len(options) > 1 or "" in words
        else options[0]
    )
