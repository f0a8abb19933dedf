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
from index.spans import EventSpan, SentenceSpan
from index.structure import Block, BlockKind
from index.text.blocks import HEADING_KINDS, block_index, is_header_row
from index.timeline.entries import (
    find_header_dates,
    find_row_dates,
    is_chronicle_line,
    is_dated_item,
    is_entry,
    is_labelled_date,
)
from index.timeline.event_rules import EventRules, event_rules
from index.timeline.headings import find_dated_sections
from index.timeline.year_context import complete_years

_EVENT_CONTEXT_CHARS: Final = 40
"""Maximum number of characters after an expression that are searched for its restatement."""

_MAX_STATEMENTS_PER_HEADING: Final = 8
"""Maximum number of statements that a heading dates."""

_RESTATEMENT_GAP: Final = re.compile(r",\s(?:in|on|at)\s(?:the\s)?")
"""Text between an expression and its restatement: "two months later, in April 1966"."""


def find_events(
    text: str,
    published: date | None,
    sentences: Sequence[SentenceSpan],
    blocks: Sequence[Block] = (),
    language: str | None = None,
) -> list[EventSpan]:
    """Find the date expressions that date a statement, or an entry without a verb.

    Args:
        text: The article's text.
        published: Its publication date, where known.
        sentences: Its sentences, in order; none crosses two blocks.
        blocks: Its blocks, in order.
        language: Its language as a BCP 47 tag; English by default.

    Returns:
        The expressions with values that cover days, in order, each value once per sentence. Durations, sets,
        habits, years of references, datelines, code, and dates in headings and credits are excluded. What
        stands below a dated heading or header cell without a date of its own has that date, as an empty span
        at its start.
    """
    rules = event_rules(language)
    found = join_intervals(text, find_dates(text, published, language), language)
    expressions = complete_years(text, found, blocks)
    events = [
        *_extract_events(text, expressions, sentences, blocks, rules),
        *_extract_below_headings(text, expressions, sentences, blocks, rules),
    ]
    completed = {
        new.start for old, new in zip(found, expressions, strict=True) if old.inferred > new.inferred
    }
    marked = (each._replace(inferred=each.inferred or each.start in completed) for each in events)
    return sorted(marked, key=lambda each: (each.sentence, each.start))


def _extract_events(
    text: str,
    expressions: Sequence[Timex],
    sentences: Sequence[SentenceSpan],
    blocks: Sequence[Block],
    rules: EventRules,
) -> Iterator[EventSpan]:
    position = 0
    header_dates: dict[str, Timex] = {}
    for index, (start, end, _) in enumerate(sentences):
        contained = []
        while position < len(expressions) and expressions[position].start < end:
            if expressions[position].end <= end:
                contained.append(expressions[position])
            position += 1
        line = text[start:end]
        dated = rules.select_dates(line, contained, start)
        number = block_index(blocks, start)
        block = blocks[number] if number >= 0 else None
        if block and block.cells:
            if is_header_row(blocks, number):
                header_dates = find_header_dates(text, block, dated)
                continue
            yield from _date_by_header(index, block, text, header_dates)
        dating = _dating_expressions(text, (start, end), block, dated, rules)
        for timex in _deduplicate_dates(text, dating):
            if rules.is_event_date(line, timex.start - start, timex.end - start):
                mod = rules.detect_mod(text, start, timex)
                yield EventSpan(index, timex.start, timex.end, timex.value, mod, timex.inferred)


def _dating_expressions(
    text: str, sentence: tuple[int, int], block: Block | None, dated: Sequence[Timex], rules: EventRules
) -> Sequence[Timex]:
    """The expressions that date a sentence as a statement or as an entry, by the block that it is in."""
    start = sentence[0]
    line = text[slice(*sentence)]
    if not dated or (block and block.kind is BlockKind.CODE):
        return ()
    if block and block.cells and (dates := list(find_row_dates(text, block, dated))):
        return dates
    if rules.is_statement(line):
        return dated
    if rules.is_credit_line(line) or (block and block.cells):
        return ()
    if block and block.kind is BlockKind.LIST_ITEM:
        return [timex for timex in dated if is_dated_item(line, timex, start)]
    is_set_off = is_chronicle_line(line, dated[0], start) or is_labelled_date(line, dated[0], start)
    return dated if is_set_off else ()


def _date_by_header(
    sentence: int, row: Block, text: str, header_dates: Mapping[str, Timex]
) -> Iterator[EventSpan]:
    """The cells of a row with words that stand below a date."""
    for name, (start, end) in zip(row.header, row.cells, strict=False):
        timex = header_dates.get(name)
        if timex and is_entry(text[start:end]):
            yield EventSpan(sentence, start, start, timex.value, timex.mod, inferred=True)


def _extract_below_headings(
    text: str,
    expressions: Sequence[Timex],
    sentences: Sequence[SentenceSpan],
    blocks: Sequence[Block],
    rules: EventRules,
) -> Iterator[EventSpan]:
    """The first statements of each dated section, except those with a date of their own."""
    starts = [sentence.start for sentence in sentences]
    dated = {bisect_right(starts, each.start) - 1 for each in expressions if rules.names_days(each)}
    for section in find_dated_sections(text, expressions, blocks):
        numbers = range(bisect_left(starts, section.start), bisect_left(starts, section.end))
        undated = (number for number in numbers if number not in dated)
        entries = (number for number in undated if _is_entry_below(text, sentences[number], blocks, rules))
        for number in islice(entries, _MAX_STATEMENTS_PER_HEADING):
            timex = section.timex
            yield EventSpan(number, starts[number], starts[number], timex.value, timex.mod, inferred=True)


def _is_entry_below(text: str, sentence: SentenceSpan, blocks: Sequence[Block], rules: EventRules) -> bool:
    """Whether a line below a dated heading tells something: a statement, or an item of several words."""
    number = block_index(blocks, sentence.start)
    if number >= 0 and (
        blocks[number].kind in (BlockKind.CODE, *HEADING_KINDS) or is_header_row(blocks, number)
    ):
        return False
    line = text[sentence.start : sentence.end]
    return rules.is_statement(line) or (is_entry(line) and not rules.is_credit_line(line))


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
