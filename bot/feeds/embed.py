"""The feeds of a server as Discord embeds: their list, the end of one, one that can't be read."""

from typing import Final

import discord
from yarl import URL

from bot.feeds.lookup import (
    MAX_FEED_HOST_CHARS,
    MAX_FEED_TITLE_CHARS,
    FeedListItem,
    FeedMatch,
    FeedPage,
    feed_label,
    feed_title,
)
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR
from bot.ui.empty_state import MAX_SUGGESTION_CHARS, EmptyState, empty_state_markdown
from bot.ui.markdown import escape_markdown, markdown_link, one_line
from bot.ui.quantities import format_count
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate, truncate_rendered, utf16_length
from index.ingest.feeds.model import PollResult
from index.storage.feeds import Feed

FEEDS_HEADING: Final = "Feeds"


FOLLOW_HINT: Final = "“/articles follow” follows one."


NO_FEEDS: Final = EmptyState("No feeds are followed here.", FOLLOW_HINT)


_MAX_FAILURE_CHARS: Final = 150


def feeds_embed(shown: FeedPage) -> discord.Embed:
    """A page of the list of feeds, or that there are none."""
    embed = discord.Embed(colour=CONFIDENT_COLOUR if shown.feeds else NEUTRAL_COLOUR).set_author(
        name=FEEDS_HEADING
    )
    if not shown.feeds:
        embed.description = empty_state_markdown(NO_FEEDS)
        return embed
    if shown.last_page:
        embed.set_footer(text=f"Page {shown.page + 1:,} of {shown.last_page + 1:,}")
    head = f"-# {format_count(shown.total, 'feed')} followed\n\n"
    whole = head + "\n".join(_feed_entry(each, each.feed.url) for each in shown.feeds)
    if utf16_length(whole) > MAX_EMBED_DESCRIPTION_CHARS:
        whole = head + "\n".join(_feed_entry(each, None) for each in shown.feeds)
    embed.description = whole
    return embed


def unfollow_embed(feed: Feed, articles: int) -> discord.Embed:
    """That a feed is followed no more."""
    stay = f"-# {format_count(articles, 'article')} of it {'stays' if articles == 1 else 'stay'}."
    lines = [f"**Unfollowed “{escape_markdown(feed_title(feed))}”.**", *([stay] if articles else [])]
    return discord.Embed(description="\n".join(lines), colour=NEUTRAL_COLOUR)


def feed_match_embed(named: FeedMatch) -> discord.Embed:
    """That it isn't clear which feed somebody means, and what helps."""
    typed = f"“{truncate(named.typed, MAX_SUGGESTION_CHARS)}”"
    if not named.total:
        nothing = NO_FEEDS
    elif not named.typed:
        nothing = EmptyState("This feed isn't followed any more.")
    elif named.candidates:
        names = [feed_label(feed) for feed in named.candidates]
        nothing = EmptyState(f"Several feeds match {typed}.", "Choose one of those offered:", names)
    else:
        nothing = EmptyState(f"No feed {typed} is followed here.", "“/articles feeds” shows those that are.")
    return discord.Embed(description=empty_state_markdown(nothing), colour=NEUTRAL_COLOUR)


def failure_embed(polled: PollResult, server: str) -> discord.Embed:
    """That a feed fails for days, or has ended.

    Args:
        polled: What its last poll gave.
        server: What the server is called where it is followed; empty where the reader is there.
    """
    feed = polled.feed
    name = markdown_link(feed_title(feed), feed.url)
    place = (
        f", followed on {escape_markdown(truncate(one_line(server), MAX_FEED_TITLE_CHARS))},"
        if server
        else ""
    )
    where = " there" if server else ""
    if feed.ended:
        what, then = "isn't read any more", f"“/articles unfollow”{where} takes it off the list."
    else:
        since = "" if feed.failing_since is None else f" since {_discord_timestamp(feed.failing_since, 'D')}"
        what = f"couldn't be read{since}"
        then = f"It is tried on, but less often. “/articles unfollow”{where} ends it."
    lines = [
        f"**The feed {name}**{place} {what}.",
        truncate_rendered(polled.failure, _MAX_FAILURE_CHARS, escape_markdown),
        f"-# {then}",
    ]
    return discord.Embed(description="\n".join(lines), colour=UNCERTAIN_COLOUR).set_author(name=FEEDS_HEADING)


def _feed_entry(listed: FeedListItem, url: str | None) -> str:
    feed = listed.feed
    facts = [
        escape_markdown(truncate(URL(feed.url).host or "", MAX_FEED_HOST_CHARS)),
        format_count(listed.articles, "article"),
    ]
    if feed.read_at is not None:
        facts.append(f"read {_discord_timestamp(feed.read_at, 'R')}")
    facts.append("has ended" if feed.ended else f"next {_discord_timestamp(feed.next_poll, 'R')}")
    if feed.added_by is not None:
        facts.append(f"by <@{feed.added_by}>")
    lines = [markdown_link(feed_title(feed), url), f"-# {' · '.join(facts)}"]
    if feed.failing_since is not None:
        why = truncate_rendered(feed.failure, _MAX_FAILURE_CHARS, escape_markdown)
        lines.append(f"-# **failing** since {_discord_timestamp(feed.failing_since, 'D')}: {why}")
    return "\n".join(lines)


def _discord_timestamp(seconds: float, style: str) -> str:
    """A moment as Discord shows it in the reader's own time: R "in 5 minutes", D "9 March 2021"."""
    return f"<t:{int(seconds)}:{style}>"
