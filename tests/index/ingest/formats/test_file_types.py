"""Kinds of files: by the name, by what a server states."""

import pytest

from index import UnreadableFile
from index.ingest.formats.file_types import (
    FILE_TYPES_BY_SUFFIX,
    FileType,
    base_name,
    detect_file_type,
    display_name,
    file_stem,
)


@pytest.mark.parametrize("ending", FILE_TYPES_BY_SUFFIX)
def test_by_the_ending_in_any_case(ending: str) -> None:
    assert detect_file_type(f"a.b{ending.upper()}") is FILE_TYPES_BY_SUFFIX[ending]


@pytest.mark.parametrize(
    ("name", "stated", "kind"),
    [
        pytest.param("story", "text/html; charset=utf-8", FileType.HTML, id="no-ending"),
        pytest.param("story.php", "TEXT/HTML", FileType.HTML, id="unknown-ending"),
        pytest.param("readme.md", "text/html", FileType.HTML, id="a-page-about-a-file"),
        pytest.param("readme.md", "text/plain", FileType.MARKDOWN, id="vague-type"),
        pytest.param("report.pdf", "application/octet-stream", FileType.PDF, id="octets"),
        pytest.param("report.docx", "application/zip", FileType.DOCX, id="packed"),
        pytest.param("report", "application/pdf", FileType.PDF, id="pdf"),
        pytest.param("notes", "text/plain", FileType.TEXT, id="text"),
        pytest.param("book", "application/epub+zip", FileType.EPUB, id="epub"),
        pytest.param("all", "application/zip", FileType.ZIP, id="zip"),
        pytest.param("a.txt", "", FileType.TEXT, id="empty-type"),
    ],
)
def test_by_what_a_server_states(name: str, stated: str, kind: FileType) -> None:
    assert detect_file_type(name, stated) is kind


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
        detect_file_type(name, stated)


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
    assert display_name(name) == shown


def test_a_long_name_keeps_its_ending() -> None:
    shown = display_name("a" * 250 + ".txt")
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
    assert base_name(name) == last


def test_stems() -> None:
    assert [file_stem(name) for name in ("b/moon_race.md", "a.b.txt", "")] == ["moon_race", "a.b", ""]
