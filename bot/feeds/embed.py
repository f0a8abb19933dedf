"""Embeds of feeds: their list, an unfollowed one, an unclear one, a failing one."""

from typing import Final

import discord
from yarl import URL

from bot.feeds.lookup import (
    MAX_FEED_HOST_CHARS,
    MAX_FEED_TITLE_CHARS,
    FeedListItem,
    FeedMatch,
    feed_label,
    feed_title,
)
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR, set_page_footer
from bot.ui.empty_state import MAX_SUGGESTION_CHARS, EmptyState, empty_state_markdown
from bot.ui.markdown import escape_markdown, markdown_link, one_line
from bot.ui.pages import Page
from bot.ui.quantities import format_count
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate, truncate_rendered, utf16_length
from index.ingest.feeds.model import PollResult
from index.storage.feeds import Feed

FEEDS_HEADING: Final = "Feeds"
FOLLOW_HINT: Final = "“/articles follow” follows one."
NO_FEEDS: Final = EmptyState("No feeds are followed here.", FOLLOW_HINT)

_MAX_FAILURE_CHARS: Final = 150


def feeds_embed(page: Page[FeedListItem]) -> discord.Embed:
    """A page of the list of feeds, or the statement that there are none."""
    embed = discord.Embed(colour=CONFIDENT_COLOUR if page.items else NEUTRAL_COLOUR)
    embed.set_author(name=FEEDS_HEADING)
    if not page.items:
        embed.description = empty_state_markdown(NO_FEEDS)
        return embed
    head = f"-# {format_count(page.total, 'feed')} followed\n\n"
    description = head + "\n".join(_list_item_markdown(item, item.feed.url) for item in page.items)
    if utf16_length(description) > MAX_EMBED_DESCRIPTION_CHARS:
        description = head + "\n".join(_list_item_markdown(item, None) for item in page.items)
    embed.description = description
    return set_page_footer(embed, page)


def unfollow_embed(feed: Feed, articles: int) -> discord.Embed:
    """The statement that a feed was unfollowed, and that so many articles of it stay."""
    lines = [f"**Unfollowed “{escape_markdown(feed_title(feed))}”.**"]
    if articles:
        verb = "stays" if articles == 1 else "stay"
        lines.append(f"-# {format_count(articles, 'article')} of it {verb}.")
    return discord.Embed(description="\n".join(lines), colour=NEUTRAL_COLOUR)


def feed_match_embed(match: FeedMatch) -> discord.Embed:
    """The statement that no feed or several match what a person typed, with a hint."""
    query = f"“{truncate(match.query, MAX_SUGGESTION_CHARS)}”"
    if not match.total:
        state = NO_FEEDS
    elif not match.query:
        state = EmptyState("This feed isn't followed any more.")
    elif match.candidates:
        labels = [feed_label(feed) for feed in match.candidates]
        state = EmptyState(f"Several feeds match {query}.", "Choose one of those offered:", labels)
    else:
        state = EmptyState(f"No feed {query} is followed here.", "“/articles feeds” shows those that are.")
    return discord.Embed(description=empty_state_markdown(state), colour=NEUTRAL_COLOUR)


def failure_embed(result: PollResult, server: str) -> discord.Embed:
    """The statement that a feed has failed for days, or has ended.

    Args:
        result: Result of the feed's last poll.
        server: Name of the guild that follows it; empty if the message is shown there.
    """
    feed = result.feed
    name = markdown_link(feed_title(feed), feed.url)
    place = (
        f", followed on {escape_markdown(truncate(one_line(server), MAX_FEED_TITLE_CHARS))},"
        if server
        else ""
    )
    where = " there" if server else ""
    if feed.ended:
        problem, hint = "isn't read any more", f"“/articles unfollow”{where} takes it off the list."
    else:
        since = "" if feed.failing_since is None else f" since {_discord_timestamp(feed.failing_since, 'D')}"
        problem = f"couldn't be read{since}"
        hint = f"It is tried on, but less often. “/articles unfollow”{where} ends it."
    lines = [
        f"**The feed {name}**{place} {problem}.",
        truncate_rendered(result.failure, _MAX_FAILURE_CHARS, escape_markdown),
        f"-# {hint}",
    ]
    return discord.Embed(description="\n".join(lines), colour=UNCERTAIN_COLOUR).set_author(name=FEEDS_HEADING)


def _list_item_markdown(item: FeedListItem, url: str | None) -> str:
    feed = item.feed
    facts = [
        escape_markdown(truncate(URL(feed.url).host or "", MAX_FEED_HOST_CHARS)),
        format_count(item.articles, "article"),
    ]
    if feed.read_at is not None:
        facts.append(f"read {_discord_timestamp(feed.read_at, 'R')}")
    facts.append("has ended" if feed.ended else f"next {_discord_timestamp(feed.next_poll_at, 'R')}")
    if feed.added_by is not None:
        facts.append(f"by <@{feed.added_by}>")
    lines = [markdown_link(feed_title(feed), url), f"-# {' · '.join(facts)}"]
    if feed.failing_since is not None:
        reason = truncate_rendered(feed.failure, _MAX_FAILURE_CHARS, escape_markdown)
        lines.append(f"-# **failing** since {_discord_timestamp(feed.failing_since, 'D')}: {reason}")
    return "\n".join(lines)


def _discord_timestamp(seconds: float, style: str) -> str:
    """Discord's markup for a time in the reader's time zone.

    Args:
        seconds: The time, in seconds since 1970.
        style: "R" for "in 5 minutes", "D" for "9 March 2021".
    """
    return f"<t:{int(seconds)}:{style}>"
