"""Dates counted from another: "yesterday", "last week", "two years later", "Monday", "the same day"."""

import re
from typing import Final

from index.dates.expressions import Expression, Rule, Shape, dated, given, rule
from index.dates.lexicon import WEEKDAYS
from index.dates.meanings import Fixed, LatestQuarter, Shift, TimeOfDay, Weekday, WeekendNear, YearEarlier
from index.dates.numbers import NUMBER, VAGUE, number
from index.dates.parts import InYear
from index.dates.rules.calendar import towards
from index.dates.units import UNIT_NAMES, Unit, duration

_UNIT: Final = rf"(?P<unit>{'|'.join(sorted(UNIT_NAMES, key=len, reverse=True))})"
_WHOLE: Final = r"(?P<unit>day|week|weekend|fortnight|month|quarter|year|decade|century|night)"

_WEEKDAY: Final = (
    r"(?P<weekday>(?-i:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.))"
)

_BACK: Final = frozenset({"last", "previous", "preceding", "past", "prior"})
_AHEAD: Final = frozenset({"next", "following", "coming", "ensuing", "upcoming", "subsequent"})
_TOLD: Final = frozenset({"previous", "preceding", "prior", "following", "ensuing", "same", "that", "subsequent"})

_DAYS_AWAY: Final = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day before yesterday": -2}


def _step(word: str) -> int:
    return -1 if word in _BACK else int(word in _AHEAD)


def _named_day(match: re.Match[str]) -> Expression:
    word = given(match, "word")
    day = Shift(_DAYS_AWAY[word], Unit.DAY)
    if word == "tonight":
        return Expression(match.start(), match.end(), "TIME", TimeOfDay("NI", day))
    return dated(match, day, Shape.DAY)


def _weekday(match: re.Match[str]) -> Expression:
    name = WEEKDAYS[given(match, "weekday").rstrip(".")]
    word = given(match, "week")
    week = _step(word.split()[-2]) if word else None
    return dated(match, Weekday(name, towards(match), week), Shape.WEEKDAY)


def _weekdays(match: re.Match[str]) -> Expression:
    name = WEEKDAYS[given(match, "weekday")]
    part = "TNI" if given(match, "night") else ""
    return Expression(match.start(), match.end(), "SET", Fixed(f"XXXX-WXX-{name}{part}"))


def _unit(match: re.Match[str]) -> Expression | None:
    """ "last week", "the following day", "that year"."""
    word, name = given(match, "word"), given(match, "unit")
    unit = Unit.named(name)
    if name.endswith("s") or unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        return None
    if word == "past":
        return Expression(match.start(), match.end(), "DURATION", Fixed(duration(1, unit)))
    if word == "same" and unit is Unit.NIGHT:
        return Expression(match.start(), match.end(), "TIME", TimeOfDay("NI"))
    told = word in _TOLD or (word == "next" and given(match, "the") != "")
    day = Shift(_step(word), unit, told=told)
    if unit is Unit.NIGHT:
        return Expression(match.start(), match.end(), "TIME", TimeOfDay("NI", Shift(_step(word), Unit.DAY, told)))
    return dated(match, day, Shape.YEAR if unit is Unit.YEAR else Shape.DAY if unit is Unit.DAY else Shape.SPAN)


def _day_beside(match: re.Match[str]) -> Expression:
    """ "the day before", "the year after"."""
    step = -1 if given(match, "word") in ("before", "earlier") else 1
    unit = Unit.named(given(match, "unit"))
    return dated(match, Shift(step, unit, told=True), Shape.DAY if unit is Unit.DAY else Shape.SPAN)


_TOLD_AWAY: Final = frozenset({"later", "earlier", "before", "after", "previously", "afterwards", "afterward"})
_AWAY_BACK: Final = frozenset({"ago", "earlier", "before", "previously", "back"})


def _away(match: re.Match[str]) -> Expression | None:
    """ "two years ago", "three days later"."""
    word, amount = given(match, "word"), _amount(given(match, "number"))
    unit = Unit.named(given(match, "unit"))
    sign = -1 if word in _AWAY_BACK else 1
    if amount is None:
        vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return dated(match, Fixed(vague), Shape.SPAN)
    compares = unit is Unit.YEAR and amount == 1 and sign < 0
    meaning = Shift(sign * amount, unit, word in _TOLD_AWAY, compares)
    return dated(match, meaning, Shape.DAY if unit is Unit.DAY else Shape.SPAN)


def _amount(text: str) -> float | None:
    if text in ("a", "an", "one"):
        return 1
    if text.startswith(("half", "a half")):
        return 0.5
    return number(text)


def _vague_away(match: re.Match[str]) -> Expression:
    past = given(match, "word") in ("ago", "earlier", "before")
    return dated(match, Fixed("PAST_REF" if past else "FUTURE_REF"), Shape.SPAN)


def _the_weekend(match: re.Match[str]) -> Expression:
    return dated(match, WeekendNear(), Shape.SPAN)


