"""The state of a reply: decoded as it was encoded, and hostile URLs refused."""

from __future__ import annotations

import base64

import discord
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.ui.markdown import one_line
from bot.ui.reply_state import (
    MAX_STATE_URL_CHARS,
    MAX_STATE_VALUE_CHARS,
    ReplyKind,
    ReplyState,
    decode_state,
    encode_state,
    read_state,
)
from bot.ui.truncate import truncate
from tests.bot.embed_checks import check_embed, message_with_embeds

PREFIX = "https://example.com/#footnote:1:"

lines = st.text(max_size=90).map(one_line) | st.sampled_from(
    ["", "Timeline: x", ":", "\ud800", "\U0001f600", "\u200d"]
)


def encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


@given(st.sampled_from(ReplyKind), st.lists(lines, min_size=1, max_size=4))
def test_any_state_is_decoded(kind: ReplyKind, values: list[str]) -> None:
    url = encode_state(kind, values)
    assert url.isascii()
    assert decode_state(url) == ReplyState(kind, tuple(values))


def test_the_format_of_version_1() -> None:
    url = PREFIX + "quotes:TW9vbiBiYXNlClBlc2tvdg"
    assert encode_state(ReplyKind.QUOTES, ["Moon base", "Peskov"]) == url
    assert decode_state(url) == ReplyState(ReplyKind.QUOTES, ("Moon base", "Peskov"))


@given(st.lists(st.text(min_size=200, max_size=300), min_size=1, max_size=9))
@example(["\uffff" * 300])
@example(["\U0001f600" * 300, "\ud800" * 300])
def test_values_that_do_not_fit_are_left_out_from_the_end(values: list[str]) -> None:
    url = encode_state(ReplyKind.ANSWER, values)
    state = decode_state(url)
    assert len(url) <= MAX_STATE_URL_CHARS
    assert state is not None
    shortened = tuple(truncate(one_line(value), MAX_STATE_VALUE_CHARS) for value in values)
    assert state.values == shortened[: len(state.values)]


def test_it_is_carried_by_an_embed() -> None:
    embed = discord.Embed(description="x", url=encode_state(ReplyKind.TIMELINE, ["x" * 200]))
    check_embed(embed)
    assert read_state(message_with_embeds(embed)) == ReplyState(ReplyKind.TIMELINE, ("x" * 200,))


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("", id="none"),
        pytest.param("https://example.com/", id="another-url"),
        pytest.param(f"https://evil.example/#footnote:1:answer:{encoded(b'x')}", id="another-host"),
        pytest.param(f"https://example.com/#footnote:2:answer:{encoded(b'x')}", id="another-version"),
        pytest.param(f"{PREFIX}feeds:{encoded(b'x')}", id="another-kind"),
        pytest.param(f"{PREFIX}answer", id="no-values"),
        pytest.param(f"{PREFIX}answer:{encoded(b'x')}\n", id="a-line-more"),
        pytest.param(f"{PREFIX}answer:A", id="impossible-length"),
        pytest.param(f"{PREFIX}answer:eA==", id="padding"),
        pytest.param(f"{PREFIX}answer:e+/A", id="standard-base64"),
        pytest.param(f"{PREFIX}answer:{encoded(bytes([255, 254]))}", id="no-utf-8"),
        pytest.param(f"{PREFIX}answer:{encoded(b' x')}", id="space-around"),
        pytest.param(f"{PREFIX}answer:{encoded(bytes([27]) + b'[2J')}", id="control-characters"),
        pytest.param(f"{PREFIX}answer:{encoded(b'x' * 2048)}", id="too-long"),
    ],
)
def test_hostile_urls_have_no_state(url: str) -> None:
    assert decode_state(url) is None


@given(st.text(alphabet="ABCxyz019-_=\n", max_size=40))
def test_any_payload_can_be_decoded(payload: str) -> None:
    state = decode_state(f"{PREFIX}answer:{payload}")
    assert state is None or all(one_line(value) == value for value in state.values)


@pytest.mark.parametrize(
    "embeds", [pytest.param([], id="none"), pytest.param([discord.Embed(description="x")], id="no-url")]
)
def test_other_messages_have_no_state(embeds: list[discord.Embed]) -> None:
    assert read_state(message_with_embeds(*embeds)) is None
    assert read_state(None) is None
