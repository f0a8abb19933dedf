"""Encoding of blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.blocks import decode_blocks, encode_blocks
from index.structure import Block, BlockKind
from tests.index.samples import STRUCTURED_BLOCKS

_places = st.integers(0, 2**40)
_rows = st.builds(
    Block,
    st.sampled_from(BlockKind),
    _places,
    _places,
    level=st.integers(0, 9),
    is_ordered=st.booleans(),
    cells=st.lists(st.tuples(_places, _places), max_size=3).map(tuple),
    header=st.lists(st.text(), max_size=2).map(tuple),
)


@given(st.lists(_rows, max_size=9).map(tuple))
def test_any_blocks_come_back(blocks: tuple[Block, ...]) -> None:
    encoded = encode_blocks(blocks)
    assert encoded.isascii()
    assert decode_blocks(encoded) == blocks


def test_a_header_is_encoded_once() -> None:
    assert encode_blocks(STRUCTURED_BLOCKS) == (
        '[[["Who","Fare"]],[[0,0,5,2],[2,7,19],[3,21,28,1,1],'
        "[4,30,40,0,0,[30,33,36,40]],[4,42,57,0,0,[42,50,53,57],1]]]"
    )


@pytest.mark.parametrize(
    "encoded",
    [
        *(
            "",
            "x",
            "null",
            "7",
            "[]",
            "[[],7]",
            "[[],[7]]",
            "[[],[[0]]]",
            "[[],[[99,0,5]]]",
            '[[],[[0,"0",5]]]',
        ),
        *("[[],[[4,0,5,0,0,[1]]]]", '[[],[[4,0,5,0,0,["1",2]]]]', "[[],[[4,0,5,0,0,[1,2],1]]]"),
        *("[[[7]],[[4,0,5,0,0,[1,2],1]]]", "[[],[[0,0.5,5]]]", "[" * 100_000),
    ],
)
def test_what_is_no_encoding(encoded: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode_blocks(encoded)
