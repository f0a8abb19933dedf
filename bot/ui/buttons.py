"""Base classes of the buttons under replies, and the buttons that several features share.

A button is rebuilt from its `custom_id` when it is pressed, so it works after a restart. The library is
always that of the guild where the button is pressed; no `custom_id` names one.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple, Protocol, Self, cast

import discord

from bot.core.errors import report_error
from bot.core.interactions import defer_if_slow, defer_update, send_response, update_message
from bot.core.libraries import Libraries, StopGuildWork
from bot.core.settings import Settings
from bot.ui.embeds import context_embed, structured_context_embed
from bot.ui.markdown import superscript
from bot.ui.pages import Page
from index import Citation, Library

_NOT_THE_ASKER: Final = "Only the person who asked can delete this reply."


class ButtonClient(Protocol):
    """The client, as far as buttons use it."""

    settings: Settings
    libraries: Libraries
    before_reset: Sequence[StopGuildWork]


class MessageUpdate(NamedTuple):
    """The new embed of a message, and its new buttons; None removes them."""

    embed: discord.Embed
    view: discord.ui.View | None = None


class ReplyButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template="footnote:never"):
    """Button under a reply, with the error handling of commands."""

    def __init__(
        self, label: str, custom_id: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
    ) -> None:
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id, style=style))

    async def callback(self, interaction: discord.Interaction) -> None:
        """Handle a press; report an error to the presser alone."""
        try:
            await self.press(interaction)
        except Exception as error:  # noqa: BLE001 - the one place for every failure of a button
            await report_error(interaction, error)

    async def press(self, interaction: discord.Interaction) -> None:
        """Handle a press."""
        raise NotImplementedError


class UpdatingButton(ReplyButton, template="footnote:never"):
    """Button that updates the message it belongs to."""

    async def press(self, interaction: discord.Interaction) -> None:
        """Update the message in place."""
        await update_message(interaction, *await defer_update(interaction, self.build_update(interaction)))

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Do what the button stands for, and build the updated message."""
        raise NotImplementedError


class PageButton(UpdatingButton, template="footnote:never"):
    """Button that shows another page of a reply: in place if only the presser sees it, else to them alone."""

    async def press(self, interaction: discord.Interaction) -> None:
        """Show the page."""
        update = self.build_update(interaction)
        embed, view = await defer_if_slow(interaction, update, private=True)
        message = interaction.message
        if message and message.flags.ephemeral and not interaction.response.is_done():
            await interaction.response.edit_message(embed=embed, view=view)
        else:
            await send_response(interaction, embed=embed, view=view or discord.utils.MISSING, private=True)


class ContextButton(
    ReplyButton, template=r"footnote:context:(?P<article>\d{1,18}):(?P<start>\d{1,9}):(?P<end>\d{1,9})"
):
    """Shows the paragraphs around a span of an article to the presser."""

    def __init__(self, article: int, start: int, end: int, label: str = "Context") -> None:
        super().__init__(label, f"footnote:context:{article}:{start}:{end}")
        self._span = article, start, end

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button."""
        return cls(int(match["article"]), int(match["start"]), int(match["end"]))

    async def press(self, interaction: discord.Interaction) -> None:
        """Send the paragraphs."""
        work = client_of(interaction).libraries.run(
            interaction.guild_id, lambda library: _surroundings_embed(library, *self._span)
        )
        embed = await defer_if_slow(interaction, work, private=True)
        await send_response(interaction, embed=embed, private=True)


class DeleteButton(ReplyButton, template=r"footnote:delete:(?P<asker>\d{1,20})"):
    """Deletes the reply; for the user who asked."""

    def __init__(self, asker: int) -> None:
        super().__init__("Delete", f"footnote:delete:{asker}")
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
            await interaction.response.send_message(_NOT_THE_ASKER, ephemeral=True)
            return
        await interaction.response.defer()
        await interaction.delete_original_response()


def create_view(*buttons: ReplyButton) -> discord.ui.View:
    """Create a view that never times out."""
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    return view


def page_buttons(page: Page[Any], create_button: Callable[[int, str], ReplyButton]) -> list[ReplyButton]:
    """Create the buttons to the previous and the next page, where there are such pages.

    Args:
        page: The shown page.
        create_button: Creates a button from the number of its page and its label.
    """
    buttons = [create_button(page.number - 1, "Back")] if page.number else []
    return [*buttons, create_button(page.number + 1, "More")] if page.number < page.last else buttons


def citation_buttons(citations: Sequence[Citation], first_number: int) -> list[ContextButton]:
    """Create a button for each cited span, labelled with the numbers of its footnotes.

    Args:
        citations: The citations of a page, in order.
        first_number: The number of the first footnote.
    """
    marks: dict[tuple[int, int, int], list[str]] = {}
    for number, citation in enumerate(citations, first_number):
        span = citation.article.id, citation.start, citation.end
        marks.setdefault(span, []).append(superscript(number))
    return [ContextButton(*span, f"Context {' '.join(numbers)}") for span, numbers in marks.items()]


def add_delete_button(view: discord.ui.View, asker: int | None) -> discord.ui.View:
    """Add the Delete button to a view.

    Args:
        view: The view.
        asker: The user who may delete the reply; None, and no button, where only they see it.
    """
    if asker is not None:
        view.add_item(DeleteButton(asker))
    return view


def client_of(interaction: discord.Interaction) -> ButtonClient:
    """Return the client that received an interaction."""
    return cast("ButtonClient", interaction.client)


def _surroundings_embed(library: Library, article: int, start: int, end: int) -> discord.Embed:
    """Show the blocks around a span, or in an article without structure its paragraphs."""
    if parts := library.surroundings(article, start, end):
        return structured_context_embed(parts, start, end)
    return context_embed(_surrounding_paragraphs(library, article, start, end), start, end)


def _surrounding_paragraphs(library: Library, article: int, start: int, end: int) -> Citation:
    """Return one citation of all paragraphs that a span touches."""
    paragraph = library.paragraph(article, start)
    if end <= paragraph.end:
        return paragraph
    return replace(paragraph, end=max(paragraph.end, library.paragraph(article, end - 1).end))
