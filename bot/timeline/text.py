"""Timelines as rich text for the terminal."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from bot.locale.translation import gettext
from bot.timeline.event_text import (
    MAX_EVENT_CHARS,
    event_year_heading,
    excerpt_around_date,
    no_events,
    timeline_title,
)
from bot.timeline.query import Timeline
from bot.ui.dates import format_event_date
from bot.ui.footnotes import collect_footnotes, number_articles
from bot.ui.markdown import superscript
from bot.ui.strings import INFERRED_DATE_NOTE
from bot.ui.terminal_text import IndentedBlock, empty_state_text, footnotes_text
from bot.ui.truncate import truncate
from index import Event


def timeline_text(timeline: Timeline) -> RenderableType:
    """Render events under their years, with footnotes, or the lack of any."""
    return Group(*(_event_texts(timeline) if timeline.events else empty_state_text(no_events(timeline))))


def _event_texts(timeline: Timeline) -> Iterator[RenderableType]:
    """Yield the events under their years, then their footnotes."""
    yield IndentedBlock(Text(f"{timeline_title(timeline)}\n", style="dim"), 2)
    before, numbers = "", number_articles(timeline.events)
    for event in timeline.events:
        if (year := event_year_heading(event)) != before:
            yield IndentedBlock(Text(f"\n{year}" if before else year, style="bold cyan"), 2)
        before = year
        yield IndentedBlock(_event_line(event, numbers[event.citation.article]), 4)
    yield IndentedBlock(Text(""))
    yield IndentedBlock(footnotes_text(collect_footnotes(timeline.events, numbers)), 4)
    if any(event.inferred for event in timeline.events):
        yield IndentedBlock(Text(f"{gettext(INFERRED_DATE_NOTE)}\n", style="dim"), 2)


def _event_line(event: Event, number: int) -> Text:
    """Render an event's date, its sentence with the date in bold, and the mark of its footnote."""
    words, phrase = excerpt_around_date(event, MAX_EVENT_CHARS)
    sentence = Text(truncate(words, MAX_EVENT_CHARS))
    sentence.stylize("bold", *phrase)
    return Text.assemble(
        (f"{format_event_date(event)}  ", "cyan"), sentence, (f" {superscript(number)}", "cyan")
    )
