"""Links to feeds in HTML pages."""

from typing import Final

import pytest

from index.ingest.formats.feed_model import ParsedFeed
from tests.index.ingest.formats.feed_samples import parse_sample_feed

LINK: Final = '<link rel="alternate" type="application/rss+xml" href="{}" title="{}">'


@pytest.mark.parametrize(
    ("head", "link"),
    [
        pytest.param(LINK.format("/f", "News"), "http://news.example/f", id="one"),
        pytest.param(LINK.format("/f", "") + LINK.format("/g", ""), "http://news.example/f", id="first"),
        pytest.param(
            LINK.format("/c", "Comments on this") + LINK.format("/g", ""),
            "http://news.example/g",
            id="comments",
        ),
        pytest.param(
            LINK.format("/comments/feed", ""),
            "http://news.example/comments/feed",
            id="only-comments",
        ),
        pytest.param(
            LINK.format("javascript:x", "") + LINK.format("f", ""),
            "http://news.example/sub/f",
            id="no-address",
        ),
        pytest.param("<base href=/b/>" + LINK.format("f", ""), "http://news.example/b/f", id="base"),
    ],
)
def test_feed_links(head: str, link: str) -> None:
    assert parse_sample_feed(f"<!doctype html><html><head>{head}</head>") == ParsedFeed(feed_url=link)
