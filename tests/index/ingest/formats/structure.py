"""Checks and views of the structure that a reader gives."""

from itertools import pairwise

from index.blocks import are_valid_blocks
from index.model import Article


def outline(article: Article) -> list[tuple[str, str]]:
    """Return each block's kind, with its level if it has one and "o" if it is ordered, and its text."""
    return [
        (
            f"{block.kind}{f' {block.level}' if block.level else ''}{'o' if block.is_ordered else ''}",
            article.text[block.start : block.end],
        )
        for block in article.blocks
    ]


def headed_rows(article: Article) -> list[list[str]]:
    """Return each table row's cells, with their header cells before them if there are any."""
    return [
        [
            f"{header}: {article.text[start:end]}" if header else article.text[start:end]
            for header, (start, end) in zip(block.header or [""] * len(block.cells), block.cells, strict=True)
        ]
        for block in article.blocks
        if block.cells
    ]


def assert_true_blocks(article: Article) -> None:
    """Blocks are in order and cover the text but for white space; cells are in their rows."""
    blocks, text = article.blocks, article.text
    assert are_valid_blocks(blocks, len(text))
    if not blocks:
        return
    for before, after in pairwise(blocks):
        assert not text[before.end : after.start].strip()
    assert not (text[: blocks[0].start] + text[blocks[-1].end :]).strip()
    for block in blocks:
        assert text[block.start : block.end].strip()
        cells = [text[start:end] for start, end in block.cells]
        assert " | ".join(cells) == (text[block.start : block.end] if cells else "")
        assert all(cell == " ".join(cell.split()) != "" for cell in cells)
