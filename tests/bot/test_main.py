"""The command line: what each command writes, and how it ends."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import __version__
from bot.replies.phrases import NOTHING_HERE
from index import Library
from tests.bot.articles import ARTICLES, LIGHTHOUSE, LIGHTHOUSE_SENTENCE, MANY
from tests.bot.commandline import PIPED_NOTICE, run_process
from tests.bot.quotations import SPEECH
from tests.index.readers.making import EVERY_KIND, zipped

if TYPE_CHECKING:
    from tests.bot.commandline import CommandLine

QUANTUM = "What is quantum chromodynamics?"
COMMANDS = ("ask", "timeline", "quotes", "add", "articles", "remove")
ARTICLE_KEYS = ["article_id", "title", "author", "published", "url"]
NOTE = "The ferry to Velm sails at noon. It carries forty cars.\n"
DATED = "---\ntitle: The Ferry\nauthor: Jo Rask\npublished: 2022-02-03\n---\n\nThe ferry costs nothing.\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder of two articles and a file that is none."""
    folder = tmp_path / "files"
    (folder / "deeper").mkdir(parents=True)
    (folder / "note.txt").write_text(NOTE)
    (folder / "deeper" / "ferry.md").write_text(DATED)
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    return folder


@pytest.fixture
def library(footnote_command: CommandLine, tmp_path: Path, town: Path) -> Path:  # noqa: ARG001 - after it
    """A library of the town's articles, which is the command line's default here."""
    folder = tmp_path / "data" / "default"
    shutil.copytree(town, folder)
    return folder


class TestHelp:
    @pytest.mark.parametrize("command", COMMANDS)
    def test_of_a_command_names_its_options(self, footnote_command: CommandLine, command: str) -> None:
        ended = footnote_command(command, "--help")
        assert ended.status == 0
        assert "--library" in ended.out
        assert "--json" in ended.out

    @pytest.mark.parametrize("option", ["-h", "--help"])
    def test_of_all_names_the_commands(self, footnote_command: CommandLine, option: str) -> None:
        ended = footnote_command(option)
        assert ended.status == 0
        assert all(f" {command} " in ended.out for command in COMMANDS)

    def test_version(self, footnote_command: CommandLine) -> None:
        assert footnote_command("--version").out == f"footnote {__version__}\n"


