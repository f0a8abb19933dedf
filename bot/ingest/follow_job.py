"""An addition that is a feed: found, stored, its items of today read; after a restart, the others."""

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
_RETRY_NOTE: Final = " It is tried again later."


class FollowJobRunner:
    """Follows the feeds that additions name."""

    def __init__(self, feeds: FeedService) -> None:
        """Follow feeds among these."""
        self._feeds = feeds

    async def run(self, addition: FeedJob, on_change: JobListener) -> FeedJob:
        """Follow an addition's feed, and read its items.

        When this is cancelled, what is stored is consistent: calling it again goes on from there.

        Args:
            addition: The addition; the number of its newest article is known.
            on_change: Shows how far it is.

        Returns:
            The addition with what came of it, done or at its end.

        Raises:
            FootnoteError: The feed can't be followed.
        """
        with self._feeds.pause_polling(addition.guild_id):
            feed = await self._find_feed(addition) or await self._follow_feed(addition)
            state = _with_items_read(
                _with_feed_title(addition, feed), await self._known_items(addition, feed)
            )
            on_change(replace(state, is_waiting=self._feeds.is_busy(addition.guild_id)))

            def note(outcome: EntryResult, left: int) -> None:
                nonlocal state
                state = _with_outcome(state, outcome, left)
                on_change(state)

            try:
                polled = await self._feeds.poll(addition.guild_id, feed, note)
            except FeedUnfollowed as error:
                return replace(state, status=JobStatus.FAILED, reason=str(error))
            return await self._final_state(state, polled)

    async def abandon(self, addition: FeedJob) -> None:
        """Follow an addition's feed no more, where it is followed already."""
        feed = await self._find_feed(addition)
        if feed:
            await self._feeds.unfollow(addition.guild_id, feed.id)

    async def _find_feed(self, addition: FeedJob) -> Feed | None:
        """The feed that was followed for an addition; none where it isn't yet."""
        feeds = await self._feeds.stores.feeds(addition.guild_id)
        return next((feed for feed in feeds if feed.added_at == addition.started_at), None)

    async def _follow_feed(self, addition: FeedJob) -> Feed:
        return await self._feeds.follow(
            addition.guild_id,
            addition.url,
            addition.started_at,
            person=addition.user_id,
            channel=addition.channel_id,
        )

    async def _known_items(self, addition: FeedJob, feed: Feed) -> list[KnownEntry]:
        """What is known of a feed's items."""
        none = list[KnownEntry]()
        return await self._feeds.stores.run(addition.guild_id, lambda stored: stored.entries(feed.id), none)

    async def _final_state(self, addition: FeedJob, polled: PollResult) -> FeedJob:
        """An addition when its feed was polled; what is stored counts, whoever else polled it meanwhile."""
        feed = polled.feed
        if await self._find_feed(addition) is None:
            return replace(
                addition, status=JobStatus.FAILED, reason=f"“{feed.title}” isn't followed any more."
            )
        again = None if feed.ended else feed.next_poll - (feed.read_at or feed.added_at)
        state = _with_items_read(
            _with_feed_title(addition, feed, again), await self._known_items(addition, feed)
        )
        left = state.entries_left
        for outcome in polled.results:
            if outcome.outcome is EntryOutcome.RETRY:
                state = _with_outcome(state, outcome, left)
        return replace(state, is_complete=True, reason=polled.failure or polled.stop_reason)


def _with_feed_title(addition: FeedJob, feed: Feed, again: float | None = None) -> FeedJob:
    return replace(addition, title=feed.title, poll_interval_seconds=again)


def _with_items_read(addition: FeedJob, items: Sequence[KnownEntry]) -> FeedJob:
    """An addition with what the items say that were read before a restart; its own counts may be older."""
    state = replace(
        addition, added=CountWithExamples(), duplicates=CountWithExamples(), refused=CountWithExamples()
    )
    left = sum(item.state.is_pending for item in items)
    for item in items:
        title = item.title or item.url or item.key
        if item.state is EntryState.READ:
            state = _with_outcome(state, EntryResult(EntryOutcome.ADDED, title, item.url, item.article), left)
        elif item.state is EntryState.REFUSED:
            state = _with_outcome(
                state, EntryResult(EntryOutcome.REFUSED, title, item.url, None, item.reason), left
            )
    return replace(state, entries_left=left)


def _with_outcome(addition: FeedJob, outcome: EntryResult, left: int) -> FeedJob:
    """An addition when an item was tried; those that wait for a later poll count as refused for now."""
    state = replace(addition, is_waiting=False, entries_left=left)
    if outcome.outcome in _IN_LIBRARY:
        if (outcome.article or 0) > (addition.newest_id or 0):
            return replace(state, added=state.added.with_more([outcome.title]))
        return replace(state, duplicates=state.duplicates.with_more([outcome.title]))
    if outcome.outcome in {EntryOutcome.REFUSED, EntryOutcome.RETRY}:
        reason = outcome.reason + (_RETRY_NOTE if outcome.outcome is EntryOutcome.RETRY else "")
        return replace(
            state, refused=state.refused.with_more([format_refusal(outcome.url or outcome.title, reason)])
        )
    return state
