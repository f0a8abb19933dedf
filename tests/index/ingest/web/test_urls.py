"""URLs: normalisation, links, extraction from messages."""

from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.ingest.web.urls import extract_links, normalize_url, resolve_link, url_host, url_origin

LONG_REPEAT_COUNT: Final = 1_000_000


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        pytest.param("https://example.org/a?b=c&d", "https://example.org/a?b=c&d", id="as-it-is"),
        pytest.param("  https://example.org/a\n", "https://example.org/a", id="blanks-around"),
        pytest.param("<https://example.org/a>", "https://example.org/a", id="angle-brackets"),
        pytest.param("HTTPS://Example.ORG/A", "https://example.org/A", id="capitals"),
        pytest.param("https://example.org", "https://example.org/", id="no-path"),
        pytest.param("https://example.org?a=b", "https://example.org/?a=b", id="no-path-but-a-query"),
        pytest.param("https://example.org/a#part", "https://example.org/a", id="fragment"),
        pytest.param("http://example.org:80/", "http://example.org/", id="usual-port"),
        pytest.param("http://example.org:443/", "http://example.org:443/", id="unusual-port"),
        pytest.param("http://example.org:8080/", "http://example.org:8080/", id="high-port"),
        pytest.param("https://example.org/a/../b", "https://example.org/b", id="dots"),
        pytest.param("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC", id="other-letters"),
        pytest.param("https://example.org/a%2Fb", "https://example.org/a%2Fb", id="encoded"),
        pytest.param("https://example.org./", "https://example.org./", id="dot-behind"),
        pytest.param("https://8.8.8.8/", "https://8.8.8.8/", id="ipv4"),
        pytest.param("https://[2606:4700::1111]/", "https://[2606:4700::1111]/", id="ipv6"),
    ],
)
def test_normalize(typed: str, address: str) -> None:
    assert normalize_url(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param("example.org/a", id="no-scheme"),
        pytest.param("//example.org/a", id="no-scheme-but-slashes"),
        pytest.param("article.txt", id="file"),
        pytest.param("ftp://example.org/", id="ftp"),
        pytest.param("file:///etc/passwd", id="file-scheme"),
        pytest.param("javascript:alert(1)", id="javascript"),
        pytest.param("http:example.org", id="no-slashes"),
        pytest.param("http:///a", id="no-host"),
        pytest.param("http://user@example.org/", id="user"),
        pytest.param("http://user:secret@example.org/", id="password"),
        pytest.param("http://example.org@127.0.0.1/", id="disguise"),
        pytest.param("http://example.org:22/", id="port-of-another-service"),
        pytest.param("http://example.org:0/", id="port-0"),
        pytest.param("http://example.org:99999/", id="port-beyond"),
        pytest.param("http://example.org:x/", id="port-of-letters"),
        pytest.param("http://example.org\\@127.0.0.1/", id="backslash"),
        pytest.param("http://exam ple.org/", id="space"),
        pytest.param("http://example.org/a\r\nHost: b", id="line-break"),
        pytest.param("http://example.org/\x00", id="nul"),
        pytest.param("http://example.org/\udc80", id="surrogate"),
        pytest.param("http://a..org/", id="empty-label"),
        pytest.param(f"http://{'a' * 64}.org/", id="long-label"),
        pytest.param(f"http://{'a.' * 200}org/", id="long-host"),
        pytest.param("http://a%2eb/", id="encoded-host"),
        pytest.param("http://2130706433/", id="decimal-address"),
        pytest.param("http://127.1/", id="short-address"),
        pytest.param("http://0177.0.0.1/", id="octal-address"),
        pytest.param("http://a.127.0.0.1.5/", id="number-at-the-end"),
        pytest.param("http://[fe80::1%25eth0]/", id="zone"),
        pytest.param("http://[::1/", id="open-bracket"),
        pytest.param("http://xn--/", id="empty-punycode"),
        pytest.param(f"http://example.org/{'a' * 2_000}", id="long"),
    ],
)
def test_invalid_urls(typed: str) -> None:
    assert normalize_url(typed) is None


