"""Raw entries of any feed format → `FeedEntry`: normalised, sorted by date, without duplicates."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from index.ingest.formats.blocks import iter_blocks, parse_html
from index.ingest.formats.clean import clean_line, join_paragraphs
from index.ingest.formats.feed_model import MAX_FEED_ENTRIES, FeedEntry

_MAX_ENTRY_URL_CHARS: Final = 1_000
_MAX_ENTRY_DATE_CHARS: Final = 100
_MAX_ENTRY_TEXT_CHARS: Final = 1_000_000  # with markup; longer texts are cut
_MAX_ENTRY_KEY_CHARS: Final = 300
_MAX_FEED_LINE_CHARS: Final = 10_000


class FeedText(NamedTuple):
    """Plain text or HTML in a feed.

    Attributes:
        value: The text or markup.
        is_html: Whether it is HTML.
    """

    value: str = ""
    is_html: bool = False


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


def build_entries(raw_entries: Iterable[RawEntry], base: str) -> tuple[FeedEntry, ...]:
    """Return the newest entries of a feed, newest first and without duplicates.

    Args:
        raw_entries: The entries in the feed's order, which is kept unless all have a date.
        base: URL against which relative ones are resolved.
    """
    dated = [(_parse_published(each), each) for each in raw_entries]
    if all(moment for moment, _ in dated):
        dated.sort(key=lambda each: each[0] or datetime.min.replace(tzinfo=UTC), reverse=True)
    return tuple(
        _deduplicate_entries(_build_entry(each, moment, base) for moment, each in dated[:MAX_FEED_ENTRIES])
    )


def resolve_entry_url(link: str | None, base: str) -> str | None:
    """Resolve the link of an entry, without its fragment; None if the result is no URL of a web page."""
    if not link or len(link) > _MAX_ENTRY_URL_CHARS:
        return None
    try:
        url = urldefrag(urljoin(base, link.strip())).url
        parts = urlsplit(url)
    except ValueError:  # malformed IPv6 address
        return None
    is_page = parts.scheme in ("http", "https") and parts.netloc and len(url) <= _MAX_ENTRY_URL_CHARS
    return url if is_page and url.isprintable() and " " not in url else None


def clean_feed_line(text: FeedText) -> str:
    """Return a short text on one line, without markup."""
    value = text.value[:_MAX_FEED_LINE_CHARS]
    return clean_line(_feed_text_paragraphs(FeedText(value, text.is_html)).replace("\n", " ")) or ""


def _build_entry(raw_entry: RawEntry, moment: datetime | None, base: str) -> FeedEntry:
    url = resolve_entry_url(raw_entry.link, base)
    title, updated = clean_feed_line(raw_entry.title), clean_line(raw_entry.updated)
    text = _feed_text_paragraphs(raw_entry.content) or _feed_text_paragraphs(raw_entry.summary)
    published = moment.date() if moment else None
    return FeedEntry(
        key=_entry_key(raw_entry.ident)
        or url
        or _entry_digest(title, raw_entry.published or "", "" if title else text),
        url=url,
        title=title,
        author=clean_line(raw_entry.author),
        published=published,
        updated=updated,
        text="" if url else text,
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


def _feed_text_paragraphs(text: FeedText) -> str:
    """Return a text without markup, its paragraphs separated by blank lines."""
    value = text.value[:_MAX_ENTRY_TEXT_CHARS]
    if not text.is_html:
        return join_paragraphs(value.replace("\r\n", "\n").split("\n\n"))
    tree = parse_html(value)
    return "" if tree is None else join_paragraphs(block.text for block in iter_blocks(tree))


def _parse_published(raw_entry: RawEntry) -> datetime | None:
    """Parse the time of publication, in its own time zone or UTC."""
    value = (raw_entry.published or "").strip()[:_MAX_ENTRY_DATE_CHARS]
    for parse in (datetime.fromisoformat, parsedate_to_datetime, _parse_iso_day):
        try:
            moment = parse(value)
        except (ValueError, TypeError, IndexError, OverflowError):  # the parsers raise any of these
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def _parse_iso_day(value: str) -> datetime:
    return datetime.fromisoformat(value[:10])
