"""Events in any language but English: statements by their punctuation, dates by words of a table."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from index.dates.expressions import alternation
from index.dates.timex import Timex, parse_period
from index.languages.date_words import DateWords
from index.model import Mod
from index.timeline.statements import MAX_STATEMENT_CHARS

_CONTEXT_CHARS: Final = 200
"""Characters around an expression, or at a sentence's end, that are searched."""

_MIN_WORDS: Final = 3
"""Minimum number of words of a statement."""

_MIN_UNSPACED_CHARS: Final = 8
"""Minimum length of a statement in a script without spaces between words."""

_RECURRING_PRECISIONS: Final = ("month", "season", "range")

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_CLOSING: Final = r"\"'\u2019\u201d\u201c»\u203a)\]\s\u300d\u300f\uff09"
_FINAL_PUNCTUATION: Final = re.compile(rf"[.!…\u3002\uff01\u0964\u06d4\u1362][{_CLOSING}]*$")
_COPYRIGHT: Final = re.compile(r"\W*(?:©|\(c\)|copyright\b|isbn\b|issn\b|doi\b)", re.IGNORECASE)
_DATELINE_BEFORE: Final = re.compile(
    r"\W*(?:[^\W\d_a-z][^\W\d_a-z\s-]+(?:[ -][^\W\d_a-z][^\W\d_a-z\s-]+){0,3}|[^\W\d_a-z][^\W\d_]+)"
    r"(?:\s?\([^()]{1,40}\))?[,(—–-][,\s(—–-]{0,3}"
)
"""A place before a date: "BERLIN, ", "Lyon (AFP), "."""

_DATELINE_AFTER: Final = re.compile(
    r"\)?\.?\s?(?:\([^()]{1,40}\)\s?)?(?:[–—]|--?)\s|\s?\([^()]{1,40}\)\s?[.:–—-]"
)
_BARE_YEAR: Final = re.compile(r"[12]\d{3}")
_REFERENCE_BEFORE: Final = re.compile(
    r"^\W*[(\[]$|\bet al\.?,?\s?[(\[]?$|[(\[][^()\[\]]{0,90};\s[^()\[\];]{0,60},?\s$"
)


class LocalizedEventRules:
    """The rules of a language by its date words; see `index.timeline.event_rules.EventRules`."""

    def __init__(self, words: DateWords) -> None:
        """Prepare the rules of a language."""
        self._credit_line = _credit_line(words)
        self._has_word_spaces = words.has_word_spaces

    def is_statement(self, sentence: str) -> bool:
        """Whether a sentence has several words and final punctuation; there are no tables of verbs."""
        tail = sentence[-_CONTEXT_CHARS:]
        is_complete = len(sentence) <= MAX_STATEMENT_CHARS and _FINAL_PUNCTUATION.search(tail) is not None
        if not is_complete or self.is_credit_line(sentence):
            return False
        if not self._has_word_spaces:
            return len(sentence) >= _MIN_UNSPACED_CHARS
        return len(_WORD.findall(sentence)) >= _MIN_WORDS

    def is_credit_line(self, line: str) -> bool:
        """Whether a line begins with a word of credits and a colon or a date, or is a copyright."""
        return self._credit_line.match(line) is not None or _COPYRIGHT.match(line) is not None

    def is_event_date(self, sentence: str, start: int, end: int) -> bool:
        """Whether an expression dates its statement, rather than being a dateline or a reference."""
        before = sentence[max(0, start - _CONTEXT_CHARS) : start]
        is_dateline = start < _CONTEXT_CHARS and _DATELINE_BEFORE.fullmatch(before) is not None
        if is_dateline and _DATELINE_AFTER.match(sentence[end : end + _CONTEXT_CHARS]):
            return False
        return _BARE_YEAR.fullmatch(sentence[start:end]) is None or _REFERENCE_BEFORE.search(before) is None

    def names_days(self, timex: Timex) -> bool:
        """Whether an expression covers days."""
        return parse_period(timex.value) is not None

    def select_dates(self, _: str, expressions: Sequence[Timex], __: int) -> list[Timex]:
        """Select the expressions that cover days, except parts of a year in a sentence of what recurs."""
        is_habit = any(each.type == "SET" for each in expressions)
        return [
            each
            for each in expressions
            if each.type in ("DATE", "TIME") and _covers_days(each, is_habit=is_habit)
        ]

    def detect_mod(self, _: str, __: int, timex: Timex) -> Mod | None:
        """Return the modifier of an expression, which its recognition has found."""
        return timex.mod


def _covers_days(timex: Timex, *, is_habit: bool) -> bool:
    """Whether an expression covers days of one occasion; months without a year recur in a habit."""
    days = parse_period(timex.value)
    return days is not None and not (is_habit and timex.inferred and days.precision in _RECURRING_PRECISIONS)


@lru_cache(maxsize=64)
def _credit_line(words: DateWords) -> re.Pattern[str]:
    """The start of a line of credits: a word of credits before a colon, a dash or a date."""
    labels = alternation(words.credit_words).replace(r"\ ", " ") or "(?!)"
    return re.compile(rf"\W*(?:{labels})(?:\s?[:|–—]|,?\s(?=\d|[^\W\d_]{{2,3}}\s\d))", re.IGNORECASE)