def _the_quarter(match: re.Match[str]) -> Expression:
    return dated(match, LatestQuarter(), Shape.SPAN)


def _quarter_before(match: re.Match[str]) -> Expression:
    """ "the year-ago quarter"."""
    return dated(match, LatestQuarter(-1), Shape.SPAN)


def _year_before(match: re.Match[str]) -> Expression:
    """ "a year-earlier loss", "the year-ago" before a quarter."""
    return dated(match, Shift(-1, Unit.YEAR, compares=True), Shape.YEAR)


def _same_last_year(match: re.Match[str]) -> Expression:
    return dated(match, YearEarlier(), Shape.SPAN)


def _this_year(match: re.Match[str]) -> Expression:
    return dated(match, Shift(0, Unit.YEAR), Shape.YEAR)


def _year_long(match: re.Match[str]) -> Expression:
    return Expression(match.start(), match.end(), "DURATION", Fixed(duration(1, Unit.YEAR)))


def _year_end(match: re.Match[str]) -> Expression:
    return dated(match, InYear("{}-12-31".format), Shape.PART)


def _ended_unit(match: re.Match[str]) -> Expression:
    """ "the end of the year": the year that is told of."""
    unit = Unit.named(given(match, "unit") or given(match, "other"))
    return dated(match, Shift(0, unit, told=True), Shape.YEAR if unit is Unit.YEAR else Shape.SPAN)


_APPROXIMATELY: Final = r"(?:an additional |another )?"

RULES: Final[tuple[Rule, ...]] = (
    rule("deictic", r"(?P<word>today|yesterday|tomorrow|tonight)(?=['’]s|\b)", _named_day),
    rule(
        "weekday",
        rf"(?<!Black )(?:(?P<towards>last|next|this past|this coming|this|the previous|the following|that) )?{_WEEKDAY}"
        r"(?P<week> (?:of )?(?:last|next|this) week)?",
        _weekday,
    ),
    rule("weekday", r"(?:(?:on|every|each) )?(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)days(?P<night> nights?)?", _weekdays),
    rule(
        "unit",
        r"(?P<the>the )?(?:very )?(?P<word>last|this|next|past|coming|current|previous|following|preceding|same|prior"
        rf"|that same|that|ensuing|subsequent)[- ](?:(?:fiscal|financial|calendar|very) )?{_WHOLE}(?! ?(?:old|ago)\b)",
        _unit,
    ),
    rule("unit", r"(?:just )?the (?P<unit>day|night|week|month|year) (?P<word>before|after|earlier|following)(?= ?[.,;:)\n]|$| (?:the|he|she|it|they|by|in)\b)", _day_beside),
    rule(
        "unit",
        rf"(?:just |exactly )?(?P<number>{NUMBER}|{VAGUE}|half an?|an?) {_UNIT}(?: and a half)?(?: or (?:so|more))?,? "
        r"(?P<word>ago|earlier|later|from now|hence|previously|from today|from then|back)(?! than\b)",
        _away,
    ),
    rule("unit", rf"(?:just |exactly |only )?(?P<number>{NUMBER}|{VAGUE}|an?) {_UNIT} (?P<word>before|after|afterwards?)(?=[.,;:)\n]|$)", _away),
    rule("unit", r"(?:just |only )?(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes|moments) (?P<word>ago|earlier|later)", _vague_away),
    rule("unit", r"the weekend", _the_weekend),
    rule("unit", r"the (?:(?:latest|most recent|current|just-ended|fiscal) )?(?:quarter|(?<=latest )period)", _the_quarter),
    rule("unit", r"(?:the )?(?:(?:comparable|corresponding|same) )?year[- ](?:ago|earlier) (?:quarter|period)", _quarter_before),
    rule("unit", r"(?:the |a )?(?:(?:comparable|corresponding|same) )?year[- ](?:ago|earlier)", _year_before),
    rule("unit", r"last year['’]s quarter|the (?:quarter|(?:corresponding|comparable) period) (?:last year|a year (?:ago|earlier))", _quarter_before),
    rule("unit", r"the same (?P<unit>month|period|quarter|week|day|time) (?:(?:of|in) )?(?P<word>last year|a year (?:ago|earlier|before)|the (?:previous|prior) year)", _same_last_year),
    rule("unit", r"(?<=for )the year(?=[,.]|$)|the (?:full|fiscal|current fiscal|latest fiscal|financial) year", _this_year),
    rule("unit", r"the (?:fiscal )?year(?= end(?:ed|ing)\b)", _year_long),
    rule("unit", r"(?:the )?(?:year[- ]end|year['’]s end|end of year)", _year_end),
    rule("unit", r"(?<=in )the (?P<unit>day|week|month|year|decade|century)(?=[.,;)]|$)|(?<=end )the (?P<other>day|week|month|year)", _ended_unit),
    rule("unit", r"(?<=(?:d|e) of )the (?P<unit>day|week|month|year|decade|century)", _ended_unit),
)  # fmt: skip
