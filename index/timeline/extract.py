"""The dated statements of a text: what is found when its article is added, and a timeline is made of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from index.dates import find_dates
from index.dates.intervals import join_intervals
from index.dates.timex import Timex, parse_period
from index.languages.en.calendar_names import MONTHS
from index.model import Mod
from index.spans import EventSpan, SentenceSpan
from index.timeline.statements import is_event_date, is_statement

_EVENT_CONTEXT_CHARS: Final = 40
"""Characters before an expression in which the word stands that narrows it."""

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
_RESTATEMENT_GAP: Final = re.compile(r",\s(?:in|on|at)\s(?:the\s)?")
"""What stands between the expressions of "two months later, in April 1966"."""

_EXPLICIT_DAY: Final = re.compile(
    rf"\d{{4}}|day\b|\b(?:tonight|tomorrow|last|this|next)\b|\b(?:{'|'.join(name[:3] for name in MONTHS)})",
    re.IGNORECASE,
)
"""Words of a time of day that say of which day it is."""

_BARE_HOLIDAY: Final = re.compile(
    r"(?:christmas|easter|thanksgiving|halloween|new year)(?:['’]s)?", re.IGNORECASE
)


def find_events(text: str, published: date | None, sentences: Sequence[SentenceSpan]) -> list[EventSpan]:
    """The date expressions that tell when something happened, or will.

    Args:
        text: The article's text.
        published: The day of its publication, where known.
        sentences: Its sentences, in order.

    Returns:
        The expressions of statements whose values cover days, in order; a value once a sentence. Durations,
        repetitions, citations' years, date lines and the dates of headings and credits aren't among them.
    """
    return list(_extract_events(text, join_intervals(text, find_dates(text, published)), sentences))


def _extract_events(
    text: str, expressions: Sequence[Timex], sentences: Sequence[SentenceSpan]
) -> Iterator[EventSpan]:
    place = 0
    for number, (start, end, _) in enumerate(sentences):
        here = []
        while place < len(expressions) and expressions[place].start < end:
            here.append(expressions[place])
            place += 1
        dated = [timex for timex in here if timex.end <= end and _has_own_days(timex)]
        if dated and is_statement(text[start:end]):
            yield from (
                _make_dated_span(text, number, start, timex)
                for timex in _deduplicate_dates(text, dated)
                if is_event_date(text[start:end], timex.start - start, timex.end - start)
            )


def _has_own_days(timex: Timex) -> bool:
    """Whether an expression covers days that it names itself.

    "The evening" leans on another day, and Christmas without a year is as often a season.
    """
    if timex.inferred and timex.type == "TIME" and not _EXPLICIT_DAY.search(timex.text):
        return False
    if timex.inferred and _BARE_HOLIDAY.fullmatch(timex.text):
        return False
    return timex.type in ("DATE", "TIME") and parse_period(timex.value) is not None


def _deduplicate_dates(text: str, expressions: Sequence[Timex]) -> Iterable[Timex]:
    """The dates of one sentence, each once, without those that the next one explains."""
    explained = {
        one.start
        for one, other in pairwise(expressions)
        if one.inferred
        and _RESTATEMENT_GAP.fullmatch(text[one.end : min(other.start, one.end + _EVENT_CONTEXT_CHARS)])
    }
    kept = [timex for timex in expressions if timex.start not in explained]
    stated = {parse_period(timex.value): timex for timex in reversed(kept)}
    stated |= {parse_period(timex.value): timex for timex in reversed(kept) if not timex.inferred}
    return sorted(stated.values())


def _make_dated_span(text: str, sentence: int, start: int, timex: Timex) -> EventSpan:
    mod = _detect_mod(
        text[max(start, timex.start - _EVENT_CONTEXT_CHARS) : timex.start], text[timex.end : timex.end + 15]
    )
    return EventSpan(sentence, timex.start, timex.end, timex.value, mod or timex.mod, timex.inferred)


def _detect_mod(before: str, after: str) -> Mod | None:
    """What the word before an expression makes of it: "by 2036", "since 2010"."""
    if match := _MOD_BEFORE.search(before):
        return next(mod for _, mod in _MOD_PATTERNS if mod == match.lastgroup)
    return "ON_OR_AFTER" if _ONWARDS_AFTER.match(after) else None
