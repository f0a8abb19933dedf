"""Text from outside as Discord's Markdown: escaped, so that it shows as it stands and does nothing."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote, urlsplit

from index.text.characters import INVISIBLE_CHARS

MAX_LINKED_URL_CHARS: Final = 300
"""Characters of a URL that is still linked: three footnotes and their sentences share one embed."""

# Discord takes a backslash before any ASCII punctuation. These begin markup anywhere: emphasis, code,
# spoilers, links, mentions, custom emoji, timestamps, bare URLs.
_DISCORD_MARKUP: Final = re.compile(r"[\\*_~`|\[\]<>@#]|(?<=:/)/")
# And these at the beginning of a line: lists and small print.
_LINE_START_MARKUP: Final = re.compile(r"^(\s*)(?:([-+])|(\d+)(?=[.)]))", re.MULTILINE)
_SUPERSCRIPT_DIGITS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def one_line(text: str) -> str:
    """A text as one line, without invisible characters."""
    return " ".join(INVISIBLE_CHARS.sub("", text).split())


def replace_control_characters(text: str) -> str:
    """A text of the same length with a space for every character that a terminal might act on."""
    return INVISIBLE_CHARS.sub(" ", "".join(" " if character.isspace() else character for character in text))


def escape_markdown(text: str) -> str:
    """A text whose markup shows as it stands."""
    return escape_with_bold(text, [])


def escape_with_bold(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text, escaped, with some spans in bold.

    Args:
        text: The text.
        spans: Spans in its characters, in order, apart from each other; what lies beyond its end is left out.

    Returns:
        Markdown. Spans with only a space or a hyphen between them become one.
    """
    pieces, done = [], 0
    for start, end in _merge_adjacent_spans(text, spans):
        pieces += [_escape_inline(text[done:start]), "**", _escape_inline(text[start:end]), "**"]
        done = end
    pieces.append(_escape_inline(text[done:]))
    return _LINE_START_MARKUP.sub(_escape_line_start, "".join(pieces))


def markdown_link(label: str, url: str | None) -> str:
    """A label, escaped, as a link where there is a web address that Discord takes, without a preview."""
    address = _link_target(url) if url else None
    return f"[{escape_markdown(label)}](<{address}>)" if address else escape_markdown(label)


def superscript(number: int) -> str:
    """A footnote's number, such as ¹²."""
    return str(number).translate(_SUPERSCRIPT_DIGITS)


def _escape_inline(text: str) -> str:
    """A piece of text, escaped but for what matters at the beginning of a line only."""
    return _DISCORD_MARKUP.sub(r"\\\g<0>", INVISIBLE_CHARS.sub("", text))


def _escape_line_start(found: re.Match[str]) -> str:
    """A list's "- " or "1. " without its meaning: the backslash goes before the dash, or before the dot."""
    indent, dash, number = found.groups()
    return f"{indent}\\{dash}" if dash else f"{indent}{number}\\"


def _merge_adjacent_spans(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans within the text, those that nearly touch as one."""
    joined: list[tuple[int, int]] = []
    for start, end in ((start, min(end, len(text))) for start, end in spans if start < min(end, len(text))):
        if joined and text[joined[-1][1] : start] in ("", " ", "-"):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _link_target(url: str) -> str | None:
    """The URL with everything quoted that could end a Markdown link, where it is a short one of the web."""
    try:
        parts = urlsplit(one_line(url))
    except ValueError:
        return None
    address = quote(parts.geturl(), safe="/:?#@!$&'*+,;=%~-._")
    return (
        address
        if parts.scheme in ("http", "https") and parts.netloc and len(address) <= MAX_LINKED_URL_CHARS
        else None
    )
