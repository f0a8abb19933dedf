"""An addition as a Discord embed: what it waits for, how far it is, what came of it."""

from collections.abc import Iterator
from typing import Final

import discord

from bot.ingest.job import MAX_EXAMPLES, CountWithExamples, FollowProgress, IngestJob, JobStatus
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from bot.ui.markdown import escape_markdown, markdown_link, one_line
from bot.ui.quantities import format_count
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


MAX_REASON_CHARS: Final = 200
"""Characters of the reason why an addition ended before its time."""


_MAX_EXAMPLE_TITLE_CHARS: Final = 90


_MAX_REFUSAL_CHARS: Final = 170


def count_labels(addition: IngestJob) -> list[str]:
    """The numbers that there are, such as "20 added"."""
    named = (
        (addition.found, "article found" if addition.found == 1 else "articles found"),
        (addition.added.count, "added"),
        (addition.known.count, "there already"),
        (addition.refused.count, "refused"),
    )
    return [f"{number:,} {what}" for number, what in named if number]


def outcome_sections(addition: IngestJob, max_examples: int = MAX_EXAMPLES) -> Iterator[str]:
    """What was added, was there already, was refused: each with the first of them, so many at most."""
    added, known, refused = addition.added, addition.known, addition.refused
    if added.count:
        yield _outcome_section(
            f"{format_count(added.count, 'article')} added", added, _MAX_EXAMPLE_TITLE_CHARS, max_examples
        )
    if known.count:
        yield _outcome_section(
            f"{format_count(known.count, 'article')} {was_or_were(known.count)} there already",
            known,
            _MAX_EXAMPLE_TITLE_CHARS,
            max_examples,
        )
    if refused.count:
        yield _outcome_section(
            f"{refused.count:,} {was_or_were(refused.count)} refused",
            refused,
            _MAX_REFUSAL_CHARS,
            max_examples,
        )


def was_or_were(number: int) -> str:
    """The verb for so many."""
    return "was" if number == 1 else "were"


def _outcome_section(heading: str, tally: CountWithExamples, max_chars: int, max_examples: int) -> str:
    """A heading, what is counted line by line, and how many more there are."""
    lines = [
        f"**{heading}**",
        *(f"- {truncate_rendered(line, max_chars, escape_markdown)}" for line in tally.first[:max_examples]),
    ]
    if more := tally.count - len(tally.first[:max_examples]):
        lines.append(f"-# and {more:,} more")
    return "\n".join(lines)


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
    source, count = addition.next_source, len(addition.sources)
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
    if addition.next_source and addition.ending is not JobStatus.FULL:  # there, they are named
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
