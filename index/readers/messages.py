"""What the bot's process and the readers' say to each other: plain data, no code."""

import json
import struct
from collections.abc import Sequence
from datetime import date
from typing import IO, Any, Final, NamedTuple

from index.model import Article
from index.readers.feeds.model import Item, ParsedFeed
from index.readers.kinds import Kind

_COUNT: Final = struct.Struct(">I")
_LENGTH: Final = struct.Struct(">Q")
_LONGEST: Final = 500_000_000  # bytes of a part; a longer one is no part that was sent


class Request(NamedTuple):
    """A file to read.

    Attributes:
        kind: What it is to be read as.
        name: Its name, without folders; a feed's address.
        data: Its content.
        charset: The encoding that a server said it has, if one did.
    """

    kind: Kind
    name: str
    data: bytes
    charset: str | None = None


class Parsed(NamedTuple):
    """What a file gives.

    Attributes:
        articles: Its articles.
        files: For an archive, the names and contents of the files to read in it.
        refused: For an archive, the names of the files that can't be read, each with the reason.
        feed: For a feed, what it announces.
    """

    articles: Sequence[Article] = ()
    files: Sequence[tuple[str, bytes]] = ()
    refused: Sequence[tuple[str, str]] = ()
    feed: ParsedFeed | None = None


class Refused(NamedTuple):
    """That a file can't be read.

    Attributes:
        reason: A sentence for a person.
        fault: The parser's error, for developers; empty where it is no fault of the parser's.
        exhausted: Whether the memory was used up, so that the process had better be replaced.
    """

    reason: str
    fault: str = ""
    exhausted: bool = False


def write_request(stream: IO[bytes], request: Request) -> None:
    """Write a request."""
    _write(stream, [_packed([request.kind, request.name, request.charset]), request.data])


def read_request(stream: IO[bytes]) -> Request | None:
    """Read a request; none where there will be no more."""
    parts = _read(stream)
    if not parts:
        return None
    kind, name, charset = json.loads(parts[0])
    return Request(Kind(kind), name, parts[1], charset)


def write_reply(stream: IO[bytes], reply: Parsed | Refused) -> None:
    """Write a reply."""
    if isinstance(reply, Refused):
        _write(stream, [_packed(reply._asdict())])
        return
    data = {
        "articles": [_article_data(article) for article in reply.articles],
        "files": [name for name, _ in reply.files],
        "refused": list(reply.refused),
        "feed": _feed_data(reply.feed) if reply.feed else None,
    }
    _write(stream, [_packed(data), *(content for _, content in reply.files)])


def read_reply(stream: IO[bytes]) -> Parsed | Refused | None:
    """Read a reply; none where the other process ended before it was done."""
    parts = _read(stream)
    if not parts:
        return None
    data = json.loads(parts[0])
    if "reason" in data:
        return Refused(str(data["reason"]), str(data["fault"]), bool(data["exhausted"]))
    return Parsed(
        [_article(each) for each in data["articles"]],
        list(zip(data["files"], parts[1:], strict=True)),
        [(str(name), str(reason)) for name, reason in data["refused"]],
        _feed(data["feed"]) if data["feed"] else None,
    )


def _article_data(article: Article) -> list[str | None]:
    day = article.published.isoformat() if article.published else None
    return [article.title, article.text, day, article.author, article.url, article.language]


def _article(data: Sequence[Any]) -> Article:
    title, text, day, author, url, language = data
    return Article(str(title), str(text), date.fromisoformat(day) if day else None, author, url, language)


def _feed_data(feed: ParsedFeed) -> dict[str, Any]:
    items = [each._replace(published=None)._asdict() for each in feed.items]
    days = [each.published and each.published.isoformat() for each in feed.items]
    return feed._asdict() | {"items": items, "days": days}


def _feed(data: dict[str, Any]) -> ParsedFeed:
    days = [day and date.fromisoformat(day) for day in data.pop("days")]
    items = (Item(**each) for each in data.pop("items"))
    dated = (item._replace(published=day) for item, day in zip(items, days, strict=True))
    return ParsedFeed(items=tuple(dated), **data)


def _packed(data: object) -> bytes:
    return json.dumps(data).encode("ascii")


def _write(stream: IO[bytes], parts: Sequence[bytes]) -> None:
    stream.write(_COUNT.pack(len(parts)))
    for part in parts:
        stream.write(_LENGTH.pack(len(part)))
        stream.write(part)
    stream.flush()


def _read(stream: IO[bytes]) -> list[bytes]:
    """The parts of a message; none where it isn't whole."""
    try:
        (count,) = _COUNT.unpack(stream.read(_COUNT.size))
        parts = []
        for _ in range(count):
            (length,) = _LENGTH.unpack(stream.read(_LENGTH.size))
            parts.append(stream.read(min(length, _LONGEST)))
            if len(parts[-1]) < length:
                return []
    except struct.error:
        return []
    return parts
