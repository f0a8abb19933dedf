"""Join of blocks to a text with its structure."""

from hypothesis import given
from hypothesis import strategies as st

from index.blocks import MAX_BLOCK_LEVEL, MAX_HEADER_CELL_CHARS
from index.ingest.formats.text_blocks import TextBlock, clean_blocks, join_blocks, make_table_row
from index.model import Article
from index.structure import Block, BlockKind
from tests.index.ingest.formats.structure import assert_true_blocks
from tests.index.samples import mixed_text

_texts = st.one_of(st.text(), mixed_text, st.text(" \n\t\u200b\u0301\u2028|ab"))
_text_blocks = st.builds(
    TextBlock,
    _texts,
    st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.TABLE_ROW]),
    st.integers(0, 99),
    st.booleans(),
    cells=st.just(()),
    header=st.just(()),
)
_rows = st.builds(
    make_table_row,
    st.lists(st.tuples(_texts, _texts), max_size=4),
    has_header=st.booleans(),
)


def test_kinds_and_places() -> None:
    blocks = [
        TextBlock("Fares", BlockKind.HEADING, 2),
        TextBlock("  x = 1\n  y", BlockKind.CODE),
        make_table_row([("Child", "Who"), ("", "Card"), ("free", "Fare")], has_header=True),
    ]
    assert join_blocks(blocks) == (
        "Fares\n\n  x = 1\n  y\n\nChild | free",
        (
            Block(BlockKind.HEADING, 0, 5, 2),
            Block(BlockKind.CODE, 7, 18),
            Block(BlockKind.TABLE_ROW, 20, 32, cells=((20, 25), (28, 32)), header=("Who", "Fare")),
        ),
    )


def test_paragraphs_alone_are_no_structure() -> None:
    assert join_blocks([TextBlock("One."), TextBlock("Two.")]) == ("One.\n\nTwo.", ())
    assert join_blocks([]) == ("", ())


def test_typed_markers_make_items_of_a_structured_document() -> None:
    texts = ["• a torch", "It is dark.", "1. Row.", "2. Rest.", "3. Just one."]
    paragraphs = [*map(TextBlock, texts[:4]), TextBlock("Then", BlockKind.HEADING, 2), TextBlock(texts[4])]
    kinds = [(block.kind, block.level, block.is_ordered) for block in join_blocks(paragraphs)[1]]
    assert kinds == [
        (BlockKind.LIST_ITEM, 1, False),
        (BlockKind.PARAGRAPH, 0, False),
        (BlockKind.LIST_ITEM, 1, True),
        (BlockKind.LIST_ITEM, 1, True),
        (BlockKind.HEADING, 2, False),
        (BlockKind.PARAGRAPH, 0, False),
    ]
    assert join_blocks(map(TextBlock, texts))[1] == ()


def test_deep_levels_and_long_header_cells_are_limited() -> None:
    [item] = join_blocks([TextBlock("x", BlockKind.LIST_ITEM, 40)])[1]
    assert item.level == MAX_BLOCK_LEVEL
    header = make_table_row([("x" * 999, "word " * 99)], has_header=True).header[0]
    assert header.endswith("word…")
    assert len(header) <= MAX_HEADER_CELL_CHARS


def test_headers_much_longer_than_the_text_are_left_out() -> None:
    rows = [make_table_row([("x", "y" * 150)] * 50, has_header=True) for _ in range(9)]
    text, blocks = join_blocks(rows)
    assert_true_blocks(Article("", text, blocks=blocks))
    assert not blocks[-1].header


@given(st.lists(st.one_of(_text_blocks, _rows), max_size=9))
def test_any_blocks_are_placed_truly(blocks: list[TextBlock]) -> None:
    text, placed = join_blocks(clean_blocks(blocks))
    assert_true_blocks(Article("", text, blocks=placed))
