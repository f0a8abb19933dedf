"""Queries of replies that carry none, parsed from the displayed texts of versions up to 0.1.0.

Buttons under these replies go on working. Newer replies carry their query in the embed's `url`
(`reply_state`); the words here are those of old replies, and don't follow when the words of new ones change.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import discord

from bot.ui.reply_state import ReplyKind, ReplyState, reply_url

_TIMELINE: Final = "Timeline"
_QUOTES: Final = "Quotes"
_QUOTES_BY: Final = "Quotes by "
_ARTICLES: Final = "Articles"
_SEPARATOR: Final = ": "
_FOLLOW_UP_PREFIXES: Final = ("Follow-up to ", "and to ")
_MAX_EARLIER_QUESTIONS: Final = 3


def legacy_answer(message: discord.Message | None) -> ReplyState | None:
    """Read an answer's question, followed by the earlier questions that it refers to, newest first."""
    question = _heading(message)
    footer = (message.embeds[0].footer.text or "") if message and question else ""
    earlier = list(islice(_quoted_questions(footer.split("\n")), _MAX_EARLIER_QUESTIONS))
    return ReplyState(ReplyKind.ANSWER, (question, *reversed(earlier))) if question else None


def legacy_timeline(message: discord.Message | None) -> ReplyState | None:
    """Read a timeline's topic."""
    topic = _topic(_heading(message), _TIMELINE)
    return None if topic is None else ReplyState(ReplyKind.TIMELINE, (topic,))


def legacy_quotes(message: discord.Message | None, speaker_chars: int) -> ReplyState | None:
    """Read the topic and the speaker of quotations.

    Args:
        message: The reply.
        speaker_chars: Length of the speaker's name, from the button's `custom_id`: both name and topic may
            contain the separator.
    """
    heading = _heading(message)
    by_speaker = heading.startswith(_QUOTES_BY)
    speaker = heading.removeprefix(_QUOTES_BY)[:speaker_chars] if by_speaker else ""
    topic = _topic(heading, _QUOTES_BY + speaker if speaker else _QUOTES)
    if topic is None or len(speaker) != speaker_chars:
        return None
    return ReplyState(ReplyKind.QUOTES, (topic, speaker))


def legacy_articles(message: discord.Message | None) -> ReplyState | None:
    """Read the search of a list of articles."""
    search = _topic(_heading(message), _ARTICLES)
    return None if search is None else ReplyState(ReplyKind.ARTICLES, (search,))


def legacy_reply(message: discord.Message) -> ReplyState | None:
    """Read the query of a reply of any kind, the speaker and the topic of quotations as one text."""
    heading = _heading(message)
    if heading.startswith(_QUOTES_BY):
        return ReplyState(ReplyKind.QUOTES, ("", heading.removeprefix(_QUOTES_BY)))
    return legacy_timeline(message) or legacy_quotes(message, 0) or legacy_answer(message)


def _heading(message: discord.Message | None) -> str:
    """Return the name of the embed's author; empty where there is none, or a newer way to carry the query."""
    if message is None or not message.embeds or reply_url(message):
        return ""
    return message.embeds[0].author.name or ""


def _topic(heading: str, label: str) -> str | None:
    """Return the text after the label of a heading, maybe empty; None if it has another label."""
    if heading == label:
        return ""
    start = label + _SEPARATOR
    return heading.removeprefix(start) if heading.startswith(start) else None


def _quoted_questions(lines: Iterable[str]) -> Iterator[str]:
    """Yield the text between the outermost quotation marks of each line that names an earlier question."""
    for line in lines:
        prefix, _, rest = line.partition("“")
        question, closing, _ = rest.rpartition("”")
        if prefix in _FOLLOW_UP_PREFIXES and closing and question:
            yield question
