"""Replies to small talk on Discord and in the terminal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.embed import answer_embed
from bot.answers.small_talk import (
    CHAT_FORMS,
    EMPTY_INVITATION,
    SHELL_FORMS,
    small_talk_embed,
    small_talk_text,
)
from bot.ui.truncate import MAX_EMBED_DESCRIPTION_CHARS, utf16_length
from index import Answer, SmallTalk
from tests.bot.strategies import active_markdown, article_texts
from tests.bot.terminal_checks import print_to_string

FULL = SmallTalk("greeting", 2, "Brenna Tveit", "Aldby", "Jo's *mother*")

names = st.none() | article_texts
small_talks = st.builds(
    SmallTalk,
    st.sampled_from(["greeting", "thanks", "farewell", "reaction", "bot"]),
    st.integers(0, 10**6),
    names,
    names,
    names,
)


def test_an_embed() -> None:
    assert small_talk_embed(FULL).description == (
        "Hello! Ask me about the 2 articles here: I answer with their own sentences, each with its source. "
        "For example:\n"
        "- `/ask` Brenna Tveit\n"
        "- `/timeline` Aldby\n"
        "- `/quotes speaker:` Jo's \\*mother\\*"
    )


@pytest.mark.parametrize(
    ("small_talk", "expected"),
    [
        pytest.param(
            SmallTalk("thanks", 1, "Boats"), "You're welcome! Ask me about the 1 article", id="thanks"
        ),
        pytest.param(SmallTalk("reaction", 3), "Ask me about the 3 articles here", id="reaction"),
        pytest.param(SmallTalk("bot", 3), "I'm Footnote. Ask me", id="bot"),
        pytest.param(SmallTalk("farewell", 3), "Until next time! Ask me", id="farewell"),
        pytest.param(SmallTalk("greeting"), f"Hello! {EMPTY_INVITATION}"[:60], id="empty"),
    ],
)
def test_the_line(small_talk: SmallTalk, expected: str) -> None:
    assert str(small_talk_embed(small_talk).description).startswith(expected)
    assert f"  {expected}" in print_to_string(small_talk_text(small_talk, CHAT_FORMS))


def test_without_examples_none_are_announced() -> None:
    assert "example" not in str(small_talk_embed(SmallTalk("bot", 3)).description)


def test_in_a_shell_names_are_quoted() -> None:
    lines = print_to_string(small_talk_text(FULL, SHELL_FORMS)).splitlines()
    assert lines[2:5] == [
        "    footnote ask 'Brenna Tveit'",
        "    footnote timeline Aldby",
        """    footnote quotes --speaker 'Jo'"'"'s *mother*'""",
    ]


@settings(deadline=None)
@given(small_talks)
def test_any_names_keep_discord_s_limits_and_stay_lines(small_talk: SmallTalk) -> None:
    description = str(small_talk_embed(small_talk).description)
    assert utf16_length(description) <= MAX_EMBED_DESCRIPTION_CHARS
    line, *examples = active_markdown(description).split("\n")
    assert len(examples) <= 3
    assert all(example.startswith("- `/") for example in examples)
    assert "\x1b" not in print_to_string(small_talk_text(small_talk, SHELL_FORMS))
    assert line


def test_the_reply_carries_no_question() -> None:
    embed = answer_embed(Answer("hi", small_talk=FULL))
    assert (embed.url, embed.author.name, embed.footer.text) == (None, None, None)
