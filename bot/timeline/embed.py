"""A timeline as Discord embeds: a page of events by their years, each with its footnote."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

import discord

from bot.answers.embed import SILENT, SURE
from bot.replies.notes import explained, fitting, note
from bot.timeline.event_text import around_date
from bot.timeline.query import Timeline
from bot.ui.dates import event_date, worded
from bot.ui.empty_state import no_events, nothing_markdown
from bot.ui.markdown import bold, escape, superscript
from bot.ui.pages import PAGE, page_of
from bot.ui.reply_state import timeline_heading
from bot.ui.strings import INFERRED_NOTE
from bot.ui.truncate import EMBED_DESCRIPTION, fit, length
from index import Event

SENTENCE: Final = 280


def timeline_embed(timeline: Timeline, page: int = 0) -> discord.Embed:
    """One page of a timeline, or that there are no events.

    Args:
        timeline: The timeline, whole.
        page: Which page, from 0.

    Returns:
        An embed that carries the topic in its author's name.
    """
    shown = page_of(timeline.events, page)
    bounds = str(timeline.bounds) if shown else ""
    head = f"-# {bounds[0].upper()}{escape(bounds[1:])}\n" if bounds else ""
    foot = explained(INFERRED_NOTE, needed=any(event.inferred for event in shown))
    room = EMBED_DESCRIPTION - length(head + foot)
    body = (
        "\n".join(_entries(shown, page * PAGE + 1, room)) if shown else nothing_markdown(no_events(timeline))
    )
    embed = discord.Embed(description=head + body + foot, colour=SURE if shown else SILENT)
    return embed.set_author(name=timeline_heading(timeline.topic))


def year_of(event: Event) -> str:
    """What an event stands under: its year; a decade or a century as a whole stands under itself."""
    if event.precision in ("decade", "century"):
        name = worded(event.value)
        return name[0].upper() + name[1:]
    return str(event.date.year)


def _entries(events: Sequence[Event], first: int, room: int) -> Iterator[str]:
    """The events under their years; their sentences share the room that is left by all the rest."""
    heads = list(_heads(events))
    notes = fitting(
        lambda brief: [_note(event, number, brief=brief) for number, event in enumerate(events, first)],
        room - sum(map(length, heads)),
    )
    left = room - sum(length(part) + 1 for part in (*heads, *notes))
    for event, head, foot in zip(events, heads, notes, strict=True):
        yield head + _words(event, min(SENTENCE, left // len(events))) + foot


def _heads(events: Sequence[Event]) -> Iterator[str]:
    """What stands before each sentence: the year, where it is another than before, and the date."""
    before = ""
    for event in events:
        year = year_of(event)
        heading = f"### {year}\n" if year != before else ""
        gap = "\n" if before and not heading else ""
        yield f"{gap}{heading}__{escape(event_date(event))}__  "
        before = year


def _words(event: Event, room: int) -> str:
    """The sentence, or its part around the date, with the date in bold."""
    text, phrase = around_date(event, SENTENCE)
    return fit(text, room, partial(bold, spans=[phrase]))


def _note(event: Event, number: int, *, brief: bool) -> str:
    return f" {superscript(number)}\n{note(event, number, brief=brief)}"
