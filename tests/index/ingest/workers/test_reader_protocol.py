"""What the processes say to each other arrives as it was sent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ingest.formats.feed_model import FeedEntry, ParsedFeed
from index.ingest.formats.file_types import FileType
from index.ingest.workers.reader_protocol import (
    ParseFailure,
    ParseRequest,
    ParseResult,
    decode_parse_reply,
    decode_parse_request,
    encode_parse_reply,
    encode_parse_request,
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
    FeedEntry,
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
    entries=st.lists(items, max_size=3).map(tuple),
    ttl_seconds=st.none() | st.floats(0, 1e9),
    ended=st.booleans(),
    feed_url=st.none() | any_text,
)
parse_requests = st.builds(
    ParseRequest, st.sampled_from(FileType), any_text, st.binary(), st.none() | any_text
)
parse_replies = st.one_of(
    st.builds(ParseFailure, any_text, any_text, st.booleans()),
    st.builds(
        ParseResult,
        st.lists(articles, max_size=3),
        st.lists(st.tuples(any_text, st.binary()), max_size=3),
        st.lists(st.tuples(any_text, any_text), max_size=3),
        st.none() | feeds,
    ),
)


@given(parse_requests)
def test_requests(request: ParseRequest) -> None:
    assert decode_parse_request(encode_parse_request(request)) == request


@given(parse_replies)
def test_replies(reply: ParseResult | ParseFailure) -> None:
    assert decode_parse_reply(encode_parse_reply(reply)) == reply


@pytest.mark.parametrize("name", ["a.pdf", "", "\ud800", "\x00"])
def test_any_name(name: str) -> None:
    request = ParseRequest(FileType.PDF, name, b"\x00")
    assert decode_parse_request(encode_parse_request(request)) == request
