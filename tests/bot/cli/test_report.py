"""The report of `footnote add` as text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.cli.json import article_data
from bot.cli.report import MAX_REPORTED_ARTICLES, AddReport, refusal_line
from tests.bot.sample_articles import HARBOUR_ARTICLE, RAILWAY_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index import Article


def report_of(
    *, added: Sequence[Article] = (), known: Sequence[Article] = (), refused: Sequence[tuple[str, str]] = ()
) -> AddReport:
    report = AddReport([*map(article_data, added)], [*map(article_data, known)])
    for source, reason in refused:
        report.refuse(source, reason)
    return report


def test_all_that_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    added, known = (
        replace(HARBOUR_ARTICLE, id=7),
        replace(RAILWAY_ARTICLE, id=12, title="Rails\x1b[31m\nto the Capital"),
    )
    report_of(added=[added], known=[known], refused=[("a.jpg", "It is a picture.")]).echo()
    out, err = capsys.readouterr()
    assert out == (
        "    7  The Harbour of Velm\n"
        "   12  Rails[31m to the Capital (was there already)\n"
        "1 article added, 1 there already, 1 refused.\n"
    )
    assert err == "refused: a.jpg: It is a picture.\n"


@pytest.mark.parametrize(
    ("articles", "lines"),
    [
        pytest.param(MAX_REPORTED_ARTICLES, MAX_REPORTED_ARTICLES + 1, id="few"),
        pytest.param(MAX_REPORTED_ARTICLES + 1, 1, id="many"),
    ],
)
def test_many_articles_are_counted(capsys: pytest.CaptureFixture[str], articles: int, lines: int) -> None:
    report_of(added=[replace(HARBOUR_ARTICLE, id=number) for number in range(1, articles + 1)]).echo()
    out = capsys.readouterr().out.splitlines()
    assert (len(out), out[-1]) == (lines, f"{articles} articles added.")


@pytest.mark.parametrize(
    ("source", "reason", "line"),
    [
        pytest.param("a.jpg", "It is a picture.", "a.jpg: It is a picture.", id="not-named"),
        pytest.param("a.jpg", "a.jpg doesn't exist.", "a.jpg doesn't exist.", id="named-already"),
        pytest.param("a\nb", "No.\x1b[2J", "a b: No.[2J", id="control-characters"),
    ],
)
def test_a_refusal_is_one_line(source: str, reason: str, line: str) -> None:
    assert refusal_line(source, reason) == line
