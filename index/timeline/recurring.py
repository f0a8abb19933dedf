"""Classification of dates that recur: of habits and general statements, which are no events.

"Kids swim free on Monday and Friday", "Plums ripen in August", "open from June to August": the expression
names a part of every week or year, and its clause is in the present tense and about no single occasion.
"""

import re
from collections.abc import Sequence
from typing import Final

from index.dates.expressions import alternation
from index.dates.recurrence import clause_words, is_habitual
from index.dates.timex import Timex
from index.languages.en.calendar_names import MONTH_NUMBERS, SEASON_CODES, WEEKDAY_NUMBERS, WEEKDAYS
from index.languages.en.date_words import FREQUENCY_WORDS, PART_OF_DAY_CODES
from index.languages.en.reporting_verbs import PLAIN_REPORT_VERBS
from index.languages.en.verb_forms import SCHEDULING_WORDS
from index.languages.tables import parse_list

_CONTEXT_CHARS: Final = 40
_CALENDAR_NAMES: Final = frozenset((*MONTH_NUMBERS, *WEEKDAY_NUMBERS, *SEASON_CODES, "easter", "christmas"))
_EXPRESSION_WORDS: Final = _CALENDAR_NAMES.union(
    PART_OF_DAY_CODES,
    parse_list("the of and to until till through early mid late at am pm a m p st nd rd th"),
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_DAY_NUMBER: Final = re.compile(r"(?<![\d:.])\d{1,2}(?![\d:.])(?! ?[ap]\.?m)")
_PREPOSITION_BEFORE: Final = re.compile(
    r"\b(?:in|on|from|between|during|until|till|through|to|and|or|every)\s(?:the\s)?(?:early\s|late\s)?$"
    r"|[,(]\s$",
    re.IGNORECASE,
)
_PLURAL_AFTER: Final = re.compile(r"s\b|\s(?:mornings|afternoons|evenings|nights|weekends)\b")
_SEVERAL_WEEKDAYS: Final = re.compile(
    rf"\b(?:{alternation(WEEKDAYS)})s?,?\s?(?:and|or|&|to|[-–,])\s?(?:on\s)?(?:{alternation(WEEKDAYS)})",
    re.IGNORECASE,
)
_EVERY_YEAR_AFTER: Final = re.compile(r",?\s(?:of\s)?(?:(?:each|every)\s(?:year|month|week)|annually)\b")
_EVERY_YEAR_BEFORE: Final = re.compile(r"\b(?:(?:each|every)\syear|annually)\s(?:on|in|from|by)\s(?:the\s)?$")
_CLAUSE_JOIN: Final = re.compile(r";\s|,\s(?:and|but|while)\s(?=(?:it|he|she|they|we|the|its|this|there)\s)")
_NAMED_SUBJECT: Final = re.compile(
    r"\W*(?:(?:The|This|Our|Its|His|Her)\s(?:[a-z][\w-]*\s){0,2}|[A-Z][\w.’'-]*\s)"
    r"[A-Z][\w’'-]*\s[a-z]+s\b"
)
"""A clause that opens with a name of several words and a verb in the third person: "Marta Koval joins"."""


def is_recurring(sentence: str, timex: Timex, start: int) -> bool:
    """Return whether a date belongs to a habit or a general statement.

    Args:
        sentence: The sentence.
        timex: A date expression in it.
        start: The sentence's start, in characters of the text.
    """
    if not timex.inferred or not is_calendar_name(timex.text):
        return False
    sentence, first = _cut_clause(sentence, timex.start - start, timex.end - start)
    last = first + timex.end - timex.start
    if _YEAR.search(sentence):
        return False
    before = sentence[max(0, first - _CONTEXT_CHARS) : first]
    if _EVERY_YEAR_AFTER.match(sentence, last) or _EVERY_YEAR_BEFORE.search(before):
        return True
    return (not before or _PREPOSITION_BEFORE.search(before) is not None) and _is_in_habit(
        sentence, timex, clause_words(sentence, first, last), sentence[last : last + _CONTEXT_CHARS]
    )


def _cut_clause(sentence: str, first: int, last: int) -> tuple[str, int]:
    """The main clause around an expression, and the expression's start in it."""
    begin = max((each.end() for each in _CLAUSE_JOIN.finditer(sentence, 0, first)), default=0)
    following = _CLAUSE_JOIN.search(sentence, last)
    return sentence[begin : following.start() if following else len(sentence)], first - begin


def _is_in_habit(sentence: str, timex: Timex, words: Sequence[str], after: str) -> bool:
    """Whether a clause in the present tense states what happens again and again."""
    if not is_habitual(words, needs_marker=False) or not PLAIN_REPORT_VERBS.isdisjoint(words):
        return False
    if _PLURAL_AFTER.match(after) or not FREQUENCY_WORDS.isdisjoint(words):
        return True
    if _DAY_NUMBER.search(timex.text):
        return False
    is_several = "/" in timex.value or _SEVERAL_WEEKDAYS.search(sentence) is not None
    return is_several or _is_general(sentence, words)


def is_calendar_name(expression: str) -> bool:
    """Return whether an expression consists of names of months, weekdays, seasons, and numbers of days."""
    words = _WORD.findall(expression.lower())
    return not _CALENDAR_NAMES.isdisjoint(words) and _EXPRESSION_WORDS.issuperset(words)


def _is_general(sentence: str, words: Sequence[str]) -> bool:
    """Whether a clause in the present tense is neither scheduled nor about a named subject."""
    return SCHEDULING_WORDS.isdisjoint(words) and _NAMED_SUBJECT.match(sentence) is None
