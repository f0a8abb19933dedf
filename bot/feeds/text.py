"""Feeds as text for the terminal."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from bot.locale.translation import gettext, msgid
from bot.ui.dates import format_day
from bot.ui.markdown import one_line
from bot.ui.terminal_text import IndentedBlock
from bot.ui.truncate import truncate
from index.storage.feeds import Feed

_MAX_TITLE_CELL_CHARS: Final = 100
_UNTITLED: Final = "–"
_RELATIVE_DAY_NAMES: Final = {-1: msgid("yesterday"), 0: msgid("today"), 1: msgid("tomorrow")}


def feeds_table(feeds: Sequence[Feed], now: float) -> RenderableType:
    """A table of feeds: id, title, URL, times of the last and the next poll, and of a failure's beginning.

    Args:
        feeds: The feeds, in order.
        now: The current time, in seconds since 1970.
    """
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(gettext("ID"), justify="right", no_wrap=True)
    for name in (gettext("Title"), gettext("Address")):
        table.add_column(name, overflow="fold")
    has_failing = any(feed.failing_since is not None for feed in feeds)
    times_names = [gettext("Last read"), gettext("Next read")]
    for name in (*times_names, *([gettext("Failing since")] if has_failing else [])):
        table.add_column(name)
    for feed in feeds:
        times = (
            _format_optional_moment(feed.read_at, now),
            _next_poll_cell(feed, now),
            _format_optional_moment(feed.failing_since, now),
        )
        title = plain_feed_title(feed) if is_titled(feed) else _UNTITLED
        cells = (Text(each) for each in (title, one_line(feed.url), *times[: 2 + has_failing]))
        table.add_row(str(feed.id), *cells)
    return IndentedBlock(table)


def is_titled(feed: Feed) -> bool:
    """Whether a feed has a title; its URL stands in for one where it has none."""
    return feed.title not in (feed.url, feed.resolved_url)


def plain_feed_title(feed: Feed) -> str:
    """A feed's title as one line of bounded length."""
    return truncate(one_line(feed.title), _MAX_TITLE_CELL_CHARS)


def format_moment(seconds: float, now: float, zone: tzinfo | None = None) -> str:
    """A time in words, to the minute: "today, 14:05", "9 March 2021, 14:05".

    Args:
        seconds: The time, in seconds since 1970.
        now: The current time, in seconds since 1970.
        zone: The time zone; this machine's by default.
    """
    moment, today = datetime.fromtimestamp(seconds, zone), datetime.fromtimestamp(now, zone).date()
    relative = _RELATIVE_DAY_NAMES.get((moment.date() - today).days)
    name = gettext(relative) if relative else format_day(moment.date())
    return gettext("{day}, {time}", day=name, time=f"{moment:%H:%M}")


def _next_poll_cell(feed: Feed, now: float) -> str:
    if feed.ended:
        return gettext("never, it has ended")
    return gettext("due now") if feed.next_poll_at <= now else format_moment(feed.next_poll_at, now)


def _format_optional_moment(seconds: float | None, now: float) -> str:
    return "–" if seconds is None else format_moment(seconds, now)
