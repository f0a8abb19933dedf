"""The list of articles as a Discord embed: a page of it."""

from typing import Final

import discord

from bot.answers.embed import CONFIDENT_COLOUR, NEUTRAL_COLOUR
from bot.articles.labels import entry_facts
from bot.articles.pages import ArticleListPage
from bot.ui.citations import display_title, format_count
from bot.ui.empty_state import EmptyState, empty_state_markdown
from bot.ui.markdown import escape_markdown, markdown_link
from bot.ui.quantities import format_bytes
from bot.ui.reply_state import articles_heading
from bot.ui.strings import ADD_ARTICLES_HINT, NO_ARTICLES
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, utf16_length
from index import ArticleEntry, ArticleOrder

ORDER_NAMES: Final = {
    ArticleOrder.ADDED: "newest addition",
    ArticleOrder.TITLE: "title",
    ArticleOrder.PUBLISHED: "publication date",
}
"""What a list may be sorted by."""

_ORDER_PHRASES: Final = {
    ArticleOrder.ADDED: "latest additions first",
    ArticleOrder.TITLE: "by title",
    ArticleOrder.PUBLISHED: "latest publications first",
}


def article_list_embed(listing: ArticleListPage) -> discord.Embed:
    """A page of the list, or that nothing is on it.

    Returns:
        An embed that carries what was searched for in its author's name.
    """
    embed = discord.Embed(colour=CONFIDENT_COLOUR if listing.entries else NEUTRAL_COLOUR)
    embed.set_author(name=articles_heading(listing.search))
    if not listing.entries:
        embed.description = empty_state_markdown(_empty_list(listing))
        return embed
    if listing.last:
        embed.set_footer(text=f"Page {listing.page + 1:,} of {listing.last + 1:,}")
    embed.description = f"-# {escape_markdown(_list_summary(listing))}\n\n{_list_entries(listing)}"
    return embed


def _list_summary(listing: ArticleListPage) -> str:
    """How many there are, and how they are sorted."""
    articles = format_count(listing.count, "article")
    matching = f"{listing.matching:,} of {articles} match “{listing.search}”"
    found = matching if listing.search else f"{articles} · {format_bytes(listing.size)}"
    return f"{found} · {_ORDER_PHRASES[listing.order]}"


def _list_entries(listing: ArticleListPage) -> str:
    """The articles, their titles linked unless there is no room for the links."""
    room = (
        MAX_EMBED_DESCRIPTION_CHARS - utf16_length(escape_markdown(_list_summary(listing))) - len("-# \n\n")
    )
    whole = "\n".join(_list_entry(entry, entry.url) for entry in listing.entries)
    return (
        whole
        if utf16_length(whole) <= room
        else "\n".join(_list_entry(entry, None) for entry in listing.entries)
    )


def _list_entry(entry: ArticleEntry, url: str | None) -> str:
    return f"{markdown_link(display_title(entry), url)}\n{entry_facts(entry)}"


def _empty_list(listing: ArticleListPage) -> EmptyState:
    if not listing.count:
        return EmptyState(NO_ARTICLES, ADD_ARTICLES_HINT)
    return EmptyState(
        f"No article matches “{listing.search}”.",
        "Each word has to begin a word of the title, the author or the address.",
    )
