"""Dates counted from another: "yesterday", "last week", "two years later", "Monday", "the same day"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, dated, given, lasting, repeated, rule, timed
from index.dates.normalizers import Fixed, Shift, TimeOfDay, Weekday, WeekendNear
from index.dates.numbers import NUMBER, VAGUE, number
from index.dates.rules.fragments import TOWARDS, UNIT, towards
from index.dates.units import Unit, duration
from index.languages.en.date_words import WEEKDAYS

_WHOLE: Final = r"(?P<unit>day|week|weekend|fortnight|month|quarter|year|decade|century|night)"

_DAY_NAMES: Final = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_WEEKDAY: Final = (
    rf"(?P<weekday>(?-i:{_DAY_NAMES}|{_DAY_NAMES.upper()}|{_DAY_NAMES.lower()}"
    r"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?=,? (?:\d|[A-Z][a-z]{2}))))"
)
_DAYS_AWAY: Final = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_BACK: Final = frozenset(
    {"last", "previous", "preceding", "past", "prior", "ago", "earlier", "before", "previously", "back"}
)
_AHEAD: Final = frozenset({"next", "following", "coming", "ensuing", "upcoming", "subsequent", "after"})
_TOLD: Final = frozenset(
    {"previous", "preceding", "prior", "following", "ensuing", "same", "that same", "that", "subsequent"}
)
_TOLD_AWAY: Final = frozenset(
    {"later", "earlier", "before", "after", "previously", "afterwards", "afterward"}
)


def _step(word: str) -> int:
    return -1 if word in _BACK else int(word in _AHEAD)


def _shape(unit: Unit) -> Shape:
    return {Unit.YEAR: Shape.YEAR, Unit.DAY: Shape.DAY}.get(unit, Shape.SPAN)


def _named_day(match: re.Match[str]) -> Expression:
    word = given(match, "word")
    day = Shift(_DAYS_AWAY[word], Unit.DAY)
    return timed(match, TimeOfDay("NI", day)) if word == "tonight" else dated(match, day, Shape.DAY)


_NEWSPAPER: Final = re.compile(r"(?<=The )\w+ (?=[A-Z])")


def _weekday(match: re.Match[str]) -> Expression | None:
    if _NEWSPAPER.match(match.string, match.start()):
        return None
    week = given(match, "week").split()
    number = WEEKDAYS[given(match, "weekday").rstrip(".")]
    return dated(match, Weekday(number, towards(match), _step(week[-2]) if week else None), Shape.WEEKDAY)


def _weekdays(match: re.Match[str]) -> Expression:
    part = "TNI" if given(match, "night") else ""
    return repeated(match, f"XXXX-WXX-{WEEKDAYS[given(match, 'weekday')]}{part}")


def _unit(match: re.Match[str]) -> Expression:
    """The unit before, at or after a date: "last week", "the following day", "that year"."""
    word, unit = given(match, "word"), Unit.named(given(match, "unit"))
    told = word in _TOLD or (word == "next" and given(match, "the") != "")
    if unit is Unit.NIGHT:
        return timed(match, TimeOfDay("NI", Shift(_step(word), Unit.DAY, told)))
    return dated(match, Shift(_step(word), unit, told), _shape(unit))


def _past_unit(match: re.Match[str]) -> Expression:
    return lasting(match, duration(1, Unit.named(given(match, "unit"))))


def _unit_beside(match: re.Match[str]) -> Expression:
    """The unit beside one that was mentioned: "the day before", "the year after"."""
    unit = Unit.named(given(match, "unit"))
    return dated(match, Shift(_step(given(match, "word")), unit, told=True), _shape(unit))


def _unit_told_of(match: re.Match[str]) -> Expression:
    """The unit that is told of: "the end of the year"."""
    unit = Unit.named(given(match, "unit"))
    if unit is Unit.NIGHT:
        return timed(match, TimeOfDay("NI"))
    return dated(match, Shift(0, unit, told=True), _shape(unit))


def _away(match: re.Match[str]) -> Expression:
    """So many units before or after: "two years ago", "three days later"."""
    word, unit, amount = (
        given(match, "word"),
        Unit.named(given(match, "unit")),
        _amount(given(match, "number")),
    )
    sign = -1 if word in _BACK else 1
    if amount is None:
        return _vague_away(match)
    compares = unit is Unit.YEAR and amount == 1 and sign < 0
    meaning = Shift(sign * amount, unit, word in _TOLD_AWAY, compares)
    return dated(match, meaning, Shape.DAY if unit is Unit.DAY else Shape.SPAN)


def _amount(text: str) -> float | None:
    return 0.5 if text in ("half a", "half an") else number(text)


def _vague_away(match: re.Match[str]) -> Expression:
    return dated(match, Fixed("PAST_REF" if given(match, "word") in _BACK else "FUTURE_REF"), Shape.SPAN)


def _weekend(match: re.Match[str]) -> Expression:
    return dated(match, WeekendNear(), Shape.SPAN)


RULES: Final[tuple[Rule, ...]] = (
    rule(
        "deictic",
        r"(?P<word>(?:the day before )?yesterday|today|(?:the day after )?tomorrow|tonight)",
        _named_day,
    ),
    rule(
        "weekday",
        rf"(?<!Black ){TOWARDS}{_WEEKDAY}(?P<week> (?:of )?(?:last|next|this) week)?",
        _weekday,
    ),
    rule(
        "weekday",
        rf"(?:on )?(?P<weekday>{_DAY_NAMES})(?:s|(?P<night> nights))",
        _weekdays,
    ),
    rule(
        "unit",
        r"(?P<the>the )?(?:very )?(?P<word>last|this|next|coming|current|previous|following|preceding|same"
        r"|prior|that same|that|ensuing|subsequent)[- ](?:(?:fiscal|financial|calendar|very) )?"
        rf"{_WHOLE}(?! ?(?:old|ago)\b)",
        _unit,
    ),
    rule("unit", rf"(?:the )?past {_WHOLE}(?! ?(?:old|ago)\b)", _past_unit),
    rule(
        "unit",
        r"(?:just )?the (?P<unit>day|night|week|month|year) (?P<word>before|after|earlier|following)"
        r"(?= ?[.,;:)\n]|$| (?:by|in)\b)",
        _unit_beside,
    ),
    rule("unit", rf"(?:(?<=(?:d|e) of )|(?<=end ))the {_WHOLE}", _unit_told_of),
    rule("unit", rf"(?<=in )the {_WHOLE}(?=[.,;)]|$)", _unit_told_of),
    rule(
        "unit",
        rf"(?:just |exactly )?(?P<number>{NUMBER}|{VAGUE}|half an?|an?) {UNIT}"
        r"(?: and a half)?(?: or (?:so|more))?,? "
        r"(?P<word>ago|earlier|later|from now|hence|previously|from today|from then|back)(?! than\b)",
        _away,
    ),
    rule(
        "unit",
        rf"(?:just |exactly |only )?(?P<number>{NUMBER}|{VAGUE}|an?) {UNIT} "
        r"(?P<word>before|after|afterwards?)(?=[.,;:)\n]|$)",
        _away,
    ),
    rule(
        "unit",
        r"(?:just |only )?(?:days|weeks|months|years|decades|centuries|hours|minutes|moments) "
        r"(?P<word>ago|earlier|later)(?! than\b)",
        _vague_away,
    ),
    rule("unit", r"the weekend", _weekend),
)
