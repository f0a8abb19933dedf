"""Buttons under the list of feeds: to the previous and the next page."""

import re
from typing import Any, Protocol, Self, cast

import discord

from bot.core.permissions import require_guild
from bot.feeds.embed import feeds_embed
from bot.feeds.lookup import FeedListItem, load_feed_page
from bot.feeds.service import FeedService
from bot.ui.buttons import MessageUpdate, UpdatingButton, create_view, page_buttons
from bot.ui.pages import Page


class _FeedsClient(Protocol):
    """A client with feeds."""

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
        """Restore a button from its `custom_id`."""
        return cls(int(match["page"]))

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Build the page from the guild's feeds as they are now."""
        feeds = cast("_FeedsClient", interaction.client).feeds
        page = await load_feed_page(feeds.stores, require_guild(interaction), self._page)
        return MessageUpdate(feeds_embed(page), feeds_view(page))


def feeds_view(page: Page[FeedListItem]) -> discord.ui.View:
    """The buttons under a page of the list."""
    return create_view(*page_buttons(page, FeedPageButton))
