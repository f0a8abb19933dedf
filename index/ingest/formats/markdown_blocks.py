"""Markdown → blocks of rendered text with their roles."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.ingest.formats.clean import clean_text
from index.ingest.formats.text_blocks import (
    LOWEST_HEADING_LEVEL,
    TextBlock,
    is_heading_line,
    make_table_row,
)
from index.structure import BlockKind
from index.text.block_inference import ANSWER_MARK, QUESTION_MARK

_PARSER: Final = MarkdownIt("commonmark").enable("table")  # tables as GitHub has them
_LIST_TOKENS: Final = frozenset({"bullet_list", "ordered_list"})
_TEXT_TOKENS: Final = frozenset({"text", "code_inline", "text_special"})

# A summary and what follows it; other HTML has no text.
_SUMMARY: Final = re.compile(r"<summary\b[^>]*>(.*?)(?:</summary>|\Z)(.*)", re.DOTALL | re.IGNORECASE)
_INLINE_TAG: Final = re.compile(r"</?(?:a|b|code|em|i|kbd|mark|s|span|strong|u)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")

# Marks of Obsidian and GitHub: embedded files, comments, block ids, kinds of callouts, boxes of tasks.
_UNSHOWN_MARKS: Final = re.compile(
    r"!\[\[[^\[\]]{1,300}\]\]|%%[^%]*%%|(?<=\s)\^[\w-]{1,60}\Z|\A\[(?:![\w-]{1,30}\][+-]?|[ xX]\])(?=\s|\Z)"
)
_WIKI_LINK: Final = re.compile(r"\[\[(?:[^\[\]|]{1,300}\|)?([^\[\]|]{1,300})\]\]")
_HIGHLIGHT: Final = re.compile(r"==(?=\S)([^=]{1,1000})(?<=\S)==")

_QUESTION_LINE: Final = re.compile(rf"^[ \t>*_]*{QUESTION_MARK.pattern}", re.MULTILINE)
_TURN: Final = re.compile(rf"{QUESTION_MARK.pattern}|{ANSWER_MARK.pattern}")
_ANSWER_LINE: Final = re.compile(rf"^[ \t>*_]*{ANSWER_MARK.pattern}", re.MULTILINE)


def iter_markdown_blocks(markdown: str) -> Iterator[TextBlock]:
    """Yield the blocks of a Markdown text, none of them empty: link texts without URLs, no images, no HTML.

    Hard line breaks stay, soft ones become spaces. The summary of "details" in HTML is a question, and so is
    a line marked "Q:" if another one is marked "A:". Obsidian's marks are rendered: links between notes,
    highlights, callouts.
    """
    has_dialogue = bool(_QUESTION_LINE.search(markdown) and _ANSWER_LINE.search(markdown))
    return _BlockReader(has_dialogue=has_dialogue).read(_PARSER.parse(markdown))


class _BlockReader:
    """State of the elements that are open while tokens are read in order."""

    def __init__(self, *, has_dialogue: bool) -> None:
        self._has_dialogue = has_dialogue
        self._lists: list[bool] = []  # whether each open list is ordered
        self._item_begins = False  # the open list item has no block so far
        self._quotes = 0
        self._heading = 0
        self._header: list[str] = []  # of the open table
        self._row: list[str] | None = None

    def read(self, tokens: Sequence[Token]) -> Iterator[TextBlock]:
        for token in tokens:
            name, _, side = token.type.rpartition("_")
            if side == "open":
                self._open(name, token)
            elif side == "close":
                yield from self._close(name)
            elif token.type == "inline":
                yield from self._read_inline(token)
            elif token.type in ("fence", "code_block") and token.content.strip():
                yield self._add(token.content.strip("\n"), BlockKind.CODE)
            elif token.type == "html_block":
                yield from self._read_html(token.content)

    def _open(self, name: str, token: Token) -> None:
        if name in _LIST_TOKENS:
            self._lists.append(name == "ordered_list")
        elif name == "list_item":
            self._item_begins = True
        elif name == "blockquote":
            self._quotes += 1
        elif name == "heading":
            self._heading = int(token.tag[1])
        elif name == "table":
            self._header = []
        elif name == "tr":
            self._row = []

    def _close(self, name: str) -> Iterator[TextBlock]:
        if name in _LIST_TOKENS:
            self._lists.pop()
        elif name == "list_item":
            self._item_begins = False
        elif name == "blockquote":
            self._quotes -= 1
        elif name == "heading":
            self._heading = 0
        elif name == "tr" and self._row is not None:
            cells = zip(self._row, self._header or [""] * len(self._row), strict=False)
            row = make_table_row(cells, has_header=any(self._header))
            self._header = self._header or self._row
            self._row = None
            if row.text:
                self._item_begins = False
                yield row

    def _read_inline(self, token: Token) -> Iterator[TextBlock]:
        text = _inline_text(token, has_dialogue=self._has_dialogue)
        if self._row is not None:
            self._row.append(" ".join(text.split()))
        elif text and self._heading and not self._quotes:
            yield TextBlock(text, BlockKind.HEADING, self._heading)
        elif self._has_dialogue and _TURN.match(text):
            yield from _split_dialogue(text)
        elif text and self._is_heading_line(token, text):
            yield TextBlock(text, BlockKind.HEADING, LOWEST_HEADING_LEVEL)
        elif text:
            yield self._add(text, BlockKind.BLOCK_QUOTE if self._quotes else BlockKind.PARAGRAPH)

    def _read_html(self, html: str) -> Iterator[TextBlock]:
        if summary := _SUMMARY.search(html):
            parts = (
                clean_text(unescape(_TAG.sub(" ", _INLINE_TAG.sub("", part)))) for part in summary.groups()
            )
            question, answer = (" ".join(part.split()) for part in parts)
            if question:
                yield self._add(question, BlockKind.QUESTION)
            if answer:
                yield self._add(answer, BlockKind.PARAGRAPH)

    def _add(self, text: str, kind: BlockKind) -> TextBlock:
        """Return a block, as an item if it is a list item's first."""
        if self._item_begins and kind not in (BlockKind.CODE, BlockKind.QUESTION):
            kind = BlockKind.LIST_ITEM
        self._item_begins = False
        is_ordered = kind is BlockKind.LIST_ITEM and self._lists[-1]
        return TextBlock(text, kind, len(self._lists), is_ordered)

    def _is_heading_line(self, token: Token, text: str) -> bool:
        """Whether a paragraph outside of lists and quotes is a heading in bold type."""
        if self._lists or self._quotes or not is_heading_line(text):
            return False
        types = [child.type for child in token.children or [] if child.type != "text" or child.content]
        return types[0] == "strong_open" and types.index("strong_close") == len(types) - 1


