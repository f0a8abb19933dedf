"""The command line's articles: added from files, listed, removed, exported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index import Library
from tests.bot.sample_articles import ARTICLE_JSON_KEYS, LIGHTHOUSE_QUESTION, TOWN_ARTICLES
from tests.index.ingest.formats.factories import SAMPLE_FILES, make_zip

if TYPE_CHECKING:
    from tests.bot.cli.runner import CommandRunner

NOTE_TEXT = "The ferry to Velm sails at noon. It carries forty cars.\n"
DATED_MARKDOWN = (
    "---\ntitle: The Ferry\nauthor: Jo Rask\npublished: 2022-02-03\n---\n\nThe ferry costs nothing.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder of two articles and a file that is none."""
    folder = tmp_path / "files"
    (folder / "deeper").mkdir(parents=True)
    (folder / "note.txt").write_text(NOTE_TEXT)
    (folder / "deeper" / "ferry.md").write_text(DATED_MARKDOWN)
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    return folder


class TestAdd:
    def test_files_and_folders(self, footnote_command: CommandRunner, files: Path) -> None:
        result = footnote_command("add", files / "note.txt", files / "deeper")
        assert (result.status, result.err) == (0, "")
        assert result.out == "    1  The ferry to Velm sails at noon.\n    2  The Ferry\n2 articles added.\n"

    def test_as_json(self, footnote_command: CommandRunner, files: Path) -> None:
        data = footnote_command("add", files / "deeper", "--json").data
        assert [list(each) for each in data["added"]] == [ARTICLE_JSON_KEYS]
        assert data["added"][0]["published"] == "2022-02-03"
        assert data["refused"] == []

    def test_a_folder_s_other_files_are_passed_over(
        self, footnote_command: CommandRunner, files: Path
    ) -> None:
        assert len(footnote_command("add", files, "--json").data["added"]) == 2

    def test_twice_is_once(self, footnote_command: CommandRunner, files: Path) -> None:
        first, again = (footnote_command("add", files / "note.txt", "--json").data for _ in range(2))
        assert (first["known"], again["added"]) == ([], [])
        assert first["added"] == again["known"] != []
        assert len(footnote_command("articles", "--json").data["articles"]) == 1

    def test_a_library_that_nothing_came_into_stays_without_seeds(
        self, footnote_command: CommandRunner
    ) -> None:
        assert footnote_command("add", "missing.txt", "--library", "mine").status == 1
        assert footnote_command("articles", "--library", "mine", "--json").data == {"articles": []}

    @pytest.mark.parametrize("name", ["photo.jpg", "missing.txt"])
    def test_a_refused_file_does_not_stop_the_others(
        self, footnote_command: CommandRunner, files: Path, name: str
    ) -> None:
        result = footnote_command("add", files / name, files / "note.txt")
        assert result.status == 1
        assert result.err.startswith("refused: ")
        assert name in result.err
        assert result.out == "    1  The ferry to Velm sails at noon.\n1 article added, 1 refused.\n"

    def test_a_refused_file_as_json(self, footnote_command: CommandRunner, files: Path) -> None:
        result = footnote_command("add", files / "photo.jpg", "--json")
        assert result.status == 1
        assert [Path(each["file"]).name for each in result.data["refused"]] == ["photo.jpg"]

    def test_every_kind_of_file(self, footnote_command: CommandRunner, tmp_path: Path) -> None:
        for name, data in SAMPLE_FILES.items():
            folder = tmp_path / "files" / name[2:]
            folder.mkdir(parents=True)
            (folder / f"the-{name[2:]}-file{name[1:]}").write_bytes(data)
        result = footnote_command("add", tmp_path / "files", "--json")
        assert (result.status, result.data["refused"]) == (0, [])
        assert len(result.data["added"]) == 1  # they all hold the same text
        assert len(result.data["known"]) == len(SAMPLE_FILES) - 1

    def test_an_archive_and_what_of_it_is_refused(
        self, footnote_command: CommandRunner, tmp_path: Path
    ) -> None:
        file = tmp_path / "news.zip"
        file.write_bytes(
            make_zip({"ferry.md": DATED_MARKDOWN, "old/note.txt": NOTE_TEXT, "old/bad.pdf": "nothing"})
        )
        result = footnote_command("add", file)
        assert result.status == 1
        assert result.out == (
            "    1  The Ferry\n    2  The ferry to Velm sails at noon.\n2 articles added, 1 refused.\n"
        )
        assert result.err == f"refused: {file}/old/bad.pdf: bad.pdf isn't a PDF.\n"

    def test_the_same_text_in_two_files_is_added_once(
        self, footnote_command: CommandRunner, tmp_path: Path
    ) -> None:
        for name in ("a.txt", "b.txt", "c.txt"):
            (tmp_path / name).write_text(DATED_MARKDOWN if name == "b.txt" else NOTE_TEXT)
        data = footnote_command(
            "add", *(tmp_path / name for name in ("a.txt", "b.txt", "c.txt")), "--json"
        ).data
        assert [each["article_id"] for each in data["added"]] == [1, 2]
        assert [each["article_id"] for each in data["known"]] == [1]

    def test_an_article_that_is_too_long_does_not_stop_the_others(
        self, footnote_command: CommandRunner, files: Path
    ) -> None:
        (files / "long.txt").write_text("a " * 2_500_001)
        result = footnote_command("add", files / "long.txt", files / "note.txt")
        assert result.status == 1
        assert result.err.startswith(f"refused: {files / 'long.txt'}: The article has more than 5,000,000")
        assert result.out == "    1  The ferry to Velm sails at noon.\n1 article added, 1 refused.\n"

    @pytest.mark.parametrize("options", [pytest.param([], id="text"), pytest.param(["--json"], id="json")])
    def test_a_folder_without_articles(
        self, footnote_command: CommandRunner, tmp_path: Path, options: list[str]
    ) -> None:
        assert "no articles" in footnote_command("add", tmp_path, *options).error_sentence()


