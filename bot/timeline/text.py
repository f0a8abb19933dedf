"""A timeline for the terminal: rich text, which is plain text where there are no colours."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from bot.answers.text import Trimmed, noted, nothing_text
from bot.replies.captions import heading
from bot.timeline.embed import SENTENCE, year_of
from bot.timeline.event_text import around_date
from bot.timeline.query import Timeline
from bot.ui.dates import event_date
from bot.ui.empty_state import no_events
from bot.ui.markdown import superscript
from bot.ui.strings import INFERRED_NOTE
from bot.ui.truncate import clip
from index import Event


def timeline_text(timeline: Timeline) -> RenderableType:
    """A timeline: the events under their years, each with its footnote under it; or that there are none."""
    return Group(*(_events(timeline) if timeline.events else nothing_text(no_events(timeline))))


def _events(timeline: Timeline) -> Iterator[RenderableType]:
    yield Trimmed(Text(f"{heading(timeline)}\n", style="dim"), 2)
    before = ""
    for number, event in enumerate(timeline.events, 1):
        if (year := year_of(event)) != before:
            yield Trimmed(Text(year, style="bold cyan"), 2)
        before = year
        yield from _numbered(event, number)
    if any(event.inferred for event in timeline.events):
        yield Trimmed(Text(f"{INFERRED_NOTE}\n", style="dim"), 2)


def _numbered(event: Event, number: int) -> Iterator[RenderableType]:
    """An event: its date, its sentence with the date in bold, and its footnote."""
    mark, (words, phrase) = superscript(number), around_date(event, SENTENCE)
    sentence = Text(clip(words, SENTENCE))
    sentence.stylize("bold", *phrase)
    yield Trimmed(Text.assemble((f"{event_date(event)}  ", "cyan"), sentence, (f" {mark}", "cyan")), 4)
    yield Trimmed(noted(event, number), 6)
