import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import peer_dates
from benchmarks.gold import TimexSpan
from benchmarks.peer_dates import PEER_DATE_SETS, measure_finder
from benchmarks.peer_finders import FINDERS, find_in_lines, locate_expressions, trim_expression
from tests.benchmarks.factories import exit_status

TEXT = "It rained for days.\nThe bridge was opened on March 9, 2021."
DAY = date(2021, 3, 30)
Captured = pytest.CaptureFixture[str]


def find_every_word(line: str, base: datetime) -> Iterable[TimexSpan]:
    """Find every word as the date of the base."""
    position = 0
    for word in line.split():
        start = line.index(word, position)
        position = start + len(word)
        yield TimexSpan(start, position, f"{base:%Y-%m-%dT%H:%M}")


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.filterwarnings("ignore")
def test_a_peer_that_is_installed_finds_a_plain_date_and_its_value(name: str) -> None:
    try:
        find = FINDERS[name]()
    except ImportError:
        pytest.skip(f"{name} isn't installed")
    expected = TimexSpan(TEXT.index("March"), TEXT.index("March") + len("March 9, 2021"), "2021-03-09")
    assert expected in find(TEXT, DAY)


def test_the_lines_of_a_text_are_read_from_the_midnight_of_its_day() -> None:
    text = "May 2020\n\n and June\n"
    found = find_in_lines(find_every_word)(text, DAY)
    assert [text[each.start : each.end] for each in found] == ["May", "2020", "and", "June"]
    assert {each.value for each in found} == {"2021-03-30T00:00"}


@pytest.mark.parametrize(
    ("text", "is_kept"),
    [
        pytest.param("May", True, id="a word"),
        pytest.param("été", True, id="a word in other letters"),
        pytest.param("2021", True, id="a year"),
        pytest.param("10:30", True, id="a time"),
        pytest.param("we", False, id="a short word"),
        pytest.param("$40", False, id="an amount"),
        pytest.param("20211", False, id="a longer number"),
    ],
)
def test_what_is_only_an_amount_is_dropped(text: str, is_kept: bool) -> None:
    assert bool(find_in_lines(find_every_word)(text, DAY)) is is_kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on Friday", "Friday", id="a preposition before it"),
        pytest.param("2008, the", "2008", id="an article behind it"),
        pytest.param(" (March 9, 2021), ", "March 9, 2021", id="punctuation around it"),
        pytest.param("the summer of 2020 and in", "the summer of 2020", id="what is inside stays"),
        pytest.param("yesterday at 3 p.m.", "yesterday at 3 p.m.", id="nothing to trim"),
        pytest.param("from the", "from the", id="nothing would remain"),
    ],
)
def test_trimmed(text: str, expected: str) -> None:
    found = trim_expression(text, TimexSpan(0, len(text), "value"))
    assert (text[found.start : found.end], found.value) == (expected, "value")


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        pytest.param(["may"], [7], id="not within another word"),
        pytest.param(["may", "may"], [7, 15], id="the same words twice"),
        pytest.param(["june", "may"], [7], id="words that aren't there"),
        pytest.param(["(or"], [11], id="characters that mean something in a pattern"),
        pytest.param([], [], id="none"),
    ],
)
def test_expressions_are_placed_in_order(words: Sequence[str], starts: Sequence[int]) -> None:
    found = locate_expressions("mayors may (or may) not", [(each, "value") for each in words])
    assert [each.start for each in found] == starts


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_trimming_never_widens(text: str, start: int, length: int) -> None:
    found = trim_expression(text, TimexSpan(start, start + length, ""))
    assert start <= found.start <= found.end <= start + length


def test_a_peer_that_is_not_installed_is_skipped(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "parsedatetime", None)
    assert measure_finder("parsedatetime", PEER_DATE_SETS[0], data) is None


def test_a_peer_is_judged_as_footnote_is(data: Path) -> None:
    try:
        FINDERS["parsedatetime"]()
    except ImportError:
        pytest.skip("parsedatetime isn't installed")
    theirs, ours = (
        measure_finder(name, PEER_DATE_SETS[0], data) or {} for name in ("parsedatetime", "footnote")
    )
    assert theirs["value_F1"] == ours["value_F1"] == 100
    assert theirs.keys() == ours.keys()


def read_dates_report(captured: Captured) -> Any:
    return json.loads(captured.readouterr().out)


def test_json_has_every_system_of_every_set(data: Path, capsys: Captured) -> None:
    assert exit_status(peer_dates.main, data, "--peers", "parsedatetime", "--json") == 0
    sets = read_dates_report(capsys)["sets"]
    assert sets.keys() == set(PEER_DATE_SETS)
    assert all(found.keys() == {"footnote", "parsedatetime"} for found in sets.values())
    assert all(found["footnote"]["value_F1"] == 100 for found in sets.values())


def test_the_table_names_the_set_and_the_systems(data: Path, capsys: Captured) -> None:
    assert exit_status(peer_dates.main, data, "--set", PEER_DATE_SETS[1], "--peers", "parsedatetime") == 0
    output = capsys.readouterr().out
    assert all(word in output for word in (PEER_DATE_SETS[1], "footnote", "parsedatetime", "value_F1"))
    assert PEER_DATE_SETS[0] not in output


def test_a_set_that_is_not_there_is_one_sentence(data: Path, capsys: Captured) -> None:
    assert exit_status(peer_dates.main, data, "--set", "dates/nowhere.jsonl") == 2
    assert "lacks dates/nowhere.jsonl" in capsys.readouterr().err
