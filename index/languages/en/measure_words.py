"""English questions for a measure, and the units of values that answer them.

Form: words in lower case, separated by white space; expressions as alternatives of a regular expression.
"""

import re
from collections.abc import Iterable
from typing import Final

from index.languages.en.numerals import NUMBER_WORDS
from index.languages.language import MeasureQuestion
from index.languages.tables import parse_list

LENGTH_UNITS: Final = parse_list("""
    metres metre meters meter m kilometres kilometre kilometers kilometer km centimetres centimetre
    centimeters centimeter cm millimetres millimetre millimeters millimeter mm miles mile mi feet foot ft
    inches inch yards yard fathoms fathom furlongs leagues light-years
""")
TIME_UNITS_MEASURED: Final = parse_list("""
    seconds second secs sec minutes minute mins min hours hour hrs hr h days day nights night weeks week
    fortnight weekend months month quarters quarter semesters semester terms years year yrs decades decade
    centuries century generations
""")
WEIGHT_UNITS: Final = parse_list("""
    kilograms kilogram kilogrammes kilos kilo kg grams gram grammes g milligrams mg tonnes tonne tons ton
    pounds pound lbs lb ounces ounce oz stone
""")
SPEED_UNITS: Final = parse_list("km/h kph kmh mph knots knot m/s mbps gbps mbit/s gbit/s rpm fps")
TEMPERATURE_UNITS: Final = parse_list("° degrees degree °c °f celsius fahrenheit kelvin")
_NUMBER: Final = (
    rf"(?<![\w.])(?:\d[\d.,]*|(?:{'|'.join(sorted(NUMBER_WORDS))}|one|an?|several|few|many|some)\b)"
    r"(?:[\s-](?:and a half|to|or|hundred|thousand|million|billion|dozen|of|more))?"
    r"(?:[\s-](?:\d[\d.,]*))?"
)
"""A number in digits or words, or a word such as "several"; at most three words."""

_RATE: Final = r"(?!\s?/\s?\w|\s(?:per|an?|each|every)\s(?:hour|second|minute))"
"""Not before the rest of a unit of speed."""


def _value_form(units: Iterable[str], after: str = "") -> str:
    return rf"{_NUMBER}[\s-]?(?:{'|'.join(units)})(?!\w){_RATE}{after}"


def _length_form(other_extents: str) -> str:
    """Return the form of a length that is not said to be another extent."""
    return _value_form(
        LENGTH_UNITS, rf"(?![\s-](?:{other_extents}|away|apart|in (?:{other_extents}|length|width|depth))\b)"
    )


_DISTANCE_FORM: Final = _value_form(LENGTH_UNITS, r"(?![\s-](?:wide|tall|high|deep|thick)\b)")
_SPEED_FORM: Final = (
    rf"{_NUMBER}[\s-]?(?:{'|'.join(SPEED_UNITS)})(?!\w)"
    rf"|\b(?:{'|'.join(LENGTH_UNITS)})\s?(?:/|per|an?)\s?(?:h|hour|second|s|minute|day)\b"
)
_TIME_FORM: Final = (
    rf"{_value_form(TIME_UNITS_MEASURED)}|\b(?:until|till|since|throughout|lifelong|overnight|forever|lifetime"
    r"|permanent(?:ly)?|life|all (?:day|night|year|week)|lasted|every|annual)\b|\b(?:from|between)\s\S+\s"
    r"(?:\S+\s){0,3}(?:to|and|through)\s|\d\s?[–-]\s?\d"
)
_MONEY_FORM: Final = (
    r"[$£€¥₹]|\d\s?(?:k\b|p\b)|\b(?:dollars?|euros?|pounds?|cents?|pence|yen|rupees|roubles|rubles|francs|crowns"
    r"|kroner|kronor|yuan|usd|eur|gbp|million|billion|free|gratis|nothing|no (?:charge|cost|fee))\b"
)
_PERCENT_FORM: Final = (
    r"%|\bper ?cent(?:age)?\b|\b(?:half|third|thirds|quarter|quarters|majority|fifths?|tenths?)\b"
)


def _measure_question(asked: str, value: str) -> MeasureQuestion:
    return MeasureQuestion(re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), re.compile(value))


