"""Embeds of quotations: exact texts, and Discord's limits for any quotations."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from bot.quotes.buttons import quotes_view
from bot.quotes.embed import quotes_embed
from bot.quotes.query import MAX_QUOTES_TOPIC_CHARS, MAX_SPEAKER_CHARS, Quotes
from bot.ui.citations import display_title
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR
from bot.ui.markdown import escape_markdown
from bot.ui.pages import ITEMS_PER_PAGE, MAX_ITEM_PAGES
from bot.ui.strings import INFERRED_SPEAKER_NOTE
from index import Article, Citation
from tests.bot.embed_checks import SLOW_SETTINGS, check_embed, check_inert
from tests.bot.result_strategies import any_quotes
from tests.bot.sample_quotations import (
    CONTINUED_QUOTATION,
    LAMPLIGHTER_QUOTATIONS,
    SPEAKERLESS_QUOTATION,
    TOWN_QUOTATIONS,
    WAITED_QUOTATION,
)

NOTE = "[A Speech at the Harbour](<https://example.org/velm/speech>) · Ada Lindqvist · 4 May 2024"


def test_what_was_said_and_by_whom() -> None:
    embed = quotes_embed(Quotes("railway", "Hald", TOWN_QUOTATIONS))
    assert embed.description == (
        "> “We have waited for this day for thirty years”\xa0¹\n"
        "**Ingrid Hald**, Mayor\n"
        "\n"
        "> “When I was a girl, my father said: ‘One day the railway will come back.’\n"
        "> \n"
        "> “He didn’t live to see it. But we do.”\xa0¹\n"
        "**Ingrid Hald**\\*\n"
        "\n"
        "> “as good as new”\xa0¹\n"
        "**the plans**\\*\n"
        "\n"
        "> “A waste of money”\xa0¹\n"
        "Speaker not stated\n"
        "\n"
        f"-# ¹ {NOTE} · paragraphs 2 and 4\n"
        f"-# {escape_markdown(INFERRED_SPEAKER_NOTE)}"
    )
    assert (embed.author.name, embed.colour) == ("Quotes by Hald: railway", CONFIDENT_COLOUR)


def test_a_further_page_goes_on() -> None:
    shown = str(quotes_embed(Quotes(quotations=LAMPLIGHTER_QUOTATIONS), 1).description)
    assert shown.startswith("> “I lit lantern number 6, for all to see.”\xa0¹\n**Jo Rask**\n\n> ")


def test_the_asterisk_is_explained_only_where_it_occurs() -> None:
    assert "\\*" not in str(
        quotes_embed(Quotes(quotations=(WAITED_QUOTATION, SPEAKERLESS_QUOTATION))).description
    )


def test_other_articles_are_named() -> None:
    other = replace(WAITED_QUOTATION.citation, article=Article("Rails to the Capital", "…", id=9))
    shown = str(quotes_embed(Quotes(quotations=(replace(WAITED_QUOTATION, also=(other,)),))).description)
    assert shown.endswith("\n-# also in Rails to the Capital, paragraph 2")


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        pytest.param(Quotes(), "**No quotes.**", id="anything"),
        pytest.param(
            Quotes("*cheese*", top_speakers=("Jo", "_Mira_\n")),
            "**No quotes on “\\*cheese\\*”.**\n-# Quoted here:\n- Jo\n- \\_Mira\\_",
            id="topic",
        ),
        pytest.param(
            Quotes(speaker="Anna Hald", nearest_speakers=("Ingrid Hald",)),
            "**Nobody called “Anna Hald” is quoted.**\n-# Nearest names:\n- Ingrid Hald",
            id="nobody",
        ),
        pytest.param(
            Quotes("cheese", "Cassandra", top_speakers=("Ingrid Hald",)),
            "**Nobody called “Cassandra” is quoted.**\n-# Quoted here:\n- Ingrid Hald",
            id="nobody-like-that",
        ),
        pytest.param(
            Quotes("cheese", "Hald", has_other_topics=True),
            "**No quotes by “Hald” on “cheese”.**\n-# On other topics there are some.",
            id="elsewhere",
        ),
    ],
)
def test_no_quotations(quotes: Quotes, expected: str) -> None:
    embed = quotes_embed(quotes)
    assert (embed.description, embed.colour) == (expected, NEUTRAL_COLOUR)


@SLOW_SETTINGS
@given(any_quotes())
def test_any_quotations_keep_discord_s_limits_and_their_footnotes(quotes: Quotes) -> None:
    for number in range(quotes.page(0).last + 1):
        shown = check_embed(quotes_embed(quotes, number))
        for each in quotes.page(number).items:
            assert str(each.citation.paragraph) in shown
            assert escape_markdown(display_title(each.citation.article)) in shown


@SLOW_SETTINGS
@given(any_quotes())
def test_nothing_acts_in_quotations(quotes: Quotes) -> None:
    check_inert(check_embed(quotes_embed(quotes)))


@SLOW_SETTINGS
@given(any_quotes(least=1, most=1))
def test_every_line_of_a_quotation_is_quoted(quotes: Quotes) -> None:
    words, closing_mark, _ = str(quotes_embed(quotes).description).rpartition("”\xa0¹\n")
    assert closing_mark
    assert words.startswith("> “")
    assert all(line.startswith("> ") for line in words.split("\n"))


@pytest.mark.parametrize(
    "character",
    [
        pytest.param("*", id="markup"),
        pytest.param("\U0001f600", id="astral"),
        pytest.param("x\n\n", id="paragraphs"),
        pytest.param("\x1b", id="control"),
    ],
)
async def test_the_longest_page_keeps_discord_s_limits(character: str) -> None:
    url = "https://example.org/" + "a" * 280
    article = Article(
        character * 300,
        character * 2_000_000,
        WAITED_QUOTATION.citation.article.published,
        character * 300,
        url,
        id=2**53,
    )
    citation = Citation(article, 10**6, 0, len(article.text))
    longest = replace(
        CONTINUED_QUOTATION,
        citation=citation,
        speaker=character * 300,
        role=character * 300,
        also=(citation,) * 3,
    )
    some = [
        replace(longest, citation=replace(citation, start=each))
        for each in range(ITEMS_PER_PAGE * MAX_ITEM_PAGES)
    ]
    quotes = Quotes("?" * MAX_QUOTES_TOPIC_CHARS, "!" * MAX_SPEAKER_CHARS, tuple(some))
    for page in range(MAX_ITEM_PAGES):
        view = quotes_view(quotes, page, asker=None if page else 2**63)
        shown = check_embed(quotes_embed(quotes, page), components=view.to_components())
        assert "paragraph 1000000" in shown
        assert shown.count("> “") >= ITEMS_PER_PAGE


async def test_the_same_words_share_an_option() -> None:
    """Discord refuses a menu with two options of the same value."""
    twice = Quotes(
        quotations=(WAITED_QUOTATION, SPEAKERLESS_QUOTATION, replace(SPEAKERLESS_QUOTATION, speaker="Jo"))
    )
    view = quotes_view(twice)
    check_embed(quotes_embed(twice), components=view.to_components())
    ((menu,),) = (row["components"] for row in view.to_components())
    assert [option["label"] for option in menu["options"]] == [
        WAITED_QUOTATION.quote,
        SPEAKERLESS_QUOTATION.quote,
    ]


def test_a_hostile_name_does_nothing() -> None:
    quotes = Quotes(quotations=(replace(WAITED_QUOTATION, speaker="<@1>", role="@everyone"),))
    assert "\n**\\<\\@1\\>**, \\@everyone\n" in str(quotes_embed(quotes).description)
