"""The exact embed of each kind of answer."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest

from bot.answers.buttons import answer_view
from bot.answers.embed import answer_embed
from bot.answers.query import read_questions
from bot.ui.embeds import CONFIDENT_COLOUR as TEAL
from bot.ui.embeds import NEUTRAL_COLOUR as GREY
from bot.ui.embeds import UNCERTAIN_COLOUR as GOLD
from index import Answer, Correction
from tests.bot.answers import samples
from tests.bot.answers.samples import (
    CLOSED,
    DIFFERING_ANSWER,
    FOLLOW_UP_ANSWER,
    STANDS,
    SURE_ANSWER,
    WHERE,
    cited_sentence,
)
from tests.bot.embed_checks import message_with_embeds
from tests.bot.sample_articles import HARBOUR_ARTICLE

HARBOUR_NOTE = (
    "[The Harbour of Velm](<https://example.org/velm/harbour>) · Ada Lindqvist · 1 April 2020 · paragraph 2"
)

SOLBERG = f"> The lighthouse was built in 1923 by the engineer **Mira Solberg**.\xa0¹\n-# ¹ {HARBOUR_NOTE}"

CASES = [
    pytest.param(samples.SURE_ANSWER, TEAL, SOLBERG, id="sure"),
    pytest.param(samples.UNSURE_ANSWER, GOLD, f"-# Perhaps this answers it:\n{SOLBERG}", id="perhaps"),
    pytest.param(
        samples.CORRECTED_ANSWER,
        TEAL,
        f"-# Showing results for **lighthouse** instead of “lighthuose”.\n{SOLBERG}",
        id="corrected",
    ),
    pytest.param(
        samples.TWO_SENTENCE_ANSWER,
        TEAL,
        "> -# The lighthouse was built in 1923 by the engineer Mira Solberg.\n"
        "> It stands on the **northern pier** and can be seen from thirty miles away.\xa0¹\n"
        f"-# ¹ {HARBOUR_NOTE}",
        id="with-the-sentence-before",
    ),
    pytest.param(
        samples.DIFFERING_ANSWER,
        TEAL,
        "**The articles differ:**\n"
        f"> The lighthouse was built in **1923** by the engineer Mira Solberg.\xa0¹\n\n"
        f"> The lighthouse of Velm was built in **1925**, they say.\xa0²\n-# ¹ {HARBOUR_NOTE}\n"
        "-# ² A Guide to Velm · undated · paragraph 1\n\n"
        "**Further sentences**\nThe station closed in **1987**.\xa0³\n"
        "-# ³ Rails to the Capital · paragraph 1",
        id="differing",
    ),
    pytest.param(
        samples.NO_ANSWER_FOUND,
        GREY,
        "**The articles don't say.**\n-# Nearest titles, not an answer:\n- The Harbour of Velm",
        id="silent",
    ),
]


@pytest.mark.parametrize(("answer", "colour", "text"), CASES)
def test_an_answer(answer: Answer, colour: discord.Colour, text: str) -> None:
    embed = answer_embed(answer)
    assert (embed.description, embed.colour) == (text, colour)
    assert embed.footer.text is None


def test_differing_sentences_that_may_be_no_answer_say_so_once() -> None:
    shown = str(answer_embed(replace(DIFFERING_ANSWER, confidence=0.6)).description)
    assert shown.startswith("**Perhaps, but the articles differ:**\n> ")
    assert shown.count("erhaps") == 1


def test_a_follow_up_names_what_it_leans_on() -> None:
    embed = answer_embed(FOLLOW_UP_ANSWER)
    assert embed.author.name == "By whom?"
    assert embed.footer.text == f"Follow-up to “{WHERE}”\nand to “And when?”"
    assert read_questions(message_with_embeds(embed)) == (WHERE, "And when?", "By whom?")


@pytest.mark.parametrize(
    "embeds",
    [
        pytest.param([], id="none"),
        pytest.param([discord.Embed(description="x").set_footer(text="3 articles here")], id="no-question"),
        pytest.param([discord.Embed().set_footer(text="Follow-up to “x”")], id="nothing-but-a-footer"),
    ],
)
def test_other_messages_have_no_questions(embeds: list[discord.Embed]) -> None:
    assert read_questions(message_with_embeds(*embeds)) == ()


def test_further_pages_repeat_no_notice() -> None:
    corrected = (Correction("statoin", "station"),)
    answer = Answer("?", (CLOSED,) * 6, 0.6, answered=True, corrections=corrected, leaned_on=(WHERE,))
    first, second = (answer_embed(answer, page) for page in (0, 1))
    assert str(first.description).count("-# Perhaps") == 1
    assert str(second.description).startswith("The station closed in **1987**.\xa0¹\n")
    assert (second.colour, second.footer.text) == (GOLD, first.footer.text)


async def test_the_context_of_two_sentences_holds_both() -> None:
    (button,) = answer_view(Answer(WHERE, (STANDS,), 0.9, answered=True), 0).to_components()[0]["components"]
    assert button["custom_id"] == f"footnote:context:0:{STANDS.whole.start}:{STANDS.citation.end}"
    assert STANDS.whole.text.startswith("The lighthouse was built")


def test_the_footnote_names_where_the_sentence_before_stands() -> None:
    opening = cited_sentence(HARBOUR_ARTICLE, "Fishing boats had used the bay for centuries before.").citation
    answer = Answer(WHERE, (replace(STANDS, before=opening),), 0.9, answered=True)
    assert str(answer_embed(answer).description).endswith(" · paragraph 1")


async def test_differing_sentences_stand_on_one_page_with_an_option_each() -> None:
    start, end = CLOSED.citation.start, CLOSED.citation.end
    several = tuple(
        replace(CLOSED, citation=replace(CLOSED.citation, end=each)) for each in range(end, start, -1)
    )
    answer = Answer("?", several[:7], 0.9, answered=True, differing=5)
    (menu,), (more,) = (row["components"] for row in answer_view(answer).to_components())
    assert len(menu["options"]) == 5
    assert more["label"] == "More"
    assert str(answer_embed(answer).description).count("undated") == 1


def test_hostile_words_of_a_correction_do_nothing() -> None:
    corrected = (Correction("[a](https://evil.example)\n# b", "**@everyone**\n"),)
    (line, *_) = str(answer_embed(replace(SURE_ANSWER, corrections=corrected)).description).split("\n")
    assert line == (
        r"-# Showing results for **\*\*\@everyone\*\*** instead of “\[a\](https:/\/evil.example) \# b”."
    )
