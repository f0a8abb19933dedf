"""Messages to and from the parser process."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.ingest.formats.feed_model import FeedEntry, ParsedFeed
from index.ingest.formats.file_types import FileType
from index.ingest.formats.limits import FileLimits
from index.ingest.workers.reader_protocol import PARSE_PROTOCOL, ParseRequest, ParseResult
from index.model import Article
from index.structure import Block, BlockKind

any_text = st.text(st.characters())  # lone surrogates too
places = st.integers(0, 2**31)
blocks = st.builds(
    Block,
    st.sampled_from(BlockKind),
    places,
    places,
    level=st.integers(0, 9),
    is_ordered=st.booleans(),
    cells=st.lists(st.tuples(places, places), max_size=3).map(tuple),
    header=st.lists(any_text, max_size=3).map(tuple),
)
articles = st.builds(
    Article,
    any_text,
    any_text,
    published=st.none() | st.dates(),
    author=st.none() | any_text,
    url=st.none() | any_text,
    language=st.none() | any_text,
    blocks=st.lists(blocks, max_size=3).map(tuple),
)
entries = st.builds(
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
    entries=st.lists(entries, max_size=3).map(tuple),
    ttl_seconds=st.none() | st.floats(0, 1e9),
    ended=st.booleans(),
    feed_url=st.none() | any_text,
)
limits = st.builds(FileLimits, pages=st.integers(0, 9), seconds=st.floats(0, 9))
parse_requests = st.builds(
    ParseRequest, st.sampled_from(FileType), any_text, st.binary(), st.none() | any_text, limits
)
parse_results = st.builds(
    ParseResult,
    st.lists(articles, max_size=3),
    st.lists(st.tuples(any_text, st.binary()), max_size=3),
    st.lists(st.tuples(any_text, any_text), max_size=3),
    st.none() | feeds,
)


@given(parse_requests)
def test_requests(request: ParseRequest) -> None:
    codec = PARSE_PROTOCOL.request_codec
    assert codec.decode(codec.encode(request)) == request


@given(parse_results)
def test_results(result: ParseResult) -> None:
    codec = PARSE_PROTOCOL.reply_codec
    assert codec.decode(codec.encode(result)) == result


@pytest.mark.parametrize("name", ["a.pdf", "", "\ud800", "\x00"])
def test_any_name(name: str) -> None:
    codec = PARSE_PROTOCOL.request_codec
    request = ParseRequest(FileType.PDF, name, b"\x00")
    assert codec.decode(codec.encode(request)) == request


@pytest.mark.parametrize("name", ["a.pdf", "\ud800"])
def test_content_has_a_frame_of_its_own(name: str) -> None:
    request = ParseRequest(FileType.PDF, name, b"\xff" * 1_000)
    assert PARSE_PROTOCOL.request_codec.encode(request)[1:] == [request.data]


@pytest.mark.parametrize("index", ["1", "-1", '"0"', "null", '{"0":0}'])
def test_a_frame_that_is_not_there(index: str) -> None:
    document = f'{{"members":[["a.pdf",{index}]]}}'.encode()
    with pytest.raises(ValueError, match="no such frame"):
        PARSE_PROTOCOL.reply_codec.decode([document, b"%PDF"])
