"""Lookup of an article by the option of a command: a chosen article, or a typed name."""

import re
from dataclasses import dataclass
from typing import Final

from discord import app_commands

from bot.articles.text import entry_labels
from bot.core.interactions import autocomplete_within
from bot.core.libraries import Libraries
from bot.ui.markdown import one_line
from bot.ui.options import MAX_CHOICES
from index import Article, ArticleEntry, ArticleOrder, Library, UnknownArticle
from index.text.names import split_name_words

MAX_SUGGESTED_ARTICLES: Final = 5
_ARTICLE_CHOICE: Final = re.compile(r"footnote:article:(\d{1,18})")

_MAX_LOOKUP_WORDS: Final = 4
"""Number of words that are searched for on their own."""

_MIN_LOOKUP_WORD_CHARS: Final = 3


@dataclass(frozen=True, slots=True)
class ArticleMatch:
    """Result of a lookup.

    Attributes:
        typed: The typed name as one line; empty where an article was chosen from the offered ones.
        library_size: Number of articles in the library.
        article: The article, where exactly one matches.
        match_count: Number of matches, where there are several.
        suggestions: Some of the matches; without matches, the nearest articles.
    """

    typed: str
    library_size: int
    article: Article | None = None
    match_count: int = 0
    suggestions: tuple[ArticleEntry, ...] = ()


def article_choice_value(ident: int) -> str:
    """Return the value of an offered article, which nobody would type."""
    return f"footnote:article:{ident}"


async def article_choices(
    libraries: Libraries, guild: int | None, typed: str
) -> list[app_commands.Choice[str]]:
    """Find the articles to offer for a typed name; none if that fails or is late.

    Args:
        libraries: The guilds' libraries.
        guild: The guild; in direct messages (None) nothing is offered.
        typed: The typed part of the name.
    """
    if guild is None:
        return []
    search = one_line(typed)
    result = await autocomplete_within(
        libraries.run(guild, lambda library: library.catalogue(search, limit=MAX_CHOICES))
    )
    entries = result.entries if result else ()
    return [
        app_commands.Choice(name=label, value=article_choice_value(entry.id))
        for label, entry in zip(entry_labels(entries), entries, strict=True)
    ]


def match_article(library: Library, typed: str) -> ArticleMatch:
    """Look up an article.

    Args:
        library: The library.
        typed: The value of an offered article; or a title; or prefixes of words of title, author and URL.
    """
    line, count = one_line(typed), library.count()
    if choice := _ARTICLE_CHOICE.fullmatch(line):
        return ArticleMatch("", count, _article_or_none(library, int(choice[1])))
    matches = _matching_entries(library, line)
    if len(matches) == 1:
        return ArticleMatch(line, count, library.article(matches[0].id))
    if matches:
        return ArticleMatch(
            line, count, match_count=len(matches), suggestions=tuple(matches[:MAX_SUGGESTED_ARTICLES])
        )
    return ArticleMatch(line, count, suggestions=_nearest_entries(library, line))


def _article_or_none(library: Library, ident: int) -> Article | None:
    try:
        return library.article(ident)
    except UnknownArticle:
        return None


def _matching_entries(library: Library, line: str) -> list[ArticleEntry]:
    """Find the articles of this title; without any, those that match its words."""
    entries = library.catalogue(line, ArticleOrder.TITLE, library.count()).entries
    titled = [entry for entry in entries if one_line(entry.title).casefold() == line.casefold()]
    return titled or (list(entries) if split_name_words(line) else [])


def _nearest_entries(library: Library, line: str) -> tuple[ArticleEntry, ...]:
    """Find articles by single words of the name, the longest first."""
    words = sorted(
        {word for word in split_name_words(line) if len(word) >= _MIN_LOOKUP_WORD_CHARS},
        key=lambda word: -len(word),
    )
    entries = (
        entry
        for word in words[:_MAX_LOOKUP_WORDS]
        for entry in library.catalogue(word, ArticleOrder.TITLE, MAX_SUGGESTED_ARTICLES).entries
    )
    return tuple(dict.fromkeys(entries))[:MAX_SUGGESTED_ARTICLES]
