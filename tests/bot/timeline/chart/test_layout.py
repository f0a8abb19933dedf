"""Layout: marks and cards without overlaps, in order of dates."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.timeline.chart.layout import (
    AXIS_SIDES,
    CARD_WIDTH_PX,
    CARDS_PER_ROW,
    DOT_WIDTH_PX,
    MAX_LANES,
    AxisExtent,
    compute_layout,
)

LEFT, RIGHT = 24.0, 976.0

extents = st.lists(
    st.builds(
        lambda left, width: AxisExtent(left, min(left + width, RIGHT)),
        st.floats(LEFT, RIGHT - DOT_WIDTH_PX),
        st.sampled_from([DOT_WIDTH_PX, DOT_WIDTH_PX, DOT_WIDTH_PX, 40.0, 500.0]),
    ),
    min_size=1,
    max_size=40,
)


def dot(x: float) -> AxisExtent:
    return AxisExtent(x - DOT_WIDTH_PX / 2, x + DOT_WIDTH_PX / 2)


@given(extents)
def test_any_cards_are_apart_within_the_picture_and_in_order(places: list[AxisExtent]) -> None:
    layout = compute_layout(places, LEFT, RIGHT)
    assert len(layout.cards) == min(len(places), CARDS_PER_ROW * len(AXIS_SIDES))
    for side in AXIS_SIDES:
        row = [card for card in layout.cards if card.side == side]
        assert all(LEFT <= card.left <= RIGHT - CARD_WIDTH_PX for card in row)
        assert all(after.left - card.left > CARD_WIDTH_PX for card, after in pairwise(row))
        middles = [places[card.event].middle for card in row]
        assert middles == sorted(middles)


@given(extents)
def test_any_marks_are_apart_unless_there_are_too_many(places: list[AxisExtent]) -> None:
    layout = compute_layout(places, LEFT, RIGHT)
    assert len(layout.marks) == len(places)
    for (one, mark), (other, its) in combinations(zip(places, layout.marks, strict=True), 2):
        meet = one.left < other.right and other.left < one.right
        assert not meet or mark != its or mark.lane == MAX_LANES - 1


@given(extents)
def test_a_card_stands_on_the_side_of_its_mark(places: list[AxisExtent]) -> None:
    layout = compute_layout(places, LEFT, RIGHT)
    assert all(layout.marks[card.event].side == card.side for card in layout.cards)


def test_two_on_one_day_stand_on_both_sides() -> None:
    layout = compute_layout([dot(500), dot(500)], LEFT, RIGHT)
    assert {mark.side for mark in layout.marks} == set(AXIS_SIDES)
    assert [layout.lane_count(side) for side in AXIS_SIDES] == [1, 1]


def test_a_card_stands_around_its_event() -> None:
    (card,) = compute_layout([dot(500)], LEFT, RIGHT).cards
    assert card.left == pytest.approx(500 - CARD_WIDTH_PX / 2)


def test_of_many_the_ones_far_apart_have_cards() -> None:
    crowd = [dot(800 + number) for number in range(30)]
    layout = compute_layout([dot(100), dot(300), *crowd, dot(950)], LEFT, RIGHT)
    assert {0, 1, 32} <= {card.event for card in layout.cards}


def test_the_first_eligible_one_has_a_card_and_the_others_none() -> None:
    crowd = [dot(100 + 20 * number) for number in range(40)]
    layout = compute_layout(crowd, LEFT, RIGHT, [17, 3, 4])
    assert {card.event for card in layout.cards} == {17, 3, 4}
    assert 17 in {card.event for card in compute_layout(crowd, LEFT, RIGHT, [17, *range(40)]).cards}


def test_a_side_without_marks_takes_no_room() -> None:
    layout = compute_layout([dot(500)], LEFT, RIGHT)
    assert [layout.lane_count(side) for side in AXIS_SIDES] == [1, 0]
