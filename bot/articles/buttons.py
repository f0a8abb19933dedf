"""The buttons under lists of articles, and under an article: the pages before and after, and Remove."""

import re
from typing import Any, Final, Self

import discord

from bot.articles.embed import list_embed
from bot.articles.pages import Listing, find_listing
from bot.core.permissions import server_of
from bot.leafing import Leaf, leaf_of
from bot.replies.articles_show import leaf_embed
from bot.replies.removing_buttons import KeepButton, RemoveButton, ResetButton
from bot.ui.buttons import ChangingButton, Reply, client_of
from bot.ui.options import CannotShow
from bot.ui.reply_state import searched_in
from index import Order

_UNREADABLE: Final = "What this list was searched for can't be read any more; please list again."


class ListButton(
    ChangingButton, template=rf"footnote:articles:(?P<page>\d{{1,7}}):(?P<order>{'|'.join(Order)})"
):
    """Shows another page of the list; what was searched for stands in the message."""

    def __init__(self, page: int, order: Order, label: str = "More") -> None:
        super().__init__(label, f"footnote:articles:{page}:{order}")
        self._page = page
        self._order = order

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(int(match["page"]), Order(match["order"]))

    async def reply(self, interaction: discord.Interaction) -> Reply:
        """The page, as the library is now."""
        guild = server_of(interaction)
        search = searched_in(interaction.message) if interaction.message else None
        if search is None:
            raise CannotShow(_UNREADABLE)
        listing = await client_of(interaction).libraries.run(
            guild, lambda library: find_listing(library, search, self._order, self._page)
        )
        return Reply(list_embed(listing), list_view(listing))


class LeafButton(ChangingButton, template=r"footnote:article:(?P<article>\d{1,18}):(?P<page>\d{1,7})"):
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

    async def reply(self, interaction: discord.Interaction) -> Reply:
        """The page."""
        leaf = await client_of(interaction).libraries.run(
            server_of(interaction), lambda library: leaf_of(library.article(self._article), self._page)
        )
        return Reply(leaf_embed(leaf), leaf_view(leaf))


ARTICLES_BUTTONS: Final = (ListButton, LeafButton, RemoveButton, ResetButton, KeepButton)
"""Every kind of button of /articles: the client listens to them from its start."""


def list_view(listing: Listing) -> discord.ui.View:
    """The buttons under a page of the list: the pages before and after."""
    view = discord.ui.View(timeout=None)
    if listing.page:
        view.add_item(ListButton(listing.page - 1, listing.order, "Back"))
    if listing.page < listing.last:
        view.add_item(ListButton(listing.page + 1, listing.order))
    return view


def leaf_view(leaf: Leaf) -> discord.ui.View:
    """The buttons under a page of an article: the pages before and after, and Remove."""
    view = discord.ui.View(timeout=None)
    if leaf.page:
        view.add_item(LeafButton(leaf.entry.id, leaf.page - 1, "Back"))
    if leaf.page < leaf.last:
        view.add_item(LeafButton(leaf.entry.id, leaf.page + 1))
    view.add_item(RemoveButton(leaf.entry.id, sure=False))
    return view
