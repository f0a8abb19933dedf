"""Texts of feeds, plain or HTML, and their form in which text and structure are stored together."""

from contextlib import suppress
from typing import Final, NamedTuple

from index.blocks import decode_text_blocks, encode_text_blocks
from index.ingest.formats.blocks import iter_blocks, parse_html
from index.ingest.formats.clean import clean_line
from index.ingest.formats.text_blocks import TextBlock, clean_blocks, join_blocks
from index.structure import Block

_MAX_TEXT_CHARS: Final = 1_000_000  # with markup; longer texts are cut
_MAX_LINE_CHARS: Final = 10_000
_BLOCKS_SEPARATOR: Final = "\x1d"  # a group separator, which no normalised text has


class FeedText(NamedTuple):
    """Plain text or HTML in a feed.

    Attributes:
        value: The text or markup.
        is_html: Whether it is HTML.
    """

    value: str = ""
    is_html: bool = False

    def __bool__(self) -> bool:
        """Whether there is any text."""
        return bool(self.value.strip())


def read_feed_text(text: FeedText) -> tuple[str, tuple[Block, ...]]:
    """Return a text without markup, its paragraphs separated by blank lines, and its blocks."""
    value = text.value[:_MAX_TEXT_CHARS]
    if text.is_html:
        tree = parse_html(value)
        blocks = [] if tree is None else [block.content for block in iter_blocks(tree)]
    else:
        blocks = [TextBlock(paragraph) for paragraph in value.replace("\r\n", "\n").split("\n\n")]
    return join_blocks(clean_blocks(blocks))


def clean_feed_line(text: FeedText) -> str:
    """Return a short text on one line, without markup."""
    value = text.value[:_MAX_LINE_CHARS]
    return clean_line(read_feed_text(FeedText(value, text.is_html))[0].replace("\n", " ")) or ""


def pack_text(text: str, blocks: tuple[Block, ...]) -> str:
    """Return a text together with its blocks, as one string."""
    return f"{text}{_BLOCKS_SEPARATOR}{encode_text_blocks(blocks, text)}" if blocks else text


def unpack_text(packed: str) -> tuple[str, tuple[Block, ...]]:
    """Return the text and the blocks of a packed text."""
    text, _, encoded = packed.partition(_BLOCKS_SEPARATOR)
    with suppress(ValueError):
        return text, decode_text_blocks(encoded, text)
    return text, ()
