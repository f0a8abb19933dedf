"""Base classes of the buttons under replies, and the buttons that several features share.

A button is rebuilt from its `custom_id` when it is pressed, so it works after a restart. The library is
always that of the guild where the button is pressed; in direct messages it is the one that answered.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple, Protocol, Self, TypeVar, cast

import discord

from bot.core.direct_libraries import DirectLibraries
from bot.core.errors import report_error
from bot.core.interactions import (
    defer_if_slow,
    defer_update,
    is_seen_by_one,
    reply_locale,
    send_response,
    update_message,
)
from bot.core.libraries import Libraries, StopGuildWork
from bot.core.settings import Settings
from bot.locale.translation import gettext, msgid, use_language
from bot.ui.direct_replies import reach_again, show_library
from bot.ui.pages import Page
from index import Library

_NOT_THE_ASKER: Final = msgid("Only the person who asked can delete this reply.")

_ResultT = TypeVar("_ResultT")


class ButtonClient(Protocol):
    """The client, as far as buttons use it."""

    settings: Settings
    libraries: Libraries
    direct_libraries: DirectLibraries
    before_reset: Sequence[StopGuildWork]


class MessageUpdate(NamedTuple):
    """The new embed of a message, and its new buttons; None removes them."""

    embed: discord.Embed
    view: discord.ui.View | None = None


class ReplyItem(discord.ui.DynamicItem[discord.ui.Item[Any]], template="footnote:never"):
    """Button or menu under a reply, with the error handling of commands."""

    async def callback(self, interaction: discord.Interaction) -> None:
        """Handle a press or a choice, in the user's language; report an error to the user alone."""
        try:
            with use_language(interaction.locale.value):
                await self.press(interaction)
        except Exception as error:  # noqa: BLE001 - the one place for every failure of a button
            await report_error(interaction, error)

    async def press(self, interaction: discord.Interaction) -> None:
        """Handle a press or a choice."""
        raise NotImplementedError


class ReplyButton(ReplyItem, template="footnote:never"):
    """Button under a reply."""

    def __init__(
        self, label: str, custom_id: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
    ) -> None:
        super().__init__(discord.ui.Button[Any](label=label, custom_id=custom_id, style=style))


class UpdatingButton(ReplyButton, template="footnote:never"):
    """Button that updates the message it belongs to."""

    async def press(self, interaction: discord.Interaction) -> None:
        """Update the message in place, in the server's language where others see it."""
        with use_language(reply_locale(interaction, private=is_seen_by_one(interaction.message))):
            update = await defer_update(interaction, self.build_update(interaction))
        await update_message(interaction, *update)

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Do what the button stands for, and build the updated message."""
        raise NotImplementedError


class PageButton(UpdatingButton, template="footnote:never"):
    """Button that shows another page of a reply: in place if only the presser sees it, else to them alone."""

    async def press(self, interaction: discord.Interaction) -> None:
        """Show the page."""
        update = self.build_update(interaction)
        embed, view = await defer_if_slow(interaction, update, private=True)
        if is_seen_by_one(interaction.message) and not interaction.response.is_done():
            await interaction.response.edit_message(embed=embed, view=view)
        else:
            await send_response(interaction, embed=embed, view=view or discord.utils.MISSING, private=True)


class DeleteButton(ReplyButton, template=r"footnote:delete:(?P<asker>\d{1,20})"):
    """Deletes the reply; for the user who asked."""

    def __init__(self, asker: int) -> None:
        super().__init__(gettext("Delete"), f"footnote:delete:{asker}")
        self._asker = asker

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button."""
        return cls(int(match["asker"]))

    async def press(self, interaction: discord.Interaction) -> None:
        """Delete the message that the button belongs to."""
        if interaction.user.id != self._asker:
            await interaction.response.send_message(gettext(_NOT_THE_ASKER), ephemeral=True)
            return
        await interaction.response.defer()
        await interaction.delete_original_response()


def create_view(*items: ReplyItem) -> discord.ui.View:
    """Create a view that never times out."""
    view = discord.ui.View(timeout=None)
    for item in items:
        view.add_item(item)
    return view


def page_buttons(page: Page[Any], create_button: Callable[[int, str], ReplyButton]) -> list[ReplyButton]:
    """Create the buttons to the previous and the next page, where there are such pages.

    Args:
        page: The shown page.
        create_button: Creates a button from the number of its page and its label.
    """
    buttons = [create_button(page.number - 1, gettext("Back"))] if page.number else []
    return [*buttons, create_button(page.number + 1, gettext("More"))] if page.number < page.last else buttons


def delete_buttons(asker: int | None) -> list[DeleteButton]:
    """Create the Delete button.

    Args:
        asker: The user who may delete the reply; None, and no button, where only they see it.
    """
    return [] if asker is None else [DeleteButton(asker)]


async def query_page(
    interaction: discord.Interaction,
    query: Callable[[Library], _ResultT],
    create_embed: Callable[[_ResultT, int], discord.Embed],
    create_page_view: Callable[[_ResultT, int], discord.ui.View],
    number: int,
) -> MessageUpdate:
    """Query the library again for a further page of a reply, and build the page.

    Args:
        interaction: The press of the button.
        query: Repeats the query of the reply.
        create_embed: Creates the embed of a page from the result.
        create_page_view: Creates the buttons under a page.
        number: The number of the page, from 0.
    """
    client = client_of(interaction)
    reached = await reach_again(interaction, client.direct_libraries)
    result = await client.libraries.run(reached.guild_id, query)
    embed = show_library(create_embed(result, number), reached)
    return MessageUpdate(embed, create_page_view(result, number))


def client_of(interaction: discord.Interaction) -> ButtonClient:
    """Return the client that received an interaction."""
    return cast("ButtonClient", interaction.client)
