"""What the processes say to each other arrives as it was sent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ingest.formats.feed_model import Item, ParsedFeed
from index.ingest.formats.file_types import Kind
from index.ingest.workers.reader_protocol import (
    Parsed,
    Refused,
    Request,
    reply_of,
    reply_parts,
    request_of,
    request_parts,
)
from index.model import Article

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


@given(requests)
def test_requests(request: Request) -> None:
    assert request_of(request_parts(request)) == request


@given(replies)
def test_replies(reply: Parsed | Refused) -> None:
    assert reply_of(reply_parts(reply)) == reply


@pytest.mark.parametrize("name", ["a.pdf", "", "\ud800", "\x00"])
def test_any_name(name: str) -> None:
    request = Request(Kind.PDF, name, b"\x00")
    assert request_of(request_parts(request)) == request
