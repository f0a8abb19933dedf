"""Escaping of foreign text for Discord's Markdown, so that none of it acts as markup."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote, urlsplit

from index.text.characters import INVISIBLE_CHARS

MAX_LINKED_URL_CHARS: Final = 300
"""Length of the longest URL that is linked: footnotes and sentences share an embed."""

# Discord accepts a backslash before any ASCII punctuation. These start markup anywhere: emphasis, code,
# spoilers, links, mentions, custom emoji, timestamps, bare URLs.
_DISCORD_MARKUP: Final = re.compile(r"[\\*_~`|\[\]<>@#]|(?<=:/)/")
# These start markup at the beginning of a line: lists and small print.
_LINE_START_MARKUP: Final = re.compile(r"^(\s*)(?:([-+])|(\d+)(?=[.)]))", re.MULTILINE)
_SUPERSCRIPT_DIGITS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def one_line(text: str) -> str:
    """Return a text as one line without invisible characters."""
    return " ".join(INVISIBLE_CHARS.sub("", text).split())


def replace_control_characters(text: str) -> str:
    """Replace every invisible or white-space character by a space, so that offsets stay valid."""
    return INVISIBLE_CHARS.sub(" ", "".join(" " if character.isspace() else character for character in text))


def escape_markdown(text: str) -> str:
    """Escape all markup in a text."""
    return escape_with_bold(text, [])


def escape_with_bold(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Escape a text and set spans of it in bold.

    Args:
        text: The text.
        spans: Spans in characters of the text, half-open, in order and without overlaps; they are clipped to
            the text, and joined where only a space or a hyphen lies between them.
    """
    pieces, position = [], 0
    for start, end in _merge_adjacent_spans(text, spans):
        pieces += [_escape_inline(text[position:start]), "**", _escape_inline(text[start:end]), "**"]
        position = end
    pieces.append(_escape_inline(text[position:]))
    return _LINE_START_MARKUP.sub(_escape_line_start, "".join(pieces))


def markdown_link(label: str, url: str | None) -> str:
    """Render an escaped label as a link without a preview; unlinked if the URL is missing or unsuitable."""
    target = _link_target(url) if url else None
    return f"[{escape_markdown(label)}](<{target}>)" if target else escape_markdown(label)


def superscript(number: int) -> str:
    """Return a number in superscript digits, such as ¹²."""
    return str(number).translate(_SUPERSCRIPT_DIGITS)


def _escape_inline(text: str) -> str:
    """Escape markup that can start anywhere in a line."""
    return _DISCORD_MARKUP.sub(r"\\\g<0>", INVISIBLE_CHARS.sub("", text))


def _escape_line_start(match: re.Match[str]) -> str:
    """Escape a list marker: the dash of "- ", or the dot of "1. "."""
    indent, dash, number = match.groups()
    return f"{indent}\\{dash}" if dash else f"{indent}{number}\\"


def _merge_adjacent_spans(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Clip spans to the text, and join those with only a space or a hyphen between them."""
    merged: list[tuple[int, int]] = []
    for start, end in ((start, min(end, len(text))) for start, end in spans if start < min(end, len(text))):
        if merged and text[merged[-1][1] : start] in ("", " ", "-"):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _link_target(url: str) -> str | None:
    """Percent-encode what could end a Markdown link; return None for URLs that are long or not of the web."""
    try:
        parts = urlsplit(one_line(url))
    except ValueError:
        return None
    target = quote(parts.geturl(), safe="/:?#@!$&'*+,;=%~-._")
    is_web_url = parts.scheme in ("http", "https") and bool(parts.netloc)
    return target if is_web_url and len(target) <= MAX_LINKED_URL_CHARS else None
