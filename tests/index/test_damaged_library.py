"""Damage to a library's files: one article alone, pages of zeros, swapped files of the index."""

import itertools
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

import pytest

from index import Article, ArticleDamaged, Library, LibraryError
from index.indexer import Indexer
from index.ingest.workers.analysis import analyze_articles
from index.search.tantivy_engine import TantivyEngine
from index.storage.sqlite.store import SqliteStore
from index.verification import verify

BRIDGE: Final = "The harbour bridge was opened in 1932 by Mayor Ana Lind. “It is long”, said Ana Lind."
FERRY: Final = "The ferry to Port Eden leaves at noon on Sundays."
PAGE_BYTES: Final = 4096


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed library of two articles, 1 and 2, whose texts fill several pages."""
    with Library.open(tmp_path / "library") as library:
        library.add(Article(title="Bridge", text="\n\n".join([BRIDGE, *["It is painted green."] * 600])))
        library.add(Article(title="Ferry", text=FERRY))
    return tmp_path / "library"


def change(folder: Path, sql: str) -> None:
    with closing(sqlite3.connect(folder / "articles.sqlite")) as db, db:
        db.execute(sql)


def use(library: Library) -> None:
    """Read all that a library answers from."""
    library.ask("When was the harbour bridge opened?")
    library.timeline("bridge")
    library.timeline()
    library.quotations(topic="bridge")
    library.quotations()
    library.topics("")
    library.speakers("")
    library.catalogue()
    library.articles()


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param("UPDATE articles SET text = replace(text, '1932', '1933') WHERE id = 1", id="text"),
        pytest.param("UPDATE articles SET title = 'Fridge' WHERE id = 1", id="title"),
        pytest.param("UPDATE articles SET published = '2021-13-01' WHERE id = 1", id="date"),
        pytest.param("UPDATE articles SET sentences = zeroblob(12) WHERE id = 1", id="sentences"),
        pytest.param("UPDATE articles SET passages = zeroblob(7) WHERE id = 1", id="passages"),
        pytest.param("UPDATE articles SET structure = '[[' WHERE id = 1", id="structure"),
        pytest.param(
            "UPDATE articles SET checksum = NULL, text = replace(text, '1932', '1933') WHERE id = 1",
            id="text-of-an-earlier-version",
        ),
    ],
)
class TestOneDamagedArticle:
    def test_it_is_named_and_the_others_are_read(self, folder: Path, sql: str) -> None:
        change(folder, sql)
        with Library.open(folder) as library:
            with pytest.raises(ArticleDamaged, match=r"^Article 1 is damaged: "):
                library.article(1)
            assert library.article(2).text == FERRY
            assert [article.id for article in library.articles()] == [2]
            assert library.ask("When does the ferry leave?").sentences[0].text == FERRY

    def test_it_answers_nothing(self, folder: Path, sql: str) -> None:
        change(folder, sql)
        with Library.open(folder) as library:
            with suppress(ArticleDamaged):
                answer = library.ask("When was the harbour bridge opened?")
                assert 1 not in {each.citation.article.id for each in answer.sentences}
            assert library.timeline("harbour bridge") == []
            assert library.quotations("Ana Lind") == []

    def test_it_can_be_removed(self, folder: Path, sql: str) -> None:
        change(folder, sql)
        with Library.open(folder) as library:
            library.remove(1)
            assert library.verify().is_sound

    def test_verification_lists_it(self, folder: Path, sql: str) -> None:
        change(folder, sql)
        with Library.open(folder) as library:
            assert [*library.verify().damaged] == [1]
            assert [*library.verify().damaged] == [1]


def test_a_question_about_a_damaged_article_is_told_so(folder: Path) -> None:
    change(folder, "UPDATE articles SET text = replace(text, '1932', '1933') WHERE id = 1")
    with Library.open(folder) as library, pytest.raises(ArticleDamaged, match=r"^Article 1 is damaged"):
        library.ask("When was the harbour bridge opened?")


def test_changes_of_an_article_are_no_damage(folder: Path) -> None:
    with Library.open(folder) as library:
        library.set_url(1, "https://example.org/bridge")
        assert library.article(1).url == "https://example.org/bridge"
        assert library.verify().is_sound


def test_articles_of_an_earlier_version_get_checksums(folder: Path) -> None:
    change(folder, "UPDATE articles SET checksum = NULL")
    with Library.open(folder) as library:
        use(library)
        assert library.verify().is_sound
    with closing(sqlite3.connect(folder / "articles.sqlite")) as db:
        assert db.execute("SELECT count(*) FROM articles WHERE checksum IS NULL").fetchone() == (0,)


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param("DELETE FROM events", id="events-lost"),
        pytest.param("UPDATE events SET position = 9000000, sentence = 9000000", id="spans-outside"),
        pytest.param("UPDATE quotations SET speaker = 'Ann Other'", id="speaker"),
    ],
)
def test_verification_mends_what_was_found(folder: Path, sql: str) -> None:
    change(folder, sql)
    with Library.open(folder) as library:
        assert library.verify().is_sound
        assert [event.value for event in library.timeline("harbour bridge")] == ["1932"]
        assert [each.quote for each in library.quotations("Ana Lind")] == ["It is long"]


def test_verification_mends_the_index(folder: Path) -> None:
    with (
        closing(SqliteStore.open(folder)) as store,
        closing(TantivyEngine.open(folder / "search")) as engine,
    ):
        indexer = Indexer(store, engine, analyze_articles, lambda: None)
        engine.update(removed=[2])
        assert verify(store, engine, indexer).index_mended
        assert not verify(store, engine, indexer).index_mended
        assert set(engine.passage_counts()) == {1, 2}


def test_a_page_of_zeros_gives_a_sentence(folder: Path, tmp_path: Path) -> None:
    content = (folder / "articles.sqlite").read_bytes()
    for start in range(0, len(content), PAGE_BYTES):
        shutil.rmtree(tmp_path / "copy", ignore_errors=True)
        shutil.copytree(folder, tmp_path / "copy")
        damaged = content[:start] + bytes(PAGE_BYTES) + content[start + PAGE_BYTES :]
        (tmp_path / "copy" / "articles.sqlite").write_bytes(damaged)
        try:
            with Library.open(tmp_path / "copy") as library:
                use(library)
        except (LibraryError, ArticleDamaged) as error:
            assert str(error).endswith(".")  # noqa: PT017 - one of many pages


def test_swapped_files_of_the_index_are_replaced(folder: Path, tmp_path: Path) -> None:
    names = sorted(file.name for file in (folder / "search").glob("*.*"))
    for one, other in itertools.combinations(names, 2):
        shutil.rmtree(tmp_path / "copy", ignore_errors=True)
        shutil.copytree(folder, tmp_path / "copy")
        first, second = tmp_path / "copy" / "search" / one, tmp_path / "copy" / "search" / other
        first.rename(tmp_path / "swapped")
        second.rename(first)
        (tmp_path / "swapped").rename(second)
        with Library.open(tmp_path / "copy") as library:
            assert library.ask("When does the ferry leave?").sentences[0].text == FERRY, (one, other)
            use(library)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of file sizes there")
@pytest.mark.parametrize("most_bytes", [20_000, 150_000])
def test_a_full_disk_gives_a_sentence_and_changes_nothing(folder: Path, most_bytes: int) -> None:
    command = [sys.executable, "-m", "tests.index.full_disk_process", str(folder), str(most_bytes)]
    printed = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - our own script
    assert printed.stdout.startswith("LibraryUnwritable The library's database can't be used")
    with Library.open(folder) as library:
        assert library.count() == 2
        assert library.verify().is_sound
        assert library.ask("When does the ferry leave?").sentences[0].text == FERRY


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.99])
def test_a_truncated_database_gives_a_sentence(folder: Path, share: float) -> None:
    file = folder / "articles.sqlite"
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * share)])
    try:
        with Library.open(folder) as library:
            use(library)
    except (LibraryError, ArticleDamaged) as error:
        assert str(error).endswith(".")  # noqa: PT017 - an empty file is a new library
