"""A timeline as Discord embeds: a page of events by their years, each with its footnote."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

import discord

from bot.replies.answer import LEAST, SILENT, SURE, questions_of
from bot.replies.clip import EMBED_AUTHOR, EMBED_DESCRIPTION, clip, fit, length
from bot.replies.dates import event_date, worded
from bot.replies.excerpts import around_date
from bot.replies.footnotes import also, footnote
from bot.replies.markdown import bold, escape, one_line, superscript
from bot.replies.phrases import INFERRED_NOTE, OUTSIDE, TIMELINE, TOPICS
from bot.timelines import PAGE, Timeline, page_of
from index import Event

SENTENCE: Final = 280
TOPIC_SHOWN: Final = 100

_ABOUT: Final = f"{TIMELINE}: "


def timeline_embed(timeline: Timeline, page: int = 0) -> discord.Embed:
    """One page of a timeline, or that there are no events.

    Args:
        timeline: The timeline, whole.
        page: Which page, from 0.

    Returns:
        An embed that carries the topic in its author's name.
    """
    shown = page_of(timeline, page)
    bounds = str(timeline.bounds) if shown else ""
    head = f"-# {bounds[0].upper()}{escape(bounds[1:])}\n" if bounds else ""
    foot = f"\n\n-# {escape(INFERRED_NOTE)}" if any(event.inferred for event in shown) else ""
    room = EMBED_DESCRIPTION - length(head + foot)
    body = "\n".join(_entries(shown, page * PAGE + 1, room)) if shown else _none(timeline)
    embed = discord.Embed(description=head + body + foot, colour=SURE if shown else SILENT)
    name = _ABOUT + one_line(timeline.topic) if timeline.topic else TIMELINE
    return embed.set_author(name=clip(name, EMBED_AUTHOR))


def topic_of(message: discord.Message) -> str | None:
    """The topic of one of our timelines, empty for everything; none in other messages."""
    name = (message.embeds[0].author.name or "") if message.embeds else ""
    return name.removeprefix(_ABOUT) if name.startswith(_ABOUT) else "" if name == TIMELINE else None


def asked_in(message: discord.Message) -> tuple[str, ...]:
    """What was asked in one of our replies: an answer's questions, or a timeline's topic; else nothing."""
    topic = topic_of(message)
    return questions_of(message) if topic is None else (topic,) if topic else ()


def year_of(event: Event) -> str:
    """What an event stands under: its year; a decade or a century as a whole stands under itself."""
    if event.precision in ("decade", "century"):
        name = worded(event.value)
        return name[0].upper() + name[1:]
    return str(event.date.year)


def none_text(timeline: Timeline) -> str:
    """That there are no events on a topic, in plain words."""
    topic = clip(one_line(timeline.topic), TOPIC_SHOWN)
    words = ["No dated events", f"on “{topic}”" if topic else "", str(timeline.bounds)]
    return f"{' '.join(filter(None, words))}."


def _none(timeline: Timeline) -> str:
    said = f"**{escape(none_text(timeline))}**"
    if timeline.outside:
        return f"{said}\n-# {OUTSIDE}"
    if not timeline.topics:
        return said
    topics = "\n".join(f"- {escape(clip(one_line(topic), TOPIC_SHOWN))}" for topic in timeline.topics)
    return f"{said}\n-# {TOPICS}\n{topics}"


def _entries(events: Sequence[Event], first: int, room: int) -> Iterator[str]:
    """The events under their years; their sentences share the room that is left by all the rest."""
    heads = list(_heads(events))
    notes = _notes(events, first, room - sum(map(length, heads)))
    left = room - sum(length(part) + 1 for part in (*heads, *notes))
    for event, head, note in zip(events, heads, notes, strict=True):
        yield head + _words(event, min(SENTENCE, left // len(events))) + note


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


def _notes(events: Sequence[Event], first: int, room: int) -> Sequence[str]:
    """What follows each sentence: links, and where else it stands, only where the room suffices."""
    whole, brief = (
        [_note(event, number, brief=brief) for number, event in enumerate(events, first)]
        for brief in (False, True)
    )
    return whole if room - sum(map(length, whole)) >= LEAST * len(whole) else brief


def _note(event: Event, number: int, *, brief: bool) -> str:
    mark = superscript(number)
    lines = [f" {mark}", f"-# {mark} {footnote(event.citation, linked=not brief)}"]
    if not brief and (places := also(event)):
        lines.append(f"-# {escape(places)}")
    return "\n".join(lines)
