"""The query behind a reply, carried in the reply so that its buttons and follow-up questions can repeat it.

Texts of people don't fit into the 100 characters of a `custom_id`. They are encoded in the embed's `url`,
which Discord stores unchanged and shows only as the link of a title; embeds with state have none. The URL
leads nowhere: example.com is reserved (RFC 2606), and a fragment is never sent to a host.

    https://example.com/#footnote:1:timeline:TW9vbiBiYXNl
                                  │ │        └ values, one a line: UTF-8 in base64url (RFC 4648), no padding
                                  │ └ kind of reply
                                  └ version of the format

In direct messages, where a guild's library can answer, the guild's id follows: `…TW9vbiBiYXNl@1234`.
Numbers, dates and the like are carried by the buttons' `custom_id`.
"""

import base64
import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

import discord

from bot.ui.markdown import one_line
from bot.ui.truncate import truncate

MAX_STATE_URL_CHARS: Final = 2048
"""Discord's limit of an embed's URL."""

_MAX_GUILD_SUFFIX_CHARS: Final = 21
"""Length of the guild's id, of up to 20 digits, with the sign before it."""

MAX_STATE_VALUE_CHARS: Final = 256
"""UTF-16 code units of a text: of the longest question. The first text of a query always fits the URL."""

_URL_PREFIX: Final = "https://example.com/#footnote:1:"


class ReplyKind(StrEnum):
    """Kind of a reply with state."""

    ANSWER = "answer"
    TIMELINE = "timeline"
    QUOTES = "quotes"
    ARTICLES = "articles"


class ReplyState(NamedTuple):
    """The query of a reply: texts of one line each, maybe empty, in an order defined by its kind."""

    kind: ReplyKind
    values: tuple[str, ...]


_STATE_URL: Final = re.compile(
    rf"{re.escape(_URL_PREFIX)}({'|'.join(ReplyKind)}):([A-Za-z0-9_-]*)(?:@([0-9]{{1,20}}))?"
)


def encode_state(kind: ReplyKind, values: Sequence[str]) -> str:
    """Encode a query as a URL.

    Args:
        kind: The kind of reply.
        values: The texts of the query, the dispensable ones last: longer ones are truncated to
            `MAX_STATE_VALUE_CHARS`, and those that don't fit the URL are left out.

    Returns:
        A URL of at most `MAX_STATE_URL_CHARS` characters.
    """
    lines = [truncate(one_line(value), MAX_STATE_VALUE_CHARS) for value in values]
    room = MAX_STATE_URL_CHARS - _MAX_GUILD_SUFFIX_CHARS
    while len(url := f"{_URL_PREFIX}{kind}:{_encode_lines(lines)}") > room:
        lines.pop()
    return url


def decode_state(url: str) -> ReplyState | None:
    """Decode a URL of `encode_state`; return None for any other URL."""
    match = _STATE_URL.fullmatch(url) if len(url) <= MAX_STATE_URL_CHARS else None
    lines = _decode_lines(match[2]) if match else None
    if match is None or lines is None or any(one_line(line) != line for line in lines):
        return None
    return ReplyState(ReplyKind(match[1]), tuple(lines))


def with_guild_id(url: str, guild_id: int) -> str:
    """Add the guild whose library answered to a URL of `encode_state`."""
    return f"{url}@{guild_id}"


def read_guild_id(message: discord.Message | None) -> int | None:
    """Read the guild whose library answered; None where the reply names none."""
    match = _STATE_URL.fullmatch(reply_url(message))
    return int(match[3]) if match and match[3] else None


def reply_url(message: discord.Message | None) -> str:
    """Return the URL of a message's first embed; empty where there is none."""
    return (message.embeds[0].url or "") if message and message.embeds else ""


def read_state(message: discord.Message | None) -> ReplyState | None:
    """Read the query of a reply; return None where the message carries none."""
    return decode_state(reply_url(message))


def _encode_lines(lines: Sequence[str]) -> str:
    data = "\n".join(lines).encode("utf-8", "surrogatepass")
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def _decode_lines(encoded: str) -> list[str] | None:
    try:
        data = base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
        return data.decode("utf-8", "surrogatepass").split("\n")
    except ValueError:  # a length that base64 never has, or no UTF-8
        return None
