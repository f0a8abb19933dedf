from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.dates import FindTimexes, evaluate_dates, measure_dates, pair_timexes
from benchmarks.gold import TimexDocument, TimexSpan
from tests.benchmarks.factories import OPENING, make_timex, write_json_lines

DAY = date(2021, 3, 30)
TEXT = "Opened in May 2020, closed in June 2021."
MAY, JUNE = TimexSpan(10, 18, "2020-05"), TimexSpan(30, 39, "2021-06")
GOLD = TimexDocument(TEXT, DAY, (MAY, JUNE), len(TEXT))


def timex_finder_returning(*found: TimexSpan) -> FindTimexes:
    """Find the same in every text."""
    return lambda _text, _published: found


@pytest.mark.parametrize(
    ("found", "value", "relaxed", "strict"),
    [
        pytest.param([MAY, JUNE], 100, 100, 100, id="all"),
        pytest.param([], 0, 0, 0, id="nothing"),
        pytest.param([MAY], 66.67, 66.67, 66.67, id="one of two"),
        pytest.param([MAY, JUNE, TimexSpan(0, 6, "2020")], 80, 80, 80, id="one too many"),
        pytest.param([MAY._replace(value="2020"), JUNE], 50, 100, 100, id="another value"),
        pytest.param([MAY._replace(start=14), JUNE], 100, 100, 50, id="another span"),
        pytest.param([TimexSpan(10, 39, "2021-06")], 66.67, 66.67, 0, id="one over both"),
        pytest.param(
            [MAY._replace(end=13), TimexSpan(14, 18, "2020"), JUNE], 40, 80, 40, id="one in two parts"
        ),
    ],
)
def test_figures(found: Sequence[TimexSpan], value: float, relaxed: float, strict: float) -> None:
    figures = evaluate_dates(timex_finder_returning(*found), [GOLD])
    assert (figures["value_F1"], figures["relaxed_F1"], figures["strict_F1"]) == (value, relaxed, strict)


def test_the_figures_are_over_all_documents_together() -> None:
    empty = TimexDocument(TEXT, DAY, (), len(TEXT))
    assert evaluate_dates(timex_finder_returning(MAY, JUNE), [GOLD, empty])["value_F1"] == 66.67


def test_what_is_found_behind_the_annotation_does_not_count() -> None:
    half = TimexDocument(TEXT, DAY, (MAY,), annotated_chars=30)
    assert evaluate_dates(timex_finder_returning(MAY, JUNE), [half])["strict_F1"] == 100


def test_a_text_is_read_with_its_day() -> None:
    calls = []

    def find(text: str, published: date) -> Sequence[TimexSpan]:
        calls.append((text, published))
        return ()

    evaluate_dates(find, [GOLD])
    assert calls == [(TEXT, DAY)]


def test_equal_spans_are_paired_first() -> None:
    wide, narrow = TimexSpan(0, 20, "wide"), TimexSpan(10, 18, "narrow")
    assert list(pair_timexes([wide, MAY], [narrow])) == [(MAY, narrow)]


def test_then_the_greatest_overlap() -> None:
    short, long = TimexSpan(0, 12, "short"), TimexSpan(13, 20, "long")
    assert list(pair_timexes([MAY], [short, long])) == [(MAY, long)]


def test_of_equal_overlaps_the_first_in_the_text() -> None:
    before, behind = TimexSpan(0, 14, "before"), TimexSpan(14, 20, "behind")
    assert list(pair_timexes([MAY], [behind, before])) == [(MAY, before)]


def test_neighbours_do_not_overlap() -> None:
    assert list(pair_timexes([MAY], [TimexSpan(18, 20, "2020-05")])) == []


SPANS = st.lists(
    st.builds(
        lambda start, length: TimexSpan(start, start + length, ""), st.integers(0, 20), st.integers(1, 9)
    ),
    unique=True,
)


@given(SPANS, SPANS)
def test_each_is_paired_once_at_most_and_with_what_it_overlaps(
    gold: list[TimexSpan], found: list[TimexSpan]
) -> None:
    pairs = list(pair_timexes(gold, found))
    ours, theirs = [one for one, _ in pairs], [other for _, other in pairs]
    assert len(set(ours)) == len(ours)
    assert len(set(theirs)) == len(theirs)
    assert all(one.start < other.end and other.start < one.end for one, other in pairs)


@given(SPANS, SPANS)
def test_no_two_that_overlap_are_left_over(gold: list[TimexSpan], found: list[TimexSpan]) -> None:
    pairs = list(pair_timexes(gold, found))
    ours = set(gold) - {one for one, _ in pairs}
    theirs = set(found) - {other for _, other in pairs}
    assert not any(one.start < other.end and other.start < one.end for one in ours for other in theirs)


@given(SPANS)
def test_the_gold_itself_agrees_with_the_gold(gold: list[TimexSpan]) -> None:
    assert set(pair_timexes(gold, gold)) == {(each, each) for each in gold}


def test_footnote_finds_plain_dates(data: Path) -> None:
    expected = {"value_F1": 100, "relaxed_F1": 100, "strict_F1": 100}
    figures = measure_dates("dates/meantime-dev.jsonl", data)
    assert {name: value for name, value in figures.items() if name != "ms_per_kB"} == expected


def test_footnote_is_told_the_day(tmp_path: Path) -> None:
    text = "It was opened yesterday."
    row = {"text": text, "dct": "2021-03-30", "timexes": [make_timex(text, "yesterday", "2021-03-29")]}
    write_json_lines(tmp_path / "dates.jsonl", [row])
    assert measure_dates("dates.jsonl", tmp_path)["value_F1"] == 100


def test_a_wrong_gold_value_shows(tmp_path: Path) -> None:
    row = {
        "text": OPENING,
        "dct": "2021-03-30",
        "timexes": [make_timex(OPENING, "9 March 2021", "1821-03-09")],
    }
    write_json_lines(tmp_path / "dates.jsonl", [row])
    figures = measure_dates("dates.jsonl", tmp_path)
    assert (figures["value_F1"], figures["strict_F1"]) == (0, 100)
