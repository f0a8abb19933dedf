"""Painting of a timeline's chart: title, axis with marks, cards, legend."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.locale.translation import gettext, ngettext
from bot.timeline.chart.canvas import Canvas
from bot.timeline.chart.fonts import drawable_text, text_width, truncate_to_width, wrap_text
from bot.timeline.chart.layout import (
    AXIS_SIDES,
    CARD_WIDTH_PX,
    DOT_WIDTH_PX,
    AxisExtent,
    AxisSide,
    ChartCard,
    compute_layout,
)
from bot.timeline.chart.time_scale import AxisDays, AxisSegment, TimeScale
from bot.timeline.event_text import event_caption
from bot.ui.dates import format_event_date, month_name
from index import Event

CHART_WIDTH_PX: Final = 1000.0

_MARGIN_PX: Final = 24.0
_AXIS_HEIGHT_PX: Final = 52.0
_LANE_HEIGHT_PX: Final = 25.0
_STEM_HEIGHT_PX: Final = 30.0
"""Distance between marks and cards, where the stems slant."""

_CARD_PADDING_PX: Final = 12.0
_MAX_ELIGIBLE_EVENTS: Final = 10
"""The most salient events, among which those with cards are spread over the axis."""

_MAX_TEXT_LINES: Final = 3
_MAX_LEGEND_LINES: Final = 3

_TITLE_SIZE_PX: Final = 46.0  # font sizes: a phone shows the chart at a third of its size
_DATE_SIZE_PX: Final = 40.0
_MIN_DATE_SIZE_PX: Final = 30.0
_TEXT_SIZE_PX: Final = 36.0
_TICK_SIZE_PX: Final = 33.0
_LEGEND_SIZE_PX: Final = 30.0
_LINE_HEIGHT_RATIO: Final = 1.22

_BACKGROUND_COLOUR: Final = "#2b2d31"
_CARD_COLOUR: Final = "#3a3d44"
_AXIS_COLOUR: Final = "#44474f"
_ACCENT_COLOUR: Final = "#7fd1d3"
_TEXT_COLOUR: Final = "#f2f3f5"
_MUTED_COLOUR: Final = "#b5bac1"


def paint_timeline(title: str, events: Sequence[Event]) -> bytes:
    """Paint the chart of a timeline.

    Args:
        title: The chart's title.
        events: The events in order of their dates; not empty.

    Returns:
        A PNG, 1200 pixels wide, with a dark background.
    """
    return _TimelinePainter(title, events).paint()


class _TimelinePainter:
    """Paints one chart."""

    def __init__(self, title: str, events: Sequence[Event]) -> None:
        self._title = title
        self._events = events
        spans = [AxisDays(event.date.toordinal(), event.last.toordinal() + 1) for event in events]
        self._scale = TimeScale.for_spans(spans, _MARGIN_PX, CHART_WIDTH_PX - _MARGIN_PX)
        self._extents = [_axis_extent(self._scale, days) for days in spans]
        self._layout = compute_layout(
            self._extents, _MARGIN_PX, CHART_WIDTH_PX - _MARGIN_PX, _eligible_for_cards(events)
        )
        self._card_texts = {card.event: _card_text_lines(events[card.event]) for card in self._layout.cards}
        self._legend_lines = wrap_text(
            drawable_text(" · ".join(self._legend_items())),
            _LEGEND_SIZE_PX,
            CHART_WIDTH_PX - 2 * _MARGIN_PX,
            _MAX_LEGEND_LINES,
        )
        self._axis_y = _MARGIN_PX + 1.5 * _TITLE_SIZE_PX + self._side_height(-1) + _AXIS_HEIGHT_PX / 2
        below = self._side_height(1) + len(self._legend_lines) * _LEGEND_SIZE_PX * 1.4
        self._height = self._axis_y + _AXIS_HEIGHT_PX / 2 + below + _MARGIN_PX
        self._canvas = Canvas(CHART_WIDTH_PX, self._height, _BACKGROUND_COLOUR)

    def paint(self) -> bytes:
        """Paint the chart; return it as a PNG."""
        title = truncate_to_width(
            drawable_text(self._title), _TITLE_SIZE_PX, CHART_WIDTH_PX - 2 * _MARGIN_PX, bold=True
        )
        self._canvas.draw_text(_MARGIN_PX, _MARGIN_PX, title, _TITLE_SIZE_PX, _TEXT_COLOUR, bold=True)
        for segment in self._scale.segments:
            self._draw_segment(segment)
        for segment, following in pairwise(self._scale.segments):
            self._draw_break((segment.right + following.left) / 2)
        for card in self._layout.cards:
            self._draw_card(card)
        for event in range(len(self._events)):
            self._draw_mark(event)
        first = self._height - _MARGIN_PX - len(self._legend_lines) * _LEGEND_SIZE_PX * 1.4
        for number, note in enumerate(self._legend_lines):
            self._canvas.draw_text(
                _MARGIN_PX, first + number * _LEGEND_SIZE_PX * 1.4 + 6, note, _LEGEND_SIZE_PX, _MUTED_COLOUR
            )
        return self._canvas.to_png()

    def _side_height(self, side: AxisSide) -> float:
        """Return the height of a side: marks, stems and the highest card."""
        cards = [
            _card_height(self._card_texts[card.event]) for card in self._layout.cards if card.side == side
        ]
        return self._lanes_height(side) + (_STEM_HEIGHT_PX + max(cards) if cards else 0) + 12

    def _lanes_height(self, side: AxisSide) -> float:
        """Return the height of a side's lanes."""
        return self._layout.lane_count(side) * _LANE_HEIGHT_PX

    def _axis_edge(self, side: AxisSide) -> float:
        """Return the y coordinate of the axis' edge on a side."""
        return self._axis_y + side * _AXIS_HEIGHT_PX / 2

    def _legend_items(self) -> Iterator[str]:
        """Yield explanations of the signs in use."""
        cards = len(self._layout.cards)
        if cards < len(self._events):
            yield ngettext(
                "{named} of {number} event named",
                "{named} of {number} events named",
                len(self._events),
                named=cards,
            )
        if any(map(_is_day_unknown, self._events)):
            yield gettext("hollow: day unknown")
        if len(self._scale.segments) > 1:
            yield gettext("// time left out")
        if any(event.inferred for event in self._events):
            yield gettext("* worked out")

    def _draw_segment(self, segment: AxisSegment) -> None:
        self._canvas.draw_box(
            segment.left, self._axis_edge(-1), segment.right - segment.left, _AXIS_HEIGHT_PX, _AXIS_COLOUR
        )
        for x, label, marked in segment.ticks():
            for side in AXIS_SIDES if marked else ():
                self._canvas.draw_line(
                    [(x, self._axis_edge(side)), (x, self._axis_edge(side) - 6 * side)], 1.5, _MUTED_COLOUR, 3
                )
            self._canvas.draw_label(x, self._axis_y, label, _TICK_SIZE_PX, _TEXT_COLOUR)

    def _draw_break(self, middle: float) -> None:
        for x in (middle - 6, middle + 6):
            self._canvas.draw_line(
                [(x - 5, self._axis_y + 16), (x + 5, self._axis_y - 16)], 2.5, _MUTED_COLOUR
            )

    def _mark_y(self, event: int) -> float:
        mark = self._layout.marks[event]
        return self._axis_edge(mark.side) + mark.side * (mark.lane + 0.5) * _LANE_HEIGHT_PX

    def _draw_mark(self, number: int) -> None:
        """Draw a dot for a day, a bar for a longer date; hollow where the day is unknown."""
        extent, y = self._extents[number], self._mark_y(number)
        ends = extent.left + DOT_WIDTH_PX / 2, extent.right - DOT_WIDTH_PX / 2
        self._canvas.draw_bar(*ends, y, DOT_WIDTH_PX, _ACCENT_COLOUR)
        if _is_day_unknown(self._events[number]):
            self._canvas.draw_bar(*ends, y, DOT_WIDTH_PX - 7, _BACKGROUND_COLOUR)

    def _draw_card(self, card: ChartCard) -> None:
        """Draw a card and the stem that connects it to its mark."""
        lines = self._card_texts[card.event]
        height = _card_height(lines)
        marks_end = self._axis_edge(card.side) + card.side * self._lanes_height(card.side)
        near_edge = marks_end + card.side * _STEM_HEIGHT_PX
        top = near_edge - height if card.side < 0 else near_edge
        left, right = card.left + _CARD_PADDING_PX, card.left + CARD_WIDTH_PX - _CARD_PADDING_PX
        x = self._extents[card.event].middle
        stem = [(x, self._mark_y(card.event)), (x, marks_end), (min(max(x, left), right), near_edge)]
        self._canvas.draw_line(stem, 2, _ACCENT_COLOUR, 1)
        self._canvas.draw_box(card.left, top, CARD_WIDTH_PX, height, _CARD_COLOUR)
        self._canvas.draw_line([(left, near_edge), (right, near_edge)], 3, _ACCENT_COLOUR, 3)
        words, size = _card_date(self._events[card.event])
        self._canvas.draw_text(left, top + 10, words, size, _ACCENT_COLOUR, bold=True)
        for number, line in enumerate(lines):
            y = top + 10 + _DATE_SIZE_PX * 1.25 + number * _TEXT_SIZE_PX * _LINE_HEIGHT_RATIO
            self._canvas.draw_text(left, y, line, _TEXT_SIZE_PX, _TEXT_COLOUR)


