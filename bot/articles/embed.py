"""The list of articles as a Discord embed: a page of it."""

from typing import Final

import discord

from bot.answers.embed import SILENT, SURE
from bot.articles.labels import facts
from bot.articles.pages import Listing
from bot.ui.citations import counted, title
from bot.ui.empty_state import Nothing, nothing_markdown
from bot.ui.markdown import escape, link
from bot.ui.quantities import worded_size
from bot.ui.reply_state import articles_heading
from bot.ui.strings import ADD, NO_ARTICLES
from bot.ui.truncate import EMBED_DESCRIPTION, length
from index import Entry, Order

ORDERS: Final = {
    Order.ADDED: "newest addition",
    Order.TITLE: "title",
    Order.PUBLISHED: "publication date",
}
"""What a list may be sorted by."""

_SORTED: Final = {
    Order.ADDED: "latest additions first",
    Order.TITLE: "by title",
    Order.PUBLISHED: "latest publications first",
}


def list_embed(listing: Listing) -> discord.Embed:
    """A page of the list, or that nothing is on it.

    Returns:
        An embed that carries what was searched for in its author's name.
    """
    embed = discord.Embed(colour=SURE if listing.entries else SILENT)
    embed.set_author(name=articles_heading(listing.search))
    if not listing.entries:
        embed.description = nothing_markdown(_nothing(listing))
        return embed
    if listing.last:
        embed.set_footer(text=f"Page {listing.page + 1:,} of {listing.last + 1:,}")
    embed.description = f"-# {escape(_counts(listing))}\n\n{_entries(listing)}"
    return embed


def _counts(listing: Listing) -> str:
    """How many there are, and how they are sorted."""
    articles = counted(listing.count, "article")
    matching = f"{listing.matching:,} of {articles} match “{listing.search}”"
    found = matching if listing.search else f"{articles} · {worded_size(listing.size)}"
    return f"{found} · {_SORTED[listing.order]}"


def _entries(listing: Listing) -> str:
    """The articles, their titles linked unless there is no room for the links."""
    room = EMBED_DESCRIPTION - length(escape(_counts(listing))) - len("-# \n\n")
    whole = "\n".join(_line(entry, entry.url) for entry in listing.entries)
    return whole if length(whole) <= room else "\n".join(_line(entry, None) for entry in listing.entries)


def _line(entry: Entry, url: str | None) -> str:
    return f"{link(title(entry), url)}\n{facts(entry)}"


def _nothing(listing: Listing) -> Nothing:
    if not listing.count:
        return Nothing(NO_ARTICLES, ADD)
    return Nothing(
        f"No article matches “{listing.search}”.",
        "Each word has to begin a word of the title, the author or the address.",
    )
