"""The command line: what each command writes, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.ui.strings import ADD_FILES_HINT, empty_library_lines
from index import Library
from index.version import installed_version
from tests.bot.cli.runner import PIPED_NOTICE, run_process
from tests.bot.sample_articles import (
    ARTICLE_JSON_KEYS,
    LANTERN_QUESTION,
    LIGHTHOUSE_QUESTION,
    LIGHTHOUSE_SENTENCE,
    TOWN_ARTICLES,
)
from tests.bot.sample_quotations import SPEECH_ARTICLE

if TYPE_CHECKING:
    from tests.bot.cli.runner import CommandRunner

UNANSWERABLE_QUESTION = "What is quantum chromodynamics?"
COMMAND_NAMES = (
    "ask",
    "timeline",
    "quotes",
    "add",
    "articles",
    "remove",
    "export",
    "follow",
    "unfollow",
    "verify",
)


class TestHelp:
    @pytest.mark.parametrize("command", COMMAND_NAMES)
    def test_of_a_command_names_its_options(self, footnote_command: CommandRunner, command: str) -> None:
        result = footnote_command(command, "--help")
        assert result.status == 0
        assert "--library" in result.out
        assert "--json" in result.out

    @pytest.mark.parametrize("option", ["-h", "--help"])
    def test_of_all_names_the_commands(self, footnote_command: CommandRunner, option: str) -> None:
        result = footnote_command(option)
        assert result.status == 0
        assert all(f" {command} " in result.out for command in COMMAND_NAMES)

    def test_version(self, footnote_command: CommandRunner) -> None:
        assert footnote_command("--version").out == f"footnote {installed_version()}\n"


@pytest.mark.usefixtures("library")
class TestAsk:
    def test_as_text(self, footnote_command: CommandRunner) -> None:
        assert footnote_command("ask", LIGHTHOUSE_QUESTION).out == (
            f"  {LIGHTHOUSE_SENTENCE} ¹\n"
            "\n"
            "    ¹ The Harbour of Velm · Ada Lindqvist · 1 April 2020 · paragraph 2\n"
            "      https://example.org/velm/harbour\n"
            "\n"
        )

    def test_as_json(self, footnote_command: CommandRunner) -> None:
        data = footnote_command("ask", LIGHTHOUSE_QUESTION, "--json").data
        assert list(data) == [*("question", "answered", "confidence", "sentences", "corrections", "nearest")]
        place = ["paragraph", "start", "end"]
        texts = {number: article.text for number, article in enumerate(TOWN_ARTICLES, 1)}
        for shown in data["sentences"]:
            assert list(shown) == ["text", "shown", "score", "answer", *ARTICLE_JSON_KEYS, *place]
            assert texts[shown["article_id"]][shown["start"] : shown["end"]] == shown["text"]
            if answer := shown["answer"]:
                assert texts[shown["article_id"]][answer["start"] : answer["end"]] == answer["text"]
        assert data["sentences"][0]["text"] == LIGHTHOUSE_SENTENCE

    @pytest.mark.parametrize("limit", [1, 7, 20])
    def test_limit(self, footnote_command: CommandRunner, limit: int) -> None:
        assert (
            len(footnote_command("ask", LANTERN_QUESTION, "--json", "--limit", limit).data["sentences"])
            == limit
        )

    def test_the_confidence_that_is_needed(
        self, footnote_command: CommandRunner, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FOOTNOTE_MIN_CONFIDENCE", "1")
        data = footnote_command("ask", LIGHTHOUSE_QUESTION, "--json").data
        assert data["answered"] is False
        assert data["sentences"][0]["text"] == LIGHTHOUSE_SENTENCE
        assert [list(each) for each in data["nearest"]] == [ARTICLE_JSON_KEYS] * len(data["nearest"]) != []
        assert footnote_command("ask", LIGHTHOUSE_QUESTION).out.startswith("  The articles don't say.\n")
        assert "don't say" in footnote_command(piped=LIGHTHOUSE_QUESTION).out

    def test_small_talk_as_text(self, footnote_command: CommandRunner) -> None:
        assert footnote_command("ask", "hello").out == (
            "  Hello! Ask me about the 3 articles here: I answer with their own sentences,\n"
            "  each with its source. For example:\n"
            "    footnote ask 'Rails to the Capital'\n"
            "    footnote timeline Velm\n"
            "\n"
        )

    def test_small_talk_as_json(self, footnote_command: CommandRunner) -> None:
        assert footnote_command("ask", "hello", "--json").data == {
            "question": "hello",
            "answered": False,
            "confidence": 0.0,
            "sentences": [],
            "corrections": [],
            "nearest": [],
        }

    def test_no_answer_is_no_failure(self, footnote_command: CommandRunner) -> None:
        result = footnote_command("ask", "Quantum?")
        assert (result.status, result.out) == (0, "  The articles don't say.\n\n")


@pytest.mark.usefixtures("library")
class TestTimeline:
    def test_as_text(self, footnote_command: CommandRunner) -> None:
        result = footnote_command("timeline", "harbour", "--until", "1915")
        assert (result.status, result.err) == (0, "")
        assert result.out == (
            "  Timeline: harbour, until 1915\n"
            "\n"
            "  1911\n"
            "    4 May 1911  The harbour of Velm opened on 4 May 1911. ¹\n"
            "\n"
            "    ¹ The Harbour of Velm · Ada Lindqvist · 1 April 2020 · paragraph 1\n"
            "      https://example.org/velm/harbour\n"
            "\n"
        )

    def test_as_json(self, footnote_command: CommandRunner) -> None:
        data = footnote_command("timeline", "--json").data
        assert list(data) == ["events"]
        own = ["date", "last", "value", "precision", "mod", "inferred", "text", "phrase"]
        texts = {number: article.text for number, article in enumerate(TOWN_ARTICLES, 1)}
        for shown in data["events"]:
            assert list(shown) == [*own, *ARTICLE_JSON_KEYS, "paragraph", "start", "end"]
            assert texts[shown["article_id"]][shown["start"] : shown["end"]] == shown["text"]
        assert [shown["date"] for shown in data["events"]] == sorted(
            shown["date"] for shown in data["events"]
        )

    def test_since_and_until(self, footnote_command: CommandRunner) -> None:
        data = footnote_command("timeline", "--since", "1980", "--until", "the 1990s", "--json").data
        assert [(shown["date"], shown["value"]) for shown in data["events"]] == [("1987-01-01", "1987")]

    def test_limit(self, footnote_command: CommandRunner) -> None:
        assert len(footnote_command("timeline", "--limit", 1, "--json").data["events"]) == 1

    def test_a_picture(self, footnote_command: CommandRunner) -> None:
        result = footnote_command("timeline", "--picture", "velm.png", "--json")
        assert (result.status, result.err) == (0, "")
        assert result.data["events"] != []
        assert Path("velm.png").read_bytes().startswith(b"\x89PNG")

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            pytest.param(("--picture", "velm.jpg"), "end in .png", id="ending"),
            pytest.param(("--picture", "none/velm.png"), "can't be written", id="folder"),
            pytest.param(("quantum", "--picture", "velm.png"), "nothing to draw", id="nothing-found"),
            pytest.param(("--since", "soonish"), "“soonish” isn't a date", id="no-date"),
            pytest.param(("--since", "2021", "--until", "2019"), "lies after", id="wrong-way-round"),
        ],
    )
    def test_what_cannot_be_done(
        self, footnote_command: CommandRunner, arguments: tuple[str, ...], told: str
    ) -> None:
        assert told in footnote_command("timeline", *arguments).error_sentence()

    def test_a_picture_is_never_overwritten(self, footnote_command: CommandRunner) -> None:
        Path("velm.png").write_text("mine")
        assert "already" in footnote_command("timeline", "--picture", "velm.png").error_sentence()
        assert Path("velm.png").read_text() == "mine"

    def test_nothing_found_is_no_failure(self, footnote_command: CommandRunner) -> None:
        result = footnote_command("timeline", "quantum")
        assert result.status == 0
        assert result.out.startswith("  No dated events on “quantum”.\n")
        assert footnote_command("timeline", "quantum", "--json").data == {"events": []}


class TestQuotes:
    @pytest.fixture(autouse=True)
    def speech(self, footnote_command: CommandRunner, tmp_path: Path) -> None:  # noqa: ARG002 - after it
        with Library.open(tmp_path / "data" / "default") as library:
            library.add(SPEECH_ARTICLE)

    def test_as_text(self, footnote_command: CommandRunner) -> None:
        result = footnote_command("quotes", "years", "--speaker", "hald")
        assert (result.status, result.err) == (0, "")
        assert result.out.startswith("  Quotes by hald: years\n\n  “")
        assert "  “We have waited for this day for thirty years” " in result.out
        assert "\n      https://example.org/velm/speech\n" in result.out

    def test_as_json(self, footnote_command: CommandRunner) -> None:
        data = footnote_command("quotes", "--json").data
        assert list(data) == ["quotations"]
        assert data["quotations"] != []
        for shown in data["quotations"]:
            own = ["quote", "speaker", "role", "cue", "how"]
            assert list(shown) == [*own, *ARTICLE_JSON_KEYS, "paragraph", "start", "end"]
            assert SPEECH_ARTICLE.text[shown["start"] : shown["end"]] == shown["quote"]

    def test_limit(self, footnote_command: CommandRunner) -> None:
        assert len(footnote_command("quotes", "--limit", 1, "--json").data["quotations"]) == 1

    def test_nothing_found_is_no_failure(self, footnote_command: CommandRunner) -> None:
        result = footnote_command("quotes", "--speaker", "Cassandra")
        assert result.status == 0
        assert result.out.startswith("  Nobody called “Cassandra” is quoted.\n  Quoted here:\n")
        assert footnote_command("quotes", "--speaker", "Cassandra", "--json").data == {"quotations": []}

    def test_an_empty_library_says_so(self, footnote_command: CommandRunner) -> None:
        assert (
            footnote_command("quotes", "--library", "mine").out == f"{empty_library_lines(ADD_FILES_HINT)}\n"
        )


class TestChat:
    @pytest.mark.usefixtures("library")
    def test_piped_questions_are_answered_and_it_ends(self, footnote_command: CommandRunner) -> None:
        result = footnote_command(piped=f"{UNANSWERABLE_QUESTION}\n\n{LIGHTHOUSE_QUESTION}\n")
        assert (result.status, result.err) == (0, PIPED_NOTICE)
        assert (
            result.out.index("don't say")
            < result.out.index(f"? {LIGHTHOUSE_QUESTION}")
            < result.out.index("Solberg")
        )

    @pytest.mark.usefixtures("library")
    def test_piped_questions_as_json_are_a_line_each(self, footnote_command: CommandRunner) -> None:
        result = footnote_command("--json", piped=f"{LIGHTHOUSE_QUESTION}\nQuantum?\n")
        assert [json.loads(line)["answered"] for line in result.out.splitlines()] == [True, False]

    def test_a_library_means_the_chat_even_with_a_token(
        self, footnote_command: CommandRunner, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DISCORD_TOKEN", "token")
        result = footnote_command("--library", "mine", piped="Quantum?\n")
        assert "no articles here yet" in result.out
        assert Path("mine", "articles.sqlite").exists()

    @pytest.mark.parametrize("token", ["", "  "])
    def test_an_empty_token_is_none(
        self, footnote_command: CommandRunner, monkeypatch: pytest.MonkeyPatch, token: str
    ) -> None:
        monkeypatch.setenv("DISCORD_TOKEN", token)
        assert footnote_command(piped="").status == 0


class TestProcesses:
    """The same through real processes: nothing but what is asked for goes to standard output."""

    def test_a_new_library_begins_with_the_seeds(self, tmp_path: Path) -> None:
        result = run_process("ask", "Who signed the Artemis Accords?", "--library", tmp_path, "--json")
        assert (result.status, result.err) == (0, "")
        assert result.data["answered"]

    def test_piped_bytes_that_are_not_utf_8(self, tmp_path: Path) -> None:
        result = run_process("--library", tmp_path, piped=b"\xff\xfe caf\xe9?\n", FOOTNOTE_SEEDING="false")
        assert (result.status, result.err) == (0, "")
        assert "no articles here yet" in result.out

    def test_an_error_is_one_sentence(self, library: Path) -> None:
        result = run_process("remove", 99, "--library", library, FOOTNOTE_SEEDING="false")
        assert result.error_sentence().startswith("There is no article 99 here")

    def test_an_output_that_cannot_show_every_letter(self, tmp_path: Path) -> None:
        (tmp_path / "note.txt").write_text("Ærø is an island. It has a harbour — 漢字.", encoding="utf-8")
        arguments = ("add", tmp_path / "note.txt", "--library", tmp_path / "library")
        assert run_process(*arguments, PYTHONIOENCODING="ascii").status == 0
