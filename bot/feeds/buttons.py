"""The buttons under the list of feeds: the pages before and after."""

import re
from typing import Any, Protocol, Self, cast

import discord

from bot.core.permissions import require_guild
from bot.feeds.embed import feeds_embed
from bot.feeds.lookup import FeedPage, load_feed_page
from bot.feeds.service import FeedService
from bot.ui.buttons import MessageUpdate, UpdatingButton


class _FeedsClient(Protocol):
    """What the button needs of the client that it was pressed on."""

    feeds: FeedService


class FeedPageButton(UpdatingButton, template=r"footnote:feeds:(?P<page>\d{1,7})"):
    """Shows another page of the list of feeds."""

    def __init__(self, page: int, label: str = "More") -> None:
        super().__init__(label, f"footnote:feeds:{page}")
        self._page = page

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(int(match["page"]))

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """The page, as the feeds are now."""
        feeds = cast("_FeedsClient", interaction.client).feeds
        shown = await load_feed_page(feeds.stores, require_guild(interaction), self._page)
        return MessageUpdate(feeds_embed(shown), feeds_view(shown))


def feeds_view(shown: FeedPage) -> discord.ui.View:
    """The buttons under a page of the list: the pages before and after."""
    view = discord.ui.View(timeout=None)
    if shown.page:
        view.add_item(FeedPageButton(shown.page - 1, "Back"))
    if shown.page < shown.last_page:
        view.add_item(FeedPageButton(shown.page + 1))
    return view
