"""Arguments of `footnote add`: files, folders, URLs, and what is none of these."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.add import resolve_sources
from bot.cli.report import AddReport
from index import UnreadableFile
from index.ingest.web.urls import WEB_URL_HINT


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that `footnote` is started in: two articles, and a folder without any."""
    monkeypatch.chdir(tmp_path)
    Path("deep", "er").mkdir(parents=True)
    Path("empty").mkdir()
    Path("deep", "er", "a.txt").write_text("A.")
    Path("deep", "b.md").write_text("B.")
    Path("deep", "c.jpg").write_text("C.")
    return tmp_path


def refusal_reason(named: str) -> str:
    """The reason why something isn't read."""
    report = AddReport()
    assert resolve_sources([named], report) == ([], [])
    assert [refusal["file"] for refusal in report.refused] == [named]
    return report.refused[0]["reason"]


def test_files_folders_and_addresses() -> None:
    report = AddReport()
    named = ["https://Example.org/b#end", "deep", "deep/c.jpg", "empty", "http://example.org/a?b=c"]
    sources = resolve_sources(named, report)
    assert sources.files == [Path("deep/b.md"), Path("deep/er/a.txt"), Path("deep/c.jpg")]
    assert sources.urls == ["https://example.org/b", "http://example.org/a?b=c"]
    assert report.refused == []


def test_an_address_is_read_once() -> None:
    sources = resolve_sources(
        ["https://example.org/#a", "https://example.org", "https://example.org/#b"], AddReport()
    )
    assert sources.urls == ["https://example.org/"]


@pytest.mark.parametrize(
    "named",
    [
        pytest.param("missing.txt", id="ending-of-a-file"),
        pytest.param("./example.org", id="path"),
        pytest.param("/example.org/page", id="absolute-path"),
        pytest.param("deep/example.org", id="in-a-folder"),
        pytest.param("note", id="no-dot"),
        pytest.param("..", id="folder-above"),
        pytest.param("http", id="scheme-alone"),
    ],
)
def test_what_may_be_a_file_is_left_to_the_readers(named: str) -> None:
    report = AddReport()
    sources = resolve_sources([named, "deep/b.md"], report)
    assert (sources.urls, report.refused) == ([], [])


@pytest.mark.parametrize(
    "named",
    [
        pytest.param("example.org", id="host"),
        pytest.param("www.example.org/page", id="page"),
        pytest.param("example.org/page?a=b", id="query"),
        pytest.param("münster.example/stadt", id="accents"),
    ],
)
def test_an_address_without_its_beginning(named: str) -> None:
    assert (
        refusal_reason(named) == f"{named} doesn't exist; if it is a page's address, write https://{named}."
    )


def test_a_file_that_is_called_like_a_host() -> None:
    Path("example.org").write_text("A file.")
    assert resolve_sources(["example.org"], AddReport()).files == [Path("example.org")]


@pytest.mark.parametrize(
    "named",
    [
        pytest.param("ftp://example.org/page", id="another-scheme"),
        pytest.param("file:///etc/passwd", id="file"),
        pytest.param("http:/example.org", id="one-slash"),
        pytest.param("https://user:password@example.org/", id="password"),
        pytest.param("HTTPS://", id="no-host"),
        pytest.param("http://example.org:22/", id="port"),
    ],
)
def test_what_is_no_address_of_a_page(named: str) -> None:
    assert refusal_reason(named) == f"{named} is no address that pages are read from; {WEB_URL_HINT}."


def test_folders_without_articles() -> None:
    with pytest.raises(UnreadableFile, match=r"^There are no articles \(\.md, .* in these folders\.$"):
        resolve_sources(["empty", "empty"], AddReport())
