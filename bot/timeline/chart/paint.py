"""A timeline's picture: the axis with its marks, the cards above and below it, and what the signs mean."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.timeline.chart.canvas import Canvas
from bot.timeline.chart.fonts import drawable, lines, shortened, width
from bot.timeline.chart.layout import CARD_WIDTH, DOT, SIDES, Card, Extent, Side, laid_out
from bot.timeline.chart.time_scale import Days, Era, Scale
from bot.timeline.event_text import caption
from bot.ui.dates import event_date
from bot.ui.strings import INFERRED_NOTE
from index import Event
from index.languages.en.calendar_names import MONTHS

WIDTH: Final = 1000.0

_MARGIN: Final = 24.0
_AXIS: Final = 44.0
_LANE: Final = 25.0
_STEM: Final = 30.0
"""Between the marks and the cards: the stems slant here."""

_PAD: Final = 12.0
_LINES: Final = 4

_TITLE: Final = 38.0  # sizes of letters: on a phone, the picture is shown at two fifths of its size
_DATE: Final = 28.0
_SMALL_DATE: Final = 21.0
_TEXT: Final = 25.5
_TICK: Final = 25.0
_NOTE: Final = 22.0
_TO_NEXT_LINE: Final = 1.22

_GROUND: Final = "#2b2d31"
_PAPER: Final = "#3a3d44"
_BAND: Final = "#44474f"
_BRIGHT: Final = "#7fd1d3"
_WHITE: Final = "#f2f3f5"
_GREY: Final = "#b5bac1"


def picture(title: str, events: Sequence[Event]) -> bytes:
    """Draw events on a time axis.

    Args:
        title: What stands above it.
        events: The events, in the order of their dates; at least one.

    Returns:
        A PNG, 1200 pixels wide, on a dark ground of its own.
    """
    return _Picture(title, events).png()


class _Picture:
    """One picture while it is drawn."""

    def __init__(self, title: str, events: Sequence[Event]) -> None:
        self._title = title
        self._events = events
        spans = [Days(event.date.toordinal(), event.last.toordinal() + 1) for event in events]
        self._scale = Scale.of(spans, _MARGIN, WIDTH - _MARGIN)
        self._extents = [_extent(self._scale, days) for days in spans]
        self._layout = laid_out(self._extents, _MARGIN, WIDTH - _MARGIN)
        self._words = {card.event: _words(events[card.event]) for card in self._layout.cards}
        self._notes = lines(drawable(" · ".join(self._signs())), _NOTE, WIDTH - 2 * _MARGIN, _LINES)
        self._axis = _MARGIN + 1.5 * _TITLE + self._depth(-1) + _AXIS / 2
        below = self._depth(1) + len(self._notes) * _NOTE * 1.4
        self._height = self._axis + _AXIS / 2 + below + _MARGIN
        self._canvas = Canvas(WIDTH, self._height, _GROUND)

    def png(self) -> bytes:
        title = shortened(drawable(self._title), _TITLE, WIDTH - 2 * _MARGIN, bold=True)
        self._canvas.text(_MARGIN, _MARGIN, title, _TITLE, _WHITE, bold=True)
        for era in self._scale.eras:
            self._era(era)
        for era, after in pairwise(self._scale.eras):
            self._break((era.right + after.left) / 2)
        for card in self._layout.cards:
            self._card(card)
        for event in range(len(self._events)):
            self._mark(event)
        first = self._height - _MARGIN - len(self._notes) * _NOTE * 1.4
        for number, note in enumerate(self._notes):
            self._canvas.text(_MARGIN, first + number * _NOTE * 1.4 + 6, note, _NOTE, _GREY)
        return self._canvas.png()

    def _depth(self, side: Side) -> float:
        """How much room a side takes."""
        cards = [_height(self._words[card.event]) for card in self._layout.cards if card.side == side]
        return self._lanes(side) + (_STEM + max(cards) if cards else 0) + 12

    def _lanes(self, side: Side) -> float:
        """How much of it the marks take."""
        return self._layout.lanes(side) * _LANE

    def _edge(self, side: Side) -> float:
        """Where a side begins: the edge of the axis."""
        return self._axis + side * _AXIS / 2

    def _signs(self) -> Iterator[str]:
        """What the signs mean that occur."""
        named = len(self._layout.cards)
        if named < len(self._events):
            yield f"{len(self._events)} events, {named} of them named"
        if any(map(_blurred, self._events)):
            yield "hollow: the day isn't known"
        if len(self._scale.eras) > 1:
            yield "// time left out, the scale changes"
        if any(event.inferred for event in self._events):
            yield INFERRED_NOTE

    def _era(self, era: Era) -> None:
        self._canvas.box(era.left, self._edge(-1), era.right - era.left, _AXIS, _BAND)
        for x, label, marked in era.ticks():
            for side in SIDES if marked else ():
                self._canvas.line([(x, self._edge(side)), (x, self._edge(side) - 6 * side)], 1.5, _GREY, 3)
            self._canvas.label(x, self._axis, label, _TICK, _WHITE)

    def _break(self, middle: float) -> None:
        for x in (middle - 6, middle + 6):
            self._canvas.line([(x - 5, self._axis + 16), (x + 5, self._axis - 16)], 2.5, _GREY)

    def _mark_y(self, event: int) -> float:
        mark = self._layout.marks[event]
        return self._edge(mark.side) + mark.side * (mark.lane + 0.5) * _LANE

    def _mark(self, number: int) -> None:
        """A dot for a day, a bar from the first day to the last; hollow where the day isn't known."""
        extent, y = self._extents[number], self._mark_y(number)
        ends = extent.left + DOT / 2, extent.right - DOT / 2
        self._canvas.bar(*ends, y, DOT, _BRIGHT)
        if _blurred(self._events[number]):
            self._canvas.bar(*ends, y, DOT - 7, _GROUND)

    def _card(self, card: Card) -> None:
        """A card, on the stem that ties it to its mark."""
        words = self._words[card.event]
        height = _height(words)
        marks_end = self._edge(card.side) + card.side * self._lanes(card.side)
        near = marks_end + card.side * _STEM
        top = near - height if card.side < 0 else near
        left, right = card.left + _PAD, card.left + CARD_WIDTH - _PAD
        x = self._extents[card.event].middle
        stem = [(x, self._mark_y(card.event)), (x, marks_end), (min(max(x, left), right), near)]
        self._canvas.line(stem, 2, _BRIGHT, 1)
        self._canvas.box(card.left, top, CARD_WIDTH, height, _PAPER)
        self._canvas.line([(left, near), (right, near)], 3, _BRIGHT, 3)
        date, size = _date(self._events[card.event])
        self._canvas.text(left, top + 10, date, size, _BRIGHT, bold=True)
        for number, line in enumerate(words):
            y = top + 10 + _DATE * 1.25 + number * _TEXT * _TO_NEXT_LINE
            self._canvas.text(left, y, line, _TEXT, _WHITE)


