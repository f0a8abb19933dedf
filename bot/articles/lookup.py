"""Which article somebody means: one of those offered while they type, or one that they name."""

import re
from dataclasses import dataclass
from typing import Final

from discord import app_commands

from bot.articles.labels import entry_labels
from bot.core.interactions import autocomplete_within
from bot.core.libraries import Libraries
from bot.ui.markdown import one_line
from bot.ui.options import MAX_CHOICES
from index import Article, ArticleEntry, ArticleOrder, Library, UnknownArticle
from index.text.names import split_name_words

MAX_SUGGESTED_ARTICLES: Final = 5
"""Articles that are named where it isn't clear which one is meant."""

_ARTICLE_CHOICE: Final = re.compile(r"footnote:article:(\d{1,18})")

_MAX_LOOKUP_WORDS: Final = 4
_MIN_LOOKUP_WORD_CHARS: Final = 3
"""Words that are looked for on their own, and the characters that each has at least."""


@dataclass(frozen=True, slots=True)
class ArticleMatch:
    """What somebody means by the name of an article.

    Attributes:
        typed: What they typed; empty where they chose an article that is gone since.
        library_size: How many articles there are in all.
        article: The article, where it is clear.
        match_count: How many it may be, where it isn't.
        suggestions: Some of these; where nothing matches, those that come nearest.
    """

    typed: str
    library_size: int
    article: Article | None = None
    match_count: int = 0
    suggestions: tuple[ArticleEntry, ...] = ()


def article_choice_value(ident: int) -> str:
    """What stands for an article that is offered: nothing that a person would type."""
    return f"footnote:article:{ident}"


async def article_choices(
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
    found = await autocomplete_within(
        libraries.run(guild, lambda library: library.catalogue(search, limit=MAX_CHOICES))
    )
    entries = found.entries if found else ()
    return [
        app_commands.Choice(name=label, value=article_choice_value(entry.id))
        for label, entry in zip(entry_labels(entries), entries, strict=True)
    ]


def match_article(library: Library, typed: str) -> ArticleMatch:
    """The article that somebody means.

    Args:
        library: The library.
        typed: The value of one that was offered; or its title, or words of title, author or address.
    """
    line, count = one_line(typed), library.count()
    if offered := _ARTICLE_CHOICE.fullmatch(line):
        return ArticleMatch("", count, _article_or_none(library, int(offered[1])))
    found = _matching_entries(library, line)
    if len(found) == 1:
        return ArticleMatch(line, count, library.article(found[0].id))
    if found:
        return ArticleMatch(
            line, count, match_count=len(found), suggestions=tuple(found[:MAX_SUGGESTED_ARTICLES])
        )
    return ArticleMatch(line, count, suggestions=_nearest_entries(library, line))


def _article_or_none(library: Library, ident: int) -> Article | None:
    try:
        return library.article(ident)
    except UnknownArticle:
        return None


def _matching_entries(library: Library, line: str) -> list[ArticleEntry]:
    """The articles of this title; where there are none, those that its words find."""
    found = library.catalogue(line, ArticleOrder.TITLE, library.count()).entries
    titled = [entry for entry in found if one_line(entry.title).casefold() == line.casefold()]
    return titled or (list(found) if split_name_words(line) else [])


def _nearest_entries(library: Library, line: str) -> tuple[ArticleEntry, ...]:
    """The articles that the longest words find on their own, each article once."""
    words = sorted(
        {word for word in split_name_words(line) if len(word) >= _MIN_LOOKUP_WORD_CHARS},
        key=lambda word: -len(word),
    )
    found = (
        entry
        for word in words[:_MAX_LOOKUP_WORDS]
        for entry in library.catalogue(word, ArticleOrder.TITLE, MAX_SUGGESTED_ARTICLES).entries
    )
    return tuple(dict.fromkeys(found))[:MAX_SUGGESTED_ARTICLES]
