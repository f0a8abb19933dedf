"""Date words of any language from the Unicode CLDR, by way of Babel, and the registry of all languages."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from babel import Locale, localedata
from babel.core import UnknownLocaleError

from index.languages.date_forms import (
    CENTURY_FORMS,
    CENTURY_WORDS,
    DECADE_FORMS,
    YEAR_PREFIXES,
    YEAR_SUFFIXES,
    YEARS_OF_ERA,
)
from index.languages.date_words import DateForm, DateWords, FieldOrder
from index.languages.inflected_months import INFLECTED_MONTHS, LEVANTINE_MONTHS, SOLAR_HIJRI_MONTHS

_LANGUAGES_WITHOUT_WORD_SPACES: Final = frozenset({"zh", "ja", "th", "lo", "km", "my", "yue"})
_MONTH_PREFIXES: Final = {"he": "בלמה"}
"""Letters that are written together with a month's name: prepositions."""

_SUFFIXING_LANGUAGES: Final = frozenset(
    {"fi", "hu", "et", "tr", "az", "kk", "uz", "ky", "ko", "eu", "ka", "mn"}
)

_PATTERN_FIELD: Final = re.compile(r"'([^']*)'|([GyMLdEc])\2*|([^'GyMLdEc]+)")
_DATE_SKELETONS: Final[Mapping[DateForm, tuple[str, ...]]] = {
    "day": ("MMMMd", "MMMd"),
    "month": ("yMMMM", "yMMM"),
}


def cldr_date_words(code: str) -> DateWords:
    """Build the date words of a language from the CLDR: names, orders, forms of absolute dates.

    Args:
        code: An ISO 639 code that the CLDR knows.

    Raises:
        UnknownLocaleError: The CLDR does not know it.
    """
    locale = Locale.parse(code)
    language = locale.language
    names = _copied_names(locale)
    months, month_abbreviations = _names(names["months"], 0)
    weekdays, weekday_abbreviations = _names(names["days"], 1)
    prefixes = _MONTH_PREFIXES.get(language, "")
    months |= {prefix + name: number for prefix in prefixes for name, number in months.items()}
    for forms in INFLECTED_MONTHS.get(language, ()):
        months |= {form.lower(): number for number, form in enumerate(forms, 1)}
    return DateWords(
        months=months | (LEVANTINE_MONTHS if language == "ar" else {}),
        weekdays=weekdays,
        month_abbreviations=_without(month_abbreviations, months),
        weekday_abbreviations=_without(weekday_abbreviations, weekdays),
        order=_field_order(locale),
        forms={form: tuple(dict.fromkeys(templates)) for form, templates in _forms(locale).items()},
        eras=YEARS_OF_ERA.get(language, {}),
        bc_eras=_bc_eras(names["eras"]),
        units=dict.fromkeys(CENTURY_WORDS.get(language, ()), "CENTURY"),
        has_word_spaces=language not in _LANGUAGES_WITHOUT_WORD_SPACES,
        has_suffixes=language in _SUFFIXING_LANGUAGES,
        solar_hijri_months=SOLAR_HIJRI_MONTHS if language == "fa" else {},
    )


def find_date_words(language: str) -> DateWords | None:
    """Return the date words of a language.

    Args:
        language: A BCP 47 tag: "de", "pt-BR".

    Returns:
        Its package's table, else the CLDR's; None for English, which has rules of its own, and for languages
        that are undetermined or unknown to the CLDR.
    """
    code = language.replace("_", "-").partition("-")[0].lower()
    return None if code in ("en", "und") or not re.fullmatch("[a-z]{2,3}", code) else _load_date_words(code)


@cache
def _load_date_words(code: str) -> DateWords | None:
    """Load a language's table, or build it; at most three letters, so there are few codes."""
    if find_spec(f"index.languages.{code}") and find_spec(f"index.languages.{code}.date_words"):
        table: DateWords = import_module(f"index.languages.{code}.date_words").DATE_WORDS
        return table
    try:
        return cldr_date_words({"no": "nb", "iw": "he", "in": "id"}.get(code, code))
    except (UnknownLocaleError, ValueError):
        return None


def _copied_names(locale: Locale) -> Mapping[str, Any]:
    """The names of months, days and eras, of which each is resolved on first use.

    Babel writes what it resolves into tables that locales share: without a copy, the months of one language
    are then shown for another.
    """
    data = localedata.load(str(locale))
    return localedata.LocaleDataDict(deepcopy({key: data[key] for key in ("months", "days", "eras")}))


