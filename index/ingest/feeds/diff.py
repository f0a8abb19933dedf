"""What a feed announces, against what is known of its items: new, moved, edited, or known by another key."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from index.ingest.feeds.model import EntryState, KnownEntry
from index.ingest.formats.feed_model import FeedEntry

MAX_FIRST_ENTRIES: Final = 50
"""How many items are read when a feed is followed: the newest."""

_HOUR_SECONDS: Final = 3_600.0
_MAX_REREAD_WAIT_SECONDS: Final = 86_400.0
_MAX_REREAD_DOUBLINGS: Final = 5  # an hour, doubled so often, is more than a day


def track_first_entries(items: Sequence[FeedEntry], now: float) -> list[KnownEntry]:
    """The items of a feed that is followed from now on: the newest are to be read, the others aren't.

    Args:
        items: What it announces, the newest first.
        now: The time.
    """
    return [
        _new_known_entry(item, now, EntryState.WAITING if n < MAX_FIRST_ENTRIES else EntryState.PASSED)
        for n, item in enumerate(items)
    ]


def diff_entries(known: Sequence[KnownEntry], items: Sequence[FeedEntry], now: float) -> list[KnownEntry]:
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
        _update_known_entry(each, item, now) if each else _new_known_entry(item, now)
        for each, item in zip(found, items, strict=True)
    ]


def _new_known_entry(item: FeedEntry, now: float, state: EntryState = EntryState.WAITING) -> KnownEntry:
    return KnownEntry(
        key=item.key,
        url=item.url,
        fingerprint=item.fingerprint,
        state=state,
        seen=now,
        title=item.title,
        author=item.author,
        published=item.published,
        text=item.text if state is EntryState.WAITING else "",
    )


def _update_known_entry(known: KnownEntry, item: FeedEntry, now: float) -> KnownEntry:
    """A known item, as it is announced now."""
    moved = item.url is not None and item.url != known.url
    here = replace(known, key=item.key, url=item.url or known.url, seen=now)
    if known.state is EntryState.WAITING:
        return _mark_waiting(here, item, known.tries)
    if known.state is EntryState.REFUSED and moved:
        return _mark_waiting(here, item)
    if known.state in (EntryState.READ, EntryState.MOVED):
        if item.fingerprint != known.fingerprint and _is_reread_due(known, now):
            return _mark_waiting(here, item)
        return replace(here, state=EntryState.MOVED if moved else known.state)
    return here


def _mark_waiting(known: KnownEntry, item: FeedEntry, tries: int = 0) -> KnownEntry:
    return replace(
        known,
        state=EntryState.WAITING,
        fingerprint=item.fingerprint,
        title=item.title,
        author=item.author,
        published=item.published,
        text=item.text,
        tries=tries,
        reason="",
    )


def _is_reread_due(known: KnownEntry, now: float) -> bool:
    """Whether to read an edited item again: ever less often where that was in vain."""
    # Some feeds give every item the time of the request.
    wait = min(_MAX_REREAD_WAIT_SECONDS, _HOUR_SECONDS * (2 ** min(known.in_vain, _MAX_REREAD_DOUBLINGS) - 1))
    return known.read_at is None or now - known.read_at >= wait
