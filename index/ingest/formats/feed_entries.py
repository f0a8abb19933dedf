"""What feeds of every format say of an item → items: tidied, resolved, the newest first, each once."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from index.ingest.formats.blocks import blocks_of, parsed
from index.ingest.formats.clean import joined_paragraphs, tidy_line
from index.ingest.formats.feed_model import ITEMS, Item

_LONGEST_ADDRESS: Final = 1_000
_LONGEST_DATE: Final = 100
_LONGEST_TEXT: Final = 1_000_000  # characters of an item, markup included; what is longer is cut
_LONGEST_KEY: Final = 300
_LINE: Final = 10_000


class Words(NamedTuple):
    """A piece of a feed's text.

    Attributes:
        value: Its characters.
        markup: Whether they are HTML.
    """

    value: str = ""
    markup: bool = False


class Announced(NamedTuple):
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
    title: Words = Words()
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    content: Words = Words()
    summary: Words = Words()


def items_of(announced: Iterable[Announced], base: str) -> tuple[Item, ...]:
    """The newest items of a feed, the newest first; what is announced twice is one item.

    Args:
        announced: What the feed announces, in its order.
        base: The address that relative ones are resolved against.
    """
    dated = [(_published(each), each) for each in announced]
    if all(moment for moment, _ in dated):  # else the feed's order is all that there is
        dated.sort(key=lambda each: each[0] or datetime.min.replace(tzinfo=UTC), reverse=True)
    return tuple(_once(_item(each, moment, base) for moment, each in dated[:ITEMS]))


def address(link: str | None, base: str) -> str | None:
    """The address of a page, absolute and without the place in it; none where it is no page of the web."""
    if not link or len(link) > _LONGEST_ADDRESS:
        return None
    try:
        whole = urldefrag(urljoin(base, link.strip())).url
        parts = urlsplit(whole)
    except ValueError:  # brackets that hold no IPv6 address
        return None
    is_page = parts.scheme in ("http", "https") and parts.netloc and len(whole) <= _LONGEST_ADDRESS
    return whole if is_page and whole.isprintable() and " " not in whole else None


def line_of(words: Words) -> str:
    """A title or a name on one line, without markup."""
    value = words.value[:_LINE]
    return tidy_line(_plain(Words(value, words.markup)).replace("\n", " ")) or ""


def _item(announced: Announced, moment: datetime | None, base: str) -> Item:
    url = address(announced.link, base)
    title, updated = line_of(announced.title), tidy_line(announced.updated)
    text = _plain(announced.content) or _plain(announced.summary)
    published = moment.date() if moment else None
    return Item(
        key=_key(announced.ident) or url or _digest(title, announced.published or "", "" if title else text),
        url=url,
        title=title,
        author=tidy_line(announced.author),
        published=published,
        updated=updated,
        text="" if url else text,
        fingerprint=_digest(updated or "", title, text),
    )


def _once(items: Iterable[Item]) -> Iterator[Item]:
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


def _key(ident: str | None) -> str | None:
    """An item's id on one line; a digest of it where it is far too long."""
    if not ident or not ident.strip():
        return None
    return tidy_line(ident) if len(ident) <= _LONGEST_KEY else _digest(ident)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def _plain(words: Words) -> str:
    """The paragraphs of a text."""
    value = words.value[:_LONGEST_TEXT]
    if not words.markup:
        return joined_paragraphs(value.replace("\r\n", "\n").split("\n\n"))
    tree = parsed(value)
    return "" if tree is None else joined_paragraphs(block.text for block in blocks_of(tree))


def _published(announced: Announced) -> datetime | None:
    """When an item was published, in its own time zone where it names one."""
    words = (announced.published or "").strip()[:_LONGEST_DATE]
    for read in (datetime.fromisoformat, parsedate_to_datetime, _day):
        try:
            moment = read(words)
        except (ValueError, TypeError, IndexError, OverflowError):  # all of these are a wrong date
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def _day(words: str) -> datetime:
    return datetime.fromisoformat(words[:10])
