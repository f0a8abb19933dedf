"""An addition as a Discord embed: what it waits for, how far it is, what came of it."""

from collections.abc import Iterator
from typing import Final

import discord

from bot.answers.embed import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from bot.ingest.job import IngestJob, JobStatus
from bot.replies.additions_tallies import MAX_REASON_CHARS, count_labels, outcome_sections, was_or_were
from bot.replies.following import FOLLOW_HEADING, follow_progress_lines, follow_summary_sections
from bot.ui.citations import format_count
from bot.ui.markdown import escape_markdown
from bot.ui.truncate import truncate_rendered

INGEST_HEADING: Final = "Adding articles"

_MAX_SOURCE_NAME_CHARS: Final = 100


def job_embed(addition: IngestJob) -> discord.Embed:
    """How far an addition is, or what came of it where it has ended."""
    if addition.ending is None:
        progress = follow_progress_lines(addition) if addition.feed else _ingest_progress_lines(addition)
        return _titled_embed(addition, "\n".join(progress), NEUTRAL_COLOUR)
    followed = addition.feed and not addition.problem
    good = addition.ending is JobStatus.DONE and (followed or addition.added.count + addition.known.count)
    summary = follow_summary_sections(addition) if addition.feed else _ingest_summary_sections(addition)
    embed = _titled_embed(addition, "\n\n".join(summary), CONFIDENT_COLOUR if good else UNCERTAIN_COLOUR)
    if addition.total is not None:
        embed.set_footer(text=f"{format_count(addition.total, 'article')} here now")
    return embed


def _titled_embed(addition: IngestJob, text: str, colour: discord.Colour) -> discord.Embed:
    heading = FOLLOW_HEADING if addition.feed else INGEST_HEADING
    return discord.Embed(description=text, colour=colour).set_author(name=heading)


def _ingest_progress_lines(addition: IngestJob) -> Iterator[str]:
    source, count = addition.next, len(addition.sources)
    if addition.waiting:
        yield f"**Waiting** until other articles are added: {_source_counts(addition)}."
    elif not addition.tries or source is None:
        yield f"**Reading** {_source_counts(addition)} …"
    else:
        place = f" {addition.done + 1} of {count}" if count > 1 else ""
        yield f"**Reading{place}:** {truncate_rendered(source.name, _MAX_SOURCE_NAME_CHARS, escape_markdown)}"
    if counts := count_labels(addition):
        yield f"-# {' · '.join(counts)}"


def _source_counts(addition: IngestJob) -> str:
    """What is read, such as "2 files and 1 page"."""
    files = sum(source.file is not None for source in addition.sources)
    pages = len(addition.sources) - files
    named = [format_count(number, noun) for number, noun in ((files, "file"), (pages, "page")) if number]
    return " and ".join(named) or "nothing"


def _ingest_summary_sections(addition: IngestJob) -> Iterator[str]:
    added, known = addition.added, addition.known
    if addition.ending is JobStatus.CANCELLED:
        yield f"**Cancelled.** {'What was added before stays.' if added.count else 'Nothing was added.'}"
    elif addition.problem:
        yield f"**{truncate_rendered(addition.problem, MAX_REASON_CHARS, escape_markdown)}**"
    elif not added.count + known.count:
        yield "**Nothing was added.**"
    yield from outcome_sections(addition)
    if addition.next and addition.ending is not JobStatus.FULL:  # there, they are named
        yield _unread_line(addition)


def _unread_line(addition: IngestJob) -> str:
    """How many files and pages were not read, or not to their end."""
    count = len(addition.sources)
    left = count - addition.done
    kinds = {"page" if source.file is None else "file" for source in addition.sources}
    if count == 1:
        return f"-# The {kinds.pop()} was not read to its end."
    what = " and ".join(f"{kind}s" for kind in sorted(kinds))
    return f"-# {left} of {count} {what} {was_or_were(left)} not read to the end."
