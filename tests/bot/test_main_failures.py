"""The command line when something is in the way: exit status 2 and one sentence, never a traceback."""

from __future__ import annotations

import re
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import __main__ as bot_entry
from index import Library
from tests.bot.cli.runner import run_process, start_process

if TYPE_CHECKING:
    from tests.bot.cli.runner import CommandRunner

COMMAND_LINES = [
    pytest.param(("ask", "Who?"), id="ask"),
    pytest.param(("timeline",), id="timeline"),
    pytest.param(("quotes",), id="quotes"),
    pytest.param(("articles",), id="articles"),
    pytest.param(("remove", "1"), id="remove"),
    pytest.param(("export", "all.zip"), id="export"),
    pytest.param(("verify",), id="verify"),
    pytest.param(("add", "note.txt"), id="add"),
    pytest.param(("follow",), id="follow"),
    pytest.param(("follow", "--list"), id="list-feeds"),
    pytest.param(("unfollow", "1"), id="unfollow"),
    pytest.param((), id="chat"),
]


@pytest.mark.parametrize(
    "arguments", [each for each in COMMAND_LINES if each.id in ("ask", "timeline", "quotes", "add", "chat")]
)
def test_a_folder_that_cannot_be_made(
    footnote_command: CommandRunner, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "note.txt").write_text("A note.")
    result = footnote_command(*arguments, "--library", tmp_path / "file" / "library")
    assert "can't be written" in result.error_sentence()


@pytest.mark.parametrize(
    "arguments",
    [
        each
        for each in COMMAND_LINES
        if each.id in ("articles", "remove", "export", "verify", "follow", "list-feeds", "unfollow")
    ],
)
def test_a_folder_without_a_library(
    footnote_command: CommandRunner, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    assert (
        "There is no library in"
        in footnote_command(*arguments, "--library", tmp_path / "none").error_sentence()
    )
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("arguments", COMMAND_LINES)
class TestEveryCommand:
    def test_a_damaged_library(self, footnote_command: CommandRunner, arguments: tuple[str, ...]) -> None:
        Path("broken").mkdir()
        Path("broken", "articles.sqlite").write_bytes(b"no database " * 999)
        assert "is damaged" in footnote_command(*arguments, "--library", "broken").error_sentence()

    def test_a_library_in_use(self, footnote_command: CommandRunner, arguments: tuple[str, ...]) -> None:
        with Library.open("busy"):
            assert "in use" in footnote_command(*arguments, "--library", "busy").error_sentence()

    def test_a_bad_setting(
        self, footnote_command: CommandRunner, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
    ) -> None:
        monkeypatch.setenv("FOOTNOTE_COOLDOWN", "soon")
        assert "FOOTNOTE_COOLDOWN" in footnote_command(*arguments).error_sentence()


@pytest.mark.parametrize(
    "arguments",
    [
        each
        for each in COMMAND_LINES
        if each.id in ("ask", "timeline", "quotes", "articles", "export", "chat")
    ],
)
class TestSeeds:
    @pytest.fixture(autouse=True)
    def seeding(self, footnote_command: CommandRunner, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG002 - after it
        monkeypatch.setenv("FOOTNOTE_SEEDING", "true")
        monkeypatch.setenv("FOOTNOTE_SEEDS", "sown")

    def test_a_missing_folder(self, footnote_command: CommandRunner, arguments: tuple[str, ...]) -> None:
        sentence = footnote_command(*arguments).error_sentence()
        assert "sown doesn't exist" in sentence
        assert "FOOTNOTE_SEEDING=false" in sentence

    def test_a_folder_without_articles(
        self, footnote_command: CommandRunner, arguments: tuple[str, ...]
    ) -> None:
        Path("sown").mkdir()
        assert "holds no articles" in footnote_command(*arguments).error_sentence()


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("nonsense",), id="unknown-command"),
        pytest.param(("ask",), id="no-question"),
        pytest.param(("ask", "Who?", "--limit", "0"), id="limit-too-small"),
        pytest.param(("timeline", "Velm", "--limit", "0"), id="timeline-limit-too-small"),
        pytest.param(("quotes", "Velm", "--limit", "201"), id="quotes-limit-too-large"),
        pytest.param(("remove", "first"), id="no-number"),
        pytest.param(("export",), id="no-file"),
        pytest.param(("follow", "--list", "--now"), id="list-and-read"),
        pytest.param(("follow", "https://example.org/feed", "--list"), id="list-and-follow"),
        pytest.param(("unfollow",), id="no-feed"),
        pytest.param(("--loud",), id="unknown-option"),
    ],
)
def test_a_wrong_usage_is_explained(footnote_command: CommandRunner, arguments: tuple[str, ...]) -> None:
    sentence = footnote_command(*arguments).error_sentence()
    assert re.search(r"“footnote( \w+)? --help” explains it\.$", sentence)


@pytest.mark.parametrize("question", ["", "  ", "\u200b"])
def test_an_empty_question(footnote_command: CommandRunner, question: str) -> None:
    assert footnote_command("ask", question).error_sentence().startswith("There is no question;")


@pytest.mark.parametrize("command", [("ask", "Who?"), (), ("articles",)])
def test_a_misspelt_setting_is_named_with_the_nearest_one(
    footnote_command: CommandRunner, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setenv("FOOTNOTE_COOLDWN", "3")
    assert footnote_command(*command).error_sentence() == (
        "There is no setting FOOTNOTE_COOLDWN; the nearest one is FOOTNOTE_COOLDOWN."
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no process is sent Ctrl-C there")
def test_ctrl_c_while_it_loads_ends_it_without_a_word(tmp_path: Path) -> None:
    slow = tmp_path / "bot" / "cli"
    slow.mkdir(parents=True)
    (slow.parent / "__init__.py").touch()
    (slow / "__init__.py").touch()
    (slow / "language.py").write_text("import time\nprint('loading', flush=True)\ntime.sleep(60)\n")
    shutil.copy(bot_entry.__file__, slow.parent / "__main__.py")
    process = start_process(cwd=tmp_path, PYTHONPATH=str(tmp_path))
    assert process.stdout
    assert process.stdout.readline() == "loading\n"
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=60) == ("", "")
    assert process.returncode == -signal.SIGINT


def test_a_number_too_large_for_a_database(footnote_command: CommandRunner) -> None:
    assert "There is no article" in footnote_command("remove", 10**30).error_sentence()


def test_a_locked_library_in_another_process(tmp_path: Path) -> None:
    with Library.open(tmp_path):
        assert "in use" in run_process("articles", "--library", tmp_path).error_sentence()


@pytest.mark.parametrize("option", [("--library", "mine"), ("--json",)], ids=["library", "json"])
def test_options_before_the_command_are_refused_not_ignored(
    footnote_command: CommandRunner, option: tuple[str, ...]
) -> None:
    result = footnote_command(*option, "articles")
    assert result.status == 2
    assert "behind the command" in result.err
    assert not Path("mine").exists()
