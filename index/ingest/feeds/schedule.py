"""When a feed is asked again."""

from typing import Final, NamedTuple

SECONDS_PER_DAY: Final = 86_400.0
_MAX_BACKOFF_DOUBLINGS: Final = 16
_MAX_JITTER_SHARE: Final = 0.1


class PollSchedule(NamedTuple):
    """How often feeds are asked.

    Attributes:
        interval: Seconds between two polls of a feed, at least.
        jitter: From 0 to 1, for one poll: how much of a tenth is added to the time until the next, so that
            feeds that were followed together aren't asked together for ever.
    """

    interval: float
    jitter: float = 0.0


def next_poll_after_success(now: float, pace: PollSchedule, asked: float) -> float:
    """When a feed that could be read is asked again.

    Args:
        now: The time.
        pace: How often feeds are asked.
        asked: For how many seconds it wants not to be asked: it gets a day at most.
    """
    return now + _add_jitter(max(pace.interval, min(asked, SECONDS_PER_DAY)), pace)


def next_poll_after_failure(
    now: float, pace: PollSchedule, failures: int, retry_after: float | None
) -> float:
    """When a feed that couldn't be read is asked again: each time after twice as long, up to a day.

    Args:
        now: The time.
        pace: How often feeds are asked.
        failures: How often in a row it couldn't be read.
        retry_after: After how many seconds its server wants to be asked again.
    """
    wait = min(
        pace.interval * 2 ** min(failures, _MAX_BACKOFF_DOUBLINGS), max(pace.interval, SECONDS_PER_DAY)
    )
    return now + _add_jitter(max(wait, retry_after or 0.0), pace)


def _add_jitter(seconds: float, pace: PollSchedule) -> float:
    return seconds * (1 + _MAX_JITTER_SHARE * pace.jitter)
