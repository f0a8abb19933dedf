"""Kinds of files: by the name, by what a server states."""

import pytest

from index import UnreadableFile
from index.ingest.formats.file_types import ENDINGS, Kind, kind_of
from index.readers.naming import file_name, shown_name, stem_of


@pytest.mark.parametrize("ending", ENDINGS)
def test_by_the_ending_in_any_case(ending: str) -> None:
    assert kind_of(f"a.b{ending.upper()}") is ENDINGS[ending]


@pytest.mark.parametrize(
    ("name", "stated", "kind"),
    [
        pytest.param("story", "text/html; charset=utf-8", Kind.HTML, id="no-ending"),
        pytest.param("story.php", "TEXT/HTML", Kind.HTML, id="unknown-ending"),
        pytest.param("readme.md", "text/html", Kind.HTML, id="a-page-about-a-file"),
        pytest.param("readme.md", "text/plain", Kind.MARKDOWN, id="vague-type"),
        pytest.param("report.pdf", "application/octet-stream", Kind.PDF, id="octets"),
        pytest.param("report.docx", "application/zip", Kind.WORD, id="packed"),
        pytest.param("report", "application/pdf", Kind.PDF, id="pdf"),
        pytest.param("notes", "text/plain", Kind.TEXT, id="text"),
        pytest.param("book", "application/epub+zip", Kind.EPUB, id="epub"),
        pytest.param("all", "application/zip", Kind.ARCHIVE, id="zip"),
        pytest.param("a.txt", "", Kind.TEXT, id="empty-type"),
    ],
)
def test_by_what_a_server_states(name: str, stated: str, kind: Kind) -> None:
    assert kind_of(name, stated) is kind


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        ("photo.jpg", None),
        ("photo.jpg", "image/jpeg"),
        ("a", None),
        ("", None),
        (".txt", None),
        ("a.txt.exe", None),
    ],
)
def test_unknown_kinds(name: str, stated: str | None) -> None:
    with pytest.raises(UnreadableFile, match=r"can't be read: the files known are \.md, .*\.zip\.$"):
        kind_of(name, stated)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("a.txt", "a.txt", id="plain"),
        pytest.param("a\n\x1b[31m\u202eb.txt", "a [31mb.txt", id="escapes"),
        pytest.param("", "The file", id="empty"),
        pytest.param("a\ud800.txt", "a.txt", id="half-a-pair"),
    ],
)
def test_names_as_they_are_shown(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_a_long_name_keeps_its_ending() -> None:
    shown = shown_name("a" * 250 + ".txt")
    assert len(shown) <= 120
    assert shown.endswith("a.txt")


@pytest.mark.parametrize(
    ("name", "last"),
    [
        pytest.param("a.txt", "a.txt", id="name"),
        pytest.param("b/c/a.txt", "a.txt", id="path"),
        pytest.param("b\\c\\a.txt", "a.txt", id="windows-path"),
        pytest.param("https://example.org/b/a.html?c=/d.pdf#e", "a.html", id="address"),
        pytest.param("https://example.org", "example.org", id="address-without-path"),
        pytest.param("what? why#.txt", "what? why#.txt", id="no-address"),
        pytest.param("", "", id="empty"),
    ],
)
def test_names_without_folders(name: str, last: str) -> None:
    assert file_name(name) == last


def test_stems() -> None:
    assert [stem_of(name) for name in ("b/moon_race.md", "a.b.txt", "")] == ["moon_race", "a.b", ""]
