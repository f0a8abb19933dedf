"""Raw entries of any feed format → `FeedEntry`: normalised, sorted by date, without duplicates."""

import hashlib
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from index.ingest.formats.clean import clean_line
from index.ingest.formats.feed_model import MAX_FEED_ENTRIES, FeedEntry
from index.ingest.formats.feed_text import FeedText, clean_feed_line, pack_text, read_feed_text
from index.ingest.formats.stated_dates import DayOrder, detect_day_order, parse_stated_date

_MAX_ENTRY_URL_CHARS: Final = 1_000
_MAX_ENTRY_DATE_CHARS: Final = 100
_MAX_ENTRY_KEY_CHARS: Final = 300


class RawEntry(NamedTuple):
    """An entry as its format gives it.

    Attributes:
        ident: Its id.
        link: URL of its page; may be relative.
        title: Its title.
        author: Its author.
        published: Date or time of publication, as the feed words it.
        updated: Date or time of the last change, likewise.
        content: Its full text, if the feed declares it as that.
        summary: Its summary or description.
    """

    ident: str | None = None
    link: str | None = None
    title: FeedText = FeedText()
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    content: FeedText = FeedText()
    summary: FeedText = FeedText()


def build_entries(
    raw_entries: Iterable[RawEntry], base: str, language: str | None = None
) -> tuple[FeedEntry, ...]:
    """Return the newest entries of a feed, newest first and without duplicates.

    Args:
        raw_entries: The entries in the feed's order, which is kept unless all have a date.
        base: URL against which relative ones are resolved.
        language: Tag of the feed's language, if it declares one.
    """
    found = list(raw_entries)
    order = detect_day_order(
        " ".join((each.published or "")[:_MAX_ENTRY_DATE_CHARS] for each in found), language
    )
    dated = [(_parse_published(each, order, language), each) for each in found]
    if all(moment for moment, _ in dated):
        dated.sort(key=lambda each: each[0] or datetime.min.replace(tzinfo=UTC), reverse=True)
    newest = dated[:MAX_FEED_ENTRIES]
    pages = Counter(resolve_entry_url(raw_entry.link, base) for _, raw_entry in newest)
    shared = {page for page, count in pages.items() if count > 1}
    return tuple(_deduplicate_entries(_build_entry(each, moment, base, shared) for moment, each in newest))


def resolve_entry_url(link: str | None, base: str, *, keep_fragment: bool = False) -> str | None:
    """Resolve the link of an entry; None if the result is no URL of a web page.

    Args:
        link: The link; line breaks in it are ignored, and spaces encoded.
        base: URL against which it is resolved.
        keep_fragment: Whether the place within the page that it names is kept.
    """
    if not link or len(link) > _MAX_ENTRY_URL_CHARS:
        return None
    try:
        joined = urljoin(base, "".join(link.split("\n")).strip().replace(" ", "%20"))
        url = joined if keep_fragment else urldefrag(joined).url
        parts = urlsplit(url)
    except ValueError:  # malformed IPv6 address
        return None
    is_page = parts.scheme in ("http", "https") and parts.netloc and len(url) <= _MAX_ENTRY_URL_CHARS
    return url if is_page and url.isprintable() and " " not in url else None


def _build_entry(
    raw_entry: RawEntry, moment: datetime | None, base: str, shared: Container[str | None]
) -> FeedEntry:
    """Build an entry.

    Args:
        raw_entry: The entry as its format gives it.
        moment: Its time of publication, if known.
        base: URL against which relative ones are resolved.
        shared: URLs of pages that several entries link to; their entries keep the place within the page.
    """
    title, updated = clean_feed_line(raw_entry.title), clean_line(raw_entry.updated)
    text, blocks = read_feed_text(raw_entry.content)
    if not text:
        text, blocks = read_feed_text(raw_entry.summary)
    url = resolve_entry_url(raw_entry.link, base)
    if url in shared and text:
        url = resolve_entry_url(raw_entry.link, base, keep_fragment=True)
    return FeedEntry(
        key=_entry_key(raw_entry.ident)
        or url
        or _entry_digest(title, raw_entry.published or "", "" if title else text),
        url=url,
        title=title,
        author=clean_line(raw_entry.author),
        published=moment.date() if moment else None,
        updated=updated,
        text=pack_text(text, blocks),
        fingerprint=_entry_digest(updated or "", title, text),
    )


def _deduplicate_entries(entries: Iterable[FeedEntry]) -> Iterator[FeedEntry]:
    """Yield the entries that are neither empty nor repeat the URL, or the content, of an earlier one.

    Of entries with the same id, the first keeps it; the others are keyed by URL or fingerprint.
    """
    keys: set[str] = set()
    seen: set[str] = set()
    for entry in entries:
        identity = entry.url or entry.fingerprint
        key = entry.key if entry.key not in keys else identity
        if (entry.url or entry.text) and identity not in seen and key not in keys:
            yield entry._replace(key=key)
            keys.add(key)
            seen.add(identity)


def _entry_key(ident: str | None) -> str | None:
    """Return an entry's id on one line, or a digest of a very long one."""
    if not ident or not ident.strip():
        return None
    return clean_line(ident) if len(ident) <= _MAX_ENTRY_KEY_CHARS else _entry_digest(ident)


def _entry_digest(*parts: str) -> str:
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _parse_published(raw_entry: RawEntry, order: DayOrder | None, language: str | None) -> datetime | None:
    """Parse the time of publication, in its own time zone or UTC; the time of day is often unknown."""
    value = (raw_entry.published or "").strip()[:_MAX_ENTRY_DATE_CHARS]
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = parse(value)
        except (ValueError, TypeError, IndexError, OverflowError):  # the parsers raise any of these
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    day = parse_stated_date(value, order, language)
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None
