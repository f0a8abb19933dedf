"""An article → Markdown with front matter, which `index.ingest.formats.markdown` reads as the same article.

Prose is escaped; a line break in it becomes a hard one. What Markdown would change even so, such as indented
lines, columns, and several spaces or blank lines in a row, stands in a fence as it is.
"""

import re
from typing import Final

import yaml

from index.model import Article

_MAX_MARKDOWN_TOKENS: Final = 100_000
"""Paragraphs and backslashes, beyond which a text stands in one fence: a Markdown parser makes an object or
two of each, which would be 200 MB here."""

_PARAGRAPH_BREAK: Final = re.compile(r"(?<=\S)\n\n(?=\S)")
_INLINE_MARKUP: Final = re.compile(r"[\\`*_~\[<]|&(?=#?\w{1,32};)")  # emphasis, code, links, HTML, entities
_BLOCK_MARKUP: Final = re.compile(  # headings, quotations, lists, rulers; "1." and "1)"
    r"^(?:(?=[#>+=-])|(?P<number>[0-9]{1,9})(?=[.)](?:\s|$)))", re.MULTILINE
)
_BACKTICK_RUNS: Final = re.compile("`{3,}")


def to_markdown(article: Article) -> str:
    """An article as a Markdown file.

    Args:
        article: The article, as a library or a reader gives it.

    Returns:
        Its front matter (title, author, published, url, language; what isn't known is left out) and its text.
    """
    known = (
        ("title", article.title),
        ("author", article.author),
        ("published", article.published),
        ("url", article.url),
        ("language", article.language),
    )
    stated = {key: value for key, value in known if value}
    head = yaml.safe_dump(stated, allow_unicode=True, sort_keys=False, width=float("inf"))
    return f"---\n{head}---\n\n{_format_body(article.text)}\n"


def _format_body(text: str) -> str:
    text = text.strip("\n")
    pieces = _PARAGRAPH_BREAK.split(text)
    if len(pieces) <= _MAX_MARKDOWN_TOKENS:
        body = "\n\n".join(
            _escape_prose(piece) if _is_prose(piece) else _fence_text(piece) for piece in pieces
        )
        if len(pieces) + body.count("\\") <= _MAX_MARKDOWN_TOKENS:
            return body
    return _fence_text(text)


def _is_prose(piece: str) -> bool:
    """Whether lines of words with one space between them are all there is."""
    return all(line and line == " ".join(line.split()) for line in piece.split("\n"))


def _escape_prose(piece: str) -> str:
    escaped = _BLOCK_MARKUP.sub(r"\g<number>\\", _INLINE_MARKUP.sub(r"\\\g<0>", piece))
    return escaped.replace("\n", "\\\n")


def _fence_text(piece: str) -> str:
    longest = max(map(len, _BACKTICK_RUNS.findall(piece)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{piece}\n{fence}"
