"""A feed that is being followed, as Markdown: how far it is read, what came of it, when it is read again."""

from collections.abc import Iterator
from typing import Final

from bot.ingest.job import Addition, Ending, Following
from bot.replies.additions_tallies import PROBLEM, sections, tallies
from bot.ui.citations import counted
from bot.ui.markdown import escape, link, one_line
from bot.ui.truncate import clip, fit

FOLLOWING: Final = "Following a feed"

_NAME: Final = 100
_NAMED: Final = 8
"""Titles and refusals of a kind that are named: with the feed's address, they have to fit into an embed."""

_MINUTE: Final = 60.0
_HOUR: Final = 60 * _MINUTE


def following_progress(addition: Addition) -> Iterator[str]:
    """How far the feed of an addition is read."""
    feed = addition.feed
    name = fit((feed and feed.title) or addition.sources[0].name, _NAME, escape)
    if addition.waiting:
        yield f"**Waiting** until other articles are added: {name}."
    else:
        yield f"**Reading** {name} …"
    left = [f"{counted(feed.left, 'article')} to read"] if feed and feed.left else []
    if counts := [*left, *tallies(addition)]:
        yield f"-# {' · '.join(counts)}"


def following_summary(addition: Addition) -> Iterator[str]:
    """What came of following the feed of an addition."""
    feed, added = addition.feed, addition.added.count
    problem = fit(addition.problem, PROBLEM, escape)
    if addition.ending is Ending.CANCELLED:
        yield f"**Cancelled.** The feed isn't followed.{' What was added before stays.' if added else ''}"
    elif feed is None or addition.ending is not Ending.DONE:
        yield f"**{problem}**"
    else:
        name = link(clip(one_line(feed.title), _NAME), addition.sources[0].name)
        yield f"Following **{name}**{_again(feed)}"
        if problem:
            yield f"**{problem}**"
    yield from sections(addition, _NAMED)
    if feed and feed.left and addition.ending is Ending.DONE:
        yield f"-# {counted(feed.left, 'article')} to be read later."


def _again(feed: Following) -> str:
    """When it is read again, behind its title."""
    if feed.again is None:
        return ". It has ended, and isn't read again."
    return f"; it is read again about {every(feed.again)}."


def every(seconds: float) -> str:
    """About how often, rounded down, for nothing is read more often: "every 30 minutes", "every 6 hours"."""
    if seconds >= 2 * _HOUR:
        return f"every {int(seconds // _HOUR)} hours"
    return f"every {int(seconds // (5 * _MINUTE)) * 5} minutes"
