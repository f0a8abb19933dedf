"""An article → Markdown with front matter, which `index.ingest.formats.markdown` reads as the same article.

Prose is escaped; a line break in it becomes a hard one. What Markdown would change even so, such as indented
lines, columns, and several spaces or blank lines in a row, stands in a fence as it is.
"""

import re
from typing import Final

import yaml

from index.model import Article

_MOST_MARKS: Final = 100_000
"""Paragraphs and backslashes, beyond which a text stands in one fence: a Markdown parser makes an object or
two of each, which would be 200 MB here."""

_BETWEEN: Final = re.compile(r"(?<=\S)\n\n(?=\S)")
_INLINE: Final = re.compile(r"[\\`*_~\[<]|&(?=#?\w{1,32};)")  # emphasis, code, links, HTML, entities
_LINE_START: Final = re.compile(  # headings, quotations, lists, rulers; "1." and "1)"
    r"^(?:(?=[#>+=-])|(?P<number>[0-9]{1,9})(?=[.)](?:\s|$)))", re.MULTILINE
)
_FENCES: Final = re.compile("`{3,}")


def as_markdown(article: Article) -> str:
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
    return f"---\n{head}---\n\n{_body(article.text)}\n"


def _body(text: str) -> str:
    text = text.strip("\n")
    pieces = _BETWEEN.split(text)
    if len(pieces) <= _MOST_MARKS:
        body = "\n\n".join(_prose(piece) if _is_prose(piece) else _fenced(piece) for piece in pieces)
        if len(pieces) + body.count("\\") <= _MOST_MARKS:
            return body
    return _fenced(text)


def _is_prose(piece: str) -> bool:
    """Whether lines of words with one space between them are all there is."""
    return all(line and line == " ".join(line.split()) for line in piece.split("\n"))


def _prose(piece: str) -> str:
    escaped = _LINE_START.sub(r"\g<number>\\", _INLINE.sub(r"\\\g<0>", piece))
    return escaped.replace("\n", "\\\n")


def _fenced(piece: str) -> str:
    longest = max(map(len, _FENCES.findall(piece)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{piece}\n{fence}"
