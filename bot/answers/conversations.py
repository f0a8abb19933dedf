"""Recent questions per conversation, for follow-up questions: in memory only, with a time to live."""

import time
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from cachetools import TTLCache

from bot.answers.notices import MAX_FOLLOWED_QUESTIONS
from index import Answer

CONVERSATION_TTL_SECONDS: Final = 300.0
"""Time to live of a conversation after its last question."""

MAX_CONVERSATIONS: Final = 4096
"""Number of conversations that are remembered; beyond it the least recently used is dropped."""


class ConversationKey(NamedTuple):
    """A user in a channel; private questions are apart, so that no public answer names them."""

    guild: int | None
    channel: int | None
    user: int
    private: bool = False


class Conversations:
    """The last questions of each user in each channel."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        ttl_seconds: float = CONVERSATION_TTL_SECONDS,
        max_conversations: int = MAX_CONVERSATIONS,
    ) -> None:
        """Create an empty memory.

        Args:
            clock: Returns the time in seconds.
            ttl_seconds: Time to live of a conversation after its last question.
            max_conversations: Number of conversations that are remembered.
        """
        self._questions = TTLCache[ConversationKey, tuple[str, ...]](max_conversations, ttl_seconds, clock)

    def __len__(self) -> int:
        return len(self._questions)

    def previous_questions(self, key: ConversationKey) -> tuple[str, ...]:
        """Return the questions of a conversation, newest last; none where it is unknown or expired."""
        return self._questions.get(key, ())

    def remember(self, key: ConversationKey, questions: Sequence[str]) -> None:
        """Replace the questions of a conversation and renew its time to live.

        Args:
            key: The conversation.
            questions: Its questions, newest last; the last `MAX_FOLLOWED_QUESTIONS` are kept.
        """
        self._questions[key] = tuple(questions[-MAX_FOLLOWED_QUESTIONS:])

    def expire(self) -> None:
        """Drop the expired conversations."""
        self._questions.expire()


def follow_up_context(previous: Sequence[str], answer: Answer) -> tuple[str, ...]:
    """Return the questions that the next one may refer to, newest last; small talk is none of them.

    They are what the answered question itself referred to, so that it survives any chain of short questions.

    Args:
        previous: The questions before the answered one, newest last.
        answer: The answer.
    """
    if answer.small_talk:
        return tuple(previous)
    return (*(answer.leaned_on or previous), answer.question)[-MAX_FOLLOWED_QUESTIONS:]
