"""How a feed stands after it was asked."""

from dataclasses import replace
from typing import Final

from index.errors import Unreachable, UnreadableFile
from index.ingest.feeds.fetch import FeedResponse
from index.ingest.feeds.model import Feed
from index.ingest.feeds.schedule import (
    SECONDS_PER_DAY,
    PollSchedule,
    next_poll_after_failure,
    next_poll_after_success,
)

NOTIFY_AFTER_SECONDS: Final = 3 * SECONDS_PER_DAY
"""For how long a feed fails before that is told."""


def feed_after_success(feed: Feed, answer: FeedResponse, now: float, pace: PollSchedule) -> Feed:
    """A feed that could be read, or is unchanged."""
    page, parsed = answer
    ttl = parsed.ttl if parsed else feed.ttl
    return replace(
        feed,
        url=page.moved_to or feed.url,
        found_at=page.url,
        title=(parsed.title if parsed else "") or feed.title,
        next_poll=next_poll_after_success(now, pace, max(page.fresh_for or 0.0, ttl or 0.0)),
        etag=page.etag or (None if parsed else feed.etag),
        last_modified=page.last_modified or (None if parsed else feed.last_modified),
        ttl=ttl,
        read_at=now,
        failures=0,
        failing_since=None,
        told=False,
        ended=parsed.ended if parsed else feed.ended,
        failure="",
    )


def feed_after_failure(
    feed: Feed, error: Unreachable | UnreadableFile, now: float, pace: PollSchedule
) -> tuple[Feed, bool]:
    """A feed that couldn't be read: it is asked again later, unless it is gone for good.

    Returns:
        The feed, and whether the failure is to be told now.
    """
    since = now if feed.failing_since is None else feed.failing_since
    ended = isinstance(error, Unreachable) and error.gone
    tell = ended or (not feed.told and now - since >= NOTIFY_AFTER_SECONDS)
    wanted = error.retry_after if isinstance(error, Unreachable) else None
    failing = replace(
        feed,
        next_poll=next_poll_after_failure(now, pace, feed.failures + 1, wanted),
        failures=feed.failures + 1,
        failing_since=since,
        told=feed.told or tell,
        ended=ended,
        failure=str(error),
    )
    return failing, tell
