"""Where everything stands: marks beside the axis, cards in a row above it and one below, none over another.

Pixels, x to the right and y downwards. The axis is a band; "above" and "below" are its two sides.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

AxisSide = Literal[-1, 1]
"""Above the axis or below it, as the sign of y."""

AXIS_SIDES: Final[tuple[AxisSide, AxisSide]] = (-1, 1)

CARD_WIDTH_PX: Final = 310.0
CARDS_PER_ROW: Final = 3
"""Cards in a row: on a phone, more would not be legible."""

MAX_LANES: Final = 6
"""Rows of marks on each side; more of them at one place than all rows hold lie on top of each other."""

DOT_WIDTH_PX: Final = 20.0
"""Width of the mark of a single day."""

_CARD_GAP_PX: Final = 10.0


class AxisExtent(NamedTuple):
    """The places of an event on the axis, from its first day to its last."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where its card is tied to."""
        return (self.left + self.right) / 2


class ChartCard(NamedTuple):
    """The card of an event: which, on which side, from where."""

    event: int
    side: AxisSide
    left: float


class ChartMark(NamedTuple):
    """The mark of an event: on which side, in which row from the axis."""

    side: AxisSide
    lane: int


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """Every event's mark, and the cards of those that have one."""

    marks: tuple[ChartMark, ...]
    cards: tuple[ChartCard, ...]

    def lane_count(self, side: AxisSide) -> int:
        """How many rows of marks there are on a side."""
        return max((mark.lane + 1 for mark in self.marks if mark.side == side), default=0)


def compute_layout(extents: Sequence[AxisExtent], left: float, right: float) -> ChartLayout:
    """Find a place for every event's mark, and for the cards of as many events as are legible.

    Args:
        extents: Where each event stands on the axis, in the order of dates; one at least.
        left: Where cards may begin.
        right: Where they must end.
    """
    named = sorted(
        list(_farthest_first(extents))[: CARDS_PER_ROW * len(AXIS_SIDES)],
        key=lambda event: (extents[event].middle, event),
    )
    sides = {event: AXIS_SIDES[place % 2] for place, event in enumerate(named)}
    cards = [
        ChartCard(event, side, begun)
        for side in AXIS_SIDES
        for event, begun in _place_cards(
            [each for each in named if sides[each] == side], extents, left, right
        )
    ]
    return ChartLayout(_place_marks(extents, sides), tuple(cards))


def _farthest_first(extents: Sequence[AxisExtent]) -> Iterator[int]:
    """The events, the first one first, each as far as can be from those before it."""
    nearest = {event: float("inf") for event in range(len(extents))}
    while nearest:
        event = max(nearest, key=lambda each: (nearest[each], -each))
        yield event
        del nearest[event]
        here = extents[event].middle
        nearest = {each: min(far, abs(extents[each].middle - here)) for each, far in nearest.items()}


def _place_cards(
    events: Sequence[int], extents: Sequence[AxisExtent], left: float, right: float
) -> Iterator[tuple[int, float]]:
    """Where the cards of a row begin: around their events, in their order, moved apart where they meet."""
    step = CARD_WIDTH_PX + _CARD_GAP_PX
    begun: list[float] = []
    for event in events:
        least = begun[-1] + step if begun else left
        begun.append(max(extents[event].middle - CARD_WIDTH_PX / 2, least))
    most = right - CARD_WIDTH_PX
    for place in reversed(range(len(begun))):
        begun[place] = min(begun[place], most)
        most = begun[place] - step
    return zip(events, begun, strict=True)


def _place_marks(extents: Sequence[AxisExtent], sides: Mapping[int, AxisSide]) -> tuple[ChartMark, ...]:
    """The marks, short ones next to the axis; each on the side of its card, else where there is room."""
    taken: dict[ChartMark, list[AxisExtent]] = {}
    found: dict[int, ChartMark] = {}
    for event in sorted(range(len(extents)), key=lambda each: extents[each].right - extents[each].left):
        own = sides.get(event)
        free = [
            ChartMark(side, lane) for lane in range(MAX_LANES) for side in AXIS_SIDES if own in (None, side)
        ]
        apart = (
            mark
            for mark in free
            if not any(_is_overlapping(extents[event], each) for each in taken.get(mark, ()))
        )
        found[event] = mark = next(apart, free[-1])
        taken.setdefault(mark, []).append(extents[event])
    return tuple(found[event] for event in range(len(extents)))


def _is_overlapping(one: AxisExtent, other: AxisExtent) -> bool:
    return one.left < other.right + _CARD_GAP_PX / 2 and other.left < one.right + _CARD_GAP_PX / 2
