"""Embeds of timelines: exact texts, and Discord's limits for any events."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from bot.timeline.buttons import timeline_view
from bot.timeline.date_range import DateRange
from bot.timeline.embed import timeline_embed
from bot.timeline.event_text import event_year_heading
from bot.timeline.query import MAX_TIMELINE_TOPIC_CHARS, Timeline
from bot.ui.citations import display_title
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR
from bot.ui.markdown import escape_markdown
from bot.ui.pages import ITEMS_PER_PAGE, MAX_ITEM_PAGES
from bot.ui.strings import INFERRED_DATE_NOTE
from index import Article, Citation, Event
from tests.bot.embed_checks import SLOW_SETTINGS, check_embed, check_inert
from tests.bot.result_strategies import any_timeline
from tests.bot.sample_events import (
    CHRONICLE_EVENTS,
    HARBOUR_OPENED,
    LIGHTHOUSE_BUILT,
    RAILWAY_JOINED,
    STATION_CLOSED,
    TOWN_EVENTS,
    make_town_event,
)

HARBOUR_FOOTNOTE = "[The Harbour of Velm](<https://example.org/velm/harbour>) · Ada Lindqvist · 1 April 2020"


def test_the_events_stand_under_their_years() -> None:
    embed = timeline_embed(Timeline("Velm", DateRange("19", "2021-03"), TOWN_EVENTS))
    assert embed.description == (
        "-# From the 20th century to March 2021\n"
        "### 1911\n"
        "__4 May 1911__  The harbour of Velm opened on **4 May 1911**.\xa0¹\n"
        "### 1923\n"
        "__1923__  The lighthouse was built in **1923** by the engineer Mira Solberg.\xa0¹\n"
        "### 1932\n"
        "__since 1932__  A railway has joined Velm to the capital since **1932**.\xa0²\n"
        "### 1987\n"
        "__1987\\*__  The station closed in **1987**.\xa0²\n"
        "\n"
        f"-# ¹ {HARBOUR_FOOTNOTE} · paragraphs 1 and 2\n"
        "-# ² Rails to the Capital · paragraph 1\n"
        f"-# {escape_markdown(INFERRED_DATE_NOTE)}"
    )
    assert (embed.author.name, embed.colour) == ("Timeline: Velm", CONFIDENT_COLOUR)


def test_a_year_is_named_once_and_its_events_are_apart() -> None:
    shown = str(timeline_embed(Timeline(events=(HARBOUR_OPENED, HARBOUR_OPENED))).description)
    assert shown.count("### 1911") == 1
    assert "**4 May 1911**.\xa0¹\n\n__4 May 1911__  The harbour" in shown


def test_a_further_page_begins_with_its_year() -> None:
    shown = str(timeline_embed(Timeline(events=CHRONICLE_EVENTS), 1).description)
    assert shown.startswith("-# The other events\n### 1955\n__1955__  In **1955** a lantern was lit.\xa0¹\n")


def test_the_most_salient_events_come_first() -> None:
    ranked = tuple(replace(each, rank=-number) for number, each in enumerate(CHRONICLE_EVENTS))
    timeline = Timeline(events=ranked)
    assert list(timeline.page(0).items) == list(ranked[-5:])
    assert list(timeline.page(1).items) == list(ranked[:5])
    shown = str(timeline_embed(timeline).description)
    assert shown.startswith(f"-# The 5 most important of {len(ranked)} events\n### ")


def test_the_first_page_has_a_sentence_once() -> None:
    *others, last = CHRONICLE_EVENTS[:6]
    again = replace(others[0], value="1990", rank=0)
    timeline = Timeline(events=(*others, replace(last, rank=9), again))
    assert [each.value for each in timeline.page(0).items] == [each.value for each in others]


def test_a_table_s_row_is_shown_with_its_header() -> None:
    row = make_town_event(
        "1911", "Quay | 1911 | 40", "1911", cells=(("Place", 0, 4), ("", 7, 11), ("Ships", 14, 16))
    )
    shown = str(timeline_embed(Timeline(events=(row,))).description)
    assert "Place: Quay · **1911** · Ships: 40\xa0¹" in shown


def test_what_is_worked_out_is_explained_only_where_it_occurs() -> None:
    assert escape_markdown(INFERRED_DATE_NOTE) not in str(
        timeline_embed(Timeline(events=(LIGHTHOUSE_BUILT, RAILWAY_JOINED))).description
    )


@pytest.mark.parametrize(
    ("each", "heading"),
    [
        pytest.param(make_town_event("199", "Then."), "The 1990s", id="decade"),
        pytest.param(make_town_event("18", "Then."), "19th century", id="century"),
        pytest.param(make_town_event("2025/2034", "Then."), "2025", id="range"),
        pytest.param(make_town_event("2021-WI", "Then."), "2021", id="winter"),
        pytest.param(make_town_event("0850", "Then."), "850", id="early-year"),
    ],
)
def test_what_an_event_stands_under(each: Event, heading: str) -> None:
    assert event_year_heading(each) == heading


def test_other_articles_are_named() -> None:
    other = replace(STATION_CLOSED.citation, article=replace(STATION_CLOSED.citation.article, id=9))
    notice = replace(LIGHTHOUSE_BUILT, also=(other,))
    shown = str(timeline_embed(Timeline(events=(notice,))).description)
    assert shown.endswith("\n-# also in Rails to the Capital, paragraph 1")


@pytest.mark.parametrize(
    ("timeline", "expected"),
    [
        pytest.param(Timeline(), "**No dated events.**", id="everything"),
        pytest.param(
            Timeline("*cheese*", suggested_topics=("Velm", "_Mira_\n")),
            "**No dated events on “\\*cheese\\*”.**\n-# Topics with dated events:\n- Velm\n- \\_Mira\\_",
            id="topics",
        ),
        pytest.param(
            Timeline("Velm", DateRange("1700", "1701"), has_events_outside=True),
            "**No dated events on “Velm” from 1700 to 1701.**\n-# Outside these dates there are some.",
            id="outside",
        ),
    ],
)
def test_no_events(timeline: Timeline, expected: str) -> None:
    embed = timeline_embed(timeline)
    assert (embed.description, embed.colour) == (expected, NEUTRAL_COLOUR)


@SLOW_SETTINGS
@given(any_timeline())
def test_any_timeline_keeps_discord_s_limits_and_its_footnotes(timeline: Timeline) -> None:
    for number in range(timeline.page(0).last + 1):
        shown = check_embed(timeline_embed(timeline, number))
        for each in timeline.page(number).items:
            assert str(each.citation.paragraph) in shown
            assert escape_markdown(display_title(each.citation.article)) in shown


@SLOW_SETTINGS
@given(any_timeline())
def test_nothing_acts_in_a_timeline(timeline: Timeline) -> None:
    shown = str(timeline_embed(timeline).description)
    headings = [line for line in shown.split("\n") if line.startswith("#")]
    assert headings == [
        f"### {year}" for year in dict.fromkeys(event_year_heading(each) for each in timeline.page(0).items)
    ]
    check_inert("\n".join(line for line in shown.split("\n") if line not in headings))


@pytest.mark.parametrize(
    "character", [pytest.param("*", id="markup"), pytest.param("\U0001f600", id="astral")]
)
async def test_the_longest_page_keeps_discord_s_limits(character: str) -> None:
    url = "https://example.org/" + "a" * 280
    article = Article(
        character * 999, character * 9_999, LIGHTHOUSE_BUILT.date, character * 999, url, id=2**53
    )
    citation = Citation(article, 10**6, 0, 9_999)
    longest = replace(
        LIGHTHOUSE_BUILT, citation=citation, phrase=(9_000, 9_990), inferred=True, also=(citation,) * 3
    )
    some = [
        replace(longest, citation=replace(citation, start=each))
        for each in range(ITEMS_PER_PAGE * MAX_ITEM_PAGES)
    ]
    bounds = DateRange("2021-03-09/2021-03-12", "2021-03-09/2021-03-12")
    timeline = Timeline("?" * MAX_TIMELINE_TOPIC_CHARS, bounds, tuple(some))
    for page in range(MAX_ITEM_PAGES):
        view = timeline_view(timeline, page, asker=None if page else 2**63)
        shown = check_embed(timeline_embed(timeline, page), components=view.to_components())
        assert "paragraph 1000000" in shown
        assert shown.count("\xa0¹\n") == ITEMS_PER_PAGE


async def test_two_dates_of_one_sentence_share_an_option() -> None:
    """Discord refuses a menu with two options of the same value."""
    both = replace(LIGHTHOUSE_BUILT, phrase=(0, 3))
    view = timeline_view(Timeline(events=(HARBOUR_OPENED, LIGHTHOUSE_BUILT, both)))
    check_embed(
        timeline_embed(Timeline(events=(HARBOUR_OPENED, LIGHTHOUSE_BUILT, both))),
        components=view.to_components(),
    )
    ((menu,),) = (row["components"] for row in view.to_components())
    assert [option["label"] for option in menu["options"]] == [HARBOUR_OPENED.text, LIGHTHOUSE_BUILT.text]
    assert menu["options"][1]["description"] == "¹ paragraph 2 · The Harbour of Velm"
