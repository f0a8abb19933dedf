"""Conversations: bounded, expiring, one for each user and channel."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.conversations import (
    CONVERSATION_TTL_SECONDS,
    ConversationKey,
    Conversations,
    follow_up_context,
)
from bot.answers.notices import MAX_FOLLOWED_QUESTIONS
from index import Answer, SmallTalk
from tests.bot.fakes import SettableClock

HERE = ConversationKey(1, 2, 3)


@pytest.fixture
def conversations(clock: SettableClock) -> Conversations:
    return Conversations(clock)


def test_nothing_is_known_at_first(conversations: Conversations) -> None:
    assert conversations.previous_questions(HERE) == ()


def test_the_newest_three_are_remembered_newest_last(conversations: Conversations) -> None:
    conversations.remember(HERE, ["One?", "Two?", "Three?", "Four?"])
    assert conversations.previous_questions(HERE) == ("Two?", "Three?", "Four?")


@pytest.mark.parametrize(
    "elsewhere",
    [
        pytest.param(HERE._replace(guild=None), id="direct-messages"),
        pytest.param(HERE._replace(channel=9), id="another-channel"),
        pytest.param(HERE._replace(user=9), id="another-person"),
        pytest.param(HERE._replace(private=True), id="in-private"),
    ],
)
def test_each_place_has_its_own(conversations: Conversations, elsewhere: ConversationKey) -> None:
    conversations.remember(HERE, ["When?"])
    assert conversations.previous_questions(elsewhere) == ()


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        pytest.param(CONVERSATION_TTL_SECONDS - 1, ("When?",), id="in-time"),
        pytest.param(CONVERSATION_TTL_SECONDS, (), id="too-late"),
    ],
)
def test_a_conversation_is_forgotten(
    clock: SettableClock, conversations: Conversations, later: float, expected: tuple[str, ...]
) -> None:
    conversations.remember(HERE, ["When?"])
    clock.now += later
    assert conversations.previous_questions(HERE) == expected
    assert len(conversations) == len(expected)


def test_a_question_keeps_its_conversation(clock: SettableClock, conversations: Conversations) -> None:
    conversations.remember(HERE, ["When?"])
    for _ in range(3):
        clock.now += CONVERSATION_TTL_SECONDS - 1
        conversations.remember(HERE, conversations.previous_questions(HERE))
    assert conversations.previous_questions(HERE) == ("When?",)


def test_beyond_the_bound_the_oldest_is_forgotten(clock: SettableClock) -> None:
    bounded = Conversations(clock, max_conversations=2)
    for user in (1, 2, 1, 3):
        bounded.remember(ConversationKey(None, 1, user), [f"Of {user}?"])
    assert [bounded.previous_questions(ConversationKey(None, 1, user)) for user in (1, 2, 3)] == [
        ("Of 1?",),
        (),
        ("Of 3?",),
    ]


def test_what_is_forgotten_is_gone_without_being_asked_for(
    clock: SettableClock, conversations: Conversations
) -> None:
    conversations.remember(HERE, ["When?"])
    clock.now += CONVERSATION_TTL_SECONDS
    conversations.expire()
    assert len(conversations) == 0
    assert "When?" not in repr(vars(conversations))


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, int(CONVERSATION_TTL_SECONDS))), max_size=30))
def test_it_agrees_with_a_plain_list(steps: list[tuple[int, int]]) -> None:
    clock = SettableClock()
    conversations = Conversations(clock, max_conversations=3)
    remembered: list[tuple[int, str, float]] = []
    for number, (user, later) in enumerate(steps):
        clock.now += later
        conversations.remember(ConversationKey(None, 1, user), [str(number)])
        remembered = [
            each for each in remembered if each[0] != user and clock.now - each[2] < CONVERSATION_TTL_SECONDS
        ]
        remembered = [*remembered, (user, str(number), clock.now)][-3:]
        remembered.sort(
            key=lambda each: each[0]
        )  # the order in which they are read next: reading counts as use
        known = {user: conversations.previous_questions(ConversationKey(None, 1, user)) for user in range(5)}
        assert {user: questions for user, questions in known.items() if questions} == {
            user: (question,) for user, question, _ in remembered
        }


@pytest.mark.parametrize(
    ("previous", "leaned_on", "expected"),
    [
        pytest.param((), (), ("Now?",), id="the-first"),
        pytest.param(("A?", "B?", "C?"), (), ("B?", "C?", "Now?"), id="a-complete-question"),
        pytest.param(("A?", "B?", "C?"), ("A?",), ("A?", "Now?"), id="leaning-on-the-first"),
        pytest.param(("A?", "B?", "C?"), ("A?", "C?"), ("A?", "C?", "Now?"), id="leaning-on-two"),
    ],
)
def test_what_the_next_question_may_lean_on(
    previous: tuple[str, ...], leaned_on: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert follow_up_context(previous, Answer("Now?", leaned_on=leaned_on)) == expected


def test_small_talk_is_nothing_to_lean_on() -> None:
    thanks = Answer("thanks", small_talk=SmallTalk("thanks"))
    assert follow_up_context(("A?", "B?"), thanks) == ("A?", "B?")


def test_short_questions_never_lose_what_they_lean_on() -> None:
    previous: tuple[str, ...] = ("Who built the lighthouse?",)
    for number in range(9):
        previous = follow_up_context(previous, Answer(f"And {number}?", leaned_on=previous[:1]))
    assert previous[0] == "Who built the lighthouse?"
    assert len(previous) <= MAX_FOLLOWED_QUESTIONS
