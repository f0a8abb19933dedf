"""Embeds of feeds, within Discord's limits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.embed import failure_embed, feed_match_embed, feeds_embed, unfollow_embed
from bot.feeds.lookup import FEEDS_PER_PAGE, FeedListItem, FeedMatch, feed_label
from bot.ui.options import MAX_CHOICE_CHARS
from bot.ui.pages import Page
from bot.ui.truncate import utf16_length
from index.ingest.feeds.model import PollResult
from index.storage.feeds import Feed
from tests.bot.strategies import hostile_texts, long_hostile_texts
from tests.discord.limits import check_embeds

FEED = Feed(
    id=1,
    url="https://velm.example/feed",
    resolved_url="https://velm.example/feed",
    title="Harbour news",
    added_by=7,
    channel_id=8,
    added_at=0.0,
    next_poll_at=1_800.4,
    read_at=100.7,
)
FAILING = replace(FEED, failures=3, failing_since=50.0, failure="velm.example isn't there.")
ENDED = replace(FEED, ended=True)


def listed(feed: Feed) -> str:
    """A feed's lines in a list of one."""
    text = feeds_embed(Page([FeedListItem(feed, 3)], total=1)).description or ""
    return text.removeprefix("-# 1 feed followed\n\n[Harbour news](<https://velm.example/feed>)\n")


@pytest.mark.parametrize(
    ("feed", "expected"),
    [
        pytest.param(
            FEED, "-# velm.example · 3 articles · read <t:100:R> · next <t:1800:R> · by <@7>", id="going"
        ),
        pytest.param(
            FAILING,
            "-# velm.example · 3 articles · read <t:100:R> · next <t:1800:R> · by <@7>\n"
            "-# **failing** since <t:50:D>: velm.example isn't there.",
            id="failing",
        ),
        pytest.param(
            ENDED, "-# velm.example · 3 articles · read <t:100:R> · has ended · by <@7>", id="ended"
        ),
        pytest.param(
            replace(FEED, added_by=None, read_at=None),
            "-# velm.example · 3 articles · next <t:1800:R>",
            id="by-nobody-known",
        ),
    ],
)
def test_what_is_said_of_a_feed(feed: Feed, expected: str) -> None:
    assert listed(feed) == expected


@pytest.mark.parametrize(
    ("feed", "failure", "server", "expected"),
    [
        pytest.param(
            FAILING,
            "It took longer than 30 seconds.",
            "Velm",
            "**The feed [Harbour news](<https://velm.example/feed>)**, followed on Velm, couldn't be read"
            " since <t:50:D>.\nIt took longer than 30 seconds.\n"
            "-# It is tried on, but less often. “/articles unfollow” there ends it.",
            id="private",
        ),
        pytest.param(
            replace(FAILING, ended=True),
            "It isn't there any more.",
            "",
            "**The feed [Harbour news](<https://velm.example/feed>)** isn't read any more.\n"
            "It isn't there any more.\n-# “/articles unfollow” takes it off the list.",
            id="gone-in-a-channel",
        ),
    ],
)
def test_what_is_told_of_a_failure(feed: Feed, failure: str, server: str, expected: str) -> None:
    assert failure_embed(PollResult(feed, failure=failure), server).description == expected


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(0, "**Unfollowed “Harbour news”.**", id="none"),
        pytest.param(1, "**Unfollowed “Harbour news”.**\n-# 1 article of it stays.", id="one"),
        pytest.param(9, "**Unfollowed “Harbour news”.**\n-# 9 articles of it stay.", id="several"),
    ],
)
def test_what_stays(articles: int, expected: str) -> None:
    assert unfollow_embed(FEED, articles).description == expected


def test_several_are_named() -> None:
    description = feed_match_embed(FeedMatch("harb", 2, candidates=(FEED, ENDED))).description
    assert description == (
        "**Several feeds match “harb”.**\n-# Choose one of those offered:\n"
        "- Harbour news · velm.example\n- Harbour news · velm.example"
    )


@given(
    title=hostile_texts | long_hostile_texts,
    failure=hostile_texts | long_hostile_texts,
    server=hostile_texts | long_hostile_texts,
)
def test_whatever_it_says_it_does_nothing_and_fits(title: str, failure: str, server: str) -> None:
    feed = replace(FAILING, title=title, failure=failure)
    page = Page([FeedListItem(feed, 10**9)] * FEEDS_PER_PAGE, last=2, total=3 * FEEDS_PER_PAGE)
    embeds = [
        feeds_embed(page),
        failure_embed(PollResult(feed, failure=failure), server),
        unfollow_embed(feed, 2),
        feed_match_embed(FeedMatch(title, 3, candidates=(feed,) * 5)),
    ]
    for embed in embeds:
        check_embeds([dict(embed.to_dict())])
    assert utf16_length(feed_label(feed)) <= MAX_CHOICE_CHARS
    assert "<@" not in (embeds[1].description or "").replace("\\<@", "")


@given(st.integers(150, 290))
def test_long_addresses_fit(size: int) -> None:
    feed = replace(FAILING, url="https://velm.example/" + "x" * size, failure="y" * 500, title="*" * 300)
    page = Page([FeedListItem(feed, 3)] * FEEDS_PER_PAGE, total=FEEDS_PER_PAGE)
    check_embeds([dict(feeds_embed(page).to_dict())])
