"""Embeds that features share: the context of a sentence, page numbers."""

from __future__ import annotations

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ui.citations import citation_markdown
from bot.ui.embeds import context_embed, set_page_footer
from bot.ui.pages import Page
from index import Article, Citation
from tests.bot.answers.samples import worst_case_sentence
from tests.bot.embed_checks import SLOW_SETTINGS, check_embed, check_inert
from tests.bot.strategies import citations


@pytest.mark.parametrize(
    "character", [pytest.param("*", id="markup"), pytest.param("\U0001f600", id="astral")]
)
def test_the_longest_context_keeps_discord_s_limits(character: str) -> None:
    citation = worst_case_sentence(character).citation
    shown = check_embed(context_embed(citation, 0, 9_999))
    assert shown.endswith(citation_markdown(citation))


@SLOW_SETTINGS
@given(citations(), st.data())
def test_a_context_keeps_discord_s_limits_and_its_footnote(citation: Citation, data: st.DataObject) -> None:
    places = st.integers(0, len(citation.article.text) + 9)
    embed = context_embed(citation, data.draw(places), data.draw(places))
    shown = check_embed(embed)
    assert shown.endswith(citation_markdown(citation))
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


@pytest.mark.parametrize(
    ("page", "footer"),
    [
        pytest.param(Page("x"), None, id="the-only-one"),
        pytest.param(Page("x", 0, 1), "Page 1 of 2", id="the-first"),
        pytest.param(Page("x", 999, 1999), "Page 1,000 of 2,000", id="of-thousands"),
    ],
)
def test_pages_are_numbered(page: Page[str], footer: str | None) -> None:
    assert set_page_footer(discord.Embed(), page).footer.text == footer
