"""Whether the words around an expression look back or ahead."""

import pytest

from index.dates.context import Tense, detect_tense


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
