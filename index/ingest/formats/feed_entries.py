"""What feeds of every format say of an item → items: tidied, resolved, the newest first, each once."""

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
_MAX_ENTRY_TEXT_CHARS: Final = 1_000_000  # characters of an item, markup included; what is longer is cut
_MAX_ENTRY_KEY_CHARS: Final = 300
_MAX_FEED_LINE_CHARS: Final = 10_000


class FeedText(NamedTuple):
    """A piece of a feed's text.

    Attributes:
        value: Its characters.
        is_html: Whether they are HTML.
    """

    value: str = ""
    is_html: bool = False


class RawEntry(NamedTuple):
    """An item as a feed's format gives it.

    Attributes:
        ident: Its id.
        link: The address of its page, which may be relative.
        title: Its title.
        author: Who wrote it.
        published: The day or the moment of its publication, as the feed words it.
        updated: The same of its last change.
        content: Its whole text, where the feed says that this is the whole.
        summary: What else the feed says of it.
    """

    ident: str | None = None
    link: str | None = None
    title: FeedText = FeedText()
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    content: FeedText = FeedText()
    summary: FeedText = FeedText()


def build_entries(announced: Iterable[RawEntry], base: str) -> tuple[FeedEntry, ...]:
    """The newest items of a feed, the newest first; what is announced twice is one item.

    Args:
        announced: What the feed announces, in its order.
        base: The address that relative ones are resolved against.
    """
    dated = [(_parse_published(each), each) for each in announced]
    if all(moment for moment, _ in dated):  # else the feed's order is all that there is
        dated.sort(key=lambda each: each[0] or datetime.min.replace(tzinfo=UTC), reverse=True)
    return tuple(
        _deduplicate_entries(_build_entry(each, moment, base) for moment, each in dated[:MAX_FEED_ENTRIES])
    )


def resolve_entry_url(link: str | None, base: str) -> str | None:
    """The address of a page, absolute and without the place in it; none where it is no page of the web."""
    if not link or len(link) > _MAX_ENTRY_URL_CHARS:
        return None
    try:
        whole = urldefrag(urljoin(base, link.strip())).url
        parts = urlsplit(whole)
    except ValueError:  # brackets that hold no IPv6 address
        return None
    is_page = parts.scheme in ("http", "https") and parts.netloc and len(whole) <= _MAX_ENTRY_URL_CHARS
    return whole if is_page and whole.isprintable() and " " not in whole else None


def clean_feed_line(words: FeedText) -> str:
    """A title or a name on one line, without markup."""
    value = words.value[:_MAX_FEED_LINE_CHARS]
    return clean_line(_feed_text_paragraphs(FeedText(value, words.is_html)).replace("\n", " ")) or ""


def _build_entry(announced: RawEntry, moment: datetime | None, base: str) -> FeedEntry:
    url = resolve_entry_url(announced.link, base)
    title, updated = clean_feed_line(announced.title), clean_line(announced.updated)
    text = _feed_text_paragraphs(announced.content) or _feed_text_paragraphs(announced.summary)
    published = moment.date() if moment else None
    return FeedEntry(
        key=_entry_key(announced.ident)
        or url
        or _entry_digest(title, announced.published or "", "" if title else text),
        url=url,
        title=title,
        author=clean_line(announced.author),
        published=published,
        updated=updated,
        text="" if url else text,
        fingerprint=_entry_digest(updated or "", title, text),
    )


def _deduplicate_entries(items: Iterable[FeedEntry]) -> Iterator[FeedEntry]:
    """Items without those that say nothing, and without those whose page, or whole content, was there before.

    An id that several items have is no id: the first of them keeps it.
    """
    keys: set[str] = set()
    seen: set[str] = set()
    for item in items:
        own = item.url or item.fingerprint
        key = item.key if item.key not in keys else own
        if (item.url or item.text) and own not in seen and key not in keys:
            yield item._replace(key=key)
            keys.add(key)
            seen.add(own)


def _entry_key(ident: str | None) -> str | None:
    """An item's id on one line; a digest of it where it is far too long."""
    if not ident or not ident.strip():
        return None
    return clean_line(ident) if len(ident) <= _MAX_ENTRY_KEY_CHARS else _entry_digest(ident)


def _entry_digest(*parts: str) -> str:
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _feed_text_paragraphs(words: FeedText) -> str:
    """The paragraphs of a text."""
    value = words.value[:_MAX_ENTRY_TEXT_CHARS]
    if not words.is_html:
        return join_paragraphs(value.replace("\r\n", "\n").split("\n\n"))
    tree = parse_html(value)
    return "" if tree is None else join_paragraphs(block.text for block in iter_blocks(tree))


def _parse_published(announced: RawEntry) -> datetime | None:
    """When an item was published, in its own time zone where it names one."""
    words = (announced.published or "").strip()[:_MAX_ENTRY_DATE_CHARS]
    for read in (datetime.fromisoformat, parsedate_to_datetime, _parse_iso_day):
        try:
            moment = read(words)
        except (ValueError, TypeError, IndexError, OverflowError):  # all of these are a wrong date
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def _parse_iso_day(words: str) -> datetime:
    return datetime.fromisoformat(words[:10])
