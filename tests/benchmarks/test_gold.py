from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.errors import CannotMeasure
from benchmarks.gold import (
    GoldTimeline,
    SpeakerQuote,
    TimexSpan,
    read_quote_documents,
    read_timeline_topics,
    read_timex_documents,
)
from tests.benchmarks.factories import make_quote, make_timex, write_json_lines

TEXT = "It rose in May 2020 and fell in 2021."
FILE = "dates/rivers.jsonl"
MAY = make_timex(TEXT, "May 2020", "2020-05")
YEAR = make_timex(TEXT, "2021", "2021")
SAID = '“It rose,” she said. “It fell.” He called it “odd” and "rare".'
QUOTES = "quotes/rivers.jsonl"


def write_dates(folder: Path, **row: Any) -> None:
    write_json_lines(folder / FILE, [{"text": TEXT, "dct": "2022-01-31", "timexes": [MAY, YEAR], **row}])


def write_quotes(folder: Path, *quotes: Any) -> None:
    write_json_lines(folder / QUOTES, [{"text": SAID, "quotes": quotes}])


def write_topic(folder: Path, name: str, **timeline: Any) -> None:
    topic = folder / "timelines/dev" / name
    write_json_lines(topic / "articles.jsonl", [{"title": "", "text": TEXT, "published": "2022-01-31"}])
    write_json_lines(topic / "timelines.jsonl", [{"query": name, "dates": {"2020-05-01": ""}, **timeline}])


def test_a_document_has_its_day_and_its_expressions(tmp_path: Path) -> None:
    write_dates(tmp_path)
    (found,) = read_timex_documents(tmp_path, FILE)
    assert (found.text, found.published, found.annotated_chars) == (TEXT, date(2022, 1, 31), len(TEXT))
    assert found.expressions == (TimexSpan(11, 19, "2020-05"), TimexSpan(32, 36, "2021"))


@pytest.mark.parametrize(
    ("row", "values"),
    [
        pytest.param({"timexes": [MAY, {**YEAR, "depth": 1}]}, ["2020-05"], id="within another"),
        pytest.param({"timexes": [{**MAY, "depth": 0}, YEAR]}, ["2020-05", "2021"], id="an outer one"),
        pytest.param({"annotated_until": 20}, ["2020-05"], id="behind what is annotated"),
        pytest.param({"annotated_until": 12}, ["2020-05"], id="begins before it ends"),
        pytest.param({"timexes": [{**MAY, "value": None}]}, [""], id="without a value"),
        pytest.param({"dct": "2022-01-31T12:00:00"}, ["2020-05", "2021"], id="published at a time of day"),
        pytest.param({"timexes": []}, [], id="none"),
    ],
)
def test_gold_expressions(tmp_path: Path, row: dict[str, Any], values: list[str]) -> None:
    write_dates(tmp_path, **row)
    (found,) = read_timex_documents(tmp_path, FILE)
    assert [each.value for each in found.expressions] == values


def test_a_quotation_has_its_speaker_and_who_names_it(tmp_path: Path) -> None:
    write_quotes(tmp_path, make_quote(SAID, "It rose,", "Ada Nyberg", "she"))
    (found,) = read_quote_documents(tmp_path, QUOTES)
    assert found.text == SAID
    assert found.quotations == (SpeakerQuote(1, 9, "Ada Nyberg", (11, 14)),)


@pytest.mark.parametrize(
    ("quotes", "words"),
    [
        pytest.param([make_quote(SAID, "“It fell.”", "")], ["“It fell.”"], id="direct, as it is annotated"),
        pytest.param([make_quote(SAID, "“It fell.”", "", type="indirect")], [], id="indirect"),
        pytest.param(
            [make_quote(SAID, 'it “odd” and "rare"', "", type="mixed")],
            ["odd", "rare"],
            id="mixed: what is in marks",
        ),
        pytest.param(
            [make_quote(SAID, "it “odd", "", type="mixed")], ["odd"], id="mixed, and ends before its mark"
        ),
        pytest.param([make_quote(SAID, "He called", "", type="mixed")], [], id="mixed without marks"),
        pytest.param([], [], id="none"),
    ],
)
def test_gold_quotations(tmp_path: Path, quotes: list[Any], words: list[str]) -> None:
    write_quotes(tmp_path, *quotes)
    (found,) = read_quote_documents(tmp_path, QUOTES)
    assert [SAID[each.start : each.end] for each in found.quotations] == words


def test_a_quotation_may_have_no_speaker(tmp_path: Path) -> None:
    write_quotes(tmp_path, make_quote(SAID, "It rose,", None))
    (found,) = read_quote_documents(tmp_path, QUOTES)
    assert found.quotations == (SpeakerQuote(1, 9, "", None),)


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param({"start": 0, "end": 2}, id="no type"),
        pytest.param({"start": 0, "end": 2, "type": "direct"}, id="nothing of a speaker"),
        pytest.param(3, id="another thing than a quotation"),
    ],
)
def test_a_broken_quotation_is_one_sentence(tmp_path: Path, broken: Any) -> None:
    write_quotes(tmp_path, broken)
    with pytest.raises(CannotMeasure, match="Line 1 of"):
        read_quote_documents(tmp_path, QUOTES)


def test_topics_come_with_their_articles_and_timelines(tmp_path: Path) -> None:
    write_topic(tmp_path, "Rhine")
    write_topic(tmp_path, "Elbe", dates={"2020-05-01": "", "2021-07-02": "It fell."})
    elbe, rhine = read_timeline_topics(tmp_path)
    assert elbe.timelines == [GoldTimeline("Elbe", frozenset({date(2020, 5, 1), date(2021, 7, 2)}))]
    assert rhine.timelines == [GoldTimeline("Rhine", frozenset({date(2020, 5, 1)}))]
    assert [article.text for article in rhine.articles] == [TEXT]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({"dct": None}, id="no day of publication"),
        pytest.param({"dct": "May 2020"}, id="no ISO date"),
        pytest.param({"timexes": [{"start": 0, "end": 2}]}, id="an expression without a value"),
        pytest.param({"timexes": [3]}, id="another thing than an expression"),
    ],
)
def test_a_broken_document_is_one_sentence(tmp_path: Path, row: dict[str, Any]) -> None:
    write_dates(tmp_path, **row)
    with pytest.raises(CannotMeasure, match="Line 1 of"):
        read_timex_documents(tmp_path, FILE)


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({"dates": {}}, id="no days"),
        pytest.param({"dates": {"in May": ""}}, id="no ISO date"),
    ],
)
def test_a_broken_timeline_is_one_sentence(tmp_path: Path, row: dict[str, Any]) -> None:
    write_topic(tmp_path, "Rhine", **row)
    with pytest.raises(CannotMeasure, match="Line 1 of"):
        list(read_timeline_topics(tmp_path))


def test_a_topic_without_articles_is_one_sentence(tmp_path: Path) -> None:
    write_json_lines(tmp_path / "timelines/dev/Rhine/timelines.jsonl", [{"query": "Rhine", "dates": {}}])
    with pytest.raises(CannotMeasure, match="lacks"):
        list(read_timeline_topics(tmp_path))
