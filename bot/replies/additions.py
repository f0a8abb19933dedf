"""An addition as a Discord embed: what it waits for, how far it is, what came of it."""

from collections.abc import Iterator
from typing import Final

import discord

from bot.additions.model import Addition, Ending, Tally
from bot.replies.answer import SILENT, SURE, UNSURE
from bot.replies.clip import fit
from bot.replies.footnotes import counted
from bot.replies.markdown import escape

HEADING: Final = "Adding articles"

_NAME: Final = 100
_TITLE: Final = 90
_REFUSAL: Final = 170
_PROBLEM: Final = 200


def addition_embed(addition: Addition) -> discord.Embed:
    """How far an addition is, or what came of it where it has ended."""
    if addition.ending is None:
        return _embed("\n".join(_progress(addition)), SILENT)
    good = addition.ending is Ending.DONE and addition.added.count + addition.known.count
    embed = _embed("\n\n".join(_summary(addition)), SURE if good else UNSURE)
    if addition.total is not None:
        embed.set_footer(text=f"{counted(addition.total, 'article')} here now")
    return embed


def _embed(text: str, colour: discord.Colour) -> discord.Embed:
    return discord.Embed(description=text, colour=colour).set_author(name=HEADING)


def _progress(addition: Addition) -> Iterator[str]:
    source, count = addition.next, len(addition.sources)
    if addition.waiting:
        yield f"**Waiting** until other articles are added: {_sources(addition)}."
    elif not addition.tries or source is None:
        yield f"**Reading** {_sources(addition)} …"
    else:
        place = f" {addition.done + 1} of {count}" if count > 1 else ""
        yield f"**Reading{place}:** {fit(source.name, _NAME, escape)}"
    if counts := _counts(addition):
        yield f"-# {' · '.join(counts)}"


def _sources(addition: Addition) -> str:
    """What is read, such as "2 files and 1 page"."""
    files = sum(source.file is not None for source in addition.sources)
    pages = len(addition.sources) - files
    named = [counted(number, noun) for number, noun in ((files, "file"), (pages, "page")) if number]
    return " and ".join(named) or "nothing"


def _counts(addition: Addition) -> list[str]:
    named = (
        (addition.found, "article found" if addition.found == 1 else "articles found"),
        (addition.added.count, "added"),
        (addition.known.count, "there already"),
        (addition.refused.count, "refused"),
    )
    return [f"{number:,} {what}" for number, what in named if number]


def _summary(addition: Addition) -> Iterator[str]:
    added, known, refused = addition.added, addition.known, addition.refused
    if addition.ending is Ending.CANCELLED:
        yield f"**Cancelled.** {'What was added before stays.' if added.count else 'Nothing was added.'}"
    elif addition.problem:
        yield f"**{fit(addition.problem, _PROBLEM, escape)}**"
    elif not added.count + known.count:
        yield "**Nothing was added.**"
    if added.count:
        yield _section(f"{counted(added.count, 'article')} added", added, _TITLE)
    if known.count:
        yield _section(f"{counted(known.count, 'article')} {_were(known.count)} there already", known, _TITLE)
    if refused.count:
        yield _section(f"{refused.count:,} {_were(refused.count)} refused", refused, _REFUSAL)
    if addition.next and addition.ending is not Ending.FULL:  # there, they are named
        yield _unread(addition)


def _section(heading: str, tally: Tally, limit: int) -> str:
    """A heading, what is counted line by line, and how many more there are."""
    lines = [f"**{heading}**", *(f"- {fit(line, limit, escape)}" for line in tally.first)]
    if more := tally.count - len(tally.first):
        lines.append(f"-# and {more:,} more")
    return "\n".join(lines)


def _unread(addition: Addition) -> str:
    """How many files and pages were not read, or not to their end."""
    count = len(addition.sources)
    left = count - addition.done
    kinds = {"page" if source.file is None else "file" for source in addition.sources}
    if count == 1:
        return f"-# The {kinds.pop()} was not read to its end."
    what = " and ".join(f"{kind}s" for kind in sorted(kinds))
    return f"-# {left} of {count} {what} {_were(left)} not read to the end."


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
