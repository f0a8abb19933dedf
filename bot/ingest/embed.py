"""An ingest job as a Discord embed: waiting, in progress, over."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import discord

from bot.ingest.job import MAX_EXAMPLES, CountWithExamples, FeedJob, FileJob, IngestJob, JobStatus
from bot.locale.sentences import translate_refusal, translate_sentence
from bot.locale.translation import format_number, gettext, msgid, ngettext
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from bot.ui.markdown import escape_markdown, markdown_link, one_line
from bot.ui.quantities import format_count, join_words
from bot.ui.truncate import truncate, truncate_rendered

INGEST_HEADING: Final = msgid("Adding articles")
FOLLOW_HEADING: Final = msgid("Following a feed")

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
        embed.set_footer(text=ngettext("{number} article here now", "{number} articles here now", job.total))
    return embed


def _titled_embed(job: IngestJob, text: str, colour: discord.Colour) -> discord.Embed:
    heading = FOLLOW_HEADING if isinstance(job, FeedJob) else INGEST_HEADING
    return discord.Embed(description=text, colour=colour).set_author(name=gettext(heading))


def _file_progress_lines(job: FileJob) -> Iterator[str]:
    source, count = job.next_source, len(job.sources)
    if job.is_waiting:
        yield _waiting_line(_source_counts(job))
    elif not job.attempts or source is None:
        yield _reading_line(_source_counts(job))
    else:
        name = truncate_rendered(source.name, _MAX_SOURCE_NAME_CHARS, escape_markdown)
        place = format_number(job.sources_done + 1)
        if count > 1:
            yield gettext(
                "**Reading {place} of {count}:** {name}", place=place, count=format_number(count), name=name
            )
        else:
            yield gettext("**Reading:** {name}", name=name)
    found = [ngettext("{number} article found", "{number} articles found", job.found)] if job.found else []
    if counts := [*found, *_outcome_counts(job)]:
        yield f"-# {' · '.join(counts)}"


def _file_summary_sections(job: FileJob) -> Iterator[str]:
    if job.status is JobStatus.CANCELLED:
        if job.added.count:
            yield gettext("**Cancelled.** What was added before stays.")
        else:
            yield gettext("**Cancelled.** Nothing was added.")
    elif job.reason:
        yield f"**{truncate_rendered(translate_sentence(job.reason), MAX_REASON_CHARS, escape_markdown)}**"
    elif not job.added.count + job.duplicates.count:
        yield gettext("**Nothing was added.**")
    yield from _outcome_sections(job, MAX_EXAMPLES)
    if job.next_source and job.status is not JobStatus.FULL:  # there, they are named
        yield _unread_line(job)


def _source_counts(job: FileJob) -> str:
    """Count the sources by kind, such as "2 files and 1 page"."""
    files = sum(source.file is not None for source in job.sources)
    pages = len(job.sources) - files
    counts = [format_count(files, "file")] if files else []
    counts += [format_count(pages, "page")] if pages else []
    return join_words(counts) or gettext("nothing")


def _unread_line(job: FileJob) -> str:
    """Count the files and pages that were not read, or not to their end."""
    count, pages = len(job.sources), sum(source.file is None for source in job.sources)
    if count == 1 and pages:
        line = gettext("The page was not read to its end.")
    elif count == 1:
        line = gettext("The file was not read to its end.")
    else:
        line = _unread_count(count - job.sources_done, count, pages)
    return f"-# {line}"


def _unread_count(left: int, count: int, pages: int) -> str:
    shown = format_number(count)
    if not pages:
        return ngettext(
            "{number} of {count} files was not read to the end.",
            "{number} of {count} files were not read to the end.",
            left,
            count=shown,
        )
    if pages == count:
        return ngettext(
            "{number} of {count} pages was not read to the end.",
            "{number} of {count} pages were not read to the end.",
            left,
            count=shown,
        )
    return ngettext(
        "{number} of {count} files and pages was not read to the end.",
        "{number} of {count} files and pages were not read to the end.",
        left,
        count=shown,
    )


def _feed_progress_lines(job: FeedJob) -> Iterator[str]:
    name = truncate_rendered(job.title or job.url, _MAX_SOURCE_NAME_CHARS, escape_markdown)
    if job.is_waiting:
        yield _waiting_line(name)
    else:
        yield _reading_line(name)
    left = []
    if job.entries_left:
        left = [ngettext("{number} article to read", "{number} articles to read", job.entries_left)]
    if counts := [*left, *_outcome_counts(job)]:
        yield f"-# {' · '.join(counts)}"


def _feed_summary_sections(job: FeedJob) -> Iterator[str]:
    reason = truncate_rendered(translate_sentence(job.reason), MAX_REASON_CHARS, escape_markdown)
    if job.status is JobStatus.CANCELLED:
        if job.added.count:
            yield gettext("**Cancelled.** The feed isn't followed. What was added before stays.")
        else:
            yield gettext("**Cancelled.** The feed isn't followed.")
    elif job.status is not JobStatus.DONE:
        yield f"**{reason}**"
    else:
        name = markdown_link(truncate(one_line(job.title), _MAX_SOURCE_NAME_CHARS), job.url)
        yield _followed_line(name, job.poll_interval_seconds)
        if reason:
            yield f"**{reason}**"
    yield from _outcome_sections(job, _MAX_FOLLOW_EXAMPLES)
    if job.entries_left and job.status is JobStatus.DONE:
        line = ngettext(
            "{number} article to be read later.", "{number} articles to be read later.", job.entries_left
        )
        yield f"-# {line}"


def _waiting_line(what: str) -> str:
    return gettext("**Waiting** until other articles are added: {what}.", what=what)


def _reading_line(what: str) -> str:
    return gettext("**Reading** {what} …", what=what)


def _followed_line(name: str, interval_seconds: float | None) -> str:
    """Return that a feed is followed, and when it is read again, rounded down to 5 minutes or hours."""
    if interval_seconds is None:
        return gettext("Following **{name}**. It has ended, and isn't read again.", name=name)
    if interval_seconds >= 2 * _SECONDS_PER_HOUR:
        return ngettext(
            "Following **{name}**; it is read again about every {number} hour.",
            "Following **{name}**; it is read again about every {number} hours.",
            int(interval_seconds // _SECONDS_PER_HOUR),
            name=name,
        )
    return ngettext(
        "Following **{name}**; it is read again about every {number} minute.",
        "Following **{name}**; it is read again about every {number} minutes.",
        int(interval_seconds // (5 * _SECONDS_PER_MINUTE)) * 5,
        name=name,
    )


def _outcome_counts(job: IngestJob) -> list[str]:
    """The outcomes that occurred, such as "20 added"."""
    added, known, refused = job.added.count, job.duplicates.count, job.refused.count
    counts = [ngettext("{number} added", "{number} added", added)] if added else []
    counts += [ngettext("{number} there already", "{number} there already", known)] if known else []
    return counts + ([ngettext("{number} refused", "{number} refused", refused)] if refused else [])


def _outcome_sections(job: IngestJob, max_examples: int) -> Iterator[str]:
    """One section for each outcome that occurred, with examples."""
    if count := job.added.count:
        heading = ngettext("{number} article added", "{number} articles added", count)
        yield _outcome_section(heading, job.added, _MAX_EXAMPLE_TITLE_CHARS, max_examples)
    if count := job.duplicates.count:
        heading = ngettext(
            "{number} article was there already", "{number} articles were there already", count
        )
        yield _outcome_section(heading, job.duplicates, _MAX_EXAMPLE_TITLE_CHARS, max_examples)
    if count := job.refused.count:
        heading = ngettext("{number} was refused", "{number} were refused", count)
        refused = replace(job.refused, examples=tuple(map(translate_refusal, job.refused.examples)))
        yield _outcome_section(heading, refused, _MAX_REFUSAL_CHARS, max_examples)


def _outcome_section(heading: str, outcome: CountWithExamples, max_chars: int, max_examples: int) -> str:
    """A heading, one line for each example, and the number of those that are not shown."""
    examples = outcome.examples[:max_examples]
    lines = [
        f"**{heading}**",
        *(f"- {truncate_rendered(line, max_chars, escape_markdown)}" for line in examples),
    ]
    if more := outcome.count - len(examples):
        lines.append("-# " + ngettext("and {number} more", "and {number} more", more))
    return "\n".join(lines)
