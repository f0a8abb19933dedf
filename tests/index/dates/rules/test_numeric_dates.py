"""Rules for dates in digits."""

import pytest

from tests.index.dates.extraction import ExpressionRows, extract_rows, extract_values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "It sank on 13/04/2019 and rose on 03/05/2019.", ["2019-04-13", "2019-05-03"], id="day-first"
        ),
        pytest.param(
            "It sank on 04/13/2019 and rose on 05/03/2019.", ["2019-04-13", "2019-05-03"], id="month-first"
        ),
        pytest.param("The rose garden closed on 03/05/2019.", ["2019-03-05"], id="undecided"),
        pytest.param("Sealed on 07-Jan-09.", ["2009-01-07"], id="short-year"),
        pytest.param("Sealed on Sep-03-2014.", ["2014-09-03"], id="month-name-first"),
        pytest.param("Sealed on 30.Apr.2018.", ["2018-04-30"], id="dotted-month-name"),
        pytest.param("Version 10.4.18 was recalled.", [], id="version"),
        pytest.param("The engine is at 2019.4.1 now.", ["PRESENT_REF"], id="dotted-version"),
        pytest.param("Ubuntu 10.4.18 was recalled.", [], id="version-of-a-product"),
    ],
)
def test_digits_are_read_by_their_order(text: str, expected: list[str]) -> None:
    assert extract_values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The log says Tue Feb 03 22:10:01 2015.",
            [("Tue Feb 03 22:10:01 2015", "TIME", "2015-02-03T22:10")],
            id="with-weekday",
        ),
        pytest.param(
            "The log says Dec 24 07:00:59 UTC 2018.",
            [("Dec 24 07:00:59 UTC 2018", "TIME", "2018-12-24T07:00")],
            id="with-zone",
        ),
    ],
)
def test_log_stamps_have_the_year_behind_the_time(text: str, expected: ExpressionRows) -> None:
    assert extract_rows(text) == expected