def _extent(scale: Scale, days: Days) -> Extent:
    """The days on the axis; a dot's width for a single day, and where they are narrower than that."""
    left, right = scale.x(days.first), scale.x(days.end)
    if days.end - days.first == 1 or right - left < DOT:
        middle = min(max((left + right) / 2, _MARGIN + DOT / 2), WIDTH - _MARGIN - DOT / 2)
        return Extent(middle - DOT / 2, middle + DOT / 2)
    return Extent(left, right)


def _blurred(event: Event) -> bool:
    """Whether the day isn't known, nor the days from which to which it lasted."""
    return event.mod is not None or event.precision not in ("day", "range")


def _words(event: Event) -> list[str]:
    """What stands on an event's card below the date."""
    return lines(drawable(caption(event)), _TEXT, CARD_WIDTH - 2 * _PAD, _LINES)


def _height(words: Sequence[str]) -> float:
    """How high a card is."""
    return 20 + _DATE * 1.25 + len(words) * _TEXT * _TO_NEXT_LINE


def _date(event: Event) -> tuple[str, float]:
    """An event's date as a heading, and its size: abbreviated, then smaller, where it is too wide."""
    words, room = event_date(event), CARD_WIDTH - 2 * _PAD
    words = words[0].upper() + words[1:]
    if width(words, _DATE, bold=True) > room:
        for month in MONTHS:
            words = words.replace(month.capitalize(), month[:3].capitalize())
    size = min(_DATE, max(_SMALL_DATE, _DATE * room / width(words, _DATE, bold=True)))
    return shortened(words, size, room, bold=True), size
