"""The buttons that take articles out, each after a question, for those who may.

Which server's articles they are is never in the `custom_id`.
"""

import re
from typing import Any, Final, Self

import discord

from bot.articles.removal import remove_all, remove_one
from bot.core.permissions import managed_server
from bot.leafing import entry_of
from bot.replies.articles_remove import (
    all_of,
    all_removed,
    kept,
    last_question,
    nothing_here,
    remove_question,
    removed,
)
from bot.ui.buttons import ChangingButton, Reply, ReplyButton, client_of
from index import Library

_DANGER: Final = discord.ButtonStyle.danger


class RemoveButton(ChangingButton, template=r"footnote:remove:(?P<step>ask|now):(?P<article>\d{1,18})"):
    """Removes an article, after having asked."""

    def __init__(self, article: int, *, sure: bool) -> None:
        step, style = ("now", _DANGER) if sure else ("ask", discord.ButtonStyle.secondary)
        super().__init__("Remove", f"footnote:remove:{step}:{article}", style)
        self._article = article
        self._sure = sure

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(int(match["article"]), sure=match["step"] == "now")

    async def reply(self, interaction: discord.Interaction) -> Reply:
        """The question, or that the article is removed."""
        guild, libraries = managed_server(interaction), client_of(interaction).libraries
        if self._sure:
            return Reply(removed(*await remove_one(libraries, guild, self._article)))
        article = await libraries.run(guild, lambda library: library.article(self._article))
        return Reply(remove_question(entry_of(article)), remove_view(self._article))


class ResetButton(ChangingButton, template=r"footnote:reset:(?P<step>ask|now)"):
    """Removes all articles, after having asked once more."""

    def __init__(self, label: str = "Remove", *, sure: bool) -> None:
        super().__init__(label, f"footnote:reset:{'now' if sure else 'ask'}", _DANGER)
        self._sure = sure

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(sure=match["step"] == "now")

    async def reply(self, interaction: discord.Interaction) -> Reply:
        """The second question, or that all articles are removed."""
        guild, client = managed_server(interaction), client_of(interaction)
        if self._sure:
            return Reply(all_removed(await remove_all(client.libraries, guild, client.before_reset)))
        count = await client.libraries.run(guild, Library.count)
        return Reply(last_question(count), last_view(count)) if count else Reply(nothing_here())


class KeepButton(ChangingButton, template="footnote:keep"):
    """Answers a question whether to remove something: no."""

    def __init__(self) -> None:
        super().__init__("Keep", "footnote:keep")

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], ___: re.Match[str], /
    ) -> Self:
        """The button that was pressed."""
        return cls()

    async def reply(self, _: discord.Interaction) -> Reply:
        """That nothing is removed."""
        return Reply(kept())


def remove_view(article: int) -> discord.ui.View:
    """The answers to whether an article is to be removed."""
    return _view(RemoveButton(article, sure=True), KeepButton())


def reset_view(count: int) -> discord.ui.View:
    """The answers to whether all articles are to be removed, so many."""
    return _view(ResetButton(f"Remove {all_of(count)}", sure=False), KeepButton())


def last_view(count: int) -> discord.ui.View:
    """The answers where that is asked again, the other way round: pressing twice too fast removes nothing."""
    return _view(KeepButton(), ResetButton(f"Really remove {all_of(count)}", sure=True))


def _view(*buttons: ReplyButton) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    return view
