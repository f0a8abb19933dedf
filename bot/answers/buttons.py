"""Buttons under an answer."""

import re
from typing import Any, Final, Self

import discord

from bot.answers.embed import answer_embed
from bot.answers.query import MAX_ANSWER_PAGES, answer_page, query_answer, read_questions
from bot.ui.buttons import (
    ContextButton,
    DeleteButton,
    MessageUpdate,
    PageButton,
    add_delete_button,
    citation_buttons,
    client_of,
    create_view,
    page_buttons,
)
from bot.ui.options import CannotShow
from index import Answer

_QUESTION_UNREADABLE: Final = "The question of this reply can't be read any more; please ask again."


class MoreButton(PageButton, template=r"footnote:more:(?P<page>\d{1,2})"):
    """Shows another page of an answer."""

    def __init__(self, page: int, label: str = "More") -> None:
        super().__init__(label, f"footnote:more:{page}")
        self._page = page

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Rebuild the pressed button."""
        return cls(min(int(match["page"]), MAX_ANSWER_PAGES - 1))

    async def build_update(self, interaction: discord.Interaction) -> MessageUpdate:
        """Ask again, with the same earlier questions, and build the page."""
        questions = read_questions(interaction.message)
        if not questions:
            raise CannotShow(_QUESTION_UNREADABLE)
        client, (*previous, question) = client_of(interaction), questions
        threshold = client.settings.min_confidence
        answer = await client.libraries.run(
            interaction.guild_id, lambda library: query_answer(library, question, previous, threshold)
        )
        return MessageUpdate(answer_embed(answer, self._page), answer_page_view(answer, self._page))


ANSWER_BUTTONS: Final = (ContextButton, MoreButton, DeleteButton)
"""Classes to register with the client."""


def answer_view(answer: Answer, asker: int | None) -> discord.ui.View:
    """Create the buttons under an answer's first page.

    Args:
        answer: The answer.
        asker: The user who may delete the reply; None where only they see it.
    """
    return add_delete_button(answer_page_view(answer, 0), asker)


def answer_page_view(answer: Answer, number: int) -> discord.ui.View:
    """Create the buttons under a page of an answer.

    Args:
        answer: The answer.
        number: The number of the page, from 0.
    """
    page = answer_page(answer, number)
    citations = [sentence.citation if sentence.parts else sentence.whole for sentence in page.items]
    return create_view(*citation_buttons(citations, page.start + 1), *page_buttons(page, MoreButton))
