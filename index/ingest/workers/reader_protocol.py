"""What the bot's process and the readers' say to each other: plain data, no code."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from index.ingest.formats.feed_model import Item, ParsedFeed
from index.ingest.formats.file_types import Kind
from index.model import Article


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


def request_parts(request: Request) -> list[bytes]:
    """A request as the parts of a message."""
    return [_packed([request.kind, request.name, request.charset]), request.data]


def request_of(parts: Sequence[bytes]) -> Request:
    """The request that `request_parts` made a message of."""
    kind, name, charset = json.loads(parts[0])
    return Request(Kind(kind), name, parts[1], charset)


def reply_parts(reply: Parsed | Refused) -> list[bytes]:
    """A reply as the parts of a message."""
    if isinstance(reply, Refused):
        return [_packed(reply._asdict())]
    data = {
        "articles": [_article_data(article) for article in reply.articles],
        "files": [name for name, _ in reply.files],
        "refused": list(reply.refused),
        "feed": _feed_data(reply.feed) if reply.feed else None,
    }
    return [_packed(data), *(content for _, content in reply.files)]


def reply_of(parts: Sequence[bytes]) -> Parsed | Refused:
    """The reply that `reply_parts` made a message of.

    Raises:
        ValueError: It is none.
    """
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
