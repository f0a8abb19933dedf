"""Removal of one article or all articles of a guild: operations, and the buttons that confirm them."""

import re
from collections.abc import Iterable
from typing import Any, Final, Self

import discord
import structlog

from bot.articles.embed import (
    all_removed_embed,
    article_removed_embed,
    final_reset_confirmation_embed,
    no_articles_embed,
    nothing_removed_embed,
    remove_confirmation_embed,
)
from bot.articles.pages import article_entry
from bot.core.libraries import Libraries, StopGuildWork
from bot.core.permissions import require_managed_guild
from bot.locale.translation import gettext, ngettext
from bot.ui.buttons import MessageUpdate, UpdatingButton, client_of, create_view
from index import ArticleDamaged, Library

_DANGER_STYLE: Final = discord.ButtonStyle.danger

_log: Final = structlog.get_logger(__name__)


async def remove_article(libraries: Libraries, guild: int, ident: int) -> tuple[str, int]:
    """Remove an article.

    Args:
        libraries: The guilds' libraries.
        guild: The guild.
        ident: The article's id.

    Returns:
        Its title, and the number of articles that are left.

    Raises:
        UnknownArticle: There is no article of this id.
    """
    title, left = await libraries.run_long(guild, lambda library: _remove_with_title(library, ident))
    _log.info("article removed", guild=guild, article=ident)
    return title, left


async def remove_all_articles(libraries: Libraries, guild: int, before: Iterable[StopGuildWork]) -> int:
    """Remove all articles of a guild.

    Args:
        libraries: The guilds' libraries.
        guild: The guild.
        before: Stop the guild's jobs and feeds, so that nothing is added again.

    Returns:
        The number of removed articles.
    """
    for stop_work in before:
        await stop_work(guild)
    removed = await libraries.run_long(guild, _clear_library)
    _log.info("articles removed", guild=guild, articles=removed)
    return removed


def _remove_with_title(library: Library, ident: int) -> tuple[str, int]:
    try:
        title = library.article(ident).title
    except ArticleDamaged:
        title = f"article {ident}"
    library.remove(ident)
    return title, library.count()


def _clear_library(library: Library) -> int:
    removed = library.count()
    library.clear()
    return removed


class RemoveButton(UpdatingButton, template=r"footnote:remove:(?P<step>ask|now):(?P<article>\d{1,18})"):
    """Removes an article: asks first, then removes."""

    def __init__(self, article: int, *, confirmed: bool) -> None:
        step, style = ("now", _DANGER_STYLE) if confirmed else ("ask", discord.ButtonStyle.secondary)
        super().__init__(gettext("Remove"), f"footnote:remove:{step}:{article}", style)
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

    def __init__(self, label: str = "", *, confirmed: bool) -> None:
        super().__init__(
            label or gettext("Remove"), f"footnote:reset:{'now' if confirmed else 'ask'}", _DANGER_STYLE
        )
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
        super().__init__(gettext("Keep"), "footnote:keep")

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
    label = ngettext("Remove the only article", "Remove all {number} articles", count)
    return create_view(ResetButton(label, confirmed=False), KeepButton())


def final_reset_confirmation_view(count: int) -> discord.ui.View:
    """Create the buttons under the second question, in reverse order: a double press removes nothing."""
    label = ngettext("Really remove the only article", "Really remove all {number} articles", count)
    return create_view(KeepButton(), ResetButton(label, confirmed=True))
