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
    REFUSED,
    JsonOption,
    LibraryOption,
    library_folder,
    new_console,
    open_library,
    print_json,
    stoppable,
)
from bot.cli.follow import Following
from bot.cli.json import feed_data
from bot.cli.progress import Bar
from bot.cli.report import Summary
from bot.core.settings import Settings
from bot.feeds.text import feed_title, feeds_table, moment
from bot.limits import new_readers, new_web
from bot.ui.citations import counted
from bot.ui.markdown import one_line
from index import Library, NotFollowed
from index.ingest.feeds.model import Feed
from index.ingest.feeds.poller import Follower
from index.ingest.feeds.store import Subscriptions
from index.ingest.web.urls import web_address
from index.ingest.workers.readers import Readers

_NO_FEEDS: Final = "No feeds are followed here; “footnote follow URL” follows one."

app: Final = typer.Typer()
"""The commands, which `bot.__main__` takes in among its own."""


@app.command()
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
    with _opened(library, must_exist=not urls) as shelf:
        if listed:
            _list(shelf.subscriptions.feeds(), as_json=as_json)
        elif urls:
            _follow(urls, shelf, as_json=as_json)
        else:
            _read(shelf, regardless=now, as_json=as_json)


@app.command()
def unfollow(
    feed: Annotated[
        str, typer.Argument(metavar="URL_OR_NUMBER", help="The feed, as “footnote follow --list” shows it.")
    ],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Follow a feed no more. Its articles stay."""
    with _opened(library, must_exist=True) as shelf:
        found = _named(feed, shelf.subscriptions.feeds())
        shelf.subscriptions.remove(found.id)
    if as_json:
        print_json({"unfollowed": feed_data(found)})
    else:
        typer.echo(f"Unfollowed {found.id}: {feed_title(found)}")


class _Shelf(NamedTuple):
    """A library, and the feeds that fill it."""

    library: Library
    subscriptions: Subscriptions


@contextmanager
def _opened(library: Path | None, *, must_exist: bool) -> Iterator[_Shelf]:
    with (
        open_library(library, seeded=False, must_exist=must_exist) as opened,
        Subscriptions.open(library_folder(library)) as subscriptions,
    ):
        yield _Shelf(opened, subscriptions)


def _list(feeds: Sequence[Feed], *, as_json: bool) -> None:
    if as_json:
        print_json({"feeds": [feed_data(feed) for feed in feeds]})
    elif feeds:
        new_console().print(feeds_table(feeds, time.time()))
    else:
        typer.echo(_NO_FEEDS)


def _follow(urls: Sequence[str], shelf: _Shelf, *, as_json: bool) -> None:
    """Follow feeds, read them, and say what came of it."""
    summary = Summary()
    feeds = _worked(shelf, summary, lambda following: following.follow(urls))
    if not as_json:
        for feed in feeds:
            typer.echo(one_line(f"Following {feed.id}: {feed_title(feed)} ({feed.url})"))
    _tell(feeds, summary, as_json=as_json)


def _read(shelf: _Shelf, *, regardless: bool, as_json: bool) -> None:
    """Read the feeds that are due, and say what came of it."""
    summary = Summary()
    going = [feed for feed in shelf.subscriptions.feeds() if not feed.ended]
    due = going if regardless else shelf.subscriptions.due(time.time())
    feeds = _worked(shelf, summary, lambda following: following.poll(due)) if due else []
    if feeds or as_json:
        if not as_json:
            typer.echo(f"{counted(len(feeds), 'feed')} read.")
        _tell(feeds, summary, as_json=as_json)
    elif going:
        first = moment(min(feed.next_poll for feed in going), time.time())
        typer.echo(f"The next feed is due {first}; “footnote follow --now” reads them now.")
    else:
        typer.echo(_NO_FEEDS)


def _worked(
    shelf: _Shelf, summary: Summary, work: Callable[[Following], Awaitable[Sequence[Feed]]]
) -> Sequence[Feed]:
    """Do something with feeds, with a progress bar; the feeds that it was done with."""
    settings = Settings.read()

    async def working(readers: Readers, bar: Bar) -> Sequence[Feed]:
        async with new_web(settings) as web:
            follower = Follower(web, readers, shelf.subscriptions)
            return await work(Following(follower, 60.0 * settings.feed_minutes, shelf.library, summary, bar))

    with stoppable(shelf.library), new_readers(settings) as readers, Bar("Reading", None) as bar:
        return asyncio.run(working(readers, bar))


def _tell(feeds: Sequence[Feed], summary: Summary, *, as_json: bool) -> None:
    """Say what became of the items of feeds; leave where something was refused."""
    if as_json:
        print_json({"feeds": [feed_data(feed) for feed in feeds], **asdict(summary)})
    else:
        summary.tell()
    if summary.refused:
        raise typer.Exit(REFUSED)


def _named(name: str, feeds: Sequence[Feed]) -> Feed:
    """The feed that somebody means, by its number or its address.

    Raises:
        NotFollowed: There is none.
    """
    address = web_address(name)
    for feed in feeds:
        if name == str(feed.id) or (address and address in (feed.url, feed.found_at)):
            return feed
    raise NotFollowed(f"No feed {name} is followed here; “footnote follow --list” lists those that are.")