@pytest.mark.usefixtures("library")
class TestAsk:
    def test_as_text(self, footnote_command: CommandLine) -> None:
        assert footnote_command("ask", LIGHTHOUSE).out == (
            f"  {LIGHTHOUSE_SENTENCE} ¹\n"
            "    ¹ The Harbour of Velm · Ada Lindqvist · 1 April 2020 · paragraph 2\n"
            "    https://example.org/velm/harbour\n"
            "\n"
        )

    def test_as_json(self, footnote_command: CommandLine) -> None:
        data = footnote_command("ask", LIGHTHOUSE, "--json").data
        assert list(data) == [*("question", "answered", "confidence", "sentences", "corrections", "nearest")]
        place = ["paragraph", "start", "end"]
        texts = {number: article.text for number, article in enumerate(ARTICLES, 1)}
        for shown in data["sentences"]:
            assert list(shown) == ["text", "score", *ARTICLE_KEYS, *place]
            assert texts[shown["article_id"]][shown["start"] : shown["end"]] == shown["text"]
        assert data["sentences"][0]["text"] == LIGHTHOUSE_SENTENCE

    @pytest.mark.parametrize("limit", [1, 7, 20])
    def test_limit(self, footnote_command: CommandLine, limit: int) -> None:
        assert len(footnote_command("ask", MANY, "--json", "--limit", limit).data["sentences"]) == limit

    def test_the_confidence_that_is_needed(
        self, footnote_command: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FOOTNOTE_MIN_CONFIDENCE", "1")
        data = footnote_command("ask", LIGHTHOUSE, "--json").data
        assert data["answered"] is False
        assert data["sentences"][0]["text"] == LIGHTHOUSE_SENTENCE
        assert [list(each) for each in data["nearest"]] == [ARTICLE_KEYS] * len(data["nearest"]) != []
        assert footnote_command("ask", LIGHTHOUSE).out.startswith("  The articles don't say.\n")
        assert "don't say" in footnote_command(piped=LIGHTHOUSE).out

    def test_no_answer_is_no_failure(self, footnote_command: CommandLine) -> None:
        ended = footnote_command("ask", "Quantum?")
        assert (ended.status, ended.out) == (0, "  The articles don't say.\n\n")


@pytest.mark.usefixtures("library")
class TestTimeline:
    def test_as_text(self, footnote_command: CommandLine) -> None:
        ended = footnote_command("timeline", "harbour", "--until", "1915")
        assert (ended.status, ended.err) == (0, "")
        assert ended.out == (
            "  Timeline: harbour, until 1915\n"
            "\n"
            "  1911\n"
            "    4 May 1911  The harbour of Velm opened on 4 May 1911. ¹\n"
            "      ¹ The Harbour of Velm · Ada Lindqvist · 1 April 2020 · paragraph 1\n"
            "      https://example.org/velm/harbour\n"
            "\n"
        )

    def test_as_json(self, footnote_command: CommandLine) -> None:
        data = footnote_command("timeline", "--json").data
        assert list(data) == ["events"]
        own = ["date", "last", "value", "precision", "mod", "inferred", "text", "phrase"]
        texts = {number: article.text for number, article in enumerate(ARTICLES, 1)}
        for shown in data["events"]:
            assert list(shown) == [*own, *ARTICLE_KEYS, "paragraph", "start", "end"]
            assert texts[shown["article_id"]][shown["start"] : shown["end"]] == shown["text"]
        assert [shown["date"] for shown in data["events"]] == sorted(
            shown["date"] for shown in data["events"]
        )

    def test_since_and_until(self, footnote_command: CommandLine) -> None:
        data = footnote_command("timeline", "--since", "1980", "--until", "the 1990s", "--json").data
        assert [(shown["date"], shown["value"]) for shown in data["events"]] == [("1987-01-01", "1987")]

    def test_limit(self, footnote_command: CommandLine) -> None:
        assert len(footnote_command("timeline", "--limit", 1, "--json").data["events"]) == 1

    def test_a_picture(self, footnote_command: CommandLine) -> None:
        ended = footnote_command("timeline", "--picture", "velm.png", "--json")
        assert (ended.status, ended.err) == (0, "")
        assert ended.data["events"] != []
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
        self, footnote_command: CommandLine, arguments: tuple[str, ...], told: str
    ) -> None:
        assert told in footnote_command("timeline", *arguments).sentence()

    def test_a_picture_is_never_overwritten(self, footnote_command: CommandLine) -> None:
        Path("velm.png").write_text("mine")
        assert "already" in footnote_command("timeline", "--picture", "velm.png").sentence()
        assert Path("velm.png").read_text() == "mine"

    def test_nothing_found_is_no_failure(self, footnote_command: CommandLine) -> None:
        ended = footnote_command("timeline", "quantum")
        assert ended.status == 0
        assert ended.out.startswith("  No dated events on “quantum”.\n")
        assert footnote_command("timeline", "quantum", "--json").data == {"events": []}


class TestQuotes:
    @pytest.fixture(autouse=True)
    def speech(self, footnote_command: CommandLine, tmp_path: Path) -> None:  # noqa: ARG002 - after it
        with Library.open(tmp_path / "data" / "default") as library:
            library.add(SPEECH)

    def test_as_text(self, footnote_command: CommandLine) -> None:
        ended = footnote_command("quotes", "years", "--speaker", "hald")
        assert (ended.status, ended.err) == (0, "")
        assert ended.out.startswith("  Quotes by hald: years\n\n  “")
        assert "  “We have waited for this day for thirty years” " in ended.out
        assert "\n      https://example.org/velm/speech\n" in ended.out

    def test_as_json(self, footnote_command: CommandLine) -> None:
        data = footnote_command("quotes", "--json").data
        assert list(data) == ["quotations"]
        assert data["quotations"] != []
        for shown in data["quotations"]:
            own = ["quote", "speaker", "role", "cue", "how"]
            assert list(shown) == [*own, *ARTICLE_KEYS, "paragraph", "start", "end"]
            assert SPEECH.text[shown["start"] : shown["end"]] == shown["quote"]

    def test_limit(self, footnote_command: CommandLine) -> None:
        assert len(footnote_command("quotes", "--limit", 1, "--json").data["quotations"]) == 1

    def test_nothing_found_is_no_failure(self, footnote_command: CommandLine) -> None:
        ended = footnote_command("quotes", "--speaker", "Cassandra")
        assert ended.status == 0
        assert ended.out.startswith("  Nobody called “Cassandra” is quoted.\n  Quoted here:\n")
        assert footnote_command("quotes", "--speaker", "Cassandra", "--json").data == {"quotations": []}

    def test_an_empty_library_says_so(self, footnote_command: CommandLine) -> None:
        assert footnote_command("quotes", "--library", "mine").out == f"{NOTHING_HERE}\n"


