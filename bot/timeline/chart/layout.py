"""Where everything stands: marks beside the axis, cards in a row above it and one below, none over another.

Pixels, x to the right and y downwards. The axis is a band; "above" and "below" are its two sides.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

Side = Literal[-1, 1]
"""Above the axis or below it, as the sign of y."""

SIDES: Final[tuple[Side, Side]] = (-1, 1)

CARD_WIDTH: Final = 310.0
ROW: Final = 3
"""Cards in a row: on a phone, more would not be legible."""

LANES: Final = 6
"""Rows of marks on each side; more of them at one place than all rows hold lie on top of each other."""

DOT: Final = 20.0
"""Width of the mark of a single day."""

_GAP: Final = 10.0


class Extent(NamedTuple):
    """The places of an event on the axis, from its first day to its last."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where its card is tied to."""
        return (self.left + self.right) / 2


class Card(NamedTuple):
    """The card of an event: which, on which side, from where."""

    event: int
    side: Side
    left: float


class Mark(NamedTuple):
    """The mark of an event: on which side, in which row from the axis."""

    side: Side
    lane: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Every event's mark, and the cards of those that have one."""

    marks: tuple[Mark, ...]
    cards: tuple[Card, ...]

    def lanes(self, side: Side) -> int:
        """How many rows of marks there are on a side."""
        return max((mark.lane + 1 for mark in self.marks if mark.side == side), default=0)


def laid_out(extents: Sequence[Extent], left: float, right: float) -> Layout:
    """Find a place for every event's mark, and for the cards of as many events as are legible.

    Args:
        extents: Where each event stands on the axis, in the order of dates; one at least.
        left: Where cards may begin.
        right: Where they must end.
    """
    named = sorted(
        list(_spread(extents))[: ROW * len(SIDES)], key=lambda event: (extents[event].middle, event)
    )
    sides = {event: SIDES[place % 2] for place, event in enumerate(named)}
    cards = [
        Card(event, side, begun)
        for side in SIDES
        for event, begun in _row([each for each in named if sides[each] == side], extents, left, right)
    ]
    return Layout(_marks(extents, sides), tuple(cards))


def _spread(extents: Sequence[Extent]) -> Iterator[int]:
    """The events, the first one first, each as far as can be from those before it."""
    nearest = {event: float("inf") for event in range(len(extents))}
    while nearest:
        event = max(nearest, key=lambda each: (nearest[each], -each))
        yield event
        del nearest[event]
        here = extents[event].middle
        nearest = {each: min(far, abs(extents[each].middle - here)) for each, far in nearest.items()}


def _row(
    events: Sequence[int], extents: Sequence[Extent], left: float, right: float
) -> Iterator[tuple[int, float]]:
    """Where the cards of a row begin: around their events, in their order, moved apart where they meet."""
    step = CARD_WIDTH + _GAP
    begun: list[float] = []
    for event in events:
        least = begun[-1] + step if begun else left
        begun.append(max(extents[event].middle - CARD_WIDTH / 2, least))
    most = right - CARD_WIDTH
    for place in reversed(range(len(begun))):
        begun[place] = min(begun[place], most)
        most = begun[place] - step
    return zip(events, begun, strict=True)


def _marks(extents: Sequence[Extent], sides: Mapping[int, Side]) -> tuple[Mark, ...]:
    """The marks, short ones next to the axis; each on the side of its card, else where there is room."""
    taken: dict[Mark, list[Extent]] = {}
    found: dict[int, Mark] = {}
    for event in sorted(range(len(extents)), key=lambda each: extents[each].right - extents[each].left):
        own = sides.get(event)
        free = [Mark(side, lane) for lane in range(LANES) for side in SIDES if own in (None, side)]
        apart = (
            mark for mark in free if not any(_touch(extents[event], each) for each in taken.get(mark, ()))
        )
        found[event] = mark = next(apart, free[-1])
        taken.setdefault(mark, []).append(extents[event])
    return tuple(found[event] for event in range(len(extents)))


def _touch(one: Extent, other: Extent) -> bool:
    return one.left < other.right + _GAP / 2 and other.left < one.right + _GAP / 2
