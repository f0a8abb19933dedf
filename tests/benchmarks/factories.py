"""Factories of data sets for tests of the benchmarks."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest


def exit_status(main: Callable[[list[str]], None], *arguments: object) -> int:
    with pytest.raises(SystemExit) as ended:
        main([str(argument) for argument in arguments])
    return int(ended.value.code or 0)


RIVERS = "The Elbe rises in Bohemia. It reaches the sea near Cuxhaven.\n\nThe Rhine rises in Switzerland."


MOONS = "Europa was found by Galileo. It is covered with ice.\n\nTitan was found by Huygens in 1655."


SPEECH = "“The river is rising fast,” said Ada Nyberg, the mayor."


OPENING = "The bridge was opened on 9 March 2021."


SAMPLE_QUESTIONS: Sequence[Mapping[str, Any]] = (
    {
        "question": "Where does the Rhine rise?",
        "article_id": "rivers",
        "paragraph": 1,
        "answers": ["Switzerland"],
    },
    {"question": "Who found Titan?", "article_id": "moons", "paragraph": 1, "answers": ["Huygens"]},
    {
        "question": "Who found Mars?",
        "article_id": "moons",
        "paragraph": None,
        "answers": [],
        "unanswerable": True,
    },
)


def write_json_lines(file: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")


def make_timex(text: str, expression: str, value: str | None, **more: Any) -> Mapping[str, Any]:
    """Make a gold date expression at the first occurrence of its words."""
    start = text.index(expression)
    return {"start": start, "end": start + len(expression), "value": value, **more}


def make_quote(
    text: str, words: str, speaker: str | None, named: str | None = None, **more: Any
) -> Mapping[str, Any]:
    """Make a gold quotation at the first occurrence of its words and of its mention; direct by default."""
    start = text.index(words)
    at = None if named is None else text.index(named)
    span = {"speaker_start": at, "speaker_end": None if at is None else at + len(named or "")}
    return {"start": start, "end": start + len(words), "type": "direct", "speaker": speaker, **span, **more}


def write_question_set(folder: Path) -> None:
    articles: list[Mapping[str, Any]] = [
        {"id": "rivers", "title": "Rivers", "text": RIVERS, "published": None},
        {"id": "moons", "title": "Moons", "text": MOONS, "published": "2021-03-30"},
    ]
    write_json_lines(folder / "articles.jsonl", articles)
    write_json_lines(folder / "questions.jsonl", SAMPLE_QUESTIONS)
