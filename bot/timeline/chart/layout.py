"""Layout of a chart: marks in lanes along the axis, a row of cards above it and one below.

Coordinates are pixels, x to the right and y downwards. The axis is a horizontal band with two sides.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

AxisSide = Literal[-1, 1]
"""Side of the axis as the sign of y: -1 above, 1 below."""

AXIS_SIDES: Final[tuple[AxisSide, AxisSide]] = (-1, 1)

CARD_WIDTH_PX: Final = 470.0
CARDS_PER_ROW: Final = 2
"""Number of cards in a row that are legible on a phone."""

MAX_LANES: Final = 6
"""Lanes of marks on each side; where more marks meet than there are lanes, they overlap."""

DOT_WIDTH_PX: Final = 20.0
"""Width of a single day's mark."""

_CARD_GAP_PX: Final = 10.0


class AxisExtent(NamedTuple):
    """The extent of an event on the axis, from its first day to its last, in x coordinates."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """The x coordinate that the event's card is connected to."""
        return (self.left + self.right) / 2


class ChartCard(NamedTuple):
    """A card: the index of its event, its side, the x coordinate of its left edge."""

    event: int
    side: AxisSide
    left: float


class ChartMark(NamedTuple):
    """A mark: its side, and its lane counted from the axis."""

    side: AxisSide
    lane: int


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """The marks of all events, in their order, and the cards."""

    marks: tuple[ChartMark, ...]
    cards: tuple[ChartCard, ...]

    def lane_count(self, side: AxisSide) -> int:
        """Return the number of lanes in use on a side."""
        return max((mark.lane + 1 for mark in self.marks if mark.side == side), default=0)


def compute_layout(
    extents: Sequence[AxisExtent], left: float, right: float, eligible: Sequence[int] = ()
) -> ChartLayout:
    """Compute the layout of marks and cards; the events with cards are spread over the axis.

    Args:
        extents: The extents of the events, in order of dates; not empty.
        left: The x coordinate from which cards may begin.
        right: The x coordinate where they must end.
        eligible: The indices of the events that may have a card, of which the first one has it in any case;
            all events if empty.
    """
    with_cards = sorted(
        list(_farthest_first(extents, eligible or range(len(extents))))[: CARDS_PER_ROW * len(AXIS_SIDES)],
        key=lambda event: (extents[event].middle, event),
    )
    sides = {event: AXIS_SIDES[place % 2] for place, event in enumerate(with_cards)}
    cards = [
        ChartCard(event, side, card_left)
        for side in AXIS_SIDES
        for event, card_left in _place_cards(
            [each for each in with_cards if sides[each] == side], extents, left, right
        )
    ]
    return ChartLayout(_place_marks(extents, sides), tuple(cards))


def _farthest_first(extents: Sequence[AxisExtent], events: Sequence[int]) -> Iterator[int]:
    """Yield events by farthest-point sampling: the first one, then each farthest from all before it."""
    distances = {event: float("inf") for event in events}
    event = events[0]
    while distances:
        yield event
        del distances[event]
        x = extents[event].middle
        distances = {each: min(old, abs(extents[each].middle - x)) for each, old in distances.items()}
        event = max(distances, key=lambda each: (distances[each], -each), default=event)


def _place_cards(
    events: Sequence[int], extents: Sequence[AxisExtent], left: float, right: float
) -> Iterator[tuple[int, float]]:
    """Place a row's cards in order, each centred on its event as far as the others leave room.

    Returns:
        Pairs of an event and the left edge of its card.
    """
    step = CARD_WIDTH_PX + _CARD_GAP_PX
    lefts: list[float] = []
    for event in events:
        least = lefts[-1] + step if lefts else left
        lefts.append(max(extents[event].middle - CARD_WIDTH_PX / 2, least))
    most = right - CARD_WIDTH_PX
    for place in reversed(range(len(lefts))):
        lefts[place] = min(lefts[place], most)
        most = lefts[place] - step
    return zip(events, lefts, strict=True)


def _place_marks(extents: Sequence[AxisExtent], sides: Mapping[int, AxisSide]) -> tuple[ChartMark, ...]:
    """Place each mark in the first free lane, on the side of its card if it has one; short marks first."""
    occupied: dict[ChartMark, list[AxisExtent]] = {}
    marks: dict[int, ChartMark] = {}
    for event in sorted(range(len(extents)), key=lambda each: extents[each].right - extents[each].left):
        card_side = sides.get(event)
        candidates = [
            ChartMark(side, lane)
            for lane in range(MAX_LANES)
            for side in AXIS_SIDES
            if card_side in (None, side)
        ]
        free = (
            mark
            for mark in candidates
            if not any(_is_overlapping(extents[event], each) for each in occupied.get(mark, ()))
        )
        marks[event] = mark = next(free, candidates[-1])
        occupied.setdefault(mark, []).append(extents[event])
    return tuple(marks[event] for event in range(len(extents)))


def _is_overlapping(one: AxisExtent, other: AxisExtent) -> bool:
    return one.left < other.right + _CARD_GAP_PX / 2 and other.left < one.right + _CARD_GAP_PX / 2
