"""Jobs of files and pages: their outcomes, quotas and failures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import pytest
from structlog.testing import capture_logs

from bot.core.source_reader import SourceReader
from bot.ingest.job import CountWithExamples, JobStatus
from index.errors import LibraryUnwritable
from index.ingest.web.client import WebClient
from tests.bot.ingest.harness import (
    AMPLE_QUOTAS,
    HOST,
    FakeUpload,
    IngestHarness,
    archive_upload,
    outcome_counts,
    story_page,
    story_text,
    text_upload,
)
from tests.index.ingest.formats.factories import SAMPLE_FILES, make_pdf, make_zip
from tests.shared_readers import SHARED_READERS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.index.ingest.web.local_web import LocalWeb


BROKEN = FakeUpload("broken.pdf", make_pdf(encrypted=True))


class FailingSourceReader(SourceReader):
    """A source reader with a bug in reading pages."""

    async def read_page(self, address: str) -> NoReturn:
        raise ZeroDivisionError(address)


class TestWhatIsAdded:
    @pytest.mark.parametrize("name", SAMPLE_FILES)
    async def test_a_file_of_each_kind(self, harness: IngestHarness, name: str) -> None:
        ended = await (await harness.begin(FakeUpload(name, SAMPLE_FILES[name]))).wait_for_end()
        assert (ended.status, ended.total, outcome_counts(ended)) == (JobStatus.DONE, 1, (1, 1, 0, 0))
        assert "forty cars" in (await harness.texts())[0]
        await harness.wait_until_idle()
        assert harness.stored_jobs() == []

    async def test_files_and_pages_together(self, harness: IngestHarness, site: LocalWeb) -> None:
        site.add("/a", story_page(1))
        ended = await (
            await harness.begin(text_upload("b.txt", 2), archive_upload("c.zip", 3), links=[site.url("/a")])
        ).wait_for_end()
        assert (ended.sources_done, ended.total, outcome_counts(ended)) == (3, 4, (5, 4, 1, 0))

    async def test_what_is_there_already_is_named_as_such(self, harness: IngestHarness) -> None:
        await (await harness.begin(text_upload("a.txt", 1))).wait_for_end()
        ended = await (
            await harness.begin(text_upload("b.txt", 1), text_upload("c.txt", 2), text_upload("d.txt", 2))
        ).wait_for_end()
        assert outcome_counts(ended) == (3, 1, 2, 0)
        assert ended.duplicates.examples == ("Story 1 of the harbour.", "Story 2 of the harbour.")

    async def test_a_broken_file_among_good_ones(self, harness: IngestHarness, site: LocalWeb) -> None:
        shown = await harness.begin(
            text_upload("a.txt", 1), BROKEN, text_upload("b.txt", 2), links=[site.url("/none")]
        )
        ended = await shown.wait_for_end()
        assert (ended.status, outcome_counts(ended)) == (JobStatus.DONE, (2, 2, 0, 2))
        assert ended.refused.examples[0].startswith("broken.pdf is encrypted")
        assert ended.refused.examples[1] == f"{site.url('/none')} isn't there."

    async def test_a_file_in_an_archive_is_refused_by_its_name(self, harness: IngestHarness) -> None:
        mixed: dict[str, str | bytes] = {
            "good.txt": story_text(1),
            "bad.pdf": SAMPLE_FILES["a.pdf"][:50],
        }
        ended = await (await harness.begin(FakeUpload("mixed.zip", make_zip(mixed)))).wait_for_end()
        assert outcome_counts(ended) == (1, 1, 0, 1)
        assert ended.refused.examples[0].startswith("mixed.zip: bad.pdf ")

    async def test_a_file_that_does_not_arrive(self, harness: IngestHarness) -> None:
        ended = await (
            await harness.begin(FakeUpload("lost.txt", None), text_upload("a.txt", 1))
        ).wait_for_end()
        assert ended.refused == CountWithExamples(1, ("lost.txt didn't arrive; add it again.",))
        assert ended.added.count == 1

    async def test_an_article_that_cannot_be_stored(self, harness: IngestHarness) -> None:
        endless = FakeUpload("endless.txt", b"word " * 1_000_001)
        ended = await (await harness.begin(text_upload("a.txt", 1), endless)).wait_for_end()
        assert outcome_counts(ended) == (2, 1, 0, 1)
        assert "5,000,000 characters" in ended.refused.examples[0]

    async def test_many_are_counted_and_ten_are_named(self, harness: IngestHarness) -> None:
        ended = await (await harness.begin(archive_upload("many.zip", 45))).wait_for_end()
        assert ended.added == CountWithExamples(45, ended.added.examples)
        assert len(ended.added.examples) == 10
        assert sorted(await harness.texts()) == sorted(story_text(number) for number in range(45))


class TestQuotas:
    async def test_so_many_articles_are_added_and_the_rest_is_named(self, tmp_path: Path) -> None:
        async with IngestHarness(tmp_path, replace(AMPLE_QUOTAS, articles=3)) as harness:
            ended = await (
                await harness.begin(
                    text_upload("a.txt", 0), archive_upload("b.zip", 30), text_upload("c.txt", 99)
                )
            ).wait_for_end()
            assert (ended.status, ended.total, ended.added.count) == (JobStatus.FULL, 3, 3)
            assert ended.reason.startswith("The library is full: it may hold 3 articles.")
            assert ended.refused.examples == ("b.zip: 27 of its articles were not added.", "c.txt: not read.")

    async def test_so_much_text(self, tmp_path: Path) -> None:
        async with IngestHarness(tmp_path, replace(AMPLE_QUOTAS, megabytes=1)) as harness:
            words = b"Long words are many.\n\n" * 40_000
            long = FakeUpload("long.txt", words)
            longer = FakeUpload("longer.txt", words + b"More.")
            ended = await (await harness.begin(long, text_upload("a.txt", 1), longer)).wait_for_end()
            assert (ended.status, ended.added.count) == (JobStatus.FULL, 2)
            assert ended.reason.startswith("The library is full: it may hold 1 MB of text.")


class TestFailures:
    async def test_a_library_that_cannot_be_opened(self, harness: IngestHarness, tmp_path: Path) -> None:
        (tmp_path / "servers" / str(HOST)).mkdir(parents=True)
        (tmp_path / "servers" / str(HOST) / "articles.sqlite").write_bytes(b"no database" * 1000)
        with capture_logs() as logs:
            ended = await (await harness.begin(text_upload("a.txt", 1))).wait_for_end()
            await harness.wait_until_idle()
        assert (ended.status, ended.total) == (JobStatus.FAILED, None)
        assert ended.reason.startswith("The articles can't be read now.")
        assert [entry["event"] for entry in logs] == [
            "ingest job started",
            "library unusable",
            "ingest job ended",
        ]
        assert harness.stored_jobs() == []

    async def test_a_fault_of_ours_at_one_page_leaves_the_others_alone(self, tmp_path: Path) -> None:
        async with IngestHarness(
            tmp_path, source_reader=FailingSourceReader(SHARED_READERS, WebClient())
        ) as harness:
            with capture_logs() as logs:
                shown = await harness.begin(text_upload("a.txt", 1), links=["https://a.example/fault"])
                ended = await shown.wait_for_end()
        assert (ended.status, outcome_counts(ended)) == (JobStatus.DONE, (1, 1, 0, 1))
        assert ended.refused.examples[0].startswith(
            "https://a.example/fault: Something went wrong on our side."
        )
        assert "unexpected error" in [entry["event"] for entry in logs]

    async def test_a_record_that_cannot_be_written(self, harness: IngestHarness, tmp_path: Path) -> None:
        (tmp_path / "bot.sqlite").mkdir()
        with pytest.raises(LibraryUnwritable, match=r"bot\.sqlite"):
            await harness.begin(text_upload("a.txt", 1))
        await harness.wait_until_idle()

    async def test_nothing_of_a_file_is_logged(self, harness: IngestHarness) -> None:
        with capture_logs() as logs:
            await (
                await harness.begin(text_upload("secret.txt", 1), FakeUpload("secret.pdf", b"%PDF-"))
            ).wait_for_end()
            await harness.wait_until_idle()
        assert "secret" not in str(logs)
        assert "harbour" not in str(logs)
