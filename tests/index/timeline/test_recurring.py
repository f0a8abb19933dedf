"""Habits and general statements, whose dates are no events."""

from datetime import date

import pytest

from index.text.passages import segment_text
from index.timeline.extract import find_events

PUBLISHED = date(2025, 3, 10)


def count_events(text: str) -> int:
    return len(find_events(text, PUBLISHED, segment_text(text).sentences))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Pensioners park free on Monday and Friday.", id="several-weekdays"),
        pytest.param("Blackberries ripen in September.", id="bare-plural"),
        pytest.param("The lighthouse is open from June to August.", id="months-of-opening"),
        pytest.param("Plant the tulips in October.", id="instruction"),
        pytest.param("The stream usually dries up in July.", id="frequency"),
        pytest.param("The orchestra rehearses on Thursday evenings.", id="plural-part-of-day"),
        pytest.param("Dues are payable on 1 September each year.", id="each-year"),
        pytest.param("The workshop is closed on Monday.", id="weekday"),
    ],
)
def test_habits_are_no_events(text: str) -> None:
    assert count_events(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The lighthouse opened in June.", id="past"),
        pytest.param("The council will meet on Tuesday.", id="future"),
        pytest.param("Repairs to the quay start in April.", id="scheduled"),
        pytest.param("Irma Falk joins the museum in July.", id="named-subject"),
        pytest.param("The mill has stood empty since February.", id="perfect"),
        pytest.param("Entries close on 14 April.", id="day"),
        pytest.param("The mill stands empty from April 2024.", id="year"),
        pytest.param("Monday's storm leaves the pier in ruins.", id="possessive"),
    ],
)
def test_single_occasions_are_events(text: str) -> None:
    assert count_events(text) == 1
