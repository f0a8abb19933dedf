"""The feeds of a server as Discord embeds: their list, the end of one, one that can't be read."""

from typing import Final

import discord
from yarl import URL

from bot.answers.embed import SILENT, SURE, UNSURE
from bot.feeds.lookup import FeedList, ListedFeed, NamedFeed
from bot.ui.citations import counted
from bot.ui.empty_state import NAME, Nothing, nothing_markdown
from bot.ui.markdown import escape, link, one_line
from bot.ui.truncate import EMBED_DESCRIPTION, clip, fit, length
from index.ingest.feeds.model import Feed, Polled

FEEDS: Final = "Feeds"
FOLLOW: Final = "“/articles follow” follows one."
NO_FEEDS: Final = Nothing("No feeds are followed here.", FOLLOW)

_TITLE: Final = 80
_HOST: Final = 60
_REASON: Final = 150


def feeds_embed(shown: FeedList) -> discord.Embed:
    """A page of the list of feeds, or that there are none."""
    embed = discord.Embed(colour=SURE if shown.feeds else SILENT).set_author(name=FEEDS)
    if not shown.feeds:
        embed.description = nothing_markdown(NO_FEEDS)
        return embed
    if shown.last:
        embed.set_footer(text=f"Page {shown.page + 1:,} of {shown.last + 1:,}")
    head = f"-# {counted(shown.count, 'feed')} followed\n\n"
    whole = head + "\n".join(_entry(each, each.feed.url) for each in shown.feeds)
    if length(whole) > EMBED_DESCRIPTION:
        whole = head + "\n".join(_entry(each, None) for each in shown.feeds)
    embed.description = whole
    return embed


def unfollowed_embed(feed: Feed, articles: int) -> discord.Embed:
    """That a feed is followed no more."""
    stay = f"-# {counted(articles, 'article')} of it {'stays' if articles == 1 else 'stay'}."
    lines = [f"**Unfollowed “{escape(feed_title(feed))}”.**", *([stay] if articles else [])]
    return discord.Embed(description="\n".join(lines), colour=SILENT)


def unclear_feed_embed(named: NamedFeed) -> discord.Embed:
    """That it isn't clear which feed somebody means, and what helps."""
    typed = f"“{clip(named.typed, NAME)}”"
    if not named.count:
        nothing = NO_FEEDS
    elif not named.typed:
        nothing = Nothing("This feed isn't followed any more.")
    elif named.several:
        names = [feed_label(feed) for feed in named.several]
        nothing = Nothing(f"Several feeds match {typed}.", "Choose one of those offered:", names)
    else:
        nothing = Nothing(f"No feed {typed} is followed here.", "“/articles feeds” shows those that are.")
    return discord.Embed(description=nothing_markdown(nothing), colour=SILENT)


def failure_embed(polled: Polled, server: str) -> discord.Embed:
    """That a feed fails for days, or has ended.

    Args:
        polled: What its last poll gave.
        server: What the server is called where it is followed; empty where the reader is there.
    """
    feed = polled.feed
    name = link(feed_title(feed), feed.url)
    place = f", followed on {escape(clip(one_line(server), _TITLE))}," if server else ""
    where = " there" if server else ""
    if feed.ended:
        what, then = "isn't read any more", f"“/articles unfollow”{where} takes it off the list."
    else:
        since = "" if feed.failing_since is None else f" since {_moment(feed.failing_since, 'D')}"
        what = f"couldn't be read{since}"
        then = f"It is tried on, but less often. “/articles unfollow”{where} ends it."
    lines = [f"**The feed {name}**{place} {what}.", fit(polled.failure, _REASON, escape), f"-# {then}"]
    return discord.Embed(description="\n".join(lines), colour=UNSURE).set_author(name=FEEDS)


def feed_title(feed: Feed) -> str:
    """What a feed calls itself, as one line of bounded length."""
    return clip(one_line(feed.title) or feed.url, _TITLE)


def feed_label(feed: Feed) -> str:
    """A feed's name in a list to choose from, in plain words: its title and its host."""
    host = clip(URL(feed.url).host or "", _HOST)
    return f"{clip(feed_title(feed), 99 - 3 - length(host))} · {host}"


def _entry(listed: ListedFeed, url: str | None) -> str:
    feed = listed.feed
    facts = [escape(clip(URL(feed.url).host or "", _HOST)), counted(listed.articles, "article")]
    if feed.read_at is not None:
        facts.append(f"read {_moment(feed.read_at, 'R')}")
    facts.append("has ended" if feed.ended else f"next {_moment(feed.next_poll, 'R')}")
    if feed.added_by is not None:
        facts.append(f"by <@{feed.added_by}>")
    lines = [link(feed_title(feed), url), f"-# {' · '.join(facts)}"]
    if feed.failing_since is not None:
        why = fit(feed.failure, _REASON, escape)
        lines.append(f"-# **failing** since {_moment(feed.failing_since, 'D')}: {why}")
    return "\n".join(lines)


def _moment(seconds: float, style: str) -> str:
    """A moment as Discord shows it in the reader's own time: R "in 5 minutes", D "9 March 2021"."""
    return f"<t:{int(seconds)}:{style}>"
