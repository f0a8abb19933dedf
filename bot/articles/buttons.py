"""Buttons under the list of articles and under an article."""

import re
from functools import partial
from typing import Any, Final, Self

import discord

from bot.articles.embed import (
    article_list_embed,
    article_page_embed,
)
from bot.articles.pages import (
    ArticleListPage,
    ArticlePage,
    article_page,
    find_article_list_page,
)
from bot.articles.removal import KeepButton, RemoveButton, ResetButton
from bot.core.permissions import require_guild
from bot.locale.translation import gettext, msgid
from bot.ui.buttons import MessageUpdate, UpdatingButton, client_of, create_view, page_buttons
from bot.ui.legacy_headings import legacy_articles
from bot.ui.options import CannotShow
from bot.ui.reply_state import ReplyKind, ReplyState, read_state
from index import ArticleOrder

_SEARCH_UNREADABLE: Final = msgid(
    "What this list was searched for can't be read any more; please list again."
)


class ArticleListButton(
    UpdatingButton, template=rf"footnote:articles:(?P<page>\d{{1,7}}):(?P<order>{'|'.join(ArticleOrder)})"
):
    """Shows another page of the list.

    The `custom_id` carries the page and the order, the reply's state the search.
    """

    def __init__(self, page: int, order: ArticleOrder, label: str = "More") -> None:
        super().__init__(label, f"footnote:articles:{page}:{order}")
        self._page = page
        self._order = order

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button."""
        return cls(int(match["page"]), ArticleOrder(match["order"]))

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Query the page again."""
        guild, search = require_guild(interaction), _read_search(interaction.message)
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
        """Rebuild the pressed button."""
        return cls(int(match["article"]), int(match["page"]))

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Build the page."""
        shown = await client_of(interaction).libraries.run(
            require_guild(interaction),
            lambda library: article_page(library.article(self._article), self._page),
        )
        return MessageUpdate(article_page_embed(shown), article_page_view(shown))


ARTICLE_BUTTONS: Final = (ArticleListButton, ArticlePageButton, RemoveButton, ResetButton, KeepButton)
"""Classes to register with the client."""


def article_list_view(listing: ArticleListPage) -> discord.ui.View:
    """Create the buttons under a page of the list."""
    return create_view(
        *page_buttons(listing.page, lambda number, label: ArticleListButton(number, listing.order, label))
    )


def article_page_view(shown: ArticlePage) -> discord.ui.View:
    """Create the buttons under a page of an article."""
    article = shown.entry.id
    turning = page_buttons(shown.page, partial(ArticlePageButton, article))
    return create_view(*turning, RemoveButton(article, confirmed=False))


def _read_search(message: discord.Message | None) -> str:
    match read_state(message) or legacy_articles(message):
        case ReplyState(ReplyKind.ARTICLES, (search,)):
            return search
        case _:
            raise CannotShow(gettext(_SEARCH_UNREADABLE))
