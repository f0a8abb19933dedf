"""What a feed announces, against what is known of its items: new, moved, edited, or known by another key."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from index.ingest.feeds.model import KnownItem, State
from index.ingest.formats.feed_model import Item

FIRST: Final = 50
"""How many items are read when a feed is followed: the newest."""

_HOUR: Final = 3_600.0
_DAY: Final = 86_400.0
_MOST_DOUBLINGS: Final = 5  # an hour, doubled so often, is more than a day


def first_items(items: Sequence[Item], now: float) -> list[KnownItem]:
    """The items of a feed that is followed from now on: the newest are to be read, the others aren't.

    Args:
        items: What it announces, the newest first.
        now: The time.
    """
    return [_new(item, now, State.WAITING if n < FIRST else State.PASSED) for n, item in enumerate(items)]


def renewed_items(known: Sequence[KnownItem], items: Sequence[Item], now: float) -> list[KnownItem]:
    """What is to be stored after a feed was read.

    An item is known by its key, else by its page: feeds change their keys. A known item whose page is another
    one has moved; one of which the feed says something else was edited, and is read again.

    Args:
        known: The items that are known.
        items: What the feed announces, the newest first.
        now: The time.

    Returns:
        Each of the announced items, in their order: new, or as it is known with what has changed.
    """
    by_key = {each.key: each for each in known}
    keyed = {item.key for item in items if item.key in by_key}
    by_page = {each.url: each for each in reversed(known) if each.url and each.key not in keyed}
    found = (by_key.get(item.key) or by_page.get(item.url or "") for item in items)
    return [
        _seen(each, item, now) if each else _new(item, now) for each, item in zip(found, items, strict=True)
    ]


def _new(item: Item, now: float, state: State = State.WAITING) -> KnownItem:
    return KnownItem(
        key=item.key,
        url=item.url,
        fingerprint=item.fingerprint,
        state=state,
        seen=now,
        title=item.title,
        author=item.author,
        published=item.published,
        text=item.text if state is State.WAITING else "",
    )


def _seen(known: KnownItem, item: Item, now: float) -> KnownItem:
    """A known item, as it is announced now."""
    moved = item.url is not None and item.url != known.url
    here = replace(known, key=item.key, url=item.url or known.url, seen=now)
    if known.state is State.WAITING:
        return _to_read(here, item, known.tries)
    if known.state is State.REFUSED and moved:
        return _to_read(here, item)
    if known.state in (State.READ, State.MOVED):
        if item.fingerprint != known.fingerprint and _is_worth_it(known, now):
            return _to_read(here, item)
        return replace(here, state=State.MOVED if moved else known.state)
    return here


def _to_read(known: KnownItem, item: Item, tries: int = 0) -> KnownItem:
    return replace(
        known,
        state=State.WAITING,
        fingerprint=item.fingerprint,
        title=item.title,
        author=item.author,
        published=item.published,
        text=item.text,
        tries=tries,
        reason="",
    )


def _is_worth_it(known: KnownItem, now: float) -> bool:
    """Whether to read an edited item again: ever less often where that was in vain."""
    # Some feeds give every item the time of the request.
    wait = min(_DAY, _HOUR * (2 ** min(known.in_vain, _MOST_DOUBLINGS) - 1))
    return known.read_at is None or now - known.read_at >= wait
