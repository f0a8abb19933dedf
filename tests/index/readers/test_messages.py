"""What the processes say to each other arrives as it was sent."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.model import Article
from index.readers.feeds.model import Item, ParsedFeed
from index.readers.kinds import Kind
from index.readers.messages import (
    Parsed,
    Refused,
    Request,
    read_reply,
    read_request,
    write_reply,
    write_request,
)

any_text = st.text(st.characters())
articles = st.builds(
    Article,
    any_text,
    any_text,
    published=st.none() | st.dates(),
    author=st.none() | any_text,
    url=st.none() | any_text,
    language=st.none() | any_text,
)
items = st.builds(
    Item,
    key=any_text,
    url=st.none() | any_text,
    title=any_text,
    author=st.none() | any_text,
    published=st.none() | st.dates(),
    updated=st.none() | any_text,
    text=any_text,
    fingerprint=any_text,
)
feeds = st.builds(
    ParsedFeed,
    title=any_text,
    home=st.none() | any_text,
    items=st.lists(items, max_size=3).map(tuple),
    ttl=st.none() | st.floats(0, 1e9),
    ended=st.booleans(),
    elsewhere=st.none() | any_text,
)
requests = st.builds(Request, st.sampled_from(Kind), any_text, st.binary(), st.none() | any_text)
replies = st.one_of(
    st.builds(Refused, any_text, any_text, st.booleans()),
    st.builds(
        Parsed,
        st.lists(articles, max_size=3),
        st.lists(st.tuples(any_text, st.binary()), max_size=3),
        st.lists(st.tuples(any_text, any_text), max_size=3),
        st.none() | feeds,
    ),
)


@given(st.lists(requests, max_size=3))
def test_requests(sent: list[Request]) -> None:
    stream = io.BytesIO()
    for request in sent:
        write_request(stream, request)
    stream.seek(0)
    assert [read_request(stream) for _ in sent] == sent
    assert read_request(stream) is None


@given(replies)
def test_replies(reply: Parsed | Refused) -> None:
    stream = io.BytesIO()
    write_reply(stream, reply)
    stream.seek(0)
    assert read_reply(stream) == reply


@given(replies, st.data())
def test_a_reply_that_is_cut_off_is_none(reply: Parsed | Refused, data: st.DataObject) -> None:
    stream = io.BytesIO()
    write_reply(stream, reply)
    kept = data.draw(st.integers(0, len(stream.getvalue()) - 1))
    assert read_reply(io.BytesIO(stream.getvalue()[:kept])) is None


def test_a_part_that_claims_to_be_endless_is_none() -> None:
    assert read_reply(io.BytesIO(b"\x00\x00\x00\x01" + b"\xff" * 8 + b"{}")) is None


@pytest.mark.parametrize("name", ["a.pdf", "", "\ud800", "\x00"])
def test_any_name(name: str) -> None:
    stream = io.BytesIO()
    write_request(stream, Request(Kind.PDF, name, b"\x00"))
    stream.seek(0)
    assert read_request(stream) == Request(Kind.PDF, name, b"\x00")
