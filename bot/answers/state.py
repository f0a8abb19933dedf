"""State of an answer's reply: its question, and the earlier questions that it refers to."""

import discord

from bot.answers.notices import MAX_FOLLOWED_QUESTIONS, MAX_QUESTION_CHARS
from bot.ui.legacy_headings import legacy_answer, legacy_reply
from bot.ui.markdown import one_line
from bot.ui.reply_state import ReplyKind, ReplyState, encode_state, read_state
from bot.ui.truncate import truncate
from index import Answer


def answer_url(answer: Answer) -> str:
    """Encode an answer's questions, the newest first, as the URL of its embed."""
    questions = [answer.question, *reversed(answer.leaned_on[-MAX_FOLLOWED_QUESTIONS:])]
    lines = [truncate(one_line(question), MAX_QUESTION_CHARS) for question in questions]
    return encode_state(ReplyKind.ANSWER, lines)


def read_questions(message: discord.Message | None) -> tuple[str, ...]:
    """Read the questions of an answer's reply.

    Returns:
        The question after the earlier ones that it refers to; empty where the message is no answer's reply.
    """
    match read_state(message) or legacy_answer(message):
        case ReplyState(ReplyKind.ANSWER, (question, *earlier)) if question:
            return (*filter(None, reversed(earlier[:MAX_FOLLOWED_QUESTIONS])), question)
        case _:
            return ()


def read_follow_up_context(message: discord.Message) -> tuple[str, ...]:
    """Read the texts that a follow-up question may refer to when it replies to a message.

    Returns:
        An answer's questions, newest last; or one text of a timeline's topic, or of the speaker and the topic
        of quotations. Empty where the message is no such reply.
    """
    match read_state(message) or legacy_reply(message):
        case ReplyState(ReplyKind.TIMELINE, (topic,)):
            return (topic,) if topic else ()
        case ReplyState(ReplyKind.QUOTES, (topic, speaker)):
            text = ": ".join(filter(None, (speaker, topic)))
            return (text,) if text else ()
        case _:
            return read_questions(message)
