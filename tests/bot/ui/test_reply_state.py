"""The line above a reply: what was asked for can be read from it again, whatever that was."""

from __future__ import annotations

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.embed import queries_of
from bot.quotes.query import MAX_QUOTES_TOPIC_CHARS, MAX_SPEAKER_CHARS
from bot.ui.markdown import one_line
from bot.ui.reply_state import quotes_heading, quotes_topic_and_speaker, timeline_heading, timeline_topic
from bot.ui.truncate import MAX_EMBED_AUTHOR_CHARS, utf16_length
from tests.bot.embed_checks import message_with_embeds

ANSWER = discord.Embed().set_author(name="When was it built?")
OTHERS = [
    pytest.param([], id="none"),
    pytest.param([discord.Embed(description="x")], id="no-author"),
    pytest.param([ANSWER], id="an-answer"),
]


def under(heading: str) -> discord.Message:
    return message_with_embeds(discord.Embed(description="x").set_author(name=heading))


@pytest.mark.parametrize("topic", ["", "Velm", "Timeline", "Timeline: Velm", ":", "?" * 200])
def test_a_timeline_s_topic(topic: str) -> None:
    assert timeline_topic(under(timeline_heading(topic))) == topic


def short(limit: int) -> st.SearchStrategy[str]:
    """What somebody may ask for, as one line; many a part of our own headings among it."""
    parts = st.sampled_from(["Quotes", "Quotes by ", ": ", ":", " by ", "Velm", "\U0001f600"]) | st.text(
        max_size=5
    )
    lines = st.lists(parts, max_size=12).map("".join).map(one_line)
    return lines.filter(lambda line: utf16_length(line) <= limit)


@given(short(MAX_QUOTES_TOPIC_CHARS), short(MAX_SPEAKER_CHARS))
def test_a_topic_and_a_speaker(topic: str, speaker: str) -> None:
    assert quotes_topic_and_speaker(under(quotes_heading(topic, speaker)), len(speaker)) == (topic, speaker)


def test_the_longest_heading_is_whole() -> None:
    topic, speaker = "\U0001f600" * (MAX_QUOTES_TOPIC_CHARS // 2), "\U0001f600" * (MAX_SPEAKER_CHARS // 2)
    heading = quotes_heading(topic, speaker)
    assert utf16_length(heading) <= MAX_EMBED_AUTHOR_CHARS
    assert quotes_topic_and_speaker(under(heading), len(speaker)) == (topic, speaker)


@pytest.mark.parametrize("letters", [0, 1, 3, 5, 12, 999])
def test_a_forged_length_of_the_name_is_refused(letters: int) -> None:
    assert quotes_topic_and_speaker(under("Quotes by Hald: railway"), letters) is None


@pytest.mark.parametrize("embeds", OTHERS)
def test_other_messages_are_neither(embeds: list[discord.Embed]) -> None:
    assert timeline_topic(message_with_embeds(*embeds)) is None
    assert quotes_topic_and_speaker(message_with_embeds(*embeds), 0) is None


@pytest.mark.parametrize(
    ("heading", "asked"),
    [
        pytest.param("Timeline", (), id="timeline"),
        pytest.param("Timeline: Velm", ("Velm",), id="timeline-on-a-topic"),
        pytest.param("Quotes", (), id="quotes"),
        pytest.param("Quotes: Velm", ("Velm",), id="quotes-on-a-topic"),
        pytest.param("Quotes by Hald", ("Hald",), id="quotes-by-a-speaker"),
        pytest.param("Quotes by Hald: Velm", ("Hald: Velm",), id="both"),
        pytest.param("When was it built?", ("When was it built?",), id="an-answer"),
    ],
)
def test_what_a_reply_goes_on_from(heading: str, asked: tuple[str, ...]) -> None:
    assert queries_of(under(heading)) == asked
