"""Inference of an unstated year: by tense, proximity and preceding dates."""

from datetime import date

import pytest

from tests.index.dates.extraction import PUBLISHED_TUESDAY, extract_values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("They met in May.", "2020-05", id="month-told"),
        pytest.param("They will meet in May.", "2021-05", id="month-ahead"),
        pytest.param("They met in March.", "2021-03", id="month-running-told"),
        pytest.param("They will meet in March.", "2021-03", id="month-running-ahead"),
        pytest.param("They met in December.", "2020-12", id="month-of-last-year"),
        pytest.param("They will meet in January.", "2022-01", id="month-of-next-year"),
        pytest.param("They are expected to meet in May.", "2021-05", id="participle-that-looks-ahead"),
        pytest.param("They were asked to reply by May.", "2021-05", id="infinitive-that-looks-ahead"),
        pytest.param("The meeting of May 2", "2021-05-02", id="no-tense-nearest"),
        pytest.param("The meeting of February 2", "2021-02-02", id="no-tense-nearest-behind"),
        pytest.param("They met on 29 March.", "2021-03-29", id="day-told"),
        pytest.param("They met on 2 April.", "2021-04-02", id="day-told-in-a-paper-dated-ahead"),
        pytest.param("They met on 20 April.", "2020-04-20", id="day-told-a-year-ago"),
        pytest.param("They will meet on 9 April.", "2021-04-09", id="day-ahead"),
        pytest.param("They will meet on 20 March.", "2021-03-20", id="too-far-ahead"),
        pytest.param("They met in summer.", "2020-SU", id="season-told"),
        pytest.param("They will meet in summer.", "2021-SU", id="season-ahead"),
        pytest.param("Sales rose in Q4.", "2020-Q4", id="quarter-told"),
        pytest.param("Profit will be known for Q4.", "2020-Q4", id="quarter-ended"),
    ],
)
def test_a_report_tells_of_the_year_that_the_tense_shows(text: str, value: str) -> None:
    assert extract_values(text) == [value]


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        pytest.param(date(2020, 1, 2), "They met in December.", "2019-12", id="after-new-year"),
        pytest.param(date(2020, 12, 30), "They will meet on 4 January.", "2021-01-04", id="before-new-year"),
        pytest.param(date(2020, 2, 29), "They met on 29 February.", "2020-02-29", id="leap-day"),
        pytest.param(date(2021, 2, 28), "They met on 29 February.", "2020-02-29", id="after-leap-day"),
        pytest.param(
            date(2018, 2, 28), "They met on 29 February.", "2016-02-29", id="two-years-after-leap-day"
        ),
        pytest.param(date(2020, 2, 29), "They met last February.", "2019-02", id="last"),
        pytest.param(date(2020, 1, 15), "They met last winter.", "2018-WI", id="last-but-not-running"),
        pytest.param(date(2020, 1, 15), "They meet in winter.", "2019-WI", id="running"),
        pytest.param(date.min, "They met in May.", "0001-05", id="first-year"),
        pytest.param(date.max, "They will meet in May.", "9999-05", id="last-year"),
        pytest.param(None, "They met in May.", "XXXX-05", id="unpublished"),
    ],
)
def test_the_year_is_near_the_publication(published: date | None, text: str, value: str) -> None:
    assert extract_values(text, published) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It began in May 2019 and ended in June.", ["2019-05", "2019-06"], id="month-after"),
        pytest.param(
            "It began on 3 May 2019 and ended on 9 May.", ["2019-05-03", "2019-05-09"], id="day-after"
        ),
        pytest.param(
            "It began in December 2018 and ended in January.", ["2018-12", "2019-01"], id="over-new-year"
        ),
        pytest.param("It began in 2019 and ended in June.", ["2019", "2020-06"], id="year-says-too-little"),
        pytest.param(
            "It began in May 2019 and ended in April.",
            ["2019-05", "2020-04"],
            id="not-before-what-was-mentioned",
        ),
        pytest.param(
            f"It began in May 2019.{' So it went on.' * 20} It ended in June.",
            ["2019-05", "2020-06"],
            id="too-far-back",
        ),
    ],
)
def test_a_date_soon_after_one_just_mentioned_is_of_the_same_story(text: str, expected: list[str]) -> None:
    assert extract_values(text, PUBLISHED_TUESDAY) == expected
