"""What an addition brought so far, in numbers, and in the end with names and reasons."""

from collections.abc import Iterator
from typing import Final

from bot.ingest.job import MAX_EXAMPLES, CountWithExamples, IngestJob
from bot.ui.citations import format_count
from bot.ui.markdown import escape_markdown
from bot.ui.truncate import truncate_rendered

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


def outcome_sections(addition: IngestJob, most: int = MAX_EXAMPLES) -> Iterator[str]:
    """What was added, was there already, was refused: each with the first of them, so many at most."""
    added, known, refused = addition.added, addition.known, addition.refused
    if added.count:
        yield _outcome_section(
            f"{format_count(added.count, 'article')} added", added, _MAX_EXAMPLE_TITLE_CHARS, most
        )
    if known.count:
        yield _outcome_section(
            f"{format_count(known.count, 'article')} {was_or_were(known.count)} there already",
            known,
            _MAX_EXAMPLE_TITLE_CHARS,
            most,
        )
    if refused.count:
        yield _outcome_section(
            f"{refused.count:,} {was_or_were(refused.count)} refused", refused, _MAX_REFUSAL_CHARS, most
        )


def was_or_were(number: int) -> str:
    """The verb for so many."""
    return "was" if number == 1 else "were"


def _outcome_section(heading: str, tally: CountWithExamples, limit: int, most: int) -> str:
    """A heading, what is counted line by line, and how many more there are."""
    lines = [
        f"**{heading}**",
        *(f"- {truncate_rendered(line, limit, escape_markdown)}" for line in tally.first[:most]),
    ]
    if more := tally.count - len(tally.first[:most]):
        lines.append(f"-# and {more:,} more")
    return "\n".join(lines)
