"""Parts of timelines as plain text: excerpts, captions, titles, the chart's description."""

import re
from typing import Final, NamedTuple

from bot.locale.translation import gettext, ngettext
from bot.timeline.query import Timeline
from bot.ui.dates import format_event_date, format_timex
from bot.ui.empty_state import EmptyState, shorten_typed, with_suggestions
from bot.ui.markdown import one_line, replace_control_characters
from bot.ui.quantities import format_count
from bot.ui.strings import EVENTS_OUTSIDE_RANGE, TIMELINE_HEADING, TOPICS_WITH_EVENTS
from bot.ui.truncate import ELLIPSIS, truncate, utf16_length, window_around
from index import Event

MAX_EVENT_CHARS: Final = 280
"""UTF-16 code units of a sentence in a list of events."""

MAX_ALT_TEXT_CHARS: Final = 1024
"""Discord's limit of an attachment's description."""

_MAX_ALT_TEXT_EVENT_CHARS: Final = 50
_MAX_TITLE_TOPIC_CHARS: Final = 300

_CELL_SEPARATOR: Final = " · "
_CAPTION_LEAD_CHARS: Final = 110
"""Offset of a date from which a caption begins at the date's clause instead of its statement."""

_MAX_CHARS_BEFORE_DATE: Final = 100
"""Offset of a date in a caption from which its beginning says nothing of the event."""

_SHOWN_CHARS_BEFORE_DATE: Final = 52
"""Characters before such a date that are left: a card shows some sixty-five in all."""

_MAX_CAPTION_SOURCE_CHARS: Final = 400
"""Characters of a sentence that are read for a caption."""

_CAPTION_CLAUSE_BREAK: Final = re.compile(r"[,;:–—] ")

_CAPTION_STATEMENT_BREAK: Final = re.compile(r"; ")
"""Separator of statements, each of which may have a date of its own."""

_INTRODUCTORY_WORDS: Final = re.compile(
    r"(?:(?:on|in|by|since|from|until|during|around|at) )?(?:the )?", re.IGNORECASE
)
"""Words before an introductory date, which captions leave out with it."""


class EventExcerpt(NamedTuple):
    """Part of a sentence, and the span of the date expression in it, in characters of `text`."""

    text: str
    phrase: tuple[int, int]


def event_words(event: Event) -> EventExcerpt:
    """Return an event's sentence and the span of its date; of a table row, each cell after its header.

    A row that has its date from a header cell is cut to its first cell and the one below the date.
    """
    if not event.cells:
        return EventExcerpt(event.text, event.phrase)
    source, origin = event.citation.article.text, event.citation.start
    first, last = (origin + edge for edge in event.phrase)
    words, phrase = "", (0, 0)
    dated = next((cell for cell in event.cells[1:] if first == last == cell[1]), None)
    for name, start, end in (event.cells[0], dated) if dated else event.cells:
        words += (_CELL_SEPARATOR if words else "") + (f"{name}: " if name else "")
        if start <= first <= last <= end:
            phrase = (len(words) + first - start, len(words) + last - start)
        words += source[start:end]
    return EventExcerpt(words, phrase)


def excerpt_around_date(event: Event, limit: int) -> EventExcerpt:
    """Cut the part of a sentence that holds the event's date expression.

    Args:
        event: The event.
        limit: Characters that will be shown.

    Returns:
        The excerpt on one line, from the beginning of the sentence if the date is within the limit. Its end
        may lie beyond the limit.
    """
    text, (start, end) = event_words(event)
    first = 0 if end <= limit else window_around(text, start, end, limit)[0]
    words = replace_control_characters(text[first:])[: 4 * limit]
    if first == 0:
        return EventExcerpt(words, (start, end))
    word_start = words.find(" ", 0, max(0, start - first)) + 1
    lead = f"{ELLIPSIS} "
    shift = len(lead) - first - word_start
    return EventExcerpt(lead + words[word_start:], (start + shift, end + shift))