@pytest.mark.usefixtures("library")
class TestArticlesAndRemove:
    def test_articles(self, footnote_command: CommandRunner) -> None:
        lines = footnote_command("articles").out.splitlines()
        assert lines[0].split() == ["ID", "Published", "Language", "Title", "Author"]
        assert lines[1].rstrip() == " 1  2020-04-01  English   The Harbour of Velm   Ada Lindqvist"
        assert len(lines) == 1 + len(TOWN_ARTICLES)

    def test_articles_as_json(self, footnote_command: CommandRunner) -> None:
        listed = footnote_command("articles", "--json").data["articles"]
        assert [each["title"] for each in listed] == [article.title for article in TOWN_ARTICLES]
        assert [list(each) for each in listed] == [ARTICLE_JSON_KEYS] * len(TOWN_ARTICLES)

    def test_remove(self, footnote_command: CommandRunner) -> None:
        assert footnote_command("remove", 1).out == "Removed 1: The Harbour of Velm\n"
        assert footnote_command("ask", LIGHTHOUSE_QUESTION, "--json").data["answered"] is False

    def test_remove_as_json(self, footnote_command: CommandRunner) -> None:
        assert footnote_command("remove", 2, "--json").data["removed"]["title"] == "Rails to the Capital"

    def test_removing_what_is_not_there(self, footnote_command: CommandRunner) -> None:
        said = footnote_command("remove", 99).error_sentence()
        assert said == "There is no article 99 here; “footnote articles” lists those that there are."


@pytest.mark.usefixtures("library")
class TestExport:
    def test_what_is_exported_can_be_added_elsewhere(self, footnote_command: CommandRunner) -> None:
        result = footnote_command("export", "town.zip")
        assert (result.status, result.out, result.err) == (0, "3 articles in town.zip\n", "")
        footnote_command("add", "town.zip", "--library", "other")
        with Library.open("data/default") as library, Library.open("other") as other:
            assert other.articles() == library.articles()

    def test_as_json(self, footnote_command: CommandRunner) -> None:
        data = footnote_command("export", "town.zip", "--json").data
        assert data == {"files": [{"file": "town.zip", "articles": 3}]}

    def test_a_file_that_is_there_is_kept(self, footnote_command: CommandRunner) -> None:
        Path("town.zip").write_text("mine")
        assert "town.zip already; name another one" in footnote_command("export", "town.zip").error_sentence()
        assert Path("town.zip").read_text() == "mine"

    def test_a_folder_that_is_not_there(self, footnote_command: CommandRunner) -> None:
        sentence = footnote_command("export", "none/town.zip").error_sentence()
        assert sentence == "The articles can't be written to none/town.zip: No such file or directory."

    def test_another_ending(self, footnote_command: CommandRunner) -> None:
        assert "end in .zip" in footnote_command("export", "town.tar").error_sentence()

    def test_an_empty_library(self, footnote_command: CommandRunner) -> None:
        for number in (1, 2, 3):
            footnote_command("remove", number)
        assert "no articles" in footnote_command("export", "town.zip").error_sentence()
        assert not Path("town.zip").exists()
