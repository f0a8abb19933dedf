"""Completed blocks, the headings above them, and segmentation by blocks."""

from hypothesis import given
from hypothesis import strategies as st

from index.structure import Block, BlockKind
from index.text.blocks import complete_blocks, headings_above, is_header_row, section_end
from index.text.passages import segment_text

MANUAL = """\
# Boat

It floats.

## Engine

Start it like this:

- Open the tap
- Pull. Hard.

## Sails

There are two."""


def texts(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in segment_text(text).sentences]


def test_gaps_become_paragraphs() -> None:
    blocks = complete_blocks(MANUAL)
    assert [(block.kind.value, MANUAL[block.start : block.end]) for block in blocks] == [
        ("heading", "Boat"),
        ("paragraph", "It floats."),
        ("heading", "Engine"),
        ("paragraph", "Start it like this:"),
        ("list item", "Open the tap"),
        ("list item", "Pull. Hard."),
        ("heading", "Sails"),
        ("paragraph", "There are two."),
    ]


def test_declared_blocks_go_before_inferred_ones() -> None:
    text = "Boat\n\nIt floats on every lake and river of the country, and that is all that it has to do."
    assert complete_blocks(text)[0].kind is BlockKind.HEADING
    assert complete_blocks(text, [Block(BlockKind.CODE, 0, 4)])[0].kind is BlockKind.CODE


def test_paragraphs_alone_are_no_structure() -> None:
    assert complete_blocks("One.\n\nTwo.", [Block(BlockKind.PARAGRAPH, 0, 4)]) == ()


def test_headings_above_the_nearest_first() -> None:
    blocks = complete_blocks(MANUAL)
    assert headings_above(blocks, 4) == [2, 0]
    assert headings_above(blocks, 6) == [0]
    assert headings_above(blocks, 0) == []
    assert section_end(blocks, 2) == 6
    assert section_end(blocks, 0) == 8


def test_a_header_row_stands_before_rows_with_a_header() -> None:
    header = Block(BlockKind.TABLE_ROW, 0, 5, cells=((0, 1), (4, 5)))
    row = Block(BlockKind.TABLE_ROW, 7, 12, cells=((7, 8), (11, 12)), header=("a", "b"))
    assert is_header_row([header, row], 0)
    assert not is_header_row([header, row], 1)


def test_sentences_do_not_cross_blocks() -> None:
    assert texts(MANUAL) == [
        "Boat", "It floats.", "Engine", "Start it like this:", "Open the tap", "Pull.", "Hard.", "Sails",
        "There are two.",
    ]  # fmt: skip


def test_a_passage_begins_with_a_heading_and_keeps_what_it_introduces() -> None:
    segmentation = segment_text(MANUAL)
    assert [segmentation.sentences[first].start for first, _ in segmentation.passages] == [
        MANUAL.index("Boat"), MANUAL.index("Engine"), MANUAL.index("Sails"),
    ]  # fmt: skip


PIECES = [
    "- a b",
    "1. Go. Stop.",
    "A | B",
    "TITLE",
    "=====",
    "```",
    "Q: Who?",
    "A: Me.",
    "",
    "x:",
    "It is. So.",
]


@given(st.lists(st.sampled_from(PIECES)).map("\n".join))
def test_sentences_are_in_order_and_passages_partition_them(text: str) -> None:
    segmentation = segment_text(text)
    position = 0
    for start, end, paragraph in segmentation.sentences:
        assert position <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert paragraph >= 1
        position = end
    covered = [number for first, last in segmentation.passages for number in range(first, last)]
    assert covered == list(range(len(segmentation.sentences)))
