"""Escaping: foreign text is shown unchanged and never acts as markup."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ui.markdown import (
    MAX_LINKED_URL_CHARS,
    escape_markdown,
    escape_with_bold,
    markdown_link,
    one_line,
    replace_control_characters,
    superscript,
)
from tests.bot.strategies import (
    BIDI_CHARACTERS,
    CONTROL_CHARACTERS,
    active_markdown,
    hostile_texts,
    long_hostile_texts,
    unescape_markdown,
)

MARKUP = re.compile(r"[*_~`|<>@#\[\]]|://|^\s*(?:[-+>#]|\d+[.)])(?=\s|$)", re.MULTILINE)
ADDRESS = re.compile(r"\[(?P<label>.*)\]\(<(?P<url>https?://[^<>()\s\\]*)>\)")


def seen(text: str) -> str:
    """A text without invisible characters."""
    return "".join(
        each for each in text if each in "\t\n\r" or unicodedata.category(each) not in ("Cc", "Cf")
    )


def without_bold(markdown: str) -> str:
    """Markdown without unescaped asterisks."""
    return re.sub(r"(\\.)|\*\*", lambda match: match[1] or "", markdown, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("given_text", "escaped"),
    [
        pytest.param("plain words, as they are!", "plain words, as they are!", id="plain"),
        pytest.param("**bold** _it_", r"\*\*bold\*\* \_it\_", id="emphasis"),
        pytest.param("C:\\dir\\*", r"C:\\dir\\\*", id="backslash"),
        pytest.param("<@1> @everyone", r"\<\@1\> \@everyone", id="mentions"),
        pytest.param("see https://a.example", r"see https:/\/a.example", id="bare-url"),
        pytest.param("[a](b)", r"\[a\](b)", id="link"),
        pytest.param("# big\n-# small", "\\# big\n\\-\\# small", id="heading-and-small-print"),
        pytest.param("- a\n  + b\n12. c\n3) d", "\\- a\n  \\+ b\n12\\. c\n3\\) d", id="lists"),
        pytest.param("well-known, 3.5 - 2", "well-known, 3.5 - 2", id="dashes-within-a-line"),
        pytest.param("a\u202eb\u200bc\x1b[0m", r"abc\[0m", id="invisible"),
    ],
)
def test_escape(given_text: str, escaped: str) -> None:
    assert escape_markdown(given_text) == escaped


@given(long_hostile_texts)
def test_no_markup_survives(given_text: str) -> None:
    assert MARKUP.search(active_markdown(escape_markdown(given_text))) is None


@given(long_hostile_texts)
def test_escaped_text_shows_the_original(given_text: str) -> None:
    assert seen(unescape_markdown(escape_markdown(given_text))) == seen(given_text)


@given(long_hostile_texts)
def test_nothing_turns_the_direction_or_commands_a_terminal(given_text: str) -> None:
    for shown in (escape_markdown(given_text), one_line(given_text), replace_control_characters(given_text)):
        assert BIDI_CHARACTERS.search(shown) is None
        assert CONTROL_CHARACTERS.search(shown) is None


@given(long_hostile_texts)
def test_one_line_is_one_line(given_text: str) -> None:
    assert len(one_line(given_text).splitlines()) <= 1
    assert one_line(one_line(given_text)) == one_line(given_text)


@given(long_hostile_texts)
def test_printable_keeps_every_character_in_its_place(given_text: str) -> None:
    shown = replace_control_characters(given_text)
    assert len(shown) == len(given_text)
    assert all(new in (old, " ") for old, new in zip(given_text, shown, strict=True))
    assert len(shown.splitlines()) <= 1


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param([], "one two-three four", id="none"),
        pytest.param([(0, 3)], "**one** two-three four", id="one"),
        pytest.param([(0, 3), (14, 18)], "**one** two-three **four**", id="apart"),
        pytest.param([(0, 3), (4, 7)], "**one two**-three four", id="joined-over-a-space"),
        pytest.param([(4, 7), (8, 13)], "one **two-three** four", id="joined-over-a-hyphen"),
        pytest.param([(14, 99)], "one two-three **four**", id="beyond-the-end"),
        pytest.param([(50, 99)], "one two-three four", id="outside"),
        pytest.param([(4, 4)], "one two-three four", id="empty"),
        pytest.param([(7, 4)], "one two-three four", id="backwards"),
    ],
)
def test_bold(spans: list[tuple[int, int]], expected: str) -> None:
    assert escape_with_bold("one two-three four", spans) == expected


@given(long_hostile_texts, st.lists(st.integers(0, 200), unique=True, max_size=10).map(sorted))
def test_bold_adds_nothing_but_stars(given_text: str, places: list[int]) -> None:
    made = escape_with_bold(given_text, list(zip(places[::2], places[1::2], strict=False)))
    assert seen(unescape_markdown(without_bold(made))) == seen(given_text)
    assert MARKUP.search(active_markdown(made).replace("**", "x")) is None


@pytest.mark.parametrize(
    ("url", "address"),
    [
        pytest.param("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e", id="ordinary"),
        pytest.param("HTTP://example.org", "http://example.org", id="upper-case"),
        pytest.param("https://example.org/a%20b", "https://example.org/a%20b", id="quoted-already"),
        pytest.param("https://example.org/a b", "https://example.org/a%20b", id="space"),
        pytest.param("https://example.org/a)b>c", "https://example.org/a%29b%3Ec", id="brackets"),
        pytest.param("https://example.org/a\n> b", "https://example.org/a%20%3E%20b", id="newline"),
        pytest.param("https://example.org/é", "https://example.org/%C3%A9", id="accent"),
    ],
)
def test_a_link_that_discord_takes(url: str, address: str) -> None:
    assert markdown_link("The [title]", url) == rf"[The \[title\]](<{address}>)"


@pytest.mark.parametrize(
    "url",
    [
        pytest.param(None, id="none"),
        pytest.param("", id="empty"),
        pytest.param("javascript:alert(1)", id="javascript"),
        pytest.param(" java\nscript:alert(1)", id="javascript-in-disguise"),
        pytest.param("data:text/html,x", id="data"),
        pytest.param("file:///etc/passwd", id="file"),
        pytest.param("discord://-/settings", id="discord"),
        pytest.param("//example.org", id="no-scheme"),
        pytest.param("https://", id="no-host"),
        pytest.param("https:///path", id="no-host-but-a-path"),
        pytest.param("https://[", id="malformed"),
        pytest.param("https://example.org/" + "a" * MAX_LINKED_URL_CHARS, id="too-long"),
        pytest.param("https://example.org/" + "\u6f22" * 100, id="too-long-when-quoted"),
        pytest.param("example", id="a-word"),
    ],
)
def test_other_addresses_are_left_out(url: str | None) -> None:
    assert markdown_link("T_t", url) == r"T\_t"


@given(hostile_texts.map(one_line), hostile_texts)
def test_a_link_cannot_be_broken_out_of(label: str, rest: str) -> None:
    made = active_markdown(markdown_link(label, f"https://example.org/{rest}"))
    match = ADDRESS.fullmatch(made)
    assert made == active_markdown(escape_markdown(label)) if match is None else "](" not in match["label"]


def test_superscript() -> None:
    assert superscript(1234567890) == "¹²³⁴⁵⁶⁷⁸⁹⁰"
