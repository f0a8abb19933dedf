"""Commands for feeds: `follow` and `unfollow`."""

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
from bot.feeds.text import feeds_table, format_moment, is_titled, plain_feed_title
from bot.locale.translation import gettext, msgid, ngettext
from bot.ui.markdown import one_line
from index import Library, UnknownFeed
from index.ingest.feeds.poller import FeedPoller
from index.ingest.feeds.store import open_feed_store
from index.ingest.web.urls import normalize_url
from index.ingest.workers.readers import Readers
from index.storage.feed_store import FeedStore
from index.storage.feeds import Feed

_NO_FEEDS_TEXT: Final = msgid("No feeds are followed here; “footnote follow URL” follows one.")

feeds_app: Final = typer.Typer()
"""The commands; `bot.__main__` includes them among its own."""


@feeds_app.command(
    help=gettext(
        "Follow feeds, and add the articles of their items; without a URL, read what is new in all of them."
        "\n\n"
        "A feed is due half an hour after it was read (FOOTNOTE_FEED_MINUTES), or later where it asks for"
        " that: cron may ask more often.\n\n"
        "An item that was edited replaces its article.\n\n"
        "The exit status is 1 when a feed or a page couldn't be read; the others are read all the same.\n\n"
        "What was added when Ctrl-C ends it stays."
    )
)
def follow(
    urls: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="URL",
            help=gettext("Feeds (RSS, Atom, JSON Feed), or pages that name theirs."),
            show_default=gettext("the feeds that are followed already"),
        ),
    ] = None,
    now: Annotated[bool, typer.Option("--now", help=gettext("Read feeds that aren't due yet, too."))] = False,
    listed: Annotated[
        bool, typer.Option("--list", help=gettext("List the feeds that are followed."))
    ] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Follow feeds, or read what is new in them."""
    if listed and (urls or now):
        raise typer.BadParameter(gettext("--list stands alone: footnote follow --list"))
    with _open_feed_library(library, must_exist=not urls) as feed_library:
        if listed:
            _print_feeds(feed_library.store.feeds(), as_json=as_json)
        elif urls:
            _follow_feeds(urls, feed_library, as_json=as_json)
        else:
            _poll_feeds(feed_library, include_not_due=now, as_json=as_json)


@feeds_app.command(help=gettext("Follow a feed no more. Its articles stay."))
def unfollow(
    feed: Annotated[
        str,
        typer.Argument(
            metavar="URL_OR_NUMBER", help=gettext("The feed, as “footnote follow --list” shows it.")
        ),
    ],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Follow a feed no more. Its articles stay."""
    with _open_feed_library(library, must_exist=True) as feed_library:
        match = _find_feed(feed, feed_library.store.feeds())
        feed_library.store.remove(match.id)
    if as_json:
        print_json({"unfollowed": feed_data(match)})
    else:
        typer.echo(gettext("Unfollowed {number}: {feed}", number=match.id, feed=plain_feed_title(match)))


class _FeedLibrary(NamedTuple):
    """A library and its feeds."""

    library: Library
    store: FeedStore


@contextmanager
def _open_feed_library(library: Path | None, *, must_exist: bool) -> Iterator[_FeedLibrary]:
    with (
        open_library(library, seeded=False, must_exist=must_exist) as opened,
        open_feed_store(library_folder(library)) as store,
    ):
        yield _FeedLibrary(opened, store)


def _print_feeds(feeds: Sequence[Feed], *, as_json: bool) -> None:
    if as_json:
        print_json({"feeds": [feed_data(feed) for feed in feeds]})
    elif feeds:
        new_console().print(feeds_table(feeds, time.time()))
    else:
        typer.echo(gettext(_NO_FEEDS_TEXT))


def _follow_feeds(feed_urls: Sequence[str], feed_library: _FeedLibrary, *, as_json: bool) -> None:
    """Follow feeds, poll them, and print the report."""
    report = AddReport()
    feeds = _run_session(feed_library, report, lambda session: session.follow(feed_urls))
    if not as_json:
        for feed in feeds:
            title = f"{plain_feed_title(feed)} ({feed.url})" if is_titled(feed) else feed.url
            typer.echo(one_line(gettext("Following {number}: {feed}", number=feed.id, feed=title)))
    _print_feed_report(feeds, report, as_json=as_json)


def _poll_feeds(feed_library: _FeedLibrary, *, include_not_due: bool, as_json: bool) -> None:
    """Poll the feeds that are due, or all that haven't ended, and print the report."""
    report = AddReport()
    feed_library.store.correct_times(time.time())
    active = [feed for feed in feed_library.store.feeds() if not feed.ended]
    selected = active if include_not_due else feed_library.store.due_feeds(time.time())
    feeds = _run_session(feed_library, report, lambda session: session.poll(selected)) if selected else []
    if feeds or as_json:
        if not as_json:
            typer.echo(ngettext("{number} feed read.", "{number} feeds read.", len(feeds)))
        _print_feed_report(feeds, report, as_json=as_json)
    elif active:
        next_poll = format_moment(min(feed.next_poll_at for feed in active), time.time())
        typer.echo(
            gettext("The next feed is due {time}; “footnote follow --now” reads them now.", time=next_poll)
        )
    else:
        typer.echo(gettext(_NO_FEEDS_TEXT))


def _run_session(
    feed_library: _FeedLibrary, report: AddReport, work: Callable[[FollowSession], Awaitable[Sequence[Feed]]]
) -> Sequence[Feed]:
    """Run work on feeds in a session with a progress bar; returns its result, the feeds."""
    settings = Settings.read()

    async def run(readers: Readers, bar: ProgressBar) -> Sequence[Feed]:
        async with create_web(settings) as web:
            poller = FeedPoller(web, readers, feed_library.store)
            interval_seconds = 60.0 * settings.feed_minutes
            return await work(FollowSession(poller, interval_seconds, feed_library.library, report, bar))

    with (
        exit_on_interrupt(feed_library.library),
        create_readers(settings) as readers,
        ProgressBar(gettext("Reading"), None) as bar,
    ):
        return asyncio.run(run(readers, bar))


def _print_feed_report(feeds: Sequence[Feed], report: AddReport, *, as_json: bool) -> None:
    """Print what became of feeds' entries; exit with status 1 if anything was refused."""
    if as_json:
        print_json({"feeds": [feed_data(feed) for feed in feeds], **asdict(report)})
    else:
        report.echo()
    if report.refused:
        raise typer.Exit(EXIT_REFUSED)


def _find_feed(name: str, feeds: Sequence[Feed]) -> Feed:
    """The feed with an id or a URL.

    Raises:
        UnknownFeed: There is none.
    """
    url = normalize_url(name)
    for feed in feeds:
        if name == str(feed.id) or (url and url in (feed.url, feed.resolved_url)):
            return feed
    raise UnknownFeed(
        gettext("No feed {name} is followed here; “footnote follow --list” lists those that are.", name=name)
    )
