"""An ingest job as a Discord embed: waiting, in progress, over."""

from collections.abc import Iterator
from typing import Final

import discord

from bot.ingest.job import MAX_EXAMPLES, CountWithExamples, FeedJob, FileJob, IngestJob, JobStatus
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from bot.ui.markdown import escape_markdown, markdown_link, one_line
from bot.ui.quantities import format_count
from bot.ui.truncate import truncate, truncate_rendered

INGEST_HEADING: Final = "Adding articles"
FOLLOW_HEADING: Final = "Following a feed"

MAX_REASON_CHARS: Final = 200
_MAX_SOURCE_NAME_CHARS: Final = 100
_MAX_EXAMPLE_TITLE_CHARS: Final = 90
_MAX_REFUSAL_CHARS: Final = 170
_MAX_FOLLOW_EXAMPLES: Final = 8
"""Examples of each outcome of a feed: with the feed's URL, they have to fit into an embed."""

_SECONDS_PER_MINUTE: Final = 60.0
_SECONDS_PER_HOUR: Final = 60 * _SECONDS_PER_MINUTE


def job_embed(job: IngestJob) -> discord.Embed:
    """The progress of a job, or its outcome where it is over."""
    is_feed = isinstance(job, FeedJob)
    if job.status is None:
        progress = _feed_progress_lines(job) if isinstance(job, FeedJob) else _file_progress_lines(job)
        return _titled_embed(job, "\n".join(progress), NEUTRAL_COLOUR)
    is_followed = is_feed and not job.reason
    is_good = job.status is JobStatus.DONE and (is_followed or job.added.count + job.duplicates.count)
    summary = _feed_summary_sections(job) if isinstance(job, FeedJob) else _file_summary_sections(job)
    embed = _titled_embed(job, "\n\n".join(summary), CONFIDENT_COLOUR if is_good else UNCERTAIN_COLOUR)
    if job.total is not None:
        embed.set_footer(text=f"{format_count(job.total, 'article')} here now")
    return embed


def poll_interval_text(seconds: float) -> str:
    """Format an interval, rounded down to 5 minutes or hours: "every 30 minutes", "every 6 hours"."""
    if seconds >= 2 * _SECONDS_PER_HOUR:
        return f"every {int(seconds // _SECONDS_PER_HOUR)} hours"
    return f"every {int(seconds // (5 * _SECONDS_PER_MINUTE)) * 5} minutes"


def _titled_embed(job: IngestJob, text: str, colour: discord.Colour) -> discord.Embed:
    heading = FOLLOW_HEADING if isinstance(job, FeedJob) else INGEST_HEADING
    return discord.Embed(description=text, colour=colour).set_author(name=heading)


def _file_progress_lines(job: FileJob) -> Iterator[str]:
    source, count = job.next_source, len(job.sources)
    if job.is_waiting:
        yield f"**Waiting** until other articles are added: {_source_counts(job)}."
    elif not job.attempts or source is None:
        yield f"**Reading** {_source_counts(job)} …"
    else:
        place = f" {job.sources_done + 1} of {count}" if count > 1 else ""
        yield f"**Reading{place}:** {truncate_rendered(source.name, _MAX_SOURCE_NAME_CHARS, escape_markdown)}"
    found = [format_count(job.found, "article") + " found"] if job.found else []
    if counts := [*found, *_outcome_counts(job)]:
        yield f"-# {' · '.join(counts)}"


def _file_summary_sections(job: FileJob) -> Iterator[str]:
    if job.status is JobStatus.CANCELLED:
        yield f"**Cancelled.** {'What was added before stays.' if job.added.count else 'Nothing was added.'}"
    elif job.reason:
        yield f"**{truncate_rendered(job.reason, MAX_REASON_CHARS, escape_markdown)}**"
    elif not job.added.count + job.duplicates.count:
        yield "**Nothing was added.**"
    yield from _outcome_sections(job, MAX_EXAMPLES)
    if job.next_source and job.status is not JobStatus.FULL:  # there, they are named
        yield _unread_line(job)


