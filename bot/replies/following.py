"""A feed that is being followed, as Markdown: how far it is read, what came of it, when it is read again."""

from collections.abc import Iterator
from typing import Final

from bot.ingest.job import FollowProgress, IngestJob, JobStatus
from bot.replies.additions_tallies import MAX_REASON_CHARS, count_labels, outcome_sections
from bot.ui.citations import format_count
from bot.ui.markdown import escape_markdown, markdown_link, one_line
from bot.ui.truncate import truncate, truncate_rendered

FOLLOW_HEADING: Final = "Following a feed"

_MAX_FOLLOWED_NAME_CHARS: Final = 100
_MAX_FOLLOW_EXAMPLES: Final = 8
"""Titles and refusals of a kind that are named: with the feed's address, they have to fit into an embed."""

_SECONDS_PER_MINUTE: Final = 60.0
_SECONDS_PER_HOUR: Final = 60 * _SECONDS_PER_MINUTE


def follow_progress_lines(addition: IngestJob) -> Iterator[str]:
    """How far the feed of an addition is read."""
    feed = addition.feed
    name = truncate_rendered(
        (feed and feed.title) or addition.sources[0].name, _MAX_FOLLOWED_NAME_CHARS, escape_markdown
    )
    if addition.waiting:
        yield f"**Waiting** until other articles are added: {name}."
    else:
        yield f"**Reading** {name} …"
    left = [f"{format_count(feed.left, 'article')} to read"] if feed and feed.left else []
    if counts := [*left, *count_labels(addition)]:
        yield f"-# {' · '.join(counts)}"


def follow_summary_sections(addition: IngestJob) -> Iterator[str]:
    """What came of following the feed of an addition."""
    feed, added = addition.feed, addition.added.count
    problem = truncate_rendered(addition.problem, MAX_REASON_CHARS, escape_markdown)
    if addition.ending is JobStatus.CANCELLED:
        yield f"**Cancelled.** The feed isn't followed.{' What was added before stays.' if added else ''}"
    elif feed is None or addition.ending is not JobStatus.DONE:
        yield f"**{problem}**"
    else:
        name = markdown_link(
            truncate(one_line(feed.title), _MAX_FOLLOWED_NAME_CHARS), addition.sources[0].name
        )
        yield f"Following **{name}**{_next_poll_text(feed)}"
        if problem:
            yield f"**{problem}**"
    yield from outcome_sections(addition, _MAX_FOLLOW_EXAMPLES)
    if feed and feed.left and addition.ending is JobStatus.DONE:
        yield f"-# {format_count(feed.left, 'article')} to be read later."


def _next_poll_text(feed: FollowProgress) -> str:
    """When it is read again, behind its title."""
    if feed.again is None:
        return ". It has ended, and isn't read again."
    return f"; it is read again about {poll_interval_text(feed.again)}."


def poll_interval_text(seconds: float) -> str:
    """About how often, rounded down, for nothing is read more often: "every 30 minutes", "every 6 hours"."""
    if seconds >= 2 * _SECONDS_PER_HOUR:
        return f"every {int(seconds // _SECONDS_PER_HOUR)} hours"
    return f"every {int(seconds // (5 * _SECONDS_PER_MINUTE)) * 5} minutes"
