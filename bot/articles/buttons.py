"""The buttons under lists of articles, and under an article: the pages before and after, and Remove."""

import re
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
from bot.ui.buttons import MessageUpdate, ReplyButton, UpdatingButton, client_of
from bot.ui.options import CannotShow
from bot.ui.reply_state import articles_search
from index import ArticleOrder, Library

_DANGER_STYLE: Final = discord.ButtonStyle.danger


class RemoveButton(UpdatingButton, template=r"footnote:remove:(?P<step>ask|now):(?P<article>\d{1,18})"):
    """Removes an article, after having asked."""

    def __init__(self, article: int, *, confirmed: bool) -> None:
        step, style = ("now", _DANGER_STYLE) if confirmed else ("ask", discord.ButtonStyle.secondary)
        super().__init__("Remove", f"footnote:remove:{step}:{article}", style)
        self._article = article
        self._confirmed = confirmed

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(int(match["article"]), confirmed=match["step"] == "now")

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """The question, or that the article is removed."""
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
    """Removes all articles, after having asked once more."""

    def __init__(self, label: str = "Remove", *, confirmed: bool) -> None:
        super().__init__(label, f"footnote:reset:{'now' if confirmed else 'ask'}", _DANGER_STYLE)
        self._confirmed = confirmed

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(confirmed=match["step"] == "now")

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """The second question, or that all articles are removed."""
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
    """Answers a question whether to remove something: no."""

    def __init__(self) -> None:
        super().__init__("Keep", "footnote:keep")

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], ___: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls()

    async def build_update(self, _: discord.Interaction) -> MessageUpdate:
        """That nothing is removed."""
        return MessageUpdate(nothing_removed_embed())


def remove_confirmation_view(article: int) -> discord.ui.View:
    """The answers to whether an article is to be removed."""
    return _view_of(RemoveButton(article, confirmed=True), KeepButton())


def reset_confirmation_view(count: int) -> discord.ui.View:
    """The answers to whether all articles are to be removed, so many."""
    return _view_of(ResetButton(f"Remove {all_articles_phrase(count)}", confirmed=False), KeepButton())


def final_reset_confirmation_view(count: int) -> discord.ui.View:
    """The answers where that is asked again, the other way round: pressing twice too fast removes nothing."""
    return _view_of(KeepButton(), ResetButton(f"Really remove {all_articles_phrase(count)}", confirmed=True))


def _view_of(*buttons: ReplyButton) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    return view


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

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
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

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
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
    if listing.page < listing.last_page:
        view.add_item(ArticleListButton(listing.page + 1, listing.order))
    return view


def article_page_view(leaf: ArticlePage) -> discord.ui.View:
    """The buttons under a page of an article: the pages before and after, and Remove."""
    view = discord.ui.View(timeout=None)
    if leaf.page:
        view.add_item(ArticlePageButton(leaf.entry.id, leaf.page - 1, "Back"))
    if leaf.page < leaf.last_page:
        view.add_item(ArticlePageButton(leaf.entry.id, leaf.page + 1))
    view.add_item(RemoveButton(leaf.entry.id, confirmed=False))
    return view