def _source_counts(job: FileJob) -> str:
    """Count the sources by kind, such as "2 files and 1 page"."""
    files = sum(source.file is not None for source in job.sources)
    pages = len(job.sources) - files
    counts = [format_count(number, noun) for number, noun in ((files, "file"), (pages, "page")) if number]
    return " and ".join(counts) or "nothing"


def _unread_line(job: FileJob) -> str:
    """Count the files and pages that were not read, or not to their end."""
    count = len(job.sources)
    left = count - job.sources_done
    kinds = {"page" if source.file is None else "file" for source in job.sources}
    if count == 1:
        return f"-# The {kinds.pop()} was not read to its end."
    nouns = " and ".join(f"{kind}s" for kind in sorted(kinds))
    return f"-# {left} of {count} {nouns} {_was_or_were(left)} not read to the end."


def _feed_progress_lines(job: FeedJob) -> Iterator[str]:
    name = truncate_rendered(job.title or job.url, _MAX_SOURCE_NAME_CHARS, escape_markdown)
    if job.is_waiting:
        yield f"**Waiting** until other articles are added: {name}."
    else:
        yield f"**Reading** {name} …"
    left = [f"{format_count(job.entries_left, 'article')} to read"] if job.entries_left else []
    if counts := [*left, *_outcome_counts(job)]:
        yield f"-# {' · '.join(counts)}"


def _feed_summary_sections(job: FeedJob) -> Iterator[str]:
    reason = truncate_rendered(job.reason, MAX_REASON_CHARS, escape_markdown)
    if job.status is JobStatus.CANCELLED:
        stays = " What was added before stays." if job.added.count else ""
        yield f"**Cancelled.** The feed isn't followed.{stays}"
    elif job.status is not JobStatus.DONE:
        yield f"**{reason}**"
    else:
        name = markdown_link(truncate(one_line(job.title), _MAX_SOURCE_NAME_CHARS), job.url)
        yield f"Following **{name}**{_next_poll_text(job)}"
        if reason:
            yield f"**{reason}**"
    yield from _outcome_sections(job, _MAX_FOLLOW_EXAMPLES)
    if job.entries_left and job.status is JobStatus.DONE:
        yield f"-# {format_count(job.entries_left, 'article')} to be read later."


def _next_poll_text(job: FeedJob) -> str:
    """When the feed is polled again, to stand behind its title."""
    if job.poll_interval_seconds is None:
        return ". It has ended, and isn't read again."
    return f"; it is read again about {poll_interval_text(job.poll_interval_seconds)}."


def _outcome_counts(job: IngestJob) -> list[str]:
    """The outcomes that occurred, such as "20 added"."""
    outcomes = (
        (job.added.count, "added"),
        (job.duplicates.count, "there already"),
        (job.refused.count, "refused"),
    )
    return [f"{number:,} {outcome}" for number, outcome in outcomes if number]


def _outcome_sections(job: IngestJob, max_examples: int) -> Iterator[str]:
    """One section for each outcome that occurred, with examples."""
    if count := job.added.count:
        heading = f"{format_count(count, 'article')} added"
        yield _outcome_section(heading, job.added, _MAX_EXAMPLE_TITLE_CHARS, max_examples)
    if count := job.duplicates.count:
        heading = f"{format_count(count, 'article')} {_was_or_were(count)} there already"
        yield _outcome_section(heading, job.duplicates, _MAX_EXAMPLE_TITLE_CHARS, max_examples)
    if count := job.refused.count:
        heading = f"{count:,} {_was_or_were(count)} refused"
        yield _outcome_section(heading, job.refused, _MAX_REFUSAL_CHARS, max_examples)


def _outcome_section(heading: str, outcome: CountWithExamples, max_chars: int, max_examples: int) -> str:
    """A heading, one line for each example, and the number of those that are not shown."""
    examples = outcome.examples[:max_examples]
    lines = [
        f"**{heading}**",
        *(f"- {truncate_rendered(line, max_chars, escape_markdown)}" for line in examples),
    ]
    if more := outcome.count - len(examples):
        lines.append(f"-# and {more:,} more")
    return "\n".join(lines)


def _was_or_were(count: int) -> str:
    return "was" if count == 1 else "were"
