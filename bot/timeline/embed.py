"""Embeds of a timeline."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

import discord

from bot.locale.translation import gettext, ngettext
from bot.timeline.event_text import MAX_EVENT_CHARS, event_year_heading, excerpt_around_date, no_events
from bot.timeline.query import Timeline
from bot.ui.dates import format_event_date
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR
from bot.ui.empty_state import empty_state_markdown
from bot.ui.footnotes import collect_footnotes, fit_footnotes, legend_line, number_articles, with_mark
from bot.ui.markdown import escape_markdown, escape_with_bold
from bot.ui.pages import Page
from bot.ui.reply_state import ReplyKind, encode_state
from bot.ui.strings import INFERRED_DATE_NOTE, TIMELINE_HEADING, topic_heading
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate_rendered, utf16_length
from index import Event

_MARK_CHARS: Final = 8
"""UTF-16 code units of the mark of a footnote and of what separates entries."""


def timeline_embed(timeline: Timeline, page: int = 0) -> discord.Embed:
    """Create the embed of a page of a timeline, or of the lack of events.

    Args:
        timeline: The timeline with the events of all pages.
        page: The number of the page, from 0.

    Returns:
        An embed with the topic as its author's name and in its URL.
    """
    shown = timeline.page(page)
    head = _page_head(timeline, shown)
    foot = legend_line(gettext(INFERRED_DATE_NOTE), needed=any(event.inferred for event in shown.items))
    body = (
        _page_markdown(timeline, shown, MAX_EMBED_DESCRIPTION_CHARS - utf16_length(head + foot))
        if shown.items
        else empty_state_markdown(no_events(timeline))
    )
    embed = discord.Embed(
        description=head + body + foot,
        colour=CONFIDENT_COLOUR if shown.items else NEUTRAL_COLOUR,
        url=encode_state(ReplyKind.TIMELINE, [timeline.topic]),
    )
    return embed.set_author(name=topic_heading(gettext(TIMELINE_HEADING), timeline.topic))


def _page_head(timeline: Timeline, page: Page[Event]) -> str:
    """Render the line above the events: the date range, and what a page holds of several."""
    parts = [str(timeline.date_range) if page.items else ""]
    if page.last:
        parts.append(gettext("the other events") if page.number else _leading_events(page))
    line = " · ".join(filter(None, parts))
    return f"-# {line[0].upper()}{escape_markdown(line[1:])}\n" if line else ""


def _leading_events(page: Page[Event]) -> str:
    return ngettext(
        "the {leading} most important of {number} event",
        "the {leading} most important of {number} events",
        page.total,
        leading=len(page.items),
    )


def _page_markdown(timeline: Timeline, page: Page[Event], room: int) -> str:
    """Render the events of a page under their years; sentences share the room that footnotes leave.

    Args:
        timeline: The timeline.
        page: The page; not empty.
        room: UTF-16 code units for the whole page.
    """
    headings, numbers = list(_event_headings(page.items)), number_articles(timeline.events_in_pages)
    footnotes = collect_footnotes(page.items, numbers)
    render = fit_footnotes(footnotes, len(page.items), room - sum(map(utf16_length, headings)))
    notes = "\n".join(map(render, footnotes))
    left = room - utf16_length(notes) - 2 - sum(utf16_length(heading) + _MARK_CHARS for heading in headings)
    share = min(MAX_EVENT_CHARS, left // len(page.items))
    entries = (
        heading + with_mark(_event_markdown(event, share), numbers[event.citation.article])
        for event, heading in zip(page.items, headings, strict=True)
    )
    return "\n".join([*entries, "", notes])


def _event_headings(events: Sequence[Event]) -> Iterator[str]:
    """Yield the line before each sentence: its date, below the year where that is a new one."""
    before = ""
    for event in events:
        year = event_year_heading(event)
        heading = f"### {year}\n" if year != before else ""
        gap = "\n" if before and not heading else ""
        yield f"{gap}{heading}__{escape_markdown(format_event_date(event))}__  "
        before = year


def _event_markdown(event: Event, room: int) -> str:
    """Render the sentence, or the part around its date, with the date in bold."""
    text, date_span = excerpt_around_date(event, MAX_EVENT_CHARS)
    return truncate_rendered(text, room, partial(escape_with_bold, spans=[date_span]))
