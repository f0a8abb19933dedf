"""The state of an answer's reply: its questions are read as they were asked."""

from __future__ import annotations

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.embed import answer_embed
from bot.answers.notices import MAX_FOLLOWED_QUESTIONS, MAX_QUESTION_CHARS
from bot.answers.state import answer_url, read_follow_up_context, read_questions
from bot.quotes.embed import quotes_embed
from bot.quotes.query import Quotes
from bot.timeline.embed import timeline_embed
from bot.timeline.query import Timeline
from bot.ui.markdown import one_line
from bot.ui.reply_state import MAX_STATE_URL_CHARS, ReplyKind, encode_state
from bot.ui.truncate import utf16_length
from index import Answer
from tests.bot.embed_checks import message_with_embeds
from tests.bot.strategies import question_lists


def reply(question: str, *leaned_on: str) -> discord.Message:
    return message_with_embeds(answer_embed(Answer(question, leaned_on=leaned_on)))


@given(question_lists)
def test_any_earlier_questions_are_read_in_order(earlier: tuple[str, ...]) -> None:
    *read, question = read_questions(reply("When?", *earlier))
    assert question == "When?"
    lines = [one_line(each) for each in earlier[-MAX_FOLLOWED_QUESTIONS:]]
    whole = [line for line in lines if line and utf16_length(line) <= MAX_QUESTION_CHARS]
    if len(whole) == len(list(filter(None, lines))):
        assert read == whole[len(whole) - len(read) :]
        assert read == whole or len("".join(whole).encode("utf-8", "surrogatepass")) > 1_000


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Who said “one small step”?", id="quotation-marks"),
        pytest.param("Follow-up to “x”", id="our-own-words"),
        pytest.param("Timeline: Velm", id="a-heading"),
        pytest.param("漢" * MAX_QUESTION_CHARS, id="long"),
        pytest.param("\ud800", id="half-a-character"),
    ],
)
def test_any_question_is_read(question: str) -> None:
    assert read_questions(reply(question)) == (question,)
    assert read_follow_up_context(reply(question)) == (question,)


def test_three_earlier_questions_as_long_as_can_be_are_read() -> None:
    earlier = tuple(letter * MAX_QUESTION_CHARS for letter in "abc")
    assert read_questions(reply("d" * MAX_QUESTION_CHARS, *earlier)) == (*earlier, "d" * MAX_QUESTION_CHARS)


def test_the_oldest_questions_are_left_out_where_the_url_is_full() -> None:
    earlier = tuple(letter * MAX_QUESTION_CHARS for letter in "äöü")
    answer = Answer("漢" * MAX_QUESTION_CHARS, leaned_on=earlier)
    assert len(answer_url(answer)) <= MAX_STATE_URL_CHARS
    assert read_questions(message_with_embeds(answer_embed(answer))) == (earlier[2], answer.question)


@pytest.mark.parametrize("kind", [kind for kind in ReplyKind if kind is not ReplyKind.ANSWER])
def test_a_reply_of_another_kind_has_no_questions(kind: ReplyKind) -> None:
    embed = discord.Embed(url=encode_state(kind, ["When?"])).set_author(name="When?")
    assert read_questions(message_with_embeds(embed)) == ()


@given(st.lists(st.text(max_size=9), max_size=9))
def test_a_forged_answer_is_bounded(values: list[str]) -> None:
    message = message_with_embeds(discord.Embed(url=encode_state(ReplyKind.ANSWER, values)))
    assert len(read_questions(message)) <= 1 + MAX_FOLLOWED_QUESTIONS


@pytest.mark.parametrize(
    ("embed", "expected"),
    [
        pytest.param(timeline_embed(Timeline()), (), id="timeline"),
        pytest.param(timeline_embed(Timeline("Velm")), ("Velm",), id="timeline-on-a-topic"),
        pytest.param(quotes_embed(Quotes()), (), id="quotes"),
        pytest.param(quotes_embed(Quotes("Velm")), ("Velm",), id="quotes-on-a-topic"),
        pytest.param(quotes_embed(Quotes("", "Hald")), ("Hald",), id="quotes-by-a-speaker"),
        pytest.param(quotes_embed(Quotes("Velm", "Hald")), ("Hald: Velm",), id="both"),
        pytest.param(answer_embed(Answer("When?", leaned_on=("Who?",))), ("Who?", "When?"), id="an-answer"),
        pytest.param(answer_embed(Answer("Quotes by Hald")), ("Quotes by Hald",), id="like-a-heading"),
    ],
)
def test_the_context_of_a_follow_up(embed: discord.Embed, expected: tuple[str, ...]) -> None:
    assert read_follow_up_context(message_with_embeds(embed)) == expected
