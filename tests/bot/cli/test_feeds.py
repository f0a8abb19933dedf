"""`footnote follow` and `unfollow` with feeds of local sites."""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from index.ingest.feeds.store import open_feed_store
from index.ingest.web.urls import WEB_URL_HINT
from index.storage.feeds import Feed
from tests.bot.cli.runner import start_process
from tests.bot.sample_articles import TOWN_ARTICLES
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS, make_html
from tests.index.ingest.web.local_web import LocalWeb

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path

    from tests.bot.cli.runner import CommandRunner

FEED_JSON_KEYS = ["feed_id", "title", "url", "last_read", "next_read", "failing_since", "ended"]
ITEM_TEXTS = (
    "The ferry to Velm sails at noon.",
    "The lighthouse was painted white.",
    "Forty cars crossed on Monday.",
)


def complete_json_feed(*texts: str, title: str = "News of Velm", **more: Any) -> str:
    """A JSON Feed with the full text of each entry."""
    items = [
        {"id": str(number), "title": f"Item {number}", "content_text": text}
        for number, text in enumerate(texts, 1)
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": title, "items": items, **more})


def rss_of_pages(*paths: str) -> str:
    """An RSS feed of pages."""
    items = "".join(f"<item><link>{path}</link></item>" for path in paths)
    return f'<rss version="2.0"><channel><title>Pages of Velm</title>{items}</channel></rss>'


@pytest.fixture
def site() -> Iterator[LocalWeb]:
    with LocalWeb() as made:
        made.add("/feed", complete_json_feed(*ITEM_TEXTS[:2]), content_type="application/feed+json")
        yield made


@pytest.fixture(autouse=True)
def allow_private_addresses(footnote_command: CommandRunner, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - after it
    """Allow pages of private addresses."""
    monkeypatch.setenv("FOOTNOTE_PRIVATE_ADDRESSES", "true")


@pytest.fixture
def followed_site(library: Path, site: LocalWeb) -> LocalWeb:
    """The site, its feed followed with id 1 and due tomorrow."""
    url, now = site.url("/feed"), time.time()
    feed = Feed(
        id=0,
        url=url,
        resolved_url=url,
        title="News of Velm",
        added_by=None,
        channel_id=None,
        added_at=now,
        read_at=now,
        next_poll_at=now + 86_400,
    )
    with open_feed_store(library) as store:
        store.add(feed)
    return site


class TestFollow:
    def test_a_feed(self, footnote_command: CommandRunner, site: LocalWeb) -> None:
        result = footnote_command("follow", site.url("/feed"))
        assert (result.status, result.err) == (0, "")
        assert result.out == (
            f"Following 1: News of Velm ({site.url('/feed')})\n"
            "    1  Item 1\n    2  Item 2\n2 articles added.\n"
        )

    def test_as_json(self, footnote_command: CommandRunner, site: LocalWeb) -> None:
        data = footnote_command("follow", site.url("/feed"), "--json").data
        assert list(data) == ["feeds", "added", "known", "refused"]
        assert [list(each) for each in data["feeds"]] == [FEED_JSON_KEYS]
        assert data["feeds"][0]["url"] == site.url("/feed")
        assert data["feeds"][0]["last_read"] < data["feeds"][0]["next_read"]
        assert [each["title"] for each in data["added"]] == ["Item 1", "Item 2"]

    def test_the_pages_of_its_entries_are_read(self, footnote_command: CommandRunner, site: LocalWeb) -> None:
        site.add("/rss", rss_of_pages("/ferry"), content_type="application/rss+xml")
        site.add("/ferry", make_html(*SAMPLE_PARAGRAPHS, head="<title>The Ferry</title>"))
        data = footnote_command("follow", site.url("/rss"), "--json").data
        assert [(each["title"], each["url"]) for each in data["added"]] == [("The Ferry", site.url("/ferry"))]

    def test_a_page_that_names_its_feed(self, footnote_command: CommandRunner, site: LocalWeb) -> None:
        site.add(
            "/", make_html("Hello.", head='<link rel="alternate" type="application/feed+json" href="/feed">')
        )
        result = footnote_command("follow", site.url())
        assert result.out.startswith(f"Following 1: News of Velm ({site.url('/feed')})\n")

    def test_several_at_once(self, footnote_command: CommandRunner, site: LocalWeb) -> None:
        with LocalWeb() as other:
            other.add(
                "/feed",
                complete_json_feed(ITEM_TEXTS[0], ITEM_TEXTS[2], title="Other"),
                content_type="application/json",
            )
            data = footnote_command("follow", site.url("/feed"), other.url("/feed"), "--json").data
        assert [each["title"] for each in data["feeds"]] == ["News of Velm", "Other"]
        assert (len(data["added"]), len(data["known"])) == (3, 1)  # the ferry is in both

    def test_what_is_refused_does_not_stop_the_others(
        self, footnote_command: CommandRunner, site: LocalWeb
    ) -> None:
        with LocalWeb() as other:
            other.add("/page", make_html(*SAMPLE_PARAGRAPHS))
            other.add("/rss", rss_of_pages("/none"), content_type="application/rss+xml")
            named = (other.url("/page"), other.url("/rss"), "example.org", site.url("/feed"))
            result = footnote_command("follow", *named)
            assert result.status == 1
            assert sorted(result.err.splitlines()) == sorted(
                [
                    f"refused: example.org is no address that feeds are read from; {WEB_URL_HINT}.",
                    f"refused: {other.url('/page')} is no feed, and names none.",
                    f"refused: {other.url('/none')} isn't there. It is tried again later.",
                ]
            )
        assert result.out.endswith("2 articles added, 3 refused.\n")

    def test_twice_is_refused(self, footnote_command: CommandRunner, followed_site: LocalWeb) -> None:
        result = footnote_command("follow", followed_site.url("/feed"))
        assert (result.status, result.out) == (1, "No article added, 1 refused.\n")
        assert "This feed is followed already, as “News of Velm”." in result.err

    def test_pages_of_private_networks_are_refused(
        self, footnote_command: CommandRunner, site: LocalWeb, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("FOOTNOTE_PRIVATE_ADDRESSES")
        result = footnote_command("follow", site.url("/feed"))
        assert (result.status, site.requests) == (1, [])
        assert "not a public address" in result.err

    def test_a_library_of_ones_own(self, footnote_command: CommandRunner, site: LocalWeb) -> None:
        footnote_command("follow", site.url("/feed"), "--library", "mine")
        assert len(footnote_command("articles", "--library", "mine", "--json").data["articles"]) == 2
        assert footnote_command("follow", "--list", "--json").data == {"feeds": []}


class TestReading:
    def test_nothing_is_followed(self, footnote_command: CommandRunner) -> None:
        result = footnote_command("follow")
        assert (result.status, result.err) == (0, "")
        assert result.out == "No feeds are followed here; “footnote follow URL” follows one.\n"

    def test_nothing_is_due(self, footnote_command: CommandRunner, followed_site: LocalWeb) -> None:
        result = footnote_command("follow")
        assert (result.status, followed_site.requests) == (0, [])
        assert result.out.startswith("The next feed is due tomorrow, ")
        assert footnote_command("follow", "--json").data == {
            "feeds": [],
            "added": [],
            "known": [],
            "refused": [],
        }

    def test_what_is_new(self, footnote_command: CommandRunner, followed_site: LocalWeb) -> None:
        assert footnote_command("follow", "--now").out == (
            "1 feed read.\n    4  Item 1\n    5  Item 2\n2 articles added.\n"
        )
        followed_site.add("/feed", complete_json_feed(*ITEM_TEXTS), content_type="application/feed+json")
        assert footnote_command("follow", "--now").out == "1 feed read.\n    6  Item 3\n1 article added.\n"
        result = footnote_command("follow", "--now")
        assert (result.status, result.out) == (0, "1 feed read.\nNo article added.\n")
        assert followed_site.paths == ["/feed"] * 3

    def test_an_entry_that_was_edited_replaces_its_article(
        self, footnote_command: CommandRunner, followed_site: LocalWeb
    ) -> None:
        footnote_command("follow", "--now")
        followed_site.add(
            "/feed",
            complete_json_feed(ITEM_TEXTS[0], "The lighthouse is red."),
            content_type="application/feed+json",
        )
        result = footnote_command("follow", "--now")
        assert result.out == "1 feed read.\n    6  Item 2\n1 article added.\n"
        listed = footnote_command("articles", "--json").data["articles"]
        assert [each["article_id"] for each in listed] == [1, 2, 3, 4, 6]

    def test_a_feed_that_fails(self, footnote_command: CommandRunner, followed_site: LocalWeb) -> None:
        followed_site.add("/feed", status=500)
        result = footnote_command("follow", "--now")
        assert (result.status, result.out) == (1, "1 feed read.\nNo article added, 1 refused.\n")
        assert "has a fault of its own (500); try again later." in result.err
        listed = footnote_command("follow", "--list", "--json").data["feeds"]
        assert listed[0]["failing_since"] >= listed[0]["last_read"]

    def test_a_feed_that_ended_is_read_no_more(self, footnote_command: CommandRunner, site: LocalWeb) -> None:
        site.add(
            "/feed", complete_json_feed(ITEM_TEXTS[0], expired=True), content_type="application/feed+json"
        )
        footnote_command("follow", site.url("/feed"))
        assert footnote_command("follow", "--now").out.startswith("No feeds are followed here;")
        assert footnote_command("follow", "--list", "--json").data["feeds"][0]["ended"] is True


class TestListAndUnfollow:
    def test_list(self, footnote_command: CommandRunner, followed_site: LocalWeb) -> None:
        head, row = footnote_command("follow", "--list").out.splitlines()
        assert head.split() == ["ID", "Title", "Address", "Last", "read", "Next", "read"]
        assert row.split()[:5] == ["1", "News", "of", "Velm", followed_site.url("/feed")]

    def test_list_as_json(self, footnote_command: CommandRunner, followed_site: LocalWeb) -> None:
        data = footnote_command("follow", "--list", "--json").data
        assert [(list(each), each["url"]) for each in data["feeds"]] == [
            (FEED_JSON_KEYS, followed_site.url("/feed"))
        ]

    def test_nothing_to_list(self, footnote_command: CommandRunner) -> None:
        assert footnote_command("follow", "--list").out.startswith("No feeds are followed here;")

    @pytest.mark.parametrize(
        "by_number", [pytest.param(True, id="number"), pytest.param(False, id="address")]
    )
    def test_unfollow(
        self, footnote_command: CommandRunner, followed_site: LocalWeb, *, by_number: bool
    ) -> None:
        named = "1" if by_number else followed_site.url("/feed#top")
        assert footnote_command("unfollow", named).out == "Unfollowed 1: News of Velm\n"
        assert footnote_command("follow", "--list", "--json").data == {"feeds": []}

    def test_its_articles_stay(self, footnote_command: CommandRunner, followed_site: LocalWeb) -> None:
        footnote_command("follow", "--now")
        footnote_command("unfollow", followed_site.url("/feed"))
        assert len(footnote_command("articles", "--json").data["articles"]) == len(TOWN_ARTICLES) + len(
            ITEM_TEXTS[:2]
        )

    def test_unfollow_as_json(self, footnote_command: CommandRunner, followed_site: LocalWeb) -> None:
        data = footnote_command("unfollow", "1", "--json").data
        assert list(data) == ["unfollowed"]
        assert (list(data["unfollowed"]), data["unfollowed"]["url"]) == (
            FEED_JSON_KEYS,
            followed_site.url("/feed"),
        )

    @pytest.mark.usefixtures("followed_site")
    @pytest.mark.parametrize("named", ["2", "https://example.org/feed", "News of Velm", "01"])
    def test_a_feed_that_is_not_followed(self, footnote_command: CommandRunner, named: str) -> None:
        message = f"No feed {named} is followed here; “footnote follow --list” lists those that are."
        assert footnote_command("unfollow", named).error_sentence() == message


@pytest.mark.skipif(sys.platform == "win32", reason="no process is sent Ctrl-C there")
def test_what_was_added_before_ctrl_c_stays(
    footnote_command: CommandRunner, site: LocalWeb, tmp_path: Path
) -> None:
    is_requested = threading.Event()

    def never(_: BaseHTTPRequestHandler) -> None:
        is_requested.set()
        site.closing.wait()

    site.add("/rss", rss_of_pages("/ferry", "/never"), content_type="application/rss+xml")
    site.add("/ferry", make_html(*SAMPLE_PARAGRAPHS))
    site.add_handler("/never", never)
    process = start_process(
        *("follow", site.url("/rss"), "--library", "mine"), cwd=tmp_path, FOOTNOTE_PRIVATE_ADDRESSES="true"
    )
    assert is_requested.wait(60)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert err == "footnote: stopped; the library has 1 article more than before.\n"
    assert len(footnote_command("follow", "--list", "--library", "mine", "--json").data["feeds"]) == 1
