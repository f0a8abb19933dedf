"""What the bot's process and the readers' say to each other: plain data, no code."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from index.ingest.formats.feed_model import FeedEntry, ParsedFeed
from index.ingest.formats.file_types import FileType
from index.model import Article


class ParseRequest(NamedTuple):
    """A file to read.

    Attributes:
        file_type: What it is to be read as.
        name: Its name, without folders; a feed's address.
        data: Its content.
        charset: The encoding that a server said it has, if one did.
    """

    file_type: FileType
    name: str
    data: bytes
    charset: str | None = None


class ParseResult(NamedTuple):
    """What a file gives.

    Attributes:
        articles: Its articles.
        members: For an archive, the names and contents of the files to read in it.
        rejected: For an archive, the names of the files that can't be read, each with the reason.
        feed: For a feed, what it announces.
    """

    articles: Sequence[Article] = ()
    members: Sequence[tuple[str, bytes]] = ()
    rejected: Sequence[tuple[str, str]] = ()
    feed: ParsedFeed | None = None


class ParseFailure(NamedTuple):
    """That a file can't be read.

    Attributes:
        reason: A sentence for a person.
        fault: The parser's error, for developers; empty where it is no fault of the parser's.
        out_of_memory: Whether the memory was used up, so that the process had better be replaced.
    """

    reason: str
    fault: str = ""
    out_of_memory: bool = False


def encode_parse_request(request: ParseRequest) -> list[bytes]:
    """A request as the parts of a message."""
    return [_encode_json([request.file_type, request.name, request.charset]), request.data]


def decode_parse_request(parts: Sequence[bytes]) -> ParseRequest:
    """The request that `encode_parse_request` made a message of."""
    kind, name, charset = json.loads(parts[0])
    return ParseRequest(FileType(kind), name, parts[1], charset)


def encode_parse_reply(reply: ParseResult | ParseFailure) -> list[bytes]:
    """A reply as the parts of a message."""
    if isinstance(reply, ParseFailure):
        return [_encode_json(reply._asdict())]
    data = {
        "articles": [_article_to_json(article) for article in reply.articles],
        "files": [name for name, _ in reply.members],
        "refused": list(reply.rejected),
        "feed": _feed_to_json(reply.feed) if reply.feed else None,
    }
    return [_encode_json(data), *(content for _, content in reply.members)]


def decode_parse_reply(parts: Sequence[bytes]) -> ParseResult | ParseFailure:
    """The reply that `encode_parse_reply` made a message of.

    Raises:
        ValueError: It is none.
    """
    data = json.loads(parts[0])
    if "reason" in data:
        return ParseFailure(str(data["reason"]), str(data["fault"]), bool(data["out_of_memory"]))
    return ParseResult(
        [_article_from_json(each) for each in data["articles"]],
        list(zip(data["files"], parts[1:], strict=True)),
        [(str(name), str(reason)) for name, reason in data["refused"]],
        _feed_from_json(data["feed"]) if data["feed"] else None,
    )


def _article_to_json(article: Article) -> list[str | None]:
    day = article.published.isoformat() if article.published else None
    return [article.title, article.text, day, article.author, article.url, article.language]


def _article_from_json(data: Sequence[Any]) -> Article:
    title, text, day, author, url, language = data
    return Article(str(title), str(text), date.fromisoformat(day) if day else None, author, url, language)


def _feed_to_json(feed: ParsedFeed) -> dict[str, Any]:
    items = [each._replace(published=None)._asdict() for each in feed.entries]
    days = [each.published and each.published.isoformat() for each in feed.entries]
    return feed._asdict() | {"entries": items, "days": days}


def _feed_from_json(data: dict[str, Any]) -> ParsedFeed:
    days = [day and date.fromisoformat(day) for day in data.pop("days")]
    items = (FeedEntry(**each) for each in data.pop("entries"))
    dated = (item._replace(published=day) for item, day in zip(items, days, strict=True))
    return ParsedFeed(entries=tuple(dated), **data)


def _encode_json(data: object) -> bytes:
    return json.dumps(data).encode("ascii")
