"""When a feed is asked again."""

from dataclasses import replace
from typing import Final, NamedTuple

from index.errors import Unreachable, UnreadableFile
from index.ingest.feeds.fetch import FeedResponse
from index.ingest.feeds.model import Feed

SECONDS_PER_DAY: Final = 86_400.0


_MAX_BACKOFF_DOUBLINGS: Final = 16


_MAX_JITTER_SHARE: Final = 0.1


class PollSchedule(NamedTuple):
    """How often feeds are asked.

    Attributes:
        interval_seconds: Seconds between two polls of a feed, at least.
        jitter: From 0 to 1, for one poll: how much of a tenth is added to the time until the next, so that
            feeds that were followed together aren't asked together for ever.
    """

    interval_seconds: float
    jitter: float = 0.0


def next_poll_after_success(now: float, schedule: PollSchedule, wanted_seconds: float) -> float:
    """When a feed that could be read is asked again.

    Args:
        now: The time.
        schedule: How often feeds are asked.
        wanted_seconds: For how many seconds it wants not to be asked: it gets a day at most.
    """
    return now + _add_jitter(max(schedule.interval_seconds, min(wanted_seconds, SECONDS_PER_DAY)), schedule)


def next_poll_after_failure(
    now: float, schedule: PollSchedule, failures: int, retry_after: float | None
) -> float:
    """When a feed that couldn't be read is asked again: each time after twice as long, up to a day.

    Args:
        now: The time.
        schedule: How often feeds are asked.
        failures: How often in a row it couldn't be read.
        retry_after: After how many seconds its server wants to be asked again.
    """
    wait = min(
        schedule.interval_seconds * 2 ** min(failures, _MAX_BACKOFF_DOUBLINGS),
        max(schedule.interval_seconds, SECONDS_PER_DAY),
    )
    return now + _add_jitter(max(wait, retry_after or 0.0), schedule)


def _add_jitter(seconds: float, schedule: PollSchedule) -> float:
    return seconds * (1 + _MAX_JITTER_SHARE * schedule.jitter)


NOTIFY_AFTER_SECONDS: Final = 3 * SECONDS_PER_DAY
"""For how long a feed fails before that is told."""


def feed_after_success(feed: Feed, response: FeedResponse, now: float, schedule: PollSchedule) -> Feed:
    """A feed that could be read, or is unchanged."""
    page, parsed = response
    ttl = parsed.ttl_seconds if parsed else feed.ttl
    return replace(
        feed,
        url=page.moved_to or feed.url,
        found_at=page.url,
        title=(parsed.title if parsed else "") or feed.title,
        next_poll=next_poll_after_success(now, schedule, max(page.fresh_for_seconds or 0.0, ttl or 0.0)),
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
    feed: Feed, error: Unreachable | UnreadableFile, now: float, schedule: PollSchedule
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
        next_poll=next_poll_after_failure(now, schedule, feed.failures + 1, wanted),
        failures=feed.failures + 1,
        failing_since=since,
        told=feed.told or tell,
        ended=ended,
        failure=str(error),
    )
    return failing, tell