@given(st.one_of(st.text(), st.text().map("http://{}".format), st.text().map("http://example.org/{}".format)))
@example("http://[::]/")
def test_normalizing_is_idempotent(text: str) -> None:
    address = normalize_url(text)
    if address is not None:
        assert address.startswith(("http://", "https://"))
        assert address.isascii()
        assert normalize_url(address) == address
        assert address.startswith(f"{url_origin(address)}/")
        assert url_host(address)


@pytest.mark.parametrize(
    ("link", "address"),
    [
        pytest.param("/b", "https://example.org/b", id="path"),
        pytest.param("b?c", "https://example.org/d/b?c", id="relative"),
        pytest.param("?c", "https://example.org/d/a?c", id="query"),
        pytest.param("//other.example/b", "https://other.example/b", id="host"),
        pytest.param("http://other.example/b", "http://other.example/b", id="whole"),
        pytest.param(" /b ", "https://example.org/b", id="blanks"),
        pytest.param("/ü b", "https://example.org/%C3%BC%20b", id="not-encoded"),
        pytest.param("", None, id="nothing"),
        pytest.param("mailto:a@example.org", None, id="mail"),
        pytest.param("//user@example.org/", None, id="user"),
        pytest.param("http://[", None, id="broken"),
        pytest.param("/" + "a" * 3_000, None, id="long"),
    ],
)
def test_resolve_link(link: str, address: str | None) -> None:
    assert resolve_link("https://example.org/d/a", link) == address


@pytest.mark.parametrize(
    ("message", "links"),
    [
        pytest.param("no link", [], id="none"),
        pytest.param("see https://a.example/b.", ["https://a.example/b"], id="full-stop"),
        pytest.param(
            "https://a.example/b, https://c.example/?!",
            ["https://a.example/b", "https://c.example/"],
            id="two",
        ),
        pytest.param("https://a.example/b https://A.example/b", ["https://a.example/b"], id="twice"),
        pytest.param("<https://a.example/b>", ["https://a.example/b"], id="angle-brackets"),
        pytest.param("(https://a.example/b).", ["https://a.example/b"], id="brackets"),
        pytest.param("https://a.example/b_(c)", ["https://a.example/b_(c)"], id="brackets-of-its-own"),
        pytest.param("(see https://a.example/b_(c))", ["https://a.example/b_(c)"], id="brackets-in-brackets"),
        pytest.param("[text](https://a.example/b)", ["https://a.example/b"], id="markdown"),
        pytest.param("[text](<https://a.example/b>)", ["https://a.example/b"], id="markdown-without-preview"),
        pytest.param(
            "[https://a.example/b](https://c.example/d)",
            ["https://a.example/b", "https://c.example/d"],
            id="markdown-of-an-address",
        ),
        pytest.param("**https://a.example/b**", ["https://a.example/b"], id="bold"),
        pytest.param("||https://a.example/b||", ["https://a.example/b"], id="spoiler"),
        pytest.param("`https://a.example/b`", ["https://a.example/b"], id="code"),
        pytest.param("“https://a.example/b”", ["https://a.example/b"], id="quotation-marks"),
        pytest.param("HTTPS://a.example/b…", ["https://a.example/b"], id="ellipsis"),
        pytest.param("xhttps://a.example/b", [], id="within-a-word"),
        pytest.param("ftp://a.example/ https://u:p@a.example/", [], id="none-that-is-read"),
    ],
)
def test_extract_links(message: str, links: list[str]) -> None:
    assert extract_links(message) == links


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("https://" * LONG_REPEAT_COUNT, id="schemes"),
        pytest.param("https://a.example/" + ")" * LONG_REPEAT_COUNT, id="brackets"),
        pytest.param("https://a.example/ " * (LONG_REPEAT_COUNT // 10), id="links"),
        pytest.param("https://a.example/" + "." * LONG_REPEAT_COUNT, id="full-stops"),
        pytest.param("h" * LONG_REPEAT_COUNT, id="letters"),
        pytest.param("https://" + "a." * LONG_REPEAT_COUNT, id="labels"),
    ],
)
def test_a_long_message_costs_little(text: str) -> None:
    assert len(extract_links(text)) <= 1


@given(st.text(alphabet=st.sampled_from("https:/.()[]<>*|`a \n,é")))
def test_extracted_links_are_normalized(text: str) -> None:
    assert all(normalize_url(link) == link for link in extract_links(text))
