"""All of a library's articles as files: the whole or nothing, and nobody's file overwritten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bot.cli.export import CannotExport, check_archive_path, export_articles
from index import Article, Library
from tests.bot.sample_articles import HARBOUR_ARTICLE, TOWN_ARTICLES
from tests.shared_readers import SHARED_READERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TINY_ARCHIVE_BYTES = 1
"""Fewer bytes than any article takes: each has an archive of its own."""

ADDED_ARTICLES = [replace(article, language="en") for article in TOWN_ARTICLES]
"""The articles as a library has them: with their language."""


@pytest.fixture
def library() -> Iterator[Library]:
    """A library of the town's articles."""
    with Library.in_memory() as opened:
        opened.add_all(TOWN_ARTICLES)
        yield opened


def file_names(folder: Path) -> list[str]:
    """Everything in a folder, hidden things too."""
    return sorted(each.name for each in folder.iterdir())


def read_archive(file: Path) -> list[Article]:
    return list(SHARED_READERS.read_file(file).articles)


class UnreadableArticleLibrary(Library):
    """A library of which one article can't be read."""

    def article(self, ident: int) -> Article:
        if ident == 2:
            raise OSError(5, "Input/output error")
        return super().article(ident)


def test_one_archive(library: Library, tmp_path: Path) -> None:
    written = export_articles(library, tmp_path / "town.zip")
    assert written == [(tmp_path / "town.zip", 3)]
    assert file_names(tmp_path) == ["town.zip"]
    assert read_archive(tmp_path / "town.zip") == ADDED_ARTICLES


def test_several_archives(library: Library, tmp_path: Path) -> None:
    written = export_articles(library, tmp_path / "town.zip", TINY_ARCHIVE_BYTES)
    assert [each.file.name for each in written] == ["town.zip", "town-2.zip", "town-3.zip"]
    assert [article for each in written for article in read_archive(each.file)] == ADDED_ARTICLES
    assert file_names(tmp_path) == ["town-2.zip", "town-3.zip", "town.zip"]


def test_the_order_is_that_of_adding(tmp_path: Path) -> None:
    with Library.in_memory() as library:
        dated = [
            replace(HARBOUR_ARTICLE, title=title, text=f"{title}.") for title in ("Zebra", "Ant", "Moose")
        ]
        library.add_all(dated)
        export_articles(library, tmp_path / "a.zip")
    assert [article.title for article in read_archive(tmp_path / "a.zip")] == ["Zebra", "Ant", "Moose"]


@pytest.mark.parametrize("name", ["town.zip", "town-2.zip", "town-3.zip"])
def test_where_one_file_is_there_none_is_written(library: Library, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(CannotExport, match=rf"{name} already; name another one, or remove it first\.$"):
        export_articles(library, tmp_path / "town.zip", TINY_ARCHIVE_BYTES)
    assert file_names(tmp_path) == [name]
    assert (tmp_path / name).read_text() == "mine"


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    with UnreadableArticleLibrary.in_memory() as library:
        library.add_all(TOWN_ARTICLES)
        with pytest.raises(CannotExport, match=r"can't be written to .*town\.zip: Input/output error\.$"):
            export_articles(library, tmp_path / "town.zip", TINY_ARCHIVE_BYTES)
    assert file_names(tmp_path) == []


def test_no_articles(tmp_path: Path) -> None:
    with Library.in_memory() as empty, pytest.raises(CannotExport, match=r"^There are no articles"):
        export_articles(empty, tmp_path / "town.zip")
    assert file_names(tmp_path) == []


@pytest.mark.parametrize("name", ["town.ZIP", "a town.zip"])
def test_a_new_archive_is_allowed(tmp_path: Path, name: str) -> None:
    check_archive_path(tmp_path / name)


@pytest.mark.parametrize("name", ["town.tar", "town", "zip", ".zip"])
def test_another_ending_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotExport, match=r"let the name of .* end in \.zip\.$"):
        check_archive_path(tmp_path / name)


def test_a_file_that_is_there_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "town.zip").write_text("mine")
    with pytest.raises(CannotExport, match="already"):
        check_archive_path(tmp_path / "town.zip")
