"""Which article somebody means: one of those offered while they type, or one that they name."""

import re
from dataclasses import dataclass
from typing import Final

from discord import app_commands

from bot.articles.labels import labels
from bot.core.interactions import soon
from bot.core.libraries import Libraries
from bot.ui.markdown import one_line
from bot.ui.options import CHOICES
from index import Article, Entry, Library, Order, UnknownArticle
from index.text.name_keys import name_words

NAMED: Final = 5
"""Articles that are named where it isn't clear which one is meant."""

_VALUE: Final = re.compile(r"footnote:article:(\d{1,18})")

_PARTS: Final = 4
_PART: Final = 3
"""Words that are looked for on their own, and the characters that each has at least."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody means by the name of an article.

    Attributes:
        typed: What they typed; empty where they chose an article that is gone since.
        count: How many articles there are in all.
        article: The article, where it is clear.
        several: How many it may be, where it isn't.
        named: Some of these; where nothing matches, those that come nearest.
    """

    typed: str
    count: int
    article: Article | None = None
    several: int = 0
    named: tuple[Entry, ...] = ()


def value_of(ident: int) -> str:
    """What stands for an article that is offered: nothing that a person would type."""
    return f"footnote:article:{ident}"


async def offered_articles(
    libraries: Libraries, guild: int | None, typed: str
) -> list[app_commands.Choice[str]]:
    """The articles of a server that are offered while somebody types; none where they can't be found in time.

    Args:
        libraries: The servers' libraries.
        guild: The server; in direct messages, nothing is offered.
        typed: What was typed so far.
    """
    if guild is None:
        return []
    search = one_line(typed)
    found = await soon(libraries.run(guild, lambda library: library.catalogue(search, limit=CHOICES)))
    entries = found.entries if found else ()
    return [
        app_commands.Choice(name=label, value=value_of(entry.id))
        for label, entry in zip(labels(entries), entries, strict=True)
    ]


def find_chosen(library: Library, typed: str) -> Chosen:
    """The article that somebody means.

    Args:
        library: The library.
        typed: The value of one that was offered; or its title, or words of title, author or address.
    """
    line, count = one_line(typed), library.count()
    if offered := _VALUE.fullmatch(line):
        return Chosen("", count, _offered(library, int(offered[1])))
    found = _matching(library, line)
    if len(found) == 1:
        return Chosen(line, count, library.article(found[0].id))
    if found:
        return Chosen(line, count, several=len(found), named=tuple(found[:NAMED]))
    return Chosen(line, count, named=_nearest(library, line))


def _offered(library: Library, ident: int) -> Article | None:
    try:
        return library.article(ident)
    except UnknownArticle:
        return None


def _matching(library: Library, line: str) -> list[Entry]:
    """The articles of this title; where there are none, those that its words find."""
    found = library.catalogue(line, Order.TITLE, library.count()).entries
    titled = [entry for entry in found if one_line(entry.title).casefold() == line.casefold()]
    return titled or (list(found) if name_words(line) else [])


def _nearest(library: Library, line: str) -> tuple[Entry, ...]:
    """The articles that the longest words find on their own, each article once."""
    words = sorted({word for word in name_words(line) if len(word) >= _PART}, key=lambda word: -len(word))
    found = (
        entry for word in words[:_PARTS] for entry in library.catalogue(word, Order.TITLE, NAMED).entries
    )
    return tuple(dict.fromkeys(found))[:NAMED]
