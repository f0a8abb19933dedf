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
from bot.locale.sentences import translate_sentence
from bot.locale.translation import gettext, msgid, ngettext
from bot.ui.embeds import CONFIDENT_COLOUR, NEUTRAL_COLOUR, UNCERTAIN_COLOUR, set_page_footer
from bot.ui.empty_state import EmptyState, empty_state_markdown, shorten_typed
from bot.ui.markdown import escape_markdown, markdown_link, one_line
from bot.ui.pages import Page
from bot.ui.quantities import format_count
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, truncate, truncate_rendered, utf16_length
from index.ingest.feeds.model import PollResult
from index.storage.feeds import Feed

FEEDS_HEADING: Final = msgid("Feeds")
FOLLOW_HINT: Final = msgid("“/articles follow” follows one.")
NO_FEEDS: Final = msgid("No feeds are followed here.")

_MAX_FAILURE_CHARS: Final = 150


def feeds_embed(page: Page[FeedListItem]) -> discord.Embed:
    """A page of the list of feeds, or the statement that there are none."""
    embed = discord.Embed(colour=CONFIDENT_COLOUR if page.items else NEUTRAL_COLOUR)
    embed.set_author(name=gettext(FEEDS_HEADING))
    if not page.items:
        embed.description = empty_state_markdown(_no_feeds())
        return embed
    count = ngettext("{number} feed followed", "{number} feeds followed", page.total)
    head = f"-# {count}\n\n"
    description = head + "\n".join(_list_item_markdown(item, item.feed.url) for item in page.items)
    if utf16_length(description) > MAX_EMBED_DESCRIPTION_CHARS:
        description = head + "\n".join(_list_item_markdown(item, None) for item in page.items)
    embed.description = description
    return set_page_footer(embed, page)


def unfollow_embed(feed: Feed, articles: int) -> discord.Embed:
    """The statement that a feed was unfollowed, and that so many articles of it stay."""
    lines = [gettext("**Unfollowed “{feed}”.**", feed=escape_markdown(feed_title(feed)))]
    if articles:
        left = ngettext("{number} article of it stays.", "{number} articles of it stay.", articles)
        lines.append(f"-# {left}")
    return discord.Embed(description="\n".join(lines), colour=NEUTRAL_COLOUR)


def feed_match_embed(match: FeedMatch) -> discord.Embed:
    """The statement that no feed or several match what a person typed, with a hint."""
    query = shorten_typed(match.query)
    if not match.total:
        state = _no_feeds()
    elif not match.query:
        state = EmptyState(gettext("This feed isn't followed any more."))
    elif match.candidates:
        labels = [feed_label(feed) for feed in match.candidates]
        state = EmptyState(
            gettext("Several feeds match “{query}”.", query=query),
            gettext("Choose one of those offered:"),
            labels,
        )
    else:
        state = EmptyState(
            gettext("No feed “{query}” is followed here.", query=query),
            gettext("“/articles feeds” shows those that are."),
        )
    return discord.Embed(description=empty_state_markdown(state), colour=NEUTRAL_COLOUR)


def failure_embed(result: PollResult, server: str) -> discord.Embed:
    """The statement that a feed has failed for days, or has ended.

    Args:
        result: Result of the feed's last poll.
        server: Name of the guild that follows it; empty if the message is shown there.
    """
    feed = result.feed
    place = escape_markdown(truncate(one_line(server), MAX_FEED_TITLE_CHARS))
    lines = [
        _failure_heading(feed, place),
        truncate_rendered(translate_sentence(result.failure), _MAX_FAILURE_CHARS, escape_markdown),
        f"-# {_failure_hint(feed, is_elsewhere=bool(place))}",
    ]
    embed = discord.Embed(description="\n".join(lines), colour=UNCERTAIN_COLOUR)
    return embed.set_author(name=gettext(FEEDS_HEADING))


def _failure_heading(feed: Feed, server: str) -> str:
    """Return what is wrong with a feed, with the server that follows it where one is given."""
    name = markdown_link(feed_title(feed), feed.url)
    day = "" if feed.failing_since is None else _discord_timestamp(feed.failing_since, "D")
    if feed.ended and server:
        return gettext(
            "**The feed {name}**, followed on {server}, isn't read any more.", name=name, server=server
        )
    if feed.ended:
        return gettext("**The feed {name}** isn't read any more.", name=name)
    if server and day:
        return gettext(
            "**The feed {name}**, followed on {server}, couldn't be read since {day}.",
            name=name,
            server=server,
            day=day,
        )
    if server:
        return gettext(
            "**The feed {name}**, followed on {server}, couldn't be read.", name=name, server=server
        )
    if day:
        return gettext("**The feed {name}** couldn't be read since {day}.", name=name, day=day)
    return gettext("**The feed {name}** couldn't be read.", name=name)


def _failure_hint(feed: Feed, *, is_elsewhere: bool) -> str:
    if feed.ended and is_elsewhere:
        return gettext("“/articles unfollow” there takes it off the list.")
    if feed.ended:
        return gettext("“/articles unfollow” takes it off the list.")
    if is_elsewhere:
        return gettext("It is tried on, but less often. “/articles unfollow” there ends it.")
    return gettext("It is tried on, but less often. “/articles unfollow” ends it.")


def _no_feeds() -> EmptyState:
    return EmptyState(gettext(NO_FEEDS), gettext(FOLLOW_HINT))


def _list_item_markdown(item: FeedListItem, url: str | None) -> str:
    feed = item.feed
    facts = [
        escape_markdown(truncate(URL(feed.url).host or "", MAX_FEED_HOST_CHARS)),
        format_count(item.articles, "article"),
    ]
    if feed.read_at is not None:
        facts.append(gettext("read {time}", time=_discord_timestamp(feed.read_at, "R")))
    if feed.ended:
        facts.append(gettext("has ended"))
    else:
        facts.append(gettext("next {time}", time=_discord_timestamp(feed.next_poll_at, "R")))
    if feed.added_by is not None:
        facts.append(gettext("by {person}", person=f"<@{feed.added_by}>"))
    lines = [markdown_link(feed_title(feed), url), f"-# {' · '.join(facts)}"]
    if feed.failing_since is not None:
        reason = truncate_rendered(translate_sentence(feed.failure), _MAX_FAILURE_CHARS, escape_markdown)
        day = _discord_timestamp(feed.failing_since, "D")
        lines.append("-# " + gettext("**failing** since {day}: {reason}", day=day, reason=reason))
    return "\n".join(lines)


def _discord_timestamp(seconds: float, style: str) -> str:
    """Discord's markup for a time in the reader's time zone.

    Args:
        seconds: The time, in seconds since 1970.
        style: "R" for "in 5 minutes", "D" for "9 March 2021".
    """
    return f"<t:{int(seconds)}:{style}>"
