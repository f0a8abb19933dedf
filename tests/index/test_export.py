"""Archives of articles: what the readers take, and give back in the same order."""

from __future__ import annotations

import io
import random
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from index import Article, Library, UnknownArticle
from index.export import Archive, archives
from index.ingest.formats.limits import Limits
from index.ingest.workers.readers import Readers
from tests.index.samples import MOON

if TYPE_CHECKING:
    from collections.abc import Sequence

FERRY: Final = Article("The Ferry", MOON, date(2021, 3, 30), "A. Writer", "https://example.org/ferry")
SMALL: Final = 10_000


def article(number: int, size: int = 2_000) -> Article:
    """An article of so many characters that don't pack well, the same for the same number."""
    letters = random.Random(number).choices("abcdefghijklmnopqrstuvwxyz ", k=size)  # noqa: S311 - no secret
    return Article(f"Article {number}", " ".join("".join(letters).split()), id=number)


def packed(articles: Sequence[Article], most_bytes: int = SMALL) -> list[Archive]:
    by_ident = {each.id: each for each in articles}
    return list(archives(by_ident.__getitem__, list(by_ident), most_bytes))


def read_back(found: Sequence[Archive]) -> list[Article]:
    """The articles of the archives, as the readers read them; nothing may be refused."""
    articles: list[Article] = []
    with Readers() as readers:
        for archive in found:
            reading = readers.read("articles.zip", archive.data)
            assert reading.refused == ()
            articles += reading.articles
    return articles


def names(archive: Archive) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(archive.data)).namelist()


def without_id(articles: Sequence[Article]) -> list[Article]:
    return [replace(each, id=0) for each in articles]


def test_the_same_articles_come_back_in_order() -> None:
    written = [replace(FERRY, id=3), replace(article(5), title="Zebra"), replace(article(9), title="Ant")]
    (archive,) = packed(written)
    assert names(archive) == ["0001-the-ferry.md", "0002-zebra.md", "0003-ant.md"]
    assert archive.idents == (3, 5, 9)
    assert read_back([archive]) == without_id(written)


def test_none() -> None:
    assert packed([]) == []


def test_a_library_is_the_same_after_it() -> None:
    written = [FERRY, replace(article(1), title=""), article(2)]
    with Library.in_memory() as library, Library.in_memory() as other:
        idents = library.add_all(written)
        other.add_all(read_back(list(archives(library.article, idents))))
        assert other.articles() == library.articles()


def test_the_same_articles_give_the_same_bytes() -> None:
    written = [article(number) for number in range(1, 20)]
    assert packed(written) == packed(written)


def test_no_archive_is_larger_than_it_may_be() -> None:
    written = [article(number) for number in range(1, 50)]
    found = packed(written)
    assert len(found) > 5
    assert all(SMALL - 2_000 < len(archive.data) <= SMALL for archive in found[:-1])
    assert read_back(found) == without_id(written)
    assert [name[:4] for archive in found for name in names(archive)] == [f"{n:04}" for n in range(1, 50)]


def test_one_byte_more_and_it_does_not_fit() -> None:
    pair = [article(1), article(2)]
    (both,) = packed(pair)
    assert len(packed(pair, len(both.data))) == 1
    assert len(packed(pair, len(both.data) - 1)) == 2


def test_an_article_that_is_too_large_for_it_stands_alone() -> None:
    written = [article(1), article(2, 50_000), article(3)]
    found = packed(written)
    assert [archive.idents for archive in found] == [(1,), (2,), (3,)]
    assert len(found[1].data) > SMALL
    assert read_back(found) == without_id(written)


def test_no_more_articles_than_the_readers_take() -> None:
    written = [
        Article(f"T{number}", f"Text {number}.", id=number) for number in range(1, Limits().articles + 2)
    ]
    found = packed(written, 10_000_000)
    assert [len(archive.idents) for archive in found] == [1_000, 1]
    assert read_back(found) == without_id(written)


def test_what_packs_too_well_is_not_taken_for_a_bomb() -> None:
    repeated = Article("Again", "Again and again. " * 200_000, id=1)
    found = packed([replace(repeated, text=repeated.text.strip())], 10_000_000)
    assert read_back(found) == [replace(repeated, text=repeated.text.strip(), id=0)]


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
    assert read_back(packed([longest])) == without_id([longest])


def test_an_article_that_is_gone_is_left_out() -> None:
    with Library.in_memory() as library:
        idents = library.add_all([FERRY, article(1), article(2)])
        library.remove(idents[1])
        with pytest.raises(UnknownArticle):
            library.article(idents[1])
        (archive,) = archives(library.article, idents)
    assert archive.idents == (idents[0], idents[2])


def test_one_article_at_a_time_is_loaded() -> None:
    loaded: list[int] = []

    def load(ident: int) -> Article:
        loaded.append(ident)
        return article(ident)

    first = next(archives(load, range(1, 1_000), SMALL))
    assert loaded == [*first.idents, len(first.idents) + 1]
