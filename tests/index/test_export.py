"""ZIP archives: the readers accept them and return the same articles in the same order."""

from __future__ import annotations

import io
import random
import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, Library, UnknownArticle
from index.export import ExportArchive, export_archives, export_file_name
from index.ingest.formats.limits import FileLimits
from tests.index.samples import MOON, mixed_text
from tests.shared_readers import SHARED_READERS

if TYPE_CHECKING:
    from collections.abc import Sequence


FERRY: Final = Article("The Ferry", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/ferry")
SMALL_ARCHIVE_BYTES: Final = 10_000


def make_sized_article(number: int, size: int = 2_000) -> Article:
    """Return an article of incompressible text, determined by its number."""
    letters = random.Random(number).choices("abcdefghijklmnopqrstuvwxyz ", k=size)  # noqa: S311 - no secret
    return Article(f"Article {number}", " ".join("".join(letters).split()), id=number)


def build_archives(articles: Sequence[Article], most_bytes: int = SMALL_ARCHIVE_BYTES) -> list[ExportArchive]:
    by_ident = {each.id: each for each in articles}
    return list(export_archives(by_ident.__getitem__, list(by_ident), most_bytes))


def read_archives(archives: Sequence[ExportArchive]) -> list[Article]:
    """Read archives, in which nothing may be rejected."""
    articles: list[Article] = []
    for archive in archives:
        reading = SHARED_READERS.read("articles.zip", archive.data)
        assert reading.rejected == ()
        articles += reading.articles
    return articles


def archive_file_names(archive: ExportArchive) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(archive.data)).namelist()


def without_id(articles: Sequence[Article]) -> list[Article]:
    return [replace(each, id=0) for each in articles]


def test_the_same_articles_come_back_in_order() -> None:
    written = [
        replace(FERRY, id=3),
        replace(make_sized_article(5), title="Zebra"),
        replace(make_sized_article(9), title="Ant"),
    ]
    (archive,) = build_archives(written)
    assert archive_file_names(archive) == ["0001-the-ferry.md", "0002-zebra.md", "0003-ant.md"]
    assert archive.idents == (3, 5, 9)
    assert read_archives([archive]) == without_id(written)


def test_no_articles_give_no_archive() -> None:
    assert build_archives([]) == []


def test_an_exported_library_is_imported_unchanged() -> None:
    written = [FERRY, replace(make_sized_article(1), title=""), make_sized_article(2)]
    with Library.in_memory() as library, Library.in_memory() as other:
        idents = library.add_all(written)
        other.add_all(read_archives(list(export_archives(library.article, idents))))
        assert other.articles() == library.articles()


def test_the_same_articles_give_the_same_bytes() -> None:
    written = [make_sized_article(number) for number in range(1, 20)]
    assert build_archives(written) == build_archives(written)


def test_archives_keep_to_the_limit() -> None:
    written = [make_sized_article(number) for number in range(1, 50)]
    archives = build_archives(written)
    assert len(archives) > 5
    assert all(
        SMALL_ARCHIVE_BYTES - 2_000 < len(archive.data) <= SMALL_ARCHIVE_BYTES for archive in archives[:-1]
    )
    assert read_archives(archives) == without_id(written)
    assert [name[:4] for archive in archives for name in archive_file_names(archive)] == [
        f"{n:04}" for n in range(1, 50)
    ]


def test_the_limit_is_inclusive() -> None:
    pair = [make_sized_article(1), make_sized_article(2)]
    (both,) = build_archives(pair)
    assert len(build_archives(pair, len(both.data))) == 1
    assert len(build_archives(pair, len(both.data) - 1)) == 2


def test_an_article_above_the_limit_has_an_archive_of_its_own() -> None:
    written = [make_sized_article(1), make_sized_article(2, 50_000), make_sized_article(3)]
    archives = build_archives(written)
    assert [archive.idents for archive in archives] == [(1,), (2,), (3,)]
    assert len(archives[1].data) > SMALL_ARCHIVE_BYTES
    assert read_archives(archives) == without_id(written)


def test_no_archive_has_more_articles_than_the_readers_accept() -> None:
    written = [
        Article(f"T{number}", f"Text {number}.", id=number) for number in range(1, FileLimits().articles + 2)
    ]
    archives = build_archives(written, 10_000_000)
    assert [len(archive.idents) for archive in archives] == [1_000, 1]
    assert read_archives(archives) == without_id(written)


def test_highly_compressible_text_is_not_taken_for_a_bomb() -> None:
    repeated = Article("Again", "Again and again. " * 200_000, id=1)
    archives = build_archives([replace(repeated, text=repeated.text.strip())], 10_000_000)
    assert read_archives(archives) == [replace(repeated, text=repeated.text.strip(), id=0)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("*" * 4_999_999, id="markup"),
        pytest.param("a\n\n" * 1_666_666 + "a", id="paragraphs"),
        pytest.param("🚀" * 5_000_000, id="four-bytes-each"),
    ],
)
def test_the_longest_articles_are_read_back(text: str) -> None:
    longest = Article("Longest", text, id=1)
    assert read_archives(build_archives([longest])) == without_id([longest])


def test_a_removed_article_is_left_out() -> None:
    with Library.in_memory() as library:
        idents = library.add_all([FERRY, make_sized_article(1), make_sized_article(2)])
        library.remove(idents[1])
        with pytest.raises(UnknownArticle):
            library.article(idents[1])
        (archive,) = export_archives(library.article, idents)
    assert archive.idents == (idents[0], idents[2])


def test_one_article_at_a_time_is_loaded() -> None:
    loaded: list[int] = []

    def load(ident: int) -> Article:
        loaded.append(ident)
        return make_sized_article(ident)

    first = next(export_archives(load, range(1, 1_000), SMALL_ARCHIVE_BYTES))
    assert loaded == [*first.idents, len(first.idents) + 1]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("First Ascent", "0007-first-ascent.md", id="words"),
        pytest.param("  Don’t – “stop” / now: *?", "0007-don-t-stop-now.md", id="punctuation"),
        pytest.param("São Łódź Ærø", "0007-sao-lodz-aero.md", id="accents"),
        pytest.param("CON", "0007-con.md", id="reserved-on-windows"),
        pytest.param("../../etc/passwd", "0007-etc-passwd.md", id="path"),
        pytest.param("月面基地", "0007.md", id="another-script"),
        pytest.param("Луна-25 and the Moon", "0007-25-and-the-moon.md", id="two-scripts"),
        pytest.param("word " * 99, "0007-" + "word-" * 11 + "word.md", id="long"),
        pytest.param("w" * 999, f"0007-{'w' * 60}.md", id="long-word"),
    ],
)
def test_export_file_names(title: str, name: str) -> None:
    assert export_file_name(7, 12, title) == name


def test_numbers_sort_as_the_names_do() -> None:
    names = [export_file_name(number, 12_000, "a") for number in (1, 999, 1_000, 9_999, 10_000, 12_000)]
    assert names == sorted(names)
    assert names[0] == "00001-a.md"


@given(st.one_of(st.text(), mixed_text))
def test_every_file_name_is_portable(title: str) -> None:
    name = export_file_name(1, 1, title)
    assert re.fullmatch(r"[0-9]{4}(-[a-z0-9]+)*\.md", name)
    assert len(name) <= 100
