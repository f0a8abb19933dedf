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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The mill, which opened in June 1998, will close on 30 June.",
            ["1998-06", "2021-06-30"],
            id="announced",
        ),
        pytest.param(
            "In May 2019 the court fined the firm; it appealed in June and lost in July.",
            ["2019-05", "2019-06", "2019-07"],
            id="story-continues",
        ),
        pytest.param(
            "The captain, hired in May 2009, said on Sunday that she would go on 31 May. "
            "She won in 2011, 2012, 2014 and 2016.",
            ["2009-05", "2021-03-28", "2021-05-31", "2011", "2012", "2014", "2016"],
            id="news-of-a-career",
        ),
        pytest.param("The census of March 1921 counts nine families.", ["1921-03"], id="year-before-a-verb"),
        pytest.param("The jury will decide on the 28th.", ["2021-04-28"], id="ordinal-ahead"),
        pytest.param("The recital is on Friday, the 9th.", ["2021-04-09"], id="weekday-and-ordinal"),
        pytest.param("The ferry leaves in five days.", ["2021-04-04"], id="offset-ahead"),
        pytest.param("She built it in five days.", ["P5D"], id="duration"),
        pytest.param(
            "They sang on the 1st, 2nd and 3rd of April 2016.",
            ["2016-04-01", "2016-04-02", "2016-04-03"],
            id="list",
        ),
    ],
)
def test_days_belong_to_their_story(text: str, expected: list[str]) -> None:
    assert extract_values(text) == expected