_THE: Final = r"(?:what(?:'s|’s)?|what (?:is|was|are|were)) (?:the |its )?(?:\w+ )?"

MEASURE_QUESTIONS: Final = (
    _measure_question(
        rf"how (?:tall|high)(?! (?:is|was|are|were) the (?:\w+ )?(?:price|cost|tax|rent|fee|fine|rate))"
        rf"|{_THE}height",
        rf"{_length_form('long|wide|deep|thick')}|\b(?:stor(?:ey|eys|ies|y)|floors)\b"
        rf"|\d\s?%|[$£€]|\d['’′]|\b(?:degrees|percent|million|billion)\b",
    ),
    _measure_question(rf"how deep|{_THE}depth", _length_form("long|wide|tall|high|thick")),
    _measure_question(rf"how wide|{_THE}width", _length_form("long|tall|high|deep")),
    _measure_question(
        rf"how far|{_THE}distance",
        rf"{_DISTANCE_FORM}|{_value_form(TIME_UNITS_MEASURED)}"
        r"|\b(?:blocks|stops|light-years)\b",
    ),
    _measure_question(
        r"how heavy|how much (?:does|did|do) [^?]{1,60} weigh"
        r"|what (?:is|was) the weight|what does [^?]{1,60} weigh",
        rf"{_value_form(WEIGHT_UNITS)}|\bweigh",
    ),
    _measure_question(
        rf"how fast|{_THE}(?:speed|pace)(?= |\?|$)",
        rf"{_SPEED_FORM}|{_value_form(TIME_UNITS_MEASURED)}|\d\s?%|\bspeed of\b|\btimes\b",
    ),
    _measure_question(
        rf"how (?:hot|cold|warm)|{_THE}temperature",
        rf"{_NUMBER}\s?(?:{'|'.join(TEMPERATURE_UNITS)})|\d\s?c\b",
    ),
    _measure_question(
        r"how long(?= (?:does|do|did|will|would|has|have|had|must|can|should|could|may|to|until|before))"
        r"|for how long|(?:for )?how many (?:years|months|weeks|days|hours|minutes|seconds)|how much time",
        _TIME_FORM,
    ),
    _measure_question(
        rf"how long|{_THE}length", rf"{_TIME_FORM}|{_length_form('tall|high|wide|deep|thick')}|\bpages\b"
    ),
    _measure_question(
        r"how old|what age|at what age",
        rf"{_value_form(TIME_UNITS_MEASURED)}|\bage[ds]?\b|\bborn\b|,\s\d{{1,3}}\s?[,.)]|\(\d{{1,3}}\)|-olds?\b"
        r"|\b(?:1\d{3}|20\d\d)\b|\bcentur|\b(?:under|over)[ -]\d"
        r"|\b(?:teens|twenties|thirties|forties|fifties)\b",
    ),
    _measure_question(
        r"how often|how frequently|how many times",
        rf"\b(?:every|each|once|twice|thrice|daily|weekly|monthly|yearly|annual(?:ly)?|hourly|always|never|rarely"
        r"|regularly|seldom|usually|frequently|quarterly|biannual|per|nightly|fortnightly)\b|\btimes?\b"
        rf"|\ban? (?:{'|'.join(TIME_UNITS_MEASURED)})\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b",
    ),
    _measure_question(
        r"how much (?:does|do|did|will|would|is|are|was|were) [^?]{1,80}\b(?:costs?|pay|paid|charged?|earn"
        rf"|earned|spend|spent|raised?|worth)|{_THE}(?:price|cost|fee|salary|fine|rent|fare|budget)(?= |\?|$)"
        r"|how expensive|how much money|how much (?:is|are|was|were) (?:the|a|an) (?:\w+ )?(?:ticket|fine|fee"
        r"|rent|fare|permit|entry|admission|membership|subscription|deposit)s?",
        _MONEY_FORM,
    ),
    _measure_question(
        r"(?:what|which) (?:percent|percentage|share|proportion|fraction)|how many percent", _PERCENT_FORM
    ),
)
"""Questions for a measure with what can answer them; the first that matches holds."""