class TestAdd:
    def test_files_and_folders(self, footnote_command: CommandLine, files: Path) -> None:
        ended = footnote_command("add", files / "note.txt", files / "deeper")
        assert (ended.status, ended.err) == (0, "")
        assert ended.out == "    1  The ferry to Velm sails at noon.\n    2  The Ferry\n"

    def test_as_json(self, footnote_command: CommandLine, files: Path) -> None:
        data = footnote_command("add", files / "deeper", "--json").data
        assert [list(each) for each in data["added"]] == [ARTICLE_KEYS]
        assert data["added"][0]["published"] == "2022-02-03"
        assert data["refused"] == []

    def test_a_folder_s_other_files_are_passed_over(self, footnote_command: CommandLine, files: Path) -> None:
        assert len(footnote_command("add", files, "--json").data["added"]) == 2

    def test_twice_is_once(self, footnote_command: CommandLine, files: Path) -> None:
        first, again = (footnote_command("add", files / "note.txt", "--json").data for _ in range(2))
        assert (first["known"], again["added"]) == ([], [])
        assert first["added"] == again["known"] != []
        assert len(footnote_command("articles", "--json").data["articles"]) == 1

    @pytest.mark.parametrize("name", ["photo.jpg", "missing.txt"])
    def test_a_refused_file_does_not_stop_the_others(
        self, footnote_command: CommandLine, files: Path, name: str
    ) -> None:
        ended = footnote_command("add", files / name, files / "note.txt")
        assert ended.status == 1
        assert ended.err.startswith("refused: ")
        assert name in ended.err
        assert ended.out == "    1  The ferry to Velm sails at noon.\n"

    def test_a_refused_file_as_json(self, footnote_command: CommandLine, files: Path) -> None:
        ended = footnote_command("add", files / "photo.jpg", "--json")
        assert ended.status == 1
        assert [Path(each["file"]).name for each in ended.data["refused"]] == ["photo.jpg"]

    def test_every_kind_of_file(self, footnote_command: CommandLine, tmp_path: Path) -> None:
        for name, data in EVERY_KIND.items():
            folder = tmp_path / "files" / name[2:]
            folder.mkdir(parents=True)
            (folder / f"the-{name[2:]}-file{name[1:]}").write_bytes(data)
        ended = footnote_command("add", tmp_path / "files", "--json")
        assert (ended.status, ended.data["refused"]) == (0, [])
        assert len(ended.data["added"]) == 1  # they all hold the same text
        assert len(ended.data["known"]) == len(EVERY_KIND) - 1

    def test_an_archive_and_what_of_it_is_refused(
        self, footnote_command: CommandLine, tmp_path: Path
    ) -> None:
        file = tmp_path / "news.zip"
        file.write_bytes(zipped({"ferry.md": DATED, "old/note.txt": NOTE, "old/bad.pdf": "nothing"}))
        ended = footnote_command("add", file)
        assert ended.status == 1
        assert ended.out == "    1  The Ferry\n    2  The ferry to Velm sails at noon.\n"
        assert ended.err == f"refused: {file}/old/bad.pdf: bad.pdf isn't a PDF.\n"

    def test_the_same_text_in_two_files_is_added_once(
        self, footnote_command: CommandLine, tmp_path: Path
    ) -> None:
        for name in ("a.txt", "b.txt", "c.txt"):
            (tmp_path / name).write_text(DATED if name == "b.txt" else NOTE)
        data = footnote_command(
            "add", *(tmp_path / name for name in ("a.txt", "b.txt", "c.txt")), "--json"
        ).data
        assert [each["article_id"] for each in data["added"]] == [1, 2]
        assert [each["article_id"] for each in data["known"]] == [1]

    def test_an_article_that_is_too_long_does_not_stop_the_others(
        self, footnote_command: CommandLine, files: Path
    ) -> None:
        (files / "long.txt").write_text("a " * 2_500_001)
        ended = footnote_command("add", files / "long.txt", files / "note.txt")
        assert ended.status == 1
        assert ended.err.startswith(f"refused: {files / 'long.txt'}: The article has more than 5,000,000")
        assert ended.out == "    1  The ferry to Velm sails at noon.\n"

    @pytest.mark.parametrize("options", [pytest.param([], id="text"), pytest.param(["--json"], id="json")])
    def test_a_folder_without_articles(
        self, footnote_command: CommandLine, tmp_path: Path, options: list[str]
    ) -> None:
        assert "no articles" in footnote_command("add", tmp_path, *options).sentence()


