"""Run of a feed job: the feed is followed and its entries are read; after a restart, the rest of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.feeds.service import FeedService
from bot.ingest.job import CountWithExamples, FeedJob, JobStatus, format_refusal
from index import FeedUnfollowed
from index.ingest.feeds.model import EntryOutcome, EntryResult, PollResult
from index.storage.feeds import EntryState, Feed, KnownEntry

JobListener = Callable[[FeedJob], object]

_IN_LIBRARY: Final = frozenset(
    {EntryOutcome.ADDED, EntryOutcome.REPLACED, EntryOutcome.MOVED, EntryOutcome.UNCHANGED}
)
_REFUSED: Final = frozenset({EntryOutcome.REFUSED, EntryOutcome.RETRY})
_RETRY_NOTE: Final = " It is tried again later."


class FollowJobRunner:
    """Runs feed jobs."""

    def __init__(self, feeds: FeedService) -> None:
        """Follow feeds with a service."""
        self._feeds = feeds

    async def run(self, job: FeedJob, on_change: JobListener) -> FeedJob:
        """Follow a job's feed, and read its entries.

        After a cancellation the job can be run again, and goes on where it was.

        Args:
            job: The job, with its `newest_id`.
            on_change: Called with each new state of the job.

        Returns:
            The job, complete or failed.

        Raises:
            FootnoteError: The feed can't be followed.
        """
        with self._feeds.pause_polling(job.guild_id):
            feed = await self._find_feed(job) or await self._follow_feed(job)
            state = _with_stored_entries(replace(job, title=feed.title), await self._load_entries(job, feed))
            on_change(replace(state, is_waiting=self._feeds.is_busy(job.guild_id)))

            def record(result: EntryResult, left: int) -> None:
                nonlocal state
                state = _with_result(state, result, left)
                on_change(state)

            try:
                poll_result = await self._feeds.poll(job.guild_id, feed, record)
            except FeedUnfollowed as error:
                return replace(state, status=JobStatus.FAILED, reason=str(error))
            return await self._complete(state, poll_result)

    async def abandon(self, job: FeedJob) -> None:
        """Unfollow a job's feed, if it is followed already."""
        feed = await self._find_feed(job)
        if feed:
            await self._feeds.unfollow(job.guild_id, feed.id)

    async def _find_feed(self, job: FeedJob) -> Feed | None:
        """The feed that an earlier run of the job followed."""
        feeds = await self._feeds.stores.feeds(job.guild_id)
        return next((feed for feed in feeds if feed.added_at == job.started_at), None)

    async def _follow_feed(self, job: FeedJob) -> Feed:
        return await self._feeds.follow(
            job.guild_id, job.url, job.started_at, added_by=job.user_id, channel_id=job.channel_id
        )

    async def _load_entries(self, job: FeedJob, feed: Feed) -> list[KnownEntry]:
        default = list[KnownEntry]()
        return await self._feeds.stores.run(job.guild_id, lambda store: store.entries(feed.id), default)

    async def _complete(self, job: FeedJob, poll_result: PollResult) -> FeedJob:
        """The job after its poll, by what is stored: other polls may have read entries too."""
        feed = poll_result.feed
        if await self._find_feed(job) is None:
            return replace(job, status=JobStatus.FAILED, reason=f"“{feed.title}” isn't followed any more.")
        interval = None if feed.ended else feed.next_poll_at - (feed.read_at or feed.added_at)
        state = replace(job, title=feed.title, poll_interval_seconds=interval)
        state = _with_stored_entries(state, await self._load_entries(job, feed))
        for result in poll_result.results:
            if result.outcome is EntryOutcome.RETRY:
                state = _with_result(state, result, state.entries_left)
        return replace(state, is_complete=True, reason=poll_result.failure or poll_result.stop_reason)


def _with_stored_entries(job: FeedJob, entries: Sequence[KnownEntry]) -> FeedJob:
    """The job with its counts taken from the stored entries: after a restart its own may be out of date."""
    state = replace(
        job, added=CountWithExamples(), duplicates=CountWithExamples(), refused=CountWithExamples()
    )
    left = sum(entry.state.is_pending for entry in entries)
    new_ids = {
        entry.article_id for entry in entries if entry.article_id and entry.article_id > (job.newest_id or 0)
    }
    for entry in entries:
        title = entry.title or entry.url or entry.key
        if entry.state is EntryState.READ:
            is_new = entry.article_id in new_ids
            new_ids.discard(entry.article_id)  # of entries with the same text, the first is new
            result = EntryResult(EntryOutcome.ADDED, title, entry.url, entry.article_id, is_new=is_new)
            state = _with_result(state, result, left)
        elif entry.state is EntryState.REFUSED:
            result = EntryResult(EntryOutcome.REFUSED, title, entry.url, reason=entry.reason)
            state = _with_result(state, result, left)
    return replace(state, entries_left=left)


def _with_result(job: FeedJob, result: EntryResult, left: int) -> FeedJob:
    """The job with an entry's result counted; an entry to be tried again counts as refused for now."""
    state = replace(job, is_waiting=False, entries_left=left)
    if result.outcome in _IN_LIBRARY:
        if result.is_new:
            return replace(state, added=state.added.with_more([result.title]))
        return replace(state, duplicates=state.duplicates.with_more([result.title]))
    if result.outcome in _REFUSED:
        note = _RETRY_NOTE if result.outcome is EntryOutcome.RETRY else ""
        refusal = format_refusal(result.url or result.title, result.reason + note)
        return replace(state, refused=state.refused.with_more([refusal]))
    return state
