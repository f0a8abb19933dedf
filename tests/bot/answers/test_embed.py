"""Embeds of any answer: Discord's limits, whole citations, no active markup."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from bot.answers.buttons import answer_view
from bot.answers.embed import answer_embed
from bot.answers.notices import MAX_QUESTION_CHARS
from bot.answers.query import (
    MAX_ANSWER_PAGES,
    MAX_DIFFERING_SENTENCES,
    SENTENCES_PER_PAGE,
    answer_page,
)
from bot.ui.citations import display_title
from bot.ui.markdown import escape_markdown, one_line
from bot.ui.strings import NO_ANSWER
from index import Answer, Article, Citation, CitedSentence, Correction
from tests.bot.answers.samples import worst_case_sentence
from tests.bot.embed_checks import SLOW_SETTINGS, check_embed, check_inert
from tests.bot.strategies import (
    answers,
    long_hostile_texts,
    unanswered,
    unescape_markdown,
)


def sure_answer_of_max_length(*sentences: CitedSentence, **more: Any) -> Answer:
    """A sure answer to a question of the maximum length."""
    return Answer("?" * MAX_QUESTION_CHARS, sentences, 1.0, answered=True, **more)


@SLOW_SETTINGS
@given(answers)
def test_an_answer_keeps_discord_s_limits_and_its_footnotes(answer: Answer) -> None:
    shown = check_embed(answer_embed(answer))
    for sentence in answer_page(answer, 0).items:
        assert str(sentence.whole.paragraph) in shown
        assert escape_markdown(display_title(sentence.citation.article)) in shown


@SLOW_SETTINGS
@given(answers)
def test_nothing_acts_in_an_answer(answer: Answer) -> None:
    check_inert(check_embed(answer_embed(answer)))


@pytest.mark.parametrize("differing", [0, SENTENCES_PER_PAGE, MAX_DIFFERING_SENTENCES])
@pytest.mark.parametrize(
    "character",
    [
        pytest.param("*", id="markup"),
        pytest.param("\U0001f600", id="astral"),
        pytest.param("a", id="letters"),
        pytest.param("word ", id="words"),
    ],
)
def test_the_longest_answer_keeps_discord_s_limits(character: str, differing: int) -> None:
    corrections = (Correction(character * 999, character * 999),) * 9
    more = {"corrections": corrections, "differing": differing, "leaned_on": (character * 999,) * 9}
    shown = check_embed(
        answer_embed(
            sure_answer_of_max_length(*[worst_case_sentence(character)] * MAX_DIFFERING_SENTENCES, **more)
        )
    )
    assert "paragraph 1000000" in shown
    entries = [line for line in shown.split("\n") if line.startswith("> ")]
    assert len(entries) == 2 * max(1, differing)
    assert min(map(len, entries)) > 100


@SLOW_SETTINGS
@given(unanswered)
def test_a_silence_names_the_nearest_titles_whole(answer: Answer) -> None:
    shown = check_embed(answer_embed(answer))
    assert f"**{NO_ANSWER}**" in shown.split("\n")[:2]
    for article in answer.nearest:
        assert f"- {escape_markdown(display_title(article))}" in shown
    check_inert(shown)


@SLOW_SETTINGS
@given(long_hostile_texts)
def test_the_question_can_be_read_again(question: str) -> None:
    name = str(answer_embed(Answer(question)).author.name)
    assert name == one_line(question) or name.endswith("…")


def test_megabytes_of_one_sentence_are_clipped() -> None:
    text = "word *" * 300_000
    sentence = CitedSentence(Citation(Article("T", text, id=1), 1, 0, len(text)), 1.0, ((0, 4),))
    shown = check_embed(answer_embed(sure_answer_of_max_length(sentence)))
    assert unescape_markdown(shown).startswith("> **word** *word *")
    assert shown.endswith("-# ¹ T · paragraph 1")


@pytest.mark.parametrize("number", range(MAX_ANSWER_PAGES))
async def test_the_buttons_of_every_page_keep_discord_s_limits(number: int) -> None:
    text = "x" * 9_999
    article = Article("T", text, id=2**53)
    cited = tuple(
        CitedSentence(Citation(article, 1, each, 9_999), 1.0)
        for each in range(MAX_ANSWER_PAGES * SENTENCES_PER_PAGE + 1)
    )
    answer = sure_answer_of_max_length(*cited)
    for view in (answer_view(answer, number), answer_view(answer, number, asker=2**63)):
        check_embed(answer_embed(answer, number), components=view.to_components())
