"""A timeline as Discord embeds: a page of events by their years, each with its footnote."""

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
from bot.ui.pages import ITEMS_PER_PAGE, items_on_page
from bot.ui.reply_state import timeline_heading
from bot.ui.strings import INFERRED_DATE_NOTE
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate_rendered, utf16_length
from index import Event


def timeline_embed(timeline: Timeline, page: int = 0) -> discord.Embed:
    """One page of a timeline, or that there are no events.

    Args:
        timeline: The timeline, whole.
        page: Which page, from 0.

    Returns:
        An embed that carries the topic in its author's name.
    """
    shown = items_on_page(timeline.events, page)
    bounds = str(timeline.date_range) if shown else ""
    head = f"-# {bounds[0].upper()}{escape_markdown(bounds[1:])}\n" if bounds else ""
    foot = legend_line(INFERRED_DATE_NOTE, needed=any(event.inferred for event in shown))
    room = MAX_EMBED_DESCRIPTION_CHARS - utf16_length(head + foot)
    body = (
        "\n".join(_event_entries(shown, page * ITEMS_PER_PAGE + 1, room))
        if shown
        else empty_state_markdown(no_events(timeline))
    )
    embed = discord.Embed(
        description=head + body + foot, colour=CONFIDENT_COLOUR if shown else NEUTRAL_COLOUR
    )
    return embed.set_author(name=timeline_heading(timeline.topic))


def _event_entries(events: Sequence[Event], first: int, room: int) -> Iterator[str]:
    """The events under their years; their sentences share the room that is left by all the rest."""
    heads = list(_event_headings(events))
    notes = fit_footnotes(
        lambda brief: [
            _event_footnote(event, number, brief=brief) for number, event in enumerate(events, first)
        ],
        room - sum(map(utf16_length, heads)),
    )
    left = room - sum(utf16_length(part) + 1 for part in (*heads, *notes))
    for event, head, foot in zip(events, heads, notes, strict=True):
        yield head + _event_markdown(event, min(MAX_EVENT_CHARS, left // len(events))) + foot


def _event_headings(events: Sequence[Event]) -> Iterator[str]:
    """What stands before each sentence: the year, where it is another than before, and the date."""
    before = ""
    for event in events:
        year = event_year_heading(event)
        heading = f"### {year}\n" if year != before else ""
        gap = "\n" if before and not heading else ""
        yield f"{gap}{heading}__{escape_markdown(format_event_date(event))}__  "
        before = year


def _event_markdown(event: Event, room: int) -> str:
    """The sentence, or its part around the date, with the date in bold."""
    text, phrase = excerpt_around_date(event, MAX_EVENT_CHARS)
    return truncate_rendered(text, room, partial(escape_with_bold, spans=[phrase]))


def _event_footnote(event: Event, number: int, *, brief: bool) -> str:
    return f" {superscript(number)}\n{footnote_lines(event, number, brief=brief)}"
