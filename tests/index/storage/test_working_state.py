"""The contracts of `JobTable` and `KeyValues`, which any implementation must pass."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from index.errors import LibraryDamaged, LibraryUnwritable
from index.storage.sqlite.working_state import SqliteJobTable, SqliteKeyValues, WorkingStateDatabase
from index.storage.working_state import JobRow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.storage.working_state import JobTable, KeyValues

ROW = JobRow("a", 101, "files", '{"done": 0}')
OTHER = JobRow("b", 2**64 - 1, "feed", "{}")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "not" / "yet" / "bot.sqlite"


@pytest.fixture
def database(file: Path) -> Iterator[WorkingStateDatabase]:
    database = WorkingStateDatabase(file)
    yield database
    database.close()


@pytest.fixture(params=[pytest.param(SqliteJobTable, id="sqlite")])
def jobs(request: pytest.FixtureRequest, database: WorkingStateDatabase) -> JobTable:
    table: JobTable = request.param(database)
    return table


@pytest.fixture(params=[pytest.param(SqliteKeyValues, id="sqlite")])
def values(request: pytest.FixtureRequest, database: WorkingStateDatabase) -> KeyValues:
    table: KeyValues = request.param(database)
    return table


class TestJobs:
    def test_rows_come_back_in_order(self, jobs: JobTable) -> None:
        assert (jobs.insert(OTHER), jobs.insert(ROW)) == (True, True)
        assert jobs.rows() == [OTHER, ROW]

    def test_an_id_is_inserted_once(self, jobs: JobTable) -> None:
        jobs.insert(ROW, [("file0", b"first")])
        assert not jobs.insert(ROW._replace(record="{}"), [("file0", b"second")])
        assert (jobs.rows(), jobs.file("a", "file0")) == ([ROW], b"first")

    def test_a_record_is_replaced(self, jobs: JobTable) -> None:
        jobs.insert(ROW)
        jobs.update("a", "{}")
        assert jobs.rows() == [ROW._replace(record="{}")]

    def test_a_deleted_job_is_not_brought_back(self, jobs: JobTable) -> None:
        jobs.insert(ROW)
        jobs.delete("a")
        jobs.update("a", "{}")
        assert not jobs.insert_file("a", "file0", b"late")
        assert (jobs.rows(), jobs.file("a", "file0")) == ([], None)

    def test_ids_by_guild(self, jobs: JobTable) -> None:
        for row in (ROW, OTHER, ROW._replace(id="c")):
            jobs.insert(row)
        assert (jobs.ids(101), jobs.ids(2**64 - 1), jobs.ids(7)) == (["a", "c"], ["b"], [])

    def test_files_go_with_their_job_alone(self, jobs: JobTable) -> None:
        jobs.insert(ROW, [("file0", b"")])
        jobs.insert(OTHER)
        assert jobs.insert_file("a", "file1", b"\x00\xff")
        assert jobs.insert_file("b", "file0", b"of another")
        assert (jobs.file("a", "file0"), jobs.file("a", "file1")) == (b"", b"\x00\xff")
        jobs.delete("a")
        assert (jobs.file("a", "file1"), jobs.file("b", "file0")) == (None, b"of another")

    def test_a_job_whose_files_break_off_is_not_there(self, jobs: JobTable) -> None:
        def files() -> Iterator[tuple[str, bytes]]:
            yield "file0", b"content"
            raise OSError("gone")

        with pytest.raises(OSError, match="gone"):
            jobs.insert(ROW, files())
        assert (jobs.rows(), jobs.file("a", "file0")) == ([], None)

    def test_what_is_not_there_is_passed_over(self, jobs: JobTable) -> None:
        jobs.delete("a")
        jobs.update("a", "{}")
        assert jobs.rows() == []

    def test_many_threads_at_once(self, jobs: JobTable) -> None:
        rows = [ROW._replace(id=f"{number}") for number in range(16)]
        threads = [threading.Thread(target=jobs.insert, args=[row, [("file0", b"x")]]) for row in rows]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(jobs.rows()) == sorted(rows)


class TestValues:
    def test_a_value_is_replaced_and_deleted(self, values: KeyValues) -> None:
        assert values.get("a") is None
        values.set("a", "1")
        values.set("a", "2")
        assert values.get("a") == "2"
        values.delete("a")
        values.delete("a")
        assert values.get("a") is None

    def test_keys_by_prefix(self, values: KeyValues) -> None:
        for key in ("left:2", "left:10", "Left:1", "left", "l%ft:3"):
            values.set(key, "")
        assert values.keys("left:") == ["left:10", "left:2"]
        assert values.keys("l%") == ["l%ft:3"]
        assert len(values.keys("")) == 5


class TestSqliteFile:
    def test_it_outlasts_the_process(self, file: Path, database: WorkingStateDatabase) -> None:
        SqliteJobTable(database).insert(ROW, [("file0", b"content")])
        SqliteKeyValues(database).set("a", "1")
        database.close()
        again = WorkingStateDatabase(file)
        assert SqliteJobTable(again).rows() == [ROW]
        assert SqliteJobTable(again).file("a", "file0") == b"content"
        assert SqliteKeyValues(again).get("a") == "1"
        again.close()

    def test_nothing_is_made_before_it_is_used(self, file: Path, database: WorkingStateDatabase) -> None:
        SqliteJobTable(database)
        assert not file.parent.exists()

    def test_removed_files_leave_no_words_and_no_space(
        self, file: Path, database: WorkingStateDatabase
    ) -> None:
        jobs = SqliteJobTable(database)
        jobs.insert(ROW, [("file0", b"confidential " * 100_000)])
        jobs.delete("a")
        left = [each.read_bytes() for each in file.parent.iterdir()]
        assert not any(b"confidential" in content for content in left)
        assert sum(map(len, left)) < 200_000

    def test_a_damaged_file_is_named(self, file: Path, database: WorkingStateDatabase) -> None:
        file.parent.mkdir(parents=True)
        file.write_bytes(b"no database" * 1000)
        with pytest.raises(LibraryDamaged, match=r"bot\.sqlite is damaged"):
            SqliteJobTable(database).rows()

    def test_a_folder_that_cannot_be_made_is_named(self, file: Path, database: WorkingStateDatabase) -> None:
        file.parents[1].write_text("in the way")
        with pytest.raises(LibraryUnwritable, match=r"bot\.sqlite can't be used"):
            SqliteKeyValues(database).set("a", "1")

    def test_a_closed_one_stays_closed(self, database: WorkingStateDatabase) -> None:
        SqliteKeyValues(database).set("a", "1")
        database.close()
        with pytest.raises(LibraryUnwritable, match="closed"):
            SqliteKeyValues(database).get("a")
