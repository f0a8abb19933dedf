"""Lengths of time and repetitions: "three days", "the past two years", "every Friday", "weekly"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, given, lasting, repeated, rule
from index.dates.numbers import NUMBER, VAGUE, number
from index.dates.rules.fragments import UNIT, any_of
from index.dates.units import Unit, duration
from index.languages.en.date_words import (
    MONTH_NUMBERS,
    ORDINALS,
    PARTS_OF_DAY,
    REPETITIONS,
    SEASONS,
    WEEKDAYS,
)

_ONE: Final = r"(?P<unit>minute|hour|day|week|fortnight|month|year|decade|century|night)"
_SEVERAL: Final = r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)"
_WHICH: Final = (
    r"(?:(?:the|these|those|this) )?(?:(?:last|past|next|first|previous|following|final|coming|preceding"
    r"|ensuing|remaining|intervening|entire) )?"
)
_LONG: Final = (
    r"(?:(?:full|consecutive|straight|more|additional|long|short|calendar|business|working|trading|whole|further"
    r"|solid|successive|bloody) )?"
)
_NO_AGE: Final = r"(?![- ]olds?\b| of age\b| per ?cent\b)"

_RATE: Final = re.compile(
    r"(?:\b(?:once|twice|times?)(?: for)?|%"
    r"|\b(?:per|percent|cents?|million|billion|\d[\d,.]*"
    r"|(?!(?:lasts|needs|remains|requires|runs|spans|spends|stays|takes|waits)\b)[a-z]+[b-rt-z]s)) $",
    re.IGNORECASE,
)
_FRACTION: Final = re.compile(r" of (?!\d|the year)")


def _counted(match: re.Match[str]) -> Expression | None:
    unit, amount = Unit.named(given(match, "unit")), number(given(match, "number"))
    if unit is Unit.SECOND and not given(match, "unit").endswith("s"):  # "the first second time"
        return None
    if unit is Unit.QUARTER and _FRACTION.match(match.string, match.end()):
        return None
    return lasting(match, duration(_and_a_half(match, amount), unit))


def _one(match: re.Match[str]) -> Expression:
    unit = Unit.named(given(match, "unit"))
    if _RATE.search(match.string[max(0, match.start() - 24) : match.start()]):
        return repeated(match, duration(1, unit))
    return lasting(match, duration(_and_a_half(match, 1), unit))


def _and_a_half(match: re.Match[str], amount: float | None) -> float | None:
    return amount + 0.5 if amount is not None and given(match, "half") else amount


def _half(match: re.Match[str]) -> Expression:
    return lasting(match, duration(0.5, Unit.named(given(match, "unit"))))


def _uncounted(match: re.Match[str]) -> Expression:
    return lasting(match, duration(None, Unit.named(given(match, "unit"))))


def _whole(match: re.Match[str]) -> Expression:
    return lasting(match, duration(1, Unit.named(given(match, "unit"))))


def _every(match: re.Match[str]) -> Expression:
    text = given(match, "number")
    amount = {"": 1.0, "other": 2.0}.get(text) or (ORDINALS[text] if text in ORDINALS else number(text))
    return repeated(match, duration(amount, Unit.named(given(match, "unit"))))


_RECURRING: Final = (
    {name: f"XXXX-WXX-{number}" for name, number in WEEKDAYS.items() if name.endswith("day")}
    | {name: f"XXXX-{number:02d}" for name, number in MONTH_NUMBERS.items()}
    | {name: f"XXXX-{season}" for name, season in SEASONS.items()}
    | {
        name: f"XXXX-XX-XXT{part}"
        for name, part in PARTS_OF_DAY.items()
        if name in ("morning", "afternoon", "evening")
    }
)


def _recurring(match: re.Match[str]) -> Expression:
    return repeated(match, _RECURRING[given(match, "name")])


def _repetition(match: re.Match[str]) -> Expression:
    return repeated(match, REPETITIONS[given(match, "word")])


_EACH: Final = rf"(?:every|each) (?P<name>{any_of(_RECURRING)})"

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "unit",
        rf"(?<!\d[-–]){_WHICH}(?P<number>{NUMBER}|{VAGUE})[- ]{_LONG}{UNIT}(?P<half> and a half)?"
        rf"(?:['’]s?(?= \w))?{_NO_AGE}",
        _counted,
    ),
    rule(
        "unit",
        rf"an? (?:(?:full|entire|whole|additional|further) )?{_ONE}(?P<half> and a half)?(?:['’]s)?{_NO_AGE}",
        _one,
    ),
    rule("unit", r"half(?: an? |-a-?|[- ])(?P<unit>minute|hour|day|month|year|decade|century)", _half),
    rule("unit", r"a half[- ](?P<unit>minute|hour|day|month|year|decade|century)", _half),
    rule(
        "unit",
        rf"(?:the|those|these) (?:past|last|next|first|coming|following|early|intervening|final) {_SEVERAL}",
        _uncounted,
    ),
    rule("unit", rf"(?:(?<=for )|(?<=within )){_SEVERAL}", _uncounted),
    rule(
        "unit",
        rf"(?:(?<=after )|(?<=in )|(?<=over )|(?<=take )|(?<=took )){_SEVERAL}(?= of\b|[.,;])",
        _uncounted,
    ),
    rule("unit", rf"{_SEVERAL}[- ]long", _uncounted),
    rule("unit", r"(?<!-)(?P<unit>month|year|week|day|decade|century)[- ]long", _whole),
    rule("unit", rf"(?:every|each)(?: (?P<number>{NUMBER}|other|{any_of(ORDINALS)}))? {UNIT}", _every),
    *(rule(kind, _EACH, _recurring) for kind in ("weekday", "month", "season", "daypart")),
    rule("each", rf"(?P<word>{any_of(REPETITIONS)})", _repetition),
)
