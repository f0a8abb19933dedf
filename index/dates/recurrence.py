"""Recurring dates: weekdays and parts of a year that state a habit or a rule, as in opening hours.

Such expressions become TIMEX3 sets: "open from Monday to Friday", "every Tuesday and Friday", "Feeding is
forbidden between 1 April and 31 July".
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from index.dates.expressions import Expression, MergeRole
from index.dates.normalizers import FixedValue, Normalizer, TimeOfDay, Weekday
from index.dates.underspecified import UNKNOWN_YEAR, PartOfYear
from index.languages.en.date_words import HABIT_WORDS
from index.languages.en.irregular_forms import IRREGULAR_VERBS
from index.languages.en.verb_forms import NON_PAST_ED_WORDS, PAST_FINITE_VERBS

_CLAUSE_CHARS: Final = 160
"""Characters around an expression that are searched for its clause."""

_CLAUSE_BREAK: Final = re.compile(r"[.;!?](?=\s)|\n")
_CLAUSE_WORD: Final = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_LIST_GAP: Final = re.compile(r",? (?:and|or|&) (?:on )?|, |/")
_RANGE_GAP: Final = re.compile(r" ?[-–—] ?| (?:to|through|thru|until|till) (?:the )?")
_BETWEEN_BEFORE: Final = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)

_FUTURE_OR_PAST: Final = PAST_FINITE_VERBS | {
    *("will", "shall", "would", "won't", "going"),
    *("due", "scheduled", "planned", "expected"),
}
"""Auxiliary verbs and participles of clauses about one occasion."""

_PAST_FORMS: Final = frozenset(IRREGULAR_VERBS).difference(IRREGULAR_VERBS.values(), HABIT_WORDS)

_FORMS_OF_BE: Final = frozenset({"is", "are", "be", "being", "isn't", "aren't", "not"})


def mark_recurring(text: str, expressions: Sequence[Expression]) -> list[Expression]:
    """Replace the expressions that recur by sets; the others stay as they are.

    Args:
        text: The text.
        expressions: Its expressions, merged, in order.
    """
    recurring: set[int] = set()
    for index, (first, second) in enumerate(pairwise(expressions)):
        gap = text[first.end : second.start]
        is_continued = index in recurring or first.type == "SET"
        if (is_continued and _is_listed_weekday(second, gap)) or _is_recurring_pair(text, first, second, gap):
            recurring |= {index, index + 1}
    for index, each in enumerate(expressions):
        if _is_weekday_of_month(each) and is_habitual(
            clause_words(text, each.start, each.end), needs_marker=False
        ):
            recurring.add(index)
    return [_as_set(each) if index in recurring else each for index, each in enumerate(expressions)]


def _is_listed_weekday(expression: Expression, gap: str) -> bool:
    return isinstance(expression.normalizer, Weekday) and _LIST_GAP.fullmatch(gap) is not None


def _is_recurring_pair(text: str, first: Expression, second: Expression, gap: str) -> bool:
    """Whether two expressions bound or list days of a habit."""
    is_range = _RANGE_GAP.fullmatch(gap) is not None
    is_list = _LIST_GAP.fullmatch(gap) is not None
    if not is_range and not is_list:
        return False
    if _is_bare_weekday(first) and _is_bare_weekday(second):
        return is_habitual(clause_words(text, first.start, second.end), needs_marker=not is_range)
    is_between = _BETWEEN_BEFORE.search(text, max(0, first.start - 14), first.start) is not None
    is_yearless = _is_yearless(first) and _is_yearless(second)
    if not (is_range or is_between) or not is_yearless:
        return False
    return is_habitual(clause_words(text, first.start, second.end), needs_marker=not is_between)


def _is_bare_weekday(expression: Expression) -> bool:
    normalizer = _day_normalizer(expression)
    return isinstance(normalizer, Weekday) and normalizer.direction is None and normalizer.week_offset is None


def _day_normalizer(expression: Expression) -> Normalizer | None:
    """The normalizer of the day: that of a time's day for "Friday, 9 a.m."."""
    normalizer = expression.normalizer
    return normalizer.day if isinstance(normalizer, TimeOfDay) else normalizer


def _is_yearless(expression: Expression) -> bool:
    normalizer = expression.normalizer
    return (
        expression.type == "DATE"
        and isinstance(normalizer, PartOfYear)
        and normalizer.year is None
        and normalizer.direction is None
    )


def _is_weekday_of_month(expression: Expression) -> bool:
    return _is_yearless(expression) and _value_without_year(expression).endswith("-XX")


def _value_without_year(expression: Expression) -> str:
    normalizer = expression.normalizer
    return normalizer.value_in_year(UNKNOWN_YEAR) if isinstance(normalizer, PartOfYear) else ""


def clause_words(text: str, start: int, end: int) -> list[str]:
    """Return the words around a span within their sentence, in lower case, at most 160 characters away.

    Args:
        text: The text.
        start: The start of one or several expressions, in characters.
        end: The end of the last one, exclusive.
    """
    before = _CLAUSE_BREAK.split(text[max(0, start - _CLAUSE_CHARS) : start])[-1]
    after = _CLAUSE_BREAK.split(text[end : end + _CLAUSE_CHARS], maxsplit=1)[0]
    return _CLAUSE_WORD.findall(f"{before} {after}".lower().replace("’", "'"))


def is_habitual(words: Sequence[str], *, needs_marker: bool) -> bool:
    """Return whether a clause may state a habit: it is in the present tense.

    Args:
        words: The clause's words; see `clause_words`.
        needs_marker: Whether a word of habits is required, too.
    """
    if not _FUTURE_OR_PAST.isdisjoint(words) or any(word.endswith("'ll") for word in words):
        return False
    if any(word == "to" and be & _FORMS_OF_BE for be, word in _with_preceding(words, 1)):
        return False
    if any(_is_past_form(word) and not be & _FORMS_OF_BE for be, word in _with_preceding(words, 3)):
        return False
    return not needs_marker or not HABIT_WORDS.isdisjoint(words)


def _is_past_form(word: str) -> bool:
    if word in HABIT_WORDS or word in NON_PAST_ED_WORDS:
        return False
    return word.endswith("ed") or word in _PAST_FORMS


def _with_preceding(words: Sequence[str], count: int) -> Iterable[tuple[set[str], str]]:
    """Each word with the set of up to `count` words before it."""
    return ((set(words[max(0, index - count) : index]), word) for index, word in enumerate(words))


def _as_set(expression: Expression) -> Expression:
    if expression.type == "SET":
        return expression
    normalizer = _day_normalizer(expression)
    value = (
        f"XXXX-WXX-{normalizer.iso_weekday}"
        if isinstance(normalizer, Weekday)
        else _value_without_year(expression)
    )
    return replace(expression, type="SET", normalizer=FixedValue(value), merge_role=MergeRole.OTHER)