def _axis_extent(scale: TimeScale, days: AxisDays) -> AxisExtent:
    """Return the extent of days on the axis; at least the width of a dot, which a single day always has."""
    left, right = scale.x(days.first), scale.x(days.end)
    if days.end - days.first == 1 or right - left < DOT_WIDTH_PX:
        middle = min(
            max((left + right) / 2, _MARGIN_PX + DOT_WIDTH_PX / 2),
            CHART_WIDTH_PX - _MARGIN_PX - DOT_WIDTH_PX / 2,
        )
        return AxisExtent(middle - DOT_WIDTH_PX / 2, middle + DOT_WIDTH_PX / 2)
    return AxisExtent(left, right)


def _eligible_for_cards(events: Sequence[Event]) -> list[int]:
    """Return the indices of the events that may have a card: one a sentence, the most salient first."""
    by_importance = sorted(range(len(events)), key=lambda index: events[index].rank)
    firsts = {events[index].citation: index for index in reversed(by_importance)}
    return sorted(firsts.values(), key=by_importance.index)[:_MAX_ELIGIBLE_EVENTS]


def _is_day_unknown(event: Event) -> bool:
    """Return whether neither the event's day nor its first and last day are known."""
    return event.mod is not None or event.precision not in ("day", "range")


def _card_text_lines(event: Event) -> list[str]:
    """Return the lines of a card below its date."""
    return wrap_text(
        drawable_text(event_caption(event)),
        _TEXT_SIZE_PX,
        CARD_WIDTH_PX - 2 * _CARD_PADDING_PX,
        _MAX_TEXT_LINES,
    )


def _card_height(lines: Sequence[str]) -> float:
    """Return the height of a card with these lines."""
    return 20 + _DATE_SIZE_PX * 1.25 + len(lines) * _TEXT_SIZE_PX * _LINE_HEIGHT_RATIO


def _card_date(event: Event) -> tuple[str, float]:
    """Return a card's date and its font size: abbreviated, then in a smaller font, if it is too wide."""
    text, room = format_event_date(event), CARD_WIDTH_PX - 2 * _CARD_PADDING_PX
    text = text[0].upper() + text[1:]
    if text_width(text, _DATE_SIZE_PX, bold=True) > room:
        for month in range(1, 13):
            text = text.replace(month_name(month), month_name(month, short=True))
    fitting_size = _DATE_SIZE_PX * room / text_width(text, _DATE_SIZE_PX, bold=True)
    size = min(_DATE_SIZE_PX, max(_MIN_DATE_SIZE_PX, fitting_size))
    return truncate_to_width(text, size, room, bold=True), size
