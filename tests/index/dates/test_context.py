"""parse_partial_date and detect_tense."""

import pytest

from index.dates.context import Tense, detect_tense, parse_partial_date
from index.dates.units import PartialDate


@pytest.mark.parametrize(
    ("value", "point"),
    [
        pytest.param("2021-03-09", PartialDate(2021, 3, 9), id="day"),
        pytest.param("2021-03-09T10:30Z", PartialDate(2021, 3, 9), id="time"),
        pytest.param("2021-03", PartialDate(2021, 3), id="month"),
        pytest.param("2021", PartialDate(2021), id="year"),
        pytest.param("2021-W13", PartialDate(2021, 3, 29), id="week"),
        pytest.param("2021-W13-WE", PartialDate(2021, 4, 3), id="weekend"),
        pytest.param("2021-WXX", PartialDate(2021), id="unknown-week"),
        pytest.param("2021-SP", PartialDate(2021, 3), id="season"),
        pytest.param("2021-Q3", PartialDate(2021, 7), id="quarter"),
        pytest.param("2021-QX", PartialDate(2021), id="unknown-quarter"),
        pytest.param("2021-H2", PartialDate(2021, 7), id="half"),
        pytest.param("2021-XX-XX", PartialDate(2021), id="unknown-day"),
        pytest.param("BC0480", PartialDate(-480), id="before-christ"),
        pytest.param("BC0480-03-15", PartialDate(-480, 3, 15), id="day-before-christ"),
        pytest.param("XXXX-03-09", None, id="unknown-year"),
        pytest.param("199", None, id="decade"),
        pytest.param("PAST_REF", None, id="vague"),
        pytest.param("P3D", None, id="duration"),
    ],
)
def test_a_value_begins_at_a_point(value: str, point: PartialDate | None) -> None:
    assert parse_partial_date(value) == point


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They met on [Monday].", "past", id="irregular-verb"),
        pytest.param("They talked on [Monday].", "past", id="regular-verb"),
        pytest.param("They were there on [Monday].", "past", id="were"),
        pytest.param("They will meet on [Monday].", "future", id="will"),
        pytest.param("They’ll meet on [Monday].", "future", id="contracted"),
        pytest.param("They may meet on [Monday].", "future", id="modal"),
        pytest.param("It will be opened on [Monday].", "future", id="passive-is-no-past"),
        pytest.param("It will be finally opened on [Monday].", "future", id="passive-with-adverb"),
        pytest.param("It is expected on [Monday].", "future", id="participle-that-looks-ahead"),
        pytest.param("They asked us to come on [Monday].", "future", id="infinitive-after-asking"),
        pytest.param("They were ordered to leave by [Monday].", "future", id="infinitive-after-ordering"),
        pytest.param("The deadline is [Monday].", "future", id="noun-that-looks-ahead"),
        pytest.param("They meet on [Monday].", None, id="present"),
        pytest.param("A hundred red seeds need feed on [Monday].", "future", id="need-looks-ahead"),
        pytest.param("A hundred red seeds on [Monday].", None, id="ed-without-a-past"),
        pytest.param("On [Monday] they met.", "past", id="behind"),
        pytest.param("On [Monday] they will meet.", "future", id="behind-ahead"),
        pytest.param("They met; on [Monday] they will part.", "future", id="other-clause"),
        pytest.param("They met. On [Monday] they will part.", "future", id="other-sentence"),
        pytest.param("They met in May, will meet on [Monday].", "future", id="nearest"),
        pytest.param("[Monday]", None, id="alone"),
        pytest.param(f"They met {'and so on ' * 30}[Monday]", None, id="too-far"),
    ],
)
def test_the_nearest_telling_word_shows_the_tense(text: str, expected: Tense | None) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert detect_tense(text.replace("[", "").replace("]", ""), start, end) == expected


@pytest.mark.parametrize(
    "word",
    [
        pytest.param(" ", id="spaces"),
        pytest.param("of ", id="words"),
        pytest.param("a", id="letters"),
        pytest.param("’", id="apostrophes"),
        pytest.param(". ", id="ends"),
    ],
)
def test_long_runs_show_none(word: str) -> None:
    text = word * 50_000
    assert detect_tense(text, len(text) // 2, len(text) // 2) is None
