"""A library's folder: locking, repair at opening, traces of removed articles."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Collection, Iterable
from pathlib import Path

import pytest
import tantivy

from index import Article, Library, LibraryDamaged, LibraryInUse, LibraryUnwritable
from index.ingest.workers.analysis import ANALYSIS_VERSION
from index.search.engine import IndexedPassage
from index.search.memory_engine import MemoryEngine
from index.search.tantivy_engine import TantivyEngine
from index.spans import Analysis, Segmentation
from index.storage.sqlite.store import SqliteStore
from index.text.passages import segment_text
from tests.index.samples import MOON, cited_article_ids, make_article, number_word

OPEN_ELSEWHERE = """
import sys
from index import Library, LibraryInUse
try:
    Library.open(sys.argv[1]).close()
except LibraryInUse as error:
    print(error)
"""


class FullEngine(MemoryEngine):
    """An engine whose disk is full: it only removes."""

    full = True

    def update(self, added: Iterable[IndexedPassage] = (), removed: Collection[int] = ()) -> None:
        if self.full and not removed:
            list(added)
            raise OSError("No space left on device")
        super().update(added, removed)


def open_elsewhere(folder: Path) -> str:
    """Open the library in another process; return its error message, empty if there is none."""
    command = [sys.executable, "-c", OPEN_ELSEWHERE, str(folder)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own


def fill(folder: Path) -> list[int]:
    """Create a library of two articles."""
    with Library.open(folder) as library:
        return library.add_all([make_article(MOON), make_article("The ferry left the harbour at dawn.")])


def check_filled(folder: Path, idents: list[int]) -> None:
    """Assert that the two articles of `fill` are stored and answer."""
    with Library.open(folder) as library:
        assert [each.id for each in library.articles()] == idents
        assert cited_article_ids(library.ask("Who signed the agreement?")) == {idents[0]}
        assert cited_article_ids(library.ask("When did the ferry leave?")) == {idents[1]}


def test_reopening_finds_everything(folder: Path) -> None:
    check_filled(folder, fill(folder))


def test_ids_are_not_given_again_after_reopening(folder: Path) -> None:
    idents = fill(folder)
    with Library.open(folder) as library:
        library.remove(idents[-1])
    with Library.open(folder) as library:
        assert library.add(make_article("Another.")) > idents[-1]


def test_another_process_is_kept_out_while_the_library_is_open(folder: Path) -> None:
    with Library.open(folder) as library:
        message = open_elsewhere(folder)
        library.add(make_article(MOON))
    assert message == f"The library in {folder} is in use by another process; close that first.\n"
    assert open_elsewhere(folder) == ""


def test_the_same_process_is_kept_out_too(folder: Path) -> None:
    with Library.open(folder), pytest.raises(LibraryInUse):
        Library.open(folder)


def test_a_library_closed_by_another_thread_may_be_opened_again(folder: Path) -> None:
    opened: list[Library] = []
    opener = threading.Thread(target=lambda: opened.append(Library.open(folder)))
    opener.start()
    opener.join()
    opened[0].close()
    Library.open(folder).close()


def test_closing_twice_is_no_error(library: Library) -> None:
    library.close()
    library.close()


@pytest.mark.parametrize("below", ["", "deeper", "even/deeper"])
def test_a_folder_that_cannot_be_made(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryUnwritable, match=r"^The library's folder .* can't be written: [\w ]+\.$"):
        Library.open(tmp_path / "file" / below)


def test_a_damaged_database_is_left_alone(folder: Path) -> None:
    fill(folder)
    database = folder / "articles.sqlite"
    garbage = b"garbage " * 1000
    database.write_bytes(garbage)
    for _ in range(2):  # the first attempt releases the lock
        with pytest.raises(LibraryDamaged):
            Library.open(folder)
    assert database.read_bytes() == garbage


def test_a_deleted_index_is_rebuilt(folder: Path) -> None:
    idents = fill(folder)
    shutil.rmtree(folder / "search")
    check_filled(folder, idents)


def test_an_old_copy_of_the_index_is_brought_up_to_date(folder: Path, tmp_path: Path) -> None:
    with Library.open(folder) as library:
        outdated = library.add(make_article("The outdated ferry sank."))
    shutil.copytree(folder / "search", tmp_path / "old")
    with Library.open(folder) as library:
        library.remove(outdated)
    idents = fill(folder)
    shutil.rmtree(folder / "search")
    shutil.copytree(tmp_path / "old", folder / "search")
    check_filled(folder, idents)
    engine = TantivyEngine.open(folder / "search")
    assert set(engine.passage_counts()) == set(idents)
    engine.close()


def test_an_index_of_another_library_is_replaced(folder: Path, tmp_path: Path) -> None:
    with Library.open(tmp_path / "other") as library:
        library.add_all(make_article(f"Strange news {number_word(number)}. " * 60) for number in range(5))
    idents = fill(folder)
    shutil.rmtree(folder / "search")
    shutil.copytree(tmp_path / "other" / "search", folder / "search")
    check_filled(folder, idents)


def test_articles_of_an_older_analysis_are_analysed_again() -> None:
    store, engine = SqliteStore.in_memory(), MemoryEngine()
    text = f"{MOON} “We land in spring,” said Ada Nyberg."
    [ident] = store.insert([(make_article(text), Analysis(Segmentation([], []), [], [], {}, []))])
    store.reanalyze(lambda *_: Analysis(Segmentation([], []), [], [], {}, []), ANALYSIS_VERSION - 1)
    engine.update([IndexedPassage(ident, 0, ["outdated"])])
    with Library(store, engine) as library:
        assert store.analysis_version() == ANALYSIS_VERSION
        assert list(store.load([ident])[ident].segmentation.sentences) == list(segment_text(text).sentences)
        assert cited_article_ids(library.ask("Who signed the agreement?")) == {ident}
        assert [event.value for event in library.timeline()] == ["2021-03-09", "2023-08"]
        assert [each.quote for each in library.quotations()] == ["We land in spring,"]
        assert engine.search(["outdated"], 10) == []


def test_an_article_that_cannot_be_indexed_is_not_stored() -> None:
    engine = FullEngine()
    with Library(SqliteStore.in_memory(), engine) as library:
        with pytest.raises(OSError, match="No space left"):
            library.add(make_article(MOON))
        assert library.articles() == []
        assert not library.ask("agreement").answered
        engine.full = False
        ident = library.add(make_article(MOON))
        assert cited_article_ids(library.ask("agreement")) == {ident}


def test_removal_leaves_no_trace(folder: Path, tmp_path: Path) -> None:
    secret = number_word(12345)
    with Library.open(folder) as library:
        kept = library.add(make_article(MOON))
        text = f"The {secret} is secret. “No,” said {secret.title()}. " * 300
        removed = library.add(Article(f"On {secret}", text, author=secret, url=f"x:{secret}"))
        assert files_with_word(folder, secret)
        assert is_word_indexed(folder / "search", tmp_path / "before", secret)
        library.remove(removed)
        assert not files_with_word(folder, secret)
        assert not is_word_indexed(folder / "search", tmp_path / "after", secret)
    assert not files_with_word(folder, secret)
    with Library.open(folder) as library:
        assert [each.id for each in library.articles()] == [kept]


def files_with_word(folder: Path, word: str) -> list[str]:
    """Return the names of the files that contain a word in plain text."""
    return [file.name for file in folder.rglob("*") if file.is_file() and word.encode() in file.read_bytes()]


def is_word_indexed(search: Path, copy: Path, word: str) -> bool:
    """Whether a copy of the index has a term, removed passages included."""
    shutil.copytree(search, copy)
    return bool(list(tantivy.Index.open(str(copy)).searcher().terms_with_prefix("terms", word)))


def test_removal_leaves_no_old_files_of_the_index(folder: Path) -> None:
    with Library.open(folder) as library:
        idents = library.add_all(
            make_article(f"The ferry {number_word(number)} left.") for number in range(3)
        )
        before = set((folder / "search").glob("*.term"))
        library.remove(idents[1])
        assert not before & set((folder / "search").glob("*.term"))
