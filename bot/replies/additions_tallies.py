"""What an addition brought so far, in numbers, and in the end with names and reasons."""

from collections.abc import Iterator
from typing import Final

from bot.ingest.job import NAMED, Addition, Tally
from bot.ui.citations import counted
from bot.ui.markdown import escape
from bot.ui.truncate import fit

PROBLEM: Final = 200
"""Characters of the reason why an addition ended before its time."""

_TITLE: Final = 90
_REFUSAL: Final = 170


def tallies(addition: Addition) -> list[str]:
    """The numbers that there are, such as "20 added"."""
    named = (
        (addition.found, "article found" if addition.found == 1 else "articles found"),
        (addition.added.count, "added"),
        (addition.known.count, "there already"),
        (addition.refused.count, "refused"),
    )
    return [f"{number:,} {what}" for number, what in named if number]


def sections(addition: Addition, most: int = NAMED) -> Iterator[str]:
    """What was added, was there already, was refused: each with the first of them, so many at most."""
    added, known, refused = addition.added, addition.known, addition.refused
    if added.count:
        yield _section(f"{counted(added.count, 'article')} added", added, _TITLE, most)
    if known.count:
        yield _section(
            f"{counted(known.count, 'article')} {were(known.count)} there already", known, _TITLE, most
        )
    if refused.count:
        yield _section(f"{refused.count:,} {were(refused.count)} refused", refused, _REFUSAL, most)


def were(number: int) -> str:
    """The verb for so many."""
    return "was" if number == 1 else "were"


def _section(heading: str, tally: Tally, limit: int, most: int) -> str:
    """A heading, what is counted line by line, and how many more there are."""
    lines = [f"**{heading}**", *(f"- {fit(line, limit, escape)}" for line in tally.first[:most])]
    if more := tally.count - len(tally.first[:most]):
        lines.append(f"-# and {more:,} more")
    return "\n".join(lines)
