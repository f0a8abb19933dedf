"""Embeds of any answer: Discord's limits, whole citations, no active markup."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.buttons import answer_page_view, answer_view
from bot.answers.embed import answer_embed
from bot.answers.notices import MAX_QUESTION_CHARS
from bot.answers.query import (
    MAX_ANSWER_PAGES,
    MAX_DIFFERING_SENTENCES,
    SENTENCES_PER_PAGE,
    answer_page,
    differing_count,
)
from bot.ui.citations import display_title, footnote_markdown
from bot.ui.embeds import context_embed
from bot.ui.markdown import escape_markdown, one_line
from bot.ui.strings import NO_ANSWER
from index import Answer, Article, Citation, CitedSentence, Correction
from tests.bot.embed_checks import SLOW_SETTINGS, check_embed, check_inert
from tests.bot.strategies import (
    answers,
    citations,
    long_hostile_texts,
    unanswered,
    unescape_markdown,
)


def worst_case_sentence(character: str) -> CitedSentence:
    """A sentence with every part, and of its article, as long as possible, and with near-duplicates."""
    url = "https://example.org/" + "a" * 280
    article = Article(character * 999, character * 19_999, date(2021, 9, 30), character * 999, url, id=2**53)
    others = [Citation(Article(character * 999, "x", id=each), 10**6, 0, 1) for each in (1, 2, 3)]
    before = Citation(article, 10**6, 0, 9_999)
    return CitedSentence(Citation(article, 10**6, 9_999, 19_999), 1.0, ((0, 9_999),), before, tuple(others))


def sure_answer_of_max_length(*sentences: CitedSentence, **more: Any) -> Answer:
    """A sure answer to a question of the maximum length."""
    return Answer("?" * MAX_QUESTION_CHARS, sentences, 1.0, answered=True, **more)


@SLOW_SETTINGS
@given(answers)
def test_an_answer_keeps_discord_s_limits_and_its_footnotes(answer: Answer) -> None:
    shown = check_embed(answer_embed(answer))
    for number, sentence in enumerate(answer_page(answer, 0).items):
        dated = number < differing_count(answer)
        notes = [footnote_markdown(sentence.whole, dated=dated, linked=linked) for linked in (True, False)]
        assert any(note in shown for note in notes)
        assert f"paragraph {sentence.citation.paragraph}" in shown
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
    assert shown.count("paragraph 1000000") >= max(SENTENCES_PER_PAGE, differing)
    entries = [line for line in shown.split("\n") if line.startswith("> ")]
    assert len(entries) == 2 * max(1, differing)
    assert min(map(len, entries)) > 100


@pytest.mark.parametrize(
    "character", [pytest.param("*", id="markup"), pytest.param("\U0001f600", id="astral")]
)
def test_the_longest_context_keeps_discord_s_limits(character: str) -> None:
    citation = worst_case_sentence(character).citation
    shown = check_embed(context_embed(citation, 0, 9_999))
    assert shown.endswith(footnote_markdown(citation))


@SLOW_SETTINGS
@given(citations(), st.data())
def test_a_context_keeps_discord_s_limits_and_its_footnote(citation: Citation, data: st.DataObject) -> None:
    places = st.integers(0, len(citation.article.text) + 9)
    embed = context_embed(citation, data.draw(places), data.draw(places))
    shown = check_embed(embed)
    assert shown.endswith(footnote_markdown(citation))
    check_inert(shown)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Before. The answer. After.", id="one-line"),
        pytest.param("Before.\nThe answer.\nAfter.", id="lines"),
        pytest.param("Before.  \n   The answer.  \nAfter.", id="indented-lines"),
        pytest.param("Before.\r\nThe answer.\r\nAfter.", id="windows-lines"),
        pytest.param("* Before. " + "Filling words. " * 300 + "The answer. After.", id="far-down"),
        pytest.param("The answer. " + "Filling words. " * 300, id="far-up"),
    ],
)
def test_the_context_has_the_sentence_in_bold(text: str) -> None:
    start = text.index("The answer.")
    shown = context_embed(Citation(Article("T", text), 1, 0, len(text)), start, start + 11)
    assert "**The answer.**" in str(shown.description)


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
    for view in (answer_page_view(answer, number), answer_view(answer, 2**63)):
        check_embed(answer_embed(answer, number), components=view.to_components())
