"""Times of polls: the interval after a success, exponential back-off after failures."""

from dataclasses import replace
from typing import Final, NamedTuple

from index.errors import Unreachable, UnreadableFile
from index.ingest.feeds.fetch import FeedResponse
from index.storage.feeds import Feed

SECONDS_PER_DAY: Final = 86_400.0

NOTIFY_AFTER_SECONDS: Final = 3 * SECONDS_PER_DAY
"""Duration of a feed's failure after which a person is notified."""

_MAX_BACKOFF_DOUBLINGS: Final = 16
_MAX_JITTER_SHARE: Final = 0.1


class PollSchedule(NamedTuple):
    """Frequency of polls.

    Attributes:
        interval_seconds: Seconds between two polls of a feed, at least.
        jitter: Share, 0.0 to 1.0, of a tenth of the wait that is added to it, drawn for each poll: it keeps
            feeds that were followed together from being polled together for ever.
    """

    interval_seconds: float
    jitter: float = 0.0


def next_poll_after_success(now: float, schedule: PollSchedule, requested_wait_seconds: float) -> float:
    """Time of the next poll of a feed that could be read.

    Args:
        now: The time of this poll.
        schedule: Frequency of polls.
        requested_wait_seconds: Seconds that the feed asks to be left alone; granted up to a day.
    """
    wait = max(schedule.interval_seconds, min(requested_wait_seconds, SECONDS_PER_DAY))
    return now + _add_jitter(wait, schedule)


def next_poll_after_failure(
    now: float, schedule: PollSchedule, failures: int, retry_after: float | None
) -> float:
    """Time of the next poll of a feed that couldn't be read: twice as late each time, up to a day.

    Args:
        now: The time of this poll.
        schedule: Frequency of polls.
        failures: Failed polls in a row.
        retry_after: Seconds that the server asks to wait; granted in any case.
    """
    wait = min(
        schedule.interval_seconds * 2 ** min(failures, _MAX_BACKOFF_DOUBLINGS),
        max(schedule.interval_seconds, SECONDS_PER_DAY),
    )
    return now + _add_jitter(max(wait, retry_after or 0.0), schedule)


def feed_after_success(feed: Feed, response: FeedResponse, now: float, schedule: PollSchedule) -> Feed:
    """The new state of a feed that could be read, or is unchanged.

    Args:
        feed: The feed before the poll.
        response: The response to the poll.
        now: The time of the poll.
        schedule: Frequency of polls.
    """
    page, parsed = response
    ttl = parsed.ttl_seconds if parsed else feed.ttl_seconds
    return replace(
        feed,
        url=page.moved_to or feed.url,
        resolved_url=page.url,
        title=(parsed.title if parsed else "") or feed.title,
        next_poll_at=next_poll_after_success(now, schedule, max(page.fresh_for_seconds or 0.0, ttl or 0.0)),
        etag=page.etag or (None if parsed else feed.etag),
        last_modified=page.last_modified or (None if parsed else feed.last_modified),
        ttl_seconds=ttl,
        read_at=now,
        failures=0,
        failing_since=None,
        failure_notified=False,
        ended=parsed.ended if parsed else feed.ended,
        failure="",
    )


def feed_after_failure(
    feed: Feed, error: Unreachable | UnreadableFile, now: float, schedule: PollSchedule
) -> tuple[Feed, bool]:
    """The new state of a feed that couldn't be read: polled again later, unless it is gone for good.

    Args:
        feed: The feed before the poll.
        error: The poll's error.
        now: The time of the poll.
        schedule: Frequency of polls.

    Returns:
        The feed, and whether a person is to be notified now.
    """
    failing_since = now if feed.failing_since is None else feed.failing_since
    ended = isinstance(error, Unreachable) and error.gone
    should_notify = ended or (not feed.failure_notified and now - failing_since >= NOTIFY_AFTER_SECONDS)
    retry_after = error.retry_after if isinstance(error, Unreachable) else None
    failing = replace(
        feed,
        next_poll_at=next_poll_after_failure(now, schedule, feed.failures + 1, retry_after),
        failures=feed.failures + 1,
        failing_since=failing_since,
        failure_notified=feed.failure_notified or should_notify,
        ended=ended,
        failure=str(error),
    )
    return failing, should_notify


def _add_jitter(seconds: float, schedule: PollSchedule) -> float:
    return seconds * (1 + _MAX_JITTER_SHARE * schedule.jitter)
