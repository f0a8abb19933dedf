"""Rules for vague references."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It is raining now.", [("now", "DATE", "PRESENT_REF")], id="now"),
        pytest.param("It is raining right now.", [("right now", "DATE", "PRESENT_REF")], id="right-now"),
        pytest.param("It is currently raining.", [("currently", "DATE", "PRESENT_REF")], id="currently"),
        pytest.param("It rains much these days.", [("these days", "DATE", "PRESENT_REF")], id="these-days"),
        pytest.param(
            "It is raining at the moment.", [("at the moment", "DATE", "PRESENT_REF")], id="at-the-moment"
        ),
        pytest.param("It is the wettest year to date.", [("to date", "DATE", "PRESENT_REF")], id="to-date"),
        pytest.param(
            "It stands to the present day.", [("the present day", "DATE", "PRESENT_REF")], id="present-day"
        ),
        pytest.param("The current mayor is ill.", [("The current", "DATE", "PRESENT_REF")], id="current"),
        pytest.param("It rained recently.", [("recently", "DATE", "PAST_REF")], id="recently"),
        pytest.param(
            "It rained much in recent years.", [("recent years", "DATE", "PAST_REF")], id="recent-years"
        ),
        pytest.param("The recent rain was heavy.", [("recent", "DATE", "PAST_REF")], id="recent"),
        pytest.param("It rained long ago.", [("long ago", "DATE", "PAST_REF")], id="long-ago"),
        pytest.param("It rained not long ago.", [], id="not-long-ago"),
        pytest.param("It belongs to the past.", [("the past", "DATE", "PAST_REF")], id="the-past"),
        pytest.param(
            "It rained in the past two weeks.",
            [("the past two weeks", "DURATION", "P2W")],
            id="the-past-weeks",
        ),
        pytest.param("It will rain soon.", [("soon", "DATE", "FUTURE_REF")], id="soon-ahead"),
        pytest.param("They soon returned home and slept.", [], id="soon-told"),
        pytest.param("It rained soon after.", [], id="soon-after"),
        pytest.param("It will rain in the future.", [("the future", "DATE", "FUTURE_REF")], id="the-future"),
        pytest.param(
            "It will rain in the near future.", [("the near future", "DATE", "FUTURE_REF")], id="near-future"
        ),
        pytest.param(
            "It will pay in the long term.", [("the long term", "DATE", "FUTURE_REF")], id="long-term"
        ),
        pytest.param(
            "It will rain in the coming weeks.", [("the coming weeks", "DURATION", "PXW")], id="coming-weeks"
        ),
        pytest.param("It will rain shortly.", [("shortly", "DATE", "FUTURE_REF")], id="shortly"),
        pytest.param("It rained shortly after.", [], id="shortly-after"),
        pytest.param("Their future plans are small.", [("future", "DATE", "FUTURE_REF")], id="future-plans"),
        pytest.param(
            "It will rain in coming weeks.", [("coming weeks", "DATE", "FUTURE_REF")], id="coming-weeks-bare"
        ),
    ],
)
def test_a_vague_date_is_read_or_left(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected
