"""Buttons under an answer."""

import re
from typing import Any, Final, Self

import discord

from bot.answers.embed import answer_embed
from bot.answers.query import MAX_ANSWER_PAGES, answer_page, query_answer, read_questions
from bot.locale.translation import gettext, msgid
from bot.ui.buttons import (
    DeleteButton,
    MessageUpdate,
    PageButton,
    client_of,
    create_view,
    delete_buttons,
    page_buttons,
    query_page,
)
from bot.ui.context import CONTEXT_ITEMS, context_items
from bot.ui.footnotes import number_articles
from bot.ui.options import CannotShow
from index import Answer

_QUESTION_UNREADABLE: Final = msgid("The question of this reply can't be read any more; please ask again.")


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
            raise CannotShow(gettext(_QUESTION_UNREADABLE))
        (*previous, question), threshold = questions, client_of(interaction).settings.min_confidence
        return await query_page(
            interaction,
            lambda library: query_answer(library, question, previous, threshold),
            answer_embed,
            answer_view,
            self._page,
        )


ANSWER_BUTTONS: Final = (*CONTEXT_ITEMS, MoreButton, DeleteButton)
"""Classes to register with the client."""


def answer_view(answer: Answer, number: int = 0, asker: int | None = None) -> discord.ui.View:
    """Create the menu and the buttons under a page of an answer.

    Args:
        answer: The answer.
        number: The number of the page, from 0.
        asker: The user who may delete the reply; None where only they see it.
    """
    page = answer_page(answer, number)
    contexts = context_items(page.items, number_articles(answer.leading))
    return create_view(*contexts, *page_buttons(page, MoreButton), *delete_buttons(asker))
