"""Extraction of events: dated statements of a text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice, pairwise
from typing import Final

from index.dates import find_dates
from index.dates.intervals import join_intervals
from index.dates.timex import Timex, parse_period
from index.languages.en.calendar_names import MONTHS
from index.model import Mod
from index.spans import EventSpan, SentenceSpan
from index.structure import Block, BlockKind
from index.text.blocks import HEADING_KINDS, block_index, is_header_row
from index.timeline.entries import (
    find_header_dates,
    find_row_dates,
    is_chronicle_line,
    is_dated_item,
    is_entry,
)
from index.timeline.headings import find_dated_sections
from index.timeline.recurring import is_recurring
from index.timeline.statements import is_credit_line, is_event_date, is_statement
from index.timeline.year_context import complete_years

_EVENT_CONTEXT_CHARS: Final = 40
"""Characters before an expression that are searched for a modifier."""

_MAX_STATEMENTS_PER_HEADING: Final = 8
"""Maximum number of statements that a heading dates."""

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


def find_events(
    text: str, published: date | None, sentences: Sequence[SentenceSpan], blocks: Sequence[Block] = ()
) -> list[EventSpan]:
    """Find the date expressions that date a statement, or an entry without a verb.

    Args:
        text: The article's text.
        published: Its publication date, where known.
        sentences: Its sentences, in order; none crosses two blocks.
        blocks: Its blocks, in order.

    Returns:
        The expressions with values that cover days, in order, each value once per sentence. Durations, sets,
        habits, years of references, datelines, code, and dates in headings and credits are excluded. What
        stands below a dated heading or header cell without a date of its own has that date, as an empty span
        at its start.
    """
    found = join_intervals(text, find_dates(text, published))
    expressions = complete_years(text, found, blocks)
    events = [
        *_extract_events(text, expressions, sentences, blocks),
        *_extract_below_headings(text, expressions, sentences, blocks),
    ]
    completed = {
        new.start for old, new in zip(found, expressions, strict=True) if old.inferred > new.inferred
    }
    marked = (each._replace(inferred=each.inferred or each.start in completed) for each in events)
    return sorted(marked, key=lambda each: (each.sentence, each.start))


def _extract_events(
    text: str, expressions: Sequence[Timex], sentences: Sequence[SentenceSpan], blocks: Sequence[Block]
) -> Iterator[EventSpan]:
    position = 0
    header_dates: dict[str, Timex] = {}
    for index, (start, end, _) in enumerate(sentences):
        contained = []
        while position < len(expressions) and expressions[position].start < end:
            contained.append(expressions[position])
            position += 1
        line = text[start:end]
        dated = [
            timex
            for timex in contained
            if timex.end <= end and _has_own_days(timex) and not is_recurring(line, timex, start)
        ]
        number = block_index(blocks, start)
        block = blocks[number] if number >= 0 else None
        if block and block.cells:
            if is_header_row(blocks, number):
                header_dates = find_header_dates(text, block, dated)
                continue
            yield from _date_by_header(index, block, text, header_dates)
        dating = _dating_expressions(text, (start, end), block, dated)
        for timex in _deduplicate_dates(text, dating):
            if is_event_date(line, timex.start - start, timex.end - start):
                yield _make_dated_span(text, index, start, timex)


def _dating_expressions(
    text: str, sentence: tuple[int, int], block: Block | None, dated: Sequence[Timex]
) -> Sequence[Timex]:
    """The expressions that date a sentence as a statement or as an entry, by the block that it is in."""
    start = sentence[0]
    line = text[slice(*sentence)]
    if not dated or (block and block.kind is BlockKind.CODE) or is_credit_line(line):
        return ()
    if block and block.cells:
        dates = list(find_row_dates(text, block, dated))
        return dates or (dated if is_statement(line) else ())
    if is_statement(line):
        return dated
    if block and block.kind is BlockKind.LIST_ITEM:
        return [timex for timex in dated if is_dated_item(line, timex, start)]
    return dated if is_chronicle_line(line, dated[0], start) else ()


def _date_by_header(
    sentence: int, row: Block, text: str, header_dates: Mapping[str, Timex]
) -> Iterator[EventSpan]:
    """The cells of a row with words that stand below a date."""
    for name, (start, end) in zip(row.header, row.cells, strict=False):
        timex = header_dates.get(name)
        if timex and is_entry(text[start:end]):
            yield EventSpan(sentence, start, start, timex.value, timex.mod, inferred=True)


def _extract_below_headings(
    text: str, expressions: Sequence[Timex], sentences: Sequence[SentenceSpan], blocks: Sequence[Block]
) -> Iterator[EventSpan]:
    """The first statements of each dated section, except those with a date of their own."""
    starts = [sentence.start for sentence in sentences]
    dated = {bisect_right(starts, each.start) - 1 for each in expressions if _names_days(each)}
    for section in find_dated_sections(text, expressions, blocks):
        numbers = range(bisect_left(starts, section.start), bisect_left(starts, section.end))
        undated = (number for number in numbers if number not in dated)
        entries = (number for number in undated if _is_entry_below(text, sentences[number], blocks))
        for number in islice(entries, _MAX_STATEMENTS_PER_HEADING):
            timex = section.timex
            yield EventSpan(number, starts[number], starts[number], timex.value, timex.mod, inferred=True)


def _is_entry_below(text: str, sentence: SentenceSpan, blocks: Sequence[Block]) -> bool:
    """Whether a line below a dated heading tells something: a statement, or an item of several words."""
    number = block_index(blocks, sentence.start)
    if number >= 0 and (
        blocks[number].kind in (BlockKind.CODE, *HEADING_KINDS) or is_header_row(blocks, number)
    ):
        return False
    line = text[sentence.start : sentence.end]
    return not is_credit_line(line) and (is_statement(line) or is_entry(line))


def _names_days(timex: Timex) -> bool:
    """Whether an expression covers days, unlike the time of an entry in a programme."""
    is_bare_time = timex.type == "TIME" and timex.inferred and not _EXPLICIT_DAY.search(timex.text)
    return not is_bare_time and parse_period(timex.value) is not None


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
