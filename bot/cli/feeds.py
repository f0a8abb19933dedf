"""The feeds on the command line: followed, read, listed, followed no more."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final, NamedTuple

import typer

from bot.cli.common import (
    EXIT_REFUSED,
    JsonOption,
    LibraryOption,
    exit_on_interrupt,
    library_folder,
    new_console,
    open_library,
    print_json,
)
from bot.cli.follow import FollowSession
from bot.cli.json import feed_data
from bot.cli.progress import ProgressBar
from bot.cli.report import AddReport
from bot.core.settings import Settings
from bot.core.source_reader import create_readers, create_web
from bot.feeds.text import feeds_table, format_moment, plain_feed_title
from bot.ui.markdown import one_line
from bot.ui.quantities import format_count
from index import Library, NotFollowed
from index.ingest.feeds.model import Feed
from index.ingest.feeds.poller import FeedPoller
from index.ingest.feeds.store import FeedStore
from index.ingest.web.urls import normalize_url
from index.ingest.workers.readers import Readers

_NO_FEEDS_TEXT: Final = "No feeds are followed here; “footnote follow URL” follows one."

feeds_app: Final = typer.Typer()
"""The commands, which `bot.__main__` takes in among its own."""


@feeds_app.command()
def follow(
    urls: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="URL",
            help="Feeds (RSS, Atom, JSON Feed), or pages that name theirs.",
            show_default="the feeds that are followed already",
        ),
    ] = None,
    now: Annotated[bool, typer.Option("--now", help="Read feeds that aren't due yet, too.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="List the feeds that are followed.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Follow feeds, and add the articles of their items; without a URL, read what is new in all of them.

    A feed is due half an hour after it was read (FOOTNOTE_FEED_MINUTES), or later where it asks for that:
    cron may ask more often.

    An item that was edited replaces its article.

    The exit status is 1 when a feed or a page couldn't be read; the others are read all the same.

    What was added when Ctrl-C ends it stays.
    """
    if listed and (urls or now):
        raise typer.BadParameter("--list stands alone: footnote follow --list")
    with _open_feed_library(library, must_exist=not urls) as shelf:
        if listed:
            _print_feeds(shelf.subscriptions.feeds(), as_json=as_json)
        elif urls:
            _follow_feeds(urls, shelf, as_json=as_json)
        else:
            _read_due_feeds(shelf, regardless=now, as_json=as_json)


@feeds_app.command()
def unfollow(
    feed: Annotated[
        str, typer.Argument(metavar="URL_OR_NUMBER", help="The feed, as “footnote follow --list” shows it.")
    ],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Follow a feed no more. Its articles stay."""
    with _open_feed_library(library, must_exist=True) as shelf:
        found = _find_feed(feed, shelf.subscriptions.feeds())
        shelf.subscriptions.remove(found.id)
    if as_json:
        print_json({"unfollowed": feed_data(found)})
    else:
        typer.echo(f"Unfollowed {found.id}: {plain_feed_title(found)}")


class _FeedLibrary(NamedTuple):
    """A library, and the feeds that fill it."""

    library: Library
    subscriptions: FeedStore


@contextmanager
def _open_feed_library(library: Path | None, *, must_exist: bool) -> Iterator[_FeedLibrary]:
    with (
        open_library(library, seeded=False, must_exist=must_exist) as opened,
        FeedStore.open(library_folder(library)) as subscriptions,
    ):
        yield _FeedLibrary(opened, subscriptions)


def _print_feeds(feeds: Sequence[Feed], *, as_json: bool) -> None:
    if as_json:
        print_json({"feeds": [feed_data(feed) for feed in feeds]})
    elif feeds:
        new_console().print(feeds_table(feeds, time.time()))
    else:
        typer.echo(_NO_FEEDS_TEXT)


def _follow_feeds(feed_urls: Sequence[str], feed_library: _FeedLibrary, *, as_json: bool) -> None:
    """Follow feeds, read them, and say what came of it."""
    summary = AddReport()
    feeds = _run_session(feed_library, summary, lambda following: following.follow(feed_urls))
    if not as_json:
        for feed in feeds:
            typer.echo(one_line(f"Following {feed.id}: {plain_feed_title(feed)} ({feed.url})"))
    _print_feed_report(feeds, summary, as_json=as_json)


def _read_due_feeds(feed_library: _FeedLibrary, *, regardless: bool, as_json: bool) -> None:
    """Read the feeds that are due, and say what came of it."""
    summary = AddReport()
    going = [feed for feed in feed_library.subscriptions.feeds() if not feed.ended]
    due = going if regardless else feed_library.subscriptions.due_feeds(time.time())
    feeds = _run_session(feed_library, summary, lambda following: following.poll(due)) if due else []
    if feeds or as_json:
        if not as_json:
            typer.echo(f"{format_count(len(feeds), 'feed')} read.")
        _print_feed_report(feeds, summary, as_json=as_json)
    elif going:
        first = format_moment(min(feed.next_poll for feed in going), time.time())
        typer.echo(f"The next feed is due {first}; “footnote follow --now” reads them now.")
    else:
        typer.echo(_NO_FEEDS_TEXT)


def _run_session(
    feed_library: _FeedLibrary, summary: AddReport, work: Callable[[FollowSession], Awaitable[Sequence[Feed]]]
) -> Sequence[Feed]:
    """Do something with feeds, with a progress bar; the feeds that it was done with."""
    settings = Settings.read()

    async def working(readers: Readers, bar: ProgressBar) -> Sequence[Feed]:
        async with create_web(settings) as web:
            follower = FeedPoller(web, readers, feed_library.subscriptions)
            return await work(
                FollowSession(follower, 60.0 * settings.feed_minutes, feed_library.library, summary, bar)
            )

    with (
        exit_on_interrupt(feed_library.library),
        create_readers(settings) as readers,
        ProgressBar("Reading", None) as bar,
    ):
        return asyncio.run(working(readers, bar))


def _print_feed_report(feeds: Sequence[Feed], summary: AddReport, *, as_json: bool) -> None:
    """Say what became of the items of feeds; leave where something was refused."""
    if as_json:
        print_json({"feeds": [feed_data(feed) for feed in feeds], **asdict(summary)})
    else:
        summary.echo()
    if summary.refused:
        raise typer.Exit(EXIT_REFUSED)


def _find_feed(name: str, feeds: Sequence[Feed]) -> Feed:
    """The feed that somebody means, by its number or its address.

    Raises:
        NotFollowed: There is none.
    """
    address = normalize_url(name)
    for feed in feeds:
        if name == str(feed.id) or (address and address in (feed.url, feed.found_at)):
            return feed
    raise NotFollowed(f"No feed {name} is followed here; “footnote follow --list” lists those that are.")
