"""Lengths of time and repetitions: "three days", "the past two years", "every Friday", "weekly"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, given, rule
from index.dates.lexicon import MONTH_NUMBERS, SEASONS, WEEKDAYS
from index.dates.meanings import Fixed
from index.dates.numbers import NUMBER, VAGUE, number
from index.dates.units import UNIT_NAMES, Unit, duration

_UNIT: Final = rf"(?P<unit>{'|'.join(sorted(UNIT_NAMES, key=len, reverse=True))})"
_EACH: Final = {
    "daily": "XXXX-XX-XX",
    "everyday": "XXXX-XX-XX",
    "nightly": "XXXX-XX-XXTNI",
    "hourly": "PT1H",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
}


def _length(match: re.Match[str], value: str) -> Expression:
    return Expression(match.start(), match.end(), "DURATION", Fixed(value))


def _set(match: re.Match[str], value: str) -> Expression:
    return Expression(match.start(), match.end(), "SET", Fixed(value))


def _counted(match: re.Match[str]) -> Expression | None:
    text, unit = given(match, "number"), Unit.named(given(match, "unit"))
    amount = number(text)
    if unit is Unit.QUARTER and re.match(r" of (?!\d|the year)", match.string[match.end() : match.end() + 12]):
        return None
    if unit is Unit.SECOND and not given(match, "unit").endswith("s"):
        return None
    if given(match, "half"):
        amount = (amount or 0) + 0.5
    return _length(match, duration(amount, unit))


def _one(match: re.Match[str]) -> Expression | None:
    """ "a year", where that is no rate."""
    unit = Unit.named(given(match, "unit"))
    if _RATE.search(match.string[max(0, match.start() - 24) : match.start()]):
        return _set(match, duration(1, unit))
    return _length(match, duration(1.5 if given(match, "half") else 1, unit))


def _half(match: re.Match[str]) -> Expression:
    return _length(match, duration(0.5, Unit.named(given(match, "unit"))))


def _uncounted(match: re.Match[str]) -> Expression:
    return _length(match, duration(None, Unit.named(given(match, "unit"))))


def _whole(match: re.Match[str]) -> Expression:
    """ "year-long"."""
    return _length(match, duration(1, Unit.named(given(match, "unit"))))


def _every(match: re.Match[str]) -> Expression:
    name = given(match, "unit")
    if weekday := WEEKDAYS.get(name):
        return _set(match, f"XXXX-WXX-{weekday}")
    amount = {"": 1.0, "other": 2.0}.get(given(match, "number"), 0) or number(given(match, "number"))
    parts = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
    return _set(match, f"XXXX-XX-XXT{parts[name]}" if name in parts else duration(amount, Unit.named(name)))


def _every_month(match: re.Match[str]) -> Expression:
    return _set(match, f"XXXX-{MONTH_NUMBERS[given(match, 'month')]:02d}")


def _every_season(match: re.Match[str]) -> Expression:
    return _set(match, f"XXXX-{SEASONS[given(match, 'season')]}")


def _each(match: re.Match[str]) -> Expression:
    return _set(match, _EACH[given(match, "word")])


_RATE: Final = re.compile(r"(?:\b(?:once|twice|times?)(?: for)?|%|\b(?:per|percent|cents?|million|billion|\d[\d,.]*|[a-z]+[b-rt-z]s)) $", re.IGNORECASE)
_OF: Final = r"(?:(?:the|these|those|this) )?(?:(?:last|past|next|first|previous|following|final|coming|preceding|ensuing|remaining|intervening|entire) )?"
_LONG: Final = r"(?:(?:full|consecutive|straight|more|additional|long|short|calendar|business|working|trading|whole|further|solid|successive|bloody) )?"
_NO_AGE: Final = r"(?!(?:[- ]olds?\b| of age\b| percent\b))"

_ALONE: Final = r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)"

RULES: Final[tuple[Rule, ...]] = (
    rule("unit", rf"{_OF}(?P<number>{NUMBER}|{VAGUE})[- ]{_LONG}{_UNIT}(?P<half> and a half)?(?:['’]s?(?= \w))?{_NO_AGE}", _counted),
    rule("unit", rf"an? (?:(?:full|entire|whole|additional|further) )?(?P<unit>minute|hour|day|week|fortnight|month|year|decade|century|night)(?P<half> and a half)?(?:['’]s)?{_NO_AGE}", _one),
    rule("unit", r"(?:half an?|a half[- ]|half[- ]a|half-) ?(?P<unit>minute|hour|day|month|year|decade|century)", _half),
    rule("unit", rf"(?:the |those |these )(?:past|last|next|first|coming|following|early|intervening|final) {_ALONE}", _uncounted),
    rule("unit", rf"(?<=for ){_ALONE}", _uncounted),
    rule("unit", rf"(?<=within ){_ALONE}", _uncounted),
    rule("unit", rf"(?:(?<=after )|(?<=in )|(?<=over )|(?<=take )|(?<=took )){_ALONE}(?= of\b|[.,;])", _uncounted),
    rule("unit", r"(?P<unit>month|year|week|day|decade|century)s?[- ]long", _whole),
    rule("unit", rf"(?:every|each)(?: (?P<number>{NUMBER}|other))? (?P<unit>seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|quarters?|years?|decades?|mornings?|afternoons?|evenings?)", _every),
    rule("weekday", r"(?:every|each) (?P<unit>monday|tuesday|wednesday|thursday|friday|saturday|sunday)", _every),
    rule("month", r"(?:every|each) (?P<month>january|february|march|april|may|june|july|august|september|october|november|december)", _every_month),
    rule("season", r"(?:every|each) (?P<season>spring|summer|autumn|fall|winter)", _every_season),
    rule("each", rf"(?P<word>{'|'.join(_EACH)})", _each),
)  # fmt: skip
