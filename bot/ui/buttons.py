"""The buttons under a reply. Each one's `custom_id` holds all that it needs, so it works after a restart.

A server's buttons reach that server's library alone: which library is asked is never in the `custom_id`.
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
from bot.ui.embeds import context_embed
from bot.ui.markdown import superscript
from index import Citation, Library

_NOT_THE_ASKER: Final = "Only the person who asked can delete this reply."


class ButtonClient(Protocol):
    """What a button needs of the client that it was pressed on."""

    settings: Settings
    libraries: Libraries
    before_reset: Sequence[StopGuildWork]


class ReplyButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template="footnote:never"):
    """A button under a reply; its errors go where a command's go."""

    def __init__(
        self, label: str, custom_id: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
    ) -> None:
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id, style=style))

    async def callback(self, interaction: discord.Interaction) -> None:
        """Do what the button is for; a failure is told to the presser alone."""
        try:
            await self.press(interaction)
        except Exception as error:  # noqa: BLE001 - the one place for every failure of a button
            await report_error(interaction, error)

    async def press(self, interaction: discord.Interaction) -> None:
        """Do what the button is for."""
        raise NotImplementedError


class MessageUpdate(NamedTuple):
    """What a message becomes; without a view, it has no buttons."""

    embed: discord.Embed
    view: discord.ui.View | None = None


class UpdatingButton(ReplyButton, template="footnote:never"):
    """A button that changes the message it stands under."""

    async def press(self, interaction: discord.Interaction) -> None:
        """Find out what the message becomes, and change it."""
        await update_message(interaction, *await defer_update(interaction, self.build_update(interaction)))

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Do what the button is for, and say what the message becomes."""
        raise NotImplementedError


class ContextButton(
    ReplyButton, template=r"footnote:context:(?P<article>\d{1,18}):(?P<start>\d{1,9}):(?P<end>\d{1,9})"
):
    """Shows the presser the paragraph around words, or the paragraphs that they fill."""

    def __init__(self, article: int, start: int, end: int, label: str = "Context") -> None:
        super().__init__(label, f"footnote:context:{article}:{start}:{end}")
        self._span = article, start, end

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(int(match["article"]), int(match["start"]), int(match["end"]))

    async def press(self, interaction: discord.Interaction) -> None:
        """Answer with what stands around the words."""
        work = client_of(interaction).libraries.run(
            interaction.guild_id, lambda library: _surrounding_paragraphs(library, *self._span)
        )
        paragraph = await defer_if_slow(interaction, work, private=True)
        await send_response(interaction, embed=context_embed(paragraph, *self._span[1:]), private=True)


class DeleteButton(ReplyButton, template=r"footnote:delete:(?P<asker>\d{1,20})"):
    """Deletes the reply, for the person who asked."""

    def __init__(self, asker: int) -> None:
        super().__init__("Delete", f"footnote:delete:{asker}")
        self._asker = asker

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(int(match["asker"]))

    async def press(self, interaction: discord.Interaction) -> None:
        """Delete the message that the button stands under."""
        if interaction.user.id != self._asker:
            await interaction.response.send_message(_NOT_THE_ASKER, ephemeral=True)
            return
        await interaction.response.defer()
        await interaction.delete_original_response()


def paged_view(
    shown: Sequence[Citation],
    first_number: int,
    page: int,
    last_page: int,
    page_button: Callable[[int, str], ReplyButton],
) -> discord.ui.View:
    """The buttons under a page.

    Args:
        shown: What is cited on it; each place has a button for its context.
        first_number: The number of its first footnote.
        page: Which page it is, from 0.
        last_page: The last page that there is.
        page_button: Makes the button to a page, with its label.
    """
    view = discord.ui.View(timeout=None)
    for button in _context_buttons(shown, first_number):
        view.add_item(button)
    if page:
        view.add_item(page_button(page - 1, "Back"))
    if page < last_page:
        view.add_item(page_button(page + 1, "More"))
    return view


def add_delete_button(view: discord.ui.View, asker: int | None) -> discord.ui.View:
    """The same buttons, and Delete for the person who asked; none where they alone see the reply."""
    if asker is not None:
        view.add_item(DeleteButton(asker))
    return view


async def turn_page(interaction: discord.Interaction, embed: discord.Embed, view: discord.ui.View) -> None:
    """Show another page: in place where the presser alone sees the message, else to the presser alone."""
    message = interaction.message
    if message and message.flags.ephemeral and not interaction.response.is_done():
        await interaction.response.edit_message(embed=embed, view=view)
    else:
        await send_response(interaction, embed=embed, view=view, private=True)


def client_of(interaction: discord.Interaction) -> ButtonClient:
    """The client that a button was pressed on."""
    return cast("ButtonClient", interaction.client)


def _context_buttons(citations: Sequence[Citation], first_number: int) -> list[ContextButton]:
    """A button for the context of each citation, with the numbers of its footnotes."""
    marks: dict[tuple[int, int, int], list[str]] = {}
    for number, citation in enumerate(citations, first_number):
        place = citation.article.id, citation.start, citation.end
        marks.setdefault(place, []).append(superscript(number))
    return [ContextButton(*place, f"Context {' '.join(mark)}") for place, mark in marks.items()]


def _surrounding_paragraphs(library: Library, article: int, start: int, end: int) -> Citation:
    """The paragraph that words stand in; where they go on into further ones, these as well."""
    paragraph = library.paragraph(article, start)
    if end <= paragraph.end:
        return paragraph
    return replace(paragraph, end=max(paragraph.end, library.paragraph(article, end - 1).end))
