"""The line above a reply, which carries what was asked for, so that its buttons can ask again."""

from typing import Final

import discord

from bot.answers.embed import questions_of
from bot.ui.markdown import one_line
from bot.ui.strings import ARTICLES, QUOTES, QUOTES_BY, TIMELINE
from bot.ui.truncate import EMBED_AUTHOR, clip

_ON: Final = ": "


def timeline_heading(topic: str) -> str:
    """The line above a timeline; the topic is empty for everything."""
    return _heading(TIMELINE, topic)


def topic_of(message: discord.Message) -> str | None:
    """The topic of one of our timelines, empty for everything; none in other messages."""
    return _topic(_read(message), TIMELINE)


def quotes_heading(topic: str, speaker: str) -> str:
    """The line above quotations; topic and speaker are empty for any."""
    return _heading(_quotes(one_line(speaker)), topic)


def wanted_quotes(message: discord.Message, letters: int) -> tuple[str, str] | None:
    """What quotations of ours were asked for.

    Args:
        message: Any message.
        letters: How many characters the speaker's name has, since names and topics may hold ": " themselves.

    Returns:
        The topic and the speaker, each empty for any; none in other messages.
    """
    heading = _read(message)
    speaker = heading.removeprefix(QUOTES_BY)[:letters] if heading.startswith(QUOTES_BY) else ""
    topic = _topic(heading, _quotes(speaker)) if len(speaker) == letters else None
    return None if topic is None else (topic, speaker)


def articles_heading(search: str) -> str:
    """The line above a list of articles; what was searched for is empty for all."""
    return _heading(ARTICLES, search)


def searched_in(message: discord.Message) -> str | None:
    """What a list of articles of ours was searched for, empty for all; none in other messages."""
    return _topic(_read(message), ARTICLES)


def asked_in(message: discord.Message) -> tuple[str, ...]:
    """What was asked in one of our replies: an answer's questions, a topic or a speaker; else nothing."""
    heading = _read(message)
    for what in (TIMELINE, QUOTES):
        topic = _topic(heading, what)
        if topic is not None:
            return (topic,) if topic else ()
    if heading.startswith(QUOTES_BY):
        return (heading.removeprefix(QUOTES_BY),)
    return questions_of(message)


def _quotes(speaker: str) -> str:
    return QUOTES_BY + speaker if speaker else QUOTES


def _heading(what: str, topic: str) -> str:
    return clip(f"{what}{_ON}{one_line(topic)}" if topic else what, EMBED_AUTHOR)


def _topic(heading: str, what: str) -> str | None:
    """What a heading of this kind is about, empty for everything; none where it is of another kind."""
    if heading == what:
        return ""
    begun = what + _ON
    return heading.removeprefix(begun) if heading.startswith(begun) else None


def _read(message: discord.Message) -> str:
    return (message.embeds[0].author.name or "") if message.embeds else ""