def _names(contexts: Mapping[str, Any], offset: int) -> tuple[dict[str, int], dict[str, int]]:
    """The wide and the abbreviated names of all contexts, without final dots, to numbers plus an offset."""
    wide: dict[str, int] = {}
    short: dict[str, int] = {}
    for context in ("stand-alone", "format"):
        for width, names in ((key, value) for key, value in contexts.get(context, {}).items()):
            if width in ("wide", "abbreviated"):
                target = wide if width == "wide" else short
                target |= {_plain(name): number + offset for number, name in names.items()}
    return wide, short


def _plain(name: str) -> str:
    return name.lower().rstrip(".").replace("’", "'")


def _without(names: Mapping[str, int], others: Mapping[str, int]) -> dict[str, int]:
    return {name: number for name, number in names.items() if name not in others}


def _field_order(locale: Locale) -> FieldOrder:
    pattern = locale.date_formats["short"].pattern
    order = "".join(sorted("dMy", key=pattern.index)).lower()
    return {"mdy": "mdy", "ymd": "ymd"}.get(order, "dmy")  # type: ignore[return-value]  # keys are orders


def _bc_eras(contexts: Mapping[str, Any]) -> frozenset[str]:
    names = {eras.get(0, "") for eras in contexts.values()} - {""}
    return frozenset(map(_plain, names))


def _forms(locale: Locale) -> dict[DateForm, list[str]]:
    """Templates of the CLDR's patterns, and of years."""
    language = locale.language
    full = [locale.date_formats[style].pattern for style in ("full", "long", "medium")]
    skeletons = locale.datetime_skeletons
    forms: dict[DateForm, list[str]] = {
        form: [skeletons[key].pattern for key in keys if key in skeletons]
        for form, keys in _DATE_SKELETONS.items()
    }
    patterns = {"day": [*full, *forms["day"]], "month": forms["month"]}
    return {
        **{
            form: [_template(pattern, language) for pattern in group if _names_month(pattern)]  # type: ignore[misc]
            for form, group in patterns.items()
        },
        "year": [_year_template(language)],
        "decade": [DECADE_FORMS[language]] if language in DECADE_FORMS else [],
        "century": list(CENTURY_FORMS.get(language, ())),
    }


def _names_month(pattern: str) -> bool:
    """Whether a pattern has a month's name, or words that tell its numbers apart: "y年M月d日"."""
    return "MMM" in pattern or "LLL" in pattern or "月" in pattern


def _template(pattern: str, language: str) -> str:
    """Convert a CLDR date pattern to a template, with the weekday, the era and words of the year optional."""
    return "".join(_convert_fields(pattern, language)).strip(" ")


def _convert_fields(pattern: str, language: str) -> Iterator[str]:
    parts = [match[0] for match in _PATTERN_FIELD.finditer(_strip_weekday(pattern))]
    while parts and not parts[-1].strip(" .,\u202f"):
        parts.pop()
    for part in parts:
        if part[0] == "y":
            yield _year_template(language)
        elif part[0] in "ML":
            yield "{month}" if len(part) > 2 else "{month_number}"
        elif part[0] == "d":
            yield "{day}"
        elif part[0] not in "GEc":
            yield _literal_template(part, language)


def _strip_weekday(pattern: str) -> str:
    """The pattern without its weekday and the literals that join it to the date."""
    pattern = re.sub(r"^(?:EEEE|cccc|E)(?:'[^']*'|[^'GyMLd])*", "", pattern)
    return re.sub(r"(?:'[^']*'|[^'GyMLd])*(?:EEEE|cccc)$", "", pattern)


def _literal_template(literal: str, language: str) -> str:
    """A literal, with white space and final dots optional; those of the year are part of its template."""
    prefixes = _MONTH_PREFIXES.get(language, "")
    text = literal.rstrip(prefixes).strip("'").replace("\u202f", " ").replace("\u200f", "")
    suffix, word = YEAR_SUFFIXES.get(language), text.strip(" .")
    if suffix and (re.fullmatch(suffix, word) or re.fullmatch(suffix, f"{word}.")):
        return " ?" if text.endswith(" ") or language in _LANGUAGES_WITHOUT_WORD_SPACES else ""
    if not text.strip(" .,،"):
        return r"[.,،]? ?" if text.strip() else " ?" if language in _LANGUAGES_WITHOUT_WORD_SPACES else " "
    escaped = re.escape(text).replace(r"\ ", " ")
    return f" ?{escaped} ?" if language in _LANGUAGES_WITHOUT_WORD_SPACES else escaped


def _year_template(language: str) -> str:
    prefix, suffix = YEAR_PREFIXES.get(language), YEAR_SUFFIXES.get(language)
    before = f"(?:,? ?{prefix} )?" if prefix else ""
    if language in _LANGUAGES_WITHOUT_WORD_SPACES and suffix:
        return f"{{year}} ?{suffix}"
    return f"{before}{{year}}" + (f"(?:\\.? ?{suffix}(?!\\w))?" if suffix else "")
