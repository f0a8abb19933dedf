"""The buttons under lists of articles, and under an article: the pages before and after, and Remove."""

import re
from typing import Any, Final, Self

import discord

from bot.articles.embed import article_list_embed
from bot.articles.pages import ArticleListPage, find_article_list_page
from bot.core.permissions import require_guild
from bot.leafing import ArticlePage, article_page
from bot.replies.articles_show import article_page_embed
from bot.replies.removing_buttons import KeepButton, RemoveButton, ResetButton
from bot.ui.buttons import MessageUpdate, UpdatingButton, client_of
from bot.ui.options import CannotShow
from bot.ui.reply_state import articles_search
from index import ArticleOrder

_SEARCH_UNREADABLE: Final = "What this list was searched for can't be read any more; please list again."


class ArticleListButton(
    UpdatingButton, template=rf"footnote:articles:(?P<page>\d{{1,7}}):(?P<order>{'|'.join(ArticleOrder)})"
):
    """Shows another page of the list; what was searched for stands in the message."""

    def __init__(self, page: int, order: ArticleOrder, label: str = "More") -> None:
        super().__init__(label, f"footnote:articles:{page}:{order}")
        self._page = page
        self._order = order

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(int(match["page"]), ArticleOrder(match["order"]))

    async def reply(self, interaction: discord.Interaction) -> MessageUpdate:
        """The page, as the library is now."""
        guild = require_guild(interaction)
        search = articles_search(interaction.message) if interaction.message else None
        if search is None:
            raise CannotShow(_SEARCH_UNREADABLE)
        listing = await client_of(interaction).libraries.run(
            guild, lambda library: find_article_list_page(library, search, self._order, self._page)
        )
        return MessageUpdate(article_list_embed(listing), article_list_view(listing))


class ArticlePageButton(UpdatingButton, template=r"footnote:article:(?P<article>\d{1,18}):(?P<page>\d{1,7})"):
    """Shows another page of an article."""

    def __init__(self, article: int, page: int, label: str = "More") -> None:
        super().__init__(label, f"footnote:article:{article}:{page}")
        self._article = article
        self._page = page

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(int(match["article"]), int(match["page"]))

    async def reply(self, interaction: discord.Interaction) -> MessageUpdate:
        """The page."""
        leaf = await client_of(interaction).libraries.run(
            require_guild(interaction),
            lambda library: article_page(library.article(self._article), self._page),
        )
        return MessageUpdate(article_page_embed(leaf), article_page_view(leaf))


ARTICLE_BUTTONS: Final = (ArticleListButton, ArticlePageButton, RemoveButton, ResetButton, KeepButton)
"""Every kind of button of /articles: the client listens to them from its start."""


def article_list_view(listing: ArticleListPage) -> discord.ui.View:
    """The buttons under a page of the list: the pages before and after."""
    view = discord.ui.View(timeout=None)
    if listing.page:
        view.add_item(ArticleListButton(listing.page - 1, listing.order, "Back"))
    if listing.page < listing.last:
        view.add_item(ArticleListButton(listing.page + 1, listing.order))
    return view


def article_page_view(leaf: ArticlePage) -> discord.ui.View:
    """The buttons under a page of an article: the pages before and after, and Remove."""
    view = discord.ui.View(timeout=None)
    if leaf.page:
        view.add_item(ArticlePageButton(leaf.entry.id, leaf.page - 1, "Back"))
    if leaf.page < leaf.last:
        view.add_item(ArticlePageButton(leaf.entry.id, leaf.page + 1))
    view.add_item(RemoveButton(leaf.entry.id, sure=False))
    return view
