"""What people asked last, so that a follow-up question can lean on it: in memory alone, for minutes."""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from bot.answers.notices import MAX_FOLLOWED_QUESTIONS
from index import Answer

CONVERSATION_TTL_SECONDS: Final = 300.0
"""Seconds after its last question until a conversation is forgotten."""

MAX_CONVERSATIONS: Final = 4096
"""Conversations that are remembered at once."""


class ConversationKey(NamedTuple):
    """Whose conversation it is, and where. A private one is apart: what others see never names it."""

    guild: int | None
    channel: int | None
    user: int
    private: bool = False


@dataclass(frozen=True, slots=True)
class _Conversation:
    """The questions, newest last, and when the newest was asked."""

    questions: tuple[str, ...]
    asked_at: float


class Conversations:
    """The last questions of each person in each place. Never written anywhere, and soon forgotten."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        ttl_seconds: float = CONVERSATION_TTL_SECONDS,
        max_conversations: int = MAX_CONVERSATIONS,
    ) -> None:
        """Remember nothing yet.

        Args:
            clock: Tells the seconds.
            ttl_seconds: How many of them a conversation is remembered after its last question.
            max_conversations: How many conversations are remembered at once; beyond them, the oldest is forgotten.
        """
        self._clock = clock
        self._ttl_seconds = ttl_seconds
        self._max_conversations = max_conversations
        self._conversations: OrderedDict[ConversationKey, _Conversation] = (
            OrderedDict()
        )  # the one asked last at the end

    def __len__(self) -> int:
        return len(self._conversations)

    def previous_questions(self, place: ConversationKey) -> tuple[str, ...]:
        """The questions that were asked there last, newest last; none where they are forgotten."""
        self.expire()
        known = self._conversations.get(place)
        return known.questions if known else ()

    def remember(self, place: ConversationKey, questions: Sequence[str]) -> None:
        """Remember the questions of a conversation, newest last, instead of what was known of it."""
        self._conversations[place] = _Conversation(tuple(questions[-MAX_FOLLOWED_QUESTIONS:]), self._clock())
        self._conversations.move_to_end(place)
        self.expire()

    def expire(self) -> None:
        """Forget what is too old, and the oldest where there is too much."""
        too_old = self._clock() - self._ttl_seconds
        while self._conversations:
            place, oldest = next(iter(self._conversations.items()))
            if oldest.asked_at > too_old and len(self._conversations) <= self._max_conversations:
                return
            del self._conversations[place]


def follow_up_context(previous: Sequence[str], answer: Answer) -> tuple[str, ...]:
    """What the next question may lean on: what this one leaned on or came after, then this one.

    However many short questions follow each other, what they all lean on stays among them.
    """
    return (*(answer.leaned_on or previous), answer.question)[-MAX_FOLLOWED_QUESTIONS:]
