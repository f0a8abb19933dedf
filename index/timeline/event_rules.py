"""Rules by which a sentence is an event and a date its date: of English, and of other languages."""

import re
from collections.abc import Sequence
from typing import Final, Protocol

from index.dates.timex import Timex, parse_period
from index.languages.cldr_dates import find_date_words
from index.languages.en.calendar_names import MONTHS
from index.model import Mod
from index.timeline.localized_rules import LocalizedEventRules
from index.timeline.recurring import is_recurring
from index.timeline.statements import is_credit_line, is_event_date, is_statement

_EVENT_CONTEXT_CHARS: Final = 40
"""Characters before an expression that are searched for a modifier."""

_MOD_PATTERNS: Final[tuple[tuple[str, Mod], ...]] = (
    (r"no later than|not later than|by", "ON_OR_BEFORE"),
    (r"no earlier than|not earlier than|not before|since|as of|starting|beginning", "ON_OR_AFTER"),
    (r"before|prior to|ahead of|earlier than|pre-", "BEFORE"),
    (r"after|following|later than|post-", "AFTER"),
    (r"around|about|circa|ca?\.|approximately|roughly|some ?time in|~", "APPROX"),
)
_MOD_BEFORE: Final = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<{mod}>{words})" for words, mod in _MOD_PATTERNS)
    + r")\s?(?:(?:the|in|on)\s)?$",
    re.IGNORECASE,
)
_ONWARDS_AFTER: Final = re.compile(r"\s(?:onwards?|and (?:later|after))\b|\+", re.IGNORECASE)

_EXPLICIT_DAY: Final = re.compile(
    rf"\d{{4}}|day\b|\b(?:tonight|tomorrow|last|this|next)\b|\b(?:{'|'.join(name[:3] for name in MONTHS)})",
    re.IGNORECASE,
)
"""Words that determine the day of a time."""

_BARE_HOLIDAY: Final = re.compile(
    r"(?:christmas|easter|thanksgiving|halloween|new year)(?:['’]s)?", re.IGNORECASE
)


class EventRules(Protocol):
    """The rules of a language."""

    def is_statement(self, sentence: str) -> bool:
        """Whether a sentence is a statement, rather than a heading, a question or a line of credits."""

    def is_credit_line(self, line: str) -> bool:
        """Whether a line is a timestamp or a credit, a copyright, or a note on the text itself."""

    def is_event_date(self, sentence: str, start: int, end: int) -> bool:
        """Whether the expression `[start, end)` dates its statement, rather than being a reference."""

    def names_days(self, timex: Timex) -> bool:
        """Whether an expression covers days, unlike the time of an entry in a programme."""

    def select_dates(self, sentence: str, expressions: Sequence[Timex], start: int) -> list[Timex]:
        """Select the expressions of a sentence that determine days of one occasion.

        Args:
            sentence: The sentence.
            expressions: Its expressions, in order.
            start: The sentence's start, in characters of the text.
        """

    def detect_mod(self, text: str, start: int, timex: Timex) -> Mod | None:
        """Return the modifier of an expression in the sentence that begins at `start`."""


def event_rules(language: str | None) -> EventRules:
    """Return the rules of a language.

    Args:
        language: A BCP 47 tag; None for English.
    """
    words = find_date_words(language) if language else None
    return LocalizedEventRules(words) if words else EnglishEventRules()


class EnglishEventRules:
    """The rules of English; see `EventRules`."""

    is_statement = staticmethod(is_statement)
    is_credit_line = staticmethod(is_credit_line)
    is_event_date = staticmethod(is_event_date)

    def names_days(self, timex: Timex) -> bool:
        """Whether an expression covers days, unlike the time of an entry in a programme."""
        is_bare_time = timex.type == "TIME" and timex.inferred and not _EXPLICIT_DAY.search(timex.text)
        return not is_bare_time and parse_period(timex.value) is not None

    def select_dates(self, sentence: str, expressions: Sequence[Timex], start: int) -> list[Timex]:
        """Select the expressions that determine their days and belong to no habit."""
        return [
            each for each in expressions if _has_own_days(each) and not is_recurring(sentence, each, start)
        ]

    def detect_mod(self, text: str, start: int, timex: Timex) -> Mod | None:
        """Return the modifier that adjacent words imply, "by 2036", else the expression's own."""
        before = text[max(start, timex.start - _EVENT_CONTEXT_CHARS) : timex.start]
        if match := _MOD_BEFORE.search(before):
            return next(mod for _, mod in _MOD_PATTERNS if mod == match.lastgroup)
        is_open = _ONWARDS_AFTER.match(text[timex.end : timex.end + 15])
        return "ON_OR_AFTER" if is_open else timex.mod


def _has_own_days(timex: Timex) -> bool:
    """Whether an expression determines the days that it covers.

    Excluded are times that depend on another date ("the evening") and holidays without a year, which often
    denote a season.
    """
    if timex.inferred and timex.type == "TIME" and not _EXPLICIT_DAY.search(timex.text):
        return False
    if timex.inferred and _BARE_HOLIDAY.fullmatch(timex.text):
        return False
    return timex.type in ("DATE", "TIME") and parse_period(timex.value) is not None
