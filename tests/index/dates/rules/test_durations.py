"""Rules for durations and sets."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The trial lasted three days.", [("three days", "DURATION", "P3D")], id="days"),
        pytest.param("The trial lasted 12 weeks.", [("12 weeks", "DURATION", "P12W")], id="digits"),
        pytest.param(
            "The ice is 1,500 years old, the rock lay 1,500,000 years.",
            [("1,500,000 years", "DURATION", "P1500000Y")],
            id="thousands",
        ),
        pytest.param("The trial lasted 2.5 hours.", [("2.5 hours", "DURATION", "PT2H30M")], id="decimal"),
        pytest.param(
            "The trial lasted two and a half years.",
            [("two and a half years", "DURATION", "P2Y6M")],
            id="and-a-half",
        ),
        pytest.param(
            "The trial lasted two years and a half.",
            [("two years and a half", "DURATION", "P2Y6M")],
            id="half-behind",
        ),
        pytest.param(
            "The trial lasted a year and a half.",
            [("a year and a half", "DURATION", "P1Y6M")],
            id="year-and-a-half",
        ),
        pytest.param(
            "The trial lasted 3 1/2 hours.", [("3 1/2 hours", "DURATION", "PT3H30M")], id="fraction"
        ),
        pytest.param(
            "The trial lasted half an hour.", [("half an hour", "DURATION", "PT30M")], id="half-an-hour"
        ),
        pytest.param("A half-day strike began.", [("A half-day", "DURATION", "PT12H")], id="half-day"),
        pytest.param("A three-year contract was signed.", [("three-year", "DURATION", "P3Y")], id="compound"),
        pytest.param("It took two weeks’ work.", [("two weeks’", "DURATION", "P2W")], id="possessive"),
        pytest.param(
            "It grew over the past two years.", [("the past two years", "DURATION", "P2Y")], id="past-years"
        ),
        pytest.param(
            "It will grow in the next ten days.", [("the next ten days", "DURATION", "P10D")], id="next-days"
        ),
        pytest.param("The trial lasted a week.", [("a week", "DURATION", "P1W")], id="a-week"),
        pytest.param("They waited an hour.", [("an hour", "DURATION", "PT1H")], id="an-hour"),
        pytest.param("They waited a full year.", [("a full year", "DURATION", "P1Y")], id="full-year"),
        pytest.param(
            "It rose for five consecutive months.",
            [("five consecutive months", "DURATION", "P5M")],
            id="consecutive",
        ),
        pytest.param("They waited two fortnights.", [("two fortnights", "DURATION", "P4W")], id="fortnight"),
        pytest.param("They waited two decades.", [("two decades", "DURATION", "P20Y")], id="decades"),
        pytest.param(
            "They waited three centuries.", [("three centuries", "DURATION", "P3CE")], id="centuries"
        ),
        pytest.param("They stayed three nights.", [("three nights", "DURATION", "P3NI")], id="nights"),
        pytest.param("It rose for two quarters.", [("two quarters", "DURATION", "P2Q")], id="quarters"),
        pytest.param("They waited two dozen weeks.", [("two dozen weeks", "DURATION", "P24W")], id="dozen"),
        pytest.param(
            "They waited two thousand five hundred years.",
            [("two thousand five hundred years", "DURATION", "P2500Y")],
            id="hundreds",
        ),
        pytest.param("They waited several weeks.", [("several weeks", "DURATION", "PXW")], id="several"),
        pytest.param("They waited a few days.", [("a few days", "DURATION", "PXD")], id="few"),
        pytest.param("They waited a couple of days.", [("a couple of days", "DURATION", "P2D")], id="couple"),
        pytest.param(
            "It grew over the past years.", [("the past years", "DURATION", "PXY")], id="past-uncounted"
        ),
        pytest.param("They waited for years.", [("years", "DURATION", "PXY")], id="for-years"),
        pytest.param("They left within hours.", [("hours", "DURATION", "PTXH")], id="within-hours"),
        pytest.param("After months of rain it dried.", [("months", "DURATION", "PXM")], id="after-months"),
        pytest.param(
            "The decades-long feud ended.", [("decades-long", "DURATION", "PXDE")], id="decades-long"
        ),
        pytest.param("The year-long feud ended.", [("year-long", "DURATION", "P1Y")], id="year-long"),
        pytest.param("It rained in the past week.", [("the past week", "DURATION", "P1W")], id="past-week"),
        pytest.param("A 12-year-old boy swam, aged 30 years of age.", [], id="age"),
        pytest.param("The first second time it rang.", [], id="second-singular"),
        pytest.param("One second chance is enough.", [], id="second-as-an-ordinal"),
        pytest.param("Three quarters of a million came.", [], id="three-quarters-of"),
    ],
)
def test_a_length_of_time_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rains every day.", [("every day", "SET", "P1D")], id="every-day"),
        pytest.param("It rains each week.", [("each week", "SET", "P1W")], id="each-week"),
        pytest.param("They meet every two weeks.", [("every two weeks", "SET", "P2W")], id="every-two-weeks"),
        pytest.param("They meet every other day.", [("every other day", "SET", "P2D")], id="every-other-day"),
        pytest.param(
            "They meet every second year.", [("every second year", "SET", "P2Y")], id="every-second-year"
        ),
        pytest.param(
            "They meet every fourth year.", [("every fourth year", "SET", "P4Y")], id="every-fourth-year"
        ),
        pytest.param("It ticks every second.", [("every second", "SET", "PT1S")], id="every-second"),
        pytest.param("They meet every Friday.", [("every Friday", "SET", "XXXX-WXX-5")], id="every-friday"),
        pytest.param("They meet every May.", [("every May", "SET", "XXXX-05")], id="every-may"),
        pytest.param("They meet every summer.", [("every summer", "SET", "XXXX-SU")], id="every-summer"),
        pytest.param(
            "They meet every morning.", [("every morning", "SET", "XXXX-XX-XXTMO")], id="every-morning"
        ),
        pytest.param("They meet on Mondays.", [("on Mondays", "SET", "XXXX-WXX-1")], id="mondays"),
        pytest.param(
            "They dance on Saturday nights.",
            [("on Saturday nights", "SET", "XXXX-WXX-6TNI")],
            id="saturday-nights",
        ),
        pytest.param("They meet daily.", [("daily", "SET", "XXXX-XX-XX")], id="daily"),
        pytest.param("The weekly fair opened.", [("weekly", "SET", "P1W")], id="weekly"),
        pytest.param("The monthly fee rose.", [("monthly", "SET", "P1M")], id="monthly"),
        pytest.param("They meet twice a day.", [("a day", "SET", "P1D")], id="a-day"),
        pytest.param("It costs 30 dollars a month.", [("a month", "SET", "P1M")], id="dollars-a-month"),
        pytest.param("It grows 3% a year.", [("a year", "SET", "P1Y")], id="per-cent-a-year"),
    ],
)
def test_a_repetition_is_read(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected
