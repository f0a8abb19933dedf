"""Framing of messages."""

import io

from hypothesis import given
from hypothesis import strategies as st

from index.ingest.workers.framing import read_message, write_message

messages = st.lists(st.binary(), min_size=1, max_size=4)


@given(st.lists(messages, max_size=3))
def test_messages(sent: list[list[bytes]]) -> None:
    stream = io.BytesIO()
    for message in sent:
        write_message(stream, message)
    stream.seek(0)
    assert [read_message(stream) for _ in sent] == sent
    assert read_message(stream) == []


@given(messages, st.data())
def test_a_message_that_is_cut_off_is_none(message: list[bytes], data: st.DataObject) -> None:
    stream = io.BytesIO()
    write_message(stream, message)
    kept = data.draw(st.integers(0, len(stream.getvalue()) - 1))
    assert read_message(io.BytesIO(stream.getvalue()[:kept])) == []


def test_a_part_that_claims_to_be_endless_is_none() -> None:
    assert read_message(io.BytesIO(b"\x00\x00\x00\x01" + b"\xff" * 8 + b"{}")) == []
