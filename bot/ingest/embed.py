"""An addition as a Discord embed: what it waits for, how far it is, what came of it."""

from collections.abc import Iterator
from typing import Final

import discord

from bot.answers.embed import SILENT, SURE, UNSURE
from bot.ingest.job import Addition, Ending
from bot.replies.additions_tallies import PROBLEM, sections, tallies, were
from bot.replies.following import FOLLOWING, following_progress, following_summary
from bot.ui.citations import counted
from bot.ui.markdown import escape
from bot.ui.truncate import fit

HEADING: Final = "Adding articles"

_NAME: Final = 100


def addition_embed(addition: Addition) -> discord.Embed:
    """How far an addition is, or what came of it where it has ended."""
    if addition.ending is None:
        progress = following_progress(addition) if addition.feed else _progress(addition)
        return _embed(addition, "\n".join(progress), SILENT)
    followed = addition.feed and not addition.problem
    good = addition.ending is Ending.DONE and (followed or addition.added.count + addition.known.count)
    summary = following_summary(addition) if addition.feed else _summary(addition)
    embed = _embed(addition, "\n\n".join(summary), SURE if good else UNSURE)
    if addition.total is not None:
        embed.set_footer(text=f"{counted(addition.total, 'article')} here now")
    return embed


def _embed(addition: Addition, text: str, colour: discord.Colour) -> discord.Embed:
    heading = FOLLOWING if addition.feed else HEADING
    return discord.Embed(description=text, colour=colour).set_author(name=heading)


def _progress(addition: Addition) -> Iterator[str]:
    source, count = addition.next, len(addition.sources)
    if addition.waiting:
        yield f"**Waiting** until other articles are added: {_sources(addition)}."
    elif not addition.tries or source is None:
        yield f"**Reading** {_sources(addition)} …"
    else:
        place = f" {addition.done + 1} of {count}" if count > 1 else ""
        yield f"**Reading{place}:** {fit(source.name, _NAME, escape)}"
    if counts := tallies(addition):
        yield f"-# {' · '.join(counts)}"


def _sources(addition: Addition) -> str:
    """What is read, such as "2 files and 1 page"."""
    files = sum(source.file is not None for source in addition.sources)
    pages = len(addition.sources) - files
    named = [counted(number, noun) for number, noun in ((files, "file"), (pages, "page")) if number]
    return " and ".join(named) or "nothing"


def _summary(addition: Addition) -> Iterator[str]:
    added, known = addition.added, addition.known
    if addition.ending is Ending.CANCELLED:
        yield f"**Cancelled.** {'What was added before stays.' if added.count else 'Nothing was added.'}"
    elif addition.problem:
        yield f"**{fit(addition.problem, PROBLEM, escape)}**"
    elif not added.count + known.count:
        yield "**Nothing was added.**"
    yield from sections(addition)
    if addition.next and addition.ending is not Ending.FULL:  # there, they are named
        yield _unread(addition)


def _unread(addition: Addition) -> str:
    """How many files and pages were not read, or not to their end."""
    count = len(addition.sources)
    left = count - addition.done
    kinds = {"page" if source.file is None else "file" for source in addition.sources}
    if count == 1:
        return f"-# The {kinds.pop()} was not read to its end."
    what = " and ".join(f"{kind}s" for kind in sorted(kinds))
    return f"-# {left} of {count} {what} {were(left)} not read to the end."
