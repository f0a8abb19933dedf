"""A minimal folder of measurement data."""

from pathlib import Path

import pytest

from tests.benchmarks.factories import (
    OPENING,
    SPEECH,
    make_quote,
    make_timex,
    write_json_lines,
    write_question_set,
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """All files of the benchmarks; every answer and boundary can be found."""
    folder = tmp_path / "data"
    for name in ("gum", "ewt"):
        sentences = ["The river rose.", "Nobody slept.", "By morning it was over."]
        write_json_lines(folder / f"sentences/{name}-dev.jsonl", [{"sentences": sentences}])
    for name in ("squad-dev", "squad2-dev", "wiki-train", "news-train"):
        write_question_set(folder / "qa" / name)
    news = [
        {
            "title": "",
            "text": f"Report {number}.\n\nThe Rhine rose by {number} feet.",
            "published": "2020-01-01",
        }
        for number in range(24)
    ]
    write_json_lines(folder / "timelines/dev/Rhine/articles.jsonl", news)
    write_json_lines(
        folder / "timelines/dev/Rhine/timelines.jsonl",
        [{"query": "Rhine", "dates": {"2020-01-01": "It rose."}}],
    )
    dated = {
        "text": OPENING,
        "dct": "2021-03-30",
        "timexes": [make_timex(OPENING, "9 March 2021", "2021-03-09")],
    }
    for name in ("meantime", "wikiwars", "timebank"):
        write_json_lines(folder / f"dates/{name}-dev.jsonl", [dated])
    quoted = {
        "text": SPEECH,
        "quotes": [make_quote(SPEECH, "The river is rising fast", "Ada Nyberg", "Ada Nyberg")],
    }
    for name in ("ggt", "polnear"):
        write_json_lines(folder / f"quotes/{name}-dev.jsonl", [quoted])
    return folder
