"""SQLite's files: reopened, damaged, unreadable, of an older version."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from index.errors import LibraryDamaged, LibraryUnwritable
from index.storage.sqlite.store import SqliteStore
from tests.index.samples import MOON
from tests.index.storage.factories import analyzed_article


def test_reopening_finds_everything(tmp_path: Path) -> None:
    assert not SqliteStore.exists(tmp_path)
    store = SqliteStore.open(tmp_path)
    [ident] = store.insert([analyzed_article(MOON)])
    store.close()
    assert SqliteStore.exists(tmp_path)
    again = SqliteStore.open(tmp_path)
    assert again.article(ident).text == MOON
    again.close()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"This is no database, but a letter to the editor. " * 100, id="another-file"),
        pytest.param(b"SQLite format 3\x00" + bytes(5000), id="header-alone"),
    ],
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "articles.sqlite"
    file.write_bytes(content)
    with pytest.raises(LibraryDamaged, match="put a copy back"):
        SqliteStore.open(tmp_path)
    assert file.read_bytes() == content


def test_a_database_damaged_inside(tmp_path: Path) -> None:
    file = tmp_path / "articles.sqlite"
    store = SqliteStore.open(tmp_path)
    store.insert([analyzed_article(f"{MOON} {number}") for number in range(50)])
    store.close()
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    with (
        pytest.raises(LibraryDamaged, match="put a copy back"),
        closing(SqliteStore.open(tmp_path)) as damaged,
    ):
        damaged.articles()


def test_a_damaged_word(tmp_path: Path) -> None:
    file = tmp_path / "articles.sqlite"
    store = SqliteStore.open(tmp_path)
    store.insert([analyzed_article(MOON)])
    store.close()
    file.write_bytes(file.read_bytes().replace(b"China", b"Ch\xffna"))
    with (
        pytest.raises(LibraryDamaged, match="put a copy back"),
        closing(SqliteStore.open(tmp_path)) as damaged,
    ):
        damaged.articles()


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "articles.sqlite").mkdir()
    with pytest.raises(LibraryUnwritable, match="can't be used"):
        SqliteStore.open(tmp_path)


def test_a_database_without_later_columns_is_migrated(tmp_path: Path) -> None:
    with closing(SqliteStore.open(tmp_path)) as store:
        store.insert([analyzed_article(MOON), analyzed_article("Über Öl.")])
    with closing(sqlite3.connect(tmp_path / "articles.sqlite")) as db, db:
        db.execute("DROP INDEX article_list")
        db.execute("ALTER TABLE articles DROP COLUMN size")
        db.execute("ALTER TABLE articles DROP COLUMN blocks")
    with closing(SqliteStore.open(tmp_path)) as store:
        assert sorted(entry.size for entry in store.article_entries()) == [10, len(MOON)]
        assert store.total_bytes() == len(MOON) + 10
        assert [article.blocks for article in store.articles()] == [(), ()]


@pytest.mark.parametrize("blocks", ["[]", "{}", '[[],[["0",0,4]]]', "[[],[[99,0,4]]]", "[" * 9_999])
def test_damaged_blocks(tmp_path: Path, blocks: str) -> None:
    with closing(SqliteStore.open(tmp_path)) as store:
        store.insert([analyzed_article(MOON)])
    with closing(sqlite3.connect(tmp_path / "articles.sqlite")) as db, db:
        db.execute("UPDATE articles SET blocks = ?", [blocks])
    with closing(SqliteStore.open(tmp_path)) as store, pytest.raises(LibraryDamaged, match="put a copy back"):
        store.articles()
