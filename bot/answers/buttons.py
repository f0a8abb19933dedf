"""The buttons under an answer."""

import re
from collections.abc import Sequence
from typing import Any, Final, Self

import discord

from bot.answers.embed import answer_embed, questions_of
from bot.answers.pages import (
    MAX_ANSWER_PAGES,
    MAX_PAGED_SENTENCES,
    answer_page_sentences,
    answer_page_start,
    last_answer_page,
)
from bot.core.interactions import defer_if_slow
from bot.ui.buttons import (
    ContextButton,
    DeleteButton,
    ReplyButton,
    add_delete_button,
    client_of,
    paged_view,
    turn_page,
)
from index import Answer

_QUESTION_UNREADABLE: Final = "The question of this reply can't be read any more; please ask again."


class MoreButton(ReplyButton, template=r"footnote:more:(?P<page>\d{1,2})"):
    """Shows the presser another page of an answer; the reply itself stays as it is for the others."""

    def __init__(self, page: int, label: str = "More") -> None:
        super().__init__(label, f"footnote:more:{page}")
        self._page = page

    @classmethod
    async def from_custom_id(
        cls, _: discord.Interaction, __: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button that was pressed, from its `custom_id`."""
        return cls(min(int(match["page"]), MAX_ANSWER_PAGES - 1))

    async def press(self, interaction: discord.Interaction) -> None:
        """Ask again, and show the page: in place where the presser alone sees the message."""
        questions = questions_of(interaction.message) if interaction.message else ()
        if not questions:
            await interaction.response.send_message(_QUESTION_UNREADABLE, ephemeral=True)
            return
        found = await defer_if_slow(interaction, _ask_again(interaction, questions), private=True)
        page = min(self._page, last_answer_page(found))
        await turn_page(interaction, answer_embed(found, page), answer_page_view(found, page))


ANSWER_BUTTONS: Final = (ContextButton, MoreButton, DeleteButton)
"""Every kind of button: the client listens to them from its start."""


def answer_view(answer: Answer, asker: int | None) -> discord.ui.View:
    """The buttons under a reply.

    Args:
        answer: The answer that is shown from its first page.
        asker: Who may delete the reply; none where the reply is seen by them alone.
    """
    return add_delete_button(answer_page_view(answer, 0), asker)


def answer_page_view(answer: Answer, page: int) -> discord.ui.View:
    """The buttons under one page of an answer: a sentence's context each, the pages before and after."""
    whole = [sentence.whole for sentence in answer_page_sentences(answer, page)]
    return paged_view(whole, answer_page_start(answer, page) + 1, page, last_answer_page(answer), MoreButton)


async def _ask_again(interaction: discord.Interaction, questions: Sequence[str]) -> Answer:
    """The answer to the last of these questions, which may lean on the others, as when it was asked."""
    client, (*previous, question) = client_of(interaction), questions
    threshold = client.settings.min_confidence
    return await client.libraries.run(
        interaction.guild_id,
        lambda library: library.ask(
            question, limit=MAX_PAGED_SENTENCES, previous=previous, threshold=threshold
        ),
    )
