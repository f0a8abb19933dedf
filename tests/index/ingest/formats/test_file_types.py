"""File types by name and media type; file names."""

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
def test_by_suffix_in_any_case(ending: str) -> None:
    assert detect_file_type(f"a.b{ending.upper()}") is FILE_TYPES_BY_SUFFIX[ending]


@pytest.mark.parametrize(
    ("name", "media_type", "file_type"),
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
def test_by_media_type(name: str, media_type: str, file_type: FileType) -> None:
    assert detect_file_type(name, media_type) is file_type


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("photo.jpg", None),
        ("photo.jpg", "image/jpeg"),
        ("a", None),
        ("", None),
        (".txt", None),
        ("a.txt.exe", None),
    ],
)
def test_unknown_types(name: str, media_type: str | None) -> None:
    with pytest.raises(UnreadableFile, match=r"can't be read: the files known are \.md, .*\.zip\.$"):
        detect_file_type(name, media_type)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("a.txt", "a.txt", id="plain"),
        pytest.param("a\n\x1b[31m\u202eb.txt", "a [31mb.txt", id="escapes"),
        pytest.param("", "The file", id="empty"),
        pytest.param("a\ud800.txt", "a.txt", id="half-a-pair"),
    ],
)
def test_display_names(name: str, shown: str) -> None:
    assert display_name(name) == shown


def test_a_long_name_keeps_its_suffix() -> None:
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
def test_base_names(name: str, last: str) -> None:
    assert base_name(name) == last


def test_stems() -> None:
    assert [file_stem(name) for name in ("b/moon_race.md", "a.b.txt", "")] == ["moon_race", "a.b", ""]
