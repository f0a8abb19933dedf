"""The buttons that take articles out, each after a question, for those who may.

Which server's articles they are is never in the `custom_id`.
"""

import re
from typing import Any, Final, Self

import discord

from bot.articles.removal import remove_all_articles, remove_article
from bot.core.permissions import require_managed_guild
from bot.leafing import article_entry
from bot.replies.articles_remove import (
    all_articles_phrase,
    all_removed_embed,
    article_removed_embed,
    final_reset_confirmation_embed,
    no_articles_embed,
    nothing_removed_embed,
    remove_confirmation_embed,
)
from bot.ui.buttons import MessageUpdate, ReplyButton, UpdatingButton, client_of
from index import Library

_DANGER_STYLE: Final = discord.ButtonStyle.danger


class RemoveButton(UpdatingButton, template=r"footnote:remove:(?P<step>ask|now):(?P<article>\d{1,18})"):
    """Removes an article, after having asked."""

    def __init__(self, article: int, *, sure: bool) -> None:
        step, style = ("now", _DANGER_STYLE) if sure else ("ask", discord.ButtonStyle.secondary)
        super().__init__("Remove", f"footnote:remove:{step}:{article}", style)
        self._article = article
        self._sure = sure

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(int(match["article"]), sure=match["step"] == "now")

    async def reply(self, interaction: discord.Interaction) -> MessageUpdate:
        """The question, or that the article is removed."""
        guild, libraries = require_managed_guild(interaction), client_of(interaction).libraries
        if self._sure:
            return MessageUpdate(
                article_removed_embed(*await remove_article(libraries, guild, self._article))
            )
        article = await libraries.run(guild, lambda library: library.article(self._article))
        return MessageUpdate(
            remove_confirmation_embed(article_entry(article)), remove_confirmation_view(self._article)
        )


class ResetButton(UpdatingButton, template=r"footnote:reset:(?P<step>ask|now)"):
    """Removes all articles, after having asked once more."""

    def __init__(self, label: str = "Remove", *, sure: bool) -> None:
        super().__init__(label, f"footnote:reset:{'now' if sure else 'ask'}", _DANGER_STYLE)
        self._sure = sure

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(sure=match["step"] == "now")

    async def reply(self, interaction: discord.Interaction) -> MessageUpdate:
        """The second question, or that all articles are removed."""
        guild, client = require_managed_guild(interaction), client_of(interaction)
        if self._sure:
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

    async def reply(self, _: discord.Interaction) -> MessageUpdate:
        """That nothing is removed."""
        return MessageUpdate(nothing_removed_embed())


def remove_confirmation_view(article: int) -> discord.ui.View:
    """The answers to whether an article is to be removed."""
    return _view_of(RemoveButton(article, sure=True), KeepButton())


def reset_confirmation_view(count: int) -> discord.ui.View:
    """The answers to whether all articles are to be removed, so many."""
    return _view_of(ResetButton(f"Remove {all_articles_phrase(count)}", sure=False), KeepButton())


def final_reset_confirmation_view(count: int) -> discord.ui.View:
    """The answers where that is asked again, the other way round: pressing twice too fast removes nothing."""
    return _view_of(KeepButton(), ResetButton(f"Really remove {all_articles_phrase(count)}", sure=True))


def _view_of(*buttons: ReplyButton) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    return view
