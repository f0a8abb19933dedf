"""Extraction of events: dated statements of a text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice, pairwise
from typing import Final

from index.dates import find_dates
from index.dates.intervals import join_intervals
from index.dates.timex import Timex, parse_period
from index.languages.en.calendar_names import MONTHS
from index.model import Mod
from index.spans import EventSpan, SentenceSpan
from index.timeline.headings import find_dated_sections
from index.timeline.statements import is_event_date, is_statement

_EVENT_CONTEXT_CHARS: Final = 40
"""Characters before an expression that are searched for a modifier."""

_MAX_STATEMENTS_PER_HEADING: Final = 8
"""Maximum number of statements that a heading dates."""

_MIN_ENTRY_WORDS: Final = 2
"""Minimum number of words of an entry without a verb."""

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_ENTRY_MARK: Final = re.compile(r"\)?\s*[:|–—-]\s")

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
"""Text between an expression and its restatement: "two months later, in April 1966"."""

_EXPLICIT_DAY: Final = re.compile(
    rf"\d{{4}}|day\b|\b(?:tonight|tomorrow|last|this|next)\b|\b(?:{'|'.join(name[:3] for name in MONTHS)})",
    re.IGNORECASE,
)
"""Words that determine the day of a time."""

_BARE_HOLIDAY: Final = re.compile(
    r"(?:christmas|easter|thanksgiving|halloween|new year)(?:['’]s)?", re.IGNORECASE
)


def find_events(text: str, published: date | None, sentences: Sequence[SentenceSpan]) -> list[EventSpan]:
    """Find the date expressions that date a statement.

    Args:
        text: The article's text.
        published: Its publication date, where known.
        sentences: Its sentences, in order.

    Returns:
        The expressions with values that cover days, in order, each value once per sentence. Durations, sets,
        years of references, datelines, and dates in headings and credits are excluded. Statements without a
        date below a dated heading have its date, as an empty span at their start.
    """
    expressions = join_intervals(text, find_dates(text, published))
    events = list(_extract_events(text, expressions, sentences))
    below_headings = _extract_below_headings(text, expressions, sentences)
    return sorted([*events, *below_headings], key=lambda each: (each.sentence, each.start))


def _extract_events(
    text: str, expressions: Sequence[Timex], sentences: Sequence[SentenceSpan]
) -> Iterator[EventSpan]:
    position = 0
    for index, (start, end, _) in enumerate(sentences):
        contained = []
        while position < len(expressions) and expressions[position].start < end:
            contained.append(expressions[position])
            position += 1
        dated = [timex for timex in contained if timex.end <= end and _has_own_days(timex)]
        line = text[start:end]
        if dated and (is_statement(line) or _is_dated_entry(line, dated[0], start)):
            yield from (
                _make_dated_span(text, index, start, timex)
                for timex in _deduplicate_dates(text, dated)
                if is_event_date(text[start:end], timex.start - start, timex.end - start)
            )


def _extract_below_headings(
    text: str, expressions: Sequence[Timex], sentences: Sequence[SentenceSpan]
) -> Iterator[EventSpan]:
    """The first statements of each dated section, except those with a date of their own."""
    starts = [sentence.start for sentence in sentences]
    dated = {bisect_right(starts, each.start) - 1 for each in expressions if parse_period(each.value)}
    for section in find_dated_sections(text, expressions):
        numbers = range(bisect_left(starts, section.start), bisect_left(starts, section.end))
        undated = (number for number in numbers if number not in dated)
        entries = (number for number in undated if _is_entry(text[slice(*sentences[number][:2])]))
        for number in islice(entries, _MAX_STATEMENTS_PER_HEADING):
            timex = section.timex
            yield EventSpan(number, starts[number], starts[number], timex.value, timex.mod, inferred=True)


def _is_entry(line: str) -> bool:
    """Whether a line below a dated heading tells something: a statement, or an item of several words."""
    return is_statement(line) or len(_WORD.findall(line)) >= _MIN_ENTRY_WORDS


def _is_dated_entry(line: str, timex: Timex, start: int) -> bool:
    """Whether a line is an entry of a chronicle, a stated date before words: "1921 – Ferry launched"."""
    before, after = line[: timex.start - start], line[timex.end - start :]
    is_first = not timex.inferred and not before.strip(" \t•*·-–|(")
    is_entry = is_first and _ENTRY_MARK.match(after) is not None
    return is_entry and len(_WORD.findall(after)) >= _MIN_ENTRY_WORDS


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


def _deduplicate_dates(text: str, expressions: Sequence[Timex]) -> Iterable[Timex]:
    """The dates of one sentence, each once, without those restated by the next one."""
    restated = {
        timex.start
        for timex, following in pairwise(expressions)
        if timex.inferred
        and _RESTATEMENT_GAP.fullmatch(
            text[timex.end : min(following.start, timex.end + _EVENT_CONTEXT_CHARS)]
        )
    }
    kept = [timex for timex in expressions if timex.start not in restated]
    by_days = {parse_period(timex.value): timex for timex in reversed(kept)}
    by_days |= {parse_period(timex.value): timex for timex in reversed(kept) if not timex.inferred}
    return sorted(by_days.values())


def _make_dated_span(text: str, sentence: int, start: int, timex: Timex) -> EventSpan:
    mod = _detect_mod(
        text[max(start, timex.start - _EVENT_CONTEXT_CHARS) : timex.start], text[timex.end : timex.end + 15]
    )
    return EventSpan(sentence, timex.start, timex.end, timex.value, mod or timex.mod, timex.inferred)


def _detect_mod(before: str, after: str) -> Mod | None:
    """The modifier that adjacent words imply: "by 2036", "since 2010"."""
    if match := _MOD_BEFORE.search(before):
        return next(mod for _, mod in _MOD_PATTERNS if mod == match.lastgroup)
    return "ON_OR_AFTER" if _ONWARDS_AFTER.match(after) else None
