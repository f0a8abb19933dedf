"""The command line's verification of a library."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.bot.cli.runner import CommandRunner


def damage_first_article() -> None:
    with closing(sqlite3.connect("data/default/articles.sqlite")) as db, db:
        db.execute("UPDATE articles SET text = text || 'x' WHERE id = 1")


@pytest.mark.usefixtures("library")
class TestVerify:
    def test_a_sound_library(self, footnote_command: CommandRunner) -> None:
        result = footnote_command("verify")
        assert (result.status, result.out, result.err) == (0, "3 articles of 3 intact.\n", "")

    def test_a_damaged_article(self, footnote_command: CommandRunner) -> None:
        damage_first_article()
        result = footnote_command("verify")
        assert result.status == 1
        assert result.out == "Damaged: article 1, The Harbour of Velm\n2 articles of 3 intact.\n"

    def test_as_json(self, footnote_command: CommandRunner) -> None:
        damage_first_article()
        result = footnote_command("verify", "--json")
        assert result.status == 1
        assert result.data == {
            "articles": 3,
            "damaged": [{"id": 1, "title": "The Harbour of Velm"}],
            "faults": [],
            "index_mended": False,
        }

    def test_a_damaged_article_can_be_removed(self, footnote_command: CommandRunner) -> None:
        damage_first_article()
        assert footnote_command("remove", "1").status == 0
        assert footnote_command("verify").out == "2 articles of 2 intact.\n"
