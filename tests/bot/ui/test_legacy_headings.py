"""Replies of versions up to 0.1.0: their queries are parsed from headings and footers."""

from __future__ import annotations

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.query import read_follow_up_context, read_questions
from bot.quotes.query import MAX_QUOTES_TOPIC_CHARS, MAX_SPEAKER_CHARS
from bot.ui.legacy_headings import (
    legacy_answer,
    legacy_articles,
    legacy_quotes,
    legacy_reply,
    legacy_timeline,
)
from bot.ui.markdown import one_line
from bot.ui.reply_state import ReplyKind, encode_state
from bot.ui.truncate import MAX_EMBED_AUTHOR_CHARS, utf16_length
from tests.bot.embed_checks import message_with_embeds

MAX_EARLIER_QUESTIONS = 3


def reply(heading: str, footer: str | None = None) -> discord.Message:
    return message_with_embeds(
        discord.Embed(description="x").set_author(name=heading).set_footer(text=footer)
    )


def old_heading(label: str, topic: str) -> str:
    return f"{label}: {topic}" if topic else label


def old_quotes_heading(topic: str, speaker: str) -> str:
    return old_heading(f"Quotes by {speaker}" if speaker else "Quotes", topic)


def old_footer(*questions: str) -> str:
    return "Follow-up to " + "\nand to ".join(f"“{question}”" for question in questions)


@pytest.mark.parametrize("topic", ["", "Velm", "Timeline", "Timeline: Velm", ":", "?" * 200])
def test_a_timeline(topic: str) -> None:
    assert legacy_timeline(reply(old_heading("Timeline", topic))) == (ReplyKind.TIMELINE, (topic,))


@pytest.mark.parametrize("search", ["", "moon", "Articles: moon"])
def test_a_list_of_articles(search: str) -> None:
    assert legacy_articles(reply(old_heading("Articles", search))) == (ReplyKind.ARTICLES, (search,))


def short_lines(limit: int) -> st.SearchStrategy[str]:
    """Topics and names, with many parts of headings among them."""
    parts = st.sampled_from(["Quotes", "Quotes by ", ": ", ":", " by ", "Velm", "\U0001f600"]) | st.text(
        max_size=5
    )
    lines = st.lists(parts, max_size=12).map("".join).map(one_line)
    return lines.filter(lambda line: utf16_length(line) <= limit)


@given(short_lines(MAX_QUOTES_TOPIC_CHARS), short_lines(MAX_SPEAKER_CHARS))
def test_quotations(topic: str, speaker: str) -> None:
    message = reply(old_quotes_heading(topic, speaker))
    assert legacy_quotes(message, len(speaker)) == (ReplyKind.QUOTES, (topic, speaker))


def test_the_longest_heading() -> None:
    topic, speaker = "\U0001f600" * (MAX_QUOTES_TOPIC_CHARS // 2), "\U0001f600" * (MAX_SPEAKER_CHARS // 2)
    heading = old_quotes_heading(topic, speaker)
    assert utf16_length(heading) <= MAX_EMBED_AUTHOR_CHARS
    assert legacy_quotes(reply(heading), len(speaker)) == (ReplyKind.QUOTES, (topic, speaker))


@pytest.mark.parametrize("speaker_chars", [0, 1, 3, 5, 12, 999])
def test_a_forged_length_of_the_name_is_refused(speaker_chars: int) -> None:
    assert legacy_quotes(reply("Quotes by Hald: railway"), speaker_chars) is None


@pytest.mark.parametrize(
    "questions",
    [
        pytest.param(("When?",), id="one"),
        pytest.param(("When?", "Where?", "By whom?"), id="three"),
        pytest.param(("Who said “one small step”?",) * 2, id="quotation-marks"),
        pytest.param(("”“",) * 2, id="nothing-but-marks"),
        pytest.param(("Follow-up to “x”",) * 2, id="our-own-words"),
        pytest.param(("and to “x",) * 2, id="our-own-words-unclosed"),
    ],
)
def test_an_answer(questions: tuple[str, ...]) -> None:
    message = reply("And now?", old_footer(*questions))
    assert legacy_answer(message) == (ReplyKind.ANSWER, ("And now?", *reversed(questions)))
    assert read_questions(message) == (*questions, "And now?")


@pytest.mark.parametrize(
    "footer",
    [
        pytest.param(None, id="none"),
        pytest.param("3 articles here · version 1", id="another-footer"),
        pytest.param("He said “when?”", id="another-quotation"),
        pytest.param("Follow-up to “”", id="an-empty-one"),
        pytest.param("Follow-up to “When?", id="unclosed"),
    ],
)
def test_other_footers_name_no_question(footer: str | None) -> None:
    assert read_questions(reply("When?", footer)) == ("When?",)


@given(st.text())
def test_any_footer_can_be_parsed(footer: str) -> None:
    assert len(read_questions(reply("When?", footer))) <= 1 + MAX_EARLIER_QUESTIONS


@pytest.mark.parametrize(
    "embeds",
    [
        pytest.param([], id="none"),
        pytest.param([discord.Embed(description="x")], id="no-author"),
        pytest.param([discord.Embed().set_footer(text="Follow-up to “x”")], id="nothing-but-a-footer"),
    ],
)
def test_other_messages_have_no_query(embeds: list[discord.Embed]) -> None:
    message = message_with_embeds(*embeds)
    assert legacy_reply(message) is legacy_articles(message) is None
    assert read_follow_up_context(message) == ()


@pytest.mark.parametrize("heading", ["When was it built?", "timeline", "Quotesby", "Articles by Ada"])
def test_a_question_is_no_topic(heading: str) -> None:
    assert legacy_timeline(reply(heading)) is None
    assert legacy_quotes(reply(heading), 0) is None
    assert legacy_articles(reply(heading)) is None


def test_a_reply_with_state_is_not_parsed() -> None:
    embed = discord.Embed(url=encode_state(ReplyKind.ARTICLES, ["x"])).set_author(name="Timeline: Velm")
    message = message_with_embeds(embed)
    assert legacy_timeline(message) is legacy_answer(message) is legacy_reply(message) is None


@pytest.mark.parametrize(
    ("heading", "expected"),
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
def test_the_context_of_a_follow_up(heading: str, expected: tuple[str, ...]) -> None:
    assert read_follow_up_context(reply(heading)) == expected