@pytest.mark.usefixtures("library")
class TestArticlesAndRemove:
    def test_articles(self, footnote_command: CommandLine) -> None:
        lines = footnote_command("articles").out.splitlines()
        assert lines[0].split() == ["ID", "Published", "Title", "Author"]
        assert lines[1].rstrip() == " 1  2020-04-01  The Harbour of Velm   Ada Lindqvist"
        assert len(lines) == 1 + len(ARTICLES)

    def test_articles_as_json(self, footnote_command: CommandLine) -> None:
        listed = footnote_command("articles", "--json").data["articles"]
        assert [each["title"] for each in listed] == [article.title for article in ARTICLES]
        assert [list(each) for each in listed] == [ARTICLE_KEYS] * len(ARTICLES)

    def test_remove(self, footnote_command: CommandLine) -> None:
        assert footnote_command("remove", 1).out == "Removed 1: The Harbour of Velm\n"
        assert footnote_command("ask", LIGHTHOUSE, "--json").data["answered"] is False

    def test_remove_as_json(self, footnote_command: CommandLine) -> None:
        assert footnote_command("remove", 2, "--json").data["removed"]["title"] == "Rails to the Capital"

    def test_removing_what_is_not_there(self, footnote_command: CommandLine) -> None:
        assert footnote_command("remove", 99).sentence().startswith("There is no article 99 here")


class TestChat:
    @pytest.mark.usefixtures("library")
    def test_piped_questions_are_answered_and_it_ends(self, footnote_command: CommandLine) -> None:
        ended = footnote_command(piped=f"{QUANTUM}\n\n{LIGHTHOUSE}\n")
        assert (ended.status, ended.err) == (0, PIPED_NOTICE)
        assert ended.out.index("don't say") < ended.out.index(f"? {LIGHTHOUSE}") < ended.out.index("Solberg")

    @pytest.mark.usefixtures("library")
    def test_piped_questions_as_json_are_a_line_each(self, footnote_command: CommandLine) -> None:
        ended = footnote_command("--json", piped=f"{LIGHTHOUSE}\nQuantum?\n")
        assert [json.loads(line)["answered"] for line in ended.out.splitlines()] == [True, False]

    def test_a_library_means_the_chat_even_with_a_token(
        self, footnote_command: CommandLine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DISCORD_TOKEN", "token")
        ended = footnote_command("--library", "mine", piped="Quantum?\n")
        assert "no articles here yet" in ended.out
        assert Path("mine", "articles.sqlite").exists()

    @pytest.mark.parametrize("token", ["", "  "])
    def test_an_empty_token_is_none(
        self, footnote_command: CommandLine, monkeypatch: pytest.MonkeyPatch, token: str
    ) -> None:
        monkeypatch.setenv("DISCORD_TOKEN", token)
        assert footnote_command(piped="").status == 0


class TestProcesses:
    """The same through real processes: nothing but what is asked for goes to standard output."""

    def test_a_new_library_begins_with_the_seeds(self, tmp_path: Path) -> None:
        ended = run_process("ask", "Who signed the Artemis Accords?", "--library", tmp_path, "--json")
        assert (ended.status, ended.err) == (0, "")
        assert ended.data["answered"]

    def test_piped_bytes_that_are_not_utf_8(self, tmp_path: Path) -> None:
        ended = run_process("--library", tmp_path, piped=b"\xff\xfe caf\xe9?\n", FOOTNOTE_SEEDING="false")
        assert (ended.status, ended.err) == (0, "")
        assert "no articles here yet" in ended.out

    def test_an_error_is_one_sentence(self, library: Path) -> None:
        ended = run_process("remove", 99, "--library", library, FOOTNOTE_SEEDING="false")
        assert ended.sentence().startswith("There is no article 99 here")

    def test_an_output_that_cannot_show_every_letter(self, tmp_path: Path) -> None:
        (tmp_path / "note.txt").write_text("Ærø is an island. It has a harbour — 漢字.", encoding="utf-8")
        arguments = ("add", tmp_path / "note.txt", "--library", tmp_path / "library")
        assert run_process(*arguments, PYTHONIOENCODING="ascii").status == 0
