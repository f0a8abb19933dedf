"""Jobs of guilds whose library is deleted: they end with it, and never bring it back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.core.libraries import BotStopping
from bot.core.library_folders import guild_ids_in
from bot.core.retention import LibraryRetention
from bot.ingest.job import FeedJob
from bot.ingest.request import IngestRequest
from tests.bot.feeds.harness import START_TIME
from tests.bot.ingest.harness import (
    ALICE,
    GUEST,
    HOST,
    GatedPage,
    IngestHarness,
    make_request,
    story_page,
    text_upload,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.index.ingest.web.local_web import LocalWeb


def make_retention(harness: IngestHarness, *members: int) -> LibraryRetention:
    """Retention without a grace period."""
    return LibraryRetention(
        harness.libraries,
        harness.working_state.values,
        timedelta(0),
        lambda guild_id: guild_id in members,
        before_delete=[harness.queue.cancel_all, harness.feeds.unfollow_all],
    )


async def test_jobs_of_every_kind_go_with_the_library(
    harness: IngestHarness, site: LocalWeb, tmp_path: Path
) -> None:
    gate = GatedPage(site, "/slow", story_page(1))
    feed = FeedJob(
        id="f" * 16, guild_id=HOST, channel_id=1, user_id=ALICE, url=gate.url, started_at=START_TIME
    )
    await harness.begin(text_upload("a.txt", 1), links=[gate.url])
    await harness.begin(text_upload("b.txt", 2))
    await harness.submit(IngestRequest(feed, ()))
    other = await harness.begin(links=[gate.url], guild_id=GUEST)
    await gate.wait_for_request()
    await make_retention(harness, GUEST).check(HOST)
    assert harness.stored_jobs() == [other.initial.id]
    assert guild_ids_in(tmp_path) == [GUEST]
    gate.open()
    await harness.wait_until_idle()
    assert guild_ids_in(tmp_path) == [GUEST]


async def test_what_was_stopped_before_the_deletion_is_not_resumed(tmp_path: Path, site: LocalWeb) -> None:
    """The bot is closing: its jobs have been stopped, its libraries are still open."""
    gate = GatedPage(site, "/slow", story_page(1))
    async with IngestHarness(tmp_path) as first:
        await first.begin(text_upload("a.txt", 1), links=[gate.url])
        await first.begin(text_upload("b.txt", 2))
        await gate.wait_for_request()
        await first.queue.close()
        await make_retention(first).check(HOST)
    async with IngestHarness(tmp_path) as second:
        assert await second.resume() == []
    assert guild_ids_in(tmp_path) == []


async def test_a_crash_before_the_deletion_keeps_the_library_without_jobs(
    tmp_path: Path, site: LocalWeb
) -> None:
    gate = GatedPage(site, "/slow", story_page(1))
    async with IngestHarness(tmp_path) as first:
        await first.begin(text_upload("a.txt", 1), links=[gate.url])
        await gate.wait_for_request()
        await first.queue.cancel_all(HOST)  # the last that was done
    async with IngestHarness(tmp_path) as second:
        assert await second.resume() == []
        assert len(await second.texts()) == 1
        await make_retention(second).check_all()
    assert guild_ids_in(tmp_path) == []


async def test_a_job_that_comes_while_the_others_end_is_untouched(
    harness: IngestHarness, site: LocalWeb
) -> None:
    gate = GatedPage(site, "/slow", story_page(1))
    await harness.queue.cancel_all(HOST)
    shown = await harness.begin(links=[gate.url])
    await harness.queue.cancel_all(GUEST)
    assert harness.stored_jobs() == [shown.initial.id]
    gate.open()
    assert (await shown.wait_for_end()).added.count == 1


async def test_none_is_accepted_any_more_when_the_queue_is_closed(harness: IngestHarness) -> None:
    await harness.queue.close()
    with pytest.raises(BotStopping):
        await harness.submit(make_request(text_upload("a.txt", 1)))
    assert harness.stored_jobs() == []
