"""`footnote add` with addresses, on sites on this machine."""

from __future__ import annotations

import signal
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from index import Library
from tests.bot.cli.runner import start_process
from tests.index.ingest.formats.factories import SAMPLE_PARAGRAPHS, make_html, make_zip
from tests.index.ingest.web.local_web import LocalWeb

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path

    from tests.bot.cli.runner import CommandRunner

FERRY_RSS = "<rss><channel><title>News</title><item><link>/ferry</link></item></channel></rss>"
FERRY_NOTE = "The ferry to Velm sails at noon."


@pytest.fixture
def site() -> Iterator[LocalWeb]:
    with LocalWeb() as made:
        made.add("/ferry", make_html(*SAMPLE_PARAGRAPHS, head="<title>The Ferry</title>"))
        made.add("/note.txt", FERRY_NOTE, content_type="text/plain")
        made.add("/feed", FERRY_RSS, content_type="application/rss+xml")
        yield made


@pytest.fixture(autouse=True)
def private(footnote_command: CommandRunner, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - after it
    """Pages of this machine may be read."""
    monkeypatch.setenv("FOOTNOTE_PRIVATE_ADDRESSES", "true")


def test_a_page(footnote_command: CommandRunner, site: LocalWeb) -> None:
    result = footnote_command("add", site.url("/ferry"), "--json")
    assert (result.status, result.err) == (0, "")
    assert [(each["title"], each["url"]) for each in result.data["added"]] == [
        ("The Ferry", site.url("/ferry"))
    ]
    assert footnote_command("ask", "Who is the captain?", "--json").data["answered"]


def test_files_and_pages_of_several_hosts(
    footnote_command: CommandRunner, site: LocalWeb, tmp_path: Path
) -> None:
    (tmp_path / "other.txt").write_text("The harbour of Velm opened in 1911.")
    with LocalWeb() as other:
        other.add("/a", make_html(*SAMPLE_PARAGRAPHS[:2], head="<title>Two of them</title>"))
        result = footnote_command("add", other.url("/a"), site.url("/ferry"), "other.txt", "--json")
    assert (result.status, len(result.data["added"])) == (0, 3)


def test_hosts_are_asked_side_by_side(footnote_command: CommandRunner, site: LocalWeb) -> None:
    """Each of two sites answers when the other one was asked, too."""
    both = threading.Barrier(2, timeout=60)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        both.wait()
        handler.send_response(200)
        handler.send_header("Content-Type", "text/plain")
        handler.send_header("Content-Length", str(len(FERRY_NOTE)))
        handler.end_headers()
        handler.wfile.write(FERRY_NOTE.encode())

    with LocalWeb() as other:
        for each in (site, other):
            each.add_handler("/slow", answer)
        result = footnote_command("add", site.url("/slow"), other.url("/slow"))
    assert (result.status, result.out.splitlines()[-1]) == (0, "1 article added, 1 there already.")


def test_what_is_refused_does_not_stop_the_others(footnote_command: CommandRunner, site: LocalWeb) -> None:
    site.add("/film", b"film", content_type="video/mp4")
    result = footnote_command("add", site.url("/film"), "example.org/page", site.url("/note.txt"))
    assert result.status == 1
    assert result.out == f"    1  {FERRY_NOTE}\n1 article added, 2 refused.\n"
    first, second = result.err.splitlines()
    assert first.startswith("refused: example.org/page doesn't exist; ")
    assert second.startswith(f"refused: {site.url('/film')}: film can't be read: the files known are .md,")


def test_what_of_an_archive_is_refused(footnote_command: CommandRunner, site: LocalWeb) -> None:
    packed = make_zip({"note.txt": FERRY_NOTE, "old/bad.pdf": "nothing"})
    site.add("/all.zip", packed, content_type="application/zip")
    result = footnote_command("add", site.url("/all.zip"))
    assert (result.status, result.out) == (1, f"    1  {FERRY_NOTE}\n1 article added, 1 refused.\n")
    assert result.err == f"refused: {site.url('/all.zip')}/old/bad.pdf: bad.pdf isn't a PDF.\n"


def test_a_refused_page_as_json(footnote_command: CommandRunner, site: LocalWeb) -> None:
    result = footnote_command("add", site.url("/none"), "--json")
    assert result.status == 1
    assert result.data == {
        "added": [],
        "known": [],
        "refused": [{"file": site.url("/none"), "reason": f"{site.url('/none')} isn't there."}],
    }


@pytest.mark.parametrize("content_type", ["application/rss+xml", "text/xml; charset=utf-8"])
def test_a_feed_is_for_following(footnote_command: CommandRunner, site: LocalWeb, content_type: str) -> None:
    site.add("/feed", FERRY_RSS, content_type=content_type)
    result = footnote_command("add", site.url("/feed"))
    assert result.status == 1
    assert f"{site.url('/feed')} is a feed; “footnote follow {site.url('/feed')}”" in result.err


def test_other_xml_is_no_feed(footnote_command: CommandRunner, site: LocalWeb) -> None:
    site.add("/map.xml", "<urlset><url/></urlset>", content_type="application/xml")
    result = footnote_command("add", site.url("/map.xml"))
    assert (result.status, "can't be read" in result.err) == (1, True)


def test_pages_of_private_networks_are_refused(
    footnote_command: CommandRunner, site: LocalWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FOOTNOTE_PRIVATE_ADDRESSES")
    result = footnote_command("add", site.url("/ferry"))
    assert (result.status, site.requests) == (1, [])
    assert "127.0.0.1 is not a public address" in result.err


@pytest.mark.skipif(sys.platform == "win32", reason="no process is sent Ctrl-C there")
def test_what_was_added_before_ctrl_c_stays(site: LocalWeb, tmp_path: Path) -> None:
    requested = threading.Event()

    def never(_: BaseHTTPRequestHandler) -> None:
        requested.set()
        site.closing.wait()

    site.add_handler("/never", never)
    (tmp_path / "note.txt").write_text(FERRY_NOTE)
    process = start_process(
        *("add", "note.txt", site.url("/never"), "--library", "library"),
        cwd=tmp_path,
        FOOTNOTE_PRIVATE_ADDRESSES="true",
    )
    assert requested.wait(60)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert err == "footnote: stopped; the library has 1 article more than before.\n"
    with Library.open(tmp_path / "library") as library:
        assert [article.text for article in library.articles()] == [FERRY_NOTE]
