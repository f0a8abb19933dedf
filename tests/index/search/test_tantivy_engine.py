"""tantivy's files: reopened, damaged, left behind by a killed process."""

import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index import Article, Library
from index.search.tantivy_engine import TantivyEngine
from tests.index import samples
from tests.index.search.strategies import make_passage, search_results

SEGMENT_FILES = ["del", "fast", "fieldnorm", "idx", "pos", "store", "term"]
MOON = [make_passage(1, "moon base"), make_passage(1, "moon", number=1)]
HELD = {1: 2, 2: 1}


def truncate(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def cut_footer(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def flip_first(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(bytes([content[0] ^ 0xFF]) + content[1:])


def flip_last(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[:-1] + bytes([content[-1] ^ 0xFF]))


DAMAGES = [
    pytest.param(truncate, id="truncated"),
    pytest.param(cut_footer, id="last-byte-lost"),
    pytest.param(empty, id="emptied"),
    pytest.param(flip_first, id="first-byte-flipped"),
    pytest.param(flip_last, id="last-byte-flipped"),
    pytest.param(Path.unlink, id="deleted"),
]


@pytest.fixture
def search(tmp_path: Path) -> Path:
    """Folder of a closed index with two articles and the traces of a removed one."""
    folder = tmp_path / "search"
    engine = TantivyEngine.open(folder)
    engine.update([*MOON, make_passage(2, "ferry"), make_passage(3, "removed")])
    engine.update(removed=[3])
    engine.close()
    return folder


@pytest.fixture
def reopened(search: Path) -> Iterator[TantivyEngine]:
    engine = TantivyEngine.open(search)
    yield engine
    engine.close()


def find_index_file(folder: Path, kind: str) -> Path:
    """Return a file with a suffix."""
    return next(iter(sorted(folder.glob(f"*.{kind}"))))


def warning_messages(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]


def test_reopening_finds_everything(reopened: TantivyEngine, caplog: pytest.LogCaptureFixture) -> None:
    assert dict(reopened.passage_counts()) == HELD
    assert search_results(reopened, "moon removed") == [(1, 1), (1, 0)]
    assert not warning_messages(caplog)


def test_reopening_keeps_scores(search: Path, reopened: TantivyEngine) -> None:
    again = TantivyEngine.open(search)
    assert again.search(["moon", "base"], 10) == reopened.search(["moon", "base"], 10)
    assert again.idf(["moon", "base"]) == reopened.idf(["moon", "base"])
    again.close()


def test_removed_passages_count_as_deleted_until_rebuilt(reopened: TantivyEngine, search: Path) -> None:
    assert reopened.deleted_ratio() == pytest.approx(1 / 4)
    before = set(search.glob("*.term"))
    reopened.rebuild(())
    assert reopened.deleted_ratio() == 0.0
    assert not before & set(search.glob("*.term"))


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("kind", SEGMENT_FILES)
def test_a_damaged_segment_is_started_anew(
    search: Path, kind: str, damage: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    damage(find_index_file(search, kind))
    engine = TantivyEngine.open(search)
    assert dict(engine.passage_counts()) == {}
    assert [message for message in warning_messages(caplog) if "starting it anew" in message]
    engine.update([make_passage(7, "fresh start")])
    assert search_results(engine, "fresh moon") == [(7, 0)]
    engine.close()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(truncate, id="truncated"),
        pytest.param(empty, id="emptied"),
        pytest.param(flip_first, id="first-byte-flipped"),
    ],
)
def test_a_damaged_list_of_segments_is_started_anew(
    search: Path, damage: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    damage(search / "meta.json")
    engine = TantivyEngine.open(search)
    assert dict(engine.passage_counts()) == {}
    assert [message for message in warning_messages(caplog) if "starting it anew" in message]
    engine.close()


def test_without_the_list_of_segments_the_index_is_new(search: Path) -> None:
    (search / "meta.json").unlink()
    engine = TantivyEngine.open(search)
    assert dict(engine.passage_counts()) == {}
    engine.update([make_passage(7, "fresh start")])
    assert search_results(engine, "fresh moon") == [(7, 0)]
    engine.close()


@pytest.mark.parametrize("place", [0.0, 0.2, 0.4, 0.6, 0.8, 0.999])
@pytest.mark.parametrize("kind", SEGMENT_FILES)
def test_one_flipped_bit_is_noticed_wherever_it_is(search: Path, kind: str, place: float) -> None:
    file = find_index_file(search, kind)
    content = bytearray(file.read_bytes())
    footer = 8 + int.from_bytes(content[-8:-4], "little")  # has the checksum, which doesn't cover it
    content[int(place * (len(content) - footer))] ^= 1
    file.write_bytes(content)
    engine = TantivyEngine.open(search)
    assert dict(engine.passage_counts()) == {}
    engine.close()


def test_files_of_a_killed_removal_are_ignored(search: Path, tmp_path: Path) -> None:
    """A process was killed after tantivy wrote its deletions and before it committed them."""
    killed = tmp_path / "killed"
    shutil.copytree(search, killed)
    engine = TantivyEngine.open(search)
    engine.update(removed=[1])
    engine.close()
    for written in [search / ".managed.json", *search.glob("*.del")]:
        shutil.copy(written, killed)
    engine = TantivyEngine.open(killed)
    assert dict(engine.passage_counts()) == HELD
    engine.update(removed=[1])
    assert dict(engine.passage_counts()) == {2: 1}
    engine.close()


def test_an_unrelated_file_is_no_damage(search: Path, caplog: pytest.LogCaptureFixture) -> None:
    (search / "Thumbs.db").write_bytes(b"whatever")
    (search / "README").write_text("whatever")
    engine = TantivyEngine.open(search)
    assert dict(engine.passage_counts()) == HELD
    assert not warning_messages(caplog)
    engine.close()


def delete_folder(search: Path) -> None:
    shutil.rmtree(search)


def damage_segment(search: Path) -> None:
    truncate(find_index_file(search, "idx"))


def lose_positions(search: Path) -> None:
    find_index_file(search, "pos").unlink()


def lose_meta(search: Path) -> None:
    (search / "meta.json").unlink()


def damage_meta(search: Path) -> None:
    truncate(search / "meta.json")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(delete_folder, id="folder-deleted"),
        pytest.param(damage_segment, id="segment-truncated"),
        pytest.param(lose_positions, id="segment-file-deleted"),
        pytest.param(lose_meta, id="list-of-segments-deleted"),
        pytest.param(damage_meta, id="list-of-segments-truncated"),
    ],
)
def test_the_library_fills_a_damaged_index_again(folder: Path, damage: Callable[[Path], None]) -> None:
    with Library.open(folder) as library:
        moon = library.add(Article(title="The Moon", text=samples.MOON))
        ferry = library.add(Article(title="The ferry", text="The ferry left the harbour at dawn."))
    damage(folder / "search")
    with Library.open(folder) as library:
        assert samples.cited_article_ids(library.ask("Who signed the agreement?")) == {moon}
        assert samples.cited_article_ids(library.ask("When did the ferry leave?")) == {ferry}
        assert library.count() == 2
