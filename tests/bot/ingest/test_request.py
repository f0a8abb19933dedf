"""Requests: links as they are typed, files that are refused at once."""

from __future__ import annotations

import re

import pytest

from bot.ingest.job import IngestRequestError, JobSource
from bot.ingest.request import MAX_JOB_SOURCES, Requester, build_request, parse_links
from tests.bot.ingest.harness import FakeUpload

REQUESTER = Requester(101, 303, 7)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" https://a.example/x ", ["https://a.example/x"], id="one"),
        pytest.param(
            "https://a.example/x\nhttp://b.example/y\thttps://a.example/x",
            ["https://a.example/x", "http://b.example/y"],
            id="several-each-once",
        ),
        pytest.param("<https://a.example/x>", ["https://a.example/x"], id="in-brackets"),
    ],
)
def test_links(typed: str, expected: list[str]) -> None:
    assert parse_links(typed) == expected


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        pytest.param("example.org", "example.org", id="no-scheme"),
        pytest.param("https://a.example/x and more", "and", id="words"),
        pytest.param("ftp://a.example/x", "ftp://a.example/x", id="another-scheme"),
        pytest.param("file:///etc/passwd", "file:///etc/passwd", id="a-file"),
        pytest.param("`**@everyone**", "**@everyone**", id="markup"),
        pytest.param("x" * 4000, "x" * 99 + "…", id="endless"),
    ],
)
def test_what_is_no_link_is_named(typed: str, named: str) -> None:
    with pytest.raises(
        IngestRequestError, match=rf"^`{re.escape(named)}` is no address that pages are read from; "
    ):
        parse_links(typed)


def test_files_come_before_pages_and_keep_their_names() -> None:
    request = build_request(
        REQUESTER,
        [FakeUpload("a b.txt", b"x", "text/plain"), FakeUpload("c.pdf", b"x")],
        ["https://d.example"],
        25,
    )
    assert request.job.sources == (
        JobSource("a b.txt", "file0", "text/plain"),
        JobSource("c.pdf", "file1"),
        JobSource("https://d.example"),
    )
    assert [upload.filename for upload in request.uploads] == ["a b.txt", "c.pdf"]
    assert (request.job.guild_id, request.job.channel_id, request.job.user_id) == REQUESTER
    assert re.fullmatch(r"[0-9a-f]{16}", request.job.id)


@pytest.mark.parametrize(
    ("upload", "reason"),
    [
        pytest.param(
            FakeUpload("cat.png", b"x", "image/png"),
            "cat.png can't be read: the files known are .md",
            id="picture",
        ),
        pytest.param(
            FakeUpload("long.txt", b"x" * 1_000_001), "long.txt: it has more than 1 MB; split it.", id="size"
        ),
    ],
)
def test_what_cannot_be_read_is_refused_before_it_is_fetched(upload: FakeUpload, reason: str) -> None:
    request = build_request(REQUESTER, [upload, FakeUpload("a.txt", b"x")], [], max_megabytes=1)
    assert request.job.refused.count == 1
    assert request.job.refused.examples[0].startswith(reason)
    assert request.job.sources == (JobSource("a.txt", "file0"),)
    assert [each.filename for each in request.uploads] == ["a.txt"]


def test_too_many_at_once() -> None:
    links = [f"https://a.example/{number}" for number in range(MAX_JOB_SOURCES)]
    assert len(build_request(REQUESTER, [], links, 25).job.sources) == MAX_JOB_SOURCES
    with pytest.raises(IngestRequestError, match="too many at once"):
        build_request(REQUESTER, [FakeUpload("a.txt", b"x")], links, 25)
