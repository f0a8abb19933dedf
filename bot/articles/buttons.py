"""Buttons of /articles: pages of the list and of an article, removal."""

import re
from functools import partial
from typing import Any, Final, Self

import discord

from bot.articles.embed import (
    all_articles_phrase,
    all_removed_embed,
    article_list_embed,
    article_page_embed,
    article_removed_embed,
    final_reset_confirmation_embed,
    no_articles_embed,
    nothing_removed_embed,
    remove_confirmation_embed,
)
from bot.articles.pages import (
    ArticleListPage,
    ArticlePage,
    article_entry,
    article_page,
    find_article_list_page,
)
from bot.articles.removal import remove_all_articles, remove_article
from bot.core.permissions import require_guild, require_managed_guild
from bot.ui.buttons import MessageUpdate, UpdatingButton, client_of, create_view, page_buttons
from bot.ui.legacy_headings import legacy_articles
from bot.ui.options import CannotShow
from bot.ui.reply_state import ReplyKind, ReplyState, read_state
from index import ArticleOrder, Library

_DANGER_STYLE: Final = discord.ButtonStyle.danger
_SEARCH_UNREADABLE: Final = "What this list was searched for can't be read any more; please list again."


class RemoveButton(UpdatingButton, template=r"footnote:remove:(?P<step>ask|now):(?P<article>\d{1,18})"):
    """Removes an article: asks first, then removes."""

    def __init__(self, article: int, *, confirmed: bool) -> None:
        step, style = ("now", _DANGER_STYLE) if confirmed else ("ask", discord.ButtonStyle.secondary)
        super().__init__("Remove", f"footnote:remove:{step}:{article}", style)
        self._article = article
        self._confirmed = confirmed

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button."""
        return cls(int(match["article"]), confirmed=match["step"] == "now")

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Ask, or remove the article."""
        guild, libraries = require_managed_guild(interaction), client_of(interaction).libraries
        if self._confirmed:
            return MessageUpdate(
                article_removed_embed(*await remove_article(libraries, guild, self._article))
            )
        article = await libraries.run(guild, lambda library: library.article(self._article))
        return MessageUpdate(
            remove_confirmation_embed(article_entry(article)), remove_confirmation_view(self._article)
        )


class ResetButton(UpdatingButton, template=r"footnote:reset:(?P<step>ask|now)"):
    """Removes all articles: asks a second time, then removes."""

    def __init__(self, label: str = "Remove", *, confirmed: bool) -> None:
        super().__init__(label, f"footnote:reset:{'now' if confirmed else 'ask'}", _DANGER_STYLE)
        self._confirmed = confirmed

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button."""
        return cls(confirmed=match["step"] == "now")

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Ask, or remove all articles."""
        guild, client = require_managed_guild(interaction), client_of(interaction)
        if self._confirmed:
            return MessageUpdate(
                all_removed_embed(await remove_all_articles(client.libraries, guild, client.before_reset))
            )
        count = await client.libraries.run(guild, Library.count)
        return (
            MessageUpdate(final_reset_confirmation_embed(count), final_reset_confirmation_view(count))
            if count
            else MessageUpdate(no_articles_embed())
        )


class KeepButton(UpdatingButton, template="footnote:keep"):
    """Declines a removal."""

    def __init__(self) -> None:
        super().__init__("Keep", "footnote:keep")

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], ___: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button."""
        return cls()

    async def build_update(self, _: discord.Interaction) -> MessageUpdate:
        """Report that nothing is removed."""
        return MessageUpdate(nothing_removed_embed())


def remove_confirmation_view(article: int) -> discord.ui.View:
    """Create the buttons under the question whether to remove an article."""
    return create_view(RemoveButton(article, confirmed=True), KeepButton())


def reset_confirmation_view(count: int) -> discord.ui.View:
    """Create the buttons under the first question whether to remove all articles, so many."""
    return create_view(ResetButton(f"Remove {all_articles_phrase(count)}", confirmed=False), KeepButton())


def final_reset_confirmation_view(count: int) -> discord.ui.View:
    """Create the buttons under the second question, in reverse order: a double press removes nothing."""
    return create_view(
        KeepButton(), ResetButton(f"Really remove {all_articles_phrase(count)}", confirmed=True)
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
            raise CannotShow(_SEARCH_UNREADABLE)