def event_caption(event: Event) -> str:
    """Return an event's sentence for a place that shows the date beside it.

    Returns:
        One line, from after an introductory date; else from the statement with the date or, if the date is
        far into it, from its clause or from a word that leaves the date in the few words of a card. It begins
        with an ellipsis if anything is left out before it.
    """
    text, (start, end) = event_words(event)
    comma = re.match(r",\s+|\s?[:–—·-]\s+", text[end : end + 9])
    if comma and _INTRODUCTORY_WORDS.fullmatch(text, 0, start):
        first = end + comma.end()
    else:
        clauses = (
            _CAPTION_CLAUSE_BREAK if start > _CAPTION_LEAD_CHARS else _CAPTION_STATEMENT_BREAK
        ).finditer(text, max(0, start - _CAPTION_LEAD_CHARS), start)
        first = max((each.end() for each in clauses), default=0)
        first = _start_near_date(text, first, start)
    words = one_line(replace_control_characters(text[first : first + _MAX_CAPTION_SOURCE_CHARS]))
    return f"{ELLIPSIS}{words}" if first else words


def _start_near_date(text: str, first: int, date_start: int) -> int:
    """Move the start of a caption to a clause or a word not too far before the date."""
    if date_start - first <= _MAX_CHARS_BEFORE_DATE:
        return first
    least = date_start - _SHOWN_CHARS_BEFORE_DATE
    clause = next(_CAPTION_CLAUSE_BREAK.finditer(text, least, date_start), None)
    if clause:
        return clause.end()
    space = text.find(" ", least, date_start)
    return first if space < 0 else space + 1


def no_events(timeline: Timeline) -> EmptyState:
    """Describe the lack of events."""
    sentence = _no_events_sentence(shorten_typed(timeline.topic), str(timeline.date_range))
    if timeline.has_events_outside:
        return EmptyState(sentence, gettext(EVENTS_OUTSIDE_RANGE))
    return with_suggestions(sentence, gettext(TOPICS_WITH_EVENTS), timeline.suggested_topics)


def _no_events_sentence(topic: str, dates: str) -> str:
    if topic and dates:
        return gettext("No dated events on “{topic}” {dates}.", topic=topic, dates=dates)
    if topic:
        return gettext("No dated events on “{topic}”.", topic=topic)
    return gettext("No dated events {dates}.", dates=dates) if dates else gettext("No dated events.")


def event_year_heading(event: Event) -> str:
    """Return the heading above an event: its year, or the decade or century that it spans."""
    if event.precision in ("decade", "century"):
        name = format_timex(event.value)
        return name[0].upper() + name[1:]
    return format_timex(f"{event.date.year:04d}")


def timeline_title(timeline: Timeline) -> str:
    """Return a timeline's title, such as "Timeline: moon base, from 2019 to 2024"."""
    topic, dates = truncate(one_line(timeline.topic), _MAX_TITLE_TOPIC_CHARS), str(timeline.date_range)
    if topic and dates:
        return gettext("Timeline: {topic}, {dates}", topic=topic, dates=dates)
    if topic:
        return gettext("Timeline: {topic}", topic=topic)
    return gettext("Timeline, {dates}", dates=dates) if dates else gettext(TIMELINE_HEADING)


def timeline_alt_text(timeline: Timeline) -> str:
    """Describe the chart of a timeline: the first events, as many as fit into `MAX_ALT_TEXT_CHARS`."""
    text = f"{timeline_title(timeline)}. {format_count(len(timeline.events), 'event')}."
    for number, event in enumerate(timeline.events):
        entry = f" {format_event_date(event)}: {truncate(event_caption(event), _MAX_ALT_TEXT_EVENT_CHARS)}"
        more = " " + ngettext("And {number} more.", "And {number} more.", len(timeline.events) - number)
        if utf16_length(text + entry) + len(more) + 1 > MAX_ALT_TEXT_CHARS:
            return text + more
        text += entry if entry.endswith((".", "…")) else f"{entry}."
    return text
