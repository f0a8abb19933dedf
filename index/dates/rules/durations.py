"""Rules for DURATION and SET: "three days", "the past two years", "every Friday", "weekly"."""

import re
from typing import Final

from index.dates.expressions import (
    UNIT_PATTERN,
    DateRule,
    Expression,
    alternation,
    compile_rule,
    duration_expression,
    group_text,
    set_expression,
)
from index.dates.numbers import QUANTITY_PATTERN, VAGUE_QUANTITY_PATTERN, parse_number
from index.dates.units import TimeUnit, format_duration
from index.languages.en.calendar_names import MONTH_NUMBERS, SEASON_CODES, WEEKDAY_NUMBERS
from index.languages.en.date_words import PART_OF_DAY_CODES, REPETITION_VALUES
from index.languages.en.numerals import ORDINAL_NUMBERS

_SINGULAR_UNIT: Final = r"(?P<unit>minute|hour|day|week|fortnight|month|year|decade|century|night)"
_PLURAL_UNIT: Final = r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)"
_DURATION_DETERMINER: Final = (
    r"(?:(?:the|these|those|this) )?(?:(?:last|past|next|first|previous|following|final|coming|preceding"
    r"|ensuing|remaining|intervening|entire) )?"
)
_DURATION_ADJECTIVE: Final = (
    r"(?:(?:full|consecutive|straight|more|additional|long|short|calendar|business|working|trading|whole|further"
    r"|solid|successive|bloody) )?"
)
_NOT_AN_AGE: Final = r"(?![- ]olds?\b| of age\b| per ?cent\b)"

_RATE_BEFORE: Final = re.compile(
    r"(?:\b(?:once|twice|times?)(?: for)?|%"
    r"|\b(?:per|percent|cents?|million|billion|\d[\d,.]*"
    r"|(?!(?:lasts|needs|remains|requires|runs|spans|spends|stays|takes|waits)\b)[a-z]+[b-rt-z]s)) $",
    re.IGNORECASE,
)
_FRACTION_AFTER: Final = re.compile(r" of (?!\d|the year)")


def _interpret_counted_units(match: re.Match[str]) -> Expression | None:
    unit, amount = TimeUnit.from_word(group_text(match, "unit")), parse_number(group_text(match, "number"))
    if unit is TimeUnit.SECOND and not group_text(match, "unit").endswith("s"):  # an ordinal
        return None
    if unit is TimeUnit.QUARTER and _FRACTION_AFTER.match(match.string, match.end()):
        return None
    return duration_expression(match, format_duration(_add_half(match, amount), unit))


def _interpret_single_unit(match: re.Match[str]) -> Expression:
    unit = TimeUnit.from_word(group_text(match, "unit"))
    if _RATE_BEFORE.search(match.string[max(0, match.start() - 24) : match.start()]):
        return set_expression(match, format_duration(1, unit))
    return duration_expression(match, format_duration(_add_half(match, 1), unit))


def _add_half(match: re.Match[str], amount: float | None) -> float | None:
    return amount + 0.5 if amount is not None and group_text(match, "half") else amount


def _interpret_half_unit(match: re.Match[str]) -> Expression:
    return duration_expression(match, format_duration(0.5, TimeUnit.from_word(group_text(match, "unit"))))


def _interpret_uncounted_units(match: re.Match[str]) -> Expression:
    return duration_expression(match, format_duration(None, TimeUnit.from_word(group_text(match, "unit"))))


def _interpret_unit_long(match: re.Match[str]) -> Expression:
    return duration_expression(match, format_duration(1, TimeUnit.from_word(group_text(match, "unit"))))


def _interpret_every_unit(match: re.Match[str]) -> Expression:
    text = group_text(match, "number")
    amount = {"": 1.0, "other": 2.0}.get(text) or (
        ORDINAL_NUMBERS[text] if text in ORDINAL_NUMBERS else parse_number(text)
    )
    return set_expression(match, format_duration(amount, TimeUnit.from_word(group_text(match, "unit"))))


_RECURRING_VALUES: Final = (
    {name: f"XXXX-WXX-{number}" for name, number in WEEKDAY_NUMBERS.items() if name.endswith("day")}
    | {name: f"XXXX-{number:02d}" for name, number in MONTH_NUMBERS.items()}
    | {name: f"XXXX-{season}" for name, season in SEASON_CODES.items()}
    | {
        name: f"XXXX-XX-XXT{part}"
        for name, part in PART_OF_DAY_CODES.items()
        if name in ("morning", "afternoon", "evening")
    }
)


def _interpret_every_name(match: re.Match[str]) -> Expression:
    return set_expression(match, _RECURRING_VALUES[group_text(match, "name")])


def _interpret_repetition(match: re.Match[str]) -> Expression:
    return set_expression(match, REPETITION_VALUES[group_text(match, "word")])


_EACH_NAME: Final = rf"(?:every|each) (?P<name>{alternation(_RECURRING_VALUES)})"

RULES: Final[tuple[DateRule, ...]] = (
    compile_rule(
        "unit",
        rf"(?<!\d[-–]){_DURATION_DETERMINER}(?P<number>{QUANTITY_PATTERN}|{VAGUE_QUANTITY_PATTERN})[- ]"
        rf"{_DURATION_ADJECTIVE}{UNIT_PATTERN}(?P<half> and a half)?(?:['’]s?(?= \w))?{_NOT_AN_AGE}",
        _interpret_counted_units,
    ),
    compile_rule(
        "unit",
        rf"an? (?:(?:full|entire|whole|additional|further) )?{_SINGULAR_UNIT}(?P<half> and a half)?"
        rf"(?:['’]s)?{_NOT_AN_AGE}",
        _interpret_single_unit,
    ),
    compile_rule(
        "unit",
        r"half(?: an? |-a-?|[- ])(?P<unit>minute|hour|day|month|year|decade|century)",
        _interpret_half_unit,
    ),
    compile_rule(
        "unit", r"a half[- ](?P<unit>minute|hour|day|month|year|decade|century)", _interpret_half_unit
    ),
    compile_rule(
        "unit",
        r"(?:the|those|these) (?:past|last|next|first|coming|following|early|intervening|final) "
        rf"{_PLURAL_UNIT}",
        _interpret_uncounted_units,
    ),
    compile_rule("unit", rf"(?:(?<=for )|(?<=within )){_PLURAL_UNIT}", _interpret_uncounted_units),
    compile_rule(
        "unit",
        rf"(?:(?<=after )|(?<=in )|(?<=over )|(?<=take )|(?<=took )){_PLURAL_UNIT}(?= of\b|[.,;])",
        _interpret_uncounted_units,
    ),
    compile_rule("unit", rf"{_PLURAL_UNIT}[- ]long", _interpret_uncounted_units),
    compile_rule("unit", r"(?<!-)(?P<unit>month|year|week|day|decade|century)[- ]long", _interpret_unit_long),
    compile_rule(
        "unit",
        rf"(?:every|each)(?: (?P<number>{QUANTITY_PATTERN}|other|{alternation(ORDINAL_NUMBERS)}))? "
        rf"{UNIT_PATTERN}",
        _interpret_every_unit,
    ),
    *(
        compile_rule(kind, _EACH_NAME, _interpret_every_name)
        for kind in ("weekday", "month", "season", "daypart")
    ),
    compile_rule("each", rf"(?P<word>{alternation(REPETITION_VALUES)})", _interpret_repetition),
)
