"""Comparison of what a feed announces with its known entries: new, moved, edited, or under another key."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from index.ingest.formats.feed_model import FeedEntry
from index.storage.feeds import EntryState, KnownEntry

MAX_FIRST_ENTRIES: Final = 50
"""Entries read of a newly followed feed: its newest."""

_HOUR_SECONDS: Final = 3_600.0
_MAX_REREAD_WAIT_SECONDS: Final = 86_400.0
_MAX_REREAD_DOUBLINGS: Final = 5  # an hour, doubled so often, exceeds a day


def track_first_entries(entries: Sequence[FeedEntry], now: float) -> list[KnownEntry]:
    """Make the known entries of a newly followed feed: the newest wait to be read, the others are skipped.

    Args:
        entries: The announced entries, newest first.
        now: The time of the poll.
    """
    return [
        _new_known_entry(entry, now, EntryState.WAITING if n < MAX_FIRST_ENTRIES else EntryState.PASSED)
        for n, entry in enumerate(entries)
    ]


def diff_entries(known: Sequence[KnownEntry], entries: Sequence[FeedEntry], now: float) -> list[KnownEntry]:
    """Compare a feed's announced entries with the known ones.

    Entries are matched by key, then by URL, since feeds change their keys. A known entry with another URL
    has moved; one with another fingerprint was edited, and is read again.

    Args:
        known: The known entries, newest first: at least those that share a key or a URL with announced ones.
        entries: The announced entries, newest first.
        now: The time of the poll.

    Returns:
        Each announced entry, in their order: as a new one, or as a known one with its changes.
    """
    by_key = {each.key: each for each in known}
    matched_keys = {entry.key for entry in entries if entry.key in by_key}
    by_url = {each.url: each for each in reversed(known) if each.url and each.key not in matched_keys}
    matches = (by_key.get(entry.key) or by_url.get(entry.url or "") for entry in entries)
    return [
        _update_known_entry(match, entry, now) if match else _new_known_entry(entry, now)
        for match, entry in zip(matches, entries, strict=True)
    ]


def _new_known_entry(entry: FeedEntry, now: float, state: EntryState = EntryState.WAITING) -> KnownEntry:
    return KnownEntry(
        key=entry.key,
        url=entry.url,
        fingerprint=entry.fingerprint,
        state=state,
        last_seen_at=now,
        title=entry.title,
        author=entry.author,
        published=entry.published,
        text=entry.text if state is EntryState.WAITING else "",
    )


def _update_known_entry(known: KnownEntry, entry: FeedEntry, now: float) -> KnownEntry:
    moved = entry.url is not None and entry.url != known.url
    updated = replace(known, key=entry.key, url=entry.url or known.url, last_seen_at=now)
    if known.state is EntryState.WAITING:
        return _mark_waiting(updated, entry, known.failed_attempts)
    if known.state is EntryState.REFUSED and moved:
        return _mark_waiting(updated, entry)
    if known.state in (EntryState.READ, EntryState.MOVED):
        if entry.fingerprint != known.fingerprint and _is_reread_due(known, now):
            return _mark_waiting(updated, entry)
        return replace(updated, state=EntryState.MOVED if moved else known.state)
    return updated


def _mark_waiting(known: KnownEntry, entry: FeedEntry, failed_attempts: int = 0) -> KnownEntry:
    return replace(
        known,
        state=EntryState.WAITING,
        fingerprint=entry.fingerprint,
        title=entry.title,
        author=entry.author,
        published=entry.published,
        text=entry.text,
        failed_attempts=failed_attempts,
        reason="",
    )


def _is_reread_due(known: KnownEntry, now: float) -> bool:
    """Whether to read an edited entry again: ever less often if its text keeps being the same."""
    # Some feeds put the time of the request into every entry.
    doublings = min(known.unchanged_reads, _MAX_REREAD_DOUBLINGS)
    wait = min(_MAX_REREAD_WAIT_SECONDS, _HOUR_SECONDS * (2**doublings - 1))
    return known.read_at is None or now - known.read_at >= wait