def _split_dialogue(text: str) -> list[TextBlock]:
    """Split a paragraph at lines that are marked as questions and answers, without the marks."""
    parts: list[tuple[BlockKind, list[str]]] = []
    for line in text.split("\n"):
        if mark := QUESTION_MARK.match(line):
            parts.append((BlockKind.QUESTION, [line[mark.end() :]]))
        elif mark := ANSWER_MARK.match(line):
            parts.append((BlockKind.PARAGRAPH, [line[mark.end() :]]))
        elif parts:
            parts[-1][1].append(line)
    return [TextBlock(" ".join(lines), kind) for kind, lines in parts]


def _inline_text(token: Token, *, has_dialogue: bool = False) -> str:
    """Return the text of an inline token as it is shown, on one line but for hard breaks.

    Args:
        token: The token.
        has_dialogue: Whether lines that begin with the mark of a question or an answer remain lines.
    """
    children = token.children or []
    pieces = []
    for child, following in zip(children, _following_contents(children), strict=True):
        if child.type == "text":
            pieces.append(_render_marks(child.content))
        elif child.type in _TEXT_TOKENS:
            pieces.append(child.content)
        elif child.type == "softbreak":
            is_turn = has_dialogue and (QUESTION_MARK.match(following) or ANSWER_MARK.match(following))
            pieces.append("\n" if is_turn else " ")
        elif child.type == "hardbreak" or child.content.startswith("<br"):
            pieces.append("\n")
    lines = (" ".join(line.split()) for line in clean_text("".join(pieces)).split("\n"))
    return "\n".join(filter(None, lines))


def _following_contents(tokens: Sequence[Token]) -> list[str]:
    """Return the first content after each token, or an empty string."""
    following, contents = "", []
    for token in reversed(tokens):
        contents.append(following)
        following = token.content or following
    return contents[::-1]


def _render_marks(text: str) -> str:
    return _HIGHLIGHT.sub(r"\1", _WIKI_LINK.sub(r"\1", _UNSHOWN_MARKS.sub("", text)))
