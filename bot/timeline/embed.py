"""Embeds of a timeline."""

from collections.abc import Iterator, Sequence
from functools import partial

import discord

from bot.timeline.event_text import MAX_EVENT_CHARS, event_year_heading, excerpt_around_date, no_events
from bot.timeline.query import Timeline
from bot.ui.citations import fit_footnotes, footnote_lines, legend_line
from bot.ui.dates import format_event_date
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR
from bot.ui.empty_state import empty_state_markdown
from bot.ui.markdown import escape_markdown, escape_with_bold, superscript
from bot.ui.pages import Page
from bot.ui.reply_state import ReplyKind, encode_state
from bot.ui.strings import INFERRED_DATE_NOTE, TIMELINE_HEADING, topic_heading
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate_rendered, utf16_length
from index import Event


def timeline_embed(timeline: Timeline, page: int = 0) -> discord.Embed:
    """Create the embed of a page of a timeline, or of the lack of events.

    Args:
        timeline: The timeline with the events of all pages.
        page: The number of the page, from 0.

    Returns:
        An embed with the topic as its author's name and in its URL.
    """
    shown = timeline.page(page)
    bounds = str(timeline.date_range) if shown.items else ""
    head = f"-# {bounds[0].upper()}{escape_markdown(bounds[1:])}\n" if bounds else ""
    foot = legend_line(INFERRED_DATE_NOTE, needed=any(event.inferred for event in shown.items))
    room = MAX_EMBED_DESCRIPTION_CHARS - utf16_length(head + foot)
    body = (
        "\n".join(_event_entries(shown, room)) if shown.items else empty_state_markdown(no_events(timeline))
    )
    embed = discord.Embed(
        description=head + body + foot,
        colour=CONFIDENT_COLOUR if shown.items else NEUTRAL_COLOUR,
        url=encode_state(ReplyKind.TIMELINE, [timeline.topic]),
    )
    return embed.set_author(name=topic_heading(TIMELINE_HEADING, timeline.topic))


def _event_entries(page: Page[Event], room: int) -> Iterator[str]:
    """Yield the events of a page under their years; sentences share the room that footnotes leave.

    Args:
        page: The page; not empty.
        room: UTF-16 code units for the whole page.
    """
    headings = list(_event_headings(page.items))
    footnotes = fit_footnotes(
        lambda brief: [
            _event_footnote(event, number, brief=brief)
            for number, event in enumerate(page.items, page.start + 1)
        ],
        room - sum(map(utf16_length, headings)),
    )
    left = room - sum(utf16_length(part) + 1 for part in (*headings, *footnotes))
    for event, heading, footnote in zip(page.items, headings, footnotes, strict=True):
        yield heading + _event_markdown(event, min(MAX_EVENT_CHARS, left // len(page.items))) + footnote


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


def _event_footnote(event: Event, number: int, *, brief: bool) -> str:
    return f" {superscript(number)}\n{footnote_lines(event, number, brief=brief)}"
